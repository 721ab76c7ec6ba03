/** Programs as bundlers and generators write them: very long, very wide, or deep. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { runNode } from './support/node-oracle.js';

const stride = Number(process.env['LARGE_STRIDE'] ?? 3);
const server = new CompileServer(300_000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'jsaot-large-'));
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true });
});

const times = (n: number, line: (i: number) => string, separator = '\n'): string => Array.from({ length: n }, (_, i) => line(i)).join(separator);

const programs: Record<string, string> = {
  'a function of 50,000 values': `
    function f(o, a) {
      var sum = 0;
      ${times(3000, (i) => `sum += a[${i % 7}] * o.p${i % 5} - (sum >> ${i % 9}); o.p${(i + 1) % 5} = sum % ${i + 10};`)}
      try { o.p1.q.r; } catch (e) { sum += e.message.length; }
      return sum;
    }
    console.log(f({ p0: 1, p1: 2, p2: 3, p3: 4, p4: 5 }, [1, 2.5, 3, '4', 5, 6, 7]));`,
  '1,000 ifs, one after the other': `
    function f(n) { var s = 0; ${times(1000, (i) => `if (n % ${i + 2} === 0) s += ${i}; else s ^= n;`)} return s; }
    console.log(f(5040), f(0.5));`,
  'a chain of 500 else ifs': `
    function f(n) { ${times(500, (i) => `if (n === ${i}) return '${i}';`, ' else ')} else return 'none'; }
    console.log(f(0), f(499), f(500));`,
  'a switch of 2,000 cases': `
    function f(n) { switch (n) { ${times(2000, (i) => `case ${i * 3}: return 'c${i}';`)} default: return 'none'; } }
    console.log(f(0), f(5997), f(5998));`,
  'a switch of strings, with cases that fall through': `
    function f(n) { var r = ''; switch (n) { ${times(600, (i) => `case 'k${i}': r += ${i};${i % 3 === 0 ? ' break;' : ''}`)} } return r; }
    console.log(f('k0'), f('k598'), f('k'));`,
  'a sum of 6,000 strings': `var x = 'x'; console.log((${times(6000, (i) => (i % 2 ? 'x' : `'${i}'`), ' + ')}).length);`,
  'an array of 20,000 numbers': `var a = [${times(20000, (i) => String((i * 7919) % 10007), ', ')}]; console.log(a.length, a[19999], a.reduce((x, y) => x + y));`,
  'an object of 3,000 properties': `var o = { ${times(3000, (i) => `k${i}: ${i % 4 ? i : `'${i}'`}`, ', ')} }; console.log(Object.keys(o).length, o.k2999, o.k2996);`,
  'arrays in arrays, 2,000 deep': `var a = ${'['.repeat(2000)}7${']'.repeat(2000)}; var n = 0; while (typeof a === 'object') { a = a[0]; n++; } console.log(n, a);`,
  'templates in templates, 1,500 deep': `var x = 'x'; console.log((${'`<${'.repeat(1500)}x${'}>`'.repeat(1500)}).length);`,
  'a chain of 1,000 calls': `var o = { n: 0, add(f) { this.n = f(this.n); return this; } }; console.log(o${times(1000, (i) => `.add((n) => n + ${i})`, '')}.n);`,
  'optional calls in parentheses, 400 deep': `var o = { n: 0, next() { this.n++; return this; } }; console.log(${'('.repeat(400)}o${'?.next)()'.repeat(400)}.n);`,
  'nested blocks, loops and functions': `
    var n = 0; ${times(40, (i) => `for (var i${i} = 0; i${i} < 1; i${i}++) {`)} n++; ${'}'.repeat(40)}
    ${times(60, () => '(function () {')} n++; ${'})();'.repeat(60)} console.log(n);`,
  '1,500 functions': `${times(1500, (i) => `function f${i}(x) { return x + ${i}; }`)} console.log(f0(1), f1499(1), [${times(1500, (i) => `f${i}`, ', ')}].reduce((x, f) => f(x) % 1000, 0));`,
  'a class of 14 methods that call each other': `
    class Cyclic { constructor(d) { this.d = d; this.m0(0); } ${times(14, (i) => `m${i}(n) { if (n < this.d) { ${times(13, (k) => `this.m${(i + k + 1) % 14}(n + 1);`, ' ')} } this.f${i} = n; }`)} }
    console.log(JSON.stringify(new Cyclic(3)));`,
  'a call of 300 arguments': `function f() { return arguments.length + arguments[299]; } console.log(f(${times(300, (i) => String(i), ', ')}));`,
};

/** Functions that are cut into parts: what engines refuse, or take minutes for. */
const cut: Record<string, string> = {
  '50,000 top-level statements': `var a = 1, b = 2; function f(x) { return x + 1 | 0; }
    ${times(50_000, (i) => [`a = a + b * ${i % 7};`, `b = f(b);`, `if (a % ${(i % 13) + 2} === 0) a ^= ${i}; else b -= ${i % 5};`][i % 3]!)}
    console.log(a, b);`,
  'a loop around 6,000 statements, with labels': `
    function f(n) { var s = 0; outer: for (var k = 0; k < n; k++) { inner: for (;;) {
      ${times(6000, (i) => (i % 500 === 499 ? `if (s % 7 === ${i % 3}) continue outer; if (s > ${i * 9999}) break inner;` : `s = (s * ${(i % 5) + 1} + k) | 0;`))}
      break outer;
    } s++; } return s + arguments.length + k; }
    console.log(f(9), f(2));`,
  'try, catch and finally around 1,500 statements each': `
    var o = { p: 1 }; function g(x) { if (x % 1000 === 999) throw new Error('e' + x); return x; }
    function f(a) { for (var r = 0; r < 3; r++) try {
      ${times(1500, (i) => `a += g(${i} + r * 500) + o.p;`)}
      if (r) return a;
    } catch (e) { console.log(e.message, a);
      ${times(1500, (i) => `a = a + g(${i % 999}) | 0;`)}
      if (r === 1) continue;
    } finally {
      ${times(1500, (i) => `a = a + ${i % 3} | 0;`)}
      console.log('finally', a);
    } return -a; }
    console.log(f(1));`,
  'a switch of 10,000 cases': `
    function f(n) { switch (n) { ${times(10_000, (i) => `case ${i * 3}: ${i % 3 ? `n += ${i};` : `return 'c${i}' + n;`}`)} default: return 'none' + n; } }
    console.log(f(0), f(3), f(29_997), f(29_994), f(5));`,
  'literals and calls of 6,000 values': `
    var z = 1; var o = { ${times(6000, (i) => `k${i}: z + ${i}`, ', ')} }; var a = [${times(6000, (i) => (i % 999 ? `z + ${i}` : ''), ', ')}];
    console.log(Object.keys(o).length, o.k5999, a.length, a[5998], 0 in a, Math.max(${times(6000, (i) => `z + ${i}`, ', ')}), new Array(${times(2000, () => 'z', ', ')}).length);`,
  '6,000 locals that live together': `
    function f(p) { ${times(6000, (i) => (i % 3 ? `let v${i} = p + ${i};` : `let v${i} = 'v' + p;`))}
      if (p > 1) return f(p - 1) + v5999;
      return [${times(6000, (i) => (i % 100 ? `v${i}` : `() => v${i}++`), ', ')}].map((x) => (typeof x === 'function' ? x() : x)).join('').length; }
    console.log(f(3));`,
  'a generator of 3,000 points': `
    function* f(p) { var s = 0; try { ${times(3000, (i) => `s += yield p + ${i};${i % 700 ? '' : ` for (let k = 0; k < 2; k++) s += yield* [k, this.q];`}`)} } finally { yield 'end'; } return s; }
    var it = f.call({ q: 5 }, 1), r, n = 0, sum = 0; while (!(r = it.next(n)).done) { n += 1; sum += r.value; } console.log(r.value, n, String(sum).length);
    it = f(2); it.next(); console.log(it.return(7), it.next());`,
  'an async function of 3,000 points': `
    async function f(p) { var s = 0; ${times(3000, (i) => `s += await (p + ${i});`)} try { await Promise.reject(new Error('no')); } catch (e) { s = e.message + s; } return s; }
    f(3).then(console.log); console.log('first');`,
};

