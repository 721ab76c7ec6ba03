// return() of a generator that is suspended inside an array pattern closes the pattern's iterator.
const iterable = (result) => ({
  [Symbol.iterator]: () => ({
    next: () => ({ value: undefined, done: false }),
    return() {
      console.log("closed");
      return result;
    },
  }),
});
function* assignment(result) {
  let x;
  [x = yield 1] = iterable(result);
}
function* declaration(result) {
  for (const [x = yield 2] of [iterable(result)]) console.log("not reached");
}
for (const f of [assignment, declaration]) {
  const g = f({});
  g.next();
  console.log(g.return("r"));
  const h = f(null);
  h.next();
  try {
    h.return();
  } catch (e) {
    console.log(e.name, e.message);
  }
}

// expect: closed
// expect: { value: 'r', done: true }
// expect: closed
// expect: TypeError Iterator result null is not an object
// expect: closed
// expect: { value: 'r', done: true }
// expect: closed
// expect: TypeError Iterator result null is not an object
