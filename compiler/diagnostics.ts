/**
 * All messages of the compiler, each with its stable code. Call sites use the
 * typed functions of `diagnostics`.
 */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly hint?: string;
}
export interface SourceSpan { readonly line: number; readonly column: number; readonly endLine?: number; readonly endColumn?: number }

const make = (severity: Diagnostic['severity'], code: string, file: string, at: SourceSpan, message: string, hint?: string): Diagnostic =>
  ({ severity, code, message, file, ...at, ...(hint ? { hint } : {}) });

export const diagnostics = {
  syntaxError: (file: string, at: SourceSpan, message: string) => make('error', 'JSAOT1001', file, at, message),
  /** A construct this version cannot compile; a warning unless `--strict`. */
  unsupported: (file: string, at: SourceSpan, what: string, strict: boolean) =>
    make(strict ? 'error' : 'warning', 'JSAOT2001', file, at, `${what} not supported yet`,
      strict ? 'Without --strict it compiles to code that throws a SyntaxError when it is reached.' : 'The program throws a SyntaxError if it reaches this. Use --strict to make it a compile-time error.'),
};
