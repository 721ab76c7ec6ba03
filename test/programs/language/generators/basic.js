function* g(a, b) { let i = 0; try { while (i < a) { const x = yield i * b; if (x) console.log('got', x); i++; } } finally { console.log('fin'); } return 'done'; }
for (const v of g(3, 10)) console.log(v);
const it = g(2, 5); console.log(JSON.stringify(it.next()), JSON.stringify(it.next('hi')), JSON.stringify(it.next('yo')), JSON.stringify(it.next()));
const it2 = g(5, 1); it2.next(); console.log(JSON.stringify(it2.return(42)), JSON.stringify(it2.next()));
const it3 = g(5, 1); it3.next(); try { it3.throw(new Error('boom')); } catch (e) { console.log(e.message); }
function* fib() { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } }
let s = ''; for (const f of fib()) { if (f > 100) break; s += f + ' '; } console.log(s.trim());
function* nest(n) { for (let i = 0; i < n; i++) { for (let j = 0; j <= i; j++) { if (j == 1) continue; yield [i, j]; } yield -i; } }
console.log(JSON.stringify([...nest(4)]));
function* tree(n) { if (n > 0) { yield* tree(n - 1); yield n; yield* tree(n - 1); } return n; }
console.log([...tree(3)].join());
function* sum() { let t = 0; while (true) { try { t += yield t; } catch (e) { t = -1000 + (yield 'c' + e); } } }
const su = sum(); su.next(); console.log(su.next(5).value, su.next(6).value, su.throw('E').value, su.next(3).value, su.next(1).value);
function* args() { yield arguments.length; yield* arguments; const f = () => this; yield f() === undefined ? 'u' : typeof f(); }
console.log([...args(1, 2, 3, 4, 5, 6)].join());
function* expr(a) { return (yield a + 1) + (yield a + 2) * [yield 3, yield 4].length; }
const ex = expr(1); let r = ex.next(); while (!r.done) { console.log(r.value); r = ex.next(r.value * 10); } console.log(r.value);

// expect: 0
// expect: 10
// expect: 20
// expect: fin
// expect: got hi
// expect: got yo
// expect: fin
// expect: {"value":0,"done":false} {"value":5,"done":false} {"value":"done","done":true} {"done":true}
// expect: fin
// expect: {"value":42,"done":true} {"done":true}
// expect: fin
// expect: boom
// expect: 0 1 1 2 3 5 8 13 21 34 55 89
// expect: [[0,0],0,[1,0],-1,[2,0],[2,2],-2,[3,0],[3,2],[3,3],-3]
// expect: 1,2,1,3,1,2,1
// expect: 5 11 cE -997 -996
// expect: 6,1,2,3,4,5,6,object
// expect: 2
// expect: 3
// expect: 3
// expect: 4
// expect: 80
