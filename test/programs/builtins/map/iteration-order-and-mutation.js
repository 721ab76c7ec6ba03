const m = new Map();
m.set('b', 1).set('a', 2).set('c', 3).set('b', 4);
console.log([...m.keys()].join(), [...m.values()].join(), [...m].map((e) => e.join('=')).join());
const seen = [];
for (const [k] of m) { seen.push(k); if (k === 'b') { m.delete('a'); m.set('d', 1); } if (k === 'c') { m.delete('b'); m.set('b', 9); } }
console.log(seen.join(), [...m.keys()].join());
const it = m.entries();
it.next(); m.clear(); m.set('after', 1);
console.log(JSON.stringify(it.next()), it.next().done, Object.prototype.toString.call(it));
const g = Map.groupBy ? 1 : 1;
console.log(g, m.entries === m[Symbol.iterator], m.entries.name);
// expect: b,a,c 4,2,3 b=4,a=2,c=3
// expect: b,c,d,b c,d,b
// expect: {"value":["after",1],"done":false} true [object Map Iterator]
// expect: 1 true entries
