// Jobs run in the order in which they were made, after the program.
console.log("start"); // expect: start
setTimeout(() => console.log("timeout"), 0);
process.nextTick((a, b) => console.log("tick", a, b), 1, 2);
queueMicrotask(() => console.log("microtask"));
const chain = (name) => {
  let p = Promise.resolve();
  for (let i = 1; i <= 4; i++) p = p.then(() => console.log(name + i));
  return p;
};
chain("a");
Promise.resolve("x")
  .then((v) => {
    console.log("then", v);
    // A promise takes two more turns, and so does what has a then method.
    return Promise.resolve("y");
  })
  .then((v) => console.log("then", v));
new Promise((resolve, reject) => {
  console.log("executor"); // expect: executor
  reject(new Error("no"));
  resolve("ignored");
})
  .catch((e) => console.log("caught", e.message))
  .finally(() => console.log("finally"));
console.log("end"); // expect: end

// expect: tick 1 2
// expect: microtask
// expect: a1
// expect: then x
// expect: caught no
// expect: a2
// expect: finally
// expect: a3
// expect: a4
// expect: then y
// expect: timeout
