// Bindings that seem constant and are not, and arrays that grow, have holes, or are something else.
var LIMIT = 3;
var NAME = 'a';
function below(n) { let count = 0; for (let i = 0; i < n; i++) if (i < LIMIT) count++; return count; }
console.log(below(5)); // expect: 3
LIMIT = 4.5;
console.log(below(9)); // expect: 5
LIMIT = { valueOf: () => 2 };
console.log(below(9)); // expect: 2
function named(list) { return list.filter((x) => x === NAME).length; }
console.log(named(['a', 'b'])); // expect: 1
NAME = 'b';
console.log(named(['b', 'b'])); // expect: 2
const closed = (() => { let step = 2; return { sum(n) { let s = 0; for (let i = 0; i < n; i++) s += step * i; return s; }, set(v) { step = v; } }; })();
console.log(closed.sum(4)); // expect: 12
closed.set('3');
console.log(closed.sum(4)); // expect: 18

class Queue {
  constructor() { this.items = []; this.size = 0; }
  add(x) { this.items[this.items.length] = x; this.size++; }
  at(i) { return this.items[i]; }
}
function fill(q, n) { for (let i = 0; i < n; i++) q.add(i * 2); let sum = 0; for (let i = 0; i < n + 2; i++) sum += q.at(i) === undefined ? 1000 : q.at(i); return sum; }
console.log(fill(new Queue(), 5)); // expect: 2020
console.log(fill(new Queue(), 600)); // expect: 361400
const odd = new Queue();
odd.items = { length: 0, 0: 7 };
console.log(fill(odd, 1)); // expect: 2000
const frozen = new Queue();
Object.freeze(frozen.items);
try {
  fill(frozen, 1);
} catch (error) {
  console.log(error.name, frozen.size); // expect: TypeError 0
}
const sealed = new Queue();
sealed.items = Object.preventExtensions([1]);
try {
  (function () { 'use strict'; sealed.add(1); sealed.items[1] = 2; })();
} catch (error) {
  console.log(error.name); // expect: TypeError
}
function holes(list) { let out = ''; for (let i = 0; i < list.length; i++) out += list[i] === undefined ? '-' : list[i]; return out; }
console.log(holes([1, , 3]), holes(Object.assign([], { 2: 'x' }))); // expect: 1-3 --x
Object.prototype[1] = 'inherited';
console.log(holes([1, , 3])); // expect: 1inherited3
const late = [];
function store(list, i, x) { list[i] = x; return list.length; }
Object.defineProperty(Array.prototype, 2, { set() { late.push('setter'); }, configurable: true });
const length = store([0], 2, 'v');
delete Array.prototype[2];
console.log(length, late.join()); // expect: 1 setter
delete Object.prototype[1];
console.log(store([0], 2, 'v'), store([], 0, 1)); // expect: 3 1

// Fields whose order depends on the way, and constructors that ask which they are.
function Base(x) { if (x > 1) this.a = 1; else this.b = 2; this.c = x; }
Base.prototype.sum = function () { return (this.a || 0) + (this.b || 0) + this.c; };
function sums() { let s = 0; for (let i = 0; i < 4; i++) s += new Base(i).sum(); return s; }
console.log(sums()); // expect: 12
function Shape() { if (this.constructor === Shape) this.init(1); }
Shape.prototype.init = function (n) { this.n = n; };
Shape.prototype.area = function () { return this.n * 2; };
function Square() { Shape.call(this); this.side = 3; this.init(this.side); }
Square.prototype = Object.create(Shape.prototype);
Square.prototype.constructor = Square;
function areas(list) { let s = 0; for (const o of list) s += o.area(); return s; }
console.log(areas([new Shape(), new Square(), new Shape()])); // expect: 10
// Properties that are copied by name.
function extend(to, from) { for (const key in from) to[key] = from[key]; return to; }
function Animal() { this.legs = 4; }
extend(Animal.prototype, { walk() { return this.legs * 2; } });
function walks(o) { let s = 0; for (let i = 0; i < 3; i++) s += o.walk(); return s; }
console.log(walks(new Animal())); // expect: 24
extend(Animal.prototype, { walk() { return 'none'; } });
console.log(walks(new Animal())); // expect: 0nonenonenone
