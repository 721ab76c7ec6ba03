// node: skip Node 20 has no DisposableStack
// Each error of a disposal suppresses the one before it, and all resources are disposed of.

const fail = (text) => () => { throw new Error(text); };
const show = (error) => (error instanceof SuppressedError ? `[${show(error.error)} <- ${show(error.suppressed)}]` : error.message);

const one = new DisposableStack();
one.defer(fail("only"));
one.defer(() => console.log("still disposed of")); // expect: still disposed of
try {
  one.dispose();
} catch (error) {
  console.log(show(error), one.disposed); // expect: only true
}

const many = new DisposableStack();
for (const name of ["a", "b", "c"]) many.defer(fail(name));
try {
  many.dispose();
} catch (error) {
  console.log(show(error)); // expect: [a <- [b <- c]]
  console.log(error.name, JSON.stringify(error.message), Object.keys(error).length); // expect: SuppressedError "" 0
}

const e = new SuppressedError(1, 2, "text");
console.log(e.error, e.suppressed, e.message, String(e)); // expect: 1 2 text SuppressedError: text
console.log(SuppressedError.length, Object.getPrototypeOf(SuppressedError) === Error); // expect: 3 true
