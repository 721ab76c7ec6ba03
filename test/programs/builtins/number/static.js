console.log(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.EPSILON, Number.MAX_VALUE, Number.MIN_VALUE, Number.POSITIVE_INFINITY, Number.NaN);
console.log(Number.isInteger(5), Number.isInteger(5.5), Number.isInteger('5'), Number.isSafeInteger(2 ** 53), Number.isFinite('5'), Number.isFinite(5), Number.isNaN('x'), Number.isNaN(NaN));
console.log(Number.parseFloat === parseFloat, Number.parseInt === parseInt);
// expect: 9007199254740991 -9007199254740991 2.220446049250313e-16 1.7976931348623157e+308 5e-324 Infinity NaN
// expect: true false false false false true false true
// expect: true true
