console.log('before'); // expect: before
function fail() { throw new TypeError('it is broken'); }
fail();
console.log('after');
// expect-error: TypeError: it is broken
