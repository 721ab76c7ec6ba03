// Functions of constant texts are compiled with the program; what they mean does not change.
const add = new Function('a', 'b', 'return a + b');
console.log(add(1, 2), add.name, add.length, String(add));
// expect: 3 anonymous 2 function anonymous(a,b
// expect: ) {
// expect: return a + b
// expect: }
console.log(Function('return this')() === globalThis, Function(`"use strict"; return this`)());
// expect: true undefined
console.log(Function('...rest', 'return rest.length + arguments.length')(1, 2), Function('') instanceof Function);
// expect: 4 true

// Only globals are in scope; each call makes another function.
function local() { const hidden = 1; return Function('return typeof hidden')(); }
console.log(local());
// expect: undefined
const make = () => Function('return 1');
console.log(make() === make(), new (Function('this.x = 1'))().x);
// expect: false 1
globalThis.seen = 'global';
console.log(Function('return seen')(), Function('x', 'return (() => x + seen)()')('a '));
// expect: global a global

// Texts that are no parameters and body by themselves, and syntax errors, are found when the call is made.
for (const make of [() => Function('a) { return 1; } function x(', ''), () => Function('return ('), () => Function('}, function () {')]) {
  try { make(); } catch (e) { console.log(e.name); }
}
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError

// Another value of the name is called with the texts.
{
  const Function = (...texts) => texts.join(' | ');
  console.log(Function('a', 'b'));
}
// expect: a | b
const original = globalThis.Function;
globalThis.Function = function (...texts) { return new.target ? { texts } : texts.length; };
console.log(Function('a', 'b'), new Function('c'));
// expect: 2 { texts: [ 'c' ] }
globalThis.Function = original;
