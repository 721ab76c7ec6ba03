// Copies of arrays and array-likes in blocks, and where elements must be read one by one.
console.log([1, 2, 3].toReversed(), [1, , 3].toReversed(), [1, 2, 3].with(1, 'x'), [1, , 3].with(0, 'x'), [1, 2, 3].with(-1, 9));
// expect: [ 3, 2, 1 ] [ 3, undefined, 1 ] [ 1, 'x', 3 ] [ 'x', undefined, 3 ] [ 1, 2, 9 ]
console.log([1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3, 4, 5].copyWithin(1, 0, 3), [1, , 3, 4].copyWithin(2, 0), 3 in [1, , 3, 4].copyWithin(2, 0), [1, 2, 3].copyWithin(0, 9));
// expect: [ 4, 5, 3, 4, 5 ] [ 1, 1, 2, 3, 5 ] [ 1, <1 empty item>, 1, <1 empty item> ] false [ 1, 2, 3 ]
const tail = [1, 2];
tail.length = 4;
console.log(tail.copyWithin(0, 1), [].copyWithin(0, 0)); // expect: [ 2, <3 empty items> ] []
console.log([1, 2, 3].map((x) => x * 2), [1, , 3].map((x) => x * 2), 1 in [1, , 3].map((x) => x), [1, 2, 3, 4].filter((x) => x & 1), [1, , 3].filter(() => true));
// expect: [ 2, 4, 6 ] [ 2, <1 empty item>, 6 ] false [ 1, 3 ] [ 1, 3 ]
const source = [1, 2, 3];
console.log(source.map((x, i) => { if (i === 0) source.length = 2; return x; }), source.filter((x, i) => { if (i === 0) source.push(7); return true; }));
// expect: [ 1, 2, <1 empty item> ] [ 1, 2 ]
class Sub extends Array {}
console.log(Sub.of(1, 2).map((x) => x) instanceof Sub, Sub.of(1, 2).filter(() => 1) instanceof Sub, Array.from.call(Sub, [1]) instanceof Sub);
// expect: true true true
console.log(Array.from({ length: 3 }, (_, i) => i * i), Array.from({ length: 2, 0: 'a' }), Array.from([1, , 3]), Array.from('ab'), Array.from.call(Object, { length: 1, 0: 'x' }));
// expect: [ 0, 1, 4 ] [ 'a', undefined ] [ 1, undefined, 3 ] [ 'a', 'b' ] [Number: 1] { '0': 'x', length: 1 }

// Arguments objects.
function slice() { return Array.prototype.slice.call(arguments, 1); }
function spread() { return [...arguments, arguments.length]; }
function sloppy(a, b) { a = 'changed'; return [[...arguments], Array.prototype.slice.call(arguments), Array.from(arguments)]; }
console.log(slice(1, 2, 3), slice(), spread(1, 2), spread(), sloppy(1, 2, 3));
// expect: [ 2, 3 ] [] [ 1, 2, 2 ] [ 0 ] [ [ 'changed', 2, 3 ], [ 'changed', 2, 3 ], [ 'changed', 2, 3 ] ]
function odd() {
  const results = [];
  delete arguments[1];
  results.push([...arguments], Array.prototype.slice.call(arguments), 1 in Array.prototype.slice.call(arguments));
  arguments.length = 1;
  results.push([...arguments]);
  Object.defineProperty(arguments, 'length', { get() { results.push('length'); return 1; } });
  results.push([...arguments]);
  arguments[Symbol.iterator] = function* () { yield 'own'; };
  results.push([...arguments]);
  return results;
}
console.log(odd('a', 'b', 'c'));
// expect: [
// expect:   [ 'a', undefined, 'c' ],
// expect:   [ 'a', <1 empty item>, 'c' ],
// expect:   false,
// expect:   [ 'a' ],
// expect:   'length',
// expect:   'length',
// expect:   [ 'a' ],
// expect:   [ 'own' ]
// expect: ]
console.log(Array.prototype.slice.call({ 0: 'x', 1: 'y', length: 2 }), Array.prototype.slice.call({ 0: 'x', length: 2 }), Array.prototype.slice.call('abc', 1), Array.prototype.slice.call(new Uint8Array([1, 2])));
// expect: [ 'x', 'y' ] [ 'x', <1 empty item> ] [ 'b', 'c' ] [ 1, 2 ]
const getter = { 0: 'a', get 1() { return 'got'; }, length: 2 };
console.log(Array.prototype.slice.call(getter), Array.prototype.slice.call(new Proxy(['p', 'q'], {})), Math.max.apply(null, { length: 2, 0: 1, 1: 5 }));
// expect: [ 'a', 'got' ] [ 'p', 'q' ] 5

// Typed arrays.
console.log(new Float64Array([1, 2.5, , '3', true]), new Uint8Array([1.9, -1, 300]), new Uint8ClampedArray([1.5, -1, 300, NaN]), new Float32Array([0.1])[0]);
// expect: Float64Array(5) [ 1, 2.5, NaN, 3, 1 ] Uint8Array(3) [ 1, 255, 44 ] Uint8ClampedArray(4) [ 2, 0, 255, 0 ] 0.10000000149011612
console.log(new Uint8Array([1, 2, 3]).reverse(), new Int16Array([1, -2]).reverse(), new Float64Array([1, 2, 3]).reverse(), new Int32Array(0).reverse(), new BigInt64Array([1n, 2n]).reverse());
// expect: Uint8Array(3) [ 3, 2, 1 ] Int16Array(2) [ -2, 1 ] Float64Array(3) [ 3, 2, 1 ] Int32Array(0) [] BigInt64Array(2) [ 2n, 1n ]
const bytes = new Uint8Array(40);
bytes[33] = 255;
const signed = new Int8Array(bytes.buffer);
console.log(bytes.indexOf(255), bytes.indexOf(-1), signed.indexOf(-1), signed.indexOf(255), bytes.indexOf(256), bytes.indexOf(0.5), bytes.includes(255, 34), bytes.indexOf('255'));
// expect: 33 -1 33 -1 -1 -1 false -1
console.log(new Float64Array([0, -0, NaN]).indexOf(-0), new Float64Array([1, NaN]).includes(NaN), new Float64Array([1, NaN]).indexOf(NaN), new Int32Array([1, 2]).indexOf(2), new Int32Array([1]).indexOf(1.5), new Uint32Array([4294967295]).indexOf(4294967295));
// expect: 0 true -1 1 -1 0
