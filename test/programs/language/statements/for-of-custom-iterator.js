const log = [];
function range(n) {
  return {
    [Symbol.iterator]() {
      log.push('open');
      let i = 0;
      return {
        next() { return i < n ? { value: i++, done: false } : { value: undefined, done: true }; },
        return() { log.push('close'); return {}; },
      };
    },
  };
}
for (const x of range(3)) log.push(x);
console.log(log.join()); // expect: open,0,1,2
log.length = 0;
for (const x of range(3)) { if (x === 1) break; }
console.log(log.join()); // expect: open,close
log.length = 0;
try { for (const x of range(3)) throw 'err'; } catch (e) { log.push(e); }
console.log(log.join()); // expect: open,close,err
log.length = 0;
(function () { for (const x of range(3)) return x; })();
console.log(log.join()); // expect: open,close
log.length = 0;
outer: for (const a of range(2)) for (const b of range(2)) continue outer;
console.log(log.join()); // expect: open,open,close,open,close
