import { compileFile, toStderr, toStdout } from './compile-step.js';
import { ExitCode } from './exit-codes.js';
import { checkOutput, defaultOutput, removeStaleOutput, writeOutput } from './files.js';
import type { SharedOptions } from './options.js';

export interface CompileCommandOptions extends SharedOptions {
  output?: string;
}

export async function compileCommand(file: string, options: CompileCommandOptions): Promise<number> {
  const output = options.output ?? defaultOutput(file);
  checkOutput(file, output);
  let binary: Uint8Array | null = null;
  try {
    ({ binary } = await compileFile(file, options, output === '-' ? toStderr : toStdout));
    if (binary) writeOutput(output, binary);
  } finally {
    if (!binary) [output, options.wat].forEach(removeStaleOutput);
  }
  return binary ? ExitCode.Ok : ExitCode.Failure;
}
