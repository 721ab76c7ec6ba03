// vm: what programs probe for; vm-scripts.js has what runs code   https://nodejs.org/docs/latest-v20.x/api/vm.html
import { notImplemented, requireObject, requireString } from '../internal/errors.js';

export class Script {
  constructor(code, options = undefined) {
    requireString(code, 'code');
    Object.defineProperty(this, '_code', { value: code });
  }
  runInThisContext() { throw notImplemented('vm.Script.runInThisContext()'); }
  runInNewContext() { throw notImplemented('vm.Script.runInNewContext()'); }
  runInContext() { throw notImplemented('vm.Script.runInContext()'); }
}
const contexts = new WeakSet();
export function createContext(object = {}) {
  requireObject(object, 'contextObject');
  contexts.add(object);
  return object;
}
export function isContext(object) {
  requireObject(object, 'object');
  return contexts.has(object);
}
export let runInThisContext = () => { throw notImplemented('vm.runInThisContext()'); };
export function runInNewContext() { throw notImplemented('vm.runInNewContext()'); }
export function runInContext() { throw notImplemented('vm.runInContext()'); }
export function createScript(code, options) { return new Script(code, options); }
export function compileFunction() { throw notImplemented('vm.compileFunction()'); }
const vm = { Script, createContext, createScript, runInContext, runInNewContext, runInThisContext, isContext, compileFunction };
export function extend(members) {
  ({ runInThisContext } = members);
  Object.assign(vm, members);
}
export default vm;
