// The species of arrays is looked up once for as long as nothing of it changes.
const list = [1, 2, 3, 4];
class Sub extends Array {}
const kinds = () => [list.slice(1), list.map((x) => x), list.filter(Boolean), list.concat(5), list.splice(0, 0), Sub.of(1, 2).slice(0)].map((result) => result.constructor.name).join();
console.log(kinds()); // expect: Array,Array,Array,Array,Array,Sub
list.constructor = Sub;
console.log(kinds()); // expect: Sub,Sub,Sub,Sub,Sub,Sub
delete list.constructor;
console.log(kinds()); // expect: Array,Array,Array,Array,Array,Sub
Array.prototype.constructor = Sub;
console.log([1, 2].slice(0) instanceof Sub, [1, 2].map((x) => x) instanceof Sub); // expect: true true
Array.prototype.constructor = Array;
console.log([1, 2].slice(0) instanceof Sub); // expect: false
const species = Object.getOwnPropertyDescriptor(Array, Symbol.species);
Object.defineProperty(Array, Symbol.species, { configurable: true, get: () => Sub });
console.log([1, 2].slice(0) instanceof Sub, [1, 2].concat(3) instanceof Sub); // expect: true true
Object.defineProperty(Array, Symbol.species, { configurable: true, value: undefined });
console.log([1, 2].slice(0) instanceof Sub, [1, 2].slice(0).length); // expect: false 2
Object.defineProperty(Array, Symbol.species, species);
console.log([1, 2].slice(0) instanceof Sub, kinds()); // expect: false Array,Array,Array,Array,Array,Sub
