// node: skip Node 20 has no `using`
const log = [];
const sync = (name) => ({ [Symbol.dispose]() { log.push(`dispose ${name}`); } });
async function mixed() {
  await using a = { async [Symbol.asyncDispose]() { log.push('start a'); await 0; log.push('end a'); } };
  await using b = sync('b'), c = undefined;
  using d = sync('d');
  log.push('body');
  return 'done';
}
async function rejected() {
  await using a = { [Symbol.asyncDispose]() { return Promise.reject(new Error('rejected')); } };
  throw new Error('body');
}
async function loop() {
  for (await using x of [sync('1'), sync('2')]) log.push('in');
  { await using y = null; log.push('before'); Promise.resolve().then(() => log.push('job')); }
  log.push('after');
}
(async () => {
  console.log(await mixed(), log.splice(0).join()); // expect: done body,dispose d,dispose b,start a,end a
  await rejected().catch((e) => console.log(e.name, e.error.message, e.suppressed.message)); // expect: SuppressedError rejected body
  await loop();
  console.log(log.join()); // expect: in,dispose 1,in,dispose 2,before,job,after
})();
