import type { Diagnostic } from '../diagnostics.js';
import { diagnostics } from '../diagnostics.js';

/** By its name: is this a file of TypeScript? */
export const isTypeScript = (fileName: string): boolean => /\.[cm]?ts$/.test(fileName);

/** What swc throws: position of the first character and of what follows the last; lines from 1, columns from 0. */
interface StripError {
  readonly code: 'InvalidSyntax' | 'UnsupportedSyntax';
  readonly message: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * Removes types as Node does, with the same library: spaces take their place, so
 * positions stay. Syntax that needs more than that (enums, namespaces with code,
 * parameter properties) is an error.
 *
 * @returns the JavaScript; null after an error
 */
export async function stripTypes(source: string, fileName: string, report: (d: Diagnostic) => void): Promise<string | null> {
  // 3.7 MB, and most programs are JavaScript.
  const { default: swc } = await import('@swc/wasm-typescript');
  try {
    return swc.transformSync(source, { mode: 'strip-only' }).code;
  } catch (error) {
    const { code, message, startLine, startColumn, endLine, endColumn } = error as StripError;
    if (startLine === undefined) throw error;
    const span = { line: startLine, column: startColumn + 1, endLine, endColumn: endColumn + 1 };
    report(code === 'UnsupportedSyntax' ? diagnostics.typeScriptSyntax(fileName, span, message) : diagnostics.syntaxError(fileName, span, message));
    return null;
  }
}
