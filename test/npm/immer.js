import { applyPatches, current, enableMapSet, enablePatches, isDraft, produce, produceWithPatches } from 'immer';

enablePatches(); enableMapSet();
const base = { list: [{ n: 1 }, { n: 2 }], map: new Map([['k', { v: 1 }]]), set: new Set([1]) };
const [next, patches, inverse] = produceWithPatches(base, (d) => { d.list[0].n++; d.list.push({ n: 3 }); d.map.get('k').v = 9; d.set.add(2); console.log(isDraft(d), current(d).list.length); });
console.log(next, patches, base.list[1] === next.list[1], applyPatches(next, inverse).list.length, Object.isFrozen(next.list));
try { produce(base, (d) => { d.x = 1; return 4; }); } catch (e) { console.log(e.message); }
