// Console, diagnostics_channel, streams of the web and of Node, BigInts in buffers
const stream = require('stream'), dc = require('diagnostics_channel'), { Console } = require('console'), { AsyncLocalStorage } = require('async_hooks');
const t = (name, f) => { try { console.log(name, f()); } catch (e) { console.log(name, 'ERR', e.name, e.code, e.message); } };
const sink = (list) => new stream.Writable({ write(chunk, _, done) { list.push(String(chunk)); done(); } });
t('console', () => {
  const out = [], err = [], c = new Console({ stdout: sink(out), stderr: sink(err), groupIndentation: 3 });
  c.log('a %s', 'b', { x: 1 }); c.group('g'); c.warn('two\nlines'); c.table([[1, 'x'], [2]]); c.dir({ a: { b: { c: {} } } }, { depth: 0 }); c.groupEnd();
  c.count(); c.count(); c.countReset(); c.count(); c.assert(false, 'no %d', 4); c.assert(true, 'yes'); c.error('e');
  return [out, err, c instanceof Console, console instanceof Console, {} instanceof Console];
});
t('console without streams', () => new Console({}));
t('console of two', () => { const out = []; new Console(sink(out)).info(1, '2'); return out; });
t('channel', () => {
  const seen = [], channel = dc.channel('one'), on = (message, name) => seen.push([message, name]);
  channel.publish(0); channel.subscribe(on); channel.publish({ a: 1 });
  const had = [dc.hasSubscribers('one'), dc.unsubscribe('one', on), dc.hasSubscribers('one'), channel.unsubscribe(on), dc.channel('one') === channel];
  return [seen, had];
});
t('channel of a number', () => dc.channel(4));
t('stores', () => { const store = new AsyncLocalStorage(), channel = dc.channel('two'); channel.bindStore(store, (d) => d.n + 1); return channel.runStores({ n: 1 }, (x) => [store.getStore(), x], null, 'q'); });
t('tracing', () => {
  const seen = [], tracing = dc.tracingChannel('work');
  tracing.subscribe({ start: (m) => seen.push(['start', m.id]), end: (m) => seen.push(['end', m.result]), error: (m) => seen.push(['error', m.error.message]) });
  tracing.traceSync((x) => x * 2, { id: 1 }, null, 21);
  try { tracing.traceSync(() => { throw new Error('bad'); }, { id: 2 }); } catch { seen.push('thrown'); }
  return seen;
});
t('bigints', () => { const b = Buffer.alloc(16); return [b.writeBigInt64LE(-5n), b.writeBigUInt64BE(2n ** 63n, 8), b.readBigInt64LE(), b.readBigUInt64BE(8), b.readBigUint64LE(8), b.readBigInt64BE(), b]; });
t('bigint too large', () => Buffer.alloc(8).writeBigInt64LE(2n ** 63n));
t('bigint at the end', () => Buffer.alloc(8).readBigUInt64LE(1));
t('no bigint', () => Buffer.alloc(8).writeBigInt64BE(1));
t('URL.parse', () => [URL.parse('http://a/b?c').href, URL.parse('nope'), URL.parse('x', 'http://y').href]);
(async () => {
  const got = [];
  for await (const chunk of stream.Readable.toWeb(stream.Readable.from(['x', 'y']))) got.push(chunk);
  for await (const chunk of stream.Readable.fromWeb(new Blob(['abc']).stream())) got.push(String(chunk));
  for await (const chunk of stream.Readable.fromWeb(ReadableStream.from?.([1, 2]) ?? new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close(); } }), { objectMode: true })) got.push(chunk);
  console.log(got);
  const out = [], writer = stream.Writable.toWeb(sink(out)).getWriter();
  await writer.write('one'); await writer.write(new Uint8Array([50])); await writer.close();
  console.log(out);
  const into = [], node = stream.Writable.fromWeb(new WritableStream({ write: (chunk) => { into.push(String(chunk)); } }));
  node.write('a'); node.end('b'); await new Promise((done) => node.on('finish', done));
  console.log(into);
  await stream.Readable.fromWeb(new ReadableStream({ start(c) { c.error(new Error('broken')); } })).toArray().catch((e) => console.log(e.message));
})();
