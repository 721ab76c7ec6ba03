import path from 'node:path';
import { compileProgram, type Compiled } from './compile.js';
import { helloProgram, startWasm } from './paths.js';
import { runProcess } from './process.js';
import { median } from './statistics.js';

/** Size and start of hello world; times in milliseconds. */
export interface StartReport extends Compiled {
  /** WebAssembly.Module of the bytes, first thing in a process. */
  moduleMs: number;
  /** The first instance of a process. */
  first: StartTimes;
  /** All instances of all processes. */
  warm: StartTimes;
}

export interface StartTimes {
  instantiateMs: number;
  /** From the instance being there to its first output. */
  outputMs: number;
}

interface Start {
  instantiate: number;
  output: number;
}

interface ProcessResult {
  compile: number;
  starts: Start[];
}

const PROCESSES = 7;
const INSTANCES = 200;
const TIMEOUT_MS = 60_000;

export async function measureStart(folder: string): Promise<StartReport> {
  const wasm = path.join(folder, 'hello.wasm');
  const compiled = await compileProgram(helloProgram, wasm);
  const results: ProcessResult[] = [];
  for (let i = 0; i < PROCESSES; i++) {
    const { stdout } = await runProcess(process.execPath, ['--no-warnings', startWasm, wasm, String(INSTANCES)], TIMEOUT_MS);
    results.push(JSON.parse(stdout) as ProcessResult);
  }
  return {
    ...compiled,
    moduleMs: median(results.map((result) => result.compile)),
    first: startTimes(results.map((result) => result.starts[0]!)),
    warm: startTimes(results.flatMap((result) => result.starts)),
  };
}

function startTimes(starts: readonly Start[]): StartTimes {
  return { instantiateMs: median(starts.map((start) => start.instantiate)), outputMs: median(starts.map((start) => start.output)) };
}
