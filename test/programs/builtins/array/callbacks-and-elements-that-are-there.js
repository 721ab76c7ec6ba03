// Callbacks are given elements that are there; what is done to the array meanwhile counts.
const changed = [1, , 3, 4], seen = [];
changed.forEach((x, i) => { seen.push(`${i}:${x}`); if (i === 0) { changed[1] = 'filled'; changed.push(9); } if (i === 2) changed.length = 3; });
console.log(seen.join(), changed.length); // expect: 0:1,1:filled,2:3 3
const getter = [1, 2, 3];
console.log(getter.map((x, i) => { if (i === 0) Object.defineProperty(getter, 2, { get: () => 'got' }); return x; }).join()); // expect: 1,2,got
console.log([5, 6].map((x, i, all) => { if (i === 0) Object.freeze(all); return x; }).join(), Object.freeze([1, 2]).map((x) => x * 2).join()); // expect: 5,6 2,4
// Holes show what is inherited.
Array.prototype[1] = 'inherited';
console.log([1, , 3].map((x) => x).join(), [1, , 3].filter(() => true).join(), [1, , 3].reduce((p, x) => p + x)); // expect: 1,inherited,3 1,inherited,3 1inherited3
console.log([1, , 3].some((x) => x === 'inherited'), [1, , 3].every((x) => x !== 'inherited')); // expect: true false
delete Array.prototype[1];
console.log([1, , 3].map((x) => x), 1 in [1, , 3].map((x) => x)); // expect: [ 1, <1 empty item>, 3 ] false
// Other objects, subclasses.
const mapped = [1, 2, 3].map((x) => x);
mapped.push(4); mapped[6] = 1;
console.log(mapped, mapped.length); // expect: [ 1, 2, 3, 4, <2 empty items>, 1 ] 7
console.log(Array.prototype.map.call({ length: 2, 0: 'x', 1: 'y' }, (x) => x + x), Array.prototype.map.call('ab', (x) => x), Array.prototype.some.call(new Uint8Array(2), (x) => x === 0)); // expect: [ 'xx', 'yy' ] [ 'a', 'b' ] true
class Sub extends Array {}
console.log(Sub.from([1, 2]).map((x) => x) instanceof Sub, [1].concat(Sub.from([2])).length, Sub.from([1]).concat([2]) instanceof Sub); // expect: true 2 true
// concat
console.log([1, , 2].concat([, 3], 4, [[5]], 'x'), [].concat(), [].concat([], [])); // expect: [ 1, <1 empty item>, 2, <1 empty item>, 3, 4, [ 5 ], 'x' ] [] []
console.log([1].concat({ length: 1, 0: 'z', [Symbol.isConcatSpreadable]: true }), [,].concat([,]).length, [1, 2].concat([3], [4]).concat(5).join()); // expect: [ 1, 'z' ] 2 1,2,3,4,5
const self = [1, 2];
console.log(self.concat(self, self).join(), self.length); // expect: 1,2,1,2,1,2 2
