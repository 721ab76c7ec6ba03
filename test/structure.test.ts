/** Imports follow the flow of the data (docs/architecture.md): one direction, no cycles, types included. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, root } from './support/paths.js';

/**
 * The folders, in order: a file imports from its own folder and from folders
 * that its row names. `compiler` without a sub-folder is the list of phase calls.
 */
const PHASES = ['ir', 'parse', 'scope', 'locales', 'modules', 'interface', 'generate', 'facts', 'optimise', 'speculate', 'lower', 'pipeline', 'emit', 'image', 'link'];
const RULES: Record<string, readonly string[]> = {
  abi: [],
  'compiler/diagnostics.ts': ['abi'],
  ...Object.fromEntries(PHASES.map((phase, i) => [`compiler/${phase}`, ['abi', 'compiler/diagnostics.ts', 'stubs', ...PHASES.slice(0, i).map((earlier) => `compiler/${earlier}`)]])),
  stubs: ['abi'],
  compiler: ['abi', 'stubs', 'compiler'],
  // Compiles the built-ins with the compiler and makes the runtime of it.
  'runtime/boot': ['abi', 'stubs', 'compiler'],
  cli: ['compiler'],
  benchmarks: ['abi', 'compiler', 'cli'],
  conformance: ['abi', 'compiler'],
  test: ['abi', 'compiler', 'stubs', 'runtime', 'cli', 'benchmarks', 'conformance'],
};

const sources = Object.keys(RULES)
  .filter((folder) => !folder.includes('/') || folder === 'runtime/boot')
  .flatMap((folder) => filesBelow(path.join(root, folder), '.ts').map((file) => `${folder}/${file}`));

const IMPORT = /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** Files of this repository that a file imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return [...text.matchAll(IMPORT)]
    .map((match) => (match[1] ?? match[2])!)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts'));
}

const graph = new Map(sources.map((file) => [file, importsOf(file)]));

/** The most specific row that covers a file. */
function rowOf(file: string): string {
  const rows = Object.keys(RULES).filter((row) => file === row || file.startsWith(`${row}/`));
  return rows.sort((a, b) => b.length - a.length)[0] ?? `(no rule for ${file})`;
}

function allowed(from: string, to: string): boolean {
  const row = rowOf(from);
  const target = rowOf(to);
  return row === target || (RULES[row] ?? []).some((permitted) => target === permitted || target.startsWith(`${permitted}/`));
}

/** Paths that lead back to where they began. */
function findCycles(): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (done.has(file) || trail.includes(file)) return;
    trail.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    trail.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}

describe('imports', () => {
  test('follow the flow', () => {
    const wrong = [...graph].flatMap(([file, targets]) => targets.filter((target) => !allowed(file, target)).map((target) => `${file} -> ${target}`));
    expect(wrong).toEqual([]);
  });
  test('have no cycles', () => {
    expect(findCycles()).toEqual([]);
  });
  test('every compiler folder has a place in the flow', () => {
    const folders = new Set(sources.map((file) => /^compiler\/([^/]+)\//.exec(file)?.[1]).filter((name) => name !== undefined));
    expect([...folders].filter((name) => !PHASES.includes(name!))).toEqual([]);
  });
  test('are seen by this check', () => {
    expect(graph.get('cli/program.ts')).toContain('cli/options.ts');
    expect(graph.get('cli/options.ts')).toContain('compiler/index.ts');
  });
});

/** Lines are at most so long, not counting texts, and lists of what is imported or exported. */
const MAX_LINE = 200;
const TEXT = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\/(?![/*])(?:[^/\\]|\\.)+\/[a-z]*/g;
const NAMES = /^(?:import|export type) |^ +(?:[\w, ]|type )+,?$/;
test('no line is too long', () => {
  const long = sources.filter((file) => !file.startsWith('test/')).flatMap((file) => readFileSync(path.join(root, file), 'utf8').split('\n').flatMap((line, n) => (NAMES.test(line) || line.replace(TEXT, '').length <= MAX_LINE ? [] : [`${file}:${n + 1}`])));
  expect(long).toEqual([]);
});
