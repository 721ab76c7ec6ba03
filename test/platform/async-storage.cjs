// AsyncLocalStorage and AsyncResource
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const als = new AsyncLocalStorage();
const log = (...a) => console.log(...a, als.getStore());
log('outside');
als.run('A', () => {
  log('run'); process.nextTick(() => log('tick')); queueMicrotask(() => log('microtask')); Promise.resolve().then(() => log('then')).then(() => log('then 2')).finally(() => log('finally'));
  (async () => { log('async'); await null; log('after await'); try { await Promise.reject(1); } catch { log('after catch'); } for await (const x of (async function* () { yield 1; log('generator'); })()) log('for await'); })();
  als.run('B', () => log('nested')); log('back'); als.exit(() => log('exit'));
});
log('after');
const res = als.run('E', () => new AsyncResource('X')); res.runInAsyncScope(() => log('resource')); const bound = als.run('F', () => AsyncResource.bind(() => log('bound'))); bound(); const snap = als.run('G', () => AsyncLocalStorage.snapshot()); snap(() => log('snapshot'));
async function deep(n) { if (n > 0) { await null; return deep(n - 1); } return als.getStore(); }
setTimeout(async () => {
  console.log('deep', await als.run({ id: 1 }, () => deep(5)), (await Promise.all([1, 2, 3].map((i) => als.run(i, async () => { await null; return als.getStore(); })))).join());
  await als.run('timer', () => new Promise((r) => setTimeout(() => { log('timeout'); setImmediate(() => { log('immediate'); r(); }); }, 1))); log('outer again');
  let settle; const pending = new Promise((r) => { settle = r; }); als.run('C', () => pending.then(() => log('settled elsewhere'))); als.run('D', () => settle()); await pending;
  als.enterWith('H'); log('entered'); setTimeout(() => log('inherits'), 1);
}, 5);
