// node:events
const EventEmitter = require('events');
const { once, on, errorMonitor, EventEmitter: EE, getEventListeners, captureRejectionSymbol } = require('node:events');
console.log(EventEmitter === EE, EventEmitter.name, EventEmitter.defaultMaxListeners, typeof EventEmitter.once, new EventEmitter() instanceof EventEmitter, Object.keys(new EventEmitter()).join());
const e = new EventEmitter(); let s = '';
e.on('x', (a, b) => { s += `1${a}${b}`; }); e.prependListener('x', function () { s += `0${this === e}`; }); e.once('x', () => { s += 'once'; });
console.log(e.emit('x', 1, 2), s, e.emit('x', 3, 4), s, e.emit('none'), e.listenerCount('x'), e.eventNames(), e.rawListeners('x').length);
const f = () => { }; e.on('y', f); e.addListener('y', f); e.off('y', f); console.log(e.listenerCount('y'), e.listenerCount('y', f), e.listeners('y')[0] === f); e.removeAllListeners('y'); console.log(e.eventNames());
e.on('newListener', (n, l) => console.log('new', n, typeof l)); e.on('removeListener', (n) => console.log('removed', n)); e.once('z', f); e.off('z', f); e.removeAllListeners();
try { e.emit('error', new RangeError('boom')); } catch (x) { console.log(x.name, x.message); }
try { e.emit('error', 'text'); } catch (x) { console.log(x.name, x.code, x.message, x.context); }
try { e.emit('error', { a: 1 }); } catch (x) { console.log(x.message); }
try { e.on('q', 1); } catch (x) { console.log(x.name, x.code, x.message); }
e.on(errorMonitor, (x) => console.log('monitor', x.message)); e.on('error', (x) => console.log('handled', x.message)); e.emit('error', new Error('m'));
class Sub extends EventEmitter { constructor() { super({ captureRejections: true }); } } const sub = new Sub(); sub.on('a', async () => { throw new Error('async'); }); sub.on('error', (x) => console.log('captured', x.message)); sub.emit('a');
function Old() { EventEmitter.call(this); } require('util').inherits(Old, EventEmitter); const old = new Old(); old.on('k', (v) => console.log('old', v)); old.emit('k', 7);
console.log(e.getMaxListeners(), e.setMaxListeners(1) === e, e.getMaxListeners());
const order = []; const nested = new EventEmitter(); nested.on('n', () => { order.push(1); nested.on('n', () => order.push('late')); }); nested.on('n', () => order.push(2)); nested.emit('n'); console.log(order.join());
(async () => {
  setTimeout(() => { nested.emit('later', 1, 2); }, 1); console.log(await once(nested, 'later'));
  setTimeout(() => { nested.emit('error', new Error('rejected')); }, 1); try { await once(nested, 'never'); } catch (x) { console.log(x.message); }
  setTimeout(() => { for (let i = 0; i < 3; i++) nested.emit('tick', i); }, 1); for await (const [i] of on(nested, 'tick')) { console.log('tick', i); if (i === 2) break; }
  console.log(nested.listenerCount('tick'), getEventListeners(nested, 'n').length > 0);
  const ac = new AbortController(); setTimeout(() => ac.abort(), 1); try { await once(nested, 'never', { signal: ac.signal }); } catch (x) { console.log(x.name, x.code); }
})();
console.log(new EventEmitter());
// expect: true EventEmitter 10 function true _events,_eventsCount,_maxListeners
// expect: true 0true112once true 0true112once0true134 false 2 [ 'x' ] 2
// expect: 1 1 true
// expect: [ 'x' ]
// expect: new removeListener function
// expect: new z function
// expect: removed z
// expect: removed x
// expect: removed x
// expect: removed newListener
// expect: RangeError boom
// expect: Error ERR_UNHANDLED_ERROR Unhandled error. ('text') text
// expect: Unhandled error. ({ a: 1 })
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be of type function. Received type number (1)
// expect: monitor m
// expect: handled m
// expect: old 7
// expect: 10 true 1
// expect: 1,2
// expect: EventEmitter {
// expect:   _events: [Object: null prototype] {},
// expect:   _eventsCount: 0,
// expect:   _maxListeners: undefined,
// expect:   [Symbol(shapeMode)]: false,
// expect:   [Symbol(kCapture)]: false
// expect: }
// expect: captured async
// expect: [ 1, 2 ]
// expect: rejected
// expect: tick 0
// expect: tick 1
// expect: tick 2
// expect: 0 true
// expect: AbortError ABORT_ERR
