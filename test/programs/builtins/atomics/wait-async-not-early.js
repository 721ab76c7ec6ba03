// node: skip V8 rounds: it may time out a part of a millisecond early
// waitAsync does not time out before its time, though timers know whole milliseconds only.
const cell = new Int32Array(new SharedArrayBuffer(4));
const alive = setInterval(() => {}, 1000);

async function main() {
  let early = 0;
  for (let i = 0; i < 12; i++) {
    const start = performance.now();
    const outcome = await Atomics.waitAsync(cell, 0, 0, 5.3).value;
    if (outcome !== "timed-out" || performance.now() - start < 5.3) early++;
  }
  console.log(early); // expect: 0
  clearInterval(alive);
}
main();
