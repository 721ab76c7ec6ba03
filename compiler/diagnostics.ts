/**
 * All messages of the compiler, each with its stable code. Call sites use the
 * typed functions of `diagnostics`.
 */
export interface Diagnostic {
  /** A note tells what was decided, and is no warning. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  readonly message: string;
  /** Name of the error of JavaScript that it stands for: the program has it before it runs. */
  readonly error?: 'SyntaxError';
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

type Make = (severity: Diagnostic['severity'], code: string, file: string, at: SourceSpan, message: string, hint?: string) => Diagnostic;
const make: Make = (severity, code, file, at, message, hint) => ({ severity, code, message, file, ...at, ...(hint ? { hint } : {}) });
/** Of what the standard calls an early error, or an error of linking. */
const early: Make = (...args) => ({ ...make(...args), error: 'SyntaxError' });

export const diagnostics = {
  syntaxError: (file: string, at: SourceSpan, message: string) => early('error', 'JSAOT1001', file, at, message),
  /** A module that is not there; a warning if only running code would notice. */
  moduleNotFound: (file: string, at: SourceSpan, message: string, isError: boolean, hint?: string) =>
    make(isError ? 'error' : 'warning', 'JSAOT1101', file, at, message, isError ? hint : 'The program throws this error if it gets there.'),
  /** A module that cannot be read, parsed or linked, for the reason that its own diagnostic or `message` gives. */
  moduleError: (file: string, at: SourceSpan, message: string, isError: boolean) =>
    early(isError ? 'error' : 'warning', 'JSAOT1102', file, at, message, isError ? undefined : 'import() of this module is rejected with a SyntaxError.'),
  /** A module that the output does not contain: built into Node, or named by --external. */
  moduleExternal: (file: string, at: SourceSpan, message: string, _isError = false) =>
    make('warning', 'JSAOT1103', file, at, message, 'The program throws this error if it gets there.'),
  /** require(x) or import(x) of something that is not a constant. */
  computedRequest: (file: string, at: SourceSpan, what: string) =>
    make('warning', 'JSAOT1104', file, at, `${what} with a computed name finds only modules whose relative names this file has as strings`),
  /** JSX or decorators, and nothing that transforms them. */
  transformerMissing: (file: string, at: SourceSpan, what: string) =>
    early('error', 'JSAOT1002', file, at, `${what} must be transformed, and esbuild is not installed`, 'npm install --save-dev esbuild'),
  /** With `--eval=error`. */
  codeFromString: (file: string, at: SourceSpan, name: string) =>
    make('error', 'JSAOT2002', file, at, `${name} makes code from strings`, 'Without --eval=error the program is linked with an evaluator.'),
  /** A function that engines refuse even in parts. */
  functionTooLarge: (file: string, at: SourceSpan, name: string, what: string) =>
    make('error', 'JSAOT2003', file, at, `the function ${name || '<anonymous>'} is too large for WebAssembly engines: ${what}`, 'Move some of its code into functions of its own.'),
  /** An exported function without types: what its wasm export takes is decided. */
  exportUntyped: (file: string, at: SourceSpan, name: string, what: readonly string[]) =>
    make('note', 'JSAOT3001', file, at, `the exported function ${name} has no types for ${what.join(', ')}: hosts pass numbers (f64)`, 'Declare them in TypeScript, or by @param {string} name and @returns {number} in a comment.'),
  /** An export that is no function that hosts can call. */
  exportNotForHosts: (file: string, at: SourceSpan, name: string, what: string) =>
    make('warning', 'JSAOT3002', file, at, `hosts can't use the export ${name}: it is ${what}`, 'They call functions and read values. --command makes a program that exports nothing.'),
  exportReserved: (file: string, at: SourceSpan, name: string) =>
    make('warning', 'JSAOT3003', file, at, `hosts can't use the export ${name}: modules have an export of that name for themselves`, `Export it by another name: export { x as y }.`),
  /** An exported variable of which nothing tells what it is. */
  exportUnknownValue: (file: string, at: SourceSpan, name: string) =>
    make('note', 'JSAOT3004', file, at, `nothing tells what the exported variable ${name} is: hosts get a function that gives its value as a number (f64)`, 'Declare its type, which may be that of a function, or export a function declaration.'),
  /** Functions that a CommonJS main module exports. */
  exportsNotUsed: (file: string, at: SourceSpan, names: readonly string[]) =>
    make('note', 'JSAOT3006', file, at, `the module is a program to start, and does not export ${names.join(', ')} to hosts`, '--reactor makes a module whose functions hosts call; --command says that a program is meant.'),
  /** import { x } from 'wasm:env' without types that say how it is called. */
  hostFunctionUntyped: (file: string, at: SourceSpan, name: string, module: string) =>
    make('error', 'JSAOT3005', file, at, `nothing declares how the function ${name} of the host is called`, `Declare it in ./${module.replace(/^wasm:/, '')}.d.ts, or by /** @type {(text: string) => number} */ before its name. It takes and gives no promises.`),
  /** With `--preinit`: the top-level code asks the host for what it may not have at compile time. */
  initialisationDenied: (file: string, at: SourceSpan, what: string, hint: string | undefined) =>
    make('error', 'JSAOT4001', file, at, `the top-level code ${what}, which --preinit does not let it do at compile time`, hint),
  /** With `--preinit`: an uncaught error, which was printed, or process.exit. */
  initialisationEnded: (file: string, at: SourceSpan, exitCode: number) =>
    make('error', 'JSAOT4002', file, at, `the top-level code ended the program at compile time, with exit code ${exitCode}`),
  /** With `--preinit`: a descriptor is not the same when the program runs. */
  initialisationLeavesFile: (file: string, at: SourceSpan) =>
    make('error', 'JSAOT4003', file, at, 'a file that the top-level code opens here is still open at its end: it cannot be in a snapshot', 'Close it, or open it in what runs at the start.'),
  /** With `--preinit`. */
  nothingToStart: (file: string, at: SourceSpan) =>
    make('warning', 'JSAOT4004', file, at, 'the program has nothing to do when it starts', "Export a function as default or as main, call jsaot.main(fn), or start a timer."),
};
