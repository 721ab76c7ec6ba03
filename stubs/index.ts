import type binaryen from '#binaryen';
import type { Binaryen } from './code.js';
import { addDispatchers } from './dispatch.js';
import { addSupport, type StubEnvironment } from './support.js';

/** The functions of the stub library, by what they are called for; for measuring its size. */
export const STUB_FUNCTIONS = {
  get: ['get_named', 'get_entries'],
  /** Of arrays and strings, before the site is asked. */
  length: ['get_length'],
  method: ['get_method', 'get_entries_method'],
  set: ['set_named', 'set_entries'],
  elements: ['get_elem', 'set_elem'],
  /** The first two once more, for accesses in code that relies on guesses: without calls of getters. */
  guesses: ['find_entries', 'find_entries_method'],
} as const satisfies Record<string, readonly string[]>;

/** Adds the fixed stub library to a module that holds the kernel. */
export function addStubs(b: Binaryen, m: binaryen.Module, env: StubEnvironment): void {
  addSupport(b, m, env);
  addDispatchers(b, m);
}
export { megamorphic } from './dispatch.js';
export { Code, StubFunction, type Binaryen, type Expr } from './code.js';
export { builtinsCalledByStubs } from './builtins.js';
export { addCountingElements, type StubEnvironment } from './support.js';
