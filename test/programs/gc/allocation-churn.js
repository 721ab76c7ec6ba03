let live = null;
let sum = 0;
for (let i = 0; i < 300; i++) {
  const o = { i, next: i % 50 === 0 ? null : live, list: [i, [i]], s: 'str' + i, f: () => i };
  live = o;
  sum += o.f() + o.list[1][0] + o.s.length;
}
let n = 0;
for (let o = live; o; o = o.next) n++;
console.log(sum, n, live.s, live.list.length); // expect: 91390 50 str299 2
