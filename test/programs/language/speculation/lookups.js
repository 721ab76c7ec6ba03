// Lookups that are guessed to be plain: getters, proxies and primitives leave for code that asks them, once.
function point(x, y) { return { x, y }; }
function length(p, n) { let sum = 0; for (let i = 0; i < n; i++) sum += p.x * p.x + p.y * p.y; return sum; }
console.log(length(point(3, 4), 10)); // expect: 250
let asked = 0;
const key = ['x'].join('');
const counting = Object.defineProperty(point(0, 1), key, { get() { asked++; return 2; } });
console.log(length(counting, 10), asked); // expect: 50 20
const seen = [];
const spy = new Proxy(point(1, 2), { get(target, name) { seen.push(name); return target[name]; } });
console.log(length(spy, 2), seen.join()); // expect: 10 x,x,y,y,x,x,y,y

// What was done before the lookup that leaves is not done again.
const log = [];
class Account {
  constructor(owner) { this.owner = owner; this.total = 0; }
  note(text) { log.push(text); return this; }
  add(n) { this.note('add').total += n; return this.owner.name; }
}
function run(account, times) { let last; for (let i = 0; i < times; i++) last = account.add(i); return last; }
console.log(run(new Account({ name: 'ann' }), 100), log.length); // expect: ann 100
log.length = 0;
console.log(run(new Account(Object.create({ get name() { log.push('asked'); return 'bob'; } })), 2), log.join()); // expect: bob add,asked,add,asked
log.length = 0;
try { run(new Account(undefined), 3); } catch (e) { console.log(e.message, log.join()); } // expect: Cannot read properties of undefined (reading 'name') add
try { run(new Account(null), 3); } catch (e) { console.log(e.message, log.join()); } // expect: Cannot read properties of null (reading 'name') add,add
console.log(run(new Account('text'), 2), run(new Account(5), 2)); // expect: undefined undefined

// Names of globals.
function area(r) { return Math.PI * r * r; }
let areas = 0;
for (let i = 0; i < 100; i++) areas += area(i);
console.log(Math.round(areas)); // expect: 1031542
function unknownName(i) { return i > 50 ? notDeclared : i; }
let reached = 0;
try { for (let i = 0; i < 100; i++) { reached = i; unknownName(i); } } catch (e) { console.log(e.name, e.message, reached); } // expect: ReferenceError notDeclared is not defined 51
Object.defineProperty(globalThis, 'late' + 'Name', { get() { log.push('global'); return 7; }, configurable: true });
log.length = 0;
function late(n) { let s = 0; for (let i = 0; i < n; i++) s += lateName; return s; }
console.log(late(3), log.join()); // expect: 21 global,global,global

// Methods of a class that has one of the same name as a getter of a built-in.
class Bag { constructor() { this.items = []; } size() { return this.items.length; } put(x) { this.items.push(x); return this.size(); } }
const bag = new Bag();
let size = 0;
for (let i = 0; i < 60; i++) size = bag.put(i);
console.log(size, new Map([[1, 2]]).size); // expect: 60 1

// Shapes that change between two lookups of one name.
function twice(o, f) { const a = o.value; f(o); return a + o.value; }
console.log(twice({ value: 1 }, (o) => { o.value = 5; }), twice({ value: 1 }, (o) => { delete o.value; o.value = 'x'; })); // expect: 6 1x
console.log(twice({ value: 1 }, (o) => Object.defineProperty(o, 'value', { get: () => 9 }))); // expect: 10
const proto = { value: 3 };
console.log(twice(Object.create(proto), () => { proto.value = 4; }), twice(Object.create(proto), (o) => { o.value = 10; })); // expect: 7 14
