// A function that knows how the objects of a class lie meets objects with the same properties that came about in all ways.
class Point {
  constructor(x, y) { this.x = x; this.y = y; }
}
function sum(p) { return p.x + p.y; }
function move(p) { p.x = p.x + 1; return p.x; }

const made = {
  class: () => new Point(1, 2),
  subclass: () => new (class extends Point { constructor() { super(3, 4); this.z = 5; } })(),
  literal: () => ({ x: 1, y: 2 }),
  'other order': () => ({ y: 1, x: 2 }),
  'something before': () => ({ a: 0, x: 1, y: 2 }),
  assign: () => Object.assign({}, { x: 1, y: 2 }),
  'computed keys': () => { const o = {}; for (const k of ['x', 'y']) o[k] = k.charCodeAt(0); return o; },
  json: () => JSON.parse('{"x":1,"y":2}'),
  'null prototype': () => Object.assign(Object.create(null), { x: 1, y: 2 }),
  'getter for y': () => { const o = { x: 1 }; Object.defineProperty(o, 'y', { get: () => 40, enumerable: true, configurable: true }); return o; },
  'getter instead of x': () => { const o = new Point(1, 2); Object.defineProperty(o, 'x', { get: () => 50, configurable: true }); return o; },
  'read-only x': () => { const o = new Point(1, 2); Object.defineProperty(o, 'x', { writable: false }); return o; },
  frozen: () => Object.freeze(new Point(1, 2)),
  'frozen before it is whole': () => { const o = Object.create(Point.prototype); o.x = 1; Object.freeze(o); o.y = 2; return o; },
  deleted: () => { const o = new Point(1, 2); delete o.y; return o; },
  'deleted and added': () => { const o = new Point(1, 2); delete o.x; o.x = 7; return o; },
  'other prototype': () => Object.setPrototypeOf(new Point(1, 2), { z: 1 }),
  'many properties': () => { const o = new Point(1, 2); for (let n = 0; n < 2000; n++) o['k' + n] = n; return o; },
  'too many in the object': () => { const o = Object.create({}); for (const k of 'abcdefghij') o[k] = 0; o.x = 1; o.y = 2; return o; },
  array: () => Object.assign([9], { x: 1, y: 2 }),
  function: () => Object.assign(() => 0, { x: 1, y: 2 }),
  proxy: () => new Proxy(new Point(1, 2), {}),
  prototype: () => { const o = new Point(1, 2); Object.create(o); return o; },
};
for (let round = 0; round < 3; round++) {
  for (let n = 0; n < 200; n++) { const p = new Point(n, 1); sum(p); move(p); }
  for (const [name, make] of Object.entries(made)) {
    const o = make();
    let moved;
    try { moved = String(move(o)); } catch (error) { moved = error.constructor.name; }
    if (round === 2) console.log(name, sum(o), moved, Object.keys(o).length);
  }
}

// expect: class 4 2 2
// expect: subclass 8 4 3
// expect: literal 4 2 2
// expect: other order 4 3 2
// expect: something before 4 2 3
// expect: assign 4 2 2
// expect: computed keys 242 121 2
// expect: json 4 2 2
// expect: null prototype 4 2 2
// expect: getter for y 42 2 2
// expect: getter instead of x 52 50 2
// expect: read-only x 3 1 2
// expect: frozen 3 1 2
// expect: frozen before it is whole NaN 1 1
// expect: deleted NaN 2 1
// expect: deleted and added 10 8 2
// expect: other prototype 4 2 2
// expect: many properties 4 2 2002
// expect: too many in the object 4 2 12
// expect: array 4 2 3
// expect: function 4 2 2
// expect: proxy 4 2 2
// expect: prototype 4 2 2
