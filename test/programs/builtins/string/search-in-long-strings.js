// Search in long strings, and patterns that are hard to look for.
const text = 'abc'.repeat(50) + 'xyz' + 'abc'.repeat(10);
console.log(text.indexOf('xyz'), text.indexOf('cx'), text.indexOf('q'), text.lastIndexOf('xyz'), text.lastIndexOf(''), text.lastIndexOf('xz'));
// expect: 150 149 -1 150 183 -1
console.log(text.indexOf('a', 151), text.indexOf('zabc'), text.indexOf(''), text.indexOf('', 500), text.indexOf('c', -5), text.indexOf(text), text.indexOf(text + 'a'));
// expect: 153 152 0 183 2 0 -1
const wide = 'й'.repeat(40) + 'ж' + 'ab';
console.log(wide.indexOf('ж'), wide.indexOf('жa'), wide.indexOf('b'), wide.indexOf('ba'), wide.indexOf('й', 39), text.indexOf('й'), text.indexOf('aйc'), wide.includes('йж'));
// expect: 40 40 42 -1 39 -1 -1 true
for (const length of [1, 15, 16, 17, 31, 32, 33]) console.log(('x'.repeat(length) + 'yz').indexOf('y'), ('x'.repeat(length) + 'yz').indexOf('yz'), ('й'.repeat(length) + 'yz').indexOf('yz'));
// expect: 1 1 1
// expect: 15 15 15
// expect: 16 16 16
// expect: 17 17 17
// expect: 31 31 31
// expect: 32 32 32
// expect: 33 33 33

// Many beginnings that come to nothing.
const as = 'a'.repeat(20000);
console.log((as + 'b').indexOf('a'.repeat(3000) + 'b'), as.indexOf('a'.repeat(3000) + 'b'), as.indexOf('b' + 'a'.repeat(3000)), as.lastIndexOf('ab'));
// expect: 17000 -1 -1 -1
console.log(('ab'.repeat(5000) + 'aab').indexOf('ab'.repeat(1000) + 'aab'), 'ab'.repeat(5000).indexOf('ab'.repeat(1000) + 'aab')); // expect: 8000 -1
const middle = 'a'.repeat(2000) + 'c' + 'a'.repeat(2000);
console.log((as + middle + as).indexOf(middle), (as + as).indexOf(middle), ('й' + as + middle).indexOf(middle)); // expect: 20000 -1 20001
let fibonacci = ['a', 'b'];
while (fibonacci.length < 22) fibonacci.push(fibonacci.at(-1) + fibonacci.at(-2));
const word = fibonacci.at(-1);
for (const pattern of [fibonacci[15], fibonacci[15] + 'bb', word.slice(5000, 9000), word.slice(100, 4000) + 'b', word.slice(-3000)]) {
  console.log(word.indexOf(pattern), naive(word, pattern));
// expect: 0 0
// expect: -1 -1
// expect: 819 819
// expect: 100 100
// expect: 3765 3765
}
function naive(s, p) {
  for (let i = 0; i + p.length <= s.length; i++) if (s.startsWith(p, i)) return i;
  return -1;
}
console.log('a-b-c'.split('-').length, 'a--b'.split('--'), 'aXbX'.replaceAll('X', '$&$&'), 'x'.repeat(100).split('xx').length, 'abab'.replace('ab', () => 'q'));
// expect: 3 [ 'a', 'b' ] aXXbXX 51 qab
console.log('prefix that is long and equal a' < 'prefix that is long and equal b', 'prefix that is long' < 'prefix that is long and', 'жжжжжжжжж1' > 'жжжжжжжжж0', 'abcdefghi' < 'abcdefghж');
// expect: true true true true
