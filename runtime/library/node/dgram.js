// dgram: can be imported; what it would do a WebAssembly module cannot.
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const createSocket = unavailableFunction('dgram', 'createSocket');
export const Socket = unavailableClass('dgram', 'Socket');
export default { createSocket, Socket };
