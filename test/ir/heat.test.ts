import { expect, test } from 'vitest';
import { compile } from '../../compiler/index.js';

const times = (n: number, line: (i: number) => string): string => Array.from({ length: n }, (_, i) => line(i)).join('\n');

/** Which blocks of a function are cold: one letter each, in order. */
async function blocksOf(source: string, name: string): Promise<string> {
  const { dumps } = await compile(source, { kind: 'script', dump: ['ir:after=inline'] });
  const text = dumps.map((d) => d.text).find((t) => t.includes(`function ${name} `))!;
  return [...text.matchAll(/^b\d+:.*$/gm)].map(([line]) => (line.endsWith(' cold') ? 'c' : 'h')).join('');
}

const small = `
  class Point { constructor(x) { this.x = x; } }
  function step(p) { return p.x * 2; }
  function loop(n) { let s = 0; for (let i = 0; i < n; i++) s += step(new Point(i)); return s; }
  function rest(p) { return p.x + 1; }
  console.log(loop(9), rest(new Point(1)));`;
const large = `${small}
  ${times(300, (i) => `function setUp${i}(o) { ${times(40, (k) => `o.p${k} = o.q${k} + o.r${k};`)} }`)}
  ${times(300, (i) => `setUp${i}({});`)}`;

test('in a small program all functions are made to be fast', async () => {
  expect(await blocksOf(small, 'rest')).toBe('h');
});
test('in a large one what is in loops, or called from there', async () => {
  expect(await blocksOf(large, 'step')).toBe('h');
  expect(await blocksOf(large, 'loop')).toMatch(/^c.*h/);
  expect(await blocksOf(large, 'rest')).toBe('c');
  expect(await blocksOf(large, 'setUp7')).toBe('c');
});
