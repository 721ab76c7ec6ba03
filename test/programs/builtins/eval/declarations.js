// What a direct eval may declare, and what it sees, depends on where it stands.
/** No constant: the text is left to the evaluator. */
const text = (source) => source;
const tried = (f) => { try { return f(); } catch (e) { return `${e.name}: ${e.message}`; } };

// The vars of an eval among parameters are outside of these.
console.log(tried(() => ((a, b = eval(text('var a = 1'))) => a)(0)));
// expect: SyntaxError: Identifier 'a' has already been declared
console.log(tried(() => ((a = eval(text('var c = 7; 1'))) => [a, c].join())()));
// expect: 1,7
console.log(tried(() => ((a = 1) => eval(text('var a = 2; a')))()));
// expect: 2

// An arrow function has its own vars, but no `arguments` of its own.
console.log((function () { return (() => { eval(text('var arguments = 5')); return arguments; })() + arguments.length; })(1, 2));
// expect: 7

// Initialisers of fields have no `arguments`; functions in them do.
console.log(tried(() => new (class { x = eval(text('arguments')); })()));
// expect: SyntaxError: 'arguments' is not allowed in class field initializer or static initialization block
console.log(tried(() => new (class { x = (() => eval(text('arguments')))(); })()));
// expect: SyntaxError: 'arguments' is not allowed in class field initializer or static initialization block
console.log(tried(() => new (class { x = eval(text('(function () { return arguments.length; })(1)')); })().x));
// expect: 1
console.log(tried(() => new (class { x = (function () { return eval(text('arguments.length')); })(1, 2); })().x));
// expect: 2

// `this` of indirect evals, and a hashbang.
const indirect = eval;
console.log(indirect('this') === globalThis, indirect('"use strict"; this') === globalThis, indirect('(() => this)()') === globalThis);
// expect: true true true
console.log(indirect('#!/usr/bin/env node\n3'));
// expect: 3

// A class within an initialiser does not end it.
console.log(tried(() => new (class { x = [class { y = 1; }, eval(text('arguments'))]; })()));
// expect: SyntaxError: 'arguments' is not allowed in class field initializer or static initialization block
