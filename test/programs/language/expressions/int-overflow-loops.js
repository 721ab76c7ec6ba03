let sum = 0;
for (let i = 0; i < 300; i++) sum += i * 60000;
console.log(sum); // expect: 2691000000
let x = 1;
for (let i = 0; i < 70; i++) x *= 2;
console.log(x); // expect: 1.1805916207174113e+21
let h = 17;
for (let i = 0; i < 1000; i++) h = (h * 31 + i) | 0;
console.log(h); // expect: 1862049029
let f = 0.5;
for (let i = 0; i < 20; i++) f = f * 1.5 + i;
console.log(f); // expect: 14919.655285358429
let u = 1;
for (let i = 0; i < 40; i++) u = (u << 1) >>> 0 || 1;
console.log(u); // expect: 256
let down = -2147483640;
for (let i = 0; i < 20; i++) down--;
console.log(down); // expect: -2147483660
let alternate = 0;
for (let i = 0; i < 10; i++) alternate = i % 2 ? alternate + 0.5 : alternate + 1;
console.log(alternate); // expect: 7.5
