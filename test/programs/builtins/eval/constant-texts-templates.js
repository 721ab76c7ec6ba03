// Each evaluation of a text has template objects of its own; each call of what it makes has the same.
const direct = () => eval('((s) => s)`t`');
console.log(direct() === direct(), direct()[0]);
// expect: false t
const made = () => Function('return ((s) => s)`t`');
const one = made();
console.log(one() === one(), one() === made()());
// expect: true false
