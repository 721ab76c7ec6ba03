/** Both parsers of the evaluator under Node: the kernel's, whose trees tree.js reads, and that with acorn. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { RuntimeInstance } from '../../compiler/image/instance.js';
import { evaluatorSource } from '../../runtime/boot/evaluator-source.js';
import { root } from './paths.js';

/** A node of ESTree. */
export type Node = Record<string, unknown> & { type: string };
export interface Parsers {
  /** The tree of the kernel's parser with all functions complete; undefined: it does not understand the text. */
  quick(text: string, context?: object): Node | undefined;
  /** acorn's, annotated. Throws a SyntaxError. */
  full(text: string, context?: object): Node;
}
interface Internals {
  parseQuickly(text: string, context: object): Node | undefined;
  completeFunction(node: Node): void;
  EvalParser: new (text: string, context: object) => { parse(): Node };
  annotate(node: Node): void;
  TOP_CONTEXT: object;
}

const INTERNALS = 'parseQuickly, completeFunction, EvalParser, annotate, TOP_CONTEXT';
const MAX_HEAP_BYTES = 1 << 30;
const STACK_BYTES = 504 * 1024;
/** Nothing is collected: after so many texts the heap is as at the start. */
const TEXTS = 500;

export async function makeParsers(): Promise<Parsers> {
  const module = new WebAssembly.Module(readFileSync(`${root}/dist/runtime/kernel.wasm`));
  const kernel = await RuntimeInstance.start(module);
  kernel.call('kernel_init', MAX_HEAP_BYTES, STACK_BYTES);
  const start = kernel.snapshot();
  const strings = new Map<string, number>();
  const cell = (text: string): number => {
    let known = strings.get(text);
    if (known === undefined) strings.set(text, (known = kernel.string(text)));
    return known;
  };
  const text = (address: number): string => {
    const length = kernel.call('str_length', address);
    let result = '';
    for (let i = 0; i < length; i++) result += String.fromCharCode(kernel.call('str_char_code_at', address, i));
    return result;
  };
  const host = {
    parse: (source: string, context: number, parametersEnd: number) => kernel.call('source_parse', cell(source), context, parametersEnd) || undefined,
    word: (tree: number, index: number) => kernel.call('source_word', tree, index),
    name: (source: string, start: number, end: number) => text(kernel.call('source_name', cell(source), start, end)),
    string: (source: string, start: number, end: number, raw: boolean) => text(kernel.call('source_string', cell(source), start, end, Number(raw))),
  };
  const source = evaluatorSource(pathToFileURL(`${root}/`), 'host-node.js').source.replace('Host.start({', `Object.assign(Host, $host); return void $use({ ${INTERNALS} }); Host.start({`);
  const { parseQuickly, completeFunction, EvalParser, annotate, TOP_CONTEXT } = await new Promise<Internals>((resolve) => {
    new Function('$host', '$use', source)(host, resolve);
  });
  const complete = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(complete);
    if (typeof node !== 'object' || node === null) return;
    if ((node as Node)['tree'] !== undefined) completeFunction(node as Node);
    Object.values(node).forEach(complete);
  };
  return {
    quick(source_, context = {}) {
      if (strings.size >= TEXTS) {
        strings.clear();
        kernel.restore(start);
      }
      const program = parseQuickly(source_, { ...TOP_CONTEXT, ...context });
      complete(program);
      return program;
    },
    full(source_, context = {}) {
      const program = new EvalParser(source_, { ...TOP_CONTEXT, ...context }).parse();
      annotate(program);
      return program;
    },
  };
}

/** Where a tree of the kernel's parser differs from acorn's, undefined if nowhere. Positions count where the former has them; strict: the code around. */
export function difference(quick: unknown, full: unknown, strict = false, path = ''): string | undefined {
  if (Array.isArray(quick)) {
    if (!Array.isArray(full) || full.length !== quick.length) return `${path}: lengths differ`;
    return firstOf(quick.map((item, i) => () => difference(item, full[i], strict, `${path}[${i}]`)));
  }
  if (typeof quick !== 'object' || quick === null) return Object.is(quick, full) ? undefined : `${path}: ${String(quick)} for ${String(full)}`;
  if (typeof full !== 'object' || full === null) return `${path}: ${String(full)} is missing`;
  const a = quick as Node, b = full as Node;
  // A directive in strict code says nothing.
  const isStrict = strict || a['useStrict'] === true || b['useStrict'] === true;
  const isRegExp = a.type === 'Literal' && a['regex'] !== null;
  return firstOf(Object.keys(a).filter((key) => !LEFT_OUT.has(key) && !(isRegExp && key === 'value')).map((key) => () => {
    // Leaves are not annotated, nor have they a regex or value of a BigInt.
    if (key === 'suspends' || key === 'closes' || key === 'regex' || key === 'bigint' || key === 'raw') {
      if (!a[key] && (!b[key] || key === 'raw')) return undefined;
    }
    return key === 'useStrict' && strict ? undefined : difference(a[key], b[key], isStrict, `${path}.${key}`);
  }));
}
/** Of the tree alone. */
const LEFT_OUT: ReadonlySet<string> = new Set(['tree', 'text', 'at']);
function firstOf(checks: (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const found = check();
    if (found !== undefined) return found;
  }
  return undefined;
}
