let s = '';
for (let i = 0; i < 3000; i++) s += i % 10;
console.log(s.length, s.slice(0, 12), s[2999], s.indexOf('90'), s.charCodeAt(1500)); // expect: 3000 012345678901 9 9 48
let t = '';
for (let i = 0; i < 500; i++) t = 'é' + t + i;
console.log(t.length, t.slice(-6), t[0]); // expect: 1890 498499 é
const o = {};
o[s.slice(0, 3) + 'x'] = 1;
console.log(o['012x'], ('a' + s) === ('a' + s), s + 'b' > s, (s + s).length); // expect: 1 true true 6000
const parts = [];
for (let i = 0; i < 200; i++) parts.push('p' + i);
console.log(parts.join('').length, parts.join(', ').slice(-10), `${s}`.length, (s + t).slice(2995, 3003)); // expect: 690 p198, p199 3000 56789ééé
