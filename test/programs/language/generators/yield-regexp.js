// A regular expression behind `yield`, in generators of all kinds; and what is no such thing.
// expect: a b c d e f g h /i/ /=j/ k
// expect: 2 undefined
// expect: x y /z/ SyntaxError
const text = (r) => r.source;
const o = { *a() { yield /a/; }, *['b']() { yield /b/g; }, async *c() { yield /c/; }, get d() { return function* () { yield /d/; }; } };
class A {
  *e() { if (true) yield /e/i; }
  static *f() { yield /f/; }
  *#g() { const z = yield /g/; return z; }
  g() { return this.#g(); }
  *h(list = { *in() { yield /h/; } }) { yield* list.in(); }
  *i() { yield `${yield /i/}`; }
  *j() { yield /=j/; }
  *k() { yield /* comment */ /k/; }
}
const a = new A();
const first = (g) => g.next().value;
(async () => {
  const c = (await o.c().next()).value;
  console.log([first(o.a()), first(o.b()), c, first(o.d()), first(a.e()), first(A.f()), first(a.g()), first(a.h())].map(text).join(' '), String(first(a.i())), String(first(a.j())), first(a.k()).source);
  const division = { *m() { const x = (yield) / 2; yield x; } };
  const m = division.m();
  m.next();
  console.log(m.next(4).value, m.next().value);
  const evaluated = [`({ *g() { yield /x/; } })`, `(class { *g() { yield /y/; } }).prototype`];
  const made = evaluated.map((source) => first((0, eval)(source).g()).source);
  const own = (0, eval)('({ *g() { yield\n/z/ } })').g();
  let error = 'none';
  try { (0, eval)('({ *g() { yield / 2 } })'); } catch (e) { error = e.name; }
  console.log(...made, first(own) === undefined ? '/z/' : 'wrong', error);
})();
