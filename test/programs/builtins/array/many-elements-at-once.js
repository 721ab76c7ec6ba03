// What is done to many elements at once, and where it must be done one by one.
const log = [];

// Searching: zeros, NaN, holes, strings by contents, BigInts.
console.log([-0].indexOf(0), [0].lastIndexOf(-0), [-0].includes(0), [NaN].indexOf(NaN), [NaN].includes(NaN)); // expect: 0 0 true -1 true
console.log([1, , 3].indexOf(undefined), [1, , 3].includes(undefined), [1, undefined].indexOf(undefined), new Array(3).includes(undefined), new Array(3).indexOf(undefined));
// expect: -1 true 1 true -1
console.log(['ab', 'cd'].indexOf('c' + String('d')), [1n, 2n].indexOf(2n), [1n, 2n].includes(3n), [1.5, 2.5, 3.5, 4.5, 5.5].indexOf(5.5), [Symbol.iterator].indexOf(Symbol.iterator));
// expect: 1 1 false 4 0
console.log([1, 2, 3, 1, 2].lastIndexOf(1), [1, 2, 3, 1, 2].lastIndexOf(1, 2), [1, , 3].lastIndexOf(undefined), [1, 2].indexOf(1, -1), [1, 2].includes(1, -5));
// expect: 3 0 -1 -1 true
const shrinking = [1, 2, 3, 4];
console.log(shrinking.includes(undefined, { valueOf() { shrinking.length = 1; return 0; } })); // expect: true
const growing = [1, 2];
console.log(growing.indexOf(9, { valueOf() { growing.push(9); return 0; } }), growing.length); // expect: -1 3

// Reversing, filling.
console.log([1, 2, 3].reverse().join(), [1, , 3, 4].reverse().map(x => x).join(), 1 in [1, , 3, 4].reverse(), 2 in [1, , 3, 4].reverse());
// expect: 3,2,1 4,3,,1 true false
const short = [1, 2];
short.length = 4;
console.log(short.reverse(), new Array(3).fill(7), [1, 2, 3, 4].fill(0, 1, -1), [].fill(1));
// expect: [ <2 empty items>, 2, 1 ] [ 7, 7, 7 ] [ 1, 0, 0, 4 ] []
console.log([1, 2, 3].fill(0, { valueOf() { return 2; } }), Array.prototype.fill.call({ length: 2 }, 5));
// expect: [ 1, 2, 0 ] { '0': 5, '1': 5, length: 2 }
try { Object.freeze([1, 2]).reverse(); } catch (error) { console.log(error.name); } // expect: TypeError
try { Object.freeze([1, 2]).fill(0); } catch (error) { console.log(error.name); } // expect: TypeError

// Spread, concat, rest.
console.log([...[1, , 3]], 1 in [...[1, , 3]], 1 in [].concat([1, , 3]), [].concat([1, , 3]).length, [0].concat([1, 2], 3, [[4]]));
// expect: [ 1, undefined, 3 ] true false 3 [ 0, 1, 2, 3, [ 4 ] ]
const tail = [1, 2];
tail.length = 5;
console.log([].concat(tail).length, [...tail].length, 4 in [].concat(tail), 4 in [...tail]); // expect: 5 5 false true
console.log(Math.max(...[1, 5, 3, 2, 4, 9]), ((...all) => all.length)(...[1, , 3], ...'ab', ...new Set([1]))); // expect: 9 6
class Sub extends Array {}
console.log(Sub.from([1, 2]).concat([3]) instanceof Sub, new Sub(3).fill(1).reverse() instanceof Sub, [...Sub.of(1, 2)]); // expect: true true [ 1, 2 ]

// Elements on a prototype show through holes.
Array.prototype[1] = 'p';
console.log([1, , 3].indexOf('p'), [1, , 3].includes('p'), [...[1, , 3]], [1, , 3].reverse(), [].concat([1, , 3]).hasOwnProperty(1));
// expect: 1 true [ 1, 'p', 3 ] [ 3, <1 empty item>, 1 ] true
delete Array.prototype[1];

// The iteration of arrays replaced.
const next = Object.getPrototypeOf([][Symbol.iterator]()).next;
Object.getPrototypeOf([][Symbol.iterator]()).next = function () { log.push('next'); return next.call(this); };
console.log([...[1, 2]].length, Array.from([1]).length, log.join()); // expect: 2 1 next,next,next,next,next
Object.getPrototypeOf([][Symbol.iterator]()).next = next;
const own = [1, 2];
own[Symbol.iterator] = function* () { yield 'own'; };
console.log([...own], Array.from(own), Math.max.apply(null, own)); // expect: [ 'own' ] [ 'own' ] 2
