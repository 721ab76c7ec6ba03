// sloppy functions have both as own properties, which are null outside of a call
function sloppy() {}
const descriptor = JSON.stringify(Object.getOwnPropertyDescriptor(sloppy, 'caller'));
console.log(sloppy.caller, sloppy.arguments, descriptor); // expect: null null {"value":null,"writable":false,"enumerable":false,"configurable":false}
console.log(Object.getOwnPropertyNames(sloppy).join()); // expect: length,name,arguments,caller,prototype
sloppy.caller = 1;
console.log(sloppy.caller, delete sloppy.arguments, sloppy.hasOwnProperty('arguments')); // expect: null false true
// all others inherit accessors that throw
function strict() { 'use strict'; }
const others = { strict, arrow: () => {}, method: { m() {} }.m, class: class {}, async: async function () {}, generator: function* () {}, bound: sloppy.bind(), builtin: Math.max };
for (const [name, f] of Object.entries(others)) {
  try { console.log(name, f.caller); } catch (e) { console.log(name, e.name, Object.hasOwn(f, 'caller')); }
}
// expect: strict TypeError false
// expect: arrow TypeError false
// expect: method TypeError false
// expect: class TypeError false
// expect: async TypeError false
// expect: generator TypeError false
// expect: bound TypeError false
// expect: builtin TypeError false
