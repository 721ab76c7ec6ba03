import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileProgram, type Compiled } from './compile.js';
import { helloProgram, startWasm, startWasmtime } from './paths.js';
import { runProcess } from './process.js';
import type { StartProgram } from './start-programs.js';
import { median } from './statistics.js';

/** Size and start of hello world; times in milliseconds. */
export interface StartReport extends Compiled {
  /** WebAssembly.Module of the bytes, first thing in a process. */
  moduleMs: number;
  /** The first instance of a process. */
  first: StartTimes;
  /** All instances of all processes. */
  warm: StartTimes;
  /** Modules of other programs. */
  modules?: ModuleStart[];
}

/** Start of one module, in milliseconds: medians of the instances of one process. */
export interface ModuleStart extends Compiled {
  name: string;
  node: StartTimes & { moduleMs: number };
  /** Without, if there is no Python with wasmtime. */
  wasmtime?: WasmtimeTimes;
}
/** From source, and from what wasmtime's compiler left; one instance, and its whole run. */
export interface WasmtimeTimes {
  compile: number;
  deserialize: number;
  instantiate: number;
  run: number;
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
const INSTANCES_OF_MODULE = 20;
const TIMEOUT_MS = 300_000;

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

/** @param python that has the package wasmtime; undefined: only node is measured */
export async function measureModule({ name, source, options }: StartProgram, folder: string, python: string | undefined): Promise<ModuleStart> {
  const script = path.join(folder, 'start.mjs'), wasm = path.join(folder, 'start.wasm');
  writeFileSync(script, source);
  const compiled = await compileProgram(script, wasm, options);
  const { stdout } = await runProcess(process.execPath, ['--no-warnings', startWasm, wasm, String(INSTANCES_OF_MODULE)], TIMEOUT_MS);
  const { compile, starts } = JSON.parse(stdout) as ProcessResult;
  const row: ModuleStart = { name, ...compiled, node: { moduleMs: compile, ...startTimes(starts) } };
  if (python !== undefined) row.wasmtime = JSON.parse((await runProcess(python, [startWasmtime, wasm, String(INSTANCES_OF_MODULE)], TIMEOUT_MS)).stdout) as WasmtimeTimes;
  return row;
}

function startTimes(starts: readonly Start[]): StartTimes {
  return { instantiateMs: median(starts.map((start) => start.instantiate)), outputMs: median(starts.map((start) => start.output)) };
}
