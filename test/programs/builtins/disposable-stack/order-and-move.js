// node: skip Node 20 has no DisposableStack
// Resources are disposed of in reverse order; after move only the new stack has them.

const log = [];
const resource = (name) => ({ name, [Symbol.dispose]() { log.push(`dispose ${this.name}`); } });

const stack = new DisposableStack();
console.log(stack.use(resource("a")).name); // expect: a
console.log(stack.use(null), stack.use(undefined)); // expect: null undefined
console.log(stack.adopt(5, (value) => log.push(`adopted ${value}`))); // expect: 5
console.log(stack.defer(() => log.push("deferred"))); // expect: undefined
stack.use(resource("b"));
const moved = stack.move();
console.log(stack.disposed, moved.disposed, moved instanceof DisposableStack); // expect: true false true
stack.dispose();
console.log(log.join()); // expect:
moved[Symbol.dispose]();
console.log(log.join()); // expect: dispose b,deferred,adopted 5,dispose a
moved.dispose();
console.log(log.length, moved.disposed); // expect: 4 true
console.log(DisposableStack.prototype[Symbol.dispose] === DisposableStack.prototype.dispose); // expect: true

const attempt = (f) => {
  try {
    f();
    console.log("no error");
  } catch (error) {
    console.log(error.name);
  }
};
attempt(() => moved.use(resource("late"))); // expect: ReferenceError
attempt(() => moved.defer(() => {})); // expect: ReferenceError
attempt(() => moved.move()); // expect: ReferenceError
attempt(() => new DisposableStack().use({})); // expect: TypeError
attempt(() => new DisposableStack().use(1)); // expect: TypeError
attempt(() => new DisposableStack().adopt(1, 2)); // expect: TypeError
attempt(() => DisposableStack()); // expect: TypeError
attempt(() => DisposableStack.prototype.dispose.call(new AsyncDisposableStack())); // expect: TypeError

class Pool extends DisposableStack {
  size = 3;
}
console.log(new Pool().size, Object.prototype.toString.call(new Pool())); // expect: 3 [object DisposableStack]
{
  using pool = new Pool();
  pool.defer(() => console.log("end of block")); // expect: end of block
}
