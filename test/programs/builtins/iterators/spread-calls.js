// Spread calls of arrays read the array itself, unless somebody could see that.
const sum = (...numbers) => numbers.reduce((a, b) => a + b, 0);
const list = [1, 2, 3];
function Pair(a, b) { this.a = a; this.b = b; }
class Base { constructor(...args) { this.args = args; } }
class Derived extends Base { constructor(...args) { super(...args); } }
console.log(sum(...list), Math.max(...list), new Pair(...list), new Derived(...list).args); // expect: 6 3 Pair { a: 1, b: 2 } [ 1, 2, 3 ]
console.log(new Derived(...list).args === list, ((...r) => r)(...list) === list, list.push(...list), list); // expect: false false 6 [ 1, 2, 3, 1, 2, 3 ]

// Holes become undefined; also at the end.
const holes = [, 1, , ];
holes.length = 5;
console.log(((...r) => r)(...holes), new Base(...holes).args.length, 1 in new Base(...holes).args); // expect: [ undefined, 1, undefined, undefined, undefined ] 5 true
console.log(((a, b = 'default') => [a, b])(...[1, undefined]), ((...r) => r.length)(...[]), sum(...new Set([4, 5])), sum(...'12')); // expect: [ 1, 'default' ] 0 9 012

// The callee changes the array while it reads its arguments.
const shared = [1, 2, 3, 4, 5, 6];
console.log((function (a, b) { shared.length = 0; shared.push(9, 9, 9, 9, 9, 9, 9); return [...arguments].join(); })(...shared)); // expect: 1,2,3,4,5,6

// Errors as without.
for (const wrong of [undefined, null, 5, {}]) {
  try { sum(...wrong); } catch (error) { console.log(error.constructor.name); }
}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
let order = [];
try { (order.push('callee'), undefined)(...(order.push('list'), [1])); } catch (error) { console.log(order.join(), error.constructor.name); } // expect: callee,list TypeError

// Iteration that is not the built-in one: of one array, of all, and back.
const odd = [1, 2, 3];
odd[Symbol.iterator] = function* () { yield 7; };
console.log(sum(...odd), [...odd], sum(...list.slice(0, 2))); // expect: 7 [ 7 ] 3
const { next } = Object.getPrototypeOf([][Symbol.iterator]());
const prototype = Object.getPrototypeOf([][Symbol.iterator]());
let calls = 0;
prototype.next = function () { calls++; return next.call(this); };
console.log(sum(...[1, 2]), [...[1, 2]].length, calls); // expect: 3 2 6
prototype.next = next;
const values = Array.prototype[Symbol.iterator];
Array.prototype[Symbol.iterator] = function* () { yield 'all'; };
console.log(((...r) => r.length + r[0])(...[1, 2])); // expect: 1all
Array.prototype[Symbol.iterator] = values;
console.log(sum(...[1, 2])); // expect: 3
delete Array.prototype[Symbol.iterator];
try { sum(...[1, 2]); } catch (error) { console.log(error.constructor.name); } // expect: TypeError
Object.defineProperty(Array.prototype, Symbol.iterator, { configurable: true, get: () => values });
console.log(sum(...[1, 2])); // expect: 3
Object.defineProperty(Array.prototype, Symbol.iterator, { configurable: true, writable: true, value: values });
Array.prototype[1] = 'inherited';
console.log(((...r) => r)(...[0, , 2])); // expect: [ 0, 'inherited', 2 ]
delete Array.prototype[1];
class Sub extends Array { *[Symbol.iterator]() { yield 'sub'; } }
console.log(((...r) => r)(...Sub.of(1, 2))); // expect: [ 'sub' ]
