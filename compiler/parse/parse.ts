import * as acorn from 'acorn';
import { type Diagnostic, diagnostics } from '../diagnostics.js';
import type { Program } from './ast.js';

/** Parses a script. Returns null after reporting a syntax error. */
export function parse(source: string, fileName: string, report: (d: Diagnostic) => void): Program | null {
  try {
    return acorn.parse(source, { ecmaVersion: 'latest', sourceType: 'script', locations: true, allowHashBang: true });
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('loc' in error)) throw error;
    const { line, column } = error.loc as { line: number; column: number };
    const message = error.message.replace(/ \(\d+:\d+\)$/, '');
    report(diagnostics.syntaxError(fileName, { line, column: column + 1 }, message));
    return null;
  }
}
