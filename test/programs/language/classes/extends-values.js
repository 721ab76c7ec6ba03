const show = (f) => { try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); } };
class N extends null { static s() { return 'static'; } }
show(() => N.s() + (Object.getPrototypeOf(N.prototype) === null));
show(() => new N());
show(() => { class X extends 5 {} });
show(() => { class X extends undefined {} });
show(() => { class X extends (() => {}) {} });
function Old(v) { this.v = v; }
Old.prototype.get = function () { return this.v; };
class New extends Old {}
show(() => new New(3).get());
const mixin = (Base) => class extends Base { mixed() { return 'mixed ' + this.v; } };
show(() => new (mixin(Old))(4).mixed());
// expect: statictrue
// expect: TypeError: Super constructor null of N is not a constructor
// expect: TypeError: Class extends value 5 is not a constructor or null
// expect: TypeError: Class extends value undefined is not a constructor or null
// expect: TypeError: Class extends value () => {} is not a constructor or null
// expect: 3
// expect: mixed 4
