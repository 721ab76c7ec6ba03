// What a microtask throws ends the program at once.
queueMicrotask(() => {
  console.log("first");
  throw new SyntaxError("in a microtask");
});
queueMicrotask(() => console.log("second"));
// expect-error: SyntaxError: in a microtask

// expect: first
