// vm: scripts of the global scope, by the evaluator   https://nodejs.org/docs/latest-v20.x/api/vm.html
import { notImplemented, requireString } from '../internal/errors.js';

export class Script {
  #code;
  constructor(code, options = undefined) { this.#code = `${code}`; }
  runInThisContext() { return globalThis['eval'](this.#code); }
  runInNewContext() { throw notImplemented('vm.Script.runInNewContext()'); }
  runInContext() { throw notImplemented('vm.Script.runInContext()'); }
}
export function runInThisContext(code, options = undefined) {
  requireString(code, 'code');
  return new Script(code).runInThisContext();
}
export function createContext(object = {}) { return object; }
export function isContext(object) { return false; }
export function runInNewContext() { throw notImplemented('vm.runInNewContext()'); }
export function runInContext() { throw notImplemented('vm.runInContext()'); }
export function createScript(code, options) { return new Script(code, options); }
export function compileFunction() { throw notImplemented('vm.compileFunction()'); }
export default { Script, createContext, createScript, runInContext, runInNewContext, runInThisContext, isContext, compileFunction };
