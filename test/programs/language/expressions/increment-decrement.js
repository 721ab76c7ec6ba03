let i = 5;
console.log(i++, i, ++i, i--, i, --i);
let s = '5';
console.log(s++, s, typeof s);
let u;
console.log(u++, u);
const o = { n: 1, get g() { return 10; }, set g(v) { this.set = v; } };
console.log(o.n++, ++o.n, o['n']--, o.n, o.g++, o.set);
const a = [1, 2];
let k = 0;
a[k++]++;
console.log(a.join(), k);
let big = 2147483647; big++;
let small = -2147483648; small--;
console.log(big, small, -(-0) === 0, 1 / -i * 0);
let z = -0; z++; console.log(z); z = 0; console.log(1 / -z);
// expect: 5 6 7 7 6 5
// expect: 5 6 number
// expect: NaN NaN
// expect: 1 3 3 2 10 11
// expect: 2,2 1
// expect: 2147483648 -2147483649 true -0
// expect: 1
// expect: -Infinity
