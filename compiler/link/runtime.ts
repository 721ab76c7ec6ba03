import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Snapshot } from '../image/instance.js';
import { decodeModule, type WasmModule } from './wasm.js';

/** Bytes of code of the inline-cache stubs, measured when the runtime is built. */
export interface StubSizes {
  /** All functions of the library. */
  readonly library: number;
  /** Each definition compiled alone; `Elements`: the functions for element access. */
  readonly stubs: Readonly<Record<string, number>>;
}

/** What `npm run build` leaves for the compiler: the linked runtime and its heap. */
export interface RuntimeBundle {
  /** Kernel, stubs and built-ins; exports everything under its name; no data. */
  readonly wasm: WasmModule;
  /** The same, compiled once in a process. */
  readonly module: WebAssembly.Module;
  readonly snapshot: Snapshot;
  /** Entries of the function table; those of a program follow. */
  readonly tableSize: number;
  readonly stubSizes: StubSizes;
}
export interface RuntimeManifest {
  readonly tableSize: number;
  readonly globals: Readonly<Record<string, string>>;
  readonly stubSizes: StubSizes;
}

let bundle: RuntimeBundle | null = null;

/** The runtime is immutable data: read once in a process. */
export function loadRuntime(): RuntimeBundle {
  if (bundle) return bundle;
  const file = (name: string): Buffer => readFileSync(new URL(`../../runtime/${name}`, import.meta.url));
  const { tableSize, globals: texts, stubSizes } = JSON.parse(file('runtime.json').toString()) as RuntimeManifest;
  const wasm = new Uint8Array(file('runtime.wasm'));
  const memory = new Uint8Array(gunzipSync(file('runtime.image')));
  const globals = Object.fromEntries(Object.entries(texts).map(([k, v]) => [k, v.endsWith('n') ? BigInt(v.slice(0, -1)) : Number(v)]));
  bundle = { wasm: decodeModule(wasm), module: new WebAssembly.Module(wasm), snapshot: { memory, globals }, tableSize, stubSizes };
  return bundle;
}
