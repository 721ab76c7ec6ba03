// All properties of an object at once, and where they must be taken one by one.
const log = [];
const show = (f) => { try { return f(); } catch (error) { return error.message; } };
const symbol = Symbol('s');
const source = { a: 1, b: 2, [symbol]: 3, get g() { log.push('g'); return 9; } };
Object.defineProperty(source, 'hidden', { value: 1 });
console.log({ ...source }, Object.assign({ z: 0 }, source), Object.entries(source), log.join());
// expect: { a: 1, b: 2, g: 9, [Symbol(s)]: 3 } { z: 0, a: 1, b: 2, g: 9, [Symbol(s)]: 3 } [ [ 'a', 1 ], [ 'b', 2 ], [ 'g', 9 ] ] g,g,g
console.log(Object.values({ x: 1, y: 2 }), Object.entries({ x: 1, [symbol]: 2 }), Object.entries({ b: 1, 0: 2 }), Object.values('ab'));
// expect: [ 1, 2 ] [ [ 'x', 1 ] ] [ [ '0', 2 ], [ 'b', 1 ] ] [ 'a', 'b' ]
const { a, ...rest } = { a: 1, b: 2, c: 3, [symbol]: 4 };
console.log(a, rest, { ...{ q: 1, r: 2 } }, { p: 1, ...{ p: 2, q: 3 } }, { ...{ p: 2 }, p: 1 }, { ...'ab' }, { ...[1, 2] }, { ...null });
// expect: 1 { b: 2, c: 3, [Symbol(s)]: 4 } { q: 1, r: 2 } { p: 2, q: 3 } { p: 1 } { '0': 'a', '1': 'b' } { '0': 1, '1': 2 } {}
const wide = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8 };
const copy = { ...wide };
copy.a = 'changed';
copy.i = 9;
console.log(copy, wide, Object.assign({}, wide, { c: 'c' }));
// expect: { a: 'changed', b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9 } { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8 } { a: 1, b: 2, c: 'c', d: 4, e: 5, f: 6, g: 7, h: 8 }

// Changes while the properties are read.
const dying = { get first() { delete dying.second; return 1; }, second: 2, third: 3 };
console.log({ ...dying }, Object.entries({ get x() { delete this.y; return 1; }, y: 2 })); // expect: { first: 1, third: 3 } [ [ 'x', 1 ] ]
const entries = Object.entries({ x: { n: 1 } });
entries[0].push('more');
console.log(entries, Object.entries({ x: 1 })); // expect: [ [ 'x', { n: 1 }, 'more' ] ] [ [ 'x', 1 ] ]

// Object.assign sets: setters, read-only and inherited properties.
const target = { set x(v) { log.push('x' + v); } };
Object.assign(target, { x: 5, y: 6 });
Object.assign(Object.create({ set q(v) { log.push('q' + v); } }), { q: 1 });
console.log(log.join(), target.y); // expect: g,g,g,x5,q1 6
console.log(show(() => Object.assign(Object.freeze({ a: 1 }), { a: 2 })), show(() => Object.assign(Object.create(Object.freeze({ a: 1 })), { a: 2 })));
// expect: Cannot assign to read only property 'a' of object '#<Object>' Cannot assign to read only property 'a' of object '#<Object>'
console.log(show(() => Object.assign(Object.preventExtensions({ a: 1 }), { b: 2 })), Object.assign(Object.create({ a: 1 }), { a: 2 }), Object.assign([1], { 0: 2, x: 3 }));
// expect: Cannot add property b, object is not extensible { a: 2 } [ 2, x: 3 ]
const proxy = new Proxy({}, { set(t, k, v) { log.push('set ' + String(k)); t[k] = v; return true; } });
Object.assign(proxy, { p: 1 });
console.log({ ...proxy }, Object.assign({}, new Proxy({ z: 1 }, { get: () => 'trapped' })), log.join());
// expect: { p: 1 } { z: 'trapped' } g,g,g,x5,q1,set p
class Secret { #hidden = 1; shown = 2; static has(o) { return #hidden in o; } }
console.log({ ...new Secret() }, Secret.has({ ...new Secret() }), Secret.has(Object.assign({}, new Secret())), Object.entries(new Secret()));
// expect: { shown: 2 } false false [ [ 'shown', 2 ] ]
const prototype = { m() { return 1; } };
const inheriting = Object.create(prototype);
Object.assign(prototype, { m() { return 2; } });
console.log(inheriting.m(), Object.assign({ ['__proto__']: 1 }, { a: 1 }), { ...{ ['__proto__']: 2 } });
// expect: 2 { ['__proto__']: 1, a: 1 } { ['__proto__']: 2 }

// for-in sees what is deleted and added on its way.
const visit = (object, change) => { const seen = []; for (const key in object) { seen.push(key); change(object, key); } return seen.join(); };
console.log(visit({ a: 1, b: 2, c: 3 }, (o, key) => { if (key === 'a') delete o.b; o['n' + key] = 1; })); // expect: a,c
console.log(visit({ a: 1, b: 2, c: 3 }, (o, key) => { if (key === 'a') { delete o.c; o.c = 1; } }), visit({ a: 1, b: 2 }, (o) => { delete o.b; }));
// expect: a,b,c a
console.log(visit({ a: 1, b: 2 }, (o) => Object.defineProperty(o, 'b', { enumerable: false })), visit(Object.create({ inherited: 1 }, { own: { value: 1, enumerable: true } }), () => {}));
// expect: a,b own,inherited
console.log(visit([1, 2], () => {}), visit('ab', () => {}), visit(null, () => {}), visit({ 1: 1, x: 2 }, (o) => { delete o.x; }));
// expect: 0,1 0,1  1
