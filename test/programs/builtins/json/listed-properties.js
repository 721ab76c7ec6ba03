// JSON.stringify of plain data with a list of properties: one step …
const data = { b: 1, a: { c: [1, { a: 2, d: 3 }], b: undefined }, 3: 'three', d: () => 1 };
console.log(JSON.stringify(data, ['a', 'b']), JSON.stringify(data, [])); // expect: {"a":{},"b":1} {}
console.log(JSON.stringify({ x: 1, y: { x: 2, z: 3 }, z: null }, ['z', 'x', 'y', 'x', 'none'])); // expect: {"z":null,"x":1,"y":{"z":3,"x":2}}
console.log(JSON.stringify({ x: [1, { y: 2 }] }, ['x', 'y'], 1).replace(/\n/g, '~')); // expect: {~ "x": [~  1,~  {~   "y": 2~  }~ ]~}
// … unless there is more to see.
console.log(JSON.stringify({ 3: 'three', x: 1 }, [3, 'x', new String('y'), 0.5])); // expect: {"3":"three","x":1}
console.log(JSON.stringify(Object.create({ x: 'inherited' }), ['x'])); // expect: {"x":"inherited"}
console.log(JSON.stringify({ get x() { return 'got'; }, y: { toJSON: (key) => `json ${key}` } }, ['x', 'y'])); // expect: {"x":"got","y":"json y"}
console.log(JSON.stringify({ x: 1, hidden: Object.defineProperty({}, 'x', { value: 2 }) }, ['x', 'hidden'])); // expect: {"x":1,"hidden":{"x":2}}
console.log(JSON.stringify({}, ['__proto__', 'constructor', 'toString'])); // expect: {"__proto__":{"__proto__":null}}
console.log(JSON.stringify({ x: new Proxy({ y: 1 }, {}) }, ['x', 'y'])); // expect: {"x":{"y":1}}
Object.prototype.extra = 7;
console.log(JSON.stringify({ x: [{}] }, ['x', 'extra'])); // expect: {"x":[{"extra":7}],"extra":7}
delete Object.prototype.extra;
const circle = {}; circle.x = circle;
try { JSON.stringify(circle, ['x']); } catch (e) { console.log(e.name); } // expect: TypeError
