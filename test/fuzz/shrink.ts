import { parse, type Node } from 'acorn';
import type { FuzzProgram } from './program.js';

/** Does this variant still show the difference? */
export type Check = (program: FuzzProgram) => Promise<boolean>;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes a failing program smaller as long as it fails: leaves out statements
 * (many at once, then single ones), puts blocks in the place of statements and
 * parts in the place of expressions. At most `limit` variants are tried.
 */
export async function shrink(program: FuzzProgram, stillFails: Check, limit = 400): Promise<FuzzProgram> {
  let best = program;
  let tries = 0;
  // Parts too large to be left out mostly stay so: each round goes on with
  // smaller ones, and a new round begins with the largest again.
  for (let progress = true; progress && tries < limit; ) {
    progress = false;
    let largest = Infinity;
    for (let next = nextVariant(best, largest); next && tries < limit; next = nextVariant(best, largest)) {
      largest = next.gain;
      let found = false;
      for (const body of next.bodies) {
        if (tries++ >= limit || found) break;
        found = await stillFails({ ...best, body });
        if (found) best = { ...best, body };
      }
      if (found) progress = true;
      else largest -= 1;
    }
  }
  return best;
}

/** The variants that take away the same number of characters, `largest` at most. */
function nextVariant({ body }: FuzzProgram, largest: number): { gain: number; bodies: string[] } | undefined {
  const edits = candidates(body).filter((edit) => gain(edit) <= largest);
  for (let i = 0; i < edits.length; ) {
    const size = gain(edits[i]!);
    const bodies: string[] = [];
    for (; i < edits.length && gain(edits[i]!) === size; i++) bodies.push(apply(body, edits[i]!));
    const valid = [...new Set(bodies)].filter(isProgram);
    if (valid.length) return { gain: size, bodies: valid };
  }
  return undefined;
}

const gain = (edit: Edit) => edit.end - edit.start - edit.text.length;

function apply(body: string, { start, end, text }: Edit): string {
  return body.slice(0, start) + text + body.slice(end);
}

function isProgram(body: string): boolean {
  try {
    parseBody(body);
    return true;
  } catch {
    return false;
  }
}

function parseBody(body: string): Node {
  return parse(body, { ecmaVersion: 2022, allowReturnOutsideFunction: true });
}

/** Edits, those that take away most first. */
function candidates(body: string): Edit[] {
  const edits: Edit[] = [];
  visit(parseBody(body), edits, body);
  return edits.filter((edit) => gain(edit) > 0).sort((a, b) => gain(b) - gain(a));
}

type AnyNode = Node & Record<string, unknown>;

function visit(node: Node, edits: Edit[], body: string): void {
  const children = childrenOf(node);
  for (const list of Object.values(node).filter((value): value is Node[] => Array.isArray(value))) addLists(list.filter(isNode), edits);
  for (const child of children) {
    if (replaceable(node, child)) edits.push({ start: node.start, end: node.end, text: body.slice(child.start, child.end) });
  }
  if (isExpression(node) && node.end - node.start > 2) edits.push(...['0', "''"].map((text) => ({ start: node.start, end: node.end, text })));
  for (const child of children) visit(child, edits, body);
}

/** Without a run of statements, members, elements or arguments: halves, quarters, … single ones. */
function addLists(list: readonly Node[], edits: Edit[]): void {
  for (let size = list.length; size >= 1; size = size >> 1) {
    for (let i = 0; i + size <= list.length; i += size) {
      const [first, last] = [list[i]!, list[i + size - 1]!];
      const next = list[i + size];
      edits.push({ start: first.start, end: next ? next.start : last.end, text: '' });
    }
  }
}

function replaceable(node: Node, child: Node): boolean {
  if (isStatement(node)) return isStatement(child);
  return isExpression(node) && isExpression(child);
}

const isStatement = (node: Node) => node.type.endsWith('Statement') || (node.type.endsWith('Declaration') && node.type !== 'VariableDeclaration');
const isExpression = (node: Node) => node.type.endsWith('Expression') || node.type === 'Identifier' || node.type === 'Literal' || node.type === 'TemplateLiteral';
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string' && typeof (value as Node).start === 'number';

function childrenOf(node: Node): Node[] {
  return Object.values(node as AnyNode).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));
}
