console.log(1 < 2, '1' < 2, 'a' < 'b', 'B' < 'a', '10' < '9', '10' < 9, null < 1, undefined < 1, NaN < NaN);
console.log(null >= 0, null > 0, null == 0, undefined >= 0, [2] > 1, 'x' > 1, 'x' <= 1);
console.log('abc' < 'abcd', '' < 'a', 'é' > 'z', '\uD83D' < '\uFFFF', -0 < 0, -0 >= 0);
const log = [];
const v = (n) => ({ valueOf() { log.push(n); return n; } });
console.log(v(1) < v(2), v(1) > v(2), v(3) <= v(3), log.join());
try { Symbol() < 1; } catch (e) { console.log(e.name); }
// expect: true true true true true false true false false
// expect: true false false false true false false
// expect: true true true true false true
// expect: true false true 1,2,1,2,3,3
// expect: TypeError
