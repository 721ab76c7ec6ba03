const log = [];
const t = (v) => (log.push(v), v);
const { [t('k1')]: a = t('d1'), [t('k2')]: b = t('d2') } = { k1: undefined, k2: 'v2' };
console.log(a, b, log.join()); // expect: d1 v2 k1,d1,k2
const { x = 1, y = x + 1, z = x + y } = { y: 10 };
console.log(x, y, z); // expect: 1 10 11
try { const { m = n, n = 1 } = {}; } catch (e) { console.log(e.message); } // expect: Cannot access 'n' before initialization
let fnName; ({ fnName = () => {} } = {});
console.log(fnName.name); // expect: fnName
