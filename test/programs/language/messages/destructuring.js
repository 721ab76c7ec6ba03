// Messages of destructuring: what is named, and as what it is shown.
const T = (n, f) => { try { const r = f(); console.log(n, 'no error', typeof r); } catch (e) { console.log(n, e.name + ': ' + e.message); } };
const o = { n: null, u: undefined, d: { e: {} }, num: 5, s: 'str', f() {}, arr: [1] };
let q, z = null, five = 5, fn = () => {}, obj = {};
const S = Symbol('s');
T('i1', () => null[Symbol.iterator]);
T('i2', () => undefined[Symbol.iterator]);
T('i3', () => q[Symbol.iterator]);
T('i4', () => z[Symbol.iterator]);
T('i5', () => o.n[Symbol.iterator]);
T('i6', () => o.n[Symbol.iterator]());
T('i7', () => q[Symbol.asyncIterator]);
T('i8', () => q[S]);
T('i9', () => { q[Symbol.iterator] = 1; });
T('d1', () => { const [a] = undefined; });
T('d2', () => { const [a] = null; });
T('d3', () => { const [a] = q; });
T('d4', () => { const [a] = z; });
T('d5', () => { const [a] = five; });
T('d6', () => { const [a] = {}; });
T('d7', () => { const [a] = obj; });
T('d8', () => { const [a] = o.num; });
T('d9', () => { const [a] = o.n; });
T('d10', () => { const [a] = fn(); });
T('d11', () => { const [a] = o.f(); });
T('d12', () => { const [[a]] = [1]; });
T('d13', () => { const [[a]] = [null]; });
T('d14', () => { const [[a]] = []; });
T('d15', () => { const { a } = null; });
T('d16', () => { const { a } = undefined; });
T('d17', () => { const { a } = q; });
T('d18', () => { const { a } = z; });
T('d19', () => { const { a } = o.n; });
T('d20', () => { const { a: { b } } = {}; });
T('d21', () => { const { a: { b } } = obj; });
T('d22', () => { const { a: [b] } = obj; });
T('d23', () => { const { a: [b] } = { a: 1 }; });
T('d24', () => { const {} = null; });
T('d25', () => { const {} = q; });
T('d26', () => { const { ...r } = null; });
T('d27', () => { const { ...r } = q; });
T('d28', () => { const { [q.x]: v } = {}; });
T('d29', () => { const { [S]: v } = null; });
T('d30', () => { const { ['a' + 1]: v } = null; });
T('d31', () => { const { 0: v } = null; });
T('d32', () => { const { 'x y': v } = null; });
T('d33', () => { const { a = 1 } = q; });
T('d34', () => { let a; ({ a } = null); });
T('d35', () => { let a; ({ a } = q); });
T('d36', () => { let a; [a] = q; });
T('d37', () => { let a; [a] = 1; });
T('d38', () => { let a; ([a] = fn()); });
T('d39', () => { (({ a }) => a)(); });
T('d40', () => { (({ a }) => a)(null); });
T('d41', () => { (([a]) => a)(); });
T('d42', () => { (([a]) => a)(1); });
T('d43', () => { (function ({ a: { b } }) {})({}); });
T('d44', () => { (function ([[a]]) {})([]); });
T('d45', () => { for (const [a] of [1]); });
T('d46', () => { for (const { a } of [null]); });
T('d47', () => { for (const [a, b] of Object.keys({ x: 1 }).map(() => 5)); });
T('d48', () => { try { throw null; } catch ({ message }) {} });
T('d49', () => { try { throw 1; } catch ([a]) {} });
T('d50', () => { const { x: { y: { z } } } = { x: {} }; });
T('d51', () => { const { x, y: { z } } = { x: 1 }; });
T('d52', () => { const [a, { b }] = [1]; });
T('d53', () => { const [a = q.x] = []; });
T('d54', () => { const { length } = q; });
T('d55', () => { const { a, b } = await1(); function await1() {} });
T('d56', () => { const [a] = o.d.e.x; });
T('d57', () => { const [a] = o['n']; });
T('d58', () => { const [a] = q?.x; });
T('d59', () => { const { a } = q?.x; });
T('d60', () => { const { a } = (q, z); });
T('d61', () => { const [a] = { [Symbol.iterator]: 1 }; });
T('d62', () => { const [a] = { [Symbol.iterator]() {} }; });
T('d63', () => { const [a] = { [Symbol.iterator]() { return {}; } }; });
T('d64', () => { const [a] = { [Symbol.iterator]() { return { next() {} }; } }; });
T('d65', () => { const [a] = { [Symbol.iterator]() { return { next() { return 1; } }; } }; });
T('d66', () => { class A { constructor({ a }) {} } new A(); });
T('d67', () => { class A { static m([a]) {} } A.m(); });
T('d68', () => { [o.x.y] = [1]; });
T('d69', () => { ({ a: o.x.y } = { a: 1 }); });
T('d70', () => { let [x] = true; });
T('d71', () => { let [x] = 'abc'.length; });
T('d72', () => { let [x] = Symbol(); });
T('d73', () => { let [x] = () => {}; });
T('d74', () => { let [x] = new Date(); });
T('d75', () => { let [x] = 10n; });
T('d76', () => { let [x] = this; });
T('d77', () => { let [x] = /r/; });
T('d79', () => { let { x } = new Map().get(1); });
T('d80', () => { let { x } = [][0]; });
T('d81', () => { let { x } = obj.foo; });
T('d82', () => { let { x } = obj['foo']; });
T('d83', () => { let { x } = obj[five]; });
T('d84', () => { let { x: { y } = null } = {}; });
T('d85', () => { let { x: [y] = 5 } = {}; });
T('d86', () => { let [{ y } = null] = []; });
// expect: i1 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: i2 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: i3 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: i4 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: i5 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: i6 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: i7 TypeError: Cannot read properties of undefined (reading 'Symbol(Symbol.asyncIterator)')
// expect: i8 TypeError: Cannot read properties of undefined (reading 'Symbol(s)')
// expect: i9 TypeError: Cannot set properties of undefined (setting 'Symbol(Symbol.iterator)')
// expect: d1 TypeError: undefined is not iterable
// expect: d2 TypeError: null is not iterable
// expect: d3 TypeError: q is not iterable
// expect: d4 TypeError: z is not iterable
// expect: d5 TypeError: five is not iterable
// expect: d6 TypeError: {} is not iterable
// expect: d7 TypeError: obj is not iterable
// expect: d8 TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d9 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d10 TypeError: fn is not a function or its return value is not iterable
// expect: d11 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d12 TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d13 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d14 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d15 TypeError: Cannot destructure property 'a' of 'null' as it is null.
// expect: d16 TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
// expect: d17 TypeError: Cannot destructure property 'a' of 'q' as it is undefined.
// expect: d18 TypeError: Cannot destructure property 'a' of 'z' as it is null.
// expect: d19 TypeError: Cannot destructure property 'a' of 'o.n' as it is null.
// expect: d20 TypeError: Cannot read properties of undefined (reading 'b')
// expect: d21 TypeError: Cannot read properties of undefined (reading 'b')
// expect: d22 TypeError: Cannot destructure property 'Symbol(Symbol.iterator)' of 'obj' as it is undefined.
// expect: d23 TypeError: {(intermediate value)} is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d24 TypeError: Cannot destructure 'null' as it is null.
// expect: d25 TypeError: Cannot destructure 'q' as it is undefined.
// expect: d26 TypeError: Cannot destructure 'null' as it is null.
// expect: d27 TypeError: Cannot destructure 'q' as it is undefined.
// expect: d28 TypeError: Cannot read properties of undefined (reading 'x')
// expect: d29 TypeError: Cannot destructure 'null' as it is null.
// expect: d30 TypeError: Cannot destructure 'null' as it is null.
// expect: d31 TypeError: Cannot destructure property '0' of 'null' as it is null.
// expect: d32 TypeError: Cannot destructure property 'x y' of 'null' as it is null.
// expect: d33 TypeError: Cannot read properties of undefined (reading 'a')
// expect: d34 TypeError: Cannot destructure property 'a' of 'null' as it is null.
// expect: d35 TypeError: Cannot destructure property 'a' of 'q' as it is undefined.
// expect: d36 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d37 TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d38 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d39 TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
// expect: d40 TypeError: Cannot destructure property 'a' of 'object null' as it is null.
// expect: d41 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d42 TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d43 TypeError: Cannot read properties of undefined (reading 'b')
// expect: d44 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d45 TypeError: .for is not iterable
// expect: d46 TypeError: Cannot destructure property 'a' of '.for' as it is null.
// expect: d47 TypeError: .for is not iterable
// expect: d48 TypeError: Cannot destructure property 'message' of '.catch' as it is null.
// expect: d49 TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d50 TypeError: Cannot read properties of undefined (reading 'z')
// expect: d51 TypeError: Cannot read properties of undefined (reading 'z')
// expect: d52 TypeError: Cannot read properties of undefined (reading 'b')
// expect: d53 TypeError: Cannot read properties of undefined (reading 'x')
// expect: d54 TypeError: Cannot destructure property 'length' of 'q' as it is undefined.
// expect: d55 TypeError: Cannot destructure property 'a' of 'await1(...)' as it is undefined.
// expect: d56 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d57 TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d58 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d59 TypeError: Cannot destructure property 'a' of '(intermediate value)' as it is undefined.
// expect: d60 TypeError: Cannot destructure property 'a' of '(q , z)' as it is null.
// expect: d61 TypeError: {(intermediate value)} is not iterable
// expect: d62 TypeError: Result of the Symbol.iterator method is not an object
// expect: d63 TypeError: undefined is not a function
// expect: d64 TypeError: Iterator result undefined is not an object
// expect: d65 TypeError: Iterator result 1 is not an object
// expect: d66 TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
// expect: d67 TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d68 TypeError: Cannot set properties of undefined (setting 'y')
// expect: d69 TypeError: Cannot set properties of undefined (setting 'y')
// expect: d70 TypeError: true is not iterable
// expect: d71 TypeError: number 3 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d72 TypeError: Symbol is not a function or its return value is not iterable
// expect: d73 TypeError: (intermediate value) is not iterable
// expect: d74 TypeError: Date is not a function or its return value is not iterable
// expect: d75 TypeError: (intermediate value) is not iterable
// expect: d76 TypeError: this is not iterable
// expect: d77 TypeError: /r/ is not iterable
// expect: d79 TypeError: Cannot destructure property 'x' of '(intermediate value).get(...)' as it is undefined.
// expect: d80 TypeError: Cannot destructure property 'x' of '[][0]' as it is undefined.
// expect: d81 TypeError: Cannot destructure property 'x' of 'obj.foo' as it is undefined.
// expect: d82 TypeError: Cannot destructure property 'x' of 'obj.foo' as it is undefined.
// expect: d83 TypeError: Cannot destructure property 'x' of 'obj[five]' as it is undefined.
// expect: d84 TypeError: Cannot destructure property 'y' of 'null' as it is null.
// expect: d85 TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: d86 TypeError: Cannot destructure property 'y' of 'null' as it is null.
