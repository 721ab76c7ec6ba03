console.log([1, null, undefined, 'x', [2, [3]]].join(), [1, 2].join(''), [1, 2].join(undefined), [].join(), [, ,].join('-'));
console.log([1, [2, 3]].toString(), String([null]), [1, 2, 3].reverse().join(), [1, , 3].reverse().length);
const cyc = [1]; cyc.push(cyc, 2);
console.log(cyc.join());
console.log(new Array(3).fill(0).join(), [1, 2, 3, 4].fill('f', 1, -1).join(), [1, 2, 3].fill(9, -1).join());
console.log([1, 2, 3, 4, 5].copyWithin(0, 3).join(), [1, 2, 3, 4, 5].copyWithin(1, 0, 3).join());
console.log([1, [2, [3, [4]]]].flat().length, [1, [2, [3, [4]]]].flat(Infinity).join(), [1, 2].flatMap((x) => [x, x * 10]).join());
console.log([1.5, 'a', true].toLocaleString(), Array.prototype.join.call({ length: 2, 0: 'p', 1: 'q' }, '+'), Array.prototype.toString.call({}));
// expect: 1,,,x,2,3 12 1,2  -
// expect: 1,2,3  3,2,1 3
// expect: 1,,2
// expect: 0,0,0 1,f,f,4 1,2,9
// expect: 4,5,3,4,5 1,1,2,3,5
// expect: 3 1,2,3,4 1,10,2,20
// expect: 1.5,a,true p+q [object Object]
