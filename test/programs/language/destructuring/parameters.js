function f({ a, b = 2 } = {}, [c, d = 4] = [], ...[e]) { return [a, b, c, d, e].join(); }
console.log(f(), f({ a: 1 }), f({ a: 1, b: 9 }, [3], 5), f.length); // expect: ,2,,4, 1,2,,4, 1,9,3,4,5 0
console.log([[1, 2], [3, 4]].map(([x, y]) => x + y).join()); // expect: 3,7
console.log(Object.entries({ k: 'v' }).map(([k, v]) => `${k}=${v}`).join()); // expect: k=v
const g = ({ n: { deep } = { deep: 'default' } }) => deep;
console.log(g({}), g({ n: { deep: 1 } })); // expect: default 1
try { g(); } catch (e) { console.log(e.name); } // expect: TypeError
try { (({ a }) => a)(null); } catch (e) { console.log(e.name); } // expect: TypeError
function noAlias({ a }, b) { b = 'changed'; return arguments[1]; }
console.log(noAlias({}, 'orig')); // expect: orig
