const a = {}, b = function () {}, s = Symbol('s');
const map = new WeakMap([[a, 1], [b, 2]]);
console.log(map.get(a), map.get(b), map.get({}), map.has(s)); // expect: 1 2 undefined false
console.log(map.set(s, 3) === map, map.get(s)); // expect: true 3
console.log(map.delete(a), map.delete(a), map.has(a), map.get(1)); // expect: true false false undefined
const set = new WeakSet([a]);
console.log(set.has(a), set.add(b) === set, set.has(b), set.delete(b), set.has(b)); // expect: true true true true false
console.log(map, set); // expect: WeakMap { <items unknown> } WeakSet { <items unknown> }
console.log([String(map), String(set), WeakMap.length, WeakSet.name].join()); // expect: [object WeakMap],[object WeakSet],0,WeakSet
class Tagged extends WeakMap { get(key) { return `<${super.get(key)}>`; } }
console.log(new Tagged([[a, 'x']]).get(a), new Tagged()); // expect: <x> Tagged [WeakMap] { <items unknown> }

function message(f) {
  try { return f(); } catch (e) { return `${e.name}: ${e.message}`; }
}
console.log(message(() => map.set(1, 2))); // expect: TypeError: Invalid value used as weak map key
console.log(message(() => map.set(Symbol.for('x'), 2))); // expect: TypeError: Invalid value used as weak map key
console.log(message(() => set.add('x'))); // expect: TypeError: Invalid value used in weak set
console.log(message(() => WeakMap())); // expect: TypeError: Constructor WeakMap requires 'new'
console.log(message(() => new WeakMap([1]))); // expect: TypeError: Iterator value 1 is not an entry object
console.log(message(() => WeakMap.prototype.get.call(new Map(), a))); // expect: TypeError: Method WeakMap.prototype.get called on incompatible receiver #<Map>

const ref = new WeakRef(a);
console.log(ref.deref() === a, ref, String(ref)); // expect: true WeakRef {} [object WeakRef]
console.log(message(() => new WeakRef(1))); // expect: TypeError: WeakRef: invalid target
const registry = new FinalizationRegistry(() => {});
console.log(registry.register(a, 1, b), registry.unregister(b), registry.unregister(b)); // expect: undefined true false
console.log(message(() => registry.register(a, a))); // expect: TypeError: FinalizationRegistry.prototype.register: target and holdings must not be same
console.log(message(() => registry.unregister(2))); // expect: TypeError: Invalid unregisterToken ('2')
