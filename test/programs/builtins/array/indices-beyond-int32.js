const keys = (o) => Object.getOwnPropertyNames(o).join();
const array = [];
array[2147483646] = 1;
console.log(array.length); // expect: 2147483647
array[2147483647] = 2;
console.log(array.length, keys(array)); // expect: 2147483648 2147483646,2147483647,length
array[4294967294] = 3;
array[3000000000] = 4;
console.log(array.length, keys(array), array.at(-1), 3000000000 in array); // expect: 4294967295 2147483646,2147483647,3000000000,4294967294,length 3 true
array[4294967295] = 'no index';
console.log(array.length, keys(array)); // expect: 4294967295 2147483646,2147483647,3000000000,4294967294,length,4294967295
array.length = 3000000001;
console.log(array.length, keys(array)); // expect: 3000000001 2147483646,2147483647,3000000000,length,4294967295
console.log(array.pop(), array.length, delete array[2147483647], array.length, keys(array)); // expect: 4 3000000000 true 3000000000 2147483646,length,4294967295
array.length = 1;
console.log(array.length, keys(array)); // expect: 1 length,4294967295
Object.defineProperty(array, 3000000000, { value: 1 });
array[4000000000] = 2;
array.length = 0;
console.log(array.length, keys(array)); // expect: 3000000001 3000000000,length,4294967295
try { (function () { 'use strict'; array.length = 0; })(); } catch (e) { console.log(e.message); } // expect: Cannot delete property '3000000000' of [object Array]
const pushed = [];
pushed.length = 2147483646;
console.log(pushed.push(1, 2, 3), keys(pushed)); // expect: 2147483649 2147483646,2147483647,2147483648,length
const full = [];
full.length = 4294967295;
try { full.push(1); } catch (e) { console.log(e.name, full.length, keys(full)); } // expect: RangeError 4294967295 length,4294967295
console.log(keys({ z: 1, 4294967294: 1, a: 2, 2147483648: 1, 5: 1, 4294967295: 1, '02147483648': 1 })); // expect: 5,2147483648,4294967294,z,a,4294967295,02147483648
const seen = [];
for (const key in { z: 1, 4294967294: 1, 2147483647: 1, 2147483646: 1 }) seen.push(key);
console.log(seen.join()); // expect: 2147483646,2147483647,4294967294,z
const fixed = Object.defineProperty([1], 'length', { writable: false });
fixed[4294967294] = 1;
console.log(keys(fixed), Reflect.defineProperty(fixed, 4294967294, { value: 1 })); // expect: 0,length false
