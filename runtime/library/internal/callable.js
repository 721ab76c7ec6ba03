/** A class that can be called without `new` too, as what Node makes of functions. */
export function callable(Class, name = Class.name) {
  function made(...args) { return new.target ? Reflect.construct(Class, args, new.target) : new Class(...args); }
  Object.defineProperties(made, { name: { value: name }, length: { value: Class.length } });
  Object.setPrototypeOf(made, Object.getPrototypeOf(Class));
  made.prototype = Class.prototype;
  Class.prototype.constructor = made;
  return made;
}
