// node: skip V8 looks the name up again when it assigns
// The steps of an object environment record.
function t(f) { try { console.log(String(f())); } catch (e) { console.log(e.name + ': ' + e.message); } }
t(() => { var o = { x: 1 }; with (o) { x = (delete o.x, 2); } return o.x; }); // expect: 2
t(() => { var o = { x: 1 }; with (o) { (function () { 'use strict'; x = (delete o.x, 2); })(); } return o.x; }); // expect: ReferenceError: x is not defined
t(() => { let s = ''; const o = { get [Symbol.unscopables]() { s += 'u'; return undefined; }, x: 1 }; with (o) { x; x = 1; x += 1; typeof x; } return s; }); // expect: uuuu
