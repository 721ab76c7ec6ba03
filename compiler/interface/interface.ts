/**
 * The interface of a module to its host: which functions the host calls, and the
 * module, in JavaScript, that adapts the program's exports to what wasm functions
 * can take and give (decision 32). It imports the main module, and is evaluated
 * after it.
 */
import { MAIN_MODULE, type ModuleNode } from '../modules/index.js';
import { findExports, type HostExport, type Report } from './exports.js';
import { adapterText, Helpers } from './helpers.js';
import type { HostFunction } from './imports.js';
import { isBlock, type Signature, type WasmType, wasmType } from './types.js';

/** A function that the wasm module exports. */
export interface Entry {
  readonly name: string;
  /** Number of the function in the program: from 0 those of the interface module, below 0 the services. */
  readonly index: number;
  readonly parameters: readonly WasmType[];
  readonly result: WasmType | null;
}
export interface Interface {
  readonly exports: readonly HostExport[];
  readonly entries: readonly Entry[];
  /** The host may give the program BigInts. */
  readonly makesBigInts: boolean;
  /** Text of the interface module, and the library modules that it names. */
  readonly source: string;
  readonly requests: Readonly<Record<string, string>>;
}

/** Evaluates the program if that has not been done. */
export const INITIALIZE = '_initialize';
/** What the program's own module calls an entry. */
export const entryName = (name: string): string => `entry$${name}`;

/** ORDER: `services` of runtime/library/host/calls.js, then those of values.js. */
const SERVICES: readonly { readonly name: string; readonly parameters: readonly WasmType[]; readonly result: WasmType | null; readonly needs: 'always' | 'blocks' | 'imports' | 'bindings' }[] = [
  { name: 'jsaot_alloc', parameters: ['i32'], result: 'i32', needs: 'blocks' },
  { name: 'jsaot_free', parameters: ['i32'], result: null, needs: 'always' },
  { name: 'jsaot_error', parameters: [], result: 'i32', needs: 'always' },
  { name: 'jsaot_poll', parameters: [], result: 'f64', needs: 'always' },
  { name: 'jsaot_throw', parameters: ['i32'], result: null, needs: 'imports' },
  { name: 'jsaot_call', parameters: ['i32', 'i32'], result: 'i32', needs: 'bindings' },
  { name: 'jsaot_thrown', parameters: [], result: 'i32', needs: 'bindings' },
  { name: 'jsaot_settled', parameters: [], result: 'i32', needs: 'bindings' },
  { name: 'jsaot_raise', parameters: ['i32'], result: null, needs: 'bindings' },
];

export interface InterfaceOptions {
  /** There will be bindings: also what those call. */
  readonly bindings: boolean;
}
/**
 * The interface of a program whose main module is `entry`; null if it exports
 * nothing that hosts can call.
 */
export function makeInterface(entry: ModuleNode, { bindings }: InterfaceOptions, report: Report): Interface | null {
  // Bindings pass any value.
  const exports = findExports(entry, (d) => { if (!bindings || d.severity !== 'note') report(d); });
  if (exports.length === 0) return null;
  const entries = exports.map(({ name, signature }, index) => ({ name, index, parameters: signature.parameters.map(({ type }) => wasmType(type) ?? 'i32'), result: wasmType(signature.result) }));
  const makesBigInts = bindings || entries.some(({ parameters, result }) => result === 'i64' || parameters.includes('i64'));
  return { exports, entries, makesBigInts, ...interfaceText(exports, bindings) };
}
/** The services that a host needs for these functions. */
export function servicesFor(exports: readonly HostExport[], imports: readonly HostFunction[], { bindings }: InterfaceOptions): Entry[] {
  const usesBlocks = [...exports, ...imports].some(({ signature: { parameters, result } }) => isBlock(result) || parameters.some(({ type }) => isBlock(type)));
  const isNeeded = { always: exports.length > 0 || usesBlocks, blocks: usesBlocks || imports.length > 0, imports: imports.length > 0, bindings };
  return SERVICES.map((service, n) => ({ ...service, index: -1 - n })).filter(({ needs }) => bindings || isNeeded[needs]);
}

function interfaceText(exports: readonly HostExport[], bindings: boolean): Pick<Interface, 'source' | 'requests'> {
  const helpers = new Helpers();
  const imports = exports.map(({ name }, n) => `${JSON.stringify(name)} as e${n}`);
  const functions = exports.map(({ name, kind, signature }, n) => (kind === 'value' ? `() => ${adapterText.given(helpers, name, signature.result, `e${n}`)}` : adapter(helpers, name, `e${n}`, signature)));
  const values = exports.map(({ kind }, n) => (kind === 'value' ? `() => e${n}` : `(args) => e${n}(...args)`));
  const lines = [
    `import { ${imports.join(', ')} } from '${MAIN_MODULE}';`,
    `$runtime('SetHostFunctions', ${listText(functions)});`,
    ...(bindings ? [`${helpers.call('setFunctions', listText(values))};`] : []),
  ];
  return helpers.withImports(lines.map((line) => `${line}\n`).join(''));
}
const listText = (items: readonly string[]): string => `[\n${items.map((text) => `  ${text},\n`).join('')}]`;
/** A function that takes and gives what wasm has: numbers, BigInts, addresses of blocks. */
function adapter(helpers: Helpers, name: string, fn: string, { parameters, result }: Signature): string {
  const names = parameters.map((_, n) => `p${n}`);
  const args = parameters.map(({ type, rest }, n) => {
    const value = adapterText.taken(helpers, type, `p${n}`);
    return rest ? `...(${value} ?? [])` : value;
  });
  return `(${names.join(', ')}) => ${adapterText.given(helpers, `the result of ${name}`, result, `${fn}(${args.join(', ')})`)}`;
}

/** What the linked module exports beside its memory: names, and those that the program's own module exports it under. */
export function exportsOf(start: string, entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map([[start, start], ...entries.map(({ name }): [string, string] => [name, entryName(name)])]);
}
