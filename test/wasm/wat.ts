import { EXCEPTION, FALSE, HOLE, NOT_FOUND, NULL, TAG_CELL, TAG_FRAME, TRUE, UNDEFINED, UNINITIALIZED } from '../../abi/index.js';

type Node = string | Node[];

/** Below it are small integers of the program and offsets, above it addresses of the image. */
const FIRST_ADDRESS = 65536;
const END_OF_IMAGE = 2 ** 24;
const SPECIALS = new Map<bigint, string>([
  [UNDEFINED, 'undefined'], [NULL, 'null'], [TRUE, 'true'], [FALSE, 'false'], [HOLE, 'hole'], [UNINITIALIZED, 'uninitialized'], [EXCEPTION, 'exception'], [NOT_FOUND, 'not found'],
]);
const WIDTH = 100;

/** One function's wat for reading: what fits on a line is on one, and addresses, which change with the runtime, are numbered. */
export function tidyWat(text: string): string {
  const addresses = new Map<string, number>();
  const number = (what: string): string => {
    if (!addresses.has(what)) addresses.set(what, addresses.size + 1);
    return `#${addresses.get(what)}`;
  };
  return print(name(parse(text), number), '');
}
function parse(text: string): Node {
  const stack: Node[][] = [[]];
  for (const [token] of text.matchAll(/\(|\)|"[^"]*"|[^\s()]+/g)) {
    if (token === '(') stack.push([]);
    else if (token === ')') { const done = stack.pop()!; stack.at(-1)!.push(done); }
    else stack.at(-1)!.push(token);
  }
  return stack[0]![0]!;
}
function name(node: Node, number: (what: string) => string): Node {
  if (typeof node === 'string') return node;
  if (node[0] === 'i32.const' && Number(node[1]) >= FIRST_ADDRESS) return ['i32.const', number(node[1] as string)];
  if (node[0] === 'i64.const') return ['i64.const', nameBoxed(BigInt.asUintN(64, BigInt(node[1] as string)), number)];
  // The memory is the only one.
  return node.filter((child, i) => !(i === 1 && child === '$0' && /\.(load|store)/.test(String(node[0])))).map((child) => name(child, number));
}
function nameBoxed(value: bigint, number: (what: string) => string): string {
  const special = SPECIALS.get(value);
  const high = Number(value >> 32n), low = String(value & 0xffff_ffffn);
  if (special) return special;
  if (high === TAG_CELL && low !== '0') return `cell${number(low)}`;
  // The first word of a cell: kind and shape.
  if (high >= FIRST_ADDRESS && high < END_OF_IMAGE) return `kind${low}+shape${number(String(high))}`;
  return high === TAG_FRAME ? `frame${number(low)}` : String(BigInt.asIntN(64, value));
}
function print(node: Node, indent: string): string {
  const line = flat(node);
  if (typeof node === 'string' || indent.length + line.length <= WIDTH) return indent + line;
  const split = node.findIndex((child) => typeof child !== 'string' && child[0] !== 'result' && child[0] !== 'type');
  const head = node.slice(0, split).map(flat).join(' ');
  return `${indent}(${head}\n${node.slice(split).map((child) => print(child, `${indent} `)).join('\n')})`;
}
const flat = (node: Node): string => (typeof node === 'string' ? node : `(${node.map(flat).join(' ')})`);
