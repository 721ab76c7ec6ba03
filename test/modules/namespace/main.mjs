// Module namespace exotic objects.
import * as ns from './lib.mjs';
import * as own from './main.mjs';

const attempt = (f) => {
  try {
    return f();
  } catch (error) {
    return error.name;
  }
};

// Before its module has come to it, an export is in its temporal dead zone.
console.log(attempt(() => own.late)); // expect: ReferenceError
console.log('late' in own, Reflect.ownKeys(own)); // expect: true [ 'late', Symbol(Symbol.toStringTag) ]
console.log(attempt(() => Object.keys(own))); // expect: ReferenceError
console.log(attempt(() => Object.getOwnPropertyDescriptor(own, 'late'))); // expect: ReferenceError
console.log(own); // expect: [Module: null prototype] { late: <uninitialized> }
export let late = 1;
console.log(own); // expect: [Module: null prototype] { late: 1 }

console.log(Object.keys(ns)); // expect: [ 'B', 'a', 'default', 'f' ]
console.log(ns[Symbol.toStringTag], Object.prototype.toString.call(ns)); // expect: Module [object Module]
console.log(Object.getPrototypeOf(ns), Object.isExtensible(ns), Object.isSealed(ns), Object.isFrozen(ns)); // expect: null false true false
console.log(Object.getOwnPropertyDescriptor(ns, 'a')); // expect: { value: 1, writable: true, enumerable: true, configurable: false }
try {
  ns.a = 2; // expect: TypeError: Cannot assign to read only property 'a' of object '[object Module]'
} catch (error) {
  console.log(String(error));
}
console.log(attempt(() => { ns.z = 2; })); // expect: TypeError
console.log(attempt(() => delete ns.a)); // expect: TypeError
console.log(attempt(() => delete ns.nothing)); // expect: true
console.log(attempt(() => Object.freeze(ns))); // expect: TypeError
console.log(Reflect.set(ns, 'a', 1), Reflect.set(ns, 'z', 1), Reflect.deleteProperty(ns, 'a')); // expect: false false false
console.log(Reflect.defineProperty(ns, 'a', { value: 1 }), Reflect.defineProperty(ns, 'a', { value: 2 })); // expect: true false
console.log(Reflect.defineProperty(ns, 'a', { writable: false }), Reflect.defineProperty(ns, 'a', { enumerable: true })); // expect: false true
console.log(Reflect.setPrototypeOf(ns, null), Reflect.setPrototypeOf(ns, {})); // expect: true false
console.log(Reflect.preventExtensions(ns)); // expect: true
console.log(ns.f(), ns.nothing, ns['a']); // expect: true undefined 1

const { a, ...rest } = ns;
console.log(a, rest); // expect: 1 { B: 2, default: 'default', f: [Function: f] }
const keys = [];
for (const key in ns) keys.push(key);
console.log(keys.join()); // expect: B,a,default,f
console.log(JSON.stringify(ns), Object.entries(ns).length); // expect: {"B":2,"a":1,"default":"default"} 4
console.log(Object.assign({}, ns).B); // expect: 2

const inheriting = Object.create(ns);
console.log(inheriting.a, 'B' in inheriting); // expect: 1 true
