const o = {};
for (let i = 0; i < 300; i++) o['key' + i] = i;
let sum = 0;
for (const k in o) sum += o[k];
console.log(sum, Object.keys(o).length); // expect: 44850 300
for (let i = 0; i < 300; i += 2) delete o['key' + i];
console.log(Object.keys(o).length, o.key1, o.key2, 'key3' in o, 'key4' in o); // expect: 150 1 undefined true false
o.key2 = 'again';
console.log(Object.keys(o).slice(-2).join()); // expect: key299,key2
const d = { a: 1, b: 2, c: 3 };
delete d.a; d.a = 4;
console.log(JSON.stringify(d)); // expect: {"b":2,"c":3,"a":4}
for (let i = 0; i < 100; i++) { d.t = i; delete d.t; }
console.log(JSON.stringify(d)); // expect: {"b":2,"c":3,"a":4}
