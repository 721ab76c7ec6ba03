import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileProgram, type Compiled } from './compile.js';
import { ENGINES, runEngine, type Engine, type ProgramFiles, type Sample } from './engines.js';
import type { Workload } from './workload.js';

/** All that is known about one program after all rounds. */
export interface Measurement {
  workload: Workload;
  files: ProgramFiles;
  compiled?: Compiled;
  samples: Record<Engine, Sample[]>;
  /** An engine that fails once is left out of the later rounds. */
  failures: Partial<Record<Engine, string>>;
}

export interface MeasureOptions {
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
    measurements.push(await prepare(workload, options.folder));
  }
  for (let round = 1; round <= options.rounds; round++) {
    for (const measurement of measurements) {
      options.log(`round ${round} of ${options.rounds}: ${measurement.workload.name}`);
      for (const engine of ENGINES) await sample(measurement, engine, options.timeoutMs);
    }
  }
  return measurements;
}

async function prepare(workload: Workload, folder: string): Promise<Measurement> {
  mkdirSync(folder, { recursive: true });
  const script = path.join(folder, `${workload.name}.js`);
  const wasm = path.join(folder, `${workload.name}.wasm`);
  writeFileSync(script, workload.measuring);
  const measurement: Measurement = { workload, files: { script, wasm }, samples: { full: [], baseline: [], jsaot: [] }, failures: {} };
  try {
    measurement.compiled = await compileProgram(script, wasm);
  } catch (error) {
    measurement.failures.jsaot = `compile: ${(error as Error).message}`;
  }
  return measurement;
}

async function sample({ files, samples, failures }: Measurement, engine: Engine, timeoutMs: number): Promise<void> {
  if (failures[engine] !== undefined) return;
  try {
    samples[engine].push(await runEngine(engine, files, timeoutMs));
  } catch (error) {
    failures[engine] = (error as Error).message;
  }
}
