// gc-stress: skip it makes enough garbage to collect, too much for a collection at each safepoint; see weak-tables-small
// Keys of a WeakMap die although the map and their values live; values live as long as their keys.
const map = new WeakMap();
const kept = [];
for (let i = 0; i < 20000; i++) {
  const key = { i };
  map.set(key, { text: `value ${i}`, padding: new Array(50).fill(i) });
  if (i % 1000 === 0) kept.push(key);
}
console.log(kept.every((key) => map.get(key).text === `value ${key.i}` && map.get(key).padding[49] === key.i)); // expect: true

// Chains: a value is the key of the next, through several maps, and a value that refers to its own key.
const maps = [new WeakMap(), new WeakMap(), new WeakMap()];
const start = {};
let at = start;
for (let i = 0; i < 300; i++) {
  const next = { i, self: null };
  next.self = at;
  maps[i % 3].set(at, next);
  at = next;
}
at = null;
let garbage = [];
for (let i = 0; i < 200000; i++) garbage[i % 100] = { i, a: [i] };
let length = 0;
for (let x = start; (x = maps[length % 3].get(x)); length++);
console.log(length); // expect: 300

// A weak map that is itself only a value of a weak map.
const outer = new WeakMap();
const key = {};
outer.set(key, new WeakMap([[kept[3], 'inner']]));
for (let i = 0; i < 200000; i++) garbage[i % 100] = { i, a: [i] };
console.log(outer.get(key).get(kept[3]), map.get(kept[7]).text); // expect: inner value 7000

const set = new WeakSet();
for (let i = 0; i < 5000; i++) set.add({ i });
kept.forEach((k) => set.add(k));
for (let i = 0; i < 100000; i++) garbage[i % 100] = { i, a: [i] };
console.log(kept.every((k) => set.has(k)), set.delete(kept[0]), set.has(kept[0])); // expect: true true false
