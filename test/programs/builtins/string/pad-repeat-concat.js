console.log('5'.padStart(3, '0'), 'x'.padEnd(4, 'ab'), 'abc'.padStart(2), '[' + 'a'.padStart(3) + ']', 'a'.padEnd(5, '') , 'é'.padStart(3, '日本'));
console.log('ab'.repeat(3), 'x'.repeat(0) === '', ''.repeat(1000) === '', 'ab'.repeat(2.9));
for (const n of [-1, Infinity]) try { 'x'.repeat(n); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log('a'.concat(1, null, undefined, [2, 3]), ''.concat() === '');
try { 'x'.repeat(2 ** 30); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: 005 xaba abc [  a] a 日本é
// expect: ababab true true abab
// expect: RangeError: Invalid count value: -1
// expect: RangeError: Invalid count value: Infinity
// expect: a1nullundefined2,3 true
// expect: RangeError: Invalid string length
