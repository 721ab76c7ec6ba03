// Property descriptors of what a library module adds to an object that all programs have.

export function method(value) {
  return { value, writable: true, enumerable: true, configurable: true };
}
export const property = method;
/** A property that is made when it is first asked for. */
export function lazy(make) {
  let value, made = false;
  return {
    get() {
      if (!made) {
        value = make();
        made = true;
      }
      return value;
    },
    set(other) {
      value = other;
      made = true;
    },
    enumerable: true,
    configurable: true,
  };
}
