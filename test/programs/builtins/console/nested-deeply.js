// Long parts of what util.inspect shows are linked, not copied: the text is the same.
// gc-stress: skip texts of many kilobytes at every level
const { inspect } = require('util');

function nested(levels, around) {
  let value = 'end';
  for (let i = 0; i < levels; i++) value = around(value);
  return value;
}
// Long parts among short ones, in objects, arrays, maps and sets.
const long = 'x'.repeat(3000);
console.log(inspect({ a: 1, b: long, c: [2] }) === `{\n  a: 1,\n  b: '${long}',\n  c: [ 2 ]\n}`); // expect: true
console.log(inspect([long, 1, long]) === `[\n  '${long}',\n  1,\n  '${long}'\n]`); // expect: true
console.log(inspect(new Map([[1, long], [2, 3]])) === `Map(2) {\n  1 => '${long}',\n  2 => 3\n}`); // expect: true
console.log(inspect(new Set([long, 4])) === `Set(2) {\n  '${long}',\n  4\n}`); // expect: true

// Every level is there, indented by its depth.
const text = inspect(nested(200, (inner) => [inner]), { depth: Infinity });
const lines = text.split('\n');
console.log(lines.length, lines[0], lines[197].length, lines.at(-1)); // expect: 401 [ 395 ]
