// net: can be imported; what it would do a WebAssembly module cannot.
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const BlockList = unavailableClass('net', 'BlockList');
export const SocketAddress = unavailableClass('net', 'SocketAddress');
export const connect = unavailableFunction('net', 'connect');
export const createConnection = unavailableFunction('net', 'createConnection');
export const createServer = unavailableFunction('net', 'createServer');
export const isIP = unavailableFunction('net', 'isIP');
export const isIPv4 = unavailableFunction('net', 'isIPv4');
export const isIPv6 = unavailableFunction('net', 'isIPv6');
export const Server = unavailableClass('net', 'Server');
export const Socket = unavailableClass('net', 'Socket');
export const Stream = unavailableClass('net', 'Stream');
export const getDefaultAutoSelectFamily = unavailableFunction('net', 'getDefaultAutoSelectFamily');
export const setDefaultAutoSelectFamily = unavailableFunction('net', 'setDefaultAutoSelectFamily');
export const getDefaultAutoSelectFamilyAttemptTimeout = unavailableFunction('net', 'getDefaultAutoSelectFamilyAttemptTimeout');
export const setDefaultAutoSelectFamilyAttemptTimeout = unavailableFunction('net', 'setDefaultAutoSelectFamilyAttemptTimeout');
export default { BlockList, SocketAddress, connect, createConnection, createServer, isIP, isIPv4, isIPv6, Server, Socket, Stream, getDefaultAutoSelectFamily, setDefaultAutoSelectFamily, getDefaultAutoSelectFamilyAttemptTimeout, setDefaultAutoSelectFamilyAttemptTimeout };
