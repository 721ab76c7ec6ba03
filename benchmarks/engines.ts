import { runScript, runWasm } from './paths.js';
import { runProcess } from './process.js';
import { parseResults } from './workload.js';

/** What is compared, in the order of the columns. */
export const ENGINES = ['full', 'baseline', 'jsaot'] as const;
export type Engine = (typeof ENGINES)[number];

/** Options for node. The compiled module runs in a node without options. */
export const NODE_OPTIONS: Record<Engine, readonly string[]> = {
  full: [],
  baseline: ['--no-opt', '--no-maglev', '--always-sparkplug'],
  jsaot: [],
};

/** What a run in a process of its own gives. */
export interface Sample {
  scores: Map<string, number>;
  /** Peak resident memory of the process, node itself included. */
  peakBytes: number;
  /** Size of the module's linear memory at the end. */
  wasmBytes?: number;
}

export interface ProgramFiles {
  script: string;
  wasm: string;
}

export async function runEngine(engine: Engine, files: ProgramFiles, timeoutMs: number): Promise<Sample> {
  const command = engine === 'jsaot' ? ['--no-warnings', runWasm, files.wasm] : [runScript, files.script];
  const { stdout, stderr } = await runProcess(process.execPath, [...NODE_OPTIONS[engine], ...command], timeoutMs);
  return { scores: parseResults(stdout), ...parseMemory(stderr) };
}

/** Both runners end with a line `MEMORY {"peakBytes": …, "wasmBytes": …}` on standard error. */
function parseMemory(stderr: string): { peakBytes: number; wasmBytes?: number } {
  const line = /^MEMORY (.*)$/m.exec(stderr);
  if (!line) throw new Error('the runner did not report its memory');
  return JSON.parse(line[1]!) as { peakBytes: number; wasmBytes?: number };
}
