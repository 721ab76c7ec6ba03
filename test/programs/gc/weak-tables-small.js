// For stress mode: every safepoint is a collection.
const map = new WeakMap(), set = new WeakSet();
const kept = [{ n: 0 }, { n: 1 }];
for (let i = 0; i < 20; i++) {
  const key = i < 2 ? kept[i] : { n: i };
  map.set(key, { text: `value ${i}` });
  set.add(key);
}
console.log(map.get(kept[0]).text, map.get(kept[1]).text, set.has(kept[0])); // expect: value 0 value 1 true
// A chain: each value is the key of the next, in another map.
const maps = [new WeakMap(), new WeakMap()];
const start = {};
let at = start;
for (let i = 0; i < 10; i++) {
  const next = { back: at };
  maps[i % 2].set(at, next);
  at = next;
}
at = null;
let length = 0;
for (let x = start; (x = maps[length % 2].get(x)); length++);
console.log(length); // expect: 10
const outer = new WeakMap([[start, new WeakMap([[kept[1], 'inner']])]]);
console.log(outer.get(start).get(kept[1])); // expect: inner
const ref = new WeakRef({ target: 1 });
console.log(ref.deref().target); // expect: 1
