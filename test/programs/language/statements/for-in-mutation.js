const o = { a: 1, b: 2, c: 3 };
const seen = [];
for (const k in o) { seen.push(k); if (k === 'a') { delete o.b; o.d = 4; } }
console.log(seen.includes('b'), seen.includes('a'), seen.includes('c')); // expect: false true true
const arr = [1, 2, 3];
arr.extra = 1;
const idx = [];
for (var i in arr) idx.push(i);
console.log(idx.join(), i); // expect: 0,1,2,extra extra
var holder = {};
for (holder.key in { x: 1, y: 2 });
console.log(holder.key); // expect: y
for (var q = 'init' in {});
console.log(q); // expect: init
