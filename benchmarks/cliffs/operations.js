// Single operations.
const A10k = Array.from({ length: 10000 }, (_, i) => i), SA = A10k.map(i => 's' + i), TXT = 'row 12345,"name"\n'.repeat(60000), O3 = { a: 1, b: 2, c: 3 };
cliff('slice(5,9000) x 500', () => { let n = 0; for (let i = 0; i < 500; i++) n += A10k.slice(5, 9000).length; return n; });
cliff('indexOf int miss 10k x 500', () => { let n = 0; for (let i = 0; i < 500; i++) n += A10k.indexOf(-1); return n; });
cliff('includes int miss 10k x 500', () => { let n = 0; for (let i = 0; i < 500; i++) n += A10k.includes(-1) ? 1 : 0; return n; });
cliff('indexOf string 10k x 100', () => { let n = 0; for (let i = 0; i < 100; i++) n += SA.indexOf('s9999'); return n; });
cliff('reverse 10k x 100', () => { const a = A10k.slice(); for (let i = 0; i < 100; i++) a.reverse(); return a[0]; });
cliff('concat 10k x 200', () => { let n = 0; for (let i = 0; i < 200; i++) n += A10k.concat([1]).length; return n; });
cliff('[...a] 10k x 200', () => { let n = 0; for (let i = 0; i < 200; i++) n += [...A10k].length; return n; });
cliff('fill 10k x 500', () => { const a = A10k.slice(); for (let i = 0; i < 500; i++) a.fill(i); return a[5]; });
cliff('map only 10k x 20', () => { let n = 0; for (let i = 0; i < 20; i++) n += A10k.map(x => x * 2).length; return n; });
cliff('filter only 10k x 20', () => { let n = 0; for (let i = 0; i < 20; i++) n += A10k.filter(x => x & 1).length; return n; });
cliff('reduce only 10k x 20', () => { let n = 0; for (let i = 0; i < 20; i++) n += A10k.reduce((a, x) => (a + x) | 0, 0); return n; });
cliff('forEach 10k x 20', () => { let n = 0; for (let i = 0; i < 20; i++) A10k.forEach(x => { n = (n + x) | 0; }); return n; });
cliff('for-of array 10k x 20', () => { let n = 0; for (let i = 0; i < 20; i++) for (const x of A10k) n = (n + x) | 0; return n; });
cliff('Array.from(Set) 10k x 10', () => { const s = new Set(A10k); let n = 0; for (let i = 0; i < 10; i++) n += Array.from(s).length; return n; });
cliff('toUpperCase 1MB', () => TXT.toUpperCase().length);
cliff('replaceAll string 1MB', () => TXT.replaceAll('row', 'ROW').length);
cliff('indexOf miss 1MB x 5', () => { let n = 0; for (let i = 0; i < 5; i++) n += TXT.indexOf('zzz'); return n; });
cliff('includes hit short 200k', () => { let n = 0; for (let i = 0; i < 200000; i++) if ('hello world foo'.includes('foo')) n++; return n; });
cliff('startsWith/endsWith 200k', () => {
  let n = 0;
  for (let i = 0; i < 200000; i++) if ('hello world foo'.startsWith('hello') && 'abc'.endsWith('c')) n++;
  return n;
});
cliff('trim 200k', () => { let n = 0; for (let i = 0; i < 200000; i++) n += '  ab '.trim().length; return n; });
cliff('substring 10 200k', () => { let n = 0; for (let i = 0; i < 200000; i++) n += TXT.substring(i, i + 10).length; return n; });
cliff('localeCompare 50k', () => { let n = 0; for (let i = 0; i < 50000; i++) n += SA[i % 10000].localeCompare(SA[(i + 1) % 10000]); return n; });
cliff('a < b strings 300k', () => { let n = 0; for (let i = 0; i < 300000; i++) if (SA[i % 10000] < SA[(i + 1) % 10000]) n++; return n; });
cliff("'c' in o 500k", () => { let h = 0; for (let i = 0; i < 500000; i++) if ('c' in O3) h++; return h; });
cliff('Object.hasOwn 500k', () => { let h = 0; for (let i = 0; i < 500000; i++) if (Object.hasOwn(O3, 'b')) h++; return h; });
cliff('o.hasOwnProperty 500k', () => { let h = 0; for (let i = 0; i < 500000; i++) if (O3.hasOwnProperty('b')) h++; return h; });
cliff('for-in 5 keys 100k', () => {
  let h = 0; const o = { a: 1, b: 2, c: 3, d: 4, e: 5 };
  for (let i = 0; i < 100000; i++) for (const k in o) h += o[k]; return h;
});
cliff('Object.keys 100k', () => {
  let h = 0; const o = { a: 1, b: 2, c: 3, d: 4, e: 5 };
  for (let i = 0; i < 100000; i++) h += Object.keys(o).length; return h;
});
cliff('Object.entries 50k', () => {
  let h = 0; const o = { a: 1, b: 2, c: 3, d: 4, e: 5 };
  for (let i = 0; i < 50000; i++) h += Object.entries(o).length; return h;
});
cliff('Math.floor 1M', () => { let s = 0; for (let i = 0; i < 1000000; i++) s += Math.floor(i / 3); return s; });
cliff('Math.round 1M', () => { let s = 0; for (let i = 0; i < 1000000; i++) s += Math.round(i / 7); return s; });
cliff('Math.abs/min/max 1M', () => { let s = 0; for (let i = 0; i < 1000000; i++) s += Math.abs(-i) + Math.min(i, 10) + Math.max(i, 10); return s; });
cliff('Math.pow(i%10,2) 500k', () => { let s = 0; for (let i = 0; i < 500000; i++) s += Math.pow(i % 10, 2); return s; });
cliff('x ** 2 500k', () => { let s = 0; for (let i = 0; i < 500000; i++) s += (i % 10) ** 2; return s; });
cliff('Math.sin 200k', () => { let s = 0; for (let i = 0; i < 200000; i++) s += Math.sin(i); return s.toFixed(6); });
cliff('Math.log/exp 200k', () => { let s = 0; for (let i = 1; i < 200000; i++) s += Math.log(i) + Math.exp(-i / 1e5); return s.toFixed(6); });
cliff('Math.random 500k', () => { let s = 0; for (let i = 0; i < 500000; i++) s += Math.random() < 2 ? 1 : 0; return s; });
cliff('setUTCDate 50k', () => { const d = new Date(0); for (let i = 0; i < 50000; i++) d.setUTCDate(5); return d.getTime(); });
cliff('getUTCMonth 200k', () => { const d = new Date(1e12); let n = 0; for (let i = 0; i < 200000; i++) n += d.getUTCMonth(); return n; });
cliff('Date.now 200k', () => { let n = 0; for (let i = 0; i < 200000; i++) n += Date.now() > 0 ? 1 : 0; return n; });
cliff('new Date(ms) 200k', () => { let n = 0; for (let i = 0; i < 200000; i++) n += new Date(i).getTime() & 1; return n; });
cliff('Number(str) 200k', () => { let n = 0; for (let i = 0; i < 200000; i++) n += Number('1234'); return n; });
cliff('parseInt(str,10) 200k', () => { let n = 0; for (let i = 0; i < 200000; i++) n += parseInt('1234', 10); return n; });
cliff('(i).toString(16) 200k', () => { let n = 0; for (let i = 0; i < 200000; i++) n += i.toString(16).length; return n; });
cliff("'' + int 300k", () => { let n = 0; for (let i = 0; i < 300000; i++) n += ('' + i).length; return n; });
cliff('rest params only 300k', () => { const f = (...r) => r.length; let n = 0; for (let i = 0; i < 300000; i++) n += f(i, 1); return n; });
cliff('spread call only 300k', () => { const f = (a, b) => a + b, a = [1, 2]; let n = 0; for (let i = 0; i < 300000; i++) n += f(...a); return n; });
cliff('default params 500k', () => { const f = (a, b = 2) => a + b; let n = 0; for (let i = 0; i < 500000; i++) n += f(i); return n; });
cliff('{a,b} params 300k', () => { const f = ({ a, b }) => a + b; let n = 0; for (let i = 0; i < 300000; i++) n += f({ a: i, b: 1 }); return n; });
cliff('[a,b]=[b,a] 500k', () => { let a = 1, b = 2; for (let i = 0; i < 500000; i++) [a, b] = [b, a]; return a; });
cliff('super.m() 300k', () => {
  class A { m(k) { return k; } } class B extends A { m(k) { return super.m(k) + 1; } } const b = new B();
  let n = 0; for (let i = 0; i < 300000; i++) n += b.m(i); return n;
});
cliff('private #v 500k', () => {
  class A { #v = 0; add(k) { this.#v += k; } get v() { return this.#v; } } const a = new A();
  for (let i = 0; i < 500000; i++) a.add(1); return a.v;
});
cliff('new class w/ field init 200k', () => {
  class A { x = 1; y = [1]; } let n = 0; for (let i = 0; i < 200000; i++) n += new A().y.length; return n;
});
cliff('new derived 300k', () => {
  class A { constructor(x) { this.x = x; } } class B extends A { constructor(x) { super(x); this.y = 1; } }
  let n = 0; for (let i = 0; i < 300000; i++) n += new B(i).y; return n;
});
cliff('closure alloc 500k', () => { let n = 0; for (let i = 0; i < 500000; i++) n += (() => i)(); return n; });
cliff('await 50k (sync part)', () => { let n = 0; (async () => { for (let i = 0; i < 10; i++) n += await 1; })(); return n; });
cliff('JSON.parse ints 50k', () => JSON.parse('[' + Array.from({ length: 50000 }, (_, i) => i).join() + ']').length);
cliff('JSON.parse strings 20k', () => JSON.parse('[' + Array.from({ length: 20000 }, (_, i) => '"str' + i + '"').join() + ']').length);
cliff('JSON.stringify ints 50k', () => JSON.stringify(A10k).length);
cliff('Symbol keys 300k', () => { const s = Symbol(), o = { [s]: 1 }; let n = 0; for (let i = 0; i < 300000; i++) n += o[s]; return n; });
cliff('try/finally return 500k', () => {
  const f = x => { try { return x; } finally { x++; } }; let n = 0; for (let i = 0; i < 500000; i++) n += f(1);
  return n;
});
cliff('switch strings 500k', () => {
  const k = ['alpha', 'beta', 'gamma', 'delta']; let n = 0;
  for (let i = 0; i < 500000; i++) switch (k[i & 3]) { case 'alpha': n += 1; break; case 'beta': n += 2; break; case 'gamma': n += 3; break; default: n += 4; }
  return n;
});
cliff('typeof chain 500k', () => {
  const v = [1, 'a', null, {}, undefined, true]; let n = 0;
  for (let i = 0; i < 500000; i++) {
    const x = v[i % 6];
    if (typeof x === 'number') n++; else if (typeof x === 'string') n += 2; else if (x == null) n += 3; else if (typeof x === 'object') n += 4;
  }
  return n;
});
cliff('str[i] + concat build 100k', () => { const a = 'abcdefghij'; let s = ''; for (let i = 0; i < 100000; i++) s += a[i % 10]; return s.length; });
cliff('array of arrays push/pop 300k', () => {
  const a = []; let n = 0;
  for (let i = 0; i < 300000; i++) { a.push([i, i]); if (a.length > 100) n += a.pop()[0]; } return n;
});
