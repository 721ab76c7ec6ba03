import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ChildProcess, spawn } from 'node:child_process';
import type { RunResult } from '../support/host.js';
import { root } from '../support/paths.js';

const VENV = path.join(root, '.venv');
const VENV_PYTHON = path.join(VENV, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const RUNNER = path.join(root, 'test/wasmtime/run_wasmtime.py');

export { execute };
export type SetUp = { readonly python: string; readonly problem?: undefined } | { readonly python?: undefined; readonly problem: string };

/** Makes .venv with the PyPI package wasmtime, if it is not there yet. */
export async function setUpWasmtime(): Promise<SetUp> {
  if (existsSync(VENV_PYTHON) && (await execute(VENV_PYTHON, ['-c', 'import wasmtime'])).exitCode === 0) return { python: VENV_PYTHON };
  const steps = [
    ['python3', ['-m', 'venv', '--clear', VENV]],
    [VENV_PYTHON, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--timeout', '30', 'wasmtime']],
    [VENV_PYTHON, ['-c', 'import wasmtime']],
  ] as const;
  for (const [command, args] of steps) {
    const { exitCode, stderr } = await execute(command, args);
    if (exitCode !== 0) return { problem: `${path.basename(command)} ${args.join(' ')}: ${stderr.trim().split('\n').at(-1) ?? exitCode}` };
  }
  return { python: VENV_PYTHON };
}

/** Runs the modules one after the other in one Python process; memory may not grow beyond `memoryBytes`. */
export async function runUnderWasmtime(python: string, files: readonly string[], { memoryBytes }: { memoryBytes?: number } = {}): Promise<RunResult[]> {
  const { stdout, stderr, exitCode } = await execute(python, [RUNNER, ...(memoryBytes ? [`--memory=${memoryBytes}`] : []), ...files]);
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as RunResult[];
}

/** Starts one module, whose output and exit code are those of the process. */
export function startUnderWasmtime(python: string, file: string): ChildProcess {
  return spawn(python, [RUNNER, '--inherit', file], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
}

function execute(command: string, args: readonly string[]): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 240_000 });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => resolve({ stdout, stderr: String(error), exitCode: 127 }));
    child.on('close', (code) => resolve({ stdout, stderr, exitCode: code ?? 1 }));
  });
}
