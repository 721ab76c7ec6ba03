import EventEmitter from 'eventemitter3';
import mitt from 'mitt';
import pLimit from 'p-limit';
import PQueue from 'p-queue';

const limit = pLimit(2); console.log(await Promise.all([1, 2, 3].map((n) => limit(async () => { await new Promise((r) => setTimeout(r, 3 - n)); return n; }))));
const q = new PQueue({ concurrency: 1, interval: 5, intervalCap: 2 }); q.on('idle', () => console.log('idle')); q.add(() => console.log('low')); q.add(() => console.log('high'), { priority: 1 }); await q.add(async () => console.log('third')); await q.onIdle();
const e = new EventEmitter(); e.once('x', (v) => console.log(v)); e.emit('x', 1); console.log(e.emit('x', 2)); const m = mitt(); m.on('*', (t, v) => console.log(t, v)); m.emit('y', 3);
