// Promise.all, allSettled, any, race
const later = (v, turns) => (turns === 0 ? Promise.resolve(v) : Promise.resolve().then(() => later(v, turns - 1)));
const thenable = { then(resolve) { resolve("thenable"); } };

Promise.all([1, later(2, 3), thenable]).then((v) => console.log("all", v));
Promise.all([]).then((v) => console.log("all", v));
Promise.all([later(1, 2), Promise.reject(new RangeError("first")), Promise.reject(2)]).catch((e) => console.log("all rejected", e.message));
Promise.allSettled([later(1, 1), Promise.reject("r")]).then((v) => console.log(v));
Promise.any([Promise.reject(1), later(5, 4)]).then((v) => console.log("any", v));
Promise.any([Promise.reject(1), Promise.reject(2)]).catch((e) => console.log(e.name, e.message, e.errors, e instanceof AggregateError));
Promise.race([new Promise(() => {}), later("slow", 5), later("fast", 2)]).then((v) => console.log("race", v));
Promise.all(5).catch((e) => console.log(e.name, e.message));

// The iterator is closed when something but the iterator itself throws.
let closed = 0;
const iterable = (next) => ({ [Symbol.iterator]: () => ({ next, return() { closed++; return {}; } }) });
class Odd extends Promise {
  static resolve() { throw new Error("no resolve"); }
}
Odd.all(iterable(() => ({ value: 1, done: false }))).catch((e) => console.log(e.message, closed));
Promise.all(iterable(() => { throw new Error("no next"); })).catch((e) => console.log(e.message, closed));

// expect: all []
// expect: TypeError number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: no resolve 1
// expect: no next 1
// expect: all rejected first
// expect: AggregateError All promises were rejected [ 1, 2 ] true
// expect: [
// expect:   { status: 'fulfilled', value: 1 },
// expect:   { status: 'rejected', reason: 'r' }
// expect: ]
// expect: race fast
// expect: all [ 1, 2, 'thenable' ]
// expect: any 5
