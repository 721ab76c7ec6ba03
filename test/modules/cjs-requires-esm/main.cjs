// require() of an ECMAScript module gives its namespace object.
const esm = require('./module.mjs');
console.log(esm.x, esm.default, esm.__esModule, Object.keys(esm)); // expect: module evaluated
// expect: 1 d true [ '__esModule', 'default', 'x' ]
esm.increment && esm.increment();
console.log(require('./plain.mjs')); // expect: [Module: null prototype] { only: 2 }
