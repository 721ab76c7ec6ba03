/**
 * The interface of a module to its host: which functions the host calls, and the
 * module, in JavaScript, that adapts the program's exports to what wasm functions
 * can take and give (decision 32). It imports the main module, and is evaluated
 * after it.
 */
import { MAIN_MODULE, type ModuleNode } from '../modules/index.js';
import { findExports, type HostExport, type Report } from './exports.js';
import { type HostType, isBlock, type Signature, type WasmType, wasmType } from './types.js';

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

/** Library modules with what adapters are made of; those of the names that are not here are in the first. */
const CALLS = 'host/calls';
const MODULES: Readonly<Record<string, string>> = { takeJson: 'host/json', json: 'host/json', awaited: 'host/promises', setFunctions: 'host/values' };

/** Evaluates the program if that has not been done. */
export const INITIALIZE = '_initialize';
/** What the program's own module calls an entry. */
export const entryName = (name: string): string => `entry$${name}`;

/** ORDER: `services` of runtime/library/host/calls.js, then those of values.js. */
const SERVICES: readonly { readonly name: string; readonly parameters: readonly WasmType[]; readonly result: WasmType | null; readonly needs: 'always' | 'blocks' | 'bindings' }[] = [
  { name: 'jsaot_alloc', parameters: ['i32'], result: 'i32', needs: 'blocks' },
  { name: 'jsaot_free', parameters: ['i32'], result: null, needs: 'always' },
  { name: 'jsaot_error', parameters: [], result: 'i32', needs: 'always' },
  { name: 'jsaot_poll', parameters: [], result: 'f64', needs: 'always' },
  { name: 'jsaot_call', parameters: ['i32', 'i32'], result: 'i32', needs: 'bindings' },
  { name: 'jsaot_thrown', parameters: [], result: 'i32', needs: 'bindings' },
  { name: 'jsaot_settled', parameters: [], result: 'i32', needs: 'bindings' },
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
  const usesBlocks = bindings || exports.some(({ signature: { parameters, result } }) => isBlock(result) || parameters.some(({ type }) => isBlock(type)));
  const services = SERVICES.map((service, n) => ({ ...service, index: -1 - n })).filter(({ needs }) => needs === 'always' || (needs === 'blocks' && usesBlocks) || bindings);
  const entries = [
    ...exports.map(({ name, signature }, index) => ({ name, index, parameters: signature.parameters.map(({ type }) => wasmType(type) ?? 'i32'), result: wasmType(signature.result) })),
    ...services,
  ];
  const makesBigInts = bindings || entries.some(({ parameters, result }) => result === 'i64' || parameters.includes('i64'));
  return { exports, entries, makesBigInts, source: interfaceText(exports, bindings), requests: Object.fromEntries([CALLS, ...Object.values(MODULES)].map((id) => [id, id])) };
}

function interfaceText(exports: readonly HostExport[], bindings: boolean): string {
  const imports = exports.map(({ name }, n) => `${JSON.stringify(name)} as e${n}`);
  const functions = exports.map(({ name, kind, signature }, n) => (kind === 'value' ? `() => ${given(`${name}`, signature.result, `e${n}`)}` : adapter(name, `e${n}`, signature)));
  const values = exports.map(({ kind }, n) => (kind === 'value' ? `() => e${n}` : `(args) => e${n}(...args)`));
  const calls = [`$runtime('SetHostFunctions', ${listText(functions)});`, ...(bindings ? [`host$setFunctions(${listText(values)});`] : [])];
  // Only what is used: of a namespace all exports are.
  const helpers = [...new Set(calls.flatMap((text) => [...text.matchAll(/\bhost\$(\w+)\(/g)].map((match) => match[1]!)))];
  return [
    `import '${CALLS}';`,
    ...helpers.map((name) => `import { ${name} as host$${name} } from '${MODULES[name] ?? CALLS}';`),
    `import { ${imports.join(', ')} } from '${MAIN_MODULE}';`,
    ...calls,
  ].map((line) => `${line}\n`).join('');
}
const listText = (items: readonly string[]): string => `[\n${items.map((text) => `  ${text},\n`).join('')}]`;
/** A function that takes and gives what wasm has: numbers, BigInts, addresses of blocks. */
function adapter(name: string, fn: string, { parameters, result }: Signature): string {
  const names = parameters.map((_, n) => `p${n}`);
  const args = parameters.map(({ type, rest }, n) => (rest ? `...(${taken(type, `p${n}`)} ?? [])` : taken(type, `p${n}`)));
  return `(${names.join(', ')}) => ${given(`the result of ${name}`, result, `${fn}(${args.join(', ')})`)}`;
}
function taken(type: HostType, value: string): string {
  switch (type.passing) {
    case 'u32': return `${value} >>> 0`;
    case 'bool': return `${value} !== 0`;
    case 'text': return `host$takeText(${value})`;
    case 'bytes': return `host$takeBytes(${value}, ${type.constructor_})`;
    case 'json': return `host$takeJson(${value})`;
    case 'void': return 'undefined';
    default: return value;
  }
}
function given(what: string, type: HostType, value: string): string {
  const name = JSON.stringify(what);
  const plain = type.promise ? `host$awaited(${name}, ${value})` : value;
  switch (type.passing) {
    case 'void': return `{ ${plain}; }`;
    case 'bytes': return `host$bytes(${name}, ${plain}, ${type.constructor_})`;
    case 'u32': return `host$i32(${name}, ${plain})`;
    case 'f64': return `host$${type.undeclared ? 'undeclared' : 'f64'}(${name}, ${plain})`;
    default: return `host$${type.passing}(${name}, ${plain})`;
  }
}

/** What the linked module exports beside its memory: names, and those that the program's own module exports it under. */
export function exportsOf(made: Interface | null): ReadonlyMap<string, string> {
  if (!made) return new Map([['_start', '_start']]);
  return new Map([[INITIALIZE, INITIALIZE], ...made.entries.map(({ name }): [string, string] => [name, entryName(name)])]);
}
