// node: skip Node 20 has no iterator helpers

function* upTo(n) {
  try {
    for (let i = 0; i < n; i++) yield i;
  } finally {
    console.log("closed");
  }
}
const show = (iterator) => console.log(JSON.stringify([...iterator]));
const attempt = (f) => {
  try {
    f();
  } catch (error) {
    console.log(error.name);
  }
};

show(upTo(5).chunks(2));
// expect: closed
// expect: [[0,1],[2,3],[4]]
show(upTo(4).chunks(4));
// expect: closed
// expect: [[0,1,2,3]]
show([].values().chunks(3)); // expect: []
show(upTo(4).windows(2));
// expect: closed
// expect: [[0,1],[1,2],[2,3]]
show([1, 2].values().windows(3)); // expect: []
show([1, 2].values().windows(3, "allow-partial")); // expect: [[1,2]]
show([1, 2, 3].values().windows(3, "allow-partial")); // expect: [[1,2,3]]
show([].values().windows(1, "allow-partial")); // expect: []

// What a consumer does to a window does not change the next one.
const changed = [1, 2, 3].values().windows(2);
changed.next().value.length = 0;
console.log(changed.next().value.join()); // expect: 2,3

// return closes the underlying iterator, but not after it is exhausted.
const partial = upTo(3).chunks(2);
partial.next();
console.log(partial.return().done); // expect: closed
// expect: true
const last = upTo(1).chunks(2);
console.log(last.next().value.join()); // expect: closed
// expect: 0
console.log(last.return().done, last.next().done); // expect: true true

// Sizes are not converted.
attempt(() => [].values().chunks("2")); // expect: TypeError
attempt(() => [].values().chunks(1.5)); // expect: TypeError
attempt(() => [].values().chunks(0)); // expect: RangeError
attempt(() => [].values().windows(2 ** 32)); // expect: RangeError
attempt(() => [].values().windows(0, "wrong")); // expect: RangeError
attempt(() => [].values().windows(1, "wrong")); // expect: TypeError
attempt(() => [1].values().take(2 ** 53)); // expect: RangeError
