// Each way to store a reference into something old: what is stored is new, and nothing else refers to it.
// Under stress, a collection has scanned the old thing before, and frees what it does not find.

let sink;
/** Enough safepoints for collections to end and to begin. */
function collect() { for (let i = 0; i < 60; i++) sink = { i }; }
const fresh = (n) => ({ value: 'value ' + n });
const cases = [];
function old(name, make, store, read) { cases.push({ name, holder: make(), store, read }); }

class Fields { a = null; b = null; #hidden = null; set hidden(v) { this.#hidden = v; } get hidden() { return this.#hidden; } }
class Base { greet() { return 'base'; } }
function Constructor() { this.made = true; }

old('a property in the object', () => ({ p: null }), (o, v) => { o.p = v; }, (o) => o.p);
old('a property of its own class', () => new Fields(), (o, v) => { o.b = v; }, (o) => o.b);
old('a private field', () => new Fields(), (o, v) => { o.hidden = v; }, (o) => o.hidden);
old('a new property', () => ({}), (o, v) => { o.added = v; }, (o) => o.added);
old('a property in the overflow slots', () => { const o = {}; for (let i = 0; i < 20; i++) o['p' + i] = i; return o; }, (o, v) => { o.p19 = v; }, (o) => o.p19);
old('new properties that grow the slots', () => { const o = {}; for (let i = 0; i < 20; i++) o['p' + i] = i; return o; },
  (o, v) => { for (let i = 0; i < 30; i++) o['q' + i] = i === 29 ? v : i; }, (o) => o.q29);
old('a computed name', () => ({ a1: 0 }), (o, v) => { o['a' + 1] = v; }, (o) => o.a1);
old('a dictionary', () => { const o = { a: 1, b: 2, c: 3 }; delete o.a; return o; }, (o, v) => { o.d = v; }, (o) => o.d);
old('a dictionary that changes', () => { const o = { a: 1, b: 2, c: 3 }; delete o.a; return o; }, (o, v) => { o.c = v; }, (o) => o.c);
old('a symbol', () => ({}), (o, v) => { o[Symbol.for('s')] = v; }, (o) => o[Symbol.for('s')]);
old('defineProperty', () => ({}), (o, v) => { Object.defineProperty(o, 'x', { value: v }); }, (o) => o.x);
old('a getter', () => ({}), (o, v) => { Object.defineProperty(o, 'x', { get: () => v, configurable: true }); }, (o) => o.x);
old('assign', () => ({ x: 0 }), (o, v) => { Object.assign(o, { x: v, y: 1 }); }, (o) => o.x);
old('a spread', () => ({ inner: null }), (o, v) => { o.inner = { ...{ v } }; }, (o) => o.inner.v);
old('freeze', () => ({ x: null }), (o, v) => { o.x = v; Object.freeze(o); }, (o) => o.x);
old('setPrototypeOf', () => ({}), (o, v) => { Object.setPrototypeOf(o, v); }, (o) => Object.getPrototypeOf(o));
old('a property of a function', () => function () {}, (f, v) => { f.x = v; }, (f) => f.x);
old('prototype', () => Constructor, (f, v) => { f.prototype = v; new f(); }, (f) => Object.getPrototypeOf(new f()));
old('a static field', () => class { static s = 0; }, (c, v) => { c.s = v; }, (c) => c.s);
old('a method of a prototype', () => Base, (c, v) => { c.prototype.added = () => v; }, (c) => new c().added());
old('an element', () => [1, 2, 3], (a, v) => { a[1] = v; }, (a) => a[1]);
old('push', () => [], (a, v) => { a.push(v); }, (a) => a[0]);
old('push that grows', () => [], (a, v) => { for (let i = 0; i < 50; i++) a.push(i); a.push(v); }, (a) => a[50]);
old('unshift', () => [1, 2], (a, v) => { a.unshift(v); }, (a) => a[0]);
old('splice', () => [1, 2, 3], (a, v) => { a.splice(1, 1, v, 5); }, (a) => a[1]);
old('fill', () => [1, 2, 3], (a, v) => { a.fill(v); }, (a) => a[2]);
old('copyWithin', () => [1, 2, 3], (a, v) => { a[0] = v; a.copyWithin(2, 0, 1); a[0] = 0; }, (a) => a[2]);
old('reverse', () => [1, 2, 3], (a, v) => { a[0] = v; a.reverse(); }, (a) => a[2]);
old('sort', () => [3, 1, 2], (a, v) => { a[0] = v; a.sort((x, y) => (typeof x === 'object' ? 1 : 0) - (typeof y === 'object' ? 1 : 0)); }, (a) => a[2]);
old('length and push', () => [1, 2, 3], (a, v) => { a.length = 1; a.push(v); }, (a) => a[1]);
old('a hole', () => [, , 1], (a, v) => { a[1] = v; }, (a) => a[1]);
old('a sparse array', () => { const a = []; a[1000000] = 1; return a; }, (a, v) => { a[2000000] = v; }, (a) => a[2000000]);
old('a sparse array that changes', () => { const a = []; a[1000000] = 1; return a; }, (a, v) => { a[1000000] = v; }, (a) => a[1000000]);
old('elements of an object', () => ({ 0: 0 }), (o, v) => { o[0] = v; o[1] = v; }, (o) => o[1]);
old('arguments', () => (function () { return arguments; })(1, 2), (a, v) => { a[0] = v; }, (a) => a[0]);
old('a formal through arguments', () => (function (x) { const read = () => x, write = arguments; return { read, write }; })(1), (o, v) => { o.write[0] = v; }, (o) => o.read());
old('arguments through a formal', () => (function (x) { return { write: (v) => { x = v; }, args: arguments }; })(1), (o, v) => { o.write(v); }, (o) => o.args[0]);
old('a variable of a closure', () => { let x = null; return { set: (v) => { x = v; }, get: () => x }; }, (o, v) => { o.set(v); }, (o) => o.get());
old('a variable two functions out', () => { let x = null; return { set: () => (v) => { x = v; }, get: () => x }; }, (o, v) => { o.set()(v); }, (o) => o.get());
old('a Map', () => new Map([[1, 1]]), (m, v) => { m.set(1, v); }, (m) => m.get(1));
old('a new entry of a Map', () => new Map(), (m, v) => { m.set('k' + 1, v); }, (m) => m.get('k1'));
old('a Map that grows', () => new Map(), (m, v) => { for (let i = 0; i < 40; i++) m.set(i, i === 39 ? v : i); }, (m) => m.get(39));
old('a Map that was cleared', () => new Map([[1, 1]]), (m, v) => { m.clear(); m.set(2, v); }, (m) => m.get(2));
old('a Set', () => new Set(), (s, v) => { s.add(v); }, (s) => [...s][0]);
old('an iterator of a Map that grew', () => { const m = new Map([[1, 1]]); return { m, i: m.entries() }; },
  (o, v) => { for (let i = 0; i < 40; i++) o.m.set(i, v); o.i.next(); }, (o) => { const { value } = o.i.next(); return value[1]; });
old('a WeakMap', () => { const key = {}; return { key, map: new WeakMap() }; }, (o, v) => { o.map.set(o.key, v); }, (o) => o.map.get(o.key));
old('a WeakMap through a key', () => { const key = { next: {} }; return { key, map: new WeakMap() }; },
  (o, v) => { o.map.set(o.key, o.key.next); o.map.set(o.key.next, v); o.key.next = null; }, (o) => o.map.get(o.map.get(o.key)));
old('a generator', () => { const g = (function* () { let x = null; while (true) { const v = yield x; if (v) x = v; } })(); g.next(); return g; }, (g, v) => { g.next(v); }, (g) => g.next().value);
old('a string that is joined', () => ({ s: '' }), (o, v) => { for (let i = 0; i < 10; i++) o.s += v.value + ','; }, (o) => ({ value: o.s.split(',')[9] }));
old('a string that becomes flat', () => { const o = { s: 'a'.repeat(30) + String(Math.abs(5)) }; o.s += 'b'.repeat(30); return o; }, (o) => { o.s.charCodeAt(3); }, (o) => ({ value: o.s.slice(29, 33) }));
old('a key that is computed', () => ({ names: [] }), (o, v) => { o.names.push((v.value + ' is a long name of a property').slice(2, 30)); ({})[o.names[0]]; }, (o) => ({ value: o.names[0] }));
old('a buffer that grows', () => new ArrayBuffer(8, { maxByteLength: 4096 }), (b) => { b.resize(4000); new Uint8Array(b)[3999] = 7; }, (b) => ({ value: new Uint8Array(b)[3999] }));
old('a proxy', () => new Proxy({}, { set(t, k, v) { t[k] = v; return true; } }), (p, v) => { p.x = v; }, (p) => p.x);
old('Reflect.set', () => ({ x: 0 }), (o, v) => { Reflect.set(o, 'x', v); }, (o) => o.x);
old('a last match', () => /(v)alue/, (r, v) => { r.lastMatch = r.exec(v.value); }, (r) => ({ value: r.lastMatch[1] + r.lastMatch.index }));
old('a bound function', () => ({ f: null }), (o, v) => { o.f = (function () { return this; }).bind(v); }, (o) => o.f());

collect();
cases.forEach((c, n) => { c.store(c.holder, fresh(n)); collect(); });
collect();
for (const { name, holder, read } of cases) {
  const { value } = read(holder);
  console.log(name + ': ' + value);
}

let later;
(async function () {
  let kept = null;
  for (let i = 0; i < 3; i++) {
    const v = await Promise.resolve(fresh('awaited ' + i));
    collect();
    kept = v;
  }
  later = kept;
})().then(() => { collect(); console.log(later.value); });
// expect: a property in the object: value 0
// expect: a property of its own class: value 1
// expect: a private field: value 2
// expect: a new property: value 3
// expect: a property in the overflow slots: value 4
// expect: new properties that grow the slots: value 5
// expect: a computed name: value 6
// expect: a dictionary: value 7
// expect: a dictionary that changes: value 8
// expect: a symbol: value 9
// expect: defineProperty: value 10
// expect: a getter: value 11
// expect: assign: value 12
// expect: a spread: value 13
// expect: freeze: value 14
// expect: setPrototypeOf: value 15
// expect: a property of a function: value 16
// expect: prototype: value 17
// expect: a static field: value 18
// expect: a method of a prototype: value 19
// expect: an element: value 20
// expect: push: value 21
// expect: push that grows: value 22
// expect: unshift: value 23
// expect: splice: value 24
// expect: fill: value 25
// expect: copyWithin: value 26
// expect: reverse: value 27
// expect: sort: value 28
// expect: length and push: value 29
// expect: a hole: value 30
// expect: a sparse array: value 31
// expect: a sparse array that changes: value 32
// expect: elements of an object: value 33
// expect: arguments: value 34
// expect: a formal through arguments: value 35
// expect: arguments through a formal: value 36
// expect: a variable of a closure: value 37
// expect: a variable two functions out: value 38
// expect: a Map: value 39
// expect: a new entry of a Map: value 40
// expect: a Map that grows: value 41
// expect: a Map that was cleared: value 42
// expect: a Set: value 43
// expect: an iterator of a Map that grew: value 44
// expect: a WeakMap: value 45
// expect: a WeakMap through a key: value 46
// expect: a generator: value 47
// expect: a string that is joined: value 48
// expect: a string that becomes flat: a5bb
// expect: a key that is computed: lue 50 is a long name of a p
// expect: a buffer that grows: 7
// expect: a proxy: value 52
// expect: Reflect.set: value 53
// expect: a last match: v0
// expect: a bound function: value 55
// expect: value awaited 2
