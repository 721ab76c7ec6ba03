// Methods of strings in one step where no argument is converted, and with arguments that are.
const s = 'hello world', wide = 'жизнь мир';
console.log(s.substring(3), s.substring(5, 2), s.substring(-1, 3), s.substring(2, 99), s.substring(NaN, 2.9), s.substring('1', { valueOf: () => 3 })); // expect: lo world llo hel llo world he el
console.log(s.slice(-3), s.slice(2, -2), s.slice(5, 2) === '', s.slice(-99, 2), s.slice(), s.slice(1.9, '4'), s.slice(undefined, null) === ''); // expect: rld llo wor true he hello world ell true
console.log(s.indexOf('o'), s.indexOf('o', 5), s.indexOf('o', -5), s.indexOf('', 99), s.indexOf('o', 'x'), s.indexOf(), 'undefined'.indexOf(), s.indexOf(11, 0)); // expect: 4 7 4 11 4 -1 0 -1
console.log(s.includes('wor'), s.includes('wor', 7), s.includes('', 99), s.includes('o', Infinity), wide.includes('ь м'), s.includes('ж')); // expect: true false true false true false
console.log(s.startsWith('hell'), s.startsWith('wor', 6), s.startsWith('', 50), s.startsWith('hello world!'), s.startsWith('d', 10), s.startsWith('d', 11)); // expect: true true true false true false
console.log(s.endsWith('world'), s.endsWith('hello', 5), s.endsWith('', 0), s.endsWith('x hello world'), s.endsWith('hello', undefined), s.endsWith('h', '1'), wide.endsWith('мир')); // expect: true true true false false true true
for (const method of ['includes', 'startsWith', 'endsWith']) {
  try { s[method](/h/); } catch (error) { console.log(error.message); }
}
// expect: First argument to String.prototype.includes must not be a regular expression
// expect: First argument to String.prototype.startsWith must not be a regular expression
// expect: First argument to String.prototype.endsWith must not be a regular expression
console.log(String.prototype.includes.call(1234, 23), String.prototype.slice.call(true, 1), String.prototype.endsWith.call({ toString: () => 'abc' }, 'c')); // expect: true rue true
try { String.prototype.indexOf.call(null, ''); } catch (error) { console.log(error.message); } // expect: String.prototype.indexOf called on null or undefined

// Ropes and slices, one byte and two.
const rope = s.repeat(3) + wide.repeat(3), part = rope.slice(20, 50);
console.log(rope.substring(30, 40), part.startsWith('o'), part.indexOf('ж'), part.includes(wide), part.endsWith('жи'), (part + part).lastIndexOf('ж')); // expect: rldжизнь м false 13 true false 52
console.log('7'.padStart(5, 'ab'), '7'.padEnd(6, 'жз') + '|', 'abc'.padStart(2), 'abc'.padEnd(8, ''), 'ж'.padStart(3, '-'), 'x'.padEnd(30, '0123456789').length); // expect: abab7 7жзжзж| abc abc --ж 30
try { 'a'.padStart(2 ** 30, 'bc'); } catch (error) { console.log(error.message); } // expect: Invalid string length

// Many arguments at once, or one after the other.
console.log(String.fromCharCode(104, 101, 108, 108, 111), String.fromCharCode(1078, 65, 66, 67, 68), String.fromCharCode(65, '66', 67.9, { valueOf: () => 68 }, -65467, 65536 + 70)); // expect: hello жABCD ABCDEF
console.log(Math.max(1, 2.5, -0, 3, 2), Math.min(0, -0, 1, 2, 3), Math.max(1, NaN, 2, 3, 4), Math.max(1, '7', 2, 3, 4), Math.min(-0, 0), Math.max(-0, 0), Math.max(3, 2)); // expect: 3 -0 NaN 7 -0 0 3
let seen = [];
console.log(Math.max(1, 2, 3, { valueOf() { seen.push('a'); return NaN; } }, { valueOf() { seen.push('b'); return 9; } }), seen); // expect: NaN [ 'a', 'b' ]
try { Math.max(1, 2, 3, 4, 5n); } catch (error) { console.log(error.constructor.name); } // expect: TypeError
const grown = [1];
grown.length = 3;
console.log(grown.push(1, 2, 3, 4, 5), grown, grown.push(6, undefined), Array.prototype.push.call({ length: 1 }, 1, 2, 3, 4, 5, 6)); // expect: 8 [ 1, <2 empty items>, 1, 2, 3, 4, 5, 6, undefined ] 10 7
