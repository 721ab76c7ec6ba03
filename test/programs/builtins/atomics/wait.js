const ints = new Int32Array(new SharedArrayBuffer(16)), bigs = new BigInt64Array(ints.buffer);
const timed = (least, f) => {
  const start = performance.now();
  const result = f();
  const ms = performance.now() - start;
  console.log(result, ms >= least - 1 || ms);
};
timed(0, () => Atomics.wait(ints, 0, 1));
timed(0, () => Atomics.wait(ints, 0, 2 ** 32 + 1));
timed(0, () => Atomics.wait(ints, 0, 2 ** 32, 0));
timed(0, () => Atomics.wait(ints, 0, 0, -5));
timed(30, () => Atomics.wait(ints, 0, 0, 30));
timed(0, () => Atomics.wait(bigs, 0, 1n));
timed(5, () => Atomics.wait(bigs, 0, 2n ** 64n, 5));
// expect: not-equal true
// expect: not-equal true
// expect: timed-out true
// expect: timed-out true
// expect: timed-out true
// expect: not-equal true
// expect: timed-out true
