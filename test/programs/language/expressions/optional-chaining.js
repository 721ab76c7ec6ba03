const o = { a: { b: 1, m() { return this.b; } }, n: null, f: undefined };
console.log(o?.a?.b, o.n?.x, o.n?.x.y.z, o.zz?.[fail()], o.f?.(fail()), o.a?.m(), o.a.m?.(), o?.a['b']);
console.log(o.n?.x.y(), (o.n?.x)?.y, delete o.n?.x, delete o.a?.b, o.a.b);
try { (o.n?.x).y; } catch (e) { console.log(e.message); }
try { o.a.b.c; } catch (e) { console.log(e.message); }
try { o.a?.zz(); } catch (e) { console.log(e.message); }
console.log(undefined?.x, null?.[0], 0?.toFixed(1), ''?.length, (() => 5)?.());
// expect: 1 undefined undefined undefined undefined 1 1 1
// expect: undefined undefined true true undefined
// expect: Cannot read properties of undefined (reading 'y')
// expect: Cannot read properties of undefined (reading 'c')
// expect: o.a?.zz is not a function
// expect: undefined undefined 0.0 0 5
