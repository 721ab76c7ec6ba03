import { spawn } from 'node:child_process';
import type { RunResult } from './host.js';

/** Runs `node args` (source, if any, on its standard input) and keeps the output. */
export function runNode(args: readonly string[], options: { input?: string; timeoutMs?: number; env?: NodeJS.ProcessEnv; cwd?: string } = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { timeout: options.timeoutMs ?? 60_000, killSignal: 'SIGKILL', env: options.env ?? process.env, cwd: options.cwd });
    const chunks: Buffer[][] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => chunks[0]!.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks[1]!.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const [stdout, stderr] = chunks.map((list) => Buffer.concat(list).toString('utf8'));
      resolve({ stdout: stdout!, stderr: stderr!, exitCode: code ?? -1, ...(signal ? { trap: `stopped by ${signal}` } : {}) });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
