// match, matchAll, replace, search and split, of untouched and of changed regular expressions.
console.log('a-b-c'.replace(/-/g, '+'), 'a-b-c'.replace(/-/, '+')); // expect: a+b+c a+b-c
console.log('abc'.replace(/(?<x>b)(z)?/, "[$<x>$1$2$&$`$'$$$3]")); // expect: a[bbbac$$3]c
console.log('aaa'.replace(/a/g, (match, index) => index), 'x12y3'.replace(/(\d)(\d)?/g, (...args) => args.length)); // expect: 012 x5y5
console.log('2024-05'.replace(/(?<y>\d+)-(?<m>\d+)/, (...args) => args.at(-1).m)); // expect: 05
console.log('abc'.replace(/(?:)/g, '.'), 'a😀'.replace(/(?:)/gu, '.')); // expect: .a.b.c. .a.😀.
console.log('x1y22z'.split(/\d+/), 'a1b2c'.split(/(\d)/), 'abc'.split(/(?:)/), ''.split(/a/), ''.split(/(?:)/)); // expect: [ 'x', 'y', 'z' ] [ 'a', '1', 'b', '2', 'c' ] [ 'a', 'b', 'c' ] [ '' ] []
console.log('a,b,c'.split(/,/, 2), 'A<B>bold</B>'.split(/<(\/)?([^<>]+)>/)); // expect: [ 'a', 'b' ] [ 'A', undefined, 'B', 'bold', '/', 'B', '' ]
console.log('aBc'.match(/b/i).index, 'abab'.match(/b/g), 'x'.match(/y/g), 'x.y'.match('.')[0]); // expect: 1 [ 'b', 'b' ] null x
console.log([...'a1b2'.matchAll(/[a-z](\d)/g)].map((m) => m[1] + m.index)); // expect: [ '10', '22' ]
console.log('abc'.search(/c/), 'abc'.search(/x/), 'aXbX'.replaceAll(/X/g, '_')); // expect: 2 -1 a_b_
try {
  'x'.replaceAll(/x/, '');
} catch (error) {
  console.log(error.message); // expect: String.prototype.replaceAll called with a non-global RegExp argument
}

const counted = /a/g;
let calls = 0;
counted.exec = function (s) {
  calls++;
  return RegExp.prototype.exec.call(this, s);
};
console.log('banana'.replace(counted, 'o'), calls); // expect: bonono 4

class Loud extends RegExp {
  exec(s) {
    const result = super.exec(s);
    if (result) result[0] = result[0].toUpperCase();
    return result;
  }
}
console.log('banana'.replace(new Loud('n', 'g'), '<$&>'), new Loud('a') instanceof RegExp); // expect: ba<N>a<N>a true

const frozen = Object.freeze(/a/g);
try {
  frozen.test('a');
} catch (error) {
  console.log(error.name); // expect: TypeError
}
RegExp.prototype.exec = function () { return null; };
console.log(/a/.test('a'), 'a'.replace(/a/, 'b')); // expect: false a
