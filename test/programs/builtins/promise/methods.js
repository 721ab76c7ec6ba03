// The constructor, resolve, reject, withResolvers, try, then, catch, finally; species.
const attempt = (f) => {
  try {
    console.log(f());
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
attempt(() => Promise());
attempt(() => new Promise());
attempt(() => new Promise({}));
attempt(() => Promise.resolve.call(1));
attempt(() => Promise.reject.call(undefined));
attempt(() => Promise.all.call({}));
attempt(() => Promise.prototype.then.call(3));
attempt(() => Promise.prototype.finally.call(3));
attempt(() => Promise.all.call(class { constructor(e) { e(1, 1); e(1, 1); } }));
attempt(() => Object.assign(Promise.resolve(), { constructor: 3 }).then());
attempt(() => Object.assign(Promise.resolve(), { constructor: { [Symbol.species]: 3 } }).then());
attempt(() => Object.getOwnPropertyNames(Promise.prototype).join());
attempt(() => [Promise.length, Promise.all.length, Promise.prototype.then.length, Promise.name].join());

// resolve gives a promise back as it is, unless its constructor is another.
const p = Promise.resolve(1);
console.log(Promise.resolve(p) === p);
class Sub extends Promise {
  then(...args) {
    log.push("Sub.then");
    return super.then(...args);
  }
}
const log = [];
const s = Sub.resolve(p);
console.log(s !== p, s instanceof Sub, s.then() instanceof Sub, Promise.prototype.then.call(s) instanceof Sub);
class Plain extends Promise {
  static get [Symbol.species]() { return Promise; }
}
console.log(Plain.resolve().then() instanceof Plain, Plain.resolve().catch() instanceof Promise);

// The functions of the executor.
let resolve, reject;
const q = new Promise((a, b) => { resolve = a; reject = b; });
console.log(resolve.name === "", resolve.length, reject.length, "prototype" in resolve);
resolve(q);
q.catch((e) => console.log(e.name, e.message));
reject("too late");

// A then method that throws, before and after it resolved; a getter that throws.
Promise.resolve({ then() { throw "before"; } }).catch((e) => console.log("rejected", e));
Promise.resolve({ then(r) { r("first"); throw "after"; } }).then((v) => console.log("fulfilled", v));
Promise.resolve({ get then() { throw "getter"; } }).catch((e) => console.log("rejected", e));
Promise.resolve({ then: 5 }).then((v) => console.log("no function:", v.then));

// Values go through what is no function; finally passes value and reason on, unless it fails itself.
Promise.resolve(1).then(5, 6).then((v) => console.log("through", v));
Promise.reject(2).then(5, 6).catch((v) => console.log("through", v));
Promise.resolve(3).finally(() => 4).then((v) => console.log("finally", v));
Promise.reject(5).finally(() => Promise.reject(6)).catch((v) => console.log("finally", v));
Promise.reject(7).finally().catch((v) => console.log("finally", v));

s.then((v) => console.log("sub", v, log.join()));

// expect: TypeError: Promise constructor cannot be invoked without 'new'
// expect: TypeError: Promise resolver undefined is not a function
// expect: TypeError: Promise resolver #<Object> is not a function
// expect: TypeError: PromiseResolve called on non-object
// expect: TypeError: PromiseReject called on non-object
// expect: TypeError: #<Object> is not a constructor
// expect: TypeError: Method Promise.prototype.then called on incompatible receiver 3
// expect: TypeError: Promise.prototype.finally called on non-object
// expect: TypeError: Promise executor has already been invoked with non-undefined arguments
// expect: TypeError: The .constructor property is not an object
// expect: TypeError: object.constructor[Symbol.species] is not a constructor
// expect: constructor,then,catch,finally
// expect: 1,1,2,Promise
// expect: true
// expect: true true true true
// expect: false true
// expect: true 1 1 false
// expect: TypeError Chaining cycle detected for promise #<Promise>
// expect: rejected getter
// expect: no function: 5
// expect: rejected before
// expect: fulfilled first
// expect: through 1
// expect: through 2
// expect: finally 7
// expect: sub 1 Sub.then,Sub.then
// expect: finally 3
// expect: finally 6
