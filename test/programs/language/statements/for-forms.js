let s = '';
for (var i = 0, j = 10; i < j; i += 3, j--) s += i + ':' + j + ' ';
console.log(s);
for (;;) { if (++i > 12) break; }
console.log(i);
let k = 3;
for (; k--; ) s = k;
console.log(s, k);
for (let x = 0; x < 3; x++) { if (x === 1) continue; console.log('x', x); }
var w = 0;
while (w < 3) w++;
do w++; while (w < 3);
console.log(w);
// expect: 0:10 3:9 6:8 
// expect: 13
// expect: 0 -1
// expect: x 0
// expect: x 2
// expect: 4
