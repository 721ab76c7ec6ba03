// node: skip Node waits for ever
try {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
} catch (e) {
  console.log(e.name + ': ' + e.message);
}
console.log(Atomics.pause(), Atomics.pause(3));
try { Atomics.pause(1.5); } catch (e) { console.log(e.name); }
// expect: RangeError: Atomics.wait without a timeout would never end: there is one thread
// expect: undefined undefined
// expect: TypeError
