/**
 * Applications: modules with the code of one program and its part of the heap,
 * which import all else from an engine (engine.ts, decision 41).
 *
 * The program was compiled against the engine's runtime, so its heap is the
 * engine's with changes. A start function makes them in the engine's instance:
 *
 *     if (table.size != entries of the engine) an application is here already
 *     grow memory and table
 *     copy each changed run of the heap from the one data segment
 *     put the program's functions into the table
 *     set the globals that have another value than in the engine
 */
import { kernelGlobals, offsetOf } from '../../abi/index.js';
import type { RuntimeInstance, Snapshot } from '../image/instance.js';
import { stateWord } from './cells.js';
import { changedRuns, type Run } from './difference.js';
import { ENGINE_MODULE, engineMemoryName } from './engine.js';
import type { Linked } from './function-names.js';
import { Heap } from './heap.js';
import { EXPORTED_TABLE } from './link.js';
import { MEMORY, RUNTIME_MODULE, TABLE } from './program-module.js';
import { ExternalKind, type Import, Section, type WasmModule, WasmType, Writer } from './wasm.js';

const PAGE = 65536;
/** What an instance is told that an application is placed in a second time: the name of the function that traps. */
const OCCUPIED = 'this instance of the engine has an application already';
const op = {
  unreachable: 0x00, if: 0x04, end: 0x0b, call: 0x10, drop: 0x1a, globalSet: 0x24, memoryGrow: 0x40, i32: 0x41, i64: 0x42, eq: 0x46, ne: 0x47, tableGet: 0x25, bulk: 0xfc, empty: 0x40,
} as const;
/** After `op.bulk`. */
const bulk = { memoryInit: 8, dataDrop: 9, tableInit: 12, elementDrop: 13, tableGrow: 15, tableSize: 16 } as const;

/**
 * Collects, until live cells have the mark that they have in the engine: else
 * each of the engine's cells would be a difference.
 */
export function collectAsIn(base: Snapshot, instance: RuntimeInstance): Snapshot {
  // One that lives in both: what the kernel makes first.
  const alive = new Heap(base.memory).word(stateWord('globalObject')) + offsetOf('Cell', 'mark');
  do instance.call('gc_prepare_image'); while (instance.view.getUint8(alive) !== base.memory[alive]);
  return instance.snapshot();
}

export interface ApplicationParts {
  /** The program, which imports from the runtime. */
  readonly program: WasmModule;
  /** Heap of the engine, and of the program: the same, changed (`collectAsIn`). */
  readonly base: Snapshot;
  readonly heap: Snapshot;
  /** Table entry of the program's first function. */
  readonly tableBase: number;
  /** What the module exports, by the names that the program exports it under. */
  readonly exported: ReadonlyMap<string, string>;
  /** What the functions that the program defines are called in the source, in order. */
  readonly programNames: readonly string[];
  readonly exportTable: boolean;
}

export function linkApplication(parts: ApplicationParts): Linked {
  return new Application(parts).link();
}

class Application {
  private readonly program: WasmModule;
  private readonly types: Uint8Array[];
  private readonly importedFunctions: number;
  private readonly runs: Run[];
  /** Globals of the engine, by name: those that the program imports, then those that only the start sets. */
  private readonly globals: string[];
  private readonly entries: readonly number[];

  constructor(private readonly parts: ApplicationParts) {
    const { program, base, heap } = parts;
    this.program = program;
    this.types = [...program.types];
    this.importedFunctions = program.imports.filter(({ kind }) => kind === ExternalKind.Function).length;
    this.runs = changedRuns(base.memory, heap.memory);
    const imported = program.imports.filter(({ kind }) => kind === ExternalKind.Global).map(({ name }) => name);
    this.globals = [...imported, ...this.changedGlobals().filter((name) => !imported.includes(name))];
    this.entries = [...program.elements].sort(([a], [b]) => a - b).map(([, index]) => index);
    if (program.globals.length > 0) throw new Error('a program has no globals of its own');
  }
  private changedGlobals(): string[] {
    const { base, heap } = this.parts;
    return Object.keys(kernelGlobals).filter((name) => base.globals[name] !== heap.globals[name]);
  }

