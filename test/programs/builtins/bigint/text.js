console.log((255n).toString(16), (-255n).toString(2), (10n ** 30n).toString(), (10n ** 30n).toString(36), (0n).toString(7), 5n.toString(), (3n ** 40n).toString(3));
console.log(123456789n.toLocaleString(), (-1234567n).toLocaleString(), 12n.toLocaleString(), Object(7n).toString(), Object(8n).valueOf(), Object(9n) + 1n);
for (const f of [() => (5n).toString(1), () => (5n).toString(37), () => BigInt.prototype.toString.call(1), () => BigInt.prototype.valueOf.call({}), () => BigInt.prototype.toLocaleString.call('1')]) try { f(); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(Number(2n ** 64n + 1n), Number(9007199254740993n), Number(-(2n ** 1024n)), Number(Object(3n)), new Number(4n), parseInt(15n), parseFloat(25n), String(7n), Boolean(0n), parseInt('9007199254740993'));
try { JSON.stringify({ a: 1n }); } catch (e) { console.log(e.name + ': ' + e.message); }
BigInt.prototype.toJSON = function () { return String(this) + '!'; };
console.log(JSON.stringify({ a: 1n, b: [2n], c: Object(3n) }), JSON.stringify(5n, (k, v) => (typeof v === 'bigint' ? 0 : v)));
delete BigInt.prototype.toJSON;
console.log(1n, -5n, [1n, 20n, -300n, 4n, 5n, 6n, 7n, 8n], { a: 1n, [2n]: 3n }, Object(1n), [Object(-1n)], new Map([[1n, 2n]]), new Set([1n, 1n, -1n, 10n ** 40n, 10n ** 40n]));
console.log('%d %i %s %o %f', 1n, 2n, 3n, 4n, 5n);
const boxed = Object(5n); boxed.x = 1; console.log(boxed);
class B extends Object { constructor() { super(); this.v = 3n; } } console.log(new B());
console.log([3n, 1n, 2, 10n, -1n].sort(), [3n, 1n, 2, 10n, -1n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
const map = new Map(); for (let i = 0n; i < 80n; i++) map.set(i * 10n ** 12n, i); for (let i = 0n; i < 80n; i += 2n) map.delete(i * 10n ** 12n);
console.log(map.size, map.get(51n * 10n ** 12n), map.get(50n * 10n ** 12n), map.has(501n), map.get(501));
function sloppy() { return typeof this + ' ' + (this instanceof BigInt); } BigInt.prototype.sloppy = sloppy; BigInt.prototype.strict = function () { 'use strict'; return typeof this; };
console.log(1n.sloppy(), 1n.strict(), sloppy.call(2n), 5n.constructor === BigInt, 5n.missing, 'toString' in Object(1n));
try { 'use strict'; (() => { 'use strict'; (1n).x = 1; })(); } catch (e) { console.log(e.name + ': ' + e.message); }
try { const f = 1n; f(); } catch (e) { console.log(e.name + ': ' + e.message); }
try { null[1n]; } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(Array(3).fill(1n), [5n, 6n].at(-1), [1n, 2n].map((x) => x * 2n), [1n, 2n, 3n].reduce((x, y) => x + y), Object.entries({ x: 1n }), structure({ deep: { er: [1n] } }));
function structure(o) { return { ...o, n: -0n }; }
let text = ''; for (let i = 0; i < 200; i++) text += (i * 7) % 10; const long = BigInt(text.replace('0', ''));
console.log(String(long) === text.replace('0', ''), String(long * long).length, BigInt('0x' + long.toString(16)) === long, BigInt(String(long ** 20n)) === long ** 20n);
// expect: ff -11111111 1000000000000000000000000000000 2oy99wnkl1c76diocq9s 0 5 10000000000000000000000000000000000000000
// expect: 123,456,789 -1,234,567 12 7 8n 10n
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: TypeError: BigInt.prototype.toString requires that 'this' be a BigInt
// expect: TypeError: BigInt.prototype.valueOf requires that 'this' be a BigInt
// expect: TypeError: BigInt.prototype.toLocaleString requires that 'this' be a BigInt
// expect: 18446744073709552000 9007199254740992 -Infinity 3 [Number: 4] 15 25 7 false 9007199254740992
// expect: TypeError: Do not know how to serialize a BigInt
// expect: {"a":"1!","b":["2!"],"c":"3!"} "5!"
// expect: 1n -5n [
// expect:   1n, 20n, -300n,
// expect:   4n,  5n,    6n,
// expect:   7n,  8n
// expect: ] { '2': 3n, a: 1n } [BigInt: 1n] [ [BigInt: -1n] ] Map(1) { 1n => 2n } Set(3) { 1n, -1n, 10000000000000000000000000000000000000000n }
// expect: 1n 2n 3n 4n 5
// expect: [BigInt: 5n] { x: 1 }
// expect: B { v: 3n }
// expect: [ -1n, 1n, 10n, 2, 3n ] [ -1n, 1n, 2, 3n, 10n ]
// expect: 40 51n undefined false undefined
// expect: object true bigint object true true undefined true
// expect: TypeError: Cannot create property 'x' on bigint '1'
// expect: TypeError: f is not a function
// expect: TypeError: Cannot read properties of null (reading '1')
// expect: [ 1n, 1n, 1n ] 6n [ 2n, 4n ] 6n [ [ 'x', 1n ] ] { deep: { er: [ 1n ] }, n: 0n }
// expect: true 398 true true
