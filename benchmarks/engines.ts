import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runQuickjs, runScript, runWasm, runWasmtime } from './paths.js';
import { runProcess } from './process.js';
import { parseResults } from './workload.js';

/** What an engine runs: the source, what `jsaot compile` makes of it, or what wasmtime's compiler makes of that. */
type Input = 'script' | 'module' | 'precompiled';

interface EngineRow {
  /** In charts. */
  title: string;
  input: Input;
  /** Of node, which runs it; wasmtime runs in Python. */
  nodeOptions: readonly string[];
}

/** What is compared, in the order of the columns. The compiled module runs in a node without options. */
const TABLE = {
  full: { title: 'V8, all tiers', input: 'script', nodeOptions: [] },
  baseline: { title: 'V8, baseline JIT', input: 'script', nodeOptions: ['--no-opt', '--no-maglev', '--always-sparkplug'] },
  jitless: { title: 'V8, interpreter', input: 'script', nodeOptions: ['--jitless', '--no-expose-wasm'] },
  jsaot: { title: 'jsaot in Node', input: 'module', nodeOptions: [] },
  wasmtime: { title: 'jsaot in wasmtime', input: 'precompiled', nodeOptions: [] },
  quickjs: { title: 'QuickJS in wasm in Node', input: 'script', nodeOptions: [] },
} as const satisfies Record<string, EngineRow>;

export type Engine = keyof typeof TABLE;
export const ENGINES = Object.keys(TABLE) as Engine[];
export const engineRow = (engine: Engine): EngineRow => TABLE[engine];

/** What a run in a process of its own gives. */
export interface Sample {
  scores: Map<string, number>;
  /** Peak resident memory of the process, the host itself included. */
  peakBytes: number;
  /** Size of the module's linear memory at the end. */
  wasmBytes?: number;
}

/** Where each kind of input of one program is. */
export type ProgramFiles = Record<Input, string>;

/** @param python that has the package wasmtime; needed by the engine of that name only */
export async function runEngine(engine: Engine, files: ProgramFiles, python: string | undefined, timeoutMs: number): Promise<Sample> {
  const { stdout, stderr } = await runProcess(...commandOf(engine, files, python), timeoutMs);
  return { scores: parseResults(stdout), ...parseMemory(stderr) };
}

function commandOf(engine: Engine, files: ProgramFiles, python: string | undefined): [file: string, args: string[]] {
  const { input, nodeOptions } = engineRow(engine);
  if (engine === 'wasmtime') return [pythonOf(python), [runWasmtime, 'run', files.precompiled]];
  const runner = engine === 'jsaot' ? runWasm : engine === 'quickjs' ? runQuickjs : runScript;
  return [process.execPath, [...nodeOptions, '--no-warnings', runner, files[input]]];
}

/** Has wasmtime's compiler translate a module. */
export async function precompile(python: string | undefined, files: ProgramFiles, timeoutMs: number): Promise<void> {
  await runProcess(pythonOf(python), [runWasmtime, 'compile', files.module, files.precompiled], timeoutMs);
}

function pythonOf(python: string | undefined): string {
  if (python === undefined) throw new Error('no Python here has the package wasmtime');
  return python;
}

/** All runners end with a line `MEMORY {"peakBytes": …, "wasmBytes": …}` on standard error. */
function parseMemory(stderr: string): { peakBytes: number; wasmBytes?: number } {
  const line = /^MEMORY (.*)$/m.exec(stderr);
  if (!line) throw new Error('the runner did not report its memory');
  return JSON.parse(line[1]!) as { peakBytes: number; wasmBytes?: number };
}

/** Versions of what the engines are made of. */
export async function versionsOf(engines: readonly Engine[], python: string | undefined): Promise<Record<string, string>> {
  const versions: Record<string, string> = { node: process.version, v8: process.versions.v8 };
  if (engines.includes('wasmtime')) versions['wasmtime'] = (await runProcess(pythonOf(python), [runWasmtime, 'version'], VERSION_TIMEOUT_MS)).stdout.trim();
  if (engines.includes('quickjs')) versions['quickjs-emscripten'] = packageVersion('@jitl/quickjs-wasmfile-release-sync');
  return versions;
}
const VERSION_TIMEOUT_MS = 60_000;

function packageVersion(name: string): string {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
