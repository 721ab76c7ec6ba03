import { execFile } from 'node:child_process';

export interface Output {
  stdout: string;
  stderr: string;
  /** Wall-clock time of the whole process. */
  milliseconds: number;
}

const MAX_OUTPUT = 64 * 2 ** 20;

/** Runs a program to its end; rejects, with the end of what it printed, if it fails or takes too long. */
export function runProcess(file: string, args: readonly string[], timeoutMs: number): Promise<Output> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    execFile(file, [...args], { timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: MAX_OUTPUT }, (error, stdout, stderr) => {
      const milliseconds = performance.now() - start;
      if (!error) resolve({ stdout, stderr, milliseconds });
      else if (error.killed) reject(new Error(`no end after ${timeoutMs / 1000} s`));
      else reject(new Error(failure(error.code, error.signal ?? undefined, stdout, stderr)));
    });
  });
}

function failure(code: unknown, signal: string | undefined, stdout: string, stderr: string): string {
  const lines = (stderr.trim() || stdout.trim()).split('\n');
  return `${signal ?? `exit code ${String(code)}`}: ${lines.slice(-12).join('\n')}`;
}
