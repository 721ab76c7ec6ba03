// Immediates: order, clearing, made by one another.
const order = [];
setImmediate((a, b) => order.push("first " + a + b), 1, 2);
const second = setImmediate(() => order.push("never"));
setImmediate(() => {
  order.push("third");
  process.nextTick(() => order.push("tick"));
  clearImmediate(fourth);
  setImmediate(() => order.push("next round"));
});
const fourth = setImmediate(() => order.push("never"));
setImmediate(() => order.push("fifth"));
clearImmediate(second);
clearImmediate(undefined);
console.log(second.hasRef(), fourth.hasRef());
const idle = setImmediate(() => order.push("unref"));
setImmediate(() => setImmediate(() => console.log(order.join("\n"))));
console.log(idle.unref().hasRef(), idle.ref().hasRef());

// expect: false true
// expect: false true
// expect: first 12
// expect: third
// expect: tick
// expect: fifth
// expect: unref
// expect: next round
