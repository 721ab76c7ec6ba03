// A module that is required while it is evaluated gives what it has exported so far.
exports.early = 'early';
const b = require('./b.cjs');
exports.late = 'late';
console.log(b.seen, b.later()); // expect: { early: 'early' } late
