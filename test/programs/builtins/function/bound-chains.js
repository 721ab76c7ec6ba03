// Functions that are bound again and again: no call, construction or instanceof takes a frame for each.
// gc-stress: skip a collection goes through the whole chain each time

function chain(f, length, ...args) {
  for (let i = 0; i < length; i++) f = f.bind({ level: i }, ...args);
  return f;
}
const LONG = 32768;

// The innermost function's `this` counts, and its arguments come first.
function show() { return [this.level, ...arguments].join(); }
console.log(show.bind({ level: 'a' }, 1, 2).bind({ level: 'b' }).bind({ level: 'c' }, 3)(4, 5)); // expect: a,1,2,3,4,5
console.log(chain(show, LONG)(1)); // expect: 0,1
console.log(chain(function () { return arguments.length; }, LONG, 1)(2)); // expect: 32769
console.log(chain(show, LONG).name.length, chain(show, LONG).length); // expect: 196612 0
console.log([1, 2].map(chain((x) => x * 2, LONG))); // expect: [ 2, 4 ]

// new.target is the target of each in turn, unless Reflect.construct names another.
class Point { constructor(x) { this.x = x; this.made = new.target; } }
const Bound = chain(Point, LONG);
console.log(new Bound(3).x, new Bound(3).made === Point, new Bound(1) instanceof Point); // expect: 3 true true
class Other {}
console.log(Reflect.construct(Bound, [4], Other).made === Other); // expect: true
const inner = Point.bind(null), outer = inner.bind(null);
console.log(Reflect.construct(outer, [5], inner).made === Point, Reflect.construct(inner, [6], outer).made === outer); // expect: true true

// instanceof asks each target for Symbol.hasInstance.
console.log(new Point(1) instanceof chain(Point, 1000), {} instanceof chain(Point, 1000)); // expect: true false
let asked = 0;
const odd = show.bind(null);
Object.defineProperty(odd, Symbol.hasInstance, { get() { asked++; return () => true; } });
console.log({} instanceof odd.bind(null).bind(null), asked); // expect: true 1
const without = show.bind(null);
Object.defineProperty(without, Symbol.hasInstance, { value: undefined });
console.log(Object.create(show.prototype) instanceof without.bind(null)); // expect: true
const wrong = show.bind(null);
Object.defineProperty(wrong, Symbol.hasInstance, { value: 1 });
try { console.log({} instanceof wrong.bind(null)); } catch (e) { console.log(e.name); } // expect: TypeError
