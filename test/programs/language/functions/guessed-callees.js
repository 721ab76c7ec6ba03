// A call whose callee is not the one function known by that name.
function f() { return 'f'; }
function viaName() { return f(); }
console.log(viaName()); // expect: f
f = () => 'other';
console.log(viaName()); // expect: other
f = 1;
try { viaName(); } catch (e) { console.log(e.message); } // expect: f is not a function

class A { only(a, b, c, d, e) { return 'A' + a + e + (this === globalThis); } }
const call = (o) => o.only(1, 2, 3, 4, 5);
console.log(call(new A())); // expect: A15false
const impostor = { __proto__: A.prototype };
Object.defineProperty(impostor, 'only', { value: A.prototype.only.bind('x') });
console.log(call(impostor)); // expect: A15false
impostor.other = 1;
console.log(call({ ['on' + 'ly']: String })); // expect: 1
try { call({ ['on' + 'ly']: 'text' }); } catch (e) { console.log(e.message); } // expect: o.only is not a function
try { call({}); } catch (e) { console.log(e.message); } // expect: o.only is not a function

// Closures of one function over several environments.
function counter(n) { return function step() { return n++; }; }
const c1 = counter(1), c2 = counter(10);
var current = c1;
const next = () => current();
console.log(next(), next()); // expect: 1 2
current = c2;
console.log(next(), c1()); // expect: 10 3

// The guess is a class: it can't be called.
var K = class { };
try { K(); } catch (e) { console.log(e.constructor.name); } // expect: TypeError

// new.target of a callee guessed right.
function Maker() { return new.target === undefined ? 'called' : new.target.name; }
const make = () => Maker();
console.log(make()); // expect: called
