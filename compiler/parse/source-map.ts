/**
 * Sources that a transformer made of others: positions are those of the original.
 * Mappings as in https://tc39.es/ecma426/#sec-mappings-field
 */
import { type AnyNode, forEachChild } from './ast.js';

/** What a source was before it was transformed. */
export interface Original {
  readonly text: string;
  /** Position in it of a position in the source: lines from 1, columns from 0. */
  position(line: number, column: number): { line: number; column: number };
}

interface Segment { readonly column: number; readonly toLine: number; readonly toColumn: number }

/** @param map the JSON text of a source map with one source */
export function originalOf(text: string, map: string): Original {
  const lines = decode((JSON.parse(map) as { mappings: string }).mappings);
  return {
    text,
    position(line, column) {
      // What no segment covers belongs to the last one before it.
      for (let n = line - 1; n >= 0; n--) {
        const segment = lines[n]?.findLast((one) => n < line - 1 || one.column <= column);
        if (segment) return { line: segment.toLine + 1, column: segment.toColumn };
      }
      return { line: 1, column: 0 };
    },
  };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decode(mappings: string): Segment[][] {
  let toLine = 0, toColumn = 0;
  return mappings.split(';').map((line) => {
    let column = 0;
    const segments: Segment[] = [];
    for (const text of line === '' ? [] : line.split(',')) {
      const numbers = decodeNumbers(text);
      column += numbers[0]!;
      if (numbers.length < 4) continue;
      toLine += numbers[2]!;
      toColumn += numbers[3]!;
      segments.push({ column, toLine, toColumn });
    }
    return segments;
  });
}
/** Base 64 VLQ: five bits a digit, the lowest first; the lowest bit of all is the sign. */
function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0, shift = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    value += (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
      continue;
    }
    numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = shift = 0;
  }
  return numbers;
}

/** Gives every node the positions of the original. */
export function relocate(ast: AnyNode, original: Original): void {
  const visit = (node: AnyNode): void => {
    if (node.loc) node.loc = { ...node.loc, start: original.position(node.loc.start.line, node.loc.start.column), end: original.position(node.loc.end.line, node.loc.end.column) };
    forEachChild(node, visit);
  };
  visit(ast);
}
