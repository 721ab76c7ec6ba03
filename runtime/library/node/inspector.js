// inspector: can be imported; what it would do a WebAssembly module cannot.
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const open = unavailableFunction('inspector', 'open');
export const close = unavailableFunction('inspector', 'close');
export const url = unavailableFunction('inspector', 'url');
export const waitForDebugger = unavailableFunction('inspector', 'waitForDebugger');
export const Session = unavailableClass('inspector', 'Session');
export default { open, close, url, waitForDebugger, Session };
