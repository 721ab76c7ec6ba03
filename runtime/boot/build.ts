/**
 * Builds the runtime: kernel.wasm + stubs + built-ins, run once, and left as a
 * module without data and a snapshot of its heap.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import binaryen from '#binaryen';
import { boxCell, FunctionFlag, intrinsicIndex, type IntrinsicName, intrinsicNames, KERNEL_INTRINSICS, kernelFunctions, kernelGlobals, offsetOf, sizeOf } from '../../abi/index.js';
import { countSites } from '../../compiler/index.js';
import { emitFunction } from '../../compiler/emit/parts.js';
import { generate } from '../../compiler/generate/generate.js';
import { ImageBuilder, makeSiteRoom } from '../../compiler/image/image.js';
import { addRecord, RecordKind, type RecordList } from '../../compiler/image/records.js';
import { RuntimeInstance, type Snapshot } from '../../compiler/image/instance.js';
import type { Program } from '../../compiler/ir/ir.js';
import { Heap } from '../../compiler/link/heap.js';
import { makerNames } from '../../compiler/link/gates.js';
import { INHERITED, type KeyUse } from '../../compiler/link/keys.js';
import { findKeyUse } from '../../compiler/link/names.js';
import { MEMORY, setFeatures, TABLE } from '../../compiler/link/program-module.js';
import { decodeModule, findAddresses, type WasmModule } from '../../compiler/link/wasm.js';
import type { RuntimeManifest, StubSizes } from '../../compiler/link/runtime.js';
import { parse } from '../../compiler/parse/parse.js';
import { foldConstantBindings } from '../../compiler/optimise/constant-bindings.js';
import { callDirectly } from '../../compiler/optimise/direct-calls.js';
import { isPlain } from '../../compiler/optimise/known-methods.js';
import { runPasses } from '../../compiler/pipeline/passes.js';
import { analyzeScopes } from '../../compiler/scope/analyze.js';
import { addStubs, builtinsCalledByStubs, StubFunction } from '../../stubs/index.js';
import { buildEvaluator } from './build-evaluator.js';
import { heapManifest } from './manifest.js';
import { MATCHER_PARAMS } from '../../compiler/emit/regexp/matcher.js';
import { addMemoryFailures } from './memory-failures.js';
import { measureStubs } from './stub-sizes.js';

const MAX_HEAP_BYTES = 1 << 30;
/** As much as wasmtime gives by default, less what the kernel and the entry need (decision 19). */
const STACK_BYTES = 504 * 1024;
const BOOT_FUNCTION = 'js$<boot>';
/** Positions in the built-ins are for those who write them: 0.14 MB in each program. */
const WITH_POSITIONS = process.env['JSAOT_BUILTIN_POSITIONS'] !== undefined;
/** A build for trying things out: a third of the time, and a runtime that is a quarter larger and slower. */
const QUICK = process.env['JSAOT_QUICK_BUILD'] !== undefined;
const QUICK_PASSES = ['coalesce-locals', 'reorder-locals', 'vacuum'];
/** Where the concatenated built-ins came from, for messages. */
interface SourceMap { readonly file: string; readonly firstLine: number }

/** @param options.evaluator also that of `eval` and `Function`, which fits only this build of the runtime */
export async function buildRuntime(root: URL, options = { evaluator: true }): Promise<void> {
  const kernel = renameKernel(addMemoryFailures(new Uint8Array(readFileSync(new URL('dist/runtime/kernel.wasm', root)))));
  const { source, files } = readBuiltins(root);
  const program = compileBuiltins(source, files);
  const instance = await RuntimeInstance.start(new WebAssembly.Module(kernel as BufferSource));
  instance.call('kernel_init', MAX_HEAP_BYTES, STACK_BYTES);
  const { wasm, tableSize, snapshot, stubSizes, records } = emitRuntime(kernel, instance, program);
  const data = JSON.parse(readFileSync(new URL('dist/runtime/kernel.data.json', root), 'utf8')) as [number, number][];
  for (const [address, bytes] of referencedData(decodeModule(wasm), data)) addRecord(records, RecordKind.Data, address, bytes);
  const booted = await boot(wasm, snapshot, files);
  writeRuntime(root, wasm, booted, { tableSize, stubSizes, keys: { ...findKeyUse(program), ...propertyNames(booted) }, plain: plainFunctions(program) }, records);
  if (options.evaluator) await buildEvaluator(root);
}

