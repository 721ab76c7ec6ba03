// An exception in a timer ends the program.
setTimeout(() => {
  console.log("first");
  throw new EvalError("in a timer");
}, 1);
setTimeout(() => console.log("second"), 20);
// expect-error: EvalError: in a timer

// expect: first
