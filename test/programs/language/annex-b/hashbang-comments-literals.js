#!/usr/bin/env node
var x;
console.log(1_000, 0xf_f, 1_0.0_1, 0b1_1, 0o7_7, 1e1_0, 010, 09.5, 0777); // expect: 1000 255 10.01 3 63 10000000000 8 9.5 511
x = 1; <!-- comment
--> comment
/* multi
*/ --> comment
console.log(x); // expect: 1