function plainFunctions(program: Program): string[] {
  return program.functions.filter((fn) => fn.exportName && isPlain(fn)).map(({ exportName }) => exportName!.slice('js$'.length));
}
/** Gives the kernel's functions and globals the names they are exported under. */
function renameKernel(bytes: Uint8Array): Uint8Array {
  const m = binaryen.readBinary(bytes);
  setFeatures(binaryen, m);
  const names = new Map<string, string>();
  const aliases: { name: string; of: string }[] = [];
  for (let n = 0; n < m.getNumExports(); n++) {
    const e = binaryen.getExportInfo(m.getExportByIndex(n));
    if (e.kind !== binaryen.ExternalFunction && e.kind !== binaryen.ExternalGlobal) continue;
    // The optimiser merges equal functions: one body, several names.
    const first = names.get(e.value);
    if (first === undefined) names.set(e.value, e.name);
    else aliases.push({ name: e.name, of: first });
  }
  const text = m.emitText().replace(/\$("[^"]+"|[^\s()"]+)/g, (whole, name: string) => {
    const plain = name.startsWith('"') ? name.slice(1, -1) : name;
    const renamed = names.get(plain);
    return renamed === undefined ? whole : `$${renamed}`;
  });
  m.dispose();
  const renamed = binaryen.parseText(text);
  setFeatures(binaryen, renamed);
  for (const { name, of } of aliases) addAlias(renamed, name, of);
  binaryen.setDebugInfo(true);
  const out = renamed.emitBinary();
  renamed.dispose();
  return out;
}

function addAlias(m: InstanceType<typeof binaryen.Module>, name: string, of: string): void {
  const { params, results } = binaryen.getFunctionInfo(m.getFunction(of));
  const args = binaryen.expandType(params).map((type, i) => m.local.get(i, type));
  m.removeExport(name);
  m.addFunction(name, params, results, [], m.call(of, args, results));
  m.addFunctionExport(name, name);
}

function readBuiltins(root: URL): { source: string; files: SourceMap[] } {
  const folder = new URL('runtime/builtins/', root);
  const order = JSON.parse(readFileSync(new URL('order.json', folder), 'utf8')) as string[];
  let source = "'use strict';\n";
  const files: SourceMap[] = [];
  for (const file of order) {
    files.push({ file, firstLine: source.split('\n').length });
    source += `${readFileSync(new URL(file, folder), 'utf8')}\n`;
  }
  return { source, files };
}
function locate(files: readonly SourceMap[], line: number): string {
  const found = files.findLast((f) => f.firstLine <= line);
  return found ? `${found.file}:${line - found.firstLine + 1}` : `line ${line}`;
}
function compileBuiltins(source: string, files: readonly SourceMap[]): Program {
  const report = (d: { line: number; message: string }): never => {
    throw new Error(`built-ins, ${locate(files, d.line)}: ${d.message}`);
  };
  const ast = parse(source, 'built-ins', report)!;
  const scopes = analyzeScopes(ast, { strict: true });
  const declared = new Set<string>();
  for (const { binding, node } of scopes.root.functions) {
    if (declared.has(binding.name)) throw new Error(`built-ins, ${locate(files, node.loc!.start.line)}: ${binding.name} is declared twice`);
    declared.add(binding.name);
  }
  const program = generate(ast, scopes, { fileName: 'built-ins', source, builtinMode: true, report });
  nameFunctions(program);
  foldConstantBindings(program);
  callDirectly(program);
  runPasses(program, { verify: true, speculate: false, layouts: { used: 0 } });
  return program;
}
/** Top-level functions of the built-ins are called by name from stubs and compiled code. */
function nameFunctions(program: Program): void {
  const taken = new Set<string>();
  for (const fn of program.functions) {
    let name = `js$${fn.name}`;
    const declared = program.cells.some((c) => c.fn === fn);
    if (!declared && fn.index !== 0) name = `js$${fn.name}#${fn.index}`;
    if (taken.has(name)) name += `#${fn.index}`;
    taken.add(name);
    fn.exportName = name;
  }
}

