var o = { x: 1, y: 2, [Symbol.unscopables]: { x: true, y: false } }, x = 'outer';
with (o) { x = 'set'; console.log(x, o.x, y); }
with ([1, 2]) { console.log(typeof values, typeof concat, length, typeof keys, typeof at); }
with (Object.create(null, { [Symbol.unscopables]: { get() { throw new Error('unscopables'); } }, z: { value: 1 } })) { try { z; } catch (e) { console.log(e.message); } }
class A { static m = 1; static f() { return typeof this; } }
with (A) { console.log(m, f()); class B { [m] = m; get() { return m; } static s = typeof m; } console.log(new B()[1], new B().get(), B.s); }
// expect: set 1 2
// expect: undefined function 2 undefined undefined
// expect: unscopables
// expect: 1 function
// expect: 1 1 number
