console.log('a'); // expect: a
const o = {};
o.method();
// expect-error: TypeError: o.method is not a function