function emitRuntime(kernel: Uint8Array, instance: RuntimeInstance, program: Program): { wasm: Uint8Array; tableSize: number; snapshot: Snapshot; stubSizes: StubSizes; records: RecordList } {
  const m = binaryen.readBinary(kernel);
  setFeatures(binaryen, m);
  for (const t of ['0', 'table']) if (m.getTable(t)) removeTable(m, t);
  m.addTable(TABLE, 1, -1);
  addMissingKernelFunctions(m);
  addMatcherCall(m);
  const { i32, i64 } = binaryen;
  const nothing = new StubFunction(binaryen, m, 'return_undefined', [['c', i32], ['t', i64], ['n', i32], ['a', i64], ['b', i64], ['d', i64], ['e', i64]], i64);
  nothing.finish([nothing.undefined]);
  const table = ['return_undefined', ...program.functions.map((f) => f.exportName!)];
  const image = new ImageBuilder(instance, program, 1, makeSiteRoom(instance, countSites(program), 0), WITH_POSITIONS);
  addStubs(binaryen, m, { frameSite: (roots, padding) => frameSite(image, instance, roots, padding) });
  const throughStubs = builtinsCalledByStubs(m);
  for (const fn of program.functions) emitFunction(binaryen, m, fn, image, { inlineHits: false, throughStub: throughStubs.has(fn.exportName!) });
  if (!m.validate()) throw new Error('the runtime module is not valid');
  setSharedEntry(instance, program, image, 'BoundFunctionEntry', 'boundInfo');
  setSharedEntry(instance, program, image, 'ProxyEntry', 'proxyInfo');
  const snapshot = image.finish();
  m.removeTable(TABLE);
  m.addTable(TABLE, table.length, -1);
  m.addActiveElementSegment(TABLE, 'entries', table, m.i32.const(0));
  exportEverything(m);
  binaryen.setOptimizeLevel(QUICK ? 0 : 2);
  binaryen.setShrinkLevel(QUICK ? 0 : 1);
  // Equal functions must keep their names: programs are linked by name.
  for (const maker of makerNames) {
    binaryen.setPassArgument('no-inline', maker);
    m.runPasses(['no-inline']);
  }
  binaryen.addPassToSkip('duplicate-function-elimination');
  if (QUICK) m.runPasses(QUICK_PASSES);
  else m.optimize();
  binaryen.clearPassesToSkip();
  const stubSizes = measureStubs(m);
  binaryen.setDebugInfo(true);
  m.setMemory(1, 65536, MEMORY, []);
  const wasm = m.emitBinary();
  m.dispose();
  return { wasm, tableSize: table.length, snapshot, stubSizes, records: image.records };
}
function removeTable(m: InstanceType<typeof binaryen.Module>, name: string): void {
  for (let n = m.getNumElementSegments() - 1; n >= 0; n--) m.removeElementSegment(binaryen.getElementSegmentInfo(m.getElementSegmentByIndex(n)).name);
  for (let n = m.getNumExports() - 1; n >= 0; n--) {
    const e = binaryen.getExportInfo(m.getExportByIndex(n));
    if (e.kind === binaryen.ExternalTable) m.removeExport(e.name);
  }
  m.removeTable(name);
}
/** A declared kernel function that does not exist traps when called; the build says which. */
function addMissingKernelFunctions(m: InstanceType<typeof binaryen.Module>): void {
  const wasmType = { any: binaryen.i64, f64: binaryen.f64, void: binaryen.none } as Record<string, number>;
  for (const [name, spec] of Object.entries(kernelFunctions)) {
    if (m.getFunction(name)) continue;
    console.warn(`kernel function ${name} is missing`);
    m.addFunction(name, binaryen.createType(spec.params.map(([, t]) => wasmType[t] ?? binaryen.i32)), wasmType[spec.result] ?? binaryen.i32, [], m.unreachable());
  }
}
/** The kernel's one call through the table, of which it knows nothing: of compiled matchers (regexp_call of runtime/kernel/regexp/exec.ts). */
function addMatcherCall(m: InstanceType<typeof binaryen.Module>): void {
  const { i32 } = binaryen;
  const { name } = Array.from({ length: m.getNumFunctions() }, (_, n) => binaryen.getFunctionInfo(m.getFunctionByIndex(n))).find(({ module, base }) => module === 'stubs' && base === 'regexp_call')!;
  const params = binaryen.createType(MATCHER_PARAMS.map(() => i32));
  const args = MATCHER_PARAMS.map((_, n) => m.local.get(n, i32));
  m.removeFunction(name);
  m.addFunction(name, binaryen.createType([...MATCHER_PARAMS, 'matcher'].map(() => i32)), i32, [], m.call_indirect(TABLE, m.local.get(args.length, i32), args, params, i32));
}
const frameSites = new WeakMap<RuntimeInstance, Map<string, number>>();
function frameSite(image: ImageBuilder, instance: RuntimeInstance, roots: number, padding: number): number {
  const known = frameSites.get(instance) ?? new Map<string, number>();
  const key = `${roots}+${padding}`;
  frameSites.set(instance, known);
  let record = known.get(key);
  if (record === undefined) {
    record = instance.call('static_raw', sizeOf('CallSite'));
    addRecord(image.records, RecordKind.CallSite, record, sizeOf('CallSite'));
    instance.view.setUint16(record + offsetOf('CallSite', 'frameWords'), roots + 1 + padding / 8, true);
    instance.view.setUint16(record + offsetOf('CallSite', 'roots'), roots, true);
    known.set(key, record);
  }
  return record;
}
/** Bound functions share one entry, written in JavaScript, and so do callable proxies. */
function setSharedEntry(instance: RuntimeInstance, program: Program, image: ImageBuilder, name: string, field: string): void {
  const entry = program.functions.find((f) => f.exportName === `js$${name}`);
  if (!entry) { console.warn(`there is no ${name}`); return; }
  entry.flags |= FunctionFlag.Constructor | FunctionFlag.ReadsNewTarget;
  const info = image.functionInfo(entry);
  instance.view.setUint32(info + offsetOf('FunctionInfo', 'flags'), entry.flags, true);
  instance.setState(field, info);
}
function exportEverything(m: InstanceType<typeof binaryen.Module>): void {
  for (let n = m.getNumExports() - 1; n >= 0; n--) m.removeExport(binaryen.getExportInfo(m.getExportByIndex(n)).name);
  for (let n = 0; n < m.getNumFunctions(); n++) {
    const { name, module } = binaryen.getFunctionInfo(m.getFunctionByIndex(n));
    if (!module) m.addFunctionExport(name, name);
  }
  for (const name of Object.keys(kernelGlobals)) m.addGlobalExport(name, name);
  m.addTableExport(TABLE, TABLE);
}

