import { codeFrameColumns } from '@babel/code-frame';
import pc from 'picocolors';
import type { Diagnostic } from '../compiler/index.js';
import type { DiagnosticFormat } from './options.js';

/** The text for all diagnostics of one compilation; '' when there is nothing to say. `sources`: text of the files by name. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>, format: DiagnosticFormat): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = diagnostics.filter((diagnostic) => diagnostic.severity === 'warning').length;
  if (format === 'json') return `${JSON.stringify({ errors, warnings, diagnostics })}\n`;
  if (diagnostics.length === 0) return '';
  const blocks = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, sources));
  const counts = summary(errors, warnings);
  return `${blocks.join('\n')}\n${counts === '' ? '' : `${counts}\n`}`;
}

function formatDiagnostic(diagnostic: Diagnostic, sources: ReadonlyMap<string, string>): string {
  const { severity, code, error, file, line, column, hint } = diagnostic;
  const message = error === undefined ? diagnostic.message : `${error}: ${diagnostic.message}`;
  const label = severity === 'error' ? pc.red(pc.bold('error')) : severity === 'note' ? pc.cyan(pc.bold('note')) : pc.yellow(pc.bold('warning'));
  const lines = [`${pc.bold(`${visible(file)}:${line}:${column}`)}: ${label} ${pc.dim(code)}: ${visible(message)}`];
  const source = sources.get(file);
  if (line > 0 && source !== undefined) lines.push(codeFrame(diagnostic, source));
  if (hint) lines.push(`${pc.cyan('hint')}: ${visible(hint)}`);
  return `${lines.join('\n')}\n`;
}

const LINES_ABOVE = 2;
const LINES_BELOW = 1;
/** Of a longer line, as those of minified files are, a part is shown. */
const LONGEST_LINE = 160;
const CHARACTERS_BEFORE = 60;

function codeFrame({ line, column, endLine, endColumn }: Diagnostic, source: string): string {
  const all = source.split(NEWLINE);
  const from = all.some((text, n) => isShown(n + 1, line) && text.length > LONGEST_LINE) ? Math.max(0, column - 1 - CHARACTERS_BEFORE) : 0;
  const lines = all.slice(0, line + LINES_BELOW).map((text, n) => (isShown(n + 1, line) ? window(text, from) : ''));
  const width = lines[line - 1]?.length ?? 0;
  const shift = from > 0 ? from - ELLIPSIS.length : 0;
  const at = (column: number): number => Math.min(column - shift, width + 1);
  const end = endLine !== line || endColumn === undefined ? {} : { end: { line, column: at(Math.max(endColumn, column + 1)) } };
  return codeFrameColumns(lines.join('\n'), { start: { line, column: at(column) }, ...end }, { highlightCode: pc.isColorSupported, linesAbove: LINES_ABOVE, linesBelow: LINES_BELOW });
}
function isShown(line: number, center: number): boolean {
  return line >= center - LINES_ABOVE && line <= center + LINES_BELOW;
}
/** What is shown of a line, from that character on. */
function window(text: string, from: number): string {
  if (text.length < from) return '';
  const part = text.slice(from, from + LONGEST_LINE);
  return (from > 0 ? ELLIPSIS : '') + oneColumnEach(part) + (text.length > from + LONGEST_LINE ? ELLIPSIS : '');
}
const ELLIPSIS = '…';
const NEWLINE = /\r\n|[\n\r\u2028\u2029]/;

/** Characters that would command the terminal, or let a text look as what it is not. */
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** As escape sequences. */
function visible(text: string): string {
  return text.replace(CONTROL, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** As symbols, so that columns stay. */
function oneColumnEach(text: string): string {
  return text.replace(CONTROL, (c) => (c < ' ' ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : '\ufffd'));
}

function summary(errors: number, warnings: number): string {
  const count = (n: number, what: string) => (n === 0 ? [] : [`${n} ${what}${n === 1 ? '' : 's'}`]);
  return [...count(errors, 'error'), ...count(warnings, 'warning')].join(', ');
}
