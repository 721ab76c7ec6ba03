const hidden = Object.defineProperty({ shown: 1 }, 'hidden', { value: 2 });
console.log(JSON.stringify({ a: 1, b: -0.5, c: 'q"\n\ud800é', d: null, e: true, f: false, g: [], h: {}, i: NaN, j: -Infinity, k: 1e21 })); // expect: {"a":1,"b":-0.5,"c":"q\"\n\ud800é","d":null,"e":true,"f":false,"g":[],"h":{},"i":null,"j":null,"k":1e+21}
console.log(JSON.stringify([undefined, () => 1, Symbol('s'), , [[]], 'x'])); // expect: [null,null,null,null,[[]],"x"]
console.log(JSON.stringify({ u: undefined, f() {}, s: Symbol('s'), [Symbol('t')]: 1, last: 0 }), JSON.stringify({ first: 0, u: undefined })); // expect: {"last":0} {"first":0}
console.log(JSON.stringify(hidden), JSON.stringify({ b: 1, 2: 1, a: 1, 1: 1 }), JSON.stringify(Object.freeze([1, Object.freeze({ x: 1 })]))); // expect: {"shown":1} {"1":1,"2":1,"b":1,"a":1} [1,{"x":1}]
console.log(JSON.stringify({ deep: { get x() { return 'got'; } }, after: [1] })); // expect: {"deep":{"x":"got"},"after":[1]}
console.log(JSON.stringify({ before: 1, when: { toJSON(key) { return 'from ' + key; } }, list: [{ toJSON: (key) => typeof key + key }] })); // expect: {"before":1,"when":"from when","list":["string0"]}
console.log(JSON.stringify([new Number(3), new String('s'), new Boolean(false), new Map([[1, 2]]), Object.create({ inherited: 1 })])); // expect: [3,"s",false,{},{}]
class Point { constructor(x) { this.x = x; } }
console.log(JSON.stringify([new Point(1)])); // expect: [{"x":1}]
Point.prototype.toJSON = function () { return [this.x]; };
console.log(JSON.stringify([new Point(1)])); // expect: [[1]]
const circle = { in: [] };
circle.in.push(circle);
try { JSON.stringify(circle); } catch (e) { console.log(e.name, e.message.split('\n')[0]); } // expect: TypeError Converting circular structure to JSON
const twice = { v: 1 };
console.log(JSON.stringify([twice, twice])); // expect: [{"v":1},{"v":1}]
Array.prototype[1] = 'inherited';
console.log(JSON.stringify([0, , 2])); // expect: [0,"inherited",2]
delete Array.prototype[1];
let nested = 0;
for (let i = 0; i < 100; i++) nested = [nested];
console.log(JSON.stringify(nested).length); // expect: 201
Object.prototype.toJSON = function () { return 'everyone'; };
console.log(JSON.stringify({ a: 1 }), JSON.stringify([1]), JSON.stringify({})); // expect: "everyone" "everyone" "everyone"
delete Object.prototype.toJSON;
const gone = { a: 1, b: 2, c: 3 };
delete gone.a;
gone.a = 4;
console.log(JSON.stringify(gone), JSON.stringify({ a: [1, { b: 2 }] }, null, 1).length, JSON.stringify({ a: 1, b: 2 }, ['b'])); // expect: {"b":2,"c":3,"a":4} 37 {"b":2}
