class A {} class B extends A {}
console.log(Object.getPrototypeOf(new B()) === B.prototype, Object.getPrototypeOf(5) === Number.prototype, Object.getPrototypeOf('') === String.prototype);
const o = {};
Object.setPrototypeOf(o, { x: 1 });
console.log(o.x, o.__proto__.x, Object.setPrototypeOf(5, null));
o.__proto__ = { x: 2 };
console.log(o.x);
o.__proto__ = 5;
console.log(o.x);
const show = (f) => { try { f(); } catch (e) { console.log(e.name + ': ' + e.message); } };
show(() => Object.setPrototypeOf(o, 5));
show(() => { o.__proto__ = Object.create(o); });
show(() => Object.setPrototypeOf(Object.freeze({}), {}));
show(() => Object.getPrototypeOf(null));
// expect: true true true
// expect: 1 1 5
// expect: 2
// expect: 2
// expect: TypeError: Object prototype may only be an Object or null: 5
// expect: TypeError: Cyclic __proto__ value
// expect: TypeError: #<Object> is not extensible
// expect: TypeError: Cannot convert undefined or null to object
