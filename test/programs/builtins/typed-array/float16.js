// node: skip Node 20 has no Float16Array
const f = new Float16Array([1.1, 65504, 65519, 65520, 5.96e-8, 2e-8, -0, NaN, 1 / 3, 2049, 2051]);
console.log(f.join(), Float16Array.BYTES_PER_ELEMENT, f.byteLength, Object.is(f[6], -0));
console.log(new Uint16Array(f.buffer).join());
console.log(f.toSorted().join(), f.indexOf(2052), f.includes(NaN), Object.prototype.toString.call(f));
// expect: 1.099609375,65504,65504,Infinity,5.960464477539063e-8,0,0,NaN,0.333251953125,2048,2052 2 22 true
// expect: 15462,31743,31743,31744,1,0,32768,32256,13653,26624,26626
// expect: 0,0,5.960464477539063e-8,0.333251953125,1.099609375,2048,2052,65504,65504,Infinity,NaN 10 true [object Float16Array]
