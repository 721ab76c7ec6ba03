import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { readExpectations, uncaughtError, type Expectations } from './expectations.js';
import { filesBelow, root } from './paths.js';
import type { Response } from './protocol.js';

export const programsFolder = path.join(root, 'test/programs');

export interface Program {
  /** Path below test/programs, without `.js`. */
  readonly name: string;
  readonly path: string;
  readonly source: string;
  readonly expectations: Expectations;
}

export function readPrograms(): Program[] {
  return filesBelow(programsFolder, '.js').map((file) => {
    const source = readFileSync(path.join(programsFolder, file), 'utf8');
    return { name: file.replace(/\.js$/, ''), path: path.join(programsFolder, file), source, expectations: readExpectations(source) };
  });
}

/** What of a run is compared with the expectations. */
interface Outcome {
  stdout: string;
  stderr?: string;
  error?: string | undefined;
  exitCode: number;
}

export function expectedOutcome({ stdout, stderr, error, exitCode }: Expectations): Outcome {
  return error === undefined ? { stdout, stderr, exitCode } : { stdout, error, exitCode };
}

export function outcome(run: { stdout: string; stderr: string; exitCode: number }, expectations: Expectations): Outcome {
  const { stdout, stderr, exitCode } = run;
  return expectations.error === undefined ? { stdout, stderr, exitCode } : { stdout, error: uncaughtError(stderr), exitCode };
}

/** Fails unless the program compiled without diagnostics, ran without a trap and did what it should. */
export function expectResponse(program: Program, response: Response): void {
  expect(response.crash).toBeUndefined();
  expect(response.diagnostics).toEqual([]);
  expect(response.result?.trap).toBeUndefined();
  expect(outcome(response.result!, program.expectations)).toEqual(expectedOutcome(program.expectations));
}
