// https: can be imported; what it would do a WebAssembly module cannot.
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const Agent = unavailableClass('https', 'Agent');
export const Server = unavailableClass('https', 'Server');
export const createServer = unavailableFunction('https', 'createServer');
export const get = unavailableFunction('https', 'get');
export const request = unavailableFunction('https', 'request');
export default { Agent, Server, createServer, get, request };
