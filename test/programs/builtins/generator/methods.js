// Generator objects: next, return, throw; brands; prototypes.
function* g(a) {
  const x = yield a;
  try {
    yield x;
  } finally {
    console.log("cleanup");
  }
  return "end";
}
const it = g(1);
console.log(it.next("ignored"), it.next(2), it.next(), it.next(), it.return(5));
const early = g(1);
early.next();
early.next();
console.log(early.return("r"), early.next());
console.log(g().return("before the start"));
const failing = g();
try {
  failing.throw(new Error("before the start"));
} catch (e) {
  console.log(e.message, failing.next());
}
const self = (function* () {
  try {
    self.next();
  } catch (e) {
    console.log(e.name, e.message);
  }
  yield 1;
})();
console.log([...self]);
const Generator = Object.getPrototypeOf(g);
console.log(Generator[Symbol.toStringTag], Generator.constructor.name, Generator.constructor.length, Object.getPrototypeOf(Generator) === Function.prototype);
console.log(Object.getPrototypeOf(g.prototype) === Generator.prototype, Reflect.ownKeys(g.prototype).length, g.prototype instanceof g, it instanceof g);
console.log(Object.getOwnPropertyDescriptor(g, "prototype").writable, "prototype" in { *m() {} }.m);
console.log(g, it, { *m() {} }.m, function* () {}, Object.prototype.toString.call(it), String(it));
for (const f of [() => it.next.call({}), () => it.throw.call(1), () => new g(), () => Generator.prototype.return.call(undefined)]) {
  try {
    f();
  } catch (e) {
    console.log(e.name, e.message);
  }
}
g.prototype = null;
console.log(Object.getPrototypeOf(g()) === Generator.prototype);
class Numbers {
  *[Symbol.iterator]() {
    yield* [1, 2];
    const r = yield* inner();
    yield r;
  }
}
function* inner() {
  yield 3;
  return 4;
}
console.log([...new Numbers()], Math.max(...new Numbers()));
const [first, ...rest] = new Numbers();
console.log(first, rest);
for (const n of new Numbers()) {
  if (n === 3) break;
  console.log(n);
}
// yield* hands on throw and return, and the very results of the inner iterator.
const odd = { value: "raw", done: false, extra: 1 };
function* delegating() {
  try {
    yield* { [Symbol.iterator]: () => ({ next: () => odd, return: (v) => { console.log("inner return", v); return { value: "from inner", done: true }; } }) };
  } finally {
    console.log("outer cleanup");
  }
}
const d = delegating();
console.log(d.next() === odd, d.return("x"));

// expect: cleanup
// expect: { value: 1, done: false } { value: 2, done: false } { value: 'end', done: true } { value: undefined, done: true } { value: 5, done: true }
// expect: cleanup
// expect: { value: 'r', done: true } { value: undefined, done: true }
// expect: { value: 'before the start', done: true }
// expect: before the start { value: undefined, done: true }
// expect: TypeError Generator is already running
// expect: [ 1 ]
// expect: GeneratorFunction GeneratorFunction 1 true
// expect: true 0 false true
// expect: true true
// expect: [GeneratorFunction: g] Object [Generator] {} [GeneratorFunction: m] [GeneratorFunction (anonymous)] [object Generator] [object Generator]
// expect: TypeError Method [Generator].prototype.next called on incompatible receiver #<Object>
// expect: TypeError Method [Generator].prototype.throw called on incompatible receiver 1
// expect: TypeError g is not a constructor
// expect: TypeError Method [Generator].prototype.return called on incompatible receiver undefined
// expect: true
// expect: [ 1, 2, 3, 4 ] 4
// expect: 1 [ 2, 3, 4 ]
// expect: 1
// expect: 2
// expect: inner return x
// expect: outer cleanup
// expect: true { value: 'from inner', done: true }
