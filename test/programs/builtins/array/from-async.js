// Array.fromAsync: async iterables, iterables, what is like an array; mapping; closing.
// node: skip Node 20 does not have it
async function* numbers() {
  try {
    yield 1;
    yield Promise.resolve(2);
  } finally {
    console.log("closed");
  }
}
(async () => {
  console.log(await Array.fromAsync(numbers())); // expect: closed
  // expect: [ 1, 2 ]
  console.log(await Array.fromAsync([Promise.resolve("a"), "b"], async (v, k) => v + k)); // expect: [ 'a0', 'b1' ]
  console.log(await Array.fromAsync({ length: 2, 0: Promise.resolve("x") }, (v) => v)); // expect: [ 'x', undefined ]
  console.log(await Array.fromAsync.call(class Odd { constructor(n) { this.n = n; } }, { length: 1, 0: 5 })); // expect: Odd { '0': 5, n: 1, length: 1 }
  await Array.fromAsync(numbers(), () => { throw new Error("mapper"); }).catch((e) => console.log(e.message));
  // expect: closed
  // expect: mapper
  await Array.fromAsync(null).catch((e) => console.log(e.name)); // expect: TypeError
  await Array.fromAsync([], 5).catch((e) => console.log(e.message)); // expect: 5 is not a function
  console.log(Array.fromAsync.length, Array.fromAsync.name); // expect: 1 fromAsync
})();
