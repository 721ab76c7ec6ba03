// A main file without the syntax of a module is CommonJS: its top level is the body of a function.
var Map = 'mine';
function parseInt() { return 'mine'; }
console.log(Map, parseInt('1')); // expect: mine mine
console.log(typeof globalThis.Map, globalThis.parseInt('7')); // expect: function 7
var undefined = 1, NaN = 2, Infinity = 3;
console.log(undefined, NaN, Infinity, void 0); // expect: 1 2 3 undefined
console.log(this === module.exports, this === exports, globalThis === this); // expect: true true false
console.log(new.target === void 0, arguments.length); // expect: true 5
console.log(require.main === module, module.id, module.loaded, module.children.length, module.parent); // expect: true . false 0 null
console.log(__filename.endsWith('/main-commonjs/main.js'), __dirname === module.path, module.filename === __filename); // expect: true true true
console.log(module.paths[0] === __dirname + '/node_modules', module.paths.at(-1)); // expect: true /node_modules
console.log(Object.keys(globalThis).includes('Map'), 'later' in globalThis, 'made' in globalThis); // expect: false false false
console.log(later, typeof hoisted); // expect: undefined function
var later = 1;
function hoisted() { return this === globalThis; }
console.log(hoisted()); // expect: true
undeclared = 5;
console.log(globalThis.undeclared, delete globalThis.undeclared); // expect: 5 true
eval('var made = 1');
console.log(made, 'made' in globalThis); // expect: 1 false
(0, eval)('var global = 1');
console.log(globalThis.global); // expect: 1
console.log(new Function('return typeof module')()); // expect: undefined
exports.a = 1;
module.exports = { b: 2 };
console.log(exports, require('./main.js').b); // expect: { a: 1 } 2
if (later) return;
console.log('not here');