Object.entries({ ...programs, ...cut }).forEach(([name, source], n) => {
  const file = path.join(folder, `${name}.js`);
  writeFileSync(file, source);
  // What the levels differ in is in -O2: without optimisation each third will do, or with LARGE_STRIDE=1 all.
  const levels = name in cut || n % stride > 0 ? [2] as const : [0, 2] as const;
  for (const optimize of levels) {
    test(`${name}, -O${optimize}`, async () => {
      const response = await server.runFile(file, { optimize, verify: name in programs });
      expect(response.crash).toBeUndefined();
      expect(response.diagnostics).toEqual([]);
      const { stdout, exitCode, trap } = response.result!;
      expect(trap).toBeUndefined();
      const node = await runNode(['--stack-size=3900', file]);
      expect({ stdout, exitCode }).toEqual({ stdout: node.stdout, exitCode: node.exitCode });
    }, 300_000);
  }
});

test('the texts of callees do not grow with a chain', async () => {
  const size = async (calls: number): Promise<number> => (await server.compile(`var o = { m() { return this; } }; o${'.m()'.repeat(calls)};`, { optimize: 0 })).bytes;
  const [none, some, twice] = [await size(1), await size(400), await size(800)];
  expect(twice - none).toBeLessThan(2.5 * (some - none));
});

test('a function that no engine takes is an error with its place', async () => {
  const source = `console.log(1);\nfunction wide(p) {\n${times(70_000, (i) => `let v${i} = p + ${i};`)}\nreturn [${times(70_000, (i) => `v${i}`, ', ')}];\n}\nwide(1);`;
  const { diagnostics, bytes } = await server.compile(source, { fileName: 'wide.js', optimize: 1 });
  expect(bytes).toBe(0);
  expect(diagnostics).toMatchObject([{ code: 'JSAOT2003', severity: 'error', file: 'wide.js', line: 2, message: expect.stringMatching(/^the function wide is too large .* values live at once$/) as string }]);
});
