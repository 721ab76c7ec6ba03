// Kinds of async functions: what they are, this, arguments, parameters that throw.
const AsyncFunction = (async () => {}).constructor;
console.log(AsyncFunction.name, AsyncFunction.length, Object.getPrototypeOf(AsyncFunction) === Function, typeof globalThis.AsyncFunction);
async function f(a, b = 1) {}
console.log(f.length, f.name, "prototype" in f, f instanceof AsyncFunction, Object.prototype.toString.call(f));
console.log(f, async () => {}, class { async m() {} }, { async m() {} }.m);
try {
  new f();
} catch (e) {
  console.log(e.name, e.message);
}
const object = {
  value: 5,
  async method() {
    const inner = async () => this.value + (await arguments.length);
    return inner();
  },
  async *many() {
    yield this.value;
  },
};
class Base {
  async greet() { return "base"; }
}
class Derived extends Base {
  async greet() { return (await super.greet()) + "+derived"; }
  static async make() { return new this(); }
}
async function parameters(a = missing) {}
async function main() {
  console.log(await object.method(1, 2, 3));
  console.log(await (await Derived.make()).greet());
  await parameters().catch((e) => console.log(e.name, e.message));
  await parameters(1);
  // Values live across awaits: in expressions, in loops, in finally.
  console.log((await 1) + (await 2) * (await 3), [await "a", await "b"], { x: await "x" });
  let total = 0;
  for (let i = 0; i < 5; i++) total += await i;
  console.log(total);
  const closures = [];
  for (let i = 0; i < 3; i++) {
    await null;
    closures.push(() => i);
  }
  console.log(closures.map((c) => c()).join());
  const returned = await (async () => {
    try {
      return await "from try";
    } finally {
      await "cleanup";
      console.log("finally runs first");
    }
  })();
  console.log(returned);
  try {
    await (async () => { null.x; })();
  } catch (e) {
    console.log(e.message);
  }
  const results = await Promise.all([1, 2, 3].map(async (n) => n * n));
  console.log(results);
  return "end";
}
const p = main();
console.log(p instanceof Promise, p);
p.then(console.log);

// expect: AsyncFunction 1 true undefined
// expect: 1 f false true [object AsyncFunction]
// expect: [AsyncFunction: f] [AsyncFunction (anonymous)] [class (anonymous)] [AsyncFunction: m]
// expect: TypeError f is not a constructor
// expect: true Promise { <pending> }
// expect: 8
// expect: base+derived
// expect: ReferenceError missing is not defined
// expect: 7 [ 'a', 'b' ] { x: 'x' }
// expect: 10
// expect: 0,1,2
// expect: finally runs first
// expect: from try
// expect: Cannot read properties of null (reading 'x')
// expect: [ 1, 4, 9 ]
// expect: end
