// isDeepStrictEqual, and the loose comparison of assert.deepEqual
// https://nodejs.org/docs/latest-v20.x/api/assert.html#assertdeepequalactual-expected-message
import { isAnyArrayBuffer, isArgumentsObject, isBoxedPrimitive, isDate, isMap, isNativeError, isRegExp, isSet, isTypedArray } from './types.js';

/** @param strict as Object.is and with prototypes, or as == */
export function isDeepEqual(a, b, strict) { return compare(a, b, strict, new Map()); }

const sameNumber = (a, b) => Number.isNaN(a) && Number.isNaN(b);
function compare(a, b, strict, seen) {
  if (a === b) return a !== 0 || !strict || Object.is(a, b);
  if (strict) {
    if (typeof a !== 'object') return typeof a === 'number' && sameNumber(a, b);
    if (typeof b !== 'object' || a === null || b === null) return false;
    if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  } else {
    if (a === null || typeof a !== 'object') return (b === null || typeof b !== 'object') && (a == b || sameNumber(a, b));
    if (b === null || typeof b !== 'object') return false;
  }
  const tag = Object.prototype.toString.call(a);
  if (tag !== Object.prototype.toString.call(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a)) return a.length === b.length && keysEqual(a, b, strict, seen, true);
  if (isDate(a)) {
    if (!isDate(b) || !(Date.prototype.getTime.call(a) === Date.prototype.getTime.call(b) || (Number.isNaN(a.getTime()) && Number.isNaN(b.getTime())))) return false;
  } else if (isRegExp(a)) {
    if (!isRegExp(b) || a.source !== b.source || a.flags !== b.flags || a.lastIndex !== b.lastIndex) return false;
  } else if (isNativeError(a) || a instanceof Error) {
    if ((!isNativeError(b) && !(b instanceof Error)) || a.message !== b.message || a.name !== b.name) return false;
    if (!compare(a.cause, b.cause, strict, seen) || !compare(a.errors, b.errors, strict, seen)) return false;
  } else if (ArrayBuffer.isView(a)) {
    if (!ArrayBuffer.isView(b)) return false;
    if (!strict && isTypedArray(a) && /Float/.test(tag)) {
      if (a.length !== b.length || !Array.prototype.every.call(a, (value, i) => value === b[i])) return false;
    } else if (!sameBytes(a, b)) return false;
    return keysEqual(a, b, strict, seen, true);
  } else if (isSet(a)) {
    if (!isSet(b) || a.size !== b.size) return false;
    return keysEqual(a, b, strict, seen, false, setsEqual);
  } else if (isMap(a)) {
    if (!isMap(b) || a.size !== b.size) return false;
    return keysEqual(a, b, strict, seen, false, mapsEqual);
  } else if (isAnyArrayBuffer(a)) {
    if (!isAnyArrayBuffer(b) || !sameBytes(new DataView(a), new DataView(b))) return false;
  } else if (isBoxedPrimitive(a)) {
    if (!isBoxedPrimitive(b) || !Object.is(a.valueOf(), b.valueOf()) || typeof a.valueOf() !== typeof b.valueOf()) return false;
  } else if (isArgumentsObject(a) !== isArgumentsObject(b)) return false;
  else if (isDate(b) || isRegExp(b) || isNativeError(b) || ArrayBuffer.isView(b) || isSet(b) || isMap(b) || isAnyArrayBuffer(b) || isBoxedPrimitive(b)) return false;
  return keysEqual(a, b, strict, seen, false);
}
function sameBytes(a, b) {
  if (a.byteLength !== b.byteLength) return false;
  return $bytes_compare(a.buffer, a.byteOffset, a.byteLength, b.buffer, b.byteOffset, b.byteLength) === 0;
}
const isIndex = (key) => /^(0|[1-9]\d*)$/.test(key);
/** Own enumerable properties, and what `contents` compares; in cycles what was begun counts as equal. */
function keysEqual(a, b, strict, seen, indexed, contents = undefined) {
  const keysOf = (object) => Object.keys(object);
  const left = keysOf(a);
  if (left.length !== keysOf(b).length) return false;
  for (const key of left) if (!Object.prototype.propertyIsEnumerable.call(b, key)) return false;
  const symbols = strict ? Object.getOwnPropertySymbols(a).filter((key) => Object.prototype.propertyIsEnumerable.call(a, key)) : [];
  if (strict) {
    const others = Object.getOwnPropertySymbols(b).filter((key) => Object.prototype.propertyIsEnumerable.call(b, key));
    if (others.length !== symbols.length || symbols.some((key) => !others.includes(key))) return false;
  }
  if (left.length === 0 && symbols.length === 0 && !contents) return true;
  const known = seen.get(a);
  if (known !== undefined) return known === b;
  seen.set(a, b);
  const skip = indexed && ArrayBuffer.isView(a);
  const equal = (!contents || contents(a, b, strict, seen)) && [...left, ...symbols].every((key) => (skip && typeof key === 'string' && isIndex(key)) || compare(a[key], b[key], strict, seen));
  seen.delete(a);
  return equal;
}
function setsEqual(a, b, strict, seen) {
  const unmatched = [];
  for (const value of a) {
    if (b.has(value)) continue;
    if (strict && (value === null || typeof value !== 'object')) return false;
    unmatched.push(value);
  }
  if (unmatched.length === 0) return true;
  const rest = [...b].filter((value) => !a.has(value));
  return unmatched.every((value) => {
    const i = rest.findIndex((other) => compare(value, other, strict, seen));
    if (i >= 0) rest.splice(i, 1);
    return i >= 0;
  });
}
function mapsEqual(a, b, strict, seen) {
  const unmatched = [];
  for (const [key, value] of a) {
    if (b.has(key) && compare(value, b.get(key), strict, seen)) continue;
    if (strict && (key === null || typeof key !== 'object')) return false;
    unmatched.push([key, value]);
  }
  if (unmatched.length === 0) return true;
  const rest = [...b].filter(([key]) => !a.has(key) || unmatched.some(([other]) => other === key));
  return unmatched.every(([key, value]) => {
    const i = rest.findIndex(([other, otherValue]) => compare(key, other, strict, seen) && compare(value, otherValue, strict, seen));
    if (i >= 0) rest.splice(i, 1);
    return i >= 0;
  });
}
