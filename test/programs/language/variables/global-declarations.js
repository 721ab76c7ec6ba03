// node: skip Node runs the file as a CommonJS module; as a script it prints the same
var undefined = 5, NaN = 3;
console.log(undefined, NaN); // expect: undefined NaN
undefined = 4; console.log(undefined); // expect: undefined
var escape; console.log(typeof escape, Object.getOwnPropertyDescriptor(this, 'escape').enumerable); // expect: function false
function parseInt() { return 'mine'; }
console.log(parseInt(), globalThis.parseInt()); // expect: mine mine
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(this, 'parseInt'))); // expect: {"writable":true,"enumerable":true,"configurable":false}
let Map = 'lexical'; console.log(Map, typeof globalThis.Map); // expect: lexical function
class C {} console.log(typeof globalThis.C, delete globalThis.parseInt, typeof parseInt); // expect: undefined false function
// kind: script
