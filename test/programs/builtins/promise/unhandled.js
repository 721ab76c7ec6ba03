// A rejection without a handler ends the program, when all jobs are done.
const late = Promise.reject(new TypeError("handled before the look"));
queueMicrotask(() => late.catch(() => console.log("caught")));
Promise.reject(new RangeError("nobody cares"));
Promise.resolve().then(() => console.log("jobs run"));
setTimeout(() => console.log("timers don't"), 0);
// expect-error: RangeError: nobody cares

// expect: jobs run
// expect: caught
