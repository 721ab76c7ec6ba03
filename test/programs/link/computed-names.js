// Built-ins that are only reached through names made at run time.
const join = (...parts) => parts.join('');
const list = [3, 1, 2];
console.log(list[join('so', 'rt')]()[join('jo', 'in')]('-')); // expect: 1-2-3
console.log('abc'[join('to', 'Upper', 'Case')]()); // expect: ABC
console.log((255)[join('to', 'String')](16)); // expect: ff
console.log({ a: 1 }[join('has', 'Own', 'Property')]('a')); // expect: true
const { [join('re', 'peat')]: repeat } = 'ab';
console.log(repeat.call('ab', 3)); // expect: ababab
console.log(globalThis[join('Ma', 'th')][join('m', 'ax')](1, 5, 2)); // expect: 5
console.log(globalThis[join('JS', 'ON')].stringify([1, { b: 2 }])); // expect: [1,{"b":2}]
console.log(typeof globalThis[join('Weak', 'Ref')]); // expect: function
const counts = {};
for (const word of 'a constructor toString a'.split(' ')) counts[word] = (counts[word] ?? 0) + 1;
console.log(counts.a, typeof counts.constructor, counts.valueOf === Object.prototype.valueOf); // expect: 2 string true
console.log(join('value', 'Of') in counts, join('no', 'ne') in counts); // expect: true false
function of(x) { return x[join('const', 'ructor')][join('na', 'me')]; }
console.log(of([]), of(''), of(0), of(true), of(Symbol()), of(() => 1), of({}), of(/x/), of(new Map())); // expect: Array String Number Boolean Symbol Function Object RegExp Map
console.log((() => 1)[join('const', 'ructor')].name, Object.keys.constructor === Function); // expect: Function true
const key = { toString: () => join('s', 'lice') };
console.log([1, 2, 3][key](1).length, `${[1, 2, 3][String(key)](2)}`); // expect: 2 3
console.log([..."xyz"].map((c, i, all) => all[join('in', 'dexOf')](c)).join()); // expect: 0,1,2
