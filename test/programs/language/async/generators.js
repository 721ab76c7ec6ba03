// Async generators: requests are served one after the other.
const log = (...args) => console.log(...args);
async function* count(n) {
  try {
    for (let i = 0; i < n; i++) {
      const sent = yield i;
      if (sent !== undefined) log("sent", sent);
    }
    return "returned";
  } finally {
    log("cleanup");
  }
}
const AsyncGeneratorFunction = count.constructor;
log(count, AsyncGeneratorFunction.name, Object.prototype.toString.call(count()), count());
async function main() {
  for await (const v of count(3)) log(v);
  const g = count(2);
  // All at once.
  const all = [g.next(), g.next("x"), g.next(), g.next(), g.return("r"), g.next()];
  log(await Promise.all(all));
  const h = count(5);
  log(await h.next(), await h.return(Promise.resolve("early")), await h.next());
  const t = count(5);
  await t.next();
  await t.throw(new Error("thrown")).catch((e) => log(e.message));
  log(await t.next());
  log(await count(1).return("unstarted"));
  await count(1).throw("unstarted").catch((e) => log("rejected", e));
  // break closes it; so does an exception in the body.
  for await (const v of count(9)) {
    if (v === 1) break;
  }
  try {
    for await (const v of count(9)) throw new Error("body");
  } catch (e) {
    log(e.message);
  }
  // Promises that are yielded are awaited; sync iterables are taken too.
  async function* promises() {
    yield Promise.resolve(1);
    yield* [Promise.resolve(2), 3];
    try {
      yield Promise.reject(new Error("inner"));
    } catch (e) {
      yield e.message;
    }
    const last = yield* count(2);
    yield last;
  }
  const list = [];
  for await (const v of promises()) list.push(v);
  log(list);
  for await (const v of [Promise.resolve("p"), "q"]) log(v);
  // (Newer versions of the specification close the iterator then.)
  let closed = 0;
  const rejecting = { *[Symbol.iterator]() { try { yield Promise.reject(new Error("no")); } finally { closed++; } } };
  try {
    for await (const v of rejecting) log(v);
  } catch (e) {
    log(e.message);
  }
  await Object.getPrototypeOf(count.prototype).next.call({}).catch((e) => log(e.name, e.message));
  try {
    for await (const v of 5) log(v);
  } catch (e) {
    log(e.name);
  }
}
main().then(() => log("end"));

// expect: [AsyncGeneratorFunction: count] AsyncGeneratorFunction [object AsyncGenerator] Object [AsyncGenerator] {}
// expect: 0
// expect: 1
// expect: 2
// expect: cleanup
// expect: sent x
// expect: cleanup
// expect: [
// expect:   { value: 0, done: false },
// expect:   { value: 1, done: false },
// expect:   { value: 'returned', done: true },
// expect:   { value: undefined, done: true },
// expect:   { value: 'r', done: true },
// expect:   { value: undefined, done: true }
// expect: ]
// expect: cleanup
// expect: { value: 0, done: false } { value: 'early', done: true } { value: undefined, done: true }
// expect: cleanup
// expect: thrown
// expect: { value: undefined, done: true }
// expect: { value: 'unstarted', done: true }
// expect: rejected unstarted
// expect: cleanup
// expect: cleanup
// expect: body
// expect: cleanup
// expect: [ 1, 2, 3, 'inner', 0, 1, 'returned' ]
// expect: p
// expect: q
// expect: no
// expect: TypeError Method [AsyncGenerator].prototype.next called on incompatible receiver #<Object>
// expect: TypeError
// expect: end
