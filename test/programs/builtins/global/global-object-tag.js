console.log(Object.prototype.toString.call(globalThis), String(globalThis)); // expect: [object global] [object global]
const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(globalThis, Symbol.toStringTag);
console.log(value, writable, enumerable, configurable); // expect: global false false true
