// Async generators: the body is a generator that yields an Awaiting for each await,
// and any other value for a yield (the operand is awaited by then).

function instantiateAsyncGenerator(code, outer, home) {
  const f = code.kind === "function"
    ? async function* (...{ "%env": env = startCall(code, outer, f, this, undefined, arguments, home) }) {
      const activation = code.body(env);
      let mode = 0, value;
      for (;;) {
        const step = resumeBody(activation, mode, value);
        if (step.done) return finalValue(step.value);
        if (step.value instanceof Awaiting) {
          try {
            value = await step.value.value;
            mode = 0;
          } catch (error) {
            value = error;
            mode = 1;
          }
        } else {
          value = $suspend(step.value.value, 0);
          mode = $resume_mode();
          if (mode === 2) {
            try {
              value = new ReturnSignal(await value);
            } catch (error) {
              value = error;
            }
            mode = 1;
          }
        }
      }
    }
    : asyncGeneratorMethod(code, outer, home);
  return f;
}
function asyncGeneratorMethod(code, outer, home) {
  const run = instantiateAsyncGenerator({ ...code, kind: "function" }, outer, home);
  return run;
}
function resumeBody(activation, mode, value) {
  try {
    return mode === 0 ? call(GeneratorNext, activation, value) : call(GeneratorThrow, activation, value);
  } catch (error) {
    if (error instanceof ReturnSignal) return { done: true, value: { value: error.value } };
    throw error;
  }
}
function finalValue(completion) {
  return completion === undefined ? undefined : completion.value;
}
