/**
 * Writes docs/platform.md: what programs have beside the language, from the tables of
 * compiler/modules/platform.ts, with what each adds to a module. Sizes take minutes to
 * measure: those that are there stay, but with --measure. With --check only says whether
 * the names in the file are those of the tables.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from '../dist/compiler/index.js';
import { LIBRARY_GLOBALS, LIBRARY_MEMBERS, NODE_MODULES } from '../dist/compiler/modules/platform.js';

const file = new URL('../docs/platform.md', import.meta.url);
const START = '<!-- made by scripts/gen-platform-doc.mjs -->', END = '<!-- end -->';

const UNAVAILABLE = ['net', 'http', 'https', 'http2', 'child_process', 'worker_threads', 'cluster', 'dgram', 'dns', 'dns/promises', 'tls', 'inspector', 'repl', 'wasi'];
const LINKING = ['reachable', 'all'];
/** Of a module, linked in each way. */
async function sizes(source) {
  const lengths = [];
  for (const link of LINKING) {
    const { binary, diagnostics } = await compile(source, { optimize: 1, link });
    if (!binary) throw new Error(diagnostics[0].message);
    lengths.push(binary.length);
  }
  return lengths;
}
const grouped = Map.groupBy ? Map.groupBy : (items, key) => {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};
const names = (list) => list.map((name) => `\`${name}\``).join(', ');

/** @param known sizes by the first cell of their row; null: none are wanted */
async function table(known) {
  let base;
  const row = async (cell, source) => {
    if (known === null) return `| ${cell} | | |`;
    let text = known.get(cell);
    if (text === undefined) {
      base ??= await sizes('console.log(1)');
      text = (await sizes(source)).map((length, i) => `${Math.max(0, Math.round((length - base[i]) / 1000))} kB`).join(' | ');
    }
    return `| ${cell} | ${text} |`;
  };
  const lines = ['| global | alone | own code |', '| --- | --- | --- |'];
  for (const [, list] of grouped(Object.keys(LIBRARY_GLOBALS), (name) => LIBRARY_GLOBALS[name])) lines.push(await row(names(list), `console.log(typeof ${list[0]})`));
  lines.push('', '| members | alone | own code |', '| --- | --- | --- |');
  for (const [object, members] of Object.entries(LIBRARY_MEMBERS)) {
    for (const [, list] of grouped(Object.keys(members), (name) => members[name])) lines.push(await row(`\`${object}.\` ${names(list)}`, `console.log(${object}.${list[0]} === 0)`));
  }
  lines.push('', '| module | alone | own code |', '| --- | --- | --- |');
  for (const name of Object.keys(NODE_MODULES).filter((one) => !UNAVAILABLE.includes(one)).sort()) lines.push(await row(`\`node:${name}\``, `import * as m from 'node:${name}'; console.log(typeof m);`));
  lines.push('', `Can be imported, and throw \`ERR_FEATURE_UNAVAILABLE_ON_PLATFORM\` when they are used: ${names(UNAVAILABLE)}.`);
  return lines.join('\n');
}
const text = readFileSync(file, 'utf8');
const [before, , after] = [text.slice(0, text.indexOf(START)), 0, text.slice(text.indexOf(END))];
const known = new Map([...text.matchAll(/^\| (.*) \| (\d+ kB \| \d+ kB) \|$/gm)].map(([, cell, both]) => [cell, both]));
if (process.argv.includes('--check')) {
  const listed = text.slice(text.indexOf(START), text.indexOf(END)).replace(/\|(?: (?:\d+ kB)? ?\|){2}$/gm, '|').trim();
  const wanted = `${START}\n\n${await table(null)}`.replace(/\|(?: (?:\d+ kB)? ?\|){2}$/gm, '|').trim();
  if (listed !== wanted) {
    console.error('docs/platform.md does not have the names of compiler/modules/platform.ts: node scripts/gen-platform-doc.mjs');
    process.exit(1);
  }
} else writeFileSync(file, `${before}${START}\n\n${await table(process.argv.includes('--measure') ? new Map() : known)}\n\n${after}`);
