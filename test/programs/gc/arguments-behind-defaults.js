// Arguments, and the closure that is called, live while defaults of parameters before them are evaluated, which may collect.
// expect: x y0 x y0 x y0 x y0 b0,b0 once0
// expect: x y1 x y1 x y1 x y1 b1,b1 once1
// expect: async0 async1
function made(n) {
  const list = [];
  for (let i = 0; i < 20; i++) list.push({ i, text: 'junk' + i });
  return n;
}
function plain(a, b = made(1), c) { return c; }
function closes(a, b = made(1), c) { const f = () => b; return f() && c; }
function* generates(a, b = made(1), c) { function f() { throw f; } yield c; }
function destructures(a, { b = made(1) } = {}, { c }) { return c; }
function rests(a, b = made(1), ...c) { return c.join(); }
for (let i = 0; i < 2; i++) {
  console.log(plain('', undefined, 'x y' + i), closes('', undefined, 'x y' + i), generates('', undefined, 'x y' + i).next().value,
    destructures('', undefined, { c: 'x y' + i }), rests('', undefined, 'b' + i, 'b' + i),
    (function* (a, b = made(1), c) { yield c; })('', undefined, 'once' + i).next().value);
}
(async () => {
  const results = [];
  for (let i = 0; i < 2; i++) results.push(await (async (a, b = made(1), c) => c)('', undefined, 'async' + i));
  console.log(...results);
})();
