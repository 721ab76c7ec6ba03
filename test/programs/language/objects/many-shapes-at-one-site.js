const objs = [];
for (let i = 0; i < 12; i++) { const o = {}; for (let j = 0; j < i; j++) o['p' + j] = j; o.x = i; objs.push(o); }
objs.push([1, 2], 'str', 5, true, () => {}, Object.create({ x: 'inherited' }), { get x() { return 'getter'; } }, new Map());
const get = (o) => o.x;
for (let round = 0; round < 3; round++) console.log(objs.map(get).map(String).join());
const set = (o, v) => { o.x = v; };
for (const o of objs) if (typeof o === 'object') set(o, 1);
console.log(objs.map(get).map(String).join());
const lengths = ['abc', [1, 2], { length: 'own' }, function (a, b, c) {}, {}];
const len = (o) => o.length;
console.log(lengths.map(len).map(String).join(), lengths.map(len).map(String).join());
// expect: 0,1,2,3,4,5,6,7,8,9,10,11,undefined,undefined,undefined,undefined,undefined,inherited,getter,undefined
// expect: 0,1,2,3,4,5,6,7,8,9,10,11,undefined,undefined,undefined,undefined,undefined,inherited,getter,undefined
// expect: 0,1,2,3,4,5,6,7,8,9,10,11,undefined,undefined,undefined,undefined,undefined,inherited,getter,undefined
// expect: 1,1,1,1,1,1,1,1,1,1,1,1,1,undefined,undefined,undefined,undefined,1,getter,1
// expect: 3,2,own,3,undefined 3,2,own,3,undefined
