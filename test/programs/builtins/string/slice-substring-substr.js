const s = 'abcdef';
console.log(s.slice(1, 3), s.slice(-2), s.slice(2), s.slice(3, 1) === '', s.slice(-3, -1), s.slice(NaN, 2), s.slice(0, Infinity));
console.log(s.substring(3, 1), s.substring(-5, 2), s.substring(4), s.substring(NaN, 99), s.substring(2, 2) === '');
console.log(s.substr(1, 2), s.substr(-2), s.substr(-3, 2), s.substr(2, -1) === '', s.substr(1));
const long = 'x'.repeat(30) + 'tail';
console.log(long.slice(30), long.slice(30) === 'tail', long.slice(28).length, long.slice(0, 33).slice(29));
console.log(String.prototype.slice.call(12345, 1, 3), String.prototype.slice.call(true, 1));
try { String.prototype.slice.call(null); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: bc ef cdef true de ab abcdef
// expect: bc ab ef abcdef true
// expect: bc ef de true bcdef
// expect: tail true 6 xtai
// expect: 23 rue
// expect: TypeError: String.prototype.slice called on null or undefined
