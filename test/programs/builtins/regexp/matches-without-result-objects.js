// matchAll without iterator results, and where somebody could see them; RegExp of a text.
const text = 'a1 b22 c333';
console.log([...text.matchAll(/([a-z])(\d+)/g)].map((m) => m[1] + m[2] + '@' + m.index).join(), Array.from('aab'.matchAll(/a*/g), (m) => m.index)); // expect: a1@0,b22@3,c333@7 [ 0, 2, 3 ]
const re = /\d/g;
re.lastIndex = 4;
const iterator = text.matchAll(re);
re.lastIndex = 0;
console.log(iterator.next().value.index, re.lastIndex, [...iterator].length, iterator.next()); // expect: 4 0 4 { value: undefined, done: true }
console.log([...'😀😀'.matchAll(/(?:)/gu)].length, [...'😀'.matchAll(/(?:)/g)].length, [...'xyx'.matchAll('x')].length, [...'abab'.matchAll(/ab/gy)].length); // expect: 3 3 2 2
try { 'a'.matchAll(/a/); } catch (error) { console.log(error.message); } // expect: String.prototype.matchAll called with a non-global RegExp argument
console.log([.../a/[Symbol.matchAll]('aa')].length); // expect: 1
let calls = 0;
const counted = /a/g;
counted.exec = function (s) { calls++; return RegExp.prototype.exec.call(this, s); };
console.log([...'aa'.matchAll(counted)].length, calls); // expect: 2 0
class Counting extends RegExp { exec(s) { calls++; return super.exec(s); } }
console.log([...'aa'.matchAll(new Counting('a', 'g'))].length, calls); // expect: 2 3
const prototype = Object.getPrototypeOf('a'.matchAll(/a/g));
const { next } = prototype;
prototype.next = function () { calls++; return next.call(this); };
console.log([...'aa'.matchAll(/a/g)].length, calls); // expect: 2 6
prototype.next = next;
for (const match of text.matchAll(/\d/g)) { console.log(match[0]); break; } // expect: 1

const made = new RegExp('a/b', 'gi'), called = RegExp('x');
console.log(made.source, made.flags, made.lastIndex, called instanceof RegExp, Object.getOwnPropertyNames(made).join(), new RegExp('').source, RegExp('\n').source === '\\n'); // expect: a\/b gi 0 true lastIndex (?:) true
for (const wrong of [() => new RegExp('('), () => RegExp('a', 'gg'), () => new RegExp('a', Symbol())]) {
  try { wrong(); } catch (error) { console.log(error.constructor.name, error.message); }
}
// expect: SyntaxError Invalid regular expression: /(/: Unterminated group
// expect: SyntaxError Invalid flags supplied to RegExp constructor 'gg'
// expect: TypeError Cannot convert a Symbol value to a string
console.log(new RegExp('a', { toString: () => 'm' }).multiline, Reflect.construct(RegExp, ['a'], Counting) instanceof Counting, new Counting('b').test('b')); // expect: true true true
