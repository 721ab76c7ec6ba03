// Default exports, and the names that they give.
import declaration, { reassign } from './declaration.mjs';
import expression from './expression.mjs';
import anonymous from './anonymous.mjs';
import Class from './class.mjs';
import arrow from './arrow.mjs';
import { default as value } from './value.mjs';

console.log(declaration.name, expression.name, anonymous.name, Class.name, arrow.name, value); // expect: declared default default default default 42
console.log(anonymous(), new Class().m()); // expect: hoisted m
// Only a declaration with a name is a live binding.
reassign();
console.log(declaration); // expect: reassigned
