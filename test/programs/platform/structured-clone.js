// structuredClone
const T = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code} ${e.message}`; } };
const o = { a: 1, b: [1, , 3], c: new Date(5), d: /x/gi, e: new Map([[{ k: 1 }, new Set([1, 'q'])]]), f: null, g: undefined, h: 10n, i: NaN, j: -0, k: new String('s'), l: Object(5n), m: new Uint8Array([1, 2]).subarray(1), n: new Error('oops', { cause: { z: 1 } }), o: true };
const c = structuredClone(o); console.log(c.a, c.b, 1 in c.b, c.c, c.d, c.d.lastIndex, c.e, c.f, 'g' in c, c.h, c.i, Object.is(c.j, -0), c.k, c.l, c.m, c.m.buffer.byteLength, c.n.message, c.n.cause, c.n instanceof Error, c.c !== o.c);
// expect: 1 [ 1, <1 empty item>, 3 ] false 1970-01-01T00:00:00.005Z /x/gi 0 Map(1) { { k: 1 } => Set(2) { 1, 'q' } } null true 10n NaN true [String: 's'] [BigInt: 5n] Uint8Array(1) [ 2 ] 2 oops { z: 1 } true true
const cyc = { name: 'c' }; cyc.self = cyc; cyc.list = [cyc]; const cc = structuredClone(cyc); console.log(cc.self === cc, cc.list[0] === cc, cc !== cyc);
// expect: true true true
const shared = { x: 1 }; const two = structuredClone([shared, shared]); console.log(two[0] === two[1]);
// expect: true
class P { constructor() { this.v = 1; } get g() { return 2; } m() { } } const p = structuredClone(new P()); console.log(p, p instanceof P, Object.getPrototypeOf(p) === Object.prototype);
// expect: { v: 1 } false true
console.log(structuredClone({ get a() { return 1; } }), structuredClone(Object.create({ inherited: 1 })), structuredClone(Object.defineProperty({ v: 1 }, 'h', { value: 2 })), structuredClone({ [Symbol('s')]: 1, t: 2 }));
// expect: { a: 1 } {} { v: 1 } { t: 2 }
console.log(T(() => structuredClone(() => 1))); console.log(T(() => structuredClone({ f() { return 1; } }))); console.log(T(() => structuredClone(Symbol('q')))); console.log(T(() => structuredClone(new WeakMap()))); console.log(T(() => structuredClone(Promise.resolve()))); console.log(T(() => structuredClone()));
// expect: DataCloneError 25 () => 1 could not be cloned.
// expect: DataCloneError 25 f() { return 1; } could not be cloned.
// expect: DataCloneError 25 Symbol(q) could not be cloned.
// expect: DataCloneError 25 #<WeakMap> could not be cloned.
// expect: DataCloneError 25 #<Promise> could not be cloned.
// expect: TypeError ERR_MISSING_ARGS The value argument must be specified
for (const e of [new TypeError('t'), new RangeError(), Object.assign(new Error('n'), { name: 'Custom', extra: 1 })]) { const x = structuredClone(e); console.log(x.name, x.message, x instanceof TypeError, x.constructor.name, Object.keys(x), x.stack === e.stack); }
// expect: TypeError t true TypeError [] true
// expect: RangeError  false RangeError [] true
// expect: Error n false Error [] true
const buf = new ArrayBuffer(8); new Uint8Array(buf)[0] = 7; const moved = structuredClone({ buf, view: new Uint8Array(buf, 0, 2) }, { transfer: [buf] }); console.log(buf.byteLength, moved.buf.byteLength, moved.view[0], moved.view.buffer === moved.buf, T(() => structuredClone(buf)));
// expect: 0 8 7 true DataCloneError 25 An ArrayBuffer is detached and could not be cloned.
console.log(T(() => structuredClone(1, { transfer: [{}] })), T(() => { const b = new ArrayBuffer(1); structuredClone(b, { transfer: [b, b] }); }));
// expect: TypeError ERR_INVALID_TRANSFER_OBJECT Found invalid object in transferList DataCloneError 25 Transfer list contains duplicate ArrayBuffer
console.log(structuredClone(new Float64Array([1.5, NaN])), structuredClone(new DataView(new ArrayBuffer(3), 1)).byteLength, structuredClone(new ArrayBuffer(2)).byteLength, structuredClone([undefined, null, 'x', ['deep', { a: [] }]]));
// expect: Float64Array(2) [ 1.5, NaN ] 2 2 [ undefined, null, 'x', [ 'deep', { a: [] } ] ]
console.log(Object.keys(structuredClone({ b: 1, a: 2, 1: 'x' })), structuredClone(new Map([['k', new Map()]])), structuredClone.name, structuredClone.length);
// expect: [ '1', 'b', 'a' ] Map(1) { 'k' => Map(0) {} } structuredClone 0
const { port1, port2 } = new MessageChannel(); port2.onmessage = (e) => { console.log('got', e.data, e.constructor.name); if (e.data.n === 2) port2.close(); }; port1.postMessage({ n: 1 }); port1.postMessage({ n: 2, m: new Map([[1, 2]]) });
// expect: got { n: 1 } MessageEvent
// expect: got { n: 2, m: Map(1) { 1 => 2 } } MessageEvent
