console.log((1.005).toFixed(2), (1.45).toFixed(1), (0).toFixed(2), (-1.5).toFixed(0), (2.5).toFixed(0), (1e21).toFixed(2), (123.456).toFixed(), (0.000001).toFixed(7), (-0.0000001).toFixed(2), (1.23e20).toFixed(2));
console.log((123.456).toPrecision(4), (0.00001).toPrecision(1), (123456).toPrecision(2), (0).toPrecision(3), (1.25).toPrecision(2), (1e21).toPrecision(3), (5).toPrecision());
console.log((123456).toExponential(2), (0).toExponential(), (0.00015).toExponential(), (-1.5e-9).toExponential(3), NaN.toExponential(), (12345).toExponential());
for (const f of [() => (1).toFixed(101), () => (1).toPrecision(0), () => (1).toExponential(-1)]) try { f(); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: 1.00 1.4 0.00 -2 3 1e+21 123 0.0000010 -0.00 123000000000000000000.00
// expect: 123.5 0.00001 1.2e+5 0.00 1.3 1.00e+21 5
// expect: 1.23e+5 0e+0 1.5e-4 -1.500e-9 NaN 1.2345e+4
// expect: RangeError: toFixed() digits argument must be between 0 and 100
// expect: RangeError: toPrecision() argument must be between 1 and 100
// expect: RangeError: toExponential() argument must be between 0 and 100
