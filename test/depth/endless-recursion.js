// Endless recursion of many kinds: how deep each got, and what ended it.

let n = 0;
const kinds = [];
const kind = (name, prepare) => void kinds.push([name, prepare]);

kind('plain function', () => {
  function f(x) { n++; return 1 + f(x + 1); }
  return () => f(0);
});
kind('mutual recursion', () => {
  function a(x) { n++; return b(x) + 1; } function b(x) { n++; return a(x) + 1; }
  return () => a(0);
});
kind('closure', () => {
  const make = (k) => (x) => { n++; return make(k + x)(x) + 1; };
  return () => make(1)(1);
});
kind('method', () => {
  const o = { m(x) { n++; return this.m(x + 1) + 1; } };
  return () => o.m(0);
});
kind('class method through super', () => {
  class A { m(x) { n++; return this.m(x) + 1; } } class B extends A { m(x) { return super.m(x) + 1; } }
  return () => new B().m(0);
});
kind('getter', () => {
  const o = { get g() { n++; return this.g + 1; } };
  return () => o.g;
});
kind('getter by a computed key', () => {
  const o = { get g() { n++; return this[key] + 1; } }; let key = 'g';
  return () => o[key];
});
kind('setter', () => {
  const o = { set s(v) { n++; this.s = v + 1; n += 0; } };
  return () => { o.s = 1; };
});
kind('valueOf', () => {
  const o = { valueOf() { n++; return o + 1; } };
  return () => o + 1;
});
kind('toString', () => {
  const o = { toString() { n++; return `${o}x`; } };
  return () => `${o}`;
});
kind('Symbol.toPrimitive', () => {
  const o = { [Symbol.toPrimitive]() { n++; return o * 2; } };
  return () => o * 2;
});
kind('proxy get', () => {
  const p = new Proxy({}, { get(t, k, r) { n++; return r.x + 1; } });
  return () => p.x;
});
kind('proxy has', () => {
  const p = new Proxy({}, { has(t, k) { n++; return 'x' in p; } });
  return () => 'x' in p;
});
kind('proxy apply', () => {
  const p = new Proxy(function () {}, { apply(t, self, args) { n++; return p(1) + 1; } });
  return () => p(1);
});
kind('proxy without traps', () => {
  const t = { get g() { n++; return p.g + 1; } }; const p = new Proxy(t, {});
  return () => p.g;
});
kind('map', () => {
  function f(x) { n++; return [x].map(f).length; }
  return () => f(0);
});
kind('forEach', () => {
  function f(x) { n++; [x].forEach(f); return n; }
  return () => f(0);
});
kind('reduce', () => {
  function f(a, x) { n++; return [x, x].reduce(f) + 1; }
  return () => f(0, 1);
});
kind('sort', () => {
  function f(a, b) { n++; [b, a].sort(f); return 1; }
  return () => f(1, 2);
});
kind('replace', () => {
  function f() { n++; return 'a'.replace('a', f) + 'b'; }
  return () => f();
});
kind('replace by a regular expression', () => {
  function f() { n++; return 'a'.replace(/a/g, f) + 'b'; }
  return () => f();
});
kind('toJSON', () => {
  const o = { toJSON() { n++; return JSON.stringify(o) + 'x'; } };
  return () => JSON.stringify(o);
});
kind('reviver', () => {
  function f() { n++; return JSON.parse('1', f) + 1; }
  return () => f();
});
kind('call', () => {
  function f(x) { n++; return f.call(this, x + 1) + 1; }
  return () => f(0);
});
kind('apply', () => {
  function f(x) { n++; return f.apply(this, [x + 1]) + 1; }
  return () => f(0);
});
kind('apply of arguments', () => {
  function f(x) { n++; return f.apply(this, arguments) + 1; }
  return () => f(0);
});
kind('spread', () => {
  function f(...r) { n++; return f(...r) + 1; }
  return () => f(1, 2);
});
kind('bind', () => {
  let g; function f(x) { n++; return g(x) + 1; } g = f.bind(null, 1);
  return () => g(1);
});
kind('constructor', () => {
  class A { constructor(x) { n++; this.a = new A(x + 1); } }
  return () => new A(0);
});
kind('derived constructor', () => {
  class B { constructor() { n++; this.b = new D(); } } class D extends B { constructor() { super(); this.d = 1; } }
  return () => new D();
});
kind('function as constructor', () => {
  function A(x) { n++; this.a = new A(x + 1); }
  return () => new A(0);
});
kind('field initialiser', () => {
  class A { a = (n++, new A()); }
  return () => new A();
});
kind('generator', () => {
  function* g() { n++; for (const x of g()) yield x; }
  return () => [...g()];
});
kind('yield*', () => {
  function* g() { n++; yield* g(); }
  return () => g().next();
});
kind('iterator', () => {
  const it = { [Symbol.iterator]() { n++; const [a] = it; return [a][Symbol.iterator](); } };
  return () => [...it];
});
kind('Symbol.hasInstance', () => {
  const C = { [Symbol.hasInstance](v) { n++; return v instanceof C; } };
  return () => 1 instanceof C;
});
kind('tag', () => {
  function tag(s, v) { n++; return tag`a${v}b` + 1; }
  return () => tag`a${1}b`;
});
kind('Reflect.apply', () => {
  function f(x) { n++; return Reflect.apply(f, null, [x]) + 1; }
  return () => f(0);
});
kind('Reflect.construct', () => {
  function A(x) { n++; this.a = Reflect.construct(A, [x]); }
  return () => Reflect.construct(A, [1]);
});
kind('Reflect.get', () => {
  const o = { get g() { n++; return Reflect.get(o, 'g') + 1; } };
  return () => o.g;
});
kind('many locals', () => {
  function f(x) { n++; let v0 = x + 0, w0 = v0 * 1.5; let v1 = x + 1, w1 = v1 * 1.5; let v2 = x + 2, w2 = v2 * 1.5;
  let v3 = x + 3, w3 = v3 * 1.5; let v4 = x + 4, w4 = v4 * 1.5; let v5 = x + 5, w5 = v5 * 1.5; let v6 = x + 6, w6 =
  v6 * 1.5; let v7 = x + 7, w7 = v7 * 1.5; let v8 = x + 8, w8 = v8 * 1.5; let v9 = x + 9, w9 = v9 * 1.5; let v10 = x
  + 10, w10 = v10 * 1.5; let v11 = x + 11, w11 = v11 * 1.5; let v12 = x + 12, w12 = v12 * 1.5; let v13 = x + 13, w13
  = v13 * 1.5; let v14 = x + 14, w14 = v14 * 1.5; let v15 = x + 15, w15 = v15 * 1.5; let v16 = x + 16, w16 = v16 *
  1.5; let v17 = x + 17, w17 = v17 * 1.5; let v18 = x + 18, w18 = v18 * 1.5; let v19 = x + 19, w19 = v19 * 1.5; let
  v20 = x + 20, w20 = v20 * 1.5; let v21 = x + 21, w21 = v21 * 1.5; let v22 = x + 22, w22 = v22 * 1.5; let v23 = x +
  23, w23 = v23 * 1.5; let v24 = x + 24, w24 = v24 * 1.5; let v25 = x + 25, w25 = v25 * 1.5; let v26 = x + 26, w26 =
  v26 * 1.5; let v27 = x + 27, w27 = v27 * 1.5; let v28 = x + 28, w28 = v28 * 1.5; let v29 = x + 29, w29 = v29 *
  1.5; let v30 = x + 30, w30 = v30 * 1.5; let v31 = x + 31, w31 = v31 * 1.5; let v32 = x + 32, w32 = v32 * 1.5; let
  v33 = x + 33, w33 = v33 * 1.5; let v34 = x + 34, w34 = v34 * 1.5; let v35 = x + 35, w35 = v35 * 1.5; let v36 = x +
  36, w36 = v36 * 1.5; let v37 = x + 37, w37 = v37 * 1.5; let v38 = x + 38, w38 = v38 * 1.5; let v39 = x + 39, w39 =
  v39 * 1.5; let v40 = x + 40, w40 = v40 * 1.5; let v41 = x + 41, w41 = v41 * 1.5; let v42 = x + 42, w42 = v42 *
  1.5; let v43 = x + 43, w43 = v43 * 1.5; let v44 = x + 44, w44 = v44 * 1.5; let v45 = x + 45, w45 = v45 * 1.5; let
  v46 = x + 46, w46 = v46 * 1.5; let v47 = x + 47, w47 = v47 * 1.5; let v48 = x + 48, w48 = v48 * 1.5; let v49 = x +
  49, w49 = v49 * 1.5; let v50 = x + 50, w50 = v50 * 1.5; let v51 = x + 51, w51 = v51 * 1.5; let v52 = x + 52, w52 =
  v52 * 1.5; let v53 = x + 53, w53 = v53 * 1.5; let v54 = x + 54, w54 = v54 * 1.5; let v55 = x + 55, w55 = v55 *
  1.5; let v56 = x + 56, w56 = v56 * 1.5; let v57 = x + 57, w57 = v57 * 1.5; let v58 = x + 58, w58 = v58 * 1.5; let
  v59 = x + 59, w59 = v59 * 1.5; const r = f(x + 1); return r + v0 + w0 + v1 + w1 + v2 + w2 + v3 + w3 + v4 + w4 + v5
  + w5 + v6 + w6 + v7 + w7 + v8 + w8 + v9 + w9 + v10 + w10 + v11 + w11 + v12 + w12 + v13 + w13 + v14 + w14 + v15 +
  w15 + v16 + w16 + v17 + w17 + v18 + w18 + v19 + w19 + v20 + w20 + v21 + w21 + v22 + w22 + v23 + w23 + v24 + w24 +
  v25 + w25 + v26 + w26 + v27 + w27 + v28 + w28 + v29 + w29 + v30 + w30 + v31 + w31 + v32 + w32 + v33 + w33 + v34 +
  w34 + v35 + w35 + v36 + w36 + v37 + w37 + v38 + w38 + v39 + w39 + v40 + w40 + v41 + w41 + v42 + w42 + v43 + w43 +
  v44 + w44 + v45 + w45 + v46 + w46 + v47 + w47 + v48 + w48 + v49 + w49 + v50 + w50 + v51 + w51 + v52 + w52 + v53 +
  w53 + v54 + w54 + v55 + w55 + v56 + w56 + v57 + w57 + v58 + w58 + v59 + w59; }
  return () => f(0);
});
kind('many object locals', () => {
  function f(x) { n++; let v0 = { x, i: 0 }; let v1 = { x, i: 1 }; let v2 = { x, i: 2 }; let v3 = { x, i: 3 }; let
  v4 = { x, i: 4 }; let v5 = { x, i: 5 }; let v6 = { x, i: 6 }; let v7 = { x, i: 7 }; let v8 = { x, i: 8 }; let v9 =
  { x, i: 9 }; let v10 = { x, i: 10 }; let v11 = { x, i: 11 }; let v12 = { x, i: 12 }; let v13 = { x, i: 13 }; let
  v14 = { x, i: 14 }; let v15 = { x, i: 15 }; let v16 = { x, i: 16 }; let v17 = { x, i: 17 }; let v18 = { x, i: 18
  }; let v19 = { x, i: 19 }; let v20 = { x, i: 20 }; let v21 = { x, i: 21 }; let v22 = { x, i: 22 }; let v23 = { x,
  i: 23 }; let v24 = { x, i: 24 }; let v25 = { x, i: 25 }; let v26 = { x, i: 26 }; let v27 = { x, i: 27 }; let v28 =
  { x, i: 28 }; let v29 = { x, i: 29 }; let v30 = { x, i: 30 }; let v31 = { x, i: 31 }; let v32 = { x, i: 32 }; let
  v33 = { x, i: 33 }; let v34 = { x, i: 34 }; let v35 = { x, i: 35 }; let v36 = { x, i: 36 }; let v37 = { x, i: 37
  }; let v38 = { x, i: 38 }; let v39 = { x, i: 39 }; const r = f(x); return r + v0.i + v1.i + v2.i + v3.i + v4.i +
  v5.i + v6.i + v7.i + v8.i + v9.i + v10.i + v11.i + v12.i + v13.i + v14.i + v15.i + v16.i + v17.i + v18.i + v19.i +
  v20.i + v21.i + v22.i + v23.i + v24.i + v25.i + v26.i + v27.i + v28.i + v29.i + v30.i + v31.i + v32.i + v33.i +
  v34.i + v35.i + v36.i + v37.i + v38.i + v39.i; }
  return () => f(0);
});
kind('many parameters', () => {
  function f(a, b, c, d, e, g, h, i, j) { n++; return f(b, c, d, e, g, h, i, j, a) + j; }
  return () => f(1, 2, 3, 4, 5, 6, 7, 8, 9);
});
kind('many arguments', () => {
  function f() { n++; return f(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
  24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51,
  52, 53, 54, 55, 56, 57, 58, 59) + 1; }
  return () => f();
});
kind('nested calls', () => {
  function f(x) { n++; return h(x, h(x, h(x, h(x, h(x, f(x)))))); } function h(a, b) { return a + b; }
  return () => f(0);
});
kind('arguments', () => {
  function f() { n++; return f(arguments.length, arguments[0]) + 1; }
  return () => f(1, 2);
});
kind('default and pattern', () => {
  function f({ a, b = a }, [c, d] = [a, b]) { n++; return f({ a: c }) + b + d; }
  return () => f({ a: 1 });
});
kind('try and finally', () => {
  function f(x) { n++; try { return f(x + 1) + 1; } finally { x++; } }
  return () => f(0);
});
kind('try and catch', () => {
  function f(x) { n++; try { return f(x + 1) + 1; } catch (e) { throw e; } }
  return () => f(0);
});
kind('switch and loops', () => {
  function f(x) { n++; let t = 0; for (let i = 0; i < 1; i++) { switch (x & 3) { case 0: t += f(x + 1); break; case
  1: t -= f(x + 1); break; default: t += f(x + 2) * 2; } } return t; }
  return () => f(0);
});
kind('async function', () => {
  async function f(x) { n++; return 1 + await f(x + 1); }
  return () => { f(0).catch(() => {}); };
});
kind('promise executor', () => {
  function f() { n++; return new Promise(() => { try { f(); } catch { } }); }
  return () => { f().catch(() => {}); };
});
kind('flatMap', () => {
  function f(x) { n++; return [x].flatMap(f); }
  return () => f(0);
});
kind('Array.from', () => {
  function f(x) { n++; return Array.from([x], f); }
  return () => f(0);
});
kind('Map.forEach', () => {
  const m = new Map([[1, 2]]); function f() { n++; m.forEach(f); return n; }
  return () => f();
});
kind('find on a typed array', () => {
  const t = new Uint8Array(1); function f() { n++; return t.find(f); }
  return () => f();
});
kind('Symbol.species', () => {
  class A extends Array { static get [Symbol.species]() { n++; new A(1).map((x) => x); return Array; } }
  return () => new A(1).map((x) => x);
});
kind('computed class key', () => {
  const o = { toString() { n++; return { [o]: 1 }; } };
  return () => ({ [o]: 1 });
});
kind('optional call and private method', () => {
  class A { #p(x) { n++; return this.#p?.(x + 1) + 1; } go() { return this.#p(0); } }
  return () => new A().go();
});

// Functions that rely on guesses keep values for their exits.
const numbers = [1, 2, 3, 4, 5.5], typed = new Float64Array(9);
class Point {
  constructor(x, y) { this.x = x; this.y = y; }
  turn(a, b, c, d) { n++; return this.turn(b, c, d, a + this.x) + numbers[a & 3] * typed[b & 7] + this.y; }
}
const whole = new Point(1, 2), fractions = new Point(1.5, 2.5);
kind('guessed fields and elements, four parameters', () => () => whole.turn(1, 2, 3, 4) + fractions.turn(1, 2, 3, 4));
kind('guessed elements before the call', () => {
  function f(a) { n++; const x = numbers[0], y = numbers[1], z = numbers[2], w = numbers[3]; const r = f(a + 1); return r + x + y * z - w + a; }
  return () => f(1);
});
kind('guessed fields of two objects', () => {
  function f(a, b, c, d) { n++; const x = whole.x, y = whole.y, z = fractions.x, w = fractions.y; return f(b, c, d, a + 1) + x * y + z * w + a + b * c - d + numbers[a & 3]; }
  return () => f(1, 2, 3, 4);
});
kind('guessed elements in a loop around the call', () => {
  function f(a) { n++; let s = 0; for (let i = 0; i < 3; i++) { s += numbers[i] * typed[i]; if (i === 2) s += f(a + 1); } return s; }
  return () => f(1);
});
kind('doubles across the call', () => {
  function f(a) { n++; const b = a * 2, c = a * 3, d = a * 4, e = a * 5; return f(a + 1) + b * c + d * e + typed[1] + fractions.x * a; }
  return () => f(0.5);
});
kind('fields written around the call', () => {
  function f(o, a) { n++; o.x = a | 0; const r = f(o, a + 1); o.y = r; return r + o.x; }
  return () => f(whole, 1);
});

function run([name, prepare]) {
  n = 0;
  const start = prepare();
  try {
    start();
    console.log(`${name}: ${n}: nothing`);
  } catch (error) {
    console.log(`${name}: ${n}: ${error instanceof RangeError ? error.message : error}`);
  }
}
kinds.forEach(run);
