// CommonJS modules: evaluated once, when they are first required.
const lib = require('./lib');
const again = require('./lib.js');
const folder = require('./folder');
const data = require('./data.json');

console.log(lib === again, lib.name, lib.count()); // expect: lib evaluated
// expect: true lib 1
console.log(lib.count(), folder); // expect: 2 the folder
console.log(data, require('./data.json') === data); // expect: { list: [ 1, 2 ], ['__proto__']: 'own' } true
console.log(this === module.exports, exports === module.exports, typeof require, module.id); // expect: true true function .
console.log(__filename === module.filename, __filename.endsWith('/cjs-basic/main.cjs'), __dirname.endsWith('/cjs-basic')); // expect: true true true
console.log(require.main === module, module.loaded, module.parent); // expect: true false null
console.log(lib.loaded(), lib.isMain, lib.sloppy()); // expect: true false true
if (lib.early) console.log('never');
console.log((() => this === exports)(), new (function F() { this.x = 1; })().x); // expect: true 1
var declared = 1;
console.log(globalThis.declared); // expect: undefined
return;
console.log('not reached');
