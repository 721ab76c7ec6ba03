const a = [1, 2, 3, 4, 5];
a.length = 2;
console.log(a.join(), a.length, a[3]);
a.length = 4;
console.log(a.join(), 3 in a);
a[a.length] = 'end';
console.log(a.length);
for (const bad of [-1, 1.5, 'x', 4294967296]) try { a.length = bad; } catch (e) { console.log(e.name + ': ' + e.message); }
a.length = '1';
console.log(a.length, a.join());
Object.defineProperty(a, 'length', { writable: false });
a.length = 0; a.push;
console.log(a.length);
(function () { 'use strict'; try { a[5] = 1; } catch (e) { console.log(e.name + ': ' + e.message); } })();
try { a.push(1); } catch (e) { console.log(e.name); }
// expect: 1,2 2 undefined
// expect: 1,2,, false
// expect: 5
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid array length
// expect: 1 1
// expect: 1
// expect: TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: TypeError
