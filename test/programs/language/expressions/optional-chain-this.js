// a chain in parentheses keeps its `this`, and a ?.( after it ends by itself
const o = { v: 1, f() { return this?.v; }, n: null, tag() { return this === o; } };
console.log((o?.f)(), (o?.f)?.(), ((o?.f))?.(), (o?.['f'])(), (o?.['f'])?.()); // expect: 1 1 1 1 1
console.log((o.n?.f)?.(), (o.n?.f)?.().x.y, ((o.n?.f))?.(1), (o.nothing)?.()); // expect: undefined undefined undefined undefined
try { (o.n?.f)(); } catch (e) { console.log(e.name); } // expect: TypeError
console.log((o?.tag)`x`, ((o?.tag))`x`, (o.tag)`x`, ((0, o?.tag))`x`); // expect: true true true false
console.log((o?.f, o?.f)?.(), (o.n ?? o?.f)(), (true && o.f)?.(), (0, o.f)?.()); // expect: undefined undefined undefined undefined
console.log(delete (o?.zip), delete (o.n?.x), delete (o?.n?.x.y), (o?.f)?.call({ v: 3 })); // expect: true true true 3
class P {
  #v = 3;
  #m() { return this.#v; }
  get #g() { return this.#m; }
  static all(x) { return [x?.#m(), (x?.#m)?.(), (x?.#m)(), x?.#g(), (x?.#g)?.(), x?.#v]; }
  static none(x) { return [x?.#m(), (x?.#m)?.(), x?.#g(), (x?.#g)?.(), x?.#v]; }
}
console.log(P.all(new P()).join(), P.none(null).join()); // expect: 3,3,3,3,3,3 ,,,,
class Base { who() { return this.name; } }
class Derived extends Base {
  name = 'derived';
  calls() { return [super.who(), super.who?.(), (super.who)(), (super.who)?.(), super.nothing?.(), (super['who'])?.()]; }
}
console.log(new Derived().calls().join()); // expect: derived,derived,derived,derived,,derived
async function waits() { return [(await o)?.f(), ((await o)?.f)?.(), (await null)?.f(), ((await null)?.f)?.()]; }
function calls(f, x) { return f.call(x, () => (this?.f)?.()); }
console.log(calls((g) => g(), o), (globalThis?.parseInt)?.('7')); // expect: undefined 7
waits().then((list) => console.log(list.join())); // expect: 1,1,,
