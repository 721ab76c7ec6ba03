import type { CompileOptions } from '../../compiler/index.js';
import { CompileServer } from '../support/compile-server.js';
import { runNode } from '../support/node-oracle.js';
import { generateNames } from './names.js';

/** Programs in one process of Node, each in a realm of its own. */
const BATCH = 25;
/** Runs a list of programs; what each prints. */
const RUN_ALL = `
const vm = require('node:vm');
const outputs = JSON.parse(require('node:fs').readFileSync(0, 'utf8')).map((source) => {
  let output = '';
  const log = (...values) => { output += values.join(' ') + '\\n'; };
  try { vm.runInNewContext(source, { console: { log } }); } catch (e) { output += 'failed: ' + e + '\\n'; }
  return output;
});
process.stdout.write(JSON.stringify(outputs));
`;

export interface NamesDifference { readonly seed: number; readonly source: string; readonly expected: string; readonly actual: string }
export interface NamesCampaign {
  readonly from: number;
  readonly seeds?: number;
  /** Time (performance.now()) at which no new batch starts. */
  readonly until?: number;
  readonly optimize?: CompileOptions['optimize'];
  readonly maxFailures?: number;
  readonly onBatch?: (done: number, failures: number) => void;
}

/** Compares linked programs with Node. Differences that the whole runtime has too are not of linking: they are only counted. */
export async function runNames(server: CompileServer, campaign: NamesCampaign): Promise<{ done: number; differences: NamesDifference[]; others: NamesDifference[] }> {
  const { from, seeds = Infinity, until = Infinity, optimize = 1, maxFailures = Infinity, onBatch } = campaign;
  const differences: NamesDifference[] = [], others: NamesDifference[] = [];
  let done = 0;
  const outputOf = async (source: string, link: CompileOptions['link']): Promise<string> => {
    const { result, crash, diagnostics } = await server.run(source, { fileName: 'names.js', optimize, link });
    if (!result) return `failed: ${crash ?? JSON.stringify(diagnostics)}\n`;
    return result.stdout + (result.exitCode === 0 && !result.stderr ? '' : `failed: ${result.trap ?? ''}${result.stderr} (exit code ${result.exitCode})\n`);
  };
  while (done < seeds && performance.now() < until && differences.length < maxFailures) {
    const sources = Array.from({ length: Math.min(BATCH, seeds - done) }, (_, n) => generateNames(from + done + n));
    const { stdout, stderr } = await runNode(['-e', RUN_ALL], { input: JSON.stringify(sources) });
    if (stdout === '') throw new Error(stderr);
    for (const [n, expected] of (JSON.parse(stdout) as string[]).entries()) {
      const source = sources[n]!, actual = await outputOf(source, 'reachable');
      if (actual === expected) continue;
      const list = (await outputOf(source, 'all')) === actual ? others : differences;
      list.push({ seed: from + done + n, source, expected, actual });
    }
    done += sources.length;
    onBatch?.(done, differences.length);
  }
  return { done, differences, others };
}
export function reportNames({ seed, source, expected, actual }: NamesDifference): string {
  return `seed ${seed}\n${source.slice(source.indexOf('\nshow(') + 1)}// node:  ${expected.trim().replaceAll('\n', ' | ')}\n// jsaot: ${actual.trim().replaceAll('\n', ' | ')}`;
}
