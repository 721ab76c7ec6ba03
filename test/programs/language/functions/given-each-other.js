// Functions that are called where they are made, and given to each other.
(function () {
  const a = function (f) { return `a(${f === undefined ? '' : f()})`; };
  const b = function (f) { return `b(${f === undefined ? '' : f()})`; };
  console.log(a(b), b(a)); // expect: a(b()) b(a())
})();
(function (factory) {
  console.log(factory(1) + factory(2)); // expect: 30
})(function (n) {
  let sum = 0;
  for (let i = 0; i < 2; i++) sum += n * (i + 1) + n * 2 * (1 - i);
  return sum * 2;
});
console.log((function () { return this.x + arguments.length; }).call({ x: 1 }, 2, 3), (() => { return 'arrow'; })()); // expect: 3 arrow
const twice = (f) => f(f);
console.log(twice((g) => typeof g)); // expect: function
