import type { IRFunction } from '../ir/ir.js';
import { T } from '../ir/types.js';
import type { Fact, ObjectClass } from './fact.js';

/**
 * The text of the facts: a line for each function, binding and class with what is
 * guessed of it. `readFacts` reads it.
 *
 *     function distance(Point, Point|null) this nothing?: int|double
 *     binding origin: Point
 *     class constructor Point { x: int, y: double, next: Point? }
 *     class array array@3 { []: string }
 *
 * A guess is the names of types and classes; `?` behind them: of something else
 * nothing is known. Names that are no plain words are in quotes.
 */
export function printFacts(rows: {
  readonly functions: readonly { fn: IRFunction; self: Fact; params: readonly Fact[]; result: Fact }[];
  readonly bindings: Iterable<readonly [string, Fact]>;
  readonly classes: Iterable<{ of: ObjectClass; fields: ReadonlyMap<string, Fact>; elements: Fact | undefined }>;
}): string {
  const names = new FunctionNames(rows.functions.map(({ fn }) => fn)), print = (fact: Fact): string => printFact(fact, names);
  const lines: string[] = [];
  for (const { fn, self, params, result } of rows.functions) lines.push(`function ${printName(names.of(fn))}(${params.map(print).join(', ')}) this ${print(self)}: ${print(result)}`);
  for (const [name, fact] of rows.bindings) lines.push(`binding ${printName(name)}: ${print(fact)}`);
  for (const { of, fields, elements } of rows.classes) {
    const list = [...fields].map(([name, fact]) => `${printName(name)}: ${print(fact)}`);
    if (elements) list.push(`[]: ${print(elements)}`);
    lines.push(`class ${of.kind} ${printName(nameOfClass(of, names))} {${list.length ? ` ${list.join(', ')} ` : ''}}`);
  }
  return lines.join('\n');
}

function printFact(fact: Fact, names: FunctionNames): string {
  const types = typeNames.filter(([, bit]) => fact.bits & bit && !(bit === T.Object && fact.classes.size)).map(([name]) => name);
  const classes = [...fact.classes].map((c) => (c.kind === 'function' ? 'function ' : '') + printName(nameOfClass(c, names)));
  return `${[...types, ...classes].join('|') || NO_TYPE}${fact.unknown ? '?' : ''}`;
}

/** What a guess is that says of nothing what it is. */
export const NO_TYPE = 'nothing';
export const typeNames: readonly (readonly [name: string, bit: number])[] = Object.entries(T).map(([name, bit]) => [name.toLowerCase(), bit]);
/** Names that mean something else in the text. */
const RESERVED = new Set([...typeNames.map(([name]) => name), NO_TYPE, 'function', 'this', '[]']);
const printName = (name: string): string => (/^[\w$#@.<>]+$/.test(name) && !RESERVED.has(name) ? name : JSON.stringify(name));

/** Names of the functions of a program; where several have one name, or a function has none, with its index. */
export class FunctionNames {
  private readonly counts = new Map<string, number>();
  constructor(functions: readonly IRFunction[]) {
    for (const { name } of functions) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
  of({ name, index }: IRFunction): string {
    return name && this.counts.get(name) === 1 ? name : `${name}#${index}`;
  }
}
export function nameOfClass(c: ObjectClass, names: FunctionNames): string {
  if (!c.fn) return c.name || `<${c.kind}>`;
  return c.kind === 'prototype' ? `${names.of(c.fn)}.prototype` : names.of(c.fn);
}
