const o = { b: 1, 2: 1, a: 1, 1: 1, [Symbol('s')]: 1 };
console.log(Object.keys(o).join());
let keys = [];
for (const k in o) keys.push(k);
console.log(keys.join());
const child = Object.create(o, { own: { value: 1, enumerable: true }, hidden: { value: 1 }, a: { value: 1 } });
keys = [];
for (const k in child) keys.push(k);
console.log(keys.join());
for (const k in 'ab') console.log(k, typeof k);
for (const k in null) console.log('never');
for (const k in undefined) console.log('never');
for (const k in 5) console.log('never');
// expect: 1,2,b,a
// expect: 1,2,b,a
// expect: own,1,2,b
// expect: 0 string
// expect: 1 string
