console.log(new Array(3).length, Array(1, 2).join(), new Array('3').length, Array.of(3).length, [].constructor === Array);
try { new Array(-1); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(Array.isArray([]), Array.isArray({ length: 0 }), Array.isArray(Array.prototype), Array.isArray('a'));
console.log(Array.from('abc').join(), Array.from({ length: 2, 0: 'x' }).join(), Array.from([1, 2], (x, i) => x * i).join(), Array.from(new Set([3, 3])).join());
console.log(Array.from(new Map([[1, 2]])).join(), Array.from.call(Object, [1])[0], Array.length, Array.name);
// expect: 3 1,2 1 1 true
// expect: RangeError: Invalid array length
// expect: true false true false
// expect: a,b,c x, 0,2 3
// expect: 1,2 1 1 Array
