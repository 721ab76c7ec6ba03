import { venvPython } from './paths.js';
import { runProcess } from './process.js';

const TIMEOUT_MS = 60_000;

/** A Python that has the package wasmtime: that of the tests (test/wasmtime), or the one of the path; undefined if neither has. */
export async function pythonWithWasmtime(): Promise<string | undefined> {
  for (const python of [venvPython, 'python3']) {
    try {
      await runProcess(python, ['-c', 'import wasmtime'], TIMEOUT_MS);
      return python;
    } catch { /* the next */ }
  }
  return undefined;
}
