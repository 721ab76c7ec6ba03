const array = [1, 2, 3, 4];
const log = [];
const length = { valueOf() { log.push('valueOf'); return 2; } };
console.log((array.length = length) === length, array.length, log.join()); // expect: true 2 valueOf,valueOf
const key = 'len' + 'gth';
array[key] = { toString() { return '1'; } };
console.log(array.join(), array.length); // expect: 1 1
try { array.length = { valueOf() { return 1.5; } }; } catch (e) { console.log(e.name + ': ' + e.message); } // expect: RangeError: Invalid array length
const frozen = Object.freeze([1, 2]);
frozen.length = length;
console.log(frozen.length); // expect: 2
try { (function () { 'use strict'; frozen.length = [0]; })(); } catch (e) { console.log(e.name + ': ' + e.message); } // expect: TypeError: Cannot assign to read only property 'length' of object '[object Array]'
array.length = [5];
console.log(array.length); // expect: 5
