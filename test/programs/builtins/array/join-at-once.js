// join of strings and ints at once; of other elements one after the other.
console.log([1, -20, 'a', 2147483647, -2147483648, 0].join(), [, 'x', undefined, null, ].join('-'), [].join(), [''].join('x'), ['', ''].join('ж')); // expect: 1,-20,a,2147483647,-2147483648,0 -x--   ж
const long = [1, 2];
long.length = 5;
console.log(long.join('+'), ['a', 'ж', 'b'].join(''), [1, 2].join('ж'), ['x'.repeat(30) + 'y', 'z'].join('').length); // expect: 1+2+++ aжb 1ж2 32
console.log([1.5, 2, true, 5n, ['n', ['m']], { toString: () => 'o' }].join(';'), [NaN, -0].join()); // expect: 1.5;2;true;5;n,m;o NaN,0
try { [Symbol('s')].join(); } catch (error) { console.log(error.message); } // expect: Cannot convert a Symbol value to a string
const cyclic = [1];
cyclic.push(cyclic, 2);
console.log(cyclic.join(), String([1, [2, [3]]])); // expect: 1,,2 1,2,3
Array.prototype[1] = 'inherited';
console.log([0, , 2].join()); // expect: 0,inherited,2
delete Array.prototype[1];
const changing = [1, { toString() { changing.length = 2; return 'cut'; } }, 3, 4];
console.log(changing.join()); // expect: 1,cut,,
try { Array(2 ** 27).join('12345'); } catch (error) { console.log(error.message); } // expect: Invalid string length
