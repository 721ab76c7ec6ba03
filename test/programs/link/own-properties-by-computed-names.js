// Functions that look for own properties, with names put together at run time.
const put = (...parts) => parts.join('');

const descriptor = Object.getOwnPropertyDescriptor(Array.prototype, put('fl', 'at'));
console.log(typeof descriptor.value, descriptor.enumerable); // expect: function false
console.log(descriptor.value.call([1, [2]]).length); // expect: 2
console.log(Object.hasOwn(String.prototype, put('tr', 'im'))); // expect: true
console.log(Object.hasOwn.call(Object, Math, put('hy', 'pot'))); // expect: true
console.log(Object.prototype.hasOwnProperty.call(Map.prototype, put('cl', 'ear'))); // expect: true

// Attributes that are not given stay as they are.
Object.defineProperty(Number.prototype, put('to', 'Fixed'), { value: () => 'changed' });
console.log((1).toFixed(2), Object.getOwnPropertyDescriptor(Number.prototype, 'toFixed').enumerable); // expect: changed false

const names = Object.getOwnPropertyNames(JSON).sort().join();
console.log(names.includes(put('pa', 'rse'))); // expect: true
console.log(Reflect.ownKeys(Reflect).includes(put('con', 'struct'))); // expect: true

// A getter by a name put together.
const holder = {};
Object.defineProperty(holder, put('li', 'st'), { get: () => [3, 1, 2] });
console.log(holder.list[put('so', 'rt')]().join()); // expect: 1,2,3
const literal = { get [put('li', 'st')]() { return [6, 5]; } };
console.log(literal.list[put('so', 'rt')]().join()); // expect: 5,6

// Through another variable.
const define = Object.defineProperty;
define(Array.prototype, put('la', 'st'), { get() { return this[this.length - 1]; }, configurable: true });
console.log([1, 2, 3].last); // expect: 3
