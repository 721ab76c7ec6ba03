import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileProgram, type Compiled } from './compile.js';
import { engineRow, precompile, runEngine, type Engine, type ProgramFiles, type Sample } from './engines.js';
import type { Workload } from './workload.js';

/** All that is known about one program after all rounds. */
export interface Measurement {
  workload: Workload;
  files: ProgramFiles;
  compiled?: Compiled;
  samples: Samples;
  /** An engine that fails once is left out of the later rounds. */
  failures: Partial<Record<Engine, string>>;
}

export type Samples = Partial<Record<Engine, Sample[]>>;

export interface MeasureOptions {
  engines: readonly Engine[];
  /** That has the package wasmtime. */
  python: string | undefined;
  rounds: number;
  timeoutMs: number;
  folder: string;
  log: (message: string) => void;
}

/** Compiles everything, then runs round by round, the engines taking turns on each program. */
export async function measureAll(workloads: readonly Workload[], options: MeasureOptions): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const workload of workloads) {
    options.log(`compiling ${workload.name}`);
    measurements.push(await prepare(workload, options));
  }
  for (let round = 1; round <= options.rounds; round++) {
    for (const measurement of measurements) {
      options.log(`round ${round} of ${options.rounds}: ${measurement.workload.name}`);
      for (const engine of options.engines) await sample(measurement, engine, options);
    }
  }
  return measurements;
}

async function prepare(workload: Workload, { engines, python, folder }: MeasureOptions): Promise<Measurement> {
  mkdirSync(folder, { recursive: true });
  const stem = path.join(folder, workload.name);
  const files = { script: `${stem}.js`, module: `${stem}.wasm`, precompiled: `${stem}.cwasm` };
  writeFileSync(files.script, workload.measuring);
  const measurement: Measurement = { workload, files, samples: {}, failures: {} };
  const wants = (input: keyof ProgramFiles): boolean => engines.some((engine) => engineRow(engine).input === input);
  const fail = (input: keyof ProgramFiles, error: unknown): void => {
    for (const engine of engines) if (engineRow(engine).input === input) measurement.failures[engine] = `compile: ${(error as Error).message}`;
  };
  try {
    if (wants('module') || wants('precompiled')) measurement.compiled = await compileProgram(files.script, files.module);
  } catch (error) {
    fail('module', error);
    fail('precompiled', error);
    return measurement;
  }
  try {
    if (wants('precompiled')) await precompile(python, files, PRECOMPILE_TIMEOUT_MS);
  } catch (error) {
    fail('precompiled', error);
  }
  return measurement;
}
const PRECOMPILE_TIMEOUT_MS = 600_000;

async function sample({ files, samples, failures }: Measurement, engine: Engine, { python, timeoutMs }: MeasureOptions): Promise<void> {
  if (failures[engine] !== undefined) return;
  try {
    (samples[engine] ??= []).push(await runEngine(engine, files, python, timeoutMs));
  } catch (error) {
    failures[engine] = (error as Error).message;
  }
}
