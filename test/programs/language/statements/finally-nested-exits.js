const log = [];
function f(k) {
  outer: for (let i = 0; i < 2; i++) {
    try {
      try {
        if (k === 0) break outer;
        if (k === 1) continue outer;
        if (k === 2) return 'ret' + i;
        if (k === 3) throw 'thr' + i;
        log.push('n');
      } finally {
        log.push('a' + i);
      }
    } catch (e) {
      log.push(e);
      if (i === 1) throw 'again';
    } finally {
      log.push('b' + i);
    }
  }
  return 'end';
}
for (let k = 0; k < 5; k++) {
  log.length = 0;
  let r;
  try { r = f(k); } catch (e) { r = 'threw ' + e; }
  console.log(k, r, log.join());
}
// expect: 0 end a0,b0
// expect: 1 end a0,b0,a1,b1
// expect: 2 ret0 a0,b0
// expect: 3 threw again a0,thr0,b0,a1,thr1,b1
// expect: 4 end n,a0,b0,n,a1,b1
