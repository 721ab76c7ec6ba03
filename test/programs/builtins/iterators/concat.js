// node: skip Node 20 has no iterator helpers

const log = [];
const source = (name, ...values) => ({
  [Symbol.iterator]() {
    log.push(`open ${name}`);
    let i = 0;
    return {
      next: () => ({ done: i === values.length, value: values[i++] }),
      return() {
        log.push(`close ${name}`);
        return {};
      },
    };
  },
});
const attempt = (f) => {
  try {
    f();
  } catch (error) {
    console.log(error.name);
  }
};

console.log([...Iterator.concat([1, 2], new Set([3]), [], new Map([[4, 5]]))].join()); // expect: 1,2,3,4,5
console.log([...Iterator.concat()].length); // expect: 0

// Each iterable is opened when it is its turn.
const two = Iterator.concat(source("a", 1), source("b", 2, 3));
console.log(log.join()); // expect:
console.log(two.next().value, log.join()); // expect: 1 open a
console.log(two.next().value, log.join()); // expect: 2 open a,open b
two.return();
console.log(two.next().done, log.join()); // expect: true open a,open b,close b

log.length = 0;
const unused = Iterator.concat(source("c"));
unused.return();
console.log(unused.next().done, log.length); // expect: true 0

attempt(() => Iterator.concat("text")); // expect: TypeError
attempt(() => Iterator.concat({})); // expect: TypeError
attempt(() => Iterator.concat({ [Symbol.iterator]: 1 })); // expect: TypeError
attempt(() => Iterator.concat({ [Symbol.iterator]: () => 1 }).next()); // expect: TypeError
console.log(Iterator.concat.length, Object.prototype.toString.call(Iterator.concat([]))); // expect: 0 [object Iterator Helper]

// While it runs it cannot be entered again.
const inner = { [Symbol.iterator]: () => ({ next: () => outer.next() }) };
const outer = Iterator.concat(inner);
attempt(() => outer.next()); // expect: TypeError
console.log(outer.next().done); // expect: true
