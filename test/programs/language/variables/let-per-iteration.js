var fs = [];
for (let i = 0; i < 3; i++) fs.push(() => i);
console.log(fs.map((f) => f()).join()); // expect: 0,1,2
fs = [];
for (let i = 0; i < 3; i++) { fs.push(() => i); i++; fs.push(() => i); }
console.log(fs.map((f) => f()).join()); // expect: 1,1,3,3
fs = [];
for (let i = 0, inc = () => i++; i < 3; inc(), i++) { fs.push(() => i); if (fs.length > 3) break; }
console.log(fs.map((f) => f()).join()); // expect: 0,1,2
fs = [];
for (const k in { a: 1, b: 2 }) fs.push(() => k);
for (const v of [7, 8]) fs.push(() => v);
console.log(fs.map((f) => f()).join()); // expect: a,b,7,8
fs = [];
for (var j = 0; j < 3; j++) fs.push(() => j);
console.log(fs.map((f) => f()).join()); // expect: 3,3,3
