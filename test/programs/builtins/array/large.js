const a = [];
for (let i = 0; i < 2000; i++) a[i] = i * i;
console.log(a.length, a[1999], a.reduce((s, x) => s + x, 0)); // expect: 2000 3996001 2664667000
const d = [];
for (let i = 999; i >= 0; i--) d[i] = i;
console.log(d.length, d[0], d[500]); // expect: 1000 0 500
const m = Array.from({ length: 30 }, (_, i) => Array.from({ length: 30 }, (_, j) => i * j));
console.log(m.map((r) => r.reduce((s, x) => s + x)).reduce((s, x) => s + x)); // expect: 189225
const mixed = [1, 2.5, 'three', null, { four: 4 }, [5]];
mixed[10] = 'hole before';
console.log(mixed.length, mixed.filter((x) => x !== undefined).length, 8 in mixed); // expect: 11 7 false
while (a.length > 5) a.pop();
console.log(a.join()); // expect: 0,1,4,9,16
