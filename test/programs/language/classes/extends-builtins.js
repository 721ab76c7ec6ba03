class MyArray extends Array { last() { return this[this.length - 1]; } }
const a = new MyArray();
a.push(1, 2, 3);
console.log(a.length, a.last(), a instanceof MyArray, Array.isArray(a), a.map((x) => x * 2) instanceof MyArray, a.map((x) => x * 2).last());
class MyError extends Error { constructor(m, code) { super(m); this.name = 'MyError'; this.code = code; } }
try { throw new MyError('bad', 7); } catch (e) { console.log(String(e), e.code, e instanceof MyError, e instanceof Error); }
class MyMap extends Map { getOr(k, d) { return this.has(k) ? this.get(k) : d; } }
const m = new MyMap([['a', 1]]);
console.log(m.getOr('a', 0), m.getOr('b', 0), m.size);
class MyFn extends Object { constructor() { super(); this.x = 1; } }
console.log(new MyFn().x);
class S extends String { shout() { return this.toUpperCase() + '!'; } }
console.log(new S('hey').shout(), new S('abc').length);
// expect: 3 3 true true true 6
// expect: MyError: bad 7 true true
// expect: 1 0 1
// expect: 1
// expect: HEY! 3
