console.log(Math.max(), Math.min(), Math.max(1, '5', 3), Math.max(1, NaN), Math.min(0, -0) === 0, 1 / Math.min(0, -0), 1 / Math.max(-0, 0), Math.max(null, -1));
console.log(Math.sqrt(2), Math.cbrt(27), Math.pow(2, 0.5), Math.hypot(3, 4), Math.hypot(), Math.hypot(1, 2, 3), Math.sqrt(-1));
console.log(Math.clz32(1), Math.clz32(0), Math.imul(0xffffffff, 5), Math.imul(65536, 65537), Math.fround(5.05), Math.log2(8), Math.log10(1000), Math.exp(0), Math.log(1), Math.log1p(0), Math.expm1(0));
console.log(Math.PI, Math.E, Math.LN2, Math.SQRT2, Math.LOG10E, Math.atan2(1, 1), Math.atan2(-0, -1), Math.sin(0), Math.cos(0), Math.tan(0));
console.log(Math.floor('7.8'), Math.abs('-3'), Math.abs({}), Math.round([2.6]), String(Math), Math[Symbol.toStringTag]);
const r = Math.random();
console.log(r >= 0 && r < 1, Math.random() !== Math.random());
let order = []; Math.max({ valueOf() { order.push(1); return NaN; } }, { valueOf() { order.push(2); return 1; } });
console.log(order.join());
// expect: -Infinity Infinity 5 NaN true -Infinity Infinity 0
// expect: 1.4142135623730951 3 1.4142135623730951 5 0 3.741657386773941 NaN
// expect: 31 32 -5 65536 5.050000190734863 3 3 1 0 0 0
// expect: 3.141592653589793 2.718281828459045 0.6931471805599453 1.4142135623730951 0.4342944819032518 0.7853981633974483 -3.141592653589793 0 1 0
// expect: 7 3 NaN 3 [object Math] Math
// expect: true true
// expect: 1,2
