const o = {};
Object.defineProperty(o, 'a', { value: 1 });
o.a = 2; delete o.a;
console.log(o.a, JSON.stringify(Object.getOwnPropertyDescriptor(o, 'a')));
const show = (f) => { try { f(); console.log('ok'); } catch (e) { console.log(e.name + ': ' + e.message); } };
show(() => Object.defineProperty(o, 'a', { value: 2 }));
show(() => Object.defineProperty(o, 'a', { value: 1 }));
show(() => Object.defineProperty(o, 'a', { enumerable: true }));
show(() => Object.defineProperty(o, 'b', { get() {}, value: 1 }));
show(() => Object.defineProperty(o, 'b', { get: 5 }));
show(() => Object.defineProperty(5, 'b', {}));
show(() => Object.defineProperty(o, 'w', { value: 1, writable: true }));
o.w = 5;
show(() => Object.defineProperty(o, 'w', { writable: false }));
o.w = 6;
console.log(o.w);
Object.defineProperties(o, { p: { value: 'p', enumerable: true }, q: { get: () => 'q', configurable: true } });
console.log(o.p, o.q, Object.keys(o).join());
Object.defineProperty(o, 'q', { value: 'data', writable: true });
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(o, 'q')));
const a = [1, 2, 3];
Object.defineProperty(a, 1, { value: 'fixed', configurable: false });
a.length = 0;
console.log(a.length, a[1]);
// expect: 1 {"value":1,"writable":false,"enumerable":false,"configurable":false}
// expect: TypeError: Cannot redefine property: a
// expect: ok
// expect: TypeError: Cannot redefine property: a
// expect: TypeError: Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, #<Object>
// expect: TypeError: Getter must be a function: 5
// expect: TypeError: Object.defineProperty called on non-object
// expect: ok
// expect: ok
// expect: 5
// expect: p q p
// expect: {"value":"data","writable":true,"enumerable":false,"configurable":true}
// expect: 2 fixed
