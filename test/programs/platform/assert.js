// node:assert
const assert = require('assert'); const strict = require('node:assert/strict');
const T = (f) => { try { return f() ?? 'passes'; } catch (e) { return `${e.name} ${e.code} ${e.operator} ${e.generatedMessage}\n${e.message}`; } };
assert(true); assert.ok(1); assert.equal(1, '1'); assert.strictEqual(NaN, NaN); assert.deepEqual({ a: [1, '2'] }, { a: ['1', 2] }); assert.deepStrictEqual(new Map([[1, { a: 1 }]]), new Map([[1, { a: 1 }]])); assert.notStrictEqual(1, 2); assert.throws(() => { throw new TypeError('x'); }, TypeError); assert.doesNotThrow(() => { }); assert.match('abc', /b/); assert.ifError(null);
console.log(assert.strict === strict, strict.equal === strict.strictEqual, assert.AssertionError.name);
console.log(T(() => assert.strictEqual(1, 2))); console.log(T(() => assert.strictEqual('a'.repeat(10), 'b'.repeat(10)))); console.log(T(() => assert.strictEqual({}, {}))); console.log(T(() => assert.strictEqual(1, 2, 'my message'))); console.log(T(() => assert.equal(1, 2))); console.log(T(() => assert.notEqual(1, 1))); console.log(T(() => assert.notStrictEqual(1, 1))); console.log(T(() => assert.notStrictEqual({ a: 1 }, 5)));
console.log(T(() => assert.deepStrictEqual({ a: 1, b: { c: 2 } }, { a: 1, b: { c: 3 } }))); console.log(T(() => assert.deepStrictEqual([1, 2, 3], [1, 2, 4]))); console.log(T(() => assert.deepEqual({ a: 1 }, { a: 2 }))); console.log(T(() => assert.notDeepStrictEqual({ a: 1 }, { a: 1 }))); console.log(T(() => assert.deepStrictEqual([1], ['1'])));
console.log(T(() => assert.throws(() => { }))); console.log(T(() => assert.throws(() => { throw new Error('bad'); }, /good/))); console.log(T(() => assert.throws(() => { throw new Error('bad'); }, { message: 'bad' }))); console.log(T(() => assert.throws(() => { throw new Error('bad'); }, { message: 'good' }))); console.log(T(() => assert.throws(() => { throw new Error('bad'); }, RangeError))); console.log(T(() => assert.throws(() => { throw new Error('bad'); }, (e) => e.message === 'bad'))); console.log(T(() => assert.throws(() => { throw new Error('bad'); }, () => false)));
console.log(T(() => assert.doesNotThrow(() => { throw new Error('oops'); }, 'hint'))); console.log(T(() => assert.fail())); console.log(T(() => assert.fail('boom'))); console.log(T(() => assert.match('abc', /x/))); console.log(T(() => assert.doesNotMatch('abc', /b/))); console.log(T(() => assert.ifError(new Error('e')))); console.log(T(() => assert.ok(false, 'said'))); console.log(T(() => assert.ok(null, new RangeError('own')))); console.log(T(() => assert.strictEqual(1))); console.log(T(() => assert.throws('x')));
for (const [a, b] of [[[1, 2], [1, 2]], [{ a: undefined }, {}], [new Set([1, { x: 1 }]), new Set([1, { x: 1 }])], [new Date(1), new Date(2)], [/a/g, /a/g], [[1, , 3], [1, undefined, 3]], [NaN, NaN], [0, -0], [Object(1), Object(1)], [new Error('a'), new Error('a')], [new Error('a'), new Error('b')], [[], {}], [null, undefined], [Buffer.from('a'), Buffer.from('a')], ['a', 'a'], [new (class A { })(), {}], [Symbol.iterator, Symbol.iterator], [new Map([['k', 1]]), new Map([['k', 2]])]])
  console.log(T(() => assert.deepEqual(a, b)).split('\n')[0], '|', T(() => assert.deepStrictEqual(a, b)).split('\n')[0]);
