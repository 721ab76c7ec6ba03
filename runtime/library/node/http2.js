// http2: can be imported; what it would do a WebAssembly module cannot.
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const connect = unavailableFunction('http2', 'connect');
export const createServer = unavailableFunction('http2', 'createServer');
export const createSecureServer = unavailableFunction('http2', 'createSecureServer');
export const getDefaultSettings = unavailableFunction('http2', 'getDefaultSettings');
export const getPackedSettings = unavailableFunction('http2', 'getPackedSettings');
export const getUnpackedSettings = unavailableFunction('http2', 'getUnpackedSettings');
export const performServerHandshake = unavailableFunction('http2', 'performServerHandshake');
export const Http2ServerRequest = unavailableClass('http2', 'Http2ServerRequest');
export const Http2ServerResponse = unavailableClass('http2', 'Http2ServerResponse');
export default { connect, createServer, createSecureServer, getDefaultSettings, getPackedSettings, getUnpackedSettings, performServerHandshake, Http2ServerRequest, Http2ServerResponse };
