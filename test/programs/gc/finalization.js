// A registry calls back between jobs, after a collection; a dead target of a WeakRef reads as undefined then.
// Engines collect when they like: what is said here holds whether they did or not.
const registry = new FinalizationRegistry((held) => seen.push(held));
const seen = [];
const kept = { name: 'kept' };
registry.register(kept, 'never');
const refs = [];
for (let i = 0; i < 100; i++) {
  const target = { i, padding: new Array(100).fill(i) };
  registry.register(target, i);
  refs.push(new WeakRef(target));
}
const keptRef = new WeakRef(kept);
console.log(refs.every((ref, i) => ref.deref().i === i)); // expect: true
let rounds = 0;
function round() {
  const garbage = [];
  for (let i = 0; i < 400000; i++) garbage[i % 100] = { i, a: [i] };
  rounds++;
  if (seen.length > 50 || rounds > 5) {
    console.log(seen.includes('never'), refs.filter((ref) => ref.deref() === undefined).length >= seen.length, keptRef.deref() === kept);
  } else setTimeout(round, 0);
}
setTimeout(round, 0);
// expect: false true true
// gc-stress: skip it makes garbage until there was a collection
