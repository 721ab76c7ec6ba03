// Calls with tens of thousands of arguments, which are not on the stack. (More than some of these are too many for Node.)
const many = Array.from({ length: 100000 }, (_, i) => (i * 7919) % 100003);
console.log(Math.max(...many), Math.min.apply(null, many)); // expect: 100002 0
const list = [];
console.log(list.push(...many), list.push.apply(list, many)); // expect: 100000 200000
console.log(String.fromCharCode(...many.map((x) => 97 + (x % 26))).length); // expect: 100000
const fewer = many.slice(0, 50000);
console.log([].concat(...fewer).length, new Array(...fewer).length, Array.of(...fewer).length); // expect: 50000 50000 50000
console.log(new Date(...fewer.map(() => 1)).getFullYear()); // expect: 1901

function rest(first, ...others) { return first + others.length; }
function counted() { return arguments.length + arguments[49999]; }
function formals(a, b, c, d, e, f) { return `${a} ${e} ${f}`; }
class Made { constructor(...all) { this.all = all; } }
console.log(rest(...fewer), rest.call(null, ...fewer), rest.bind(null, 1)(...fewer)); // expect: 49999 49999 50001
console.log(counted(...fewer), formals(...fewer)); // expect: 80204 0 31676 39595
console.log(new Made(...fewer).all.length, Reflect.construct(Made, fewer).all.length); // expect: 50000 50000

// Below such a call there is as much room as without it, and garbage is collected.
function nest(depth, ...all) {
  if (depth === 0) return all.map((x) => ({ x })).filter((o) => o.x === 7919).length;
  return nest(depth - 1, ...all) + 1;
}
console.log(nest(3, ...fewer.slice(0, 20000))); // expect: 4
const deep = (n) => (n === 0 ? 0 : 1 + deep(n - 1));
function below(n, ...all) { return deep(n) + all.length; }
console.log(below(1000, ...fewer.slice(0, 20000))); // expect: 21000

// What is thrown goes through, and an overflow below it does not disturb what follows.
function thrower(...all) { throw new Error(`with ${all.length}`); }
for (let i = 0; i < 20; i++) {
  try {
    thrower(...fewer);
  } catch (error) {
    if (i === 19) console.log(error.message); // expect: with 50000
  }
}
function endless(...all) { return endless(...all) + 1; }
try {
  endless(...fewer.slice(0, 3000));
} catch (error) {
  console.log(error.name, error.message); // expect: RangeError Maximum call stack size exceeded
}
function* generator(...all) { yield all.length; yield all[0]; }
console.log([...generator(...fewer)].join()); // expect: 50000,0
