const s = 'hello world hello';
console.log(s.indexOf('hello'), s.indexOf('hello', 1), s.indexOf('zz'), s.indexOf(''), s.indexOf('', 99), s.lastIndexOf('hello'), s.lastIndexOf('hello', 5), s.lastIndexOf(''));
console.log(s.includes('wor'), s.includes('wor', 8), s.startsWith('hell'), s.startsWith('world', 6), s.endsWith('llo'), s.endsWith('world', 11));
console.log('undefined'.includes(undefined), 'null'.indexOf(null), 'a1b'.includes(1), ''.includes(''), 'x'.repeat(100).lastIndexOf('x', -5));
console.log('日本語'.indexOf('語'), 'aé'.indexOf('é'), ('a'.repeat(50) + 'é' + 'b').indexOf('éb'));
// expect: 0 12 -1 0 17 12 0 17
// expect: true false true true true true
// expect: true 0 true true 0
// expect: 2 1 50