  link(): Linked {
    const { program } = this;
    const nothing = this.nothingType();
    const start = this.importedFunctions + program.functions.length, occupied = start + 1;
    const out = new Writer(1 << 16).raw(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    out.section(Section.Type, list(this.types, (w, type) => w.raw(type)));
    out.section(Section.Import, this.imports());
    out.section(Section.Function, list([...program.functions, nothing, nothing], (w, type) => w.u32(type)));
    out.section(Section.Export, this.exports());
    out.section(Section.Start, new Writer().u32(start));
    out.section(Section.Element, list([this.entries], (w, functions) => w.byte(1).byte(0).raw(list(functions, (v, index) => v.u32(index)).result())));
    out.section(Section.DataCount, new Writer().u32(1));
    out.section(Section.Code, this.code(occupied));
    out.section(Section.Data, this.data());
    const functions = this.program.imports.filter(({ kind }) => kind === ExternalKind.Function);
    const names = new Map([...functions.map(({ name }) => name), ...this.parts.programNames].map((name, index) => [index, name]));
    names.set(start, 'place').set(occupied, OCCUPIED);
    return { binary: out.result().slice(), names, told: [occupied] };
  }

  /** The type of functions without parameters and results. */
  private nothingType(): number {
    const found = this.types.findIndex((type) => type.length === 3 && type[1] === 0 && type[2] === 0);
    return found >= 0 ? found : this.types.push(new Uint8Array([0x60, 0, 0])) - 1;
  }
  private imports(): Writer {
    const fromEngine = (w: Writer, name: string): Writer => w.name(ENGINE_MODULE).name(name);
    const functions = this.program.imports.filter(({ kind }) => kind === ExternalKind.Function);
    const out = new Writer().u32(2 + functions.length + this.globals.length);
    // First, so that hosts report it if the engine is another one.
    fromEngine(out, engineMemoryName()).byte(ExternalKind.Memory).byte(0).u32(this.parts.base.memory.length / PAGE);
    fromEngine(out, TABLE).byte(ExternalKind.Table).byte(WasmType.funcref).byte(0).u32(this.parts.tableBase);
    for (const one of functions) out.name(moduleOf(one)).name(one.name).byte(ExternalKind.Function).u32(one.type);
    for (const name of this.globals) fromEngine(out, name).byte(ExternalKind.Global).byte(isLong(name) ? WasmType.i64 : WasmType.i32).byte(1);
    return out;
  }
  private exports(): Writer {
    const functions = new Map(this.program.exports.filter(({ kind }) => kind === ExternalKind.Function).map(({ name, index }) => [name, index]));
    const { exportTable } = this.parts;
    const out = new Writer().u32(1 + (exportTable ? 1 : 0) + this.parts.exported.size).name(MEMORY).byte(ExternalKind.Memory).u32(0);
    if (exportTable) out.name(EXPORTED_TABLE).byte(ExternalKind.Table).u32(0);
    for (const [name, own] of this.parts.exported) out.name(name).byte(ExternalKind.Function).u32(functions.get(own)!);
    return out;
  }
  private code(occupied: number): Writer {
    const { bytes, bodies } = this.program;
    const out = new Writer(bytes.length).u32(bodies.length + 2);
    for (const { start, end } of bodies) out.u32(end - start).raw(bytes.subarray(start, end));
    const start = this.start(occupied);
    out.u32(start.length + 2).byte(0).raw(start.result()).byte(op.end);
    return out.u32(3).byte(0).byte(op.unreachable).byte(op.end);
  }
  private start(occupied: number): Writer {
    const { base, heap, tableBase } = this.parts;
    const out = new Writer();
    const i32 = (value: number): Writer => out.byte(op.i32).signed(BigInt(value | 0));
    const failIf = (compare: number, fail: number[]): void => { out.byte(compare).byte(op.if).byte(op.empty).raw(new Uint8Array(fail)).byte(op.end); };
    out.byte(op.bulk).u32(bulk.tableSize).u32(0);
    i32(tableBase);
    failIf(op.ne, [...new Writer().byte(op.call).u32(occupied).result()]);
    const pages = (heap.memory.length - base.memory.length) / PAGE;
    if (pages > 0) {
      i32(pages).byte(op.memoryGrow).byte(0);
      i32(-1);
      failIf(op.eq, [op.unreachable]);
    }
    // Any function, for a moment: not all readers of the text format take a null as others write it.
    i32(0).byte(op.tableGet).u32(0);
    i32(this.entries.length).byte(op.bulk).u32(bulk.tableGrow).u32(0).byte(op.drop);
    let from = 0;
    for (const run of this.runs) {
      const length = run.end - run.start;
      i32(run.start);
      i32(from);
      i32(length).byte(op.bulk).u32(bulk.memoryInit).u32(0).u32(0);
      from += length;
    }
    out.byte(op.bulk).u32(bulk.dataDrop).u32(0);
    i32(tableBase);
    i32(0);
    i32(this.entries.length).byte(op.bulk).u32(bulk.tableInit).u32(0).u32(0);
    out.byte(op.bulk).u32(bulk.elementDrop).u32(0);
    for (const name of this.changedGlobals()) {
      const value = heap.globals[name]!;
      if (isLong(name)) out.byte(op.i64).signed(BigInt.asIntN(64, BigInt(value)));
      else i32(Number(value));
      out.byte(op.globalSet).u32(this.globals.indexOf(name));
    }
    return out;
  }
  private data(): Writer {
    const { memory } = this.parts.heap;
    const content = new Writer();
    for (const { start, end } of this.runs) content.raw(memory.subarray(start, end));
    return new Writer(content.length + 16).u32(1).byte(1).u32(content.length).raw(content.result());
  }
}

const isLong = (name: string): boolean => kernelGlobals[name as keyof typeof kernelGlobals].type === 'i64';
const moduleOf = ({ module }: Import): string => (module === RUNTIME_MODULE ? ENGINE_MODULE : module);
/** A vector: its length, then the items. */
function list<T>(items: readonly T[], write: (w: Writer, item: T) => void): Writer {
  const out = new Writer().u32(items.length);
  for (const item of items) write(out, item);
  return out;
}
