import type { IRFunction } from '../ir/ir.js';
import { T } from '../ir/types.js';
import type { Fact, ObjectClass } from './fact.js';

/** Names of the types and classes of a guess, `?` for what is not known: `int|Point?`. */
export function printFact(fact: Fact): string {
  const names = Object.entries(T).filter(([name, bit]) => fact.bits & bit && !(name === 'Object' && fact.classes.size)).map(([name]) => name.toLowerCase());
  return `${[...names, ...[...fact.classes].map(printClass)].join('|') || 'nothing'}${fact.unknown ? '?' : ''}`;
}
export function printClass(c: ObjectClass): string {
  return c.kind === 'function' ? `function ${c.name || '<anonymous>'}` : c.name || `<${c.kind}>`;
}
/** A line for each function, binding and class with what is guessed of it. */
export function printFacts(rows: {
  readonly functions: Iterable<{ fn: IRFunction; self: Fact; params: readonly Fact[]; result: Fact }>;
  readonly bindings: Iterable<readonly [string, Fact]>;
  readonly classes: Iterable<{ of: ObjectClass; fields: ReadonlyMap<string, Fact>; elements: Fact | undefined }>;
}): string {
  const lines: string[] = [];
  for (const { fn, self, params, result } of rows.functions) {
    lines.push(`function ${fn.name || `#${fn.index}`}(${params.map(printFact).join(', ')}) this ${printFact(self)}: ${printFact(result)}`);
  }
  for (const [name, fact] of rows.bindings) lines.push(`binding ${name}: ${printFact(fact)}`);
  for (const { of, fields, elements } of rows.classes) {
    const list = [...fields].map(([name, fact]) => `${name}: ${printFact(fact)}`);
    if (elements) list.push(`[]: ${printFact(elements)}`);
    lines.push(`class ${of.kind} ${printClass(of)} { ${list.join(', ')} }`);
  }
  return lines.join('\n');
}
