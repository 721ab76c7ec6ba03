// More jobs than the queue has room for at first; long chains.
let sum = 0;
for (let i = 0; i < 150; i++) Promise.resolve(i).then((v) => { sum += v; });
Promise.resolve().then(() => console.log(sum));
let p = Promise.resolve(0);
for (let i = 0; i < 70; i++) p = p.then((n) => n + 1);
p.then((n) => console.log(n));
const shared = new Promise((resolve) => setTimeout(resolve, 1, "shared"));
const seen = [];
for (let i = 0; i < 5; i++) shared.then((v) => seen.push(v + i));
shared.then(() => console.log(seen.join()));

// expect: 11175
// expect: 70
// expect: shared0,shared1,shared2,shared3,shared4
