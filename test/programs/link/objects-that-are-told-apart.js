// Names of built-ins are put together at run time and used on objects that got their contents in roundabout ways.
// test/link.test.ts compiles each paragraph by itself, with the first one.
const word = (...parts) => parts.join('');
const upper = word('to', 'Upper', 'Case'), slice = word('sl', 'ice'), now = word('n', 'ow');

// What an accessor gives, and what one of a prototype gives.
class Box { #v; constructor(v) { this.#v = v; } get value() { return this.#v; } set value(v) { this.#v = v; } static of(v) { return new this(v); } }
class Crate extends Box { get doubled() { return [this.value, super.value]; } }
const crate = Crate.of('crate');
console.log(crate.value[upper](), crate.doubled[slice](1).length); // expect: CRATE 1
crate.value = { inner: Math };
console.log(crate.value.inner[word('ma', 'x')](1, 2)); // expect: 2

// A function that is a constructor, with a prototype that was replaced.
function Old(x) { this.x = x; }
Old.prototype = { get() { return this.x; } };
function Older(x) { Old.call(this, x); }
Older.prototype = Object.create(Old.prototype);
Older.prototype.twice = function () { return [this.get(), this.get()]; };
console.log(new Older('old').twice()[slice](0, 1)[0][upper]()); // expect: OLD

// Copies: spread, rest, Object.assign, of getters too.
const source = { a: Date, get b() { return Math; }, nested: { c: 'copy' } };
const copy = { ...source, d: 1 }, { a, ...rest } = copy, assigned = Object.assign({}, rest);
console.log(typeof a[now](), typeof copy.b[word('s', 'in')], assigned.nested.c[upper](), assigned.b[word('a', 'bs')](-3)); // expect: number function COPY 3

// A conversion calls a method of an object that nobody else gets hold of.
const seen = [];
class Named { constructor(n) { this.n = n; } toString() { seen.push(this); return this.n; } valueOf() { return 7; } }
const named = new Named('named');
console.log(`${named}`, named + 1, seen[0] === named, seen[0].n[upper]()); // expect: named 8 true NAMED
const list = [named]; list.join = function () { return this[0].n[upper](); };
console.log('' + list); // expect: NAMED
const primitive = { held: Math, [Symbol.toPrimitive](hint) { return this.held[word('fl', 'oor')](hint === 'string' ? 1.5 : 2.5); } };
console.log(+primitive, `${primitive}`); // expect: 2 1

// Iteration by methods of the program.
class Chain {
  constructor(v, rest) { this.v = v; this.rest = rest; }
  *[Symbol.iterator]() { yield this.v; if (this.rest) yield* this.rest; }
}
for (const v of new Chain('ab', new Chain(Math, null))) console.log(typeof v === 'string' ? v[upper]() : v[word('ce', 'il')](0.5)); // expect: AB
// expect: 1
const counter = { n: 0, top: Math, next() { return { done: this.n++ > 0, value: this.top }; }, [Symbol.iterator]() { return this; } };
for (const m of counter) console.log(m[word('ro', 'und')](2.6)); // expect: 3

// Keys that are made at run time, __proto__ among them.
const table = {};
for (const key of ['x', word('__pro', 'to__')]) table[key] = { m: Math, f() { return this; } };
console.log(table.m[word('tr', 'unc')](1.7), table.f() === table); // expect: 1 true
const handlers = {};
for (const n of ['one', 'two']) handlers[n + '!'] = function () { return this[n + '?']; };
handlers['one?'] = 'found';
console.log(handlers['one!']()[upper]()); // expect: FOUND

// Elements: what callbacks are called with, what is pushed through another name, flat, concat, sort, arguments.
const boxes = [[Math], ['deep', [Date]]];
console.log(typeof boxes.flat(2)[2][now](), boxes.concat([['more']])[2][0][upper](), boxes.map((b) => b[0])[0][word('m', 'in')](4, 3)); // expect: number MORE 3
boxes.forEach((one, n, all) => { all[n].push(one[0]); });
console.log(boxes[0][1][word('si', 'gn')](-2)); // expect: -1
function many() { arguments[0] = Math; return [...arguments]; }
console.log(many(1, 'arg').reduce((all, x) => [...all, typeof x === 'string' ? x[upper]() : x[word('cb', 'rt')](27)], []).join()); // expect: 3,ARG
const spread = [1, 2]; const push = spread.push; push.apply(spread, ['by apply']);
console.log(spread.at(-1)[upper]()); // expect: BY APPLY
const [first, ...others] = new Set(['s', Math]);
console.log(first[upper](), others[0][word('ex', 'p')](0)); // expect: S 1

// Instances through bind, call, Reflect and new.target; statics that are inherited.
class Base { static make() { return Reflect.construct(Base, ['base'], this); } constructor(v) { this.v = v; this.made = new.target; } get() { return this.v; } }
class Derived extends Base { static tag = 'tag'; get() { return [super.get(), this.made.tag]; } }
console.log(Derived.make().get().map((s) => s[upper]()).join()); // expect: BASE,TAG
const Bound = Derived.bind(null, 'bound');
console.log(new Bound().get()[0][upper]()); // expect: BOUND
console.log(Base.prototype.get.call({ v: 'called' })[upper]()); // expect: CALLED
class Many extends Base { constructor(...all) { super(...all); const later = () => super.get(); this.later = later; } }
console.log(new Many('spread', 2).later()[upper]()); // expect: SPREAD

// Properties that were put into what others inherit from.
Object.prototype.shared = { s: Math };
Array.prototype.second = function () { return this[1]; };
console.log(({}).shared.s[word('lo', 'g2')](8), [1, 'second'].second()[upper]()); // expect: 3 SECOND
delete Object.prototype.shared;
String.prototype.self = function () { return this; };
console.log('text'.self()[upper]()); // expect: TEXT

// Through maps, generators and exceptions.
const map = new Map([['k', { deep: { er: Math } }]]);
console.log(map.get('k').deep.er[word('po', 'w')](2, 3)); // expect: 8
function* sends() { const got = yield 1; return got.m; }
const g = sends(); g.next();
console.log(g.next({ m: Math }).value[word('hy', 'pot')](3, 4)); // expect: 5
try { throw { error: { of: Math } }; } catch (e) { console.log(e.error.of[word('lo', 'g10')](100)); } // expect: 2

// A match has its groups, index and input.
const match = /(?<year>\d+)-(x)?/.exec('in 2024-');
console.log(match.groups.year[slice](2), match.index, match.input[upper](), match[2], match.length); // expect: 24 3 IN 2024- undefined 3
class Pattern extends RegExp { exec(s) { const m = super.exec(s); if (m) m.mine = Math; return m; } }
console.log(new Pattern('b').exec('abc').mine[word('tan', 'h')](0), 'abc'.match(new Pattern('c')).mine[word('at', 'an')](0)); // expect: 0 0
console.log('abc'.replace({ [Symbol.replace]: () => Math }, '')[word('cos')](0)); // expect: 1

// Errors with a message that is no text.
const odd = new Error('first'); odd.message = { m: Math };
try { throw odd; } catch (e) { console.log(e.message.m[word('f', 'round')](1)); } // expect: 1

// What a promise was resolved with.
Promise.resolve({ p: { q: 'later' } }).then(({ p }) => console.log(p.q[upper]())); // expect: LATER
