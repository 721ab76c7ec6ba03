import path from 'node:path';
import type { CompileOptions } from '../compiler/index.js';
import { compileFile, toStderr, toStdout } from './compile-step.js';
import { ExitCode, UsageError } from './exit-codes.js';
import { checkOutput, defaultOutput, removeStaleOutput, writeOutput } from './files.js';
import type { SharedOptions } from './options.js';
import { preinitJob, type PreinitOptions } from './preinit.js';

export interface CompileCommandOptions extends SharedOptions, PreinitOptions {
  output?: string;
  bindings?: boolean;
}

/** The files with the bindings of a module. */
function bindingFiles(output: string): { javascript: string; declarations: string } {
  if (output === '-') throw new UsageError("--bindings writes beside the module: say where with -o FILE");
  const base = output.replace(/\.wasm$/, '');
  return { javascript: `${base}.js`, declarations: `${base}.d.ts` };
}

/** Bindings find both modules where they are now. */
function bindingOptions(output: string, engine: string | undefined): Pick<CompileOptions, 'bindings'> & Partial<CompileOptions> {
  const bindings = path.basename(output);
  return engine === undefined ? { bindings } : { bindings, engineFile: path.relative(path.dirname(output), engine).split(path.sep).join('/') };
}

export async function compileCommand(file: string, options: CompileCommandOptions): Promise<number> {
  if (options.command && options.reactor) throw new UsageError('--command and --reactor exclude each other');
  if (options.engine !== undefined && options.importMemory) throw new UsageError('an application has the memory of its engine: not --engine with --import-memory');
  const output = options.output ?? defaultOutput(file);
  const files = options.bindings ? bindingFiles(output) : null;
  for (const one of [output, ...Object.values(files ?? {})]) checkOutput(file, one);
  const preinit = preinitJob(file, output, options);
  let binary: Uint8Array | null = null;
  try {
    const result = await compileFile(file, options, output === '-' ? toStderr : toStdout, files ? bindingOptions(output, options.engine) : {}, preinit);
    ({ binary } = result);
    if (binary) writeOutput(output, binary);
    if (files && result.bindings) {
      writeOutput(files.javascript, result.bindings.javascript);
      writeOutput(files.declarations, result.bindings.declarations);
    } else if (files && binary) toStderr('no bindings were written: the main file exports nothing that hosts can call\n');
  } finally {
    if (!binary) [output, options.wat].forEach(removeStaleOutput);
  }
  return binary ? ExitCode.Ok : ExitCode.Failure;
}
