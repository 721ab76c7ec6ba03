const a = [1, 2, 3, 4, 5];
console.log(a.slice().join(), a.slice(1, 3).join(), a.slice(-2).join(), a.slice(-3, -1).join(), a.slice(3, 1).length, a.slice(NaN, Infinity).join());
console.log(a.splice(1, 2).join(), a.join());
console.log(a.splice(1, 0, 'x', 'y').join() === '', a.join());
console.log(a.splice(-1).join(), a.join(), a.splice().length, a.splice(0, 1, 'p', 'q', 'r').join(), a.join());
console.log([1].concat(2, [3, [4]], 'x').join('|'), [].concat([[]]).length, [1, , 2].concat([, 3]).length, 1 in [1, , 2].concat());
console.log([].concat({ length: 1, 0: 'spread', [Symbol.isConcatSpreadable]: true }).join());
console.log(Array.prototype.slice.call('abc', 1).join(), Array.prototype.concat.call(1, 2).length);
// expect: 1,2,3,4,5 2,3 4,5 3,4 0 1,2,3,4,5
// expect: 2,3 1,4,5
// expect: true 1,x,y,4,5
// expect: 5 1,x,y,4 0 1 p,q,r,x,y,4
// expect: 1|2|3|4|x 1 5 false
// expect: spread
// expect: b,c 2
