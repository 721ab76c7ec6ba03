console.log(1 === 1.0, '1' === 1, NaN === NaN, 0 === -0, null === undefined, null === null); // expect: true false false true false true
console.log('ab' === 'a' + 'b', 'abc'.slice(1) === 'bc', [] === [], 1 !== 2, NaN !== NaN); // expect: true true false true true
const s = 'x'.repeat(20);
console.log(s === 'x'.repeat(20), s + 'y' === s + 'y', Object.is(NaN, NaN), Object.is(0, -0)); // expect: true true true false