/** Runs the top-level code of the built-ins; what it leaves in memory is the image all programs start from. */
async function boot(wasm: Uint8Array, snapshot: Snapshot, files: readonly SourceMap[]): Promise<Snapshot> {
  const instance = await RuntimeInstance.start(new WebAssembly.Module(wasm as BufferSource), snapshot, (fd, text) => { (fd === 2 ? process.stderr : process.stdout).write(text); });
  const u = boxCell(0) & 0n | (2n << 32n);
  const result = instance.callValue(BOOT_FUNCTION, 0, u, 0, u, u, u, u);
  if (result === ((2n << 32n) | 6n)) throw new Error(`the built-ins threw at build time: ${describeException(instance, files)}`);
  instance.call('gc_prepare_image');
  return instance.snapshot();
}
function describeException(instance: RuntimeInstance, files: readonly SourceMap[]): string {
  const view = instance.view;
  const site = instance.state('exceptionSite');
  const line = site ? view.getUint32(site + offsetOf('CallSite', 'line'), true) : 0;
  const exception = view.getBigUint64(1024 + offsetOf('KernelState', 'exception'), true);
  let message = '';
  try {
    const atom = instance.call('atom_permanent', instance.string('message')) as number;
    instance.call('obj_lookup', Number(exception & 0xffff_ffffn), boxCell(atom));
    const text = Number(instance.callValue('lookup_value') & 0xffff_ffffn);
    const length = view.getUint32(text + 8, true);
    for (let i = 0; i < length; i++) message += String.fromCharCode(view.getUint8(text + 16 + i));
  } catch (error) {
    message = `(${String(error)})`;
  }
  return `${message} ${WITH_POSITIONS ? `at ${locate(files, line)}` : '(JSAOT_BUILTIN_POSITIONS=1 shows where)'}`;
}

