// Evals of constant texts are compiled with the program; what they mean does not change.

// Values of statements.
console.log(eval('1 + 1'), eval('var v0 = 3'), eval('v0; function f0() {}'), eval(''), eval('1;;;{}'), eval('2; var w0 = 3;'));
// expect: 2 undefined 3 undefined 1 2
console.log(eval('if (v0) 5; else 6'), eval('4; if (!v0) 5'), eval('1; do { 2; break; } while (false)'), eval('1; do { break; } while (0)'));
// expect: 5 undefined 2 undefined
console.log(eval('for (var i0 = 0; i0 < 3; i0++) i0 * 10'), eval('3; while (false) 1'), eval('for (const k of [7, 8]) { k; }'), eval('a: for (;;) { 9; for (;;) { 8; break a; } }'));
// expect: 20 undefined 8 8
console.log(eval('switch (2) { case 1: 1; case 2: 2; case 3: 3; break; default: 4 }'), eval('5; switch (1) {}'), eval('with ({ q: 4 }) q'), eval('6; with ({}) ;'));
// expect: 3 undefined 4 undefined
console.log(eval('try { 1; null.x } catch { 2 }'), eval('try { 1 } finally { 2 }'), eval('do { try { 1 } finally { 3; break; } } while (0)'), eval('try { 1; throw 0 } catch { }'));
// expect: 2 1 3 undefined
console.log(eval('a: { 1; break a; }'), eval('"use strict"'), eval('"use strict"; 7'), eval('class C0 {}'), typeof C0, eval('8; let l0 = 9'), typeof l0);
// expect: 1 use strict 7 undefined undefined 8 undefined
console.log(eval('(function () {})').name === '', eval('({ a: 1, b: [2] })').b[0], eval(`'\\x41'`), eval('`${1 + 1}`'), eval('/b+/g').source);
// expect: true 2 A 2 b+
console.log(eval('let sum = 0;' + 'for (let i = 0; i < 4; i++)' + ` sum += i`));
// expect: 6

// What the eval adds can be deleted.
console.log(v0, delete v0, typeof v0, f0.name, delete f0, typeof f0);
// expect: 3 true undefined f0 true undefined
var existing = 1;
eval('var existing; function existing2() { return existing + 1; }');
console.log(existing, existing2());
// expect: 1 2
eval('function existing() { return "replaced"; }');
console.log(existing(), delete existing);
// expect: replaced false

// In functions: names of the function, and vars that the eval adds.
function read(p) {
  let q = 3; const c = 4; var v = 1;
  const before = typeof added;
  eval('var added = v + p + q; v = 10; q = 7; p = 8');
  return [before, v, added, q, c, p, delete added, typeof added].join();
}
console.log(read(2));
// expect: undefined,10,6,7,4,8,true,undefined
function declare(given) {
  var own = 1;
  eval('function given() { return "g"; } function own() { return "o"; } function fresh() { return "f" + own(); } function fresh() { return "second"; }');
  return given() + own() + fresh() + (() => fresh())();
}
console.log(declare(0));
// expect: gosecondsecond
console.log((function () { eval('var a = 1'); return (() => { eval('var b = a + 1'); return [a, b, typeof globalThis.b]; })(); })().join());
// expect: 1,2,undefined
(function () { 'use strict'; eval('var local = 1; function localF() {}'); console.log(typeof local, typeof localF); })();
// expect: undefined undefined
(function () { eval('"use strict"; var local = 1; (function () { console.log(this, local); })()'); console.log(typeof local); })();
// expect: undefined 1
// expect: undefined
(function () { for (let i = 0; i < 2; i++) { let inner = i; console.log(eval('inner += 10; let own = inner; own')); } })();
// expect: 10
// expect: 11
const shadow = 'outer';
(function () { eval('var shadow = "inner"'); console.log(shadow, (() => shadow)()); })();
// expect: inner inner

// this, arguments, closures, generators, errors.
console.log((function () { return eval('this.x + arguments.length'); }).call({ x: 5 }, 1, 2));
// expect: 7
(function (a) { eval('arguments[0] = 9'); console.log(a); })(1);
// expect: 9
const counters = (function () { let n = 0; return eval('[() => ++n, () => n]'); })();
console.log(counters[0](), counters[0](), counters[1]());
// expect: 1 2 2
function* generate() { const x = yield eval('1 + 1'); return eval('x * 2'); }
const it = generate();
console.log(it.next().value, it.next(4).value);
// expect: 2 8
class Base { constructor() { this.p = 1; } }
class Derived extends Base { constructor() { super(); eval('this.p++'); } }
console.log(new Derived().p);
// expect: 2
for (const f of [() => { const k = 1; eval('k = 2'); }, () => { eval('dead'); let dead = 1; }, () => { let z = 1; eval('var z = 2'); }, () => { eval('missing'); }, () => { eval('1 +'); }, () => eval('throw new RangeError("own")')]) {
  try { f(); } catch (e) { console.log(`${e.name}: ${e.message}`); }
}
// expect: TypeError: Assignment to constant variable.
// expect: ReferenceError: Cannot access 'dead' before initialization
// expect: SyntaxError: Identifier 'z' has already been declared
// expect: ReferenceError: missing is not defined
// expect: SyntaxError: Unexpected end of input
// expect: RangeError: own
console.log(String(eval('(function  f ( a ) { return a })')), eval('class A { static  m ( ) { } } A.m').toString());
// expect: function  f ( a ) { return a } m ( ) { }

// Indirect evals are global code.
(function () {
  const hidden = 1;
  console.log((0, eval)('typeof hidden'), (0, eval)('this') === globalThis, globalThis.eval('"use strict"; this') === globalThis, (0, eval)('typeof arguments'));
  console.log((0, eval)('var fromEval = 5; function alsoFromEval() { return fromEval++; } fromEval * 2'), alsoFromEval(), fromEval, delete globalThis.fromEval);
})();
// expect: undefined true true undefined
// expect: 10 5 6 true
globalThis.existing3 = 1;
(0, eval)('function existing3() { return "replaced"; } var existing4');
console.log(existing3(), JSON.stringify(Object.getOwnPropertyDescriptor(globalThis, 'existing4')));
// expect: replaced {"writable":true,"enumerable":true,"configurable":true}
try { (0, eval)('function NaN() {}'); } catch (e) { console.log(e.name); }
// expect: TypeError

// Another value of the name is called with the text.
{
  const eval = (text) => `not evaluated: ${text}`;
  console.log(eval('1'), (0, eval)('2'));
}
// expect: not evaluated: 1 not evaluated: 2
const original = globalThis.eval;
globalThis.eval = function (text) { 'use strict'; return [text, this === globalThis]; };
console.log(eval('3').join(), (0, eval)('4').join(), globalThis.eval('5').join());
// expect: 3,false 4,false 5,true
globalThis.eval = 6;
try { eval('7'); } catch (e) { console.log(e.message); }
// expect: eval is not a function
globalThis.eval = original;
