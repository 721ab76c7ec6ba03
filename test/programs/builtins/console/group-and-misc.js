console.group('G1');
console.log('inside\ntwo lines');
console.group();
console.log({ a: 1 });
console.groupEnd();
console.log('back');
console.groupEnd();
console.log('out');
console.assert(true, 'not shown');
console.count(); console.count('x'); console.count();
// expect: G1
// expect:   inside
// expect:   two lines
// expect:     { a: 1 }
// expect:   back
// expect: out
// expect: default: 1
// expect: x: 1
// expect: default: 2
