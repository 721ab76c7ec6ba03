function counter() {
  let n = 0;
  return { up() { return ++n; }, down: () => --n, get value() { return n; } };
}
const a = counter();
const b = counter();
a.up(); a.up(); b.down();
console.log(a.value, b.value); // expect: 2 -1
function nest(x) { return (y) => (z) => { x += y; y += z; return [x, y, z]; }; }
const g = nest(1)(10);
console.log(g(100).join(), g(100).join()); // expect: 11,110,100 121,210,100
