const log = [];
const iter = (n) => ({ [Symbol.iterator]() { let i = 0; return { next() { log.push('next'); return { value: i, done: i++ >= n }; }, return() { log.push('return'); return {}; } }; } });
const [a] = iter(3);
console.log(a, log.join()); log.length = 0; // expect: 0 next,return
const [b, c, d] = iter(2);
console.log(b, c, d, log.join()); log.length = 0; // expect: 0 1 undefined next,next,next
const [...all] = iter(2);
console.log(all.join(), log.join()); log.length = 0; // expect: 0,1 next,next,next
const [] = iter(2);
console.log(log.join()); log.length = 0; // expect: return
try { const [x = (() => { throw 'init'; })()] = iter(0); } catch (e) { console.log(e, log.join()); } log.length = 0; // expect: init next
try { const o = { set v(x) { throw 'setter'; } }; [o.v] = iter(5); } catch (e) { console.log(e, log.join()); } // expect: setter next,return
