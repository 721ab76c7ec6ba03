// What a module of Node has, and a WebAssembly module cannot do.
import { notImplemented } from './errors.js';

export function unavailableFunction(module, name) {
  return { [name]() { throw notImplemented(`${module}.${name}()`); } }[name];
}
/** A class that can be derived from, and tested for. */
export function unavailableClass(module, name) {
  return { [name]: class {
    constructor() { throw notImplemented(`${module}.${name}`); }
  } }[name];
}
