const f = (g) => [2.5, -2.5, 0.5, -0.5, 1.4999, -0, 1e20, NaN, -Infinity, 0.49999999999999994, 4503599627370495.5].map((x) => (Object.is(g(x), -0) ? '-0' : g(x))).join(' ');
console.log(f(Math.round)); console.log(f(Math.floor)); console.log(f(Math.ceil)); console.log(f(Math.trunc)); console.log(f(Math.sign)); console.log(f(Math.abs)); console.log(f(Math.fround));
// expect: 3 -2 1 -0 1 -0 100000000000000000000 NaN -Infinity 0 4503599627370496
// expect: 2 -3 0 -1 1 -0 100000000000000000000 NaN -Infinity 0 4503599627370495
// expect: 3 -2 1 -0 2 -0 100000000000000000000 NaN -Infinity 1 4503599627370496
// expect: 2 -2 0 -0 1 -0 100000000000000000000 NaN -Infinity 0 4503599627370495
// expect: 1 -1 1 -1 1 -0 1 NaN -1 1 1
// expect: 2.5 2.5 0.5 0.5 1.4999 0 100000000000000000000 NaN Infinity 0.49999999999999994 4503599627370495.5
// expect: 2.5 -2.5 0.5 -0.5 1.499899983406067 -0 100000002004087730000 NaN -Infinity 0.5 4503599627370496
