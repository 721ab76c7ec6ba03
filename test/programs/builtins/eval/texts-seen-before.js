// Functions made from a text that was seen before: other objects, and other code where the text may mean something else.
// gc-stress: skip each text is parsed, which takes minutes there
const make = (...texts) => new Function(...texts);
const first = make('a', 'b', 'return a + b'), second = make('a', 'b', 'return a + b');
console.log(first === second, first(1, 2), second('x', 'y'), first.prototype === second.prototype, String(first) === String(second)); // expect: false 3 xy false true
first.own = 1;
console.log(second.own, new second(1, 2) instanceof second, new second() instanceof first, second.length, second.name); // expect: undefined true false 2 anonymous
const counter = () => make('', 'let n = 0; return () => ++n')();
const one = counter(), two = counter();
console.log(one(), one(), two()); // expect: 1 2 1

// Template objects are those of one function.
const tagged = () => make('tag', 'return tag`x`')((strings) => strings);
console.log(tagged() === tagged(), tagged()[0]); // expect: false x
const expression = () => make('return /a/g')();
const regexp = expression();
regexp.lastIndex = 5;
console.log(expression().lastIndex, expression() === regexp); // expect: 0 false

// The same text of other parameters and another body.
console.log(make('a', 'return a')(1)); // expect: 1
for (let i = 0; i < 2; i++) {
  try { make('a){}, function(b', ''); } catch (error) { console.log(error.name); }
  try { make('/*', '*/){'); } catch (error) { console.log(error.name); }
}
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
console.log(make('a', '/*\n) {\n*/').length); // expect: 1
try { make('a\n) {\n/*', '*/'); } catch (error) { console.log(error.message); } // expect: Arg string terminates parameters early

// Evals of one text: what it declares and refers to is that of each place, strict code is other code.
const evalTwice = (x) => [eval('var inner = x; () => inner++'), eval('var inner = x; () => inner++')];
const [left, right] = evalTwice(5);
console.log(left(), left(), right(), evalTwice(1)[0]()); // expect: 5 6 7 1
const sloppyThis = () => eval('(function () { return typeof this })()');
const strictThis = () => { 'use strict'; return eval('(function () { return typeof this })()'); };
console.log(sloppyThis(), strictThis(), sloppyThis(), strictThis()); // expect: object undefined object undefined
const inMethod = { __proto__: { who() { return 'super'; } }, who() { return eval('super.who()'); } };
console.log(inMethod.who(), inMethod.who()); // expect: super super
try { (0, eval)('super.who()'); } catch (error) { console.log(error.name); } // expect: SyntaxError
const text = 'lazy' + String(1) + ' = function (a) { return () => a + 1 }; lazy1(1)()';
var lazy1;
console.log(eval(text), eval(text), eval('/a/g') === eval('/a/g'), eval('[1]') === eval('[1]')); // expect: 2 2 false false
const strings = () => eval('((s) => s)`x`');
console.log(strings() === strings()); // expect: false
