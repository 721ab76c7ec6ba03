const s = new String('abc');
console.log(typeof s, s.length, s[1], s + 'd', s == 'abc', s === 'abc', Object.keys(s).join(), s.valueOf() === 'abc');
s.extra = 1; s[0] = 'z'; s.length = 9; s[5] = 'five';
console.log(s.toString(), s.length, s.extra, s[5], Object.getOwnPropertyNames(s).join(), 1 in s, 9 in s);
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(s, 0)), delete s[0], String(Symbol('x')), String(null), new String(undefined) + '', String([1, [2]]));
console.log([...s].length, Object('x') instanceof String, 'x' instanceof String, 'abc'.toString === String.prototype.toString);
try { String.prototype.toString.call({}); } catch (e) { console.log(e.name); }
// expect: object 3 b abcd true false 0,1,2 true
// expect: abc 3 1 five 0,1,2,5,length,extra true false
// expect: {"value":"a","writable":false,"enumerable":true,"configurable":false} false Symbol(x) null undefined 1,2
// expect: 3 true false true
// expect: TypeError
