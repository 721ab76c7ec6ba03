/** No constant: the text is left to the evaluator. */
const text = (source) => source;
function read(p) { let q = 3; const c = 4; var v = 1; eval(text('var added = v + p + q; v = 10; q = 7')); return [v, added, q, c]; }
console.log(read(2).join());
console.log((function () { return eval(text('this.x')) }).call({ x: 5 }), (function () { return eval(text('new.target')) })());
(function () { let z = 1; try { eval(text('var z = 2')); } catch (e) { console.log(e.name, e.message); } })();
(function () { const k = 1; try { eval(text('k = 2')); } catch (e) { console.log(e.name, e.message); } })();
(function () { try { eval(text('dead')); } catch (e) { console.log(e.name, e.message); } let dead = 1; })();
(function () { 'use strict'; eval(text('var local = 1')); console.log(typeof local); })();
(function () { eval(text('function h() { return 1 }')); console.log(h(), delete h, typeof h); })();
class A { m() { return 'A.m'; } }
class B extends A { #p = 4; m() { return eval(text('super.m() + this.#p')); } constructor() { eval(text('super()')); } }
console.log(new B().m());
(function (a) { eval(text('arguments[0] = 9')); console.log(a, arguments.length); })(1);
function* gen() { const x = yield eval(text('1 + 1')); return eval(text('x * 2')); }
const it = gen();
console.log(it.next().value, it.next(4).value);
console.log((function () { eval(text('var a = 1')); return (() => { eval(text('var b = a + 1')); return b + a; })(); })());
// expect: 10,6,7,4
// expect: 5 undefined
// expect: SyntaxError Identifier 'z' has already been declared
// expect: TypeError Assignment to constant variable.
// expect: ReferenceError Cannot access 'dead' before initialization
// expect: undefined
// expect: 1 true undefined
// expect: A.m4
// expect: 9 1
// expect: 2 8
// expect: 3
