// Order of timers and immediates.
// gc-stress: skip the order depends on the time that passes in between
setTimeout(() => console.log("200 ms"), 200);
setTimeout((...args) => console.log("10 ms", args), 10, 1, "two");
setTimeout(() => console.log("second of 10 ms"), 10);
setTimeout(() => console.log("10.9 ms is 10"), 10.9);
console.log("now");
// Jobs come between two callbacks of the same time.
setTimeout(() => queueMicrotask(() => console.log("between")), 400);
setTimeout(() => console.log("after"), 400);
setTimeout(() => {
  let count = 0;
  const interval = setInterval((label) => {
    console.log(label, ++count);
    if (count === 3) clearInterval(interval);
  }, 60, "interval");
  setImmediate(() => console.log("immediate"));
  setTimeout(() => console.log("next turn"), 400);
  process.nextTick(() => console.log("tick"));
  Promise.resolve().then(() => console.log("job"));
}, 600);

// expect: now
// expect: 10 ms [ 1, 'two' ]
// expect: second of 10 ms
// expect: 10.9 ms is 10
// expect: 200 ms
// expect: between
// expect: after
// expect: tick
// expect: job
// expect: immediate
// expect: interval 1
// expect: interval 2
// expect: interval 3
// expect: next turn
