// The evaluator's host under Node, for its tests: what host.js does with the intrinsics of the runtime.
const fieldsOf = new WeakMap(), codes = new WeakMap(), homes = new WeakMap();
const Host = {
  globals: globalThis,
  eval: globalThis.eval,
  call(f, self, ...args) { return Reflect.apply(f, self, args); },
  isHTMLDDA() { return false; },
  isExtensible: Object.isExtensible,
  countsAccesses() { return false; },
  isConstructor(f) { try { Reflect.construct(Object, [], f); return true; } catch { return false; } },
  setCode(f, code) { codes.set(f, code); },
  getCode(f) { return codes.get(f); },
  sourceOf(f) { return String(f); },
  define(f, key, value, attributes) {
    Object.defineProperty(f, key, { value, writable: (attributes & WRITABLE) !== 0, enumerable: (attributes & ENUMERABLE) !== 0, configurable: (attributes & CONFIGURABLE) !== 0 });
  },
  hash(text) { return text.length; },
  // The kernel's parser is not there: acorn parses everything.
  parse() { return undefined; },
  includes(text, part) { return text.includes(part); },
  show(value) { return Object(value) === value && typeof value !== "function" ? "#<Object>" : String(value); },
  setFields(f, fields) { fieldsOf.set(f, fields); },
  getFields(f) { return fieldsOf.get(f); },
  setHome(f, home) { homes.set(f, home); },
  homeOf(f) { return homes.get(f); },
  newPrivate() { return new WeakMap(); },
  hasPrivate(name, o) { return name.has(o); },
  getPrivate(name, o) { return name.get(o); },
  setPrivate(name, o, v) { name.set(o, v); },
  addPrivate(name, o, v) { name.set(o, v); },
  isEvalVars(o) { return false; },
  start(evaluator) { globalThis.evaluator = evaluator; },
  importModule() { throw new TypeError("import() in evaluated code is not supported"); },
};
