// Long strings are split some thousands of pieces at a time.
const parts = Array.from({ length: 10001 }, (_, i) => 'p' + i);
const text = parts.join('--');
const pieces = text.split('--');
console.log(pieces.length, pieces.every((p, i) => p === parts[i])); // expect: 10001 true
console.log(text.split('--', 4096).length, text.split('--', 4097).at(-1), text.split('--', 20000).length); // expect: 4096 p4096 10001
console.log('a,b,,c,'.split(','), ','.split(','), ''.split(','), 'abc'.split('abc')); // expect: [ 'a', 'b', '', 'c', '' ] [ '', '' ] [ '' ] [ '', '' ]
console.log('a,b,c'.split(',', 0), 'a,b,c'.split(',', 1), 'a,b,c'.split(',', -1), 'a,b,c'.split(undefined, 2)); // expect: [] [ 'a' ] [ 'a', 'b', 'c' ] [ 'a,b,c' ]
console.log('жизньжиз'.split('ж'), 'aжb'.split('ж'), 'ab'.split('ж')); // expect: [ '', 'изнь', 'из' ] [ 'a', 'b' ] [ 'ab' ]
let rope = '';
for (let i = 0; i < 5000; i++) rope += i + ';';
console.log(rope.split(';').length, rope.split(';')[4999]); // expect: 5001 4999
