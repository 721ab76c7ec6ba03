// node: skip Node 20 has no iterator helpers

const log = [];
const source = (name, ...values) => {
  let i = 0;
  return {
    next() {
      if (values[i] instanceof Error) throw values[i];
      return { done: i >= values.length, value: values[i++] };
    },
    return() {
      log.push(name);
      return {};
    },
  };
};
const show = (iterator) => console.log(JSON.stringify([...iterator]));
const attempt = (f) => {
  try {
    f();
  } catch (error) {
    console.log([error.constructor === Error ? error.message : error.name, ...log.splice(0)].join(" "));
  }
};

show(Iterator.zip([[1, 2, 3], ["a", "b"]])); // expect: [[1,"a"],[2,"b"]]
show(Iterator.zip([[1, 2], ["a"]], { mode: "longest" })); // expect: [[1,"a"],[2,null]]
show(Iterator.zip([[1], ["a", "b"], []], { mode: "longest", padding: [0, "-"] })); // expect: [[1,"a",null],[0,"b",null]]
show(Iterator.zip([[1, 2], [3, 4]], { mode: "strict" })); // expect: [[1,3],[2,4]]
show(Iterator.zip([])); // expect: []

// shortest: the others are closed, the last first.
show(Iterator.zip([source("a", 1, 2), source("b", 3), source("c", 5, 6)])); // expect: [[1,3,5]]
console.log(log.splice(0).join()); // expect: c,a
attempt(() => [...Iterator.zip([source("a", 1, 2), source("b", 3)], { mode: "strict" })]); // expect: TypeError a
attempt(() => [...Iterator.zip([source("a", 1), source("b", 3, 4), source("c", 5, 6)], { mode: "strict" })]); // expect: TypeError c b
attempt(() => [...Iterator.zip([source("a", 1), source("b", new Error("broken")), source("c", 5)])]); // expect: broken c a
attempt(() => Iterator.zip([source("a"), 5])); // expect: TypeError a

const started = Iterator.zip([source("a", 1), source("b", 2)]);
started.next();
started.return();
console.log(log.splice(0).join(), started.next().done); // expect: b,a true

const keyed = Iterator.zipKeyed({ n: [1, 2], skipped: undefined, s: "ab"[Symbol.iterator]() });
const first = keyed.next().value;
console.log(Object.getPrototypeOf(first), JSON.stringify(first)); // expect: null {"n":1,"s":"a"}
show(keyed); // expect: [{"n":2,"s":"b"}]
show(Iterator.zipKeyed({ x: [1], y: [] }, { mode: "longest", padding: { y: "none" } })); // expect: [{"x":1,"y":"none"}]
attempt(() => Iterator.zipKeyed({ a: source("a"), b: "text" })); // expect: TypeError a
attempt(() => Iterator.zip([], { mode: "other" })); // expect: TypeError
attempt(() => Iterator.zip([], 1)); // expect: TypeError
attempt(() => Iterator.zip([], { mode: "longest", padding: 1 })); // expect: TypeError
attempt(() => Iterator.zip("ab")); // expect: TypeError
