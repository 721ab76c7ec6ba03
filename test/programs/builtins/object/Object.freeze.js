const o = Object.freeze({ a: 1, n: { deep: 1 } });
o.a = 2; o.b = 3; delete o.a; o.n.deep = 2;
console.log(JSON.stringify(o), Object.isFrozen(o), Object.isSealed(o), Object.isExtensible(o));
(function () {
  'use strict';
  const show = (f) => { try { f(); } catch (e) { console.log(e.message); } };
  show(() => { o.a = 2; });
  show(() => { o.b = 2; });
  show(() => { delete o.a; });
  show(() => { Object.defineProperty(o, 'z', { value: 1 }); });
  show(() => { Object.freeze([1])[0] = 2; });
  show(() => { Object.freeze([1]).push(2); });
})();
const s = Object.seal({ a: 1 });
s.a = 2; s.b = 1; delete s.a;
console.log(JSON.stringify(s), Object.isSealed(s), Object.isFrozen(s));
const p = Object.preventExtensions({ a: 1 });
p.b = 1; p.a = 5; delete p.a;
console.log(JSON.stringify(p), Object.isExtensible(p), Object.isFrozen(p), Object.isFrozen(5), Object.freeze(5));
// expect: {"a":1,"n":{"deep":2}} true true false
// expect: Cannot assign to read only property 'a' of object '#<Object>'
// expect: Cannot add property b, object is not extensible
// expect: Cannot delete property 'a' of #<Object>
// expect: Cannot define property z, object is not extensible
// expect: Cannot assign to read only property '0' of object '[object Array]'
// expect: Cannot add property 1, object is not extensible
// expect: {"a":2} true false
// expect: {} false true true 5
