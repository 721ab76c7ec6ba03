import type { Diagnostic, SourceSpan } from '../diagnostics.js';
import { diagnostics } from '../diagnostics.js';
import { parse } from './parse.js';
import { type Original, originalOf } from './source-map.js';

/** By its name: is this a file of TypeScript, or one with JSX? */
export const isDialect = (fileName: string): boolean => /\.(?:[cm]?ts|[jt]sx)$/.test(fileName);
const hasJsx = (fileName: string): boolean => /\.[jt]sx$/.test(fileName);

/** JavaScript, and what it was made of, if positions differ. */
export interface JavaScript {
  readonly text: string;
  readonly original?: Original;
}
/** What a loader may have for JSX and decorators; null: nothing. */
export type Transform = (source: string, fileName: string) => Promise<{ code: string; map: string } | TransformError | null>;
/** Lines from 1, columns from 1. */
export interface TransformError { readonly message: string; readonly line: number; readonly column: number }

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
 * Makes JavaScript of TypeScript. Types are removed as Node does it, with the same
 * library: spaces take their place, so positions stay. Enums, namespaces and parameter
 * properties are transformed by that library too; JSX and decorators by the loader's.
 *
 * @returns null after an error
 */
export async function toJavaScript(source: string, fileName: string, report: (d: Diagnostic) => void, transform: Transform): Promise<JavaScript | null> {
  if (hasJsx(fileName)) return transformed(source, fileName, report, transform, { line: 1, column: 1 }, 'JSX');
  const made = await withoutTypes(source, fileName, report);
  const decorator = made && decoratorIn(made.text);
  return decorator ? transformed(source, fileName, report, transform, made.original?.position(decorator.line, decorator.column) ?? decorator, 'Decorators') : made;
}

async function withoutTypes(source: string, fileName: string, report: (d: Diagnostic) => void): Promise<JavaScript | null> {
  // 3.7 MB, and most programs are JavaScript.
  const { default: swc } = await import('@swc/wasm-typescript');
  try {
    return { text: swc.transformSync(source, { mode: 'strip-only' }).code };
  } catch (error) {
    if ((error as StripError).code !== 'UnsupportedSyntax') return syntaxError(error as StripError, fileName, report);
  }
  try {
    const { code, map } = swc.transformSync(source, { mode: 'transform', sourceMap: true, filename: fileName });
    return { text: code, original: originalOf(source, map!) };
  } catch (error) {
    return syntaxError(error as StripError, fileName, report);
  }
}
function syntaxError(error: StripError, fileName: string, report: (d: Diagnostic) => void): null {
  const { message, startLine, startColumn, endLine, endColumn } = error;
  if (startLine === undefined) throw error as unknown as Error;
  report(diagnostics.syntaxError(fileName, { line: startLine, column: startColumn + 1, endLine, endColumn: endColumn + 1 }, message));
  return null;
}

/** Where a decorator keeps a source from being JavaScript. */
function decoratorIn(source: string): SourceSpan | null {
  if (!source.includes('@')) return null;
  let at: SourceSpan | null = null;
  parse(source, '', ({ line, column }) => { at = { line, column }; }, 'module');
  return at && source.split('\n')[at['line'] - 1]![at['column'] - 1] === '@' ? at : null;
}

async function transformed(source: string, fileName: string, report: (d: Diagnostic) => void, transform: Transform, at: SourceSpan, what: string): Promise<JavaScript | null> {
  const result = await transform(source, fileName);
  if (result === null) report(diagnostics.transformerMissing(fileName, at, what));
  else if ('message' in result) report(diagnostics.syntaxError(fileName, result, result.message));
  else return { text: result.code, original: originalOf(source, result.map) };
  return null;
}
