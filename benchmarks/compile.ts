import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { cli } from './paths.js';
import { runProcess } from './process.js';

export interface CompiledSize {
  rawBytes: number;
  gzipBytes: number;
}

export interface Compiled extends CompiledSize {
  /** Wall-clock time of the whole `jsaot compile` process. */
  compileMs: number;
}

const COMPILE_TIMEOUT_MS = 300_000;

/** @param options of `jsaot compile` */
export async function compileProgram(script: string, wasm: string, options: readonly string[] = ['--script']): Promise<Compiled> {
  const { milliseconds } = await runProcess(process.execPath, [cli, 'compile', ...options, script, '-o', wasm], COMPILE_TIMEOUT_MS);
  return { ...sizeOf(wasm), compileMs: milliseconds };
}

export function sizeOf(file: string): CompiledSize {
  const bytes = readFileSync(file);
  return { rawBytes: bytes.length, gzipBytes: gzipSync(bytes, { level: 9 }).length };
}
