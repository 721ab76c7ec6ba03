// Built-ins that are only seen by listing properties, or through descriptors.
const names = (o) => Object.getOwnPropertyNames(o).sort().join();
console.log(names(Reflect)); // expect: apply,construct,defineProperty,deleteProperty,get,getOwnPropertyDescriptor,getPrototypeOf,has,isExtensible,ownKeys,preventExtensions,set,setPrototypeOf
console.log(Object.getOwnPropertyNames(Array.prototype).length > 35, Object.getOwnPropertyNames(Math).includes('cbrt')); // expect: true true
console.log(Reflect.ownKeys(WeakSet.prototype).length, Object.getOwnPropertySymbols(Map.prototype).length); // expect: 5 2
const descriptor = Object.getOwnPropertyDescriptor(Map.prototype, 'si' + 'ze');
console.log(typeof descriptor.get, descriptor.get.call(new Map([[1, 2]]))); // expect: function 1
for (const name of ['trim', 'at']) console.log(name, Reflect.get(String.prototype, name).call(' xyz ', 1)); // expect: trim xyz
// expect: at x
console.log(Reflect.has(Number, ['is', 'Safe', 'Integer'].join('')), Reflect.apply(Math['hy' + 'pot'], null, [3, 4])); // expect: true 5
let enumerable = 0;
for (const name in console) if (typeof console[name] === 'function') enumerable++;
console.log(enumerable > 10, Object.keys(console).includes('table') || Object.keys(console).includes('dir')); // expect: true true
const copy = Object.assign({}, console);
console.log(typeof copy.error, typeof copy['wa' + 'rn']); // expect: function function
const { log, ...rest } = console;
console.log(typeof log, 'log' in rest, typeof rest.info); // expect: function false function
console.log(Object.entries(Object.getOwnPropertyDescriptors(Symbol.prototype)).map(([k, d]) => k + typeof (d.value ?? d.get)).sort().join()); // expect: constructorfunction,descriptionfunction,toStringfunction,valueOffunction
console.log(Object.hasOwn(Date, 'par' + 'se'), Object.prototype.hasOwnProperty.call(Date, 'UT' + 'C'), Date.propertyIsEnumerable('no' + 'w')); // expect: true true false
