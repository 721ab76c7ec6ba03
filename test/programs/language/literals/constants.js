// Literals of constants are copied from templates: each evaluation gives new objects.
function table() {
  return [1, -2.5, 'three', null, undefined, true, , !1, void 0, -0, [1, [2, { a: 'b', c: [] }]], `text`, {}];
}
const a = table(), b = table();
console.log(a); // expect: [
// expect:   1,
// expect:   -2.5,
// expect:   'three',
// expect:   null,
// expect:   undefined,
// expect:   true,
// expect:   <1 empty item>,
// expect:   false,
// expect:   undefined,
// expect:   -0,
// expect:   [ 1, [ 2, [Object] ] ],
// expect:   'text',
// expect:   {}
// expect: ]
console.log(a !== b, a[10] !== b[10], a[10][1][1] !== b[10][1][1], 6 in a, 8 in a, a.length); // expect: true true true false true 13
a[10][1][1].c.push('only here');
a[12].x = 1;
a[0] = 'changed';
console.log(b[0], b[10][1][1].c.length, b[12].x, table()[0]); // expect: 1 0 undefined 1

function record() {
  return { name: 'n', list: [1, 2, 3], nested: { deep: { deeper: [null, { x: 1.5 }] } }, 'quoted key': -7, e: '', f: 0, g: false, h: true };
}
const r = record(), s = record();
r.extra = 1;
delete r.f;
r.nested.deep.deeper[1].x++;
console.log(JSON.stringify(r)); // expect: {"name":"n","list":[1,2,3],"nested":{"deep":{"deeper":[null,{"x":2.5}]}},"quoted key":-7,"e":"","g":false,"h":true,"extra":1}
console.log(JSON.stringify(s)); // expect: {"name":"n","list":[1,2,3],"nested":{"deep":{"deeper":[null,{"x":1.5}]}},"quoted key":-7,"e":"","f":0,"g":false,"h":true}
console.log(Object.getPrototypeOf(s) === Object.prototype, Array.isArray(s.list), Object.keys(Object.getOwnPropertyDescriptor(s, 'f')).join()); // expect: true true value,writable,enumerable,configurable

// Keys that are indices, there twice or __proto__ keep their order and meaning.
console.log({ b: 1, 2: 'two', a: 3, 1: 'one', b: 4, c: 5, d: 6, e: 7, f: 8 }); // expect: { '1': 'one', '2': 'two', b: 4, a: 3, c: 5, d: 6, e: 7, f: 8 }
const p = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, __proto__: null, h: 8 };
console.log(Object.getPrototypeOf(p), Object.keys(p).join('')); // expect: null abcdefgh

// More keys than a shape of their own is worth.
const large = {
  k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 6, k7: 7, k8: 8, k9: 9, k10: 10, k11: 11, k12: 12, k13: 13, k14: 14, k15: 15, k16: 16, k17: 17, k18: 18, k19: 19,
  k20: 20, k21: 21, k22: 22, k23: 23, k24: 24, k25: 25, k26: 26, k27: 27, k28: 28, k29: 29, k30: 30, k31: 31, k32: 32, k33: 33, k34: 34, k35: 35, k36: 36, k37: 37,
  k38: 38, k39: 39, k40: 40, k41: 41, k42: 42, k43: 43, k44: 44, k45: 45, k46: 46, k47: 47, k48: 48, k49: 49, k50: 50, k51: 51, k52: 52, k53: 53, k54: 54, k55: 55,
  k56: 56, k57: 57, k58: 58, k59: 59, k60: 60, k61: 61, k62: 62, k63: 63, k64: 64, 65: 'sixty-five', k66: [66, { sixty: 'six' }], k1: 'again', 'k 67': 67, k68: null, k69: undefined, k70: 70,
  get k71() { return 71; }, k72: 72,
};
const keys = Object.keys(large);
console.log(keys.length, keys[0], keys[2], keys[66], keys[72], large.k1, large[65], large.k66[1].sixty, large.k71); // expect: 73 65 k1 k66 k72 again sixty-five six 71

// Setters of the prototype are not called.
Object.defineProperty(Object.prototype, 'k7', { set() { console.log('called'); }, configurable: true });
console.log({ k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 6, k7: 7, k8: 8 }.k7); // expect: 7
delete Object.prototype.k7;
Object.defineProperty(Array.prototype, 3, { set() { console.log('called'); }, configurable: true });
console.log([0, 1, 2, 3, 4, 5, 6, 7, 8][3]); // expect: 3
delete Array.prototype[3];

// Frozen copies leave the template alone.
const freeze = () => Object.freeze([1, 2, 3, 4, 5, 6, 7, 8, 9]);
freeze();
console.log(Object.isFrozen(freeze()), Object.isFrozen([1, 2, 3, 4, 5, 6, 7, 8, 9])); // expect: true false
