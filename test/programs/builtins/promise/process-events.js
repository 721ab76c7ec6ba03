// process.on: unhandledRejection, uncaughtException, beforeExit, exit.
process.on("unhandledRejection", (reason, promise) => console.log("unhandled", reason, promise instanceof Promise));
process.on("uncaughtException", (error, origin) => console.log("uncaught", error, origin));
process.once("beforeExit", (code) => {
  console.log("before exit", code);
  setTimeout(() => console.log("one more timer"), 1);
});
const never = () => console.log("never");
process.on("exit", never);
process.off("exit", never);
process.on("exit", (code) => {
  console.log("exit", code);
  process.exitCode = 3;
});
Promise.reject("a");
Promise.reject("b").catch(() => {});
Promise.resolve().then(() => { throw "c"; });
queueMicrotask(() => { throw "from a microtask"; });
queueMicrotask(() => console.log("next microtask"));
setTimeout(() => { throw "from a timer"; }, 1);
setTimeout(() => console.log("next timer"), 1);
const interval = setInterval(() => {
  clearInterval(interval);
  throw "from an interval";
}, 20);
console.log(process.listenerCount("exit"), process.emit("nothing"), process.emit("unhandledRejection", 1, Promise.resolve()));
throw "from the program";

// expect: unhandled 1 true
// expect: 1 false true
// expect: uncaught from the program uncaughtException
// expect: uncaught from a microtask uncaughtException
// expect: next microtask
// expect: unhandled a true
// expect: unhandled c true
// expect: uncaught from a timer uncaughtException
// expect: next timer
// expect: uncaught from an interval uncaughtException
// expect: before exit 0
// expect: one more timer
// expect: exit 0
// exit: 3
