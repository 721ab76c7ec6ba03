// Arrays.
cliff('unshift 1 x 20k', () => { const t = []; for (let r = 0; r < 20000; r++) t.unshift(r); return t[0]; });
cliff('splice(mid,1) x 10k of 20k', () => {
  const s = Array.from({ length: 20000 }, (_, i) => i); let h = 0;
  for (let i = 0; i < 10000; i++) h += s.splice(s.length >> 1, 1)[0]; return h;
});
cliff('splice(i,0,a,b) x 5k', () => {
  const s = Array.from({ length: 10000 }, (_, i) => i); for (let i = 0; i < 5000; i++) s.splice(i, 0, i, i + 1);
  return s.length;
});
cliff('reverse 20k x 200', () => { const s = Array.from({ length: 20000 }, (_, i) => i); for (let i = 0; i < 200; i++) s.reverse(); return s[0]; });
cliff('shift queue 30k', () => { const q = []; for (let i = 0; i < 30000; i++) q.push(i); let n = 0; while (q.length) n += q.shift(); return n; });
cliff('push/shift small queue 300k', () => {
  const q = [1, 2, 3, 4]; let n = 0; for (let i = 0; i < 300000; i++) { q.push(i); n = (n + q.shift()) | 0; }
  return n;
});
cliff('new Array(n) reverse fill 300k', () => { let size = 300000; const a = new Array(size); while (size--) a[size] = 0; return a.length; });
cliff('[] reverse fill 100k', () => { const a = []; for (let i = 100000; i >= 0; i--) a[i] = i; return a.length; });
cliff('step-3 fill 100k', () => { const a = []; for (let i = 0; i < 100000; i++) a[i * 3] = i; return a.length; });
cliff('for-in over 50k holes', () => {
  const a = new Array(50000); for (let i = 0; i < 50000; i += 3) a[i] = i; let k = 0;
  for (const i in a) k += +i; return k;
});
cliff('scattered sparse 50k', () => {
  const s = []; for (let i = 0; i < 50000; i++) s[(i * 7919) % 1000003] = i; let n = 0; s.forEach(() => n++);
  return n;
});
cliff('filter/map/reduce 200k', () => {
  const a = Array.from({ length: 200000 }, (_, i) => i);
  return a.map(x => x * 2).filter(x => x % 3 === 0).reduce((p, x) => (p + x) | 0, 0);
});
cliff('Array.from({length},f) 200k', () => Array.from({ length: 200000 }, (_, i) => i).length);
cliff('[...acc, i] 1000', () => { let acc = []; for (let i = 0; i < 1000; i++) acc = [...acc, i]; return acc.length; });
cliff('concat spread 20k x 20', () => {
  const b = Array.from({ length: 20000 }, (_, i) => i); const d = []; for (let i = 0; i < 20; i++) d.push(...b);
  return d.length;
});
cliff('slice/indexOf/includes', () => {
  const a = Array.from({ length: 10000 }, (_, i) => i); let n = 0;
  for (let i = 0; i < 500; i++) { n += a.slice(5, 9000).length + a.indexOf(9999) + (a.includes(-1) ? 1 : 0); }
  return n;
});
cliff('join 200k strings', () => { const p = []; for (let i = 0; i < 200000; i++) p.push('x' + i); return p.join('').length; });
cliff('sort 100k cmp ints', () => {
  let s = 42; const a = Array.from({ length: 100000 }, () => s = Math.imul(s, 48271) >>> 1);
  return a.sort((x, y) => x - y)[5];
});
cliff('sort 50k default ints', () => {
  let s = 42; const a = Array.from({ length: 50000 }, () => s = Math.imul(s, 48271) >>> 1); return a.sort()[5];
});
cliff('sort 50k strings', () => {
  let s = 42; const a = Array.from({ length: 50000 }, () => 's' + ((s = Math.imul(s, 48271) >>> 1) % 50000));
  return a.sort()[5];
});
cliff('sort 50k by localeCompare', () => {
  let s = 42; const a = Array.from({ length: 50000 }, () => 's' + ((s = Math.imul(s, 48271) >>> 1) % 50000));
  return a.sort((x, y) => x.localeCompare(y))[5];
});
cliff('destructure [x,y,...z] 200k', () => {
  let n = 0;
  for (let i = 0; i < 200000; i++) { const [x, y, ...z] = [i, i + 1, i + 2, i + 3]; n = (n + x + y + z.length) | 0; }
  return n;
});
cliff('for-of entries() 200k', () => {
  let n = 0; for (const [i, x] of Array.from({ length: 200000 }, (_, i) => i).entries()) n = (n + i + x) | 0;
  return n;
});
cliff('flatMap/flat', () => { const a = Array.from({ length: 50000 }, (_, i) => [i, [i]]); return a.flat(2).length + a.flatMap(x => x).length; });
cliff('2d array sum 500x500', () => {
  const g = []; for (let i = 0; i < 500; i++) { g.push([]); for (let j = 0; j < 500; j++) g[i].push(i * j); }
  let n = 0; for (const r of g) for (const c of r) n += c; return n;
});
cliff('sieve new Array fill(true) 1e6', () => {
  const s = new Array(1000001).fill(true); let n = 0;
  for (let i = 2; i <= 1000000; i++) if (s[i]) { n++; for (let j = i * 2; j <= 1000000; j += i) s[j] = false; }
  return n;
});
