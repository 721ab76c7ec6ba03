// repl: can be imported; what it would do a WebAssembly module cannot.
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const start = unavailableFunction('repl', 'start');
export const writer = unavailableFunction('repl', 'writer');
export const REPLServer = unavailableClass('repl', 'REPLServer');
export const Recoverable = unavailableClass('repl', 'Recoverable');
export const isValidSyntax = unavailableFunction('repl', 'isValidSyntax');
export default { start, writer, REPLServer, Recoverable, isValidSyntax };
