const a = [1, NaN, 'x', null, undefined, , 1];
console.log(a.indexOf(1), a.indexOf(NaN), a.includes(NaN), a.lastIndexOf(1), a.indexOf(undefined), a.includes(undefined), a.indexOf(1, 1), a.indexOf(1, -1));
console.log(a.find((x) => typeof x === 'string'), a.findIndex((x) => x === null), a.findLast((x) => x === 1), a.findLastIndex((x) => x === 7));
console.log(a.at(0), a.at(-1), a.at(10), a.at(-100), [5].at('x'), a.find((x) => x > 100));
let n = 0;
[, ,].find(() => { n++; });
console.log(n, ['a', 'b'].includes('b', 2), [-0].includes(0), [0].indexOf(-0), [1, 2, 1].lastIndexOf(1, -2));
// expect: 0 -1 true 6 4 true 6 6
// expect: x 3 1 -1
// expect: 1 1 undefined undefined 5 undefined
// expect: 2 false true 0 0
