import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Snapshot } from '../image/instance.js';
import type { RecordList } from '../image/records.js';
import type { KeyUse } from './keys.js';
import type { STUB_FUNCTIONS } from '../../stubs/index.js';
import { decodeModule, type WasmModule } from './wasm.js';

/** Bytes of code of the inline-cache stubs, measured when the runtime is built. */
export interface StubSizes {
  /** The functions for each kind of access. Together they are the library, without `guesses`, which counted accesses do not go by. */
  readonly functions: Readonly<Record<keyof typeof STUB_FUNCTIONS, number>>;
  /** What is in them: each definition compiled alone (those of gets are in `method`, too); `Megamorphic`: the look-up in the cache of such sites. */
  readonly stubs: Readonly<Record<string, number>>;
}

/** What `npm run build` leaves for the compiler: the linked runtime and its heap. */
export interface RuntimeBundle {
  /** Kernel, stubs and built-ins; exports everything under its name; no data. */
  readonly wasm: WasmModule;
  /** The same, compiled once in a process. */
  readonly module: WebAssembly.Module;
  readonly snapshot: Snapshot;
  /** Its static records. */
  readonly records: RecordList;
  /** Entries of the function table; those of a program follow. */
  readonly tableSize: number;
  readonly stubSizes: StubSizes;
  /** How the built-ins use keys of properties. */
  readonly keys: KeyUse;
  /** Names of the built-in functions that want neither their closure nor `this`. */
  readonly plain: ReadonlySet<string>;
  /** The evaluator: a program that has run already, whose code is in the table behind the runtime's own. */
  readonly evaluator: Library | null;
}
/** A program linked in front of others. */
export interface Library {
  readonly wasm: WasmModule;
  readonly module: WebAssembly.Module;
}
export interface RuntimeManifest {
  readonly tableSize: number;
  /** Table entry of the top-level code, which has run and is not linked into programs. */
  readonly topLevel: number;
  readonly globals: Readonly<Record<string, string>>;
  /** Of the runtime itself only. */
  readonly stubSizes?: StubSizes;
  readonly keys?: KeyUse;
  readonly plain?: readonly string[];
  /** Of the evaluator: fingerprint of the runtime that it was made for. */
  readonly runtime?: string;
}

const bundles = new Map<boolean, RuntimeBundle>();

/**
 * The runtime is immutable data: read once in a process.
 *
 * @param evaluator with the evaluator of `eval` and `Function`, or without
 */
export function loadRuntime({ evaluator }: { evaluator: boolean } = { evaluator: false }): RuntimeBundle {
  let bundle = bundles.get(evaluator);
  if (!bundle) bundles.set(evaluator, (bundle = evaluator ? withEvaluator(loadRuntime()) : readRuntime()));
  return bundle;
}
const file = (name: string): Buffer => readFileSync(new URL(`../../runtime/${name}`, import.meta.url));

function readRuntime(): RuntimeBundle {
  const wasm = new Uint8Array(file('runtime.wasm'));
  const { stubSizes, keys, plain, topLevel, ...rest } = readHeap('runtime');
  return { wasm: decodeLinked(wasm, topLevel), module: new WebAssembly.Module(wasm), stubSizes: stubSizes!, keys: keys!, plain: new Set(plain), records: readRecords(), evaluator: null, ...rest };
}
/** Written by the build as 32-bit words. */
function readRecords(): RecordList {
  const bytes = new Uint8Array(file('runtime.records'));
  return [...new Uint32Array(bytes.buffer, 0, bytes.length >> 2)];
}
function withEvaluator(runtime: RuntimeBundle): RuntimeBundle {
  const wasm = new Uint8Array(file('evaluator.wasm'));
  const { snapshot, tableSize, topLevel, runtime: made } = readHeap('evaluator');
  if (made !== fingerprint(runtime)) throw new Error('dist/runtime/evaluator.* belongs to another runtime: npm run build');
  return { ...runtime, snapshot, tableSize, evaluator: { wasm: decodeLinked(wasm, topLevel), module: new WebAssembly.Module(wasm) } };
}
function decodeLinked(bytes: Uint8Array, topLevel: number): WasmModule {
  const wasm = decodeModule(bytes);
  wasm.elements.delete(topLevel);
  return wasm;
}
/** Tells two runtimes apart. */
export function fingerprint({ wasm, snapshot }: Pick<RuntimeBundle, 'wasm' | 'snapshot'>): string {
  return createHash('sha256').update(wasm.bytes).update(snapshot.memory).digest('hex').slice(0, 16);
}
function readHeap(name: string): { snapshot: Snapshot } & Omit<RuntimeManifest, 'globals'> {
  const { globals: texts, ...rest } = JSON.parse(file(`${name}.json`).toString()) as RuntimeManifest;
  const memory = new Uint8Array(gunzipSync(file(`${name}.image`)));
  const globals = Object.fromEntries(Object.entries(texts).map(([k, v]) => [k, v.endsWith('n') ? BigInt(v.slice(0, -1)) : Number(v)]));
  return { snapshot: { memory, globals }, ...rest };
}
