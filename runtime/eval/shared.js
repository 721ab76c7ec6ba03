// What the evaluator needs of the standard library, as it was when the runtime was built:
// a program that changes it does not change the evaluator.

const { TypeError, ReferenceError, SyntaxError, EvalError, String, Symbol, Object, Array, RegExp, BigInt } = Host.globals;
const { apply, construct, ownKeys, get: reflectGet, set: reflectSet, defineProperty: reflectDefine } = Reflect;
const { defineProperty, getPrototypeOf, setPrototypeOf, getOwnPropertyDescriptor, create, freeze } = Object;
const { iterator: SymbolIterator, asyncIterator: SymbolAsyncIterator, unscopables: SymbolUnscopables } = Symbol;
const FunctionPrototype = Function.prototype;
const IntrinsicEval = Host.eval;
const globalObject = Host.globals.globalThis;
const call = Host.call;

/** Marks a binding that is not initialised yet. */
const TDZ = { toString() { return "uninitialised"; } };
/** Marks the end of an optional chain that was cut short. */
const SHORT = { toString() { return "short"; } };

// Completions of statements: undefined is normal.
const BREAK = 1, CONTINUE = 2, RETURN = 3;
function makeCompletion(type, label, value) {
  return { type, label, value };
}
const PLAIN_BREAK = makeCompletion(BREAK, null, undefined);
const PLAIN_CONTINUE = makeCompletion(CONTINUE, null, undefined);

/** Appends without looking up Array.prototype.push. */
function append(list, value) {
  list[list.length] = value;
}
/** For Host.define. */
const WRITABLE = 1, ENUMERABLE = 2, CONFIGURABLE = 4;
function define(object, key, value, writable, enumerable, configurable) {
  return defineProperty(object, key, { __proto__: null, value, writable, enumerable, configurable });
}
/** CreateDataPropertyOrThrow */
function createData(object, key, value) {
  define(object, key, value, true, true, true);
}
function isObject(value) {
  return (typeof value === "object" && value !== null) || typeof value === "function" || Host.isHTMLDDA(value);
}
function hasOwn(object, key) {
  return getOwnPropertyDescriptor(object, key) !== undefined;
}
/** ToPropertyKey */
function toKey(value) {
  const type = typeof value;
  if (type === "string" || type === "number" || type === "symbol") return value;
  return ownKeys({ [value]: 0 })[0];
}
/** SetFunctionName */
function setName(f, name, prefix) {
  let text = typeof name === "symbol" ? (name.description === undefined ? "" : "[" + name.description + "]") : String(name);
  if (prefix !== undefined) text = prefix + " " + text;
  Host.define(f, "name", text, CONFIGURABLE);
}
function showKey(key) {
  return typeof key === "symbol" ? String(key) : key;
}

function throwNotFunction(text) {
  throw new TypeError(text + " is not a function");
}
function throwNotDefined(name) {
  throw new ReferenceError(name + " is not defined");
}
function throwUninitialized(name) {
  if (name === "this") throw new ReferenceError("Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
  throw new ReferenceError("Cannot access '" + name + "' before initialization");
}
function throwConst() {
  throw new TypeError("Assignment to constant variable.");
}

// ---- iterators

/** How V8 shows a value whose source text it does not have. */
function callSiteText(value) {
  const type = typeof value;
  if (type === "string") return 'string "' + value + '"';
  return value === null || type === "boolean" || type === "number" ? type + " " + value : type;
}
function throwNotIterable(value, message) {
  throw new TypeError(message === undefined ? callSiteText(value) + " is not iterable (cannot read property Symbol(Symbol.iterator))" : message);
}
/** GetIterator(value, sync); message: of the error if the value is not iterable; undefined: it shows the value. */
function openIterator(value, message) {
  const method = value === undefined || value === null ? undefined : value[SymbolIterator];
  if (typeof method !== "function") throwNotIterable(value, message);
  const iterator = call(method, value);
  if (!isObject(iterator)) throw new TypeError("Result of the Symbol.iterator method is not an object");
  return { iterator, next: iterator.next, done: false };
}
/** IteratorStepValue, TDZ at the end. */
function stepIterator(record) {
  if (record.done) return TDZ;
  record.done = true;
  const { iterator, next } = record;
  if (typeof next !== "function") throw new TypeError(callSiteText(next) + " is not a function");
  const result = call(next, iterator);
  if (!isObject(result)) throw new TypeError("Iterator result " + describe(result) + " is not an object");
  if (result.done) return TDZ;
  const value = result.value;
  record.done = false;
  return value;
}
/** IteratorClose for a completion that does not throw. */
function closeIterator(record) {
  record.done = true;
  const method = record.iterator.return;
  if (method === undefined || method === null) return;
  if (typeof method !== "function") throw new TypeError(callSiteText(method) + " is not a function");
  const result = call(method, record.iterator);
  if (!isObject(result)) throw new TypeError("Iterator result " + describe(result) + " is not an object");
}
/** IteratorClose for a throw completion. */
function closeIteratorQuietly(record) {
  record.done = true;
  try {
    const method = record.iterator.return;
    if (method !== undefined && method !== null) call(method, record.iterator);
  } catch {
    // The first error counts.
  }
}
/** A value in a message. */
function describe(value) {
  return Host.show(value);
}
/** V8 shows functions by name, and those without one as null. */
function throwNotSuperConstructor(F, parent) {
  const shown = typeof parent === "function" ? String(parent.name) || "null" : describe(parent);
  const name = String(F.name);
  throw new TypeError("Super constructor " + shown + " of " + (name === "" ? "anonymous class" : name) + " is not a constructor");
}
/** Values of an iterable, appended to a list. */
function appendAll(list, value, message) {
  const record = openIterator(value, message);
  if (typeof record.next !== "function") throwNotIterable(value, message);
  for (;;) {
    const next = stepIterator(record);
    if (next === TDZ) return;
    append(list, next);
  }
}
