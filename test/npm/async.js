import async from 'async';

console.log(await async.mapLimit([3, 1, 2], 2, async (n) => { await new Promise((r) => setTimeout(r, n)); return n * 2; }));
console.log(await async.auto({ a: (done) => setTimeout(done, 3, null, 1), b: ['a', ({ a }, done) => done(null, a + 1)] }));
const q = async.queue((task, done) => { console.log('task', task); setImmediate(done); }, 2);
q.push([1, 2, 3]); await q.drain();
async.waterfall([(next) => next(null, 1, 2), (a, b, next) => next(new Error(`sum ${a + b}`))], (error) => console.log(error.message));
console.log(await async.retry({ times: 3, interval: 1 }, (() => { let n = 0; return async () => { if (++n < 3) throw n; return n; }; })()));
