// Jobs of async functions, in the order of the specification.
const log = (...args) => console.log(...args);
async function plain(name) {
  log(name, "starts");
  await null;
  log(name, "after one");
  await Promise.resolve();
  log(name, "after two");
  return name + " done";
}
async function returnsPromise() {
  return Promise.resolve("inner");
}
async function fails() {
  await undefined;
  throw new Error("failed");
}
const arrow = async (x) => x * (await 2);
log("program starts");
plain("a").then(log);
plain("b").then(log);
returnsPromise().then(log);
fails().catch((e) => log("caught", e.message));
arrow(21).then(log);
Promise.resolve().then(() => log("p1")).then(() => log("p2")).then(() => log("p3")).then(() => log("p4"));
(async () => {
  // A thenable takes a turn more than a promise.
  log(await { then(resolve) { log("then called"); resolve("thenable"); } });
  try {
    await Promise.reject(new RangeError("rejected"));
  } catch (e) {
    log(e.name);
  } finally {
    log("finally");
  }
  return "iife";
})().then(log);
log("program ends");

// expect: program starts
// expect: a starts
// expect: b starts
// expect: program ends
// expect: a after one
// expect: b after one
// expect: p1
// expect: then called
// expect: a after two
// expect: b after two
// expect: caught failed
// expect: 42
// expect: p2
// expect: thenable
// expect: a done
// expect: b done
// expect: inner
// expect: p3
// expect: RangeError
// expect: finally
// expect: p4
// expect: iife
