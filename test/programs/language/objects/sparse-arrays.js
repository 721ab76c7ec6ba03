const a = [];
a[5] = 'five';
console.log(a.length, 0 in a, a.indexOf(undefined), Object.keys(a).join()); // expect: 6 false -1 5
a[1000000] = 'far';
console.log(a.length, Object.keys(a).join(), a[999999]); // expect: 1000001 5,1000000 undefined
a.length = 6;
console.log(a.length, a[1000000], a.join('-')); // expect: 6 undefined -----five
const b = [, 1, , 2, ,];
console.log(b.length, Object.keys(b).join(), b.map((x) => x * 2).length, 0 in b.map((x) => x)); // expect: 5 1,3 5 false
b[4294967294] = 'last';
console.log(b.length); // expect: 4294967295
try { b.push('x'); } catch (e) { console.log(e.name, b.length); } // expect: RangeError 4294967295
