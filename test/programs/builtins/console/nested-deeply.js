// gc-stress: skip it measures time
// Values that nest a thousand levels are shown in time proportional to the text: each level does not copy what is inside it.
const { inspect } = require('util');

function nested(levels, around) {
  let value = 'end';
  for (let i = 0; i < levels; i++) value = around(value);
  return value;
}
function time(levels) {
  const value = nested(levels, (inner) => ({ a: inner }));
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    inspect(value, { depth: Infinity });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
// Four times the levels are sixteen times the text.
console.log(time(800) < 60 * Math.max(time(200), 0.5)); // expect: true

// Long parts among short ones, in objects, arrays, maps and sets.
const long = 'x'.repeat(3000);
console.log(inspect({ a: 1, b: long, c: [2] }) === `{\n  a: 1,\n  b: '${long}',\n  c: [ 2 ]\n}`); // expect: true
console.log(inspect([long, 1, long]) === `[\n  '${long}',\n  1,\n  '${long}'\n]`); // expect: true
console.log(inspect(new Map([[1, long], [2, 3]])) === `Map(2) {\n  1 => '${long}',\n  2 => 3\n}`); // expect: true
console.log(inspect(new Set([long, 4])) === `Set(2) {\n  '${long}',\n  4\n}`); // expect: true

// Every level is there, indented by its depth.
const text = inspect(nested(300, (inner) => [inner]), { depth: Infinity });
const lines = text.split('\n');
console.log(lines.length, lines[0], lines[297].length, lines.at(-1)); // expect: 601 [ 595 ]
