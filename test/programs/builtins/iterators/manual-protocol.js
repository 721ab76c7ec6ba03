const it = { i: 0, next() { return { done: this.i >= 3, value: this.i++ }; }, [Symbol.iterator]() { return this; } };
console.log([...it].join());
const proto = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
console.log(typeof proto[Symbol.iterator], proto[Symbol.iterator].name, Object.prototype.toString.call([].keys()), Object.prototype.toString.call(new Map().keys()), Object.prototype.toString.call(new Set().keys()), Object.prototype.toString.call(''[Symbol.iterator]()));
try { [][Symbol.iterator]().next.call({}); } catch (e) { console.log(e.name); }
const m = new Map([[1, 'a']]).entries();
console.log(m[Symbol.iterator]() === m, JSON.stringify(m.next()), JSON.stringify(m.next()), m.next.name);
console.log(new Map([it, it].map((x, i) => [i, x])).size, new Set({ [Symbol.iterator]: () => [1, 2][Symbol.iterator]() }).size);
// expect: 0,1,2
// expect: function [Symbol.iterator] [object Array Iterator] [object Map Iterator] [object Set Iterator] [object String Iterator]
// expect: TypeError
// expect: true {"value":[1,"a"],"done":false} {"done":true} next
// expect: 2 2
