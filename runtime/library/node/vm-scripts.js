// vm, where a program names what makes code: scripts of the global scope, by the evaluator   https://nodejs.org/docs/latest-v20.x/api/vm.html
import { requireString } from '../internal/errors.js';
import { extend, Script } from './vm.js';

Script.prototype.runInThisContext = function runInThisContext() { return globalThis['eval'](this._code); };
Object.defineProperty(Script.prototype, 'runInThisContext', { enumerable: false });
extend({
  runInThisContext: function runInThisContext(code, options = undefined) {
    requireString(code, 'code');
    return new Script(code).runInThisContext();
  },
});
