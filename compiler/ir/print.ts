import { type Block, type Constant, type ExitFrame, type ExitPoint, type Imm, type Instr, InternalValue, type IRFunction, type Layout } from './ir.js';
import { equalTypes, type Type, types, typeToString } from './types.js';

/**
 * Text of a function's IR, one instruction a line; `readFunction` reads it back.
 *
 *     function sum {
 *     b1: from b0 b2 loop
 *       %2: i32/int[0,10] = phi %0, %5
 *       %3: bool/bool = compare kind=lt %2, %1
 *       branch %3 b2 b3
 *     …
 *
 * Representation and type are left out where both are `any`. `note` gives a
 * comment for the end of an instruction's line.
 */
export function printFunction(fn: IRFunction, note: (i: Instr) => string | null = () => null): string {
  const name = new Map<Instr, string>();
  let n = 0;
  for (const b of fn.blocks) for (const i of [...b.phis, ...b.instrs]) name.set(i, `%${n++}`);
  const lines = [`function ${printWord(fn.name || '<anonymous>')} {${fn.versionOf ? ' ; generic version' : ''}${fn.whole ? ` ; part ${fn.whole.parts.indexOf(fn)}` : ''}`];
  for (const b of fn.blocks) {
    lines.push(`b${b.id}:${b.preds.length ? ` from ${b.preds.map((p) => `b${p.id}`).join(' ')}` : ''}${b.loopHeader ? ' loop' : ''}${b.cold ? ' cold' : ''}`);
    for (const i of [...b.phis, ...b.instrs]) {
      const comment = note(i);
      lines.push(`  ${printInstr(i, name)}${comment === null ? '' : ` ; ${comment}`}`);
    }
    lines.push(`  ${printTerminator(b, name)}`);
  }
  lines.push('}');
  return lines.join('\n');
}
function printInstr(i: Instr, name: Map<Instr, string>): string {
  const type = i.rep === 'any' && equalTypes(i.type, types.any) ? '' : `: ${i.rep}/${typeToString(i.type)}`;
  const imm = printImm(i.imm);
  const args = i.args.map((a) => printUse(a, name)).join(', ');
  return `${name.get(i)}${type} = ${i.op}${imm ? ` ${imm}` : ''}${args ? ` ${args}` : ''}`;
}
/** A value that is in no block (which `verify` reports) is shown by its id. */
const printUse = (v: Instr, name: Map<Instr, string>): string => name.get(v) ?? `?${v.id}`;

function printImm(imm: Imm): string {
  return Object.entries(imm).filter(([k, v]) => v !== undefined || k === 'value').map(([k, v]) => {
    if (k === 'value') return printConstant(v as Constant);
    if (k === 'fn' || k === 'target' || k === 'copy') return `${k}=${printWord((v as IRFunction).name || `#${(v as IRFunction).index}`)}`;
    if (k === 'point') return `point=${(v as ExitPoint).number}`;
    if (k === 'frames') return `frames=[${(v as readonly ExitFrame[]).map((f) => `${f.fn ? printWord(f.fn.name || `#${f.fn.index}`) : 'own'}:${f.point.number}`).join(' ')}]`;
    if (k === 'layout') return `layout=${(v as Layout).index}`;
    if (k === 'valueType') return `valueType=${JSON.stringify(typeToString(v as Type))}`;
    if (k === 'cell') return `cell=${printWord((v as { name: string }).name)}`;
    return `${k}=${Array.isArray(v) ? `[${v.map(printAtom).join(' ')}]` : printAtom(v)}`;
  }).join(' ');
}
function printConstant(v: Constant): string {
  if (v instanceof InternalValue) return `<${v.marker}>`;
  if (typeof v === 'bigint') return `${v}n`;
  return typeof v === 'string' ? JSON.stringify(v) : Object.is(v, -0) ? '-0' : String(v);
}
const printAtom = (v: unknown): string => (typeof v === 'string' ? printWord(v) : String(v));
/** A string, in quotes unless it looks like nothing else. */
function printWord(s: string): string {
  return /^[A-Za-z_$<#][\w$.<>#]*$/.test(s) && s !== 'true' && s !== 'false' ? s : JSON.stringify(s);
}
function printTerminator(b: Block, name: Map<Instr, string>): string {
  const t = b.terminator;
  if (!t) return '<no terminator>';
  switch (t.kind) {
    case 'jump': return `jump b${t.to.id}`;
    case 'branch': return `branch ${printUse(t.cond, name)} b${t.then.id} b${t.else.id}`;
    case 'switch': return `switch ${printUse(t.value, name)} first=${t.first} ${t.targets.map((b) => `b${b.id}`).join(' ')} otherwise b${t.otherwise.id}`;
    case 'invoke': return `invoke b${t.to.id} handler b${t.handler.id}`;
    case 'return': return `return ${printUse(t.value, name)}`;
    case 'part': return `part ${t.part} entry ${t.entry}`;
    case 'unreachable': return 'unreachable';
  }
}
