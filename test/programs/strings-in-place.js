// Methods of strings that fast code does in place, and what they leave for: other receivers, arguments that are
// converted, methods that are replaced, places beyond the ends.
// expect: hello ell lo 1 -1 true h 101
// expect: ,llo,hello,h,he
// expect: 1:b 2:undefined 3:true -1
// expect: obj:substring(1,2) obj:charAt(0) 2 arr b,c
// expect: TypeError TypeError
// expect: NaN  A ABC
// expect: [replaced 1] [replaced code]
// expect: e,,l
// expect: true false true false
function parts(s, from, to) { return s.substring(from, to); }
function at(s, i) { return s.charAt(i); }
function find(s, x, from) { return s.indexOf(x, from); }
function starts(s, x) { return s.startsWith(x); }
function code(n) { return String.fromCharCode(n); }
function tail(s, from) { return s.slice(from); }
function work(n) {
  let total = 0;
  for (let i = 0; i < n; i++) {
    const s = 'hello' + (i % 3);
    total += parts(s, 1, 3).length + find(s, 'l', 0) + at(s, 0).length + code(65 + (i % 26)).length + tail(s, 3).length + (starts(s, 'he') ? 1 : 0);
  }
  return total;
}
work(200);
console.log('hello', parts('hello', 1, 4), parts('hello', 3), find('hello', 'e', 0), find('hello', 'z'), starts('hello', 'he'), at('hello', 0), 'hello'.charCodeAt(1));
console.log([parts('hello', 2, 2), parts('hello', 5, 2), parts('hello', -3, NaN + 9 || 99), parts('hello', 1.7, '0'), parts('hello', '2', 0)].join());
const other = { substring: (a, b) => `obj:substring(${a},${b})`, charAt: (i) => `obj:charAt(${i})`, indexOf: (x) => x.length, slice: () => 'arr', startsWith: () => undefined };
console.log('1:' + at('ab', 1), '2:' + starts(other, 'x'), '3:' + starts('abc', ''), find([1, 2], 3));
console.log(parts(other, 1, 2), at(other, 0), find(other, 'ab'), tail(other, 1), String(tail(['a', 'b', 'c'], 1)));
const kind = (f) => { try { f(); return 'none'; } catch (e) { return e.constructor.name; } };
console.log(kind(() => parts(null, 0, 1)), kind(() => starts('a', /a/)));
console.log('x'.charCodeAt(5), at('abc', 7), code('65'), String.fromCharCode(65, 66, 67));
String.prototype.charAt = function (i) { return `[replaced ${i}]`; };
String.fromCharCode = () => '[replaced code]';
console.log(at('abc', 1), code(65));
console.log([parts('hello', 1, 2), parts('', 0, 1), tail('hel', -1)].join());
console.log(starts('abc', 'abc'), starts('abc', 'abcd'), 'abcdef'.substring(0, 3) === 'abc', 'abcdef'.substring(0, 3) === 'abd');
