console.log('a,b,c'.split(',').join('|'), 'abc'.split('').join('|'), 'abc'.split().length, 'a,b,c'.split(',', 2).join('|'), ''.split('').length, ''.split(',').length, ',a,'.split(',').length);
console.log('aXbXc'.replace('X', '-'), 'aXbXc'.replaceAll('X', '-'), 'abc'.replace('b', '[$&]'), 'abc'.replace('b', '[$`|$\']'), 'abc'.replace('b', '$$'), 'abc'.replace('z', 'y'));
console.log('abc'.replace('b', (m, i, s) => `<${m}${i}${s}>`), 'aaa'.replaceAll('a', (m, i) => i), 'abc'.replaceAll('', '-'), 'x'.replace('x', undefined));
console.log('a-b'.split({ [Symbol.split](s, l) { return [s, 'custom', l]; } }, 3).join(), 'q'.replace({ [Symbol.replace](s, r) { return s + r; } }, 'r'));
// expect: a|b|c a|b|c 1 a|b 0 1 3
// expect: a-bXc a-b-c a[b]c a[a|c]c a$c abc
// expect: a<b1abc>c 012 -a-b-c- undefined
// expect: a-b,custom,3 qr
