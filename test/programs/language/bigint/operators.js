function show(f) { try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); } }
const big = 123456789012345678901234567890n, two = 2n, minus = -7n;
function ops(a, b) { return [a + b, a - b, a * b, a / b, a % b, a & b, a | b, a ^ b]; }
console.log(ops(big, 987654321n), ops(minus, two), ops(-big, -97n));
console.log(two ** 100n, minus ** 3n, 0n ** 0n, 1n << 70n, -5n >> 1n, 5n << -1n, -1n >> 1000n, ~5n, ~-6n, -minus, -0n, 0xffn, 0b11n, 0o17n, 1_000n);
function mixed(a, b) { for (const f of [() => a + b, () => a - b, () => a * b, () => a / b, () => a % b, () => a ** b, () => a & b, () => a | b, () => a ^ b, () => a << b, () => a >> b, () => a >>> b]) show(f); }
mixed(1n, 1);
mixed(1.5, 1n);
show(() => two | 0); show(() => 1.5 * two); show(() => two * 0.5); show(() => two - 1.5); show(() => two / 2); show(() => 2 ** two); show(() => two >>> two); show(() => +two); show(() => two / 0n); show(() => two % 0n); show(() => Math.max(two)); show(() => isNaN(two));
show(() => two << 2n ** 64n); show(() => 2n ** 2n ** 64n); show(() => 1n >> -(2n ** 64n));
let i = 5n, j = i++, k = ++i; const o = { p: 9007199254740993n, 3: 'three' };
console.log(i, j, k, o.p++, --o.p, o.p--, o.p, o[3n], o['3'] === o[3n]);
i += 3n; i *= i; i -= 1n; i %= 7n; i **= 3n; i <<= 2n; i |= 1n; i ^= 2n; i &= 0xfn;
console.log(i, 'a' + 1n, 1n + 'a', `${big}`, 1n + [], { valueOf() { return 4n; } } * 2n, Object(3n) + 4n, [1n] == 1n);
console.log(typeof 1n, typeof Object(1n), 1n === 1n, big === BigInt('123456789012345678901234567890'), 1n == 1, 1n == '1', 1n == true, 1n === 1, 2n > 1, 1n < 1.5, 1n < '2', 'x' < 1n, 1n < NaN, 2n ** 64n == 2 ** 64, 2n ** 64n + 1n > 2 ** 64, 1n == 'x', 0n == '', null == 0n, 0n ? 'yes' : 'no', -1n && 'yes', !0n, 0n || 'or', Object.is(0n, -0n), [1n, 2n].includes(2n), [1n].indexOf(1n));
switch (big % 3n) { case 0: console.log('number'); break; case 0n: console.log('bigint'); break; default: console.log('neither'); }
let factorial = 1n; for (let n = 1n; n <= 25n; n++) factorial *= n;
let a = 0n, b = 1n; for (let n = 0; n < 60; n++) [a, b] = [b, a + b];
console.log(factorial, a);
let mixture = 0; for (const v of [1, 2n, 'x', 3n]) mixture = typeof v === 'bigint' ? v : v + mixture;
console.log(mixture, (() => { let x = 1; for (let n = 0; n < 3; n++) x = n === 1 ? 5n : x; return -x; })());
// expect: [
// expect:   123456789012345678902222222211n,
// expect:   123456789012345678900246913569n,
// expect:   121932631124828532112482853211126352690n,
// expect:   124999998873437499901n,
// expect:   574845669n,
// expect:   169740432n,
// expect:   123456789012345678902052481779n,
// expect:   123456789012345678901882741347n
// expect: ] [
// expect:   -5n, -9n, -14n,
// expect:   -3n, -1n,   0n,
// expect:   -5n, -5n
// expect: ] [
// expect:   -123456789012345678901234567987n,
// expect:   -123456789012345678901234567793n,
// expect:   11975308534197530853419753085330n,
// expect:   1272750402189130710322005854n,
// expect:   -52n,
// expect:   -123456789012345678901234567922n,
// expect:   -65n,
// expect:   123456789012345678901234567857n
// expect: ]
// expect: 1267650600228229401496703205376n -343n 1n 1180591620717411303424n -3n 2n -1n -6n 5n 7n 0n 255n 3n 15n 1000n
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: BigInts have no unsigned right shift, use >> instead
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: RangeError: Division by zero
// expect: RangeError: Division by zero
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: RangeError: Maximum BigInt size exceeded
// expect: RangeError: Maximum BigInt size exceeded
// expect: RangeError: Maximum BigInt size exceeded
// expect: 7n 5n 7n 9007199254740993n 9007199254740993n 9007199254740993n 9007199254740992n three true
// expect: 7n a1 1a 123456789012345678901234567890 1 8n 7n true
// expect: bigint object true true true true true false true true true false false true true false true false no yes true or true true 0
// expect: bigint
// expect: 15511210043330985984000000n 1548008755920n
// expect: 3n -5n
