const m = new Map([['a', 1], [NaN, 'nan'], [0, 'zero']]);
console.log(m.size, m.get('a'), m.get(NaN), m.get(-0), m.has('zz'), m.get('zz'));
const key = {};
console.log(m.set(key, 'obj') === m, m.get(key), m.get({}), m.delete('a'), m.delete('a'), m.size);
m.set('s' + 'tr', 1).set(1.5, 'f').set(1, 'i').set('1', 's');
console.log(m.get('str'), m.get(1.5), m.get(1), m.get('1'), m.get(2 / 2), m.get(true));
m.clear();
console.log(m.size, [...m].length, Map.length, Map.prototype[Symbol.toStringTag]);
try { Map(); } catch (e) { console.log(e.name + ': ' + e.message); }
try { new Map([1]); } catch (e) { console.log(e.name + ': ' + e.message); }
try { new Map(5); } catch (e) { console.log(e.name + ': ' + e.message); }
try { Map.prototype.get.call({}, 1); } catch (e) { console.log(e.name + ': ' + e.message); }
for (let i = 0; i < 500; i++) m.set('k' + i, i);
for (let i = 0; i < 500; i += 3) m.delete('k' + i);
let sum = 0;
m.forEach((v, k, self) => { sum += v; if (self !== m) throw 0; });
console.log(m.size, sum);
// expect: 3 1 nan zero false undefined
// expect: true obj undefined true false 3
// expect: 1 f i s i undefined
// expect: 0 0 0 Map
// expect: TypeError: Constructor Map requires 'new'
// expect: TypeError: Iterator value 1 is not an entry object
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Method Map.prototype.get called on incompatible receiver #<Object>
// expect: 333 83167
