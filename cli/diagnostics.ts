import { codeFrameColumns } from '@babel/code-frame';
import pc from 'picocolors';
import type { Diagnostic } from '../compiler/index.js';
import type { DiagnosticFormat } from './options.js';

/** The text for all diagnostics of one compilation; '' when there is nothing to say. `sources`: text of the files by name. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>, format: DiagnosticFormat): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (format === 'json') return `${JSON.stringify({ errors, warnings, diagnostics })}\n`;
  if (diagnostics.length === 0) return '';
  const blocks = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, sources));
  return `${blocks.join('\n')}\n${summary(errors, warnings)}\n`;
}

function formatDiagnostic(diagnostic: Diagnostic, sources: ReadonlyMap<string, string>): string {
  const { severity, code, error, file, line, column, hint } = diagnostic;
  const message = error === undefined ? diagnostic.message : `${error}: ${diagnostic.message}`;
  const label = severity === 'error' ? pc.red(pc.bold('error')) : pc.yellow(pc.bold('warning'));
  const lines = [`${pc.bold(`${file}:${line}:${column}`)}: ${label} ${pc.dim(code)}: ${message}`];
  const source = sources.get(file);
  if (line > 0 && source !== undefined) lines.push(codeFrame(diagnostic, source));
  if (hint) lines.push(`${pc.cyan('hint')}: ${hint}`);
  return `${lines.join('\n')}\n`;
}

function codeFrame(diagnostic: Diagnostic, source: string): string {
  const { line, column, endLine, endColumn } = diagnostic;
  const end = endLine === undefined || endColumn === undefined || endLine !== line ? {} : { end: { line: endLine, column: Math.max(endColumn, column + 1) } };
  return codeFrameColumns(source, { start: { line, column }, ...end }, { highlightCode: pc.isColorSupported, linesAbove: 2, linesBelow: 1 });
}

function summary(errors: number, warnings: number): string {
  const count = (n: number, what: string) => (n === 0 ? [] : [`${n} ${what}${n === 1 ? '' : 's'}`]);
  return [...count(errors, 'error'), ...count(warnings, 'warning')].join(', ');
}
