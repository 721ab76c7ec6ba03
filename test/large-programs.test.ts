/** Programs as bundlers and generators write them: very long, very wide, or deep. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CompileServer } from './support/compile-server.js';
import { runNode } from './support/node-oracle.js';

const server = new CompileServer(100_000);
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
  'nested blocks, loops and functions': `
    var n = 0; ${times(40, (i) => `for (var i${i} = 0; i${i} < 1; i${i}++) {`)} n++; ${'}'.repeat(40)}
    ${times(60, () => '(function () {')} n++; ${'})();'.repeat(60)} console.log(n);`,
  '1,500 functions': `${times(1500, (i) => `function f${i}(x) { return x + ${i}; }`)} console.log(f0(1), f1499(1), [${times(1500, (i) => `f${i}`, ', ')}].reduce((x, f) => f(x) % 1000, 0));`,
  'a call of 300 arguments': `function f() { return arguments.length + arguments[299]; } console.log(f(${times(300, (i) => String(i), ', ')}));`,
};

for (const [name, source] of Object.entries(programs)) {
  const file = path.join(folder, `${name}.js`);
  writeFileSync(file, source);
  for (const optimize of [0, 2] as const) {
    test(`${name}, -O${optimize}`, async () => {
      const response = await server.runFile(file, { optimize, verify: true });
      expect(response.crash).toBeUndefined();
      expect(response.diagnostics).toEqual([]);
      const { stdout, exitCode, trap } = response.result!;
      expect(trap).toBeUndefined();
      const node = await runNode([file]);
      expect({ stdout, exitCode }).toEqual({ stdout: node.stdout, exitCode: node.exitCode });
    });
  }
}
