console.log([0, -0, 1, -1, 1.5, 100, 1e21, 1e-7, 123456789.123, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, NaN, -Infinity].map(String).join(' '));
console.log((255).toString(16), (255).toString(2), (-255).toString(36), (0.5).toString(2), (1e21).toString(7), (3.7).toString(8), (35).toString(36), NaN.toString(2));
for (const r of [1, 37]) try { (1).toString(r); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(4.35, 1.005, 0.000001234, 1e-6, 123e-20, 1e16, 12345678901234567890, 2 ** 53, 2 ** 64, 1 / 3, 100 / 3, 4294967295, 9.5e-7);
// expect: 0 0 1 -1 1.5 100 1e+21 1e-7 123456789.123 0.30000000000000004 5e-324 1.7976931348623157e+308 NaN -Infinity
// expect: ff 11111111 -73 0.1 5135235413265003022600000 3.54631463146314632 z NaN
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: 4.35 1.005 0.000001234 0.000001 1.23e-18 10000000000000000 12345678901234567000 9007199254740992 18446744073709552000 0.3333333333333333 33.333333333333336 4294967295 9.5e-7
