// `new Array(n)`, in code that is made to be fast: what is no length, other constructors of that name, and
// what is put into the holes.
// expect: 3 ,, false 0
// expect: 0 5 1:x 2:1,2 1:1.5
// expect: RangeError RangeError 4294967295
// expect: 4 0,1,2,3 true
// expect: mine:3 mine:3
function make(n) { return new Array(n); }
function fill(n) {
  const list = make(n);
  for (let i = 0; i < n; i++) list[i] = i;
  return list;
}
for (let i = 0; i < 100; i++) fill(i % 7);
const three = make(3);
console.log(three.length, String(three), 0 in three, Object.keys(three).length);
const show = (list) => `${list.length}:${list}`;
const kind = (f) => { try { return show(f()); } catch (e) { return e.constructor.name; } };
console.log(make(0).length, make('5')[0], kind(() => make('x')), kind(() => new Array(1, 2)), kind(() => make([1.5])));
console.log(kind(() => make(-1)), kind(() => make(1.5)), make(4294967295).length);
const four = fill(4);
console.log(four.length, String(four), Object.getPrototypeOf(four) === Array.prototype);
const Original = Array;
globalThis.Array = function (n) { this.text = `mine:${n}`; };
console.log(make(3).text, new globalThis.Array(3).text);
globalThis.Array = Original;
