// console.log of promises.
console.log(Promise.resolve(1), new Promise(() => {}), [Promise.resolve({ a: { b: { c: 1 } } })], Promise);
const rejected = Promise.reject(3);
rejected.catch(() => {});
rejected.extra = true;
console.log(rejected);
class Sub extends Promise {}
console.log({ p: Sub.resolve("s"), q: new Sub(() => {}) });
const bare = Promise.resolve();
Object.setPrototypeOf(bare, null);
console.log(bare);
const cycle = {};
cycle.p = Promise.resolve(cycle);
console.log(cycle);
console.log(String(Promise.resolve()), Object.prototype.toString.call(Promise.resolve()), typeof Promise.resolve());

// expect: Promise { 1 } Promise { <pending> } [ Promise { { a: [Object] } } ] [Function: Promise]
// expect: Promise { <rejected> 3, extra: true }
// expect: { p: Sub [Promise] { 's' }, q: Sub [Promise] { <pending> } }
// expect: [Promise: null prototype] { undefined }
// expect: <ref *1> { p: Promise { [Circular *1] } }
// expect: [object Promise] [object Promise] object
