const log = [];
const t = (n) => (log.push(n), n);
const o = () => (log.push('o'), {});
o()[t('key')] = t('value');
t(1) + t(2) * t(3);
[t('a'), t('b')];
({ [t('k1')]: t('v1'), [t('k2')]: t('v2') });
t(() => {})(t('arg1'), t('arg2'));
t(true) ? t('then') : t('else');
t(0) || t('or');
let a = 1; a = a++ + a; log.push(a);
let b = 1; b += (b = 5, 10); log.push(b);
console.log(log.filter((x) => typeof x !== 'function').join(' ')); // expect: o key value 1 2 3 a b k1 v1 k2 v2 arg1 arg2 true then 0 or 3 11
try { undefined[t('never evaluated to string')] = t('rhs'); } catch (e) { console.log(e.name, log[log.length - 1]); } // expect: TypeError rhs
