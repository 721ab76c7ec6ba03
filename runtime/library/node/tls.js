// tls: can be imported; what it would do a WebAssembly module cannot.
import { unavailableClass, unavailableFunction } from '../internal/unavailable.js';

export const getCiphers = unavailableFunction('tls', 'getCiphers');
export const convertALPNProtocols = unavailableFunction('tls', 'convertALPNProtocols');
export const checkServerIdentity = unavailableFunction('tls', 'checkServerIdentity');
export const createSecureContext = unavailableFunction('tls', 'createSecureContext');
export const SecureContext = unavailableClass('tls', 'SecureContext');
export const TLSSocket = unavailableClass('tls', 'TLSSocket');
export const Server = unavailableClass('tls', 'Server');
export const createServer = unavailableFunction('tls', 'createServer');
export const connect = unavailableFunction('tls', 'connect');
export const createSecurePair = unavailableFunction('tls', 'createSecurePair');
export const CLIENT_RENEG_LIMIT = 3;
export const CLIENT_RENEG_WINDOW = 600;
export const DEFAULT_CIPHERS = "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA256:DHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:DHE-RSA-AES256-SHA384:ECDHE-RSA-AES256-SHA256:DHE-RSA-AES256-SHA256:HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!SRP:!CAMELLIA";
export const DEFAULT_ECDH_CURVE = "auto";
export const DEFAULT_MIN_VERSION = "TLSv1.2";
export const DEFAULT_MAX_VERSION = "TLSv1.3";
export default { getCiphers, convertALPNProtocols, checkServerIdentity, createSecureContext, SecureContext, TLSSocket, Server, createServer, connect, createSecurePair, CLIENT_RENEG_LIMIT, CLIENT_RENEG_WINDOW, DEFAULT_CIPHERS, DEFAULT_ECDH_CURVE, DEFAULT_MIN_VERSION, DEFAULT_MAX_VERSION };
