console.log(7 / 2, -7 / 2, 7 % 3, -7 % 3, 7 % -3, 5.5 % 2, 1 / 0, -1 / 0, 0 / 0); // expect: 3.5 -3.5 1 -1 1 1.5 Infinity -Infinity NaN
console.log(Object.is(-0, 0 * -1), 1 / (0 * -1), 1 / (-4 % 2), 1 / -0); // expect: true -Infinity -Infinity -Infinity
console.log('6' * '7', '8' / 2, '9' - 1, 'x' * 1, null * 5, undefined * 5, true * 3, [4] * [5], [] - 1); // expect: 42 4 8 NaN 0 NaN 3 20 -1
console.log(65536 * 65536, 2147483647 * 2147483647, 1e308 * 10, 9007199254740991 + 2); // expect: 4294967296 4611686014132420600 Infinity 9007199254740992
console.log(2 ** 10, 2 ** -1, (-2) ** 3, 2 ** 3 ** 2, NaN ** 0, 1 ** Infinity, 0 ** 0); // expect: 1024 0.5 -8 512 1 NaN 1
console.log(Infinity - Infinity, Infinity % 2, 2 % Infinity, 0 % 5, -1 % 1); // expect: NaN NaN 2 0 -0
let x = 5; x += 2; x -= 1; x *= 3; x /= 2; x %= 5; x **= 3;
console.log(x); // expect: 64