assert.rejects(Promise.reject(new Error('r')), /r/).then(() => console.log('rejects ok')); assert.rejects(async () => 1).catch((e) => console.log(e.message)); assert.doesNotReject(Promise.reject(new Error('q'))).catch((e) => console.log(e.message)); assert.rejects(5).catch((e) => console.log(e.code));
try { assert.strictEqual(1, 2); } catch (e) { console.log(e instanceof assert.AssertionError, e.actual, e.expected, Object.keys(e).join(), String(e).split('\n')[0]); }
// expect: true true AssertionError
// expect: AssertionError ERR_ASSERTION strictEqual true
// expect: Expected values to be strictly equal:
// expect: 
// expect: 1 !== 2
// expect: 
// expect: AssertionError ERR_ASSERTION strictEqual true
// expect: Expected values to be strictly equal:
// expect: + actual - expected
// expect: 
// expect: + 'aaaaaaaaaa'
// expect: - 'bbbbbbbbbb'
// expect: AssertionError ERR_ASSERTION strictEqual true
// expect: Values have same structure but are not reference-equal:
// expect: 
// expect: {}
// expect: 
// expect: AssertionError ERR_ASSERTION strictEqual false
// expect: my message
// expect: 
// expect: 1 !== 2
// expect: 
// expect: AssertionError ERR_ASSERTION == true
// expect: 1 == 2
// expect: AssertionError ERR_ASSERTION != true
// expect: 1 != 1
// expect: AssertionError ERR_ASSERTION notStrictEqual true
// expect: Expected "actual" to be strictly unequal to: 1
// expect: passes
// expect: AssertionError ERR_ASSERTION deepStrictEqual true
// expect: Expected values to be strictly deep-equal:
// expect: + actual - expected
// expect: 
// expect:   {
// expect:     a: 1,
// expect:     b: {
// expect: +     c: 2
// expect: -     c: 3
// expect:     }
// expect:   }
// expect: AssertionError ERR_ASSERTION deepStrictEqual true
// expect: Expected values to be strictly deep-equal:
// expect: + actual - expected
// expect: 
// expect:   [
// expect:     1,
// expect:     2,
// expect: +   3
// expect: -   4
// expect:   ]
// expect: AssertionError ERR_ASSERTION deepEqual true
// expect: Expected values to be loosely deep-equal:
// expect: 
// expect: {
// expect:   a: 1
// expect: }
// expect: 
// expect: should loosely deep-equal
// expect: 
// expect: {
// expect:   a: 2
// expect: }
// expect: AssertionError ERR_ASSERTION notDeepStrictEqual true
// expect: Expected "actual" not to be strictly deep-equal to:
// expect: 
// expect: {
// expect:   a: 1
// expect: }
// expect: 
// expect: AssertionError ERR_ASSERTION deepStrictEqual true
// expect: Expected values to be strictly deep-equal:
// expect: + actual - expected
// expect: 
// expect:   [
// expect: +   1
// expect: -   '1'
// expect:   ]
// expect: AssertionError ERR_ASSERTION throws false
// expect: Missing expected exception.
// expect: AssertionError ERR_ASSERTION throws true
// expect: The input did not match the regular expression /good/. Input:
// expect: 
// expect: 'Error: bad'
// expect: 
// expect: passes
// expect: AssertionError ERR_ASSERTION throws true
// expect: Expected values to be strictly deep-equal:
// expect: + actual - expected
// expect: 
// expect:   Comparison {
// expect: +   message: 'bad'
// expect: -   message: 'good'
// expect:   }
// expect: AssertionError ERR_ASSERTION throws true
// expect: The error is expected to be an instance of "RangeError". Received "Error"
// expect: 
// expect: Error message:
// expect: 
// expect: bad
// expect: passes
// expect: AssertionError ERR_ASSERTION throws true
// expect: The validation function is expected to return "true". Received false
// expect: 
// expect: Caught error:
// expect: 
// expect: Error: bad
// expect: AssertionError ERR_ASSERTION doesNotThrow false
// expect: Got unwanted exception: hint
// expect: Actual message: "oops"
// expect: AssertionError ERR_ASSERTION fail true
// expect: Failed
// expect: AssertionError ERR_ASSERTION fail false
// expect: boom
// expect: AssertionError ERR_ASSERTION match true
// expect: The input did not match the regular expression /x/. Input:
// expect: 
// expect: 'abc'
// expect: 
// expect: AssertionError ERR_ASSERTION doesNotMatch true
// expect: The input was expected to not match the regular expression /b/. Input:
// expect: 
// expect: 'abc'
// expect: 
// expect: AssertionError ERR_ASSERTION ifError false
// expect: ifError got unwanted exception: e
// expect: AssertionError ERR_ASSERTION == false
// expect: said
// expect: RangeError undefined undefined undefined
// expect: own
// expect: TypeError ERR_MISSING_ARGS undefined undefined
// expect: The "actual" and "expected" arguments must be specified
// expect: TypeError ERR_INVALID_ARG_TYPE undefined undefined
// expect: The "fn" argument must be of type function. Received type string ('x')
// expect: passes | passes
// expect: AssertionError ERR_ASSERTION deepEqual true | AssertionError ERR_ASSERTION deepStrictEqual true
// expect: passes | passes
// expect: AssertionError ERR_ASSERTION deepEqual true | AssertionError ERR_ASSERTION deepStrictEqual true
// expect: passes | passes
// expect: AssertionError ERR_ASSERTION deepEqual true | AssertionError ERR_ASSERTION deepStrictEqual true
// expect: passes | passes
// expect: passes | AssertionError ERR_ASSERTION deepStrictEqual true
// expect: passes | passes
// expect: passes | passes
// expect: AssertionError ERR_ASSERTION deepEqual true | AssertionError ERR_ASSERTION deepStrictEqual true
// expect: AssertionError ERR_ASSERTION deepEqual true | AssertionError ERR_ASSERTION deepStrictEqual true
// expect: passes | AssertionError ERR_ASSERTION deepStrictEqual true
// expect: passes | passes
// expect: passes | passes
// expect: passes | AssertionError ERR_ASSERTION deepStrictEqual true
// expect: passes | passes
// expect: AssertionError ERR_ASSERTION deepEqual true | AssertionError ERR_ASSERTION deepStrictEqual true
// expect: true 1 2 generatedMessage,code,actual,expected,operator AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:
// expect: ERR_INVALID_ARG_TYPE
// expect: rejects ok
// expect: Missing expected rejection.
// expect: Got unwanted rejection.
// expect: Actual message: "q"
