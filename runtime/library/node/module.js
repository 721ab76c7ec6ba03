// module   https://nodejs.org/docs/latest-v20.x/api/module.html
// createRequire: the compiler finds what `createRequire(…)("constant")` names; this is what is left for other uses.
import { plainError } from '../internal/errors.js';

export const builtinModules = Object.freeze('assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns dns/promises domain events fs fs/promises http http2 https inspector inspector/promises module net os path path/posix path/win32 perf_hooks process punycode querystring readline readline/promises repl stream stream/consumers stream/promises stream/web string_decoder sys timers timers/promises tls tty url util util/types v8 vm wasi worker_threads zlib'.split(' '));
export function isBuiltin(name) { return builtinModules.includes(`${name}`.replace(/^node:/, '')); }
export function createRequire(filename) {
  const missing = (id) => {
    throw Object.assign(new Error(`Cannot find module '${id}'\nRequire stack:\n- ${filename}`), { code: 'MODULE_NOT_FOUND', requireStack: [`${filename}`] });
  };
  const require = function require(id) { return missing(id); };
  require.resolve = (id) => missing(id);
  require.cache = { __proto__: null };
  require.main = undefined;
  return require;
}
export function register() { throw plainError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'module.register() is not available'); }
export function syncBuiltinESMExports() {}
export function findSourceMap() { return undefined; }
export class SourceMap {}
export function Module(id = '') {
  this.id = id;
  this.exports = {};
  this.loaded = false;
  this.children = [];
}
Object.assign(Module, { builtinModules, isBuiltin, createRequire, register, syncBuiltinESMExports, findSourceMap, SourceMap, Module, _extensions: { __proto__: null }, _cache: { __proto__: null }, globalPaths: [] });
export default Module;
