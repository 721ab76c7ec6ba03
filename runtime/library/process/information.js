// What process tells about its surroundings.   https://nodejs.org/docs/latest-v20.x/api/process.html
import { property } from '../internal/descriptors.js';

/** The Node whose behaviour programs can rely on. */
const NODE_VERSION = '20.20.2';

export const version = property(`v${NODE_VERSION}`);
export const versions = property({ node: NODE_VERSION, jsaot: '0.1.0', modules: '115' });
export const arch = property('wasm32');
export const pid = property(1);
export const ppid = property(0);
export const title = property('jsaot');
export const execArgv = property([]);
export const release = property({ name: 'node', lts: 'Iron' });
export const features = property({ inspector: false, debug: false, uv: false, ipv6: false, tls_alpn: false, tls_sni: false, tls_ocsp: false, tls: false, cached_builtins: true });
export const config = property({ target_defaults: {}, variables: {} });
export const allowedNodeEnvironmentFlags = property(new Set());
export const umask = property(function umask() { return 0o22; });
