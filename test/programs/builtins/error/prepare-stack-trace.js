// Error.prepareStackTrace: called once, when stack is first asked for
let calls = 0;
Error.prepareStackTrace = (error, sites) => { calls++; return sites; };
function makes() { return new Error('made'); }
const error = makes();
console.log(calls); // expect: 0
const sites = error.stack;
console.log(calls, error.stack === sites, Array.isArray(sites)); // expect: 1 true true
const [site] = sites;
console.log(site.getFunctionName(), site.getLineNumber(), site.getColumnNumber(), site.getFileName().endsWith('.js')); // expect: makes 4 27 true
console.log(String(site).startsWith('makes ('), String(site).endsWith(':4:27)'), site.constructor.name, Object.keys(site).length); // expect: true true CallSite 0
console.log(site.isNative(), site.isEval(), site.isConstructor(), site.isAsync(), site.isPromiseAll(), site.getPromiseIndex(), site.getEvalOrigin()); // expect: false false false false false null undefined
console.log(site.getEnclosingLineNumber(), typeof site.getPosition(), site.getScriptNameOrSourceURL() === site.getFileName(), sites.at(-1).getFunctionName()); // expect: 4 number true null
class Maker { constructor() { this.sites = new Error('in a constructor').stack; } }
console.log(new Maker().sites[0].isConstructor()); // expect: true
const [, , third] = [0].map(() => makes()).map((e) => e.stack)[0];
console.log(third.getFunctionName(), third.getFileName(), third.getLineNumber()); // expect: map null null
for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(site)).filter((n) => n !== 'constructor').slice(0, 2)) {
  try { Object.getPrototypeOf(site)[name].call({}); } catch (e) { console.log(e.name); } // expect: TypeError
} // expect: TypeError

// with captureStackTrace
const object = { name: 'Custom', message: 'with a message' };
Error.prepareStackTrace = (target, list) => `${target === object} ${list[0].getFunctionName()}`;
(function inner() { (function hidden() { Error.captureStackTrace(object, hidden); })(); })();
console.log(object.stack); // expect: true inner

// what it throws, and stack within it
Error.prepareStackTrace = () => { throw 'thrown'; };
try { new Error('x').stack; } catch (e) { console.log(e); } // expect: thrown
Error.prepareStackTrace = (e) => `${e.stack.split('\n')[0]}!`;
console.log(new Error('again').stack); // expect: Error: again!
Error.prepareStackTrace = undefined;
console.log(new Error('plain').stack.split('\n')[0]); // expect: Error: plain
