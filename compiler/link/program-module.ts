import type binaryen from '#binaryen';
import { kernelGlobals } from '../../abi/index.js';
import type { Binaryen } from '../../stubs/index.js';
import { ExternalKind, Reader, type WasmModule, WasmType } from './wasm.js';

/** Module name under which a program imports the runtime's functions, globals, memory and table. */
export const RUNTIME_MODULE = 'runtime';
export const TABLE = 'functions';
export const MEMORY = 'memory';

/** The wasm features used: all accepted by Node 20 and by wasmtime with default flags. */
export function setFeatures(b: Binaryen, m: binaryen.Module): void {
  const f = b.Features;
  m.setFeatures(f.MVP | f.MutableGlobals | f.SignExt | f.NontrappingFPToInt | f.BulkMemory | f.BulkMemoryOpt | f.Multivalue | f.ReferenceTypes | f.SIMD128);
}

/** An empty program: it may call and use all that the runtime exports. */
export function newProgramModule(b: Binaryen, runtime: WasmModule): binaryen.Module {
  const m = new b.Module();
  setFeatures(b, m);
  importWhenCalled(b, m, runtime);
  for (const [name, { type }] of Object.entries(kernelGlobals)) m.addGlobalImport(name, RUNTIME_MODULE, name, type === 'i64' ? b.i64 : b.i32, true);
  m.setMemory(1, 65536, null, []);
  m.addMemoryImport('0', RUNTIME_MODULE, MEMORY);
  m.addTable(TABLE, 1, -1);
  m.addTableImport(TABLE, RUNTIME_MODULE, TABLE);
  return m;
}
/** The runtime has some thousand functions: each is declared by the first call of it. */
function importWhenCalled(b: Binaryen, m: binaryen.Module, runtime: WasmModule): void {
  const types = functionTypes(runtime);
  const declared = new Set<string>();
  const { call } = m;
  m.call = (name, operands, result) => {
    const type = types.get(name);
    if (!type && name.startsWith('js$')) throw new Error(`the runtime has no built-in ${name.slice('js$'.length)}`);
    if (type && !declared.has(name)) {
      declared.add(name);
      const { params, results } = wasmTypes(b, type);
      m.addFunctionImport(name, RUNTIME_MODULE, name, params, results);
    }
    return call(name, operands, result);
  };
}
const typesOf = new WeakMap<WasmModule, Map<string, Uint8Array>>();
/** Types of the exported functions, found once for a runtime. */
function functionTypes(runtime: WasmModule): Map<string, Uint8Array> {
  let types = typesOf.get(runtime);
  if (types) return types;
  const imported = runtime.imports.filter((i) => i.kind === ExternalKind.Function);
  const typeOf = (index: number): number => (index < imported.length ? imported[index]!.type : runtime.functions[index - imported.length]!);
  types = new Map(runtime.exports.filter((e) => e.kind === ExternalKind.Function).map(({ name, index }) => [name, runtime.types[typeOf(index)]!]));
  typesOf.set(runtime, types);
  return types;
}
function wasmTypes(b: Binaryen, bytes: Uint8Array): { params: number; results: number } {
  const names: Record<number, number> = { [WasmType.i32]: b.i32, [WasmType.i64]: b.i64, [WasmType.f64]: b.f64 };
  const r = new Reader(bytes, 1);
  const list = (): number => b.createType([...r.take(r.u32())].map((code) => names[code]!));
  return { params: list(), results: list() };
}
