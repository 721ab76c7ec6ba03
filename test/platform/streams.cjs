// node:stream
const { Readable, Writable, Transform, PassThrough, Duplex, pipeline, finished, promises } = require('stream');
const Stream = require('node:stream'); const EventEmitter = require('events');
console.log(Stream === Stream.Stream, new Readable() instanceof EventEmitter, new Duplex() instanceof Writable, typeof promises.pipeline);
const up = new Transform({ transform(chunk, enc, cb) { cb(null, chunk.toString().toUpperCase()); } });
const out = []; const sink = new Writable({ write(chunk, enc, cb) { out.push(chunk.toString()); cb(); } });
pipeline(Readable.from(['a', 'b', 'c']), up, sink, (e) => {
  console.log('pipeline', e, out.join('|'));
  (async () => {
    const r = new Readable({ read() { this.push('x'); this.push(null); } }); r.setEncoding('utf8'); let s = ''; for await (const c of r) s += c; console.log('iterated', s);
    const objects = []; for await (const o of Readable.from([1, { a: 2 }]).map((x) => x).filter((x) => x !== 1)) objects.push(o); console.log(objects, await Readable.from([1, 2, 3]).toArray(), await Readable.from([1, 2, 3]).reduce((a, b) => a + b, 0));
    try { await promises.pipeline(Readable.from(['a']), new Transform({ transform(c, e2, cb) { cb(new Error('broken')); } }), new PassThrough()); } catch (x) { console.log('caught', x.message); }
    const w = new Writable({ highWaterMark: 3, write(c, e3, cb) { setTimeout(cb, 1); } }); console.log(w.write('ab'), w.write('cd'), w.writableLength); w.on('drain', () => { console.log('drain'); w.end(); }); w.on('finish', () => console.log('finish')); await promises.finished(w);
    const d = new Readable({ read() { } }); d.on('error', (x) => console.log('error', x.message)); d.on('close', () => console.log('close', d.destroyed)); d.destroy(new Error('gone'));
    const p = new PassThrough(); p.end('piped'); p.pipe(process.stdout); p.on('end', () => { process.stdout.write('\n'); process.stdout.write('6f6b0a', 'hex', () => console.log('written')); });
  })();
});
class Counter extends Readable { constructor() { super({ objectMode: true }); this.n = 0; } _read() { this.push(this.n < 3 ? { n: this.n++ } : null); } }
const seen = []; new Counter().on('data', (x) => seen.push(x.n)).on('end', () => console.log('counter', seen.join()));
const q = new PassThrough(); q.resume(); finished(q, () => console.log('q done')); q.end();
