// require as a value: finds what the file also requires by a constant.
const load = require;
require('./a.cjs');
for (const name of ['./a.cjs', './b.cjs']) {
  try {
    console.log(load(name));
  } catch (error) {
    console.log(error.code);
  }
}
// expect: a
// expect: MODULE_NOT_FOUND
console.log(typeof require, require.resolve('./a.cjs').endsWith('/a.cjs')); // expect: function true
(function (req) {
  console.log(req('./a.cjs')); // expect: a
})(require);
// The value of an expression that chooses.
console.log((typeof other === 'function' ? other : require)('./c.cjs'), (0, require)('./d.cjs')); // expect: c d
