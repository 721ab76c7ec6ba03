const map = new Map();
const keep = [];
for (let i = 0; i < 200; i++) {
  map.set('key' + i, { v: i });
  if (i % 3 === 0) keep.push(map.get('key' + i));
  if (i % 2 === 0) map.delete('key' + (i - 1));
}
console.log(map.size, keep.length, keep.reduce((s, o) => s + o.v, 0)); // expect: 101 67 6633
function tree(d) { return d === 0 ? { leaf: true } : { l: tree(d - 1), r: tree(d - 1) }; }
const count = (t) => (t.leaf ? 1 : count(t.l) + count(t.r));
console.log(count(tree(6))); // expect: 64
const cyc = []; for (let i = 0; i < 50; i++) { const a = {}, b = { a }; a.b = b; if (i % 10 === 0) cyc.push(a); }
console.log(cyc.every((a) => a.b.a === a)); // expect: true
