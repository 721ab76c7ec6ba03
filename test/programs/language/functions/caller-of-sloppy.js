// caller and arguments of a sloppy function are null while it is not running; of others they throw.
function sloppy() {}
console.log(sloppy.caller, sloppy.arguments); // expect: null null
sloppy.caller = 1;
console.log(sloppy.caller); // expect: null

function strict() { "use strict"; }
function* generator() {}
for (const f of [strict, () => 1, class {}, { m() {} }.m, generator, async () => {}, Math.max, sloppy.bind(), Function.prototype]) {
  try {
    console.log(f.caller);
  } catch (error) {
    console.log(error.name);
  }
}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
