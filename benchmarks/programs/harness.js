// Put in front of a benchmark program by the runner; with BENCH_MS in front of
// it, measures for that many milliseconds (after half as long of warm-up) and
// prints `RESULT <name> <iterations per second>`. Without it: one iteration.
//
// A program ends with `measure(name, run, check)`: run() does one iteration and
// returns its result, check(result) throws if that is wrong and returns a
// checksum to print.

function measure(name, run, check) {
  if (typeof BENCH_MS === "undefined") {
    console.log(name + " " + check(run()));
    return;
  }
  repeat(BENCH_MS / 2, run, check);
  console.log("RESULT " + name + " " + repeat(BENCH_MS, run, check));
}

// Iterations per second over at least `milliseconds`.
function repeat(milliseconds, run, check) {
  var iterations = 0;
  var start = performance.now();
  var elapsed = 0;
  do {
    check(run());
    iterations++;
    elapsed = performance.now() - start;
  } while (elapsed < milliseconds);
  return (iterations * 1000) / elapsed;
}
