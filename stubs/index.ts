import type binaryen from '#binaryen';
import type { Binaryen } from './code.js';
import { addDispatchers } from './dispatch.js';
import { addSupport, type StubEnvironment } from './support.js';

/** Names of the inline-cache functions, for measuring the size of the stub library. */
export const stubLibrary = ['get_named', 'get_method', 'set_named', 'get_entries', 'get_entries_method', 'set_entries', 'find_entries', 'find_entries_method', 'get_elem', 'set_elem'] as const;

/** Adds the fixed stub library to a module that holds the kernel. */
export function addStubs(b: Binaryen, m: binaryen.Module, env: StubEnvironment): void {
  addSupport(b, m, env);
  addDispatchers(b, m);
}
export { Code, StubFunction, type Binaryen, type Expr } from './code.js';
export { builtinsCalledByStubs } from './builtins.js';
export { addCountingElements, type StubEnvironment } from './support.js';
