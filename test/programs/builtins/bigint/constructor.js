const tests = [
  () => BigInt(12), () => BigInt(-0), () => BigInt(1e21), () => BigInt(2 ** 70), () => BigInt(Number.MAX_SAFE_INTEGER), () => BigInt(true), () => BigInt('123456789012345678901234567890'),
  () => BigInt('  -5\n'), () => BigInt(''), () => BigInt('0xff'), () => BigInt('0b101'), () => BigInt('0o17'), () => BigInt([7]), () => BigInt({ valueOf: () => 8n }),
  () => BigInt(1.5), () => BigInt(NaN), () => BigInt(-Infinity), () => BigInt(), () => BigInt(null), () => BigInt(Symbol('s')), () => BigInt('x y'), () => BigInt('0b12'), () => BigInt('-0x1'), () => BigInt('1n'), () => BigInt({}),
  () => new BigInt(1), () => BigInt.asIntN(3, 25n), () => BigInt.asIntN(8, 255n), () => BigInt.asUintN(64, -1n), () => BigInt.asIntN(64, 2n ** 63n), () => BigInt.asIntN(0, 5n), () => BigInt.asUintN(2 ** 53 - 1, 5n),
  () => BigInt.asIntN(-1, 1n), () => BigInt.asUintN(2 ** 53, 1n), () => BigInt.asUintN(2 ** 53 - 1, -1n), () => BigInt.asIntN(3, 5), () => BigInt.asIntN(3, '25'),
];
for (const test of tests) try { console.log(test()); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(BigInt, BigInt.length, BigInt.name, Object.getOwnPropertyNames(BigInt).sort().join(), Object.getOwnPropertyNames(BigInt.prototype).sort().join(), BigInt.prototype[Symbol.toStringTag], Object.prototype.toString.call(1n));
// expect: 12n
// expect: 0n
// expect: 1000000000000000000000n
// expect: 1180591620717411303424n
// expect: 9007199254740991n
// expect: 1n
// expect: 123456789012345678901234567890n
// expect: -5n
// expect: 0n
// expect: 255n
// expect: 5n
// expect: 15n
// expect: 7n
// expect: 8n
// expect: RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
// expect: RangeError: The number NaN cannot be converted to a BigInt because it is not an integer
// expect: RangeError: The number -Infinity cannot be converted to a BigInt because it is not an integer
// expect: TypeError: Cannot convert undefined to a BigInt
// expect: TypeError: Cannot convert null to a BigInt
// expect: TypeError: Cannot convert Symbol(s) to a BigInt
// expect: SyntaxError: Cannot convert x y to a BigInt
// expect: SyntaxError: Cannot convert 0b12 to a BigInt
// expect: SyntaxError: Cannot convert -0x1 to a BigInt
// expect: SyntaxError: Cannot convert 1n to a BigInt
// expect: SyntaxError: Cannot convert [object Object] to a BigInt
// expect: TypeError: BigInt is not a constructor
// expect: 1n
// expect: -1n
// expect: 18446744073709551615n
// expect: -9223372036854775808n
// expect: 0n
// expect: 5n
// expect: RangeError: Invalid value: not (convertible to) a safe integer
// expect: RangeError: Invalid value: not (convertible to) a safe integer
// expect: RangeError: Maximum BigInt size exceeded
// expect: TypeError: Cannot convert 5 to a BigInt
// expect: 1n
// expect: [Function: BigInt] 1 BigInt asIntN,asUintN,length,name,prototype constructor,toLocaleString,toString,valueOf BigInt [object BigInt]
