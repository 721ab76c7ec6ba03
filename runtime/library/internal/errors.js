// Errors as Node makes them.   https://nodejs.org/docs/latest-v20.x/api/errors.html

/** A primitive as it is inspected: the inspector of objects, which can mean any property, is not needed. */
function primitiveText(value) {
  return $runtime('InspectPrimitive', $runtime('InspectContext', 0, false), value);
}
/** How messages show what they were given. */
export function received(value) {
  if (value == null) return ` Received ${value}`;
  if (typeof value === 'function') return ` Received function ${value.name}`;
  if (typeof value === 'object') {
    const name = value.constructor?.name;
    return name ? ` Received an instance of ${name}` : ' Received [Object: null prototype] {}';
  }
  let text = primitiveText(value);
  if (text.length > 28) text = `${text.slice(0, 25)}...`;
  return ` Received type ${typeof value} (${text})`;
}

/** An error with a code; its stack begins with `Name [CODE]`, its name does not. */
function withCode(Base, code, message) {
  const error = new Base(message);
  const { name } = error;
  Object.defineProperty(error, 'toString', {
    value() { return `${this.name} [${code}]: ${this.message}`; }, enumerable: false, writable: true, configurable: true,
  });
  error.name = `${name} [${code}]`;
  void error.stack;
  delete error.name;
  error.code = code;
  return error;
}
export function typeError(code, message) { return withCode(TypeError, code, message); }
export function rangeError(code, message) { return withCode(RangeError, code, message); }
export function plainError(code, message) { return withCode(Error, code, message); }

const PRIMITIVES = ['string', 'function', 'number', 'object', 'Object', 'boolean', 'bigint', 'symbol'];
/** `expected`: names of types, of classes, or other words. */
export function invalidArgType(name, expected, actual) {
  const list = Array.isArray(expected) ? expected : [expected];
  const what = name.endsWith(' argument') ? `The ${name}` : `The "${name}" ${name.includes('.') ? 'property' : 'argument'}`;
  const types = [], instances = [], others = [];
  for (const one of list) {
    if (PRIMITIVES.includes(one)) types.push(one.toLowerCase());
    else (/^([A-Z][a-z0-9]*)+$/.test(one) ? instances : others).push(one);
  }
  // Of classes an object is an instance.
  if (instances.length > 0 && types.includes('object')) {
    types.splice(types.indexOf('object'), 1);
    instances.push('Object');
  }
  const parts = [];
  if (types.length > 0) parts.push(`${types.length > 1 ? 'one of type' : 'of type'} ${orList(types)}`);
  if (instances.length > 0) parts.push(`an instance of ${orList(instances)}`);
  if (others.length > 0) parts.push(others.length > 1 ? `one of ${orList(others)}` : others[0].toLowerCase() === others[0] ? others[0] : `an ${others[0]}`);
  return typeError('ERR_INVALID_ARG_TYPE', `${what} must be ${parts.join(' or ')}.${received(actual)}`);
}
function orList(names) {
  if (names.length < 3) return names.join(' or ');
  return `${names.slice(0, -1).join(', ')}, or ${names.at(-1)}`;
}
export function invalidArgValue(name, value, reason = 'is invalid') {
  let text = $runtime('InspectArgument', value, 2, false);
  if (text.length > 128) text = `${text.slice(0, 128)}...`;
  return typeError('ERR_INVALID_ARG_VALUE', `The ${name.includes('.') ? 'property' : 'argument'} '${name}' ${reason}. Received ${text}`);
}
export function outOfRange(name, range, value) {
  let text;
  if (Number.isInteger(value) && Math.abs(value) > 2 ** 32) text = withUnderscores(String(value));
  else if (typeof value === 'bigint') text = `${value > 2n ** 32n || value < -(2n ** 32n) ? withUnderscores(String(value)) : value}n`;
  else text = value !== null && (typeof value === 'object' || typeof value === 'function') ? `${value}` : primitiveText(value);
  return rangeError('ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be ${range}. Received ${text}`);
}
function withUnderscores(digits) {
  return digits.replace(/\B(?=(\d{3})+$)/g, '_');
}

export function requireString(value, name) {
  if (typeof value !== 'string') throw invalidArgType(name, 'string', value);
}
export function requireFunction(value, name) {
  if (typeof value !== 'function') throw invalidArgType(name, 'function', value);
}
export function requireBoolean(value, name) {
  if (typeof value !== 'boolean') throw invalidArgType(name, 'boolean', value);
}
export function requireObject(value, name) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw invalidArgType(name, 'Object', value);
}
export function requireNumber(value, name, min = undefined, max = undefined) {
  if (typeof value !== 'number') throw invalidArgType(name, 'number', value);
  if ((min !== undefined && value < min) || (max !== undefined && value > max) || ((min !== undefined || max !== undefined) && Number.isNaN(value))) {
    throw outOfRange(name, `${min !== undefined ? `>= ${min}` : ''}${min !== undefined && max !== undefined ? ' && ' : ''}${max !== undefined ? `<= ${max}` : ''}`, value);
  }
}
export function requireInteger(value, name, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  if (typeof value !== 'number') throw invalidArgType(name, 'number', value);
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value);
  if (value < min || value > max) throw outOfRange(name, `>= ${min} && <= ${max}`, value);
}
export function notImplemented(what) {
  return plainError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${what} is not available in a WebAssembly module of jsaot`);
}
