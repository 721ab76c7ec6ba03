// What is left of an iterator is taken at once, if nobody can see it; tables that grew or were cleared on the way, and arrays that end in holes.
const set = new Set([1, 2, 3, 4]);
const it = set.values();
it.next();
for (let i = 5; i < 40; i++) set.add(i);
set.delete(2);
console.log([0, ...it].length, [...it], Array.from(set).length); // expect: 38 [] 38
const map = new Map([['a', 1], ['b', 2], ['c', 3]]);
const entries = map.entries();
entries.next();
map.clear();
map.set('z', 26);
console.log([...entries], [...entries, 'end'], new Map([...map, ...map]).size); // expect: [ [ 'z', 26 ] ] [ 'end' ] 1
console.log([, ...set.keys()].length, [, , ...'ab'], [1, , ...map.values()]); // expect: 39 [ <2 empty items>, 'a', 'b' ] [ 1, <1 empty item>, 26 ]
const [, second, ...rest] = new Set('hello');
const letters = 'a😀bc'[Symbol.iterator]();
letters.next();
console.log(second, rest, [...letters], [...letters]); // expect: e [ 'l', 'o' ] [ '😀', 'b', 'c' ] []
const pairs = [...map];
pairs[0][1] = 0;
console.log(map.get('z'), [...map][0]); // expect: 26 [ 'z', 26 ]

// A Map iterator with the next method of Set iterators is not one of its own.
const mapIteratorPrototype = Object.getPrototypeOf(map.keys()), setIteratorPrototype = Object.getPrototypeOf(set.keys());
const own = mapIteratorPrototype.next;
mapIteratorPrototype.next = setIteratorPrototype.next;
try { [...map]; } catch (error) { console.log(error instanceof TypeError); } // expect: true
mapIteratorPrototype.next = own;

// A next method that is an own property of the iterator.
const counted = set.values();
let count = 0;
counted.next = () => ({ done: count > 2, value: count++ });
console.log([...counted]); // expect: [ 0, 1, 2 ]
