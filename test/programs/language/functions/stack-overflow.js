// gc-stress: skip the deep stack is scanned at every collection
let depth = 0;
function down() { depth++; down(); }
try {
  down();
} catch (e) {
  console.log(e instanceof RangeError, e.message); // expect: true Maximum call stack size exceeded
}
console.log(depth > 1000); // expect: true
try { (function f() { return f() + 1; })(); } catch (e) { console.log(e.name); } // expect: RangeError
console.log('still alive'); // expect: still alive
