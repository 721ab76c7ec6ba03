// Iterators of Map, Set and String without result objects, and with their next methods replaced.
const map = new Map([[1, 'a'], [2, 'b']]);
const set = new Set([1, 2, 3]);
console.log([...map], [...map.keys()], [...map.values()], [...set], [...set.entries()], [...'añ😀'], Array.from(set), Array.from('ab', (c) => c + c));
// expect: [ [ 1, 'a' ], [ 2, 'b' ] ] [ 1, 2 ] [ 'a', 'b' ] [ 1, 2, 3 ] [ [ 1, 1 ], [ 2, 2 ], [ 3, 3 ] ] [ 'a', 'ñ', '😀' ] [ 1, 2, 3 ] [ 'aa', 'bb' ]
const [first, ...others] = set;
const [, [key, value]] = map;
const [letter, ...letters] = 'x😀z';
console.log(first, others, key, value, letter, letters); // expect: 1 [ 2, 3 ] 2 b x [ '😀', 'z' ]

// Changes on the way.
const growing = new Set([1]);
for (const x of growing) if (x < 5) growing.add(x + 1);
const shrinking = new Map([[1, 1], [2, 2], [3, 3]]);
const seen = [];
for (const [k] of shrinking) { seen.push(k); shrinking.delete(2); if (k === 3) shrinking.clear(); }
console.log([...growing].join(), seen.join(), shrinking.size); // expect: 1,2,3,4,5 1,3 0

// Iterators that are used up, or were begun.
const keys = map.keys();
keys.next();
console.log([...keys], [...keys], [...'abc'[Symbol.iterator]()].length, new Set(map.values()).size, new Set('hello').size); // expect: [ 2 ] [] 3 2 4

// Other next methods.
const log = [];
for (const prototype of [map.keys(), set.values(), ''[Symbol.iterator]()].map(Object.getPrototypeOf)) {
  const { next } = prototype;
  prototype.next = function () { log.push('next'); return next.call(this); };
  log.push([...map].length + [...set].length + [...'ab'].length);
  prototype.next = next;
}
console.log(log.join()); // expect: next,next,next,7,next,next,next,next,7,next,next,next,7
const mapIterator = map.keys();
mapIterator.next = () => ({ done: log.length === 0, value: log.pop() });
console.log([...mapIterator].length); // expect: 13
const mixed = set.values();
mixed.next = Object.getPrototypeOf(map.keys()).next;
try { [...mixed]; } catch (error) { console.log(error.name); } // expect: TypeError

// Set.prototype.add replaced; values from an iterator that throws.
const { add } = Set.prototype;
Set.prototype.add = function (x) { log.push(x); return add.call(this, x); };
console.log(new Set([1, 2]).size, log.join()); // expect: 2 1,2
Set.prototype.add = add;
let closed = 0;
const throwing = { [Symbol.iterator]() { return { next() { throw new Error('next'); }, return() { closed++; return {}; } }; } };
try { new Set(throwing); } catch (error) { console.log(error.message, closed); } // expect: next 0
