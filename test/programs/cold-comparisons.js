// Comparisons and elements in code that is not made to be fast: strings in other cells, objects, null, BigInts.
// expect: true false true false true false
// expect: true true false true false true
// expect: true false true true false
// expect: a<b b>a true true false true
// expect: 5 1,2,,4 7 x
// expect: 3 4 undefined 2 TypeError
const join = (...parts) => parts.join('');
const a = join('a', 'b', 'c'), b = join('ab', 'c'), c = join('ab', 'd'), longer = join('ab', 'cd');
console.log(a == b, a == c, a === b, a === c, a != longer, a == longer);
const o = { toString: () => 'abc' }, p = {};
console.log(a == o, o == b, o == p, p != o, p == '[object Object]x', p == '[object Object]');
console.log(null == undefined, null == 0, 1n == '1', '2' == 2n, join('1', '0') == 11);
console.log(join('a') < join('b') ? 'a<b' : '', join('b') > join('a') ? 'b>a' : '', join('a', 'b') >= join('ab'), join('10') <= join('9'), join('b') < join('aa'), join('10') > 9);
const list = [];
for (let i = 0; i < 3; i++) list[i] = i;
list[4] = 9;
const holes = [1, 2];
holes[3] = 4;
const frozen = Object.freeze([7]);
frozen[1] = 8;
Object.defineProperty(Array.prototype, 6, { set(v) { this.seen = v; }, configurable: true });
const watched = [0, 1, 2, 3, 4, 5];
watched[6] = 'x';
console.log(list.length, String(holes), String(frozen), watched.seen);
delete Array.prototype[6];
const lengthOf = (v) => v.length;
let error;
try { lengthOf(null); } catch (e) { error = e.constructor.name; }
console.log(lengthOf('abc'), lengthOf([1, 2, 3, 4]), lengthOf(5), lengthOf(function (x, y) {}), error);
