// Order of timers and immediates.
setTimeout(() => console.log("40 ms"), 40);
setTimeout((...args) => console.log("10 ms", args), 10, 1, "two");
setTimeout(() => console.log("second of 10 ms"), 10);
setTimeout(() => console.log("10.9 ms is 10"), 10.9);
console.log("now");
setTimeout(() => {
  setImmediate(() => console.log("immediate"));
  setTimeout(() => console.log("next turn"), 20);
  process.nextTick(() => console.log("tick"));
  Promise.resolve().then(() => console.log("job"));
}, 60);
let count = 0;
const interval = setInterval((label) => {
  console.log(label, ++count);
  if (count === 3) clearInterval(interval);
}, 100, "interval");
// Jobs come between two callbacks of the same time.
setTimeout(() => queueMicrotask(() => console.log("between")), 20);
setTimeout(() => console.log("after"), 20);

// expect: now
// expect: 10 ms [ 1, 'two' ]
// expect: second of 10 ms
// expect: 10.9 ms is 10
// expect: 40 ms
// expect: between
// expect: after
// expect: tick
// expect: job
// expect: immediate
// expect: interval 1
// expect: next turn
// expect: interval 2
// expect: interval 3
