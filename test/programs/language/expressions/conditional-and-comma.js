const f = (n) => (n < 0 ? 'neg' : n === 0 ? 'zero' : n > 100 ? 'big' : 'pos');
console.log(f(-1), f(0), f(1), f(101)); // expect: neg zero pos big
let x = (1, 2);
console.log(x, (x = 5, x + 1), true ? (1, 2) : 3); // expect: 2 6 2
console.log(void 0, void 'x', typeof void fail === 'undefined'); // expect: undefined undefined true
function fail() {}
