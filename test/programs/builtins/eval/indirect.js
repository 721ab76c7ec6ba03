const run = eval;
console.log(run('1 + 2'), run('var fromEval = 5; fromEval * 2'), fromEval, delete globalThis.fromEval);
console.log(run('if (true) { 7 } else { 8 }'), run('do { 1; break; } while (0)'), run('try { 2 } finally { 3 }'), run('var x = 1'));
console.log(run(5), run(), typeof run('(function () { return this })()'), run('"use strict"; (function () { return this })()'));
for (const source of ['1 +', 'foo bar', 'var 5', 'let a; let a', '"abc', 'missing', 'const c = 1; c = 2', 'early; let early', 'null.x', '[].x.y()']) {
  try { run(source); } catch (e) { console.log(e instanceof Error, `${e.name}: ${e.message}`); }
}
console.log(run('const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); fs.map((f) => f())').join());
console.log(run('(class A { #p = 1; static s = 2; get p() { return this.#p } static { this.t = 3 } })').t);
// expect: 3 10 5 true
// expect: 7 1 2 undefined
// expect: 5 undefined object undefined
// expect: true SyntaxError: Unexpected end of input
// expect: true SyntaxError: Unexpected identifier 'bar'
// expect: true SyntaxError: Unexpected number
// expect: true SyntaxError: Identifier 'a' has already been declared
// expect: true SyntaxError: Invalid or unexpected token
// expect: true ReferenceError: missing is not defined
// expect: true TypeError: Assignment to constant variable.
// expect: true ReferenceError: Cannot access 'early' before initialization
// expect: true TypeError: Cannot read properties of null (reading 'x')
// expect: true TypeError: Cannot read properties of undefined (reading 'y')
// expect: 0,1,2
// expect: 3
