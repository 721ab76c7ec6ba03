// Event, EventTarget, AbortController, AbortSignal, DOMException
const T = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code} ${e.message}`; } };
const t = new EventTarget(); const log = [];
t.addEventListener('x', (e) => log.push(e.type, e.target === t, e.currentTarget === t, e.eventPhase)); t.addEventListener('x', { handleEvent() { log.push('object'); } }); t.addEventListener('x', () => log.push('once'), { once: true });
const f = () => log.push('f'); t.addEventListener('x', f); t.addEventListener('x', f); t.addEventListener('x', f, true); t.removeEventListener('x', f);
console.log(t.dispatchEvent(new Event('x')), log.join()); log.length = 0; console.log(t.dispatchEvent(new Event('x')), log.join());
t.addEventListener('p', (e) => e.preventDefault()); console.log(t.dispatchEvent(new Event('p')), t.dispatchEvent(new Event('p', { cancelable: true })));
t.addEventListener('s', (e) => { log.push('s1'); e.stopImmediatePropagation(); }); t.addEventListener('s', () => log.push('s2')); log.length = 0; t.dispatchEvent(new Event('s')); console.log(log.join());
const e = new Event('q', { bubbles: true }); console.log(e.bubbles, e.cancelable, e.defaultPrevented, e.composed, e.isTrusted, e.target, e.timeStamp >= 0, e.returnValue, Event.AT_TARGET, Object.prototype.toString.call(e), e.composedPath());
const c = new CustomEvent('c', { detail: { a: 1 } }); console.log(c.detail, c instanceof Event, c.type, new CustomEvent('d').detail);
class My extends EventTarget { } const my = new My(); my.addEventListener('k', function () { console.log('this', this === my); }); my.dispatchEvent(new Event('k'));
console.log(T(() => t.dispatchEvent({}))); console.log(T(() => new Event())); console.log(T(() => t.addEventListener('a'))); console.log(T(() => t.addEventListener('a', 5)));
const ac = new AbortController(); console.log(ac.signal.aborted, ac.signal.reason, ac.signal instanceof AbortSignal, ac.signal instanceof EventTarget, String(ac), T(() => new AbortSignal()));
ac.signal.addEventListener('abort', (ev) => console.log('abort', ev.type, ev.isTrusted, ev.target === ac.signal)); ac.signal.onabort = () => console.log('onabort'); ac.abort(); ac.abort();
console.log(ac.signal.aborted, ac.signal.reason.name, ac.signal.reason.code, ac.signal.reason.message, T(() => ac.signal.throwIfAborted()));
const why = new Error('why'); const b = AbortSignal.abort(why); console.log(b.aborted, b.reason === why, T(() => b.throwIfAborted()));
const a1 = new AbortController(), a2 = new AbortController(); const any = AbortSignal.any([a1.signal, a2.signal]); any.addEventListener('abort', () => console.log('any', any.reason)); a2.abort('two'); console.log(any.aborted, any.reason, AbortSignal.any([b]).reason === why);
const ts = AbortSignal.timeout(1); ts.addEventListener('abort', () => console.log('timeout', ts.reason.name, ts.reason.code)); setTimeout(() => { }, 20);
const d = new DOMException('msg', 'AbortError'); console.log(d.name, d.message, d.code, d instanceof Error, d instanceof DOMException, String(d), Object.prototype.toString.call(d), DOMException.ABORT_ERR, d.stack.split('\n')[0], new DOMException().name, new DOMException('a', { name: 'DataError', cause: 5 }).cause, new DOMException('x', 'Nope').code, Object.keys(d));
console.log(ac, new AbortController(), AbortSignal.abort());
t.addEventListener('async', async () => { }, { signal: AbortSignal.abort() }); const ac3 = new AbortController(); t.addEventListener('sig', () => console.log('never'), { signal: ac3.signal }); ac3.abort(); t.dispatchEvent(new Event('sig'));
// expect: true x,true,true,2,object,once,f
// expect: true x,true,true,2,object,f
// expect: true false
// expect: s1
// expect: true false false false false null true true 2 [object Event] []
// expect: { a: 1 } true c null
// expect: this true
// expect: TypeError ERR_INVALID_ARG_TYPE The "event" argument must be an instance of Event. Received an instance of Object
// expect: TypeError ERR_MISSING_ARGS The "type" argument must be specified
// expect: TypeError ERR_MISSING_ARGS The "type" and "listener" arguments must be specified
// expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be an instance of EventListener. Received type number (5)
// expect: false undefined true true [object AbortController] TypeError ERR_ILLEGAL_CONSTRUCTOR Illegal constructor
// expect: abort abort true true
// expect: onabort
// expect: true AbortError 20 This operation was aborted AbortError 20 This operation was aborted
// expect: true true Error undefined why
// expect: any two
// expect: true two true
// expect: AbortError msg 20 true true AbortError: msg [object DOMException] 20 AbortError: msg Error 5 0 []
// expect: AbortController { signal: AbortSignal { aborted: true } } AbortController { signal: AbortSignal { aborted: false } } AbortSignal { aborted: true }
// expect: timeout TimeoutError 23
