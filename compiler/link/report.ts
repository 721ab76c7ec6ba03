/** What is in a linked module, and what keeps it there. */
import type { Program } from '../ir/ir.js';
import type { LinkUnit } from './link.js';
import type { Reach } from './reach.js';
import { Reader, Section } from './wasm.js';

/** Bytes by kind, and the functions of each, the largest first. */
export interface SizeReport {
  readonly bytes: number;
  readonly code: { readonly bytes: number; readonly groups: Readonly<Record<string, CodeGroup>> };
  readonly data: { readonly bytes: number; readonly segments: number };
  /** All other sections. */
  readonly other: number;
}
export interface CodeGroup {
  bytes: number;
  readonly functions: { readonly name: string; readonly bytes: number }[];
}

/** @param tableBase table entry of the program's first function */
export function reportSize(binary: Uint8Array, unit: LinkUnit, program: Program, tableBase: number): SizeReport {
  const groups: Record<string, CodeGroup> = {};
  const fileOf = filesByFunction(unit, program, tableBase);
  let code = 0;
  for (const part of unit.parts) {
    part.reached.forEach((reached, index) => {
      const body = reached ? part.bodyOf(index) : null;
      if (!body) return;
      const own = part === unit.program ? fileOf.get(index) : undefined;
      const name = own?.name ?? part.nameOf(index), group = own?.file ?? (part === unit.program ? 'program' : groupOf(name));
      const bytes = body.end - body.start;
      code += bytes;
      (groups[group] ??= { bytes: 0, functions: [] }).bytes += bytes;
      groups[group]!.functions.push({ name: name.replace(/^js\$|#\d+$/g, ''), bytes });
    });
  }
  for (const { functions } of Object.values(groups)) functions.sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1));
  const data = dataOf(binary);
  return { bytes: binary.length, code: { bytes: code, groups: sorted(groups) }, data, other: binary.length - code - data.bytes };
}
function sorted(groups: Record<string, CodeGroup>): Record<string, CodeGroup> {
  return Object.fromEntries(Object.entries(groups).sort(([a, x], [b, y]) => y.bytes - x.bytes || (a < b ? -1 : 1)));
}
/** Name and file of the program's functions, by their index in its module: the table has them in the program's order. */
function filesByFunction(unit: LinkUnit, program: Program, tableBase: number): Map<number, { name: string; file: string }> {
  const found = new Map<number, { name: string; file: string }>();
  program.functions.forEach((fn, n) => {
    const index = unit.program.module.elements.get(tableBase + n);
    if (index !== undefined) found.set(index, { name: fn.name || '<anonymous>', file: fn.file?.name ?? 'program' });
  });
  return found;
}
function groupOf(name: string): string {
  return name.startsWith('js$') ? 'built-ins' : name.startsWith('runtime/kernel/') ? 'kernel' : 'kernel and stubs';
}
function dataOf(binary: Uint8Array): { bytes: number; segments: number } {
  const r = new Reader(binary, 8);
  while (!r.done) {
    const id = r.byte(), size = r.u32(), end = r.at + size;
    if (id === Section.Data) return { bytes: size, segments: r.u32() };
    r.at = end;
  }
  return { bytes: 0, segments: 0 };
}

const SHOWN = 12;

export function printSize({ bytes, code, data, other }: SizeReport): string {
  const row = (size: number, text: string): string => `${String(size).padStart(9)}  ${text}`;
  const lines = [row(bytes, 'the module'), row(code.bytes, 'code')];
  for (const [group, { bytes: size, functions }] of Object.entries(code.groups)) {
    lines.push(row(size, `  ${group}, ${functions.length} functions`));
    for (const fn of functions.slice(0, SHOWN)) lines.push(row(fn.bytes, `    ${fn.name}`));
    if (functions.length > SHOWN) lines.push(row(functions.slice(SHOWN).reduce((sum, fn) => sum + fn.bytes, 0), `    ${functions.length - SHOWN} more`));
  }
  return [...lines, row(data.bytes, `data, ${data.segments} segments`), row(other, 'types, table, names')].join('\n');
}

/** What keeps functions and properties of a name in the module: one line for each step back to the start. */
export function explain(name: string, reach: Reach): string {
  const found = reach.find(name);
  if (found.length === 0) return `nothing called ${name} is in the module`;
  return found.map((node) => reach.why(node).map((one, n) => `${n === 0 ? '' : '  because of '}${reach.describe(one)}`).join('\n')).join('\n');
}
