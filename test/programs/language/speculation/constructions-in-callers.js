// Constructors whose stores stand between choices, guards and lookups, and the exits of code inlined into their callers.
const Class = { create() { return function () { this.initialize.apply(this, arguments); }; } };
const Vector = Class.create();
Vector.prototype = {
  initialize(x, y, z) { this.x = x ? x : 0; this.y = y ? y : 0; this.z = z || 1; },
  dot(w) { return this.x * w.x + this.y * w.y + this.z * w.z; },
};
Vector.add = (a, b) => new Vector(a.x + b.x, a.y + b.y, a.z + b.z);
let total = 0;
for (let i = 0; i < 200; i++) total += Vector.add(new Vector(i, 1, 2), new Vector(1, NaN, 0)).dot(new Vector(1, 2));
console.log(total); // expect: 21100
console.log(Vector.add(new Vector('a', 1), new Vector('b', null))); // expect: { x: 'ab', y: 1, z: 2 }
console.log(Object.keys(new Vector()).join(), Object.is(new Vector(-0).x, 0)); // expect: x,y,z true

// The prototype's method is replaced, gets a getter, and is shadowed.
const original = Vector.prototype.initialize;
let calls = 0;
Vector.prototype.initialize = function (x) { calls++; this.x = x; };
console.log(Vector.add({ x: 1, y: 2, z: 3 }, { x: 4, y: 5, z: 6 }), calls); // expect: { x: 5 } 1
Object.defineProperty(Vector.prototype, 'initialize', { get() { calls++; return original; }, configurable: true });
console.log(Vector.add({ x: 1, y: 2, z: 3 }, { x: 4, y: 5, z: 6 }), calls); // expect: { x: 5, y: 7, z: 9 } 2
delete Vector.prototype.initialize;
try { Vector.add({ x: 1 }, { x: 2 }); } catch (e) { console.log(e.constructor.name); } // expect: TypeError
Vector.prototype.initialize = original;

// A setter for a property of the second half.
let set = 0;
Object.defineProperty(Vector.prototype, 'y', { set(v) { set++; }, get() { return -1; }, configurable: true });
console.log(Vector.add(new Vector(1, 2, 3), new Vector(1, 2, 3)).dot({ x: 1, y: 1, z: 1 }), set); // expect: 7 3
delete Vector.prototype.y;

// The caller does the whole call again when a guess of the callee is wrong before it has done anything.
const effects = [];
function Node(value, next) { this.value = value; this.next = next; effects.push(value); }
Node.prototype.sum = function () { let s = 0; for (let n = this; n !== null; n = n.next) s += n.value; return s; };
function chain(n) { let list = null; for (let i = 0; i < n; i++) list = new Node(i, list); return list; }
console.log(chain(100).sum(), effects.length); // expect: 4950 100
effects.length = 0;
const odd = { get value() { effects.push('asked'); return 5; }, next: chain(3) };
effects.length = 0;
console.log(Node.prototype.sum.call(odd), effects.join()); // expect: 8 asked
function half(n) { return n.value / 2; }
function both(a, b) { effects.push('both'); return half(a) + half(b); }
effects.length = 0;
for (let i = 0; i < 100; i++) both({ value: i }, { value: i });
console.log(effects.length, both({ value: '8' }, { value: { valueOf() { effects.push('valueOf'); return 4; } } }), effects.slice(100).join()); // expect: 100 6 both,valueOf

// Choices of values, as conditions and with both kinds of numbers.
function clamp(x, low, high) { return x < low ? low : x > high ? high : x; }
function pick(a, b, c) { const v = a && b; return v ? c : a; }
let s = 0;
for (let i = -50; i < 50; i++) s += clamp(i, -10.5, 10) + (pick(i, 1, 2) || 7);
console.log(s, clamp('5', 1, 3), clamp(NaN, 1, 3), pick('', 1, 2) === '', pick('x', 0, 2)); // expect: 175 3 NaN true x
