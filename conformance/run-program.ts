/** Compiles one program and runs it. */
import { compile, instantiateProgram, type ProgramImage } from '../compiler/index.js';
import { Exit, Host } from './host.js';
import type { ProgramOutcome } from './outcome.js';

export interface ProgramInput {
  /** Where the test lies, for modules that it imports. */
  readonly file: string;
  readonly source: string;
  readonly kind: 'script' | 'module';
  /** In the case of a script: its code is strict. */
  readonly strict: boolean;
  /** Sloppy scripts that run in the global scope before it. */
  readonly harness: readonly string[];
}

export type RunProgram = (input: ProgramInput) => Promise<ProgramOutcome>;

/** Compiles harness and test as one script. */
export const runConcatenated: RunProgram = async ({ file, source, kind, strict, harness }) => {
  if (kind === 'module') return { kind: 'unsupported', message: 'Modules are not supported yet', stdout: '' };
  const text = [...(strict ? ['"use strict";'] : []), ...harness, source].join('\n');
  let program: ProgramImage;
  try {
    const result = await compile(text, { fileName: file, optimize: 0, output: 'program' });
    const early = result.diagnostics.find((d) => d.severity === 'error');
    if (early) return { kind: 'early error', message: early.message, stdout: '' };
    const unsupported = result.diagnostics.find((d) => d.code === 'JSAOT2001');
    if (unsupported) return { kind: 'unsupported', message: unsupported.message, stdout: '' };
    program = result.program!;
  } catch (error) {
    return { kind: 'crash', message: stackOf(error), stdout: '' };
  }
  return run(program);
};

function run(program: ProgramImage): ProgramOutcome {
  let memory: WebAssembly.Memory;
  const host = new Host(() => memory);
  try {
    const running = instantiateProgram(program, host.imports);
    memory = running.memory;
    running.start();
    return { kind: 'completed', stdout: host.text(1) };
  } catch (error) {
    if (!(error instanceof Exit)) return { kind: 'trap', message: String(error), stdout: host.text(1) };
    if (error.code === 0) return { kind: 'completed', stdout: host.text(1) };
    return { kind: 'threw', ...uncaught(host.text(2)), stdout: host.text(1) };
  }
}

/** Reads what the program printed of its uncaught exception, as Node shows it. */
export function uncaught(stderr: string): { name: string; message: string } {
  const text = /^Uncaught (?:\(in promise\) )?([\s\S]*)$/m.exec(stderr)?.[1] ?? stderr;
  const message = text.replace(/\n +at [\s\S]*$/, '').trim();
  const name = /^([\w$]+)/.exec(message)?.[1] ?? '';
  return { name, message: message.slice(name.length).replace(/^: /, '').trim() };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)).split('\n').slice(0, 4).join('\n') : String(error);
}
