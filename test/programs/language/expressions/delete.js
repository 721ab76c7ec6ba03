const o = { a: 1, b: 2 };
console.log(delete o.a, 'a' in o, delete o.missing, delete 5, delete o['b'], Object.keys(o).length);
Object.defineProperty(o, 'fixed', { value: 1 });
console.log(delete o.fixed, o.fixed);
(function () { 'use strict'; try { delete o.fixed; } catch (e) { console.log(e.name + ': ' + e.message); } })();
const a = [1, 2, 3];
console.log(delete a[1], a.length, 1 in a, a[1], delete a.length);
try { delete null.x; } catch (e) { console.log(e.name); }
var v = 1;
console.log(delete v, typeof v);
// expect: true false true true true 0
// expect: false 1
// expect: TypeError: Cannot delete property 'fixed' of #<Object>
// expect: true 3 false undefined false
// expect: TypeError
// expect: false number