/**
 * The pieces of static data that code refers to by an address in them. Of the others
 * the linker cannot tell who needs them: the optimiser moves constants, and what is
 * left in the code is the address less the lowest index.
 */
function referencedData(runtime: WasmModule, data: readonly [number, number][]): [number, number][] {
  const addresses = runtime.bodies.flatMap(({ start, end }) => {
    const { loads, others } = findAddresses(runtime.bytes, start, end);
    return [...loads, ...others];
  });
  return data.filter(([start, bytes]) => addresses.some((address) => address >= start && address < start + bytes));
}

/** Names of the properties of the global object, of some prototypes, and of all objects that can be reached from the intrinsics over properties. */
function propertyNames({ memory }: Snapshot): Pick<KeyUse, 'globals' | 'inherited' | 'all'> {
  const heap = new Heap(memory);
  const intrinsic = (name: IntrinsicName): number => heap.valueAt(KERNEL_INTRINSICS + 8 * intrinsicIndex(name));
  const namesOf = (object: number): string[] => heap.properties(object).map(({ key }) => key).filter((key) => heap.isAtom(key)).map((key) => heap.text(key));
  const all = new Set<string>(), seen = new Set<number>(), work = intrinsicNames.map(intrinsic);
  for (let object = work.pop(); object !== undefined; object = work.pop()) {
    if (!object || !heap.isObject(object) || seen.has(object)) continue;
    seen.add(object);
    for (const name of namesOf(object)) all.add(name);
    work.push(heap.proto(object), ...heap.properties(object).map((property) => heap.valueAt(property.slot)));
  }
  const inherited = Object.fromEntries(INHERITED.map((name) => [name, [...namesOf(intrinsic(name)), ...LAZY].sort()]));
  return { globals: namesOf(intrinsic('GlobalObject')), inherited, all: [...all, ...LAZY].sort() };
}
/** Properties that functions get when they are first asked for. */
const LAZY = ['length', 'name', 'prototype', 'arguments', 'caller'];

function writeRuntime(root: URL, wasm: Uint8Array, snapshot: Snapshot, about: Pick<RuntimeManifest, 'tableSize' | 'stubSizes' | 'keys' | 'plain'>, records: RecordList): void {
  const out = new URL('dist/runtime/', root);
  mkdirSync(out, { recursive: true });
  const manifest: RuntimeManifest = { ...heapManifest(snapshot, about.tableSize, 1), ...about };
  writeFileSync(new URL('runtime.wasm', out), wasm);
  writeFileSync(new URL('runtime.image', out), gzipSync(snapshot.memory, { level: 1 }));
  writeFileSync(new URL('runtime.records', out), Uint32Array.from(records));
  writeFileSync(new URL('runtime.json', out), JSON.stringify(manifest));
}
