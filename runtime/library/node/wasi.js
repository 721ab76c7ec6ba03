// wasi: can be imported; what it would do a WebAssembly module cannot.
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const WASI = unavailableClass('wasi', 'WASI');
export default { WASI };
