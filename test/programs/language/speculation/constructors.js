// Constructors that are called directly, and whose objects are made in one step.
const show = (...values) => console.log(values.map(String).join(' '));

function Point(x, y) { this.x = x; this.y = y; }
function sum(n) { let s = 0; for (let i = 0; i < n; i++) { const p = new Point(i, 1); s += p.x + p.y; } return s; }
show(sum(10)); // expect: 55
// A setter on the prototype gets what would have been a property.
function makePoint(x) { return new Point(x, 2); }
show(Object.keys(makePoint(1))); // expect: x,y
let seen = [];
Object.defineProperty(Point.prototype, 'y', { configurable: true, set(v) { seen.push(v); }, get() { return 'got'; } });
show(Object.keys(makePoint(1)), makePoint(1).y, seen); // expect: x got 2,2
delete Point.prototype.y;
show(Object.keys(makePoint(1)), sum(10)); // expect: x,y 55
// One that can't be written leaves the property away, in sloppy code.
Object.defineProperty(Point.prototype, 'x', { configurable: true, value: 7, writable: false });
show(Object.keys(makePoint(1)), makePoint(1).x); // expect: y 7
delete Point.prototype.x;
// Another prototype.
const first = makePoint(1);
Point.prototype = { constructor: Point, kind: 'second' };
const second = makePoint(1);
show(first instanceof Point, second instanceof Point, second.kind, first.kind); // expect: false true second undefined
Point.prototype = null;
show(Object.getPrototypeOf(makePoint(1)) === Object.prototype); // expect: true

// Classes: fields, parents, new.target, and what a constructor returns.
class Shape { kind = 'shape'; constructor(name) { this.name = name; this.made = new.target.name; } }
class Circle extends Shape { r = 1; constructor(name, r) { super(name); this.r = r; } }
class Plain extends Circle {}
class Counted extends Shape { static count = 0; constructor(...rest) { super(...rest); Counted.count++; } }
function shapes(n) {
  const all = [];
  for (let i = 0; i < n; i++) all.push(new Shape('s'), new Circle('c', i), new Plain('p', i, 3), new Counted('k'));
  return all;
}
for (const s of shapes(2).slice(4)) show(JSON.stringify(s), s.constructor.name);
// expect: {"kind":"shape","name":"s","made":"Shape"} Shape
// expect: {"kind":"shape","name":"c","made":"Circle","r":1} Circle
// expect: {"kind":"shape","name":"p","made":"Plain","r":1} Plain
// expect: {"kind":"shape","name":"k","made":"Counted"} Counted
show(Counted.count); // expect: 2
show(JSON.stringify(Reflect.construct(Shape, ['r'], Plain)), Reflect.construct(Shape, [], Plain) instanceof Plain); // expect: {"kind":"shape","name":"r","made":"Plain"} true
Object.setPrototypeOf(Circle, class Other { constructor() { this.other = true; } });
show(JSON.stringify(new Plain('p', 5))); // expect: {"other":true,"r":5}
function twice() { for (let i = 0; i < 2; i++) try { show(Shape('x')); } catch (error) { show(error.message); } }
twice();
// expect: Class constructor Shape cannot be invoked without 'new'
// expect: Class constructor Shape cannot be invoked without 'new'
function Odd(o) { this.a = 1; if (o) return o; }
function odd(o) { return new Odd(o); }
show(odd().a, odd({ a: 2 }).a, odd(5).a); // expect: 1 2 1
class Derived extends Shape { constructor(o) { super('d'); return o; } }
function derived(o) { try { return new Derived(o).name; } catch (error) { return error.message; } }
show(derived(), derived({ name: 'own' }), derived(1)); // expect: d own Derived constructors may only return object or undefined

// What is thrown half-way, and what sees the object half-way.
let leaked;
class Leaky { constructor(f) { this.a = 1; this.b = f(this); this.c = 3; } }
function leak(f) { try { return Object.keys(new Leaky(f)).join(); } catch (error) { return `${error} ${Object.keys(leaked)}`; } }
show(leak((o) => { o.extra = 1; return 2; }), leak((o) => { leaked = o; throw new Error('half'); })); // expect: a,extra,b,c Error: half a
show(leak((o) => Object.keys(o))); // expect: a,b,c
function NewTarget() { this.target = new.target === undefined ? 'none' : new.target.name; }
function targets() { const o = {}; NewTarget.call(o); return [new NewTarget().target, o.target]; }
show(targets(), targets()); // expect: NewTarget,none NewTarget,none

// `this.initialize.apply(this, arguments)`, in functions that one function makes.
const Class = { create() { return function () { this.initialize.apply(this, arguments); }; } };
const A = Class.create(), B = Class.create(), C = Class.create();
A.prototype = { initialize(x, y) { this.x = x; this.y = y; this.n = arguments.length; } };
B.prototype = { initialize(a) { this.a = new A(a, a); } };
C.prototype = { initialize(a, b, c, d, e) { this.last = e; this.n = arguments.length; } };
function classes(n) { const out = []; for (let i = 0; i < n; i++) out.push(new A(i, i), new A(i), new B(i), new C(1, 2, 3, 4, i), new C(i)); return out; }
show(JSON.stringify(classes(2).slice(5)));
// expect: [{"x":1,"y":1,"n":2},{"x":1,"n":1},{"a":{"x":1,"y":1,"n":2}},{"last":1,"n":5},{"n":1}]
A.prototype.initialize = function () { this.other = arguments.length; };
show(JSON.stringify(classes(1))); // expect: [{"other":2},{"other":1},{"a":{"other":2}},{"last":0,"n":5},{"n":1}]
A.prototype.initialize.apply = function (self, list) { self.applied = list.length; };
show(JSON.stringify(new A(1, 2, 3)), JSON.stringify(classes(1)[0])); // expect: {"applied":3} {"applied":2}
