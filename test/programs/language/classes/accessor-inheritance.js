class A { get x() { return this._x ?? 'none'; } set x(v) { this._x = 'A' + v; } }
class B extends A { set x(v) { super.x = v + 'B'; } get x() { return super.x; } }
class C extends A { get x() { return 'C'; } }
const b = new B(); b.x = 1;
console.log(b.x, Object.keys(b).join()); // expect: A1B _x
const c = new C();
try { c.x = 1; } catch (e) { console.log(e.name); }
console.log(c.x, c._x); // expect: C undefined
(() => { 'use strict'; try { c.x = 1; } catch (e) { console.log(e.name); } })(); // expect: TypeError
