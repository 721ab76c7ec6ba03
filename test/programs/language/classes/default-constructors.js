// The constructor of a derived class that declares none passes on what it is given, as many as there are.
class A { constructor(...all) { this.n = arguments.length; this.all = all.join('|'); this.kind = new.target.name; } }
class B extends A { f = this.n * 10; }
class C extends B { m() { return super.toString === Object.prototype.toString; } }
const show = (c) => console.log(c.n, c.all, c.kind, c.f, c.m(), Object.keys(c).join());
const make = (n) => new C(...Array.from({ length: n }, (_, i) => i));
show(make(0)); // expect: 0  C 0 true n,all,kind,f
show(make(1)); // expect: 1 0 C 10 true n,all,kind,f
show(make(4)); // expect: 4 0|1|2|3 C 40 true n,all,kind,f
show(make(5)); // expect: 5 0|1|2|3|4 C 50 true n,all,kind,f
show(new C(undefined, undefined)); // expect: 2 | C 20 true n,all,kind,f
class D extends Array {}
console.log(new D(3).length, new D(1, 2, 3, 4, 5).length, new D() instanceof Array); // expect: 3 5 true
class E extends Error {}
const e = new E('x', { cause: 1 });
console.log(e.message, e.cause, e instanceof E); // expect: x 1 true
class M extends Map {}
console.log(new M([[1, 2]]).get(1)); // expect: 2
function F() { return { other: 1 }; }
class G extends F { x = 1; }
console.log(JSON.stringify(new G())); // expect: {"other":1,"x":1}
class P extends (class { constructor(a = 5, b) { this.a = a; this.b = b; } }) {}
console.log(JSON.stringify([new P(), new P(undefined, 2)])); // expect: [{"a":5},{"a":5,"b":2}]
try { class N extends null {} new N(); } catch (err) { console.log(err.name); } // expect: TypeError
console.log(Reflect.construct(B, [1, 2], class Z extends A {}).kind); // expect: Z

// Fields of all classes of a hierarchy, at work in a loop.
class Shape { constructor(name) { this.name = name; } area() { return 0; } }
class Rect extends Shape { constructor(w, h) { super('rect'); this.w = w; this.h = h; } area() { return this.w * this.h; } }
class Square extends Rect { get side() { return this.w; } }
class Odd extends Rect { constructor(w, h) { const first = super(w, h); this.same = first === this; delete this.w; this.w = '2'; } }
function total(shapes) { let sum = 0; for (const s of shapes) sum += s.area(); return sum; }
const shapes = [];
for (let i = 0; i < 50; i++) shapes.push(new Rect(i, 2), new Square(i, i), new Shape('none'));
console.log(total(shapes), shapes[4].side, shapes[4].name); // expect: 42875 1 rect
shapes.push(new Odd(3, 4), new Square('5', 6));
console.log(total(shapes), shapes.at(-2).same, Object.keys(shapes.at(-2)).join()); // expect: 42913 true name,h,same,w
