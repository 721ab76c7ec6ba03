// Only some methods of modules are named, and those are there, whatever they need.
import fs from 'node:fs';
import * as path from 'node:path';
import queryString from 'node:querystring';

console.log(fs.existsSync('/no/such/file'), path.join('a', 'b'), path['dirname']('/x/y')); // expect: false a/b /x
console.log(queryString.stringify({ a: [1, 2], b: 'ü' })); // expect: a=1&a=2&b=%C3%BC
fs.stat('/no/such/file', (error) => { console.log(typeof error.code); }); // expect: string
