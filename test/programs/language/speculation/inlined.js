// Small functions that are put in the place of calls, and guesses that turn out wrong in there.
class Vector {
  constructor(x, y) { this.x = x; this.y = y; }
  dot(other) { return this.x * other.x + this.y * other.y; }
  get(index) { return index === 0 ? this.x : this.y; }
  scaled(factor) { return new Vector(this.x * factor, this.y * factor); }
}
function lengthOf(v) { return Math.sqrt(v.dot(v)); }
function total(list) {
  let sum = 0;
  for (const v of list) sum += lengthOf(v) + v.get(0);
  return sum;
}
const vectors = [new Vector(3, 4), new Vector(6, 8)];
for (let i = 0; i < 50; i++) total(vectors);
console.log(total(vectors)); // expect: 24
// A field is no number any more: the rest of the call, and of its callers, is done without guesses.
vectors.push(new Vector('5', 12));
console.log(total(vectors)); // expect: 24135
vectors[2] = { x: 1, dot: () => 16, get: (i) => `<${i}>` };
console.log(total(vectors)); // expect: 244<0>
vectors.length = 2;

// What is thrown in there is thrown by the caller, and the trace shows both.
function inner(o) { return o.value.length; }
function outer(o) { return inner(o) + 1; }
function caught(o) {
  try {
    return outer(o);
  } catch (error) {
    const frames = error.stack.split('\n').slice(1, 4).map((line) => /at (\w+)/.exec(line)?.[1]);
    return `${error.name} in ${frames.join(' < ')}`;
  }
}
for (let i = 0; i < 50; i++) caught({ value: 'abc' });
console.log(caught({ value: [1, 2] })); // expect: 3
console.log(caught({ value: null })); // expect: TypeError in inner < outer < caught
console.log(caught({ get value() { throw new RangeError('getter'); } })); // expect: RangeError in get < inner < outer

// Methods that are replaced, on the prototype and on the object.
class Counter {
  constructor() { this.n = 0; }
  step() { return 1; }
  advance() { this.n += this.step(); return this.n; }
}
function run(counter, rounds) {
  let last = 0;
  for (let i = 0; i < rounds; i++) last = counter.advance();
  return last;
}
const counter = new Counter();
console.log(run(counter, 10)); // expect: 10
Counter.prototype.step = () => 5;
console.log(run(counter, 2)); // expect: 20
counter.step = () => 100;
console.log(run(counter, 1), run(new Counter(), 2)); // expect: 120 10
Object.setPrototypeOf(counter, { advance() { return 'other'; } });
console.log(run(counter, 1)); // expect: other
delete Counter.prototype.step;
try {
  run(new Counter(), 1);
} catch (error) {
  console.log(error.message); // expect: this.step is not a function
}
// In the middle of a loop.
class Switch {
  constructor() { this.calls = 0; }
  act(i) { this.calls++; if (i === 3) Switch.prototype.act = function () { return 100; }; return 1; }
}
function act(o) { let sum = 0; for (let i = 0; i < 6; i++) sum += o.act(i); return sum; }
console.log(act(new Switch())); // expect: 204

// Calls in calls, with results that are used, dropped, and compared.
function isBig(n) { return n > 10; }
function classify(n) { return isBig(n) ? 'big' : 'small'; }
function counts(list) {
  const found = { big: 0, small: 0 };
  for (let i = 0; i < list.length; i++) { classify(list[i]); found[classify(list[i])]++; }
  return `${found.big} ${found.small}`;
}
console.log(counts([1, 20, 3, 40]), counts(['11', '9', { valueOf: () => 12 }])); // expect: 2 2 2 1
// Fewer and more arguments than parameters.
function three(a, b, c) { return `${a} ${b} ${c}`; }
function few() { let text = ''; for (let i = 0; i < 2; i++) text += `${three(i)};${three(1, 2, 3, i)};`; return text; }
console.log(few()); // expect: 0 undefined undefined;1 2 3;1 undefined undefined;1 2 3;
// Closures keep their variables.
function adder(n) { return (x) => x + n; }
function apply(list, f) { const out = []; for (let i = 0; i < list.length; i++) out[i] = f(list[i]); return out; }
console.log(apply([1, 2], adder(10)).join(), apply(['a'], adder('b')).join()); // expect: 11,12 ab
// this of sloppy functions.
const sloppy = Function('x', 'return typeof this + x');
function callSloppy() { let s = ''; for (let i = 0; i < 2; i++) s += sloppy.call(i, i) + sloppy(i); return s; }
console.log(callSloppy()); // expect: object0object0object1object1
// Functions that do nothing leave nothing behind.
function nothing() {}
function same(x) { return x; }
function idle(n) { let last; for (let i = 0; i < n; i++) { nothing(i); last = same(i); } return last; }
console.log(idle(3), same(idle(2))); // expect: 2 1
