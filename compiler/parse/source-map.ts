/**
 * Sources that a transformer made of others: positions are those of the original.
 * Mappings as in https://tc39.es/ecma426/#sec-mappings-field
 */
import { decode } from '@jridgewell/sourcemap-codec';
import { type AnyNode, forEachChild } from './ast.js';

/** What a source was before it was transformed. */
export interface Original {
  readonly text: string;
  /** Position in it of a position in the source: lines from 1, columns from 0. */
  position(line: number, column: number): { line: number; column: number };
}

/** @param map the JSON text of a source map with one source */
export function originalOf(text: string, map: string): Original {
  const lines = decode((JSON.parse(map) as { mappings: string }).mappings);
  return {
    text,
    position(line, column) {
      // What no segment covers belongs to the last one before it.
      for (let n = line - 1; n >= 0; n--) {
        const segment = lines[n]?.findLast((one) => one.length > 1 && (n < line - 1 || one[0] <= column));
        if (segment) return { line: segment[2]! + 1, column: segment[3]! };
      }
      return { line: 1, column: 0 };
    },
  };
}

/** Gives every node the positions of the original. */
export function relocate(ast: AnyNode, original: Original): void {
  const visit = (node: AnyNode): void => {
    if (node.loc) node.loc = { ...node.loc, start: original.position(node.loc.start.line, node.loc.start.column), end: original.position(node.loc.end.line, node.loc.end.column) };
    forEachChild(node, visit);
  };
  visit(ast);
}
