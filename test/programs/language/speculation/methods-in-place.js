// push, pop and charCodeAt in place of calls, and where they are something else.
function fill(list, n) { let sum = 0; for (let i = 0; i < n; i++) sum += list.push(i * 1.5); return sum; }
function drain(list) { let sum = 0; while (list.length) sum += list.pop(); return sum; }
const list = [];
console.log(fill(list, 1000), list.length, drain(list), list.length, list.pop()); // expect: 500500 1000 749250 0 undefined
const holes = [1, , 3];
console.log(holes.push(4), holes, holes.pop(), holes.pop(), holes.pop(), holes); // expect: 4 [ 1 ] 4 3 undefined [ 1 ]
function tryPush(o, x) { try { return o.push(x); } catch (e) { return e.constructor.name + ' ' + e.message; } }
console.log(tryPush([1], 2), tryPush(Object.freeze([1]), 2), tryPush({ length: 3, push: Array.prototype.push }, 'x'), tryPush(Object.preventExtensions([1]), 1)); // expect: 2 TypeError Cannot add property 1, object is not extensible 4 TypeError Cannot add property 1, object is not extensible
const readOnly = Object.defineProperty([1, 2], 'length', { writable: false });
console.log(tryPush(readOnly, 3), readOnly.length); // expect: TypeError Cannot assign to read only property 'length' of object '[object Array]' 2
class Stack extends Array { push(x) { return super.push(x, x); } }
console.log(tryPush(new Stack(), 1), tryPush(null, 1)); // expect: 2 TypeError Cannot read properties of null (reading 'push')
function popOf(o) { try { return o.pop(); } catch (e) { return e.constructor.name; } }
console.log(popOf([1, 2]), popOf([]), popOf(Object.freeze([1])), popOf({ length: 1, 0: 'q', pop: Array.prototype.pop }), popOf('s')); // expect: 2 undefined TypeError q TypeError
const long = []; long.length = 4294967295;
console.log(tryPush(long, 1), long.length); // expect: RangeError Invalid array length 4294967295

function hash(s) { let h = 0; for (let i = 0; i < s.length; i++) h = (h * 31 + s.charCodeAt(i)) | 0; return h; }
console.log(hash('hello'), hash('héllo'), hash('h\u4e2dllo'), hash(''), hash('ab' + 'cd'.repeat(50)), hash('xxhelloxx'.slice(2, 7))); // expect: 99162322 103094734 692360714 0 -1262760877 99162322
function at(s, i) { return s.charCodeAt(i); }
console.log(at('abc', 1), at('abc', 3), at('abc', -1), at('abc', 1.7), at('abc', '2'), at('abc'), at('', 0)); // expect: 98 NaN NaN 98 99 97 NaN
console.log(at({ charCodeAt: (i) => 'own ' + i }, 4), at(new String('z'), 0)); // expect: own 4 122
try { at(undefined, 0); } catch (e) { console.log(e.message); } // expect: Cannot read properties of undefined (reading 'charCodeAt')
const { charCodeAt } = String.prototype;
String.prototype.charCodeAt = function (i) { return 'replaced ' + this[i]; };
console.log(at('abc', 1)); // expect: replaced b
String.prototype.charCodeAt = charCodeAt;
const { push } = Array.prototype;
Array.prototype.push = function (x) { return 'mine ' + x; };
console.log(fill([], 2), tryPush([], 7)); // expect: 0mine 0mine 1.5 mine 7
Array.prototype.push = push;
let seen;
Object.defineProperty(Array.prototype, 2, { set(x) { seen = x; }, configurable: true });
const pushed = tryPush([1, 2], 'three');
delete Array.prototype[2];
console.log(seen, pushed); // expect: three 3
console.log(tryPush([1, 2], 'three'), at('abc', 1)); // expect: 3 98
