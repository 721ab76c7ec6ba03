// The default import of a CommonJS module is module.exports; names are those that Node's lexer finds.
import lib, { name, add } from './lib.cjs';
import * as ns from './lib.cjs';
import transpiled, { default as same, value } from './transpiled.cjs';
import { name as reexported } from './reexports.cjs';
import fn from './function.cjs';

console.log(name, add(1, 2), lib.name === name, ns.default === lib); // expect: lib 3 true true
console.log(Object.keys(ns)); // expect: [ 'add', 'default', 'hidden', 'name' ]
console.log(ns.hidden, lib.computed); // expect: undefined 1
console.log(transpiled, same === transpiled, value); // expect: { value: 'v', default: 'd' } true v
console.log(reexported, fn()); // expect: lib called
lib.name = 'changed';
console.log(name); // expect: lib
