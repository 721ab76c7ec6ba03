import { closeSync, openSync, readFileSync, readSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './exit-codes.js';

export interface Input {
  /** As it was named on the command line: `-` is standard input. */
  readonly file: string;
  /** As it appears in diagnostics and stack traces. */
  readonly fileName: string;
  readonly source: string;
}

/** Reads a file, or standard input for `-`. */
export function readInput(file: string): Input {
  const fileName = file === '-' ? '<stdin>' : file;
  try {
    return { file, fileName, source: readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    throw new UsageError(`cannot read ${fileName}: ${reason(error)}`);
  }
}

/** The file that `compile` writes when there is no `-o`. */
export function defaultOutput(file: string): string {
  if (file === '-') throw new UsageError("the source is standard input: say where to write with -o FILE ('-o -' is standard output)");
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, (/^\.(?:[cm]?[jt]s|[jt]sx)$/.test(ext) ? name : name + ext) + '.wasm');
}

export function checkOutput(input: string, output: string): void {
  if (input !== '-' && output !== '-' && sameFile(input, output)) throw new UsageError(`${output} is the source: it would be overwritten`);
}

let watchesStdout = false;
/**
 * Every write of our own to standard output. Whoever reads it may have enough of
 * it (`jsaot --help | head`). A program that `run` runs writes to the descriptor
 * itself: Node's stream, once it is made, may make that one that does not wait.
 */
export function writeStdout(content: string | Uint8Array): void {
  if (!watchesStdout) {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
  watchesStdout = true;
  process.stdout.write(content);
}

/** Writes beside the target and renames, so that nobody ever sees half a file. `-` is standard output. */
export function writeOutput(file: string, content: string | Uint8Array): void {
  if (file === '-') {
    writeStdout(content);
    return;
  }
  if (isSpecial(file)) return tryWrite(file, () => writeFileSync(file, content));
  const temporary = `${file}.${process.pid}.tmp`;
  tryWrite(file, () => {
    try {
      writeFileSync(temporary, content);
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}

/** Signatures of what we write: a file without one is not ours to delete. */
const SIGNATURES = ['\0asm', '(module'];

/** After an error: what an earlier compilation left must not pass for the result of this one. */
export function removeStaleOutput(file: string | undefined): void {
  if (file === undefined || file === '-' || isSpecial(file)) return;
  if (SIGNATURES.some((signature) => startsWith(file, signature))) rmSync(file, { force: true });
}

function startsWith(file: string, signature: string): boolean {
  const head = Buffer.alloc(signature.length);
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return false;
  }
  try {
    readSync(descriptor, head);
    return head.toString('latin1') === signature;
  } finally {
    closeSync(descriptor);
  }
}

/** Devices and pipes (/dev/null, /dev/stdout) can be neither renamed over nor deleted. */
function isSpecial(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}

function sameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

function tryWrite(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${reason(error)}`);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is not a directory',
  ENOSPC: 'no space left',
};

/** What is wrong with a file. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
