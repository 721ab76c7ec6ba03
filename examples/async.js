// Timers, promises, async functions and generators: the order is that of Node.
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function* countdown(from) {
  for (let n = from; n > 0; n--) {
    await sleep(100);
    yield n;
  }
}

async function main() {
  for await (const n of countdown(3)) console.log(n);
  const results = await Promise.allSettled([sleep(1), Promise.reject(new Error("no"))]);
  console.log(results.map((r) => r.status));
  return "done";
}

main().then(console.log);
setImmediate(() => console.log("immediate"));
process.nextTick(() => console.log("tick"));
queueMicrotask(() => console.log("microtask"));
console.log("program");
