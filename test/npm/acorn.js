// acorn: parses a program and summarises its tree.
import * as acorn from 'acorn';

const source = `
'use strict';
class Point { #x = 1; static of(...args) { return new this(...args); } get x() { return this.#x ?? 0; } }
export const f = async ({ a, b: [c = 2] = [] }, ...rest) => { for await (const v of rest) yield_(v ** 2); };
label: for (let i = 0, n = 10n; i < 3; i++) { if (i === 1) continue label; }
const re = /(?<year>\\d{4})-\\p{L}/u, t = \`a\${1 + 1}b\`;
`;
const ast = acorn.parse(source, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
const counts = {};
const visit = (node) => {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) return node.forEach(visit);
  if (typeof node.type === 'string') counts[node.type] = (counts[node.type] ?? 0) + 1;
  for (const key of Object.keys(node)) if (key !== 'loc') visit(node[key]);
};
visit(ast);
console.log(Object.entries(counts).sort().map(([k, v]) => `${k} ${v}`).join('\n'));
for (const bad of ['let x = ;', 'a => { return', 'for (const x of', '/(/', '"unterminated']) {
  try {
    acorn.parse(bad, { ecmaVersion: 2022 });
  } catch (error) {
    console.log(error.message, error.pos);
  }
}
console.log([...acorn.tokenizer('a + "b" / 3', { ecmaVersion: 2020 })].map((t) => `${t.type.label}:${t.value}`).join(' '));
