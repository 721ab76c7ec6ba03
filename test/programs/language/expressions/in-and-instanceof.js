console.log('a' in { a: 1 }, 'toString' in {}, 1 in [5, 6], 2 in [5, 6], Symbol.iterator in [], 'length' in []);
try { 'a' in 'abc'; } catch (e) { console.log(e.name + ': ' + e.message); }
class A {} class B extends A {}
console.log(new B() instanceof A, new A() instanceof B, {} instanceof Object, Object.create(null) instanceof Object, 5 instanceof Number);
console.log(A instanceof Function, [] instanceof Array, (() => {}) instanceof Object, new B().constructor === B);
const Even = { [Symbol.hasInstance](n) { return n % 2 === 0; } };
console.log(2 instanceof Even, 3 instanceof Even);
const bound = A.bind();
console.log(new B() instanceof bound, new bound() instanceof A);
for (const bad of [5, {}, () => {}]) try { ({}) instanceof bad; console.log('ok'); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: true true true false true true
// expect: TypeError: Cannot use 'in' operator to search for 'a' in abc
// expect: true false true false false
// expect: true true true true
// expect: true false
// expect: true true
// expect: TypeError: Right-hand side of 'instanceof' is not an object
// expect: TypeError: Right-hand side of 'instanceof' is not callable
// expect: TypeError: Function has non-object prototype 'undefined' in instanceof check
