// node: skip Node 20 has no AsyncDisposableStack
// Async resources are awaited one after the other; sync ones serve too.

const log = [];
const later = (text) => Promise.resolve().then(() => { log.push(text); });

async function main() {
  const stack = new AsyncDisposableStack();
  stack.use({ [Symbol.asyncDispose]: () => later("async resource") });
  stack.use({ [Symbol.dispose]() { log.push("sync resource"); } });
  stack.use(null);
  stack.adopt("value", (value) => later(`adopted ${value}`));
  stack.defer(async () => { log.push("deferred"); });
  const promise = stack.disposeAsync();
  console.log(stack.disposed, promise instanceof Promise, log.join()); // expect: true true deferred
  console.log(await promise); // expect: undefined
  console.log(log.join()); // expect: deferred,adopted value,sync resource,async resource
  console.log(await stack.disposeAsync()); // expect: undefined

  const failing = new AsyncDisposableStack();
  failing.defer(() => Promise.reject("first"));
  failing.defer(() => { throw "second"; });
  const error = await failing[Symbol.asyncDispose]().catch((e) => e);
  console.log(error.name, error.error, error.suppressed); // expect: SuppressedError first second

  const outcome = await AsyncDisposableStack.prototype.disposeAsync.call({}).catch((e) => e.name);
  console.log(outcome); // expect: TypeError

  const moved = new AsyncDisposableStack();
  moved.defer(() => console.log("of the new stack")); // expect: of the new stack
  await moved.move().disposeAsync();
  await moved.disposeAsync();
  {
    await using s = new AsyncDisposableStack();
    s.defer(() => later("at the end of the block"));
  }
  console.log(log.at(-1)); // expect: at the end of the block

  async function* numbers() {
    try {
      yield 1;
    } finally {
      console.log("generator closed");
    }
  }
  {
    await using iterator = numbers();
    console.log((await iterator.next()).value); // expect: 1
    // expect: generator closed
  }
}
main();
