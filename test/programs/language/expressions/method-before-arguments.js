// A method is looked up before the arguments are evaluated; whether it can be called is seen after them.
const log = [];
const mark = (what) => (log.push(what), what);

const o = { f() { return 'old'; } };
console.log(o.f(o.f = () => 'new'), o.f());
// expect: old new

const p = { get m() { mark('get'); return (...args) => args.join(); } };
console.log(p.m(mark('a'), mark('b')), log.splice(0).join());
// expect: a,b get,a,b

console.log(p.m(...[mark('spread')]), p.m?.(mark('optional')), log.splice(0).join());
// expect: spread optional get,spread,get,optional

try { ({}).absent.m(mark('not evaluated')); } catch (e) { console.log(e.message, log.length); }
// expect: Cannot read properties of undefined (reading 'm') 0

try { p.n(mark('evaluated')); } catch (e) { console.log(e.message, log.splice(0).join()); }
// expect: p.n is not a function evaluated

class A { m(x) { return `A ${x}`; } }
class B extends A { m(x) { return super.m((A.prototype.m = () => 'changed', x)); } }
console.log(new B().m(1), new B().m(2));
// expect: A 1 changed

const list = [1, 2, 3];
console.log(list.push((list.length = 0, 7)), list.join());
// expect: 1 7
