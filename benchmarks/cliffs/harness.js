// Before each file of this folder. Workloads are functions that give a value to compare between engines.
const workloads = [];

function cliff(name, run) {
  workloads.push({ name, run });
}

/** Runs with n and 10 n: where a time grows by much more than ten and another engine's does not, something is quadratic. */
function grows(name, n, run) {
  cliff(`${name}, n`, () => run(n));
  cliff(`${name}, 10n`, () => run(10 * n));
}

/** Prints the shortest of a few runs of each workload, in milliseconds of the clock that the host gives. */
function measureCliffs(filter, runs) {
  for (const { name, run } of workloads) {
    if (!filter.test(name)) continue;
    let best = Infinity, result;
    for (let i = 0, total = 0; i < runs && total < 3000; i++) {
      const start = performance.now();
      result = run();
      const time = performance.now() - start;
      total += time;
      if (time < best) best = time;
    }
    console.log('CLIFF ' + JSON.stringify({ name, milliseconds: best, result: String(result) }));
  }
}
