/**
 * Links a program with the runtime: one standalone module out of the functions
 * of both that can be reached, and the program's heap as its initial memory.
 * Works on the binaries, so that its cost is that of copying.
 */
import { kernelGlobals } from '../../abi/index.js';
import type { Snapshot } from '../image/instance.js';
import { dataSegments } from './data.js';
import type { Linked } from './function-names.js';
import { MEMORY, RUNTIME_MODULE, TABLE } from './program-module.js';
import { INITIALISE } from './start.js';
import { type FunctionRef, Part } from './part.js';
import { type Body, ExternalKind, Reference, Section, type WasmModule, WasmType, Writer } from './wasm.js';

export interface LinkOptions {
  /** What the functions that the program defines are called in the source, in order. */
  readonly programNames: readonly string[];
  /** Other modules import from this one: its memory, also under this name, its table, its globals. */
  readonly sharedMemory?: string;
  readonly importMemory?: boolean;
  readonly exportTable?: boolean;
}
/** Names that the linkers of other languages give to a memory that is imported, and to the table. */
export const HOST_MODULE = 'env', EXPORTED_TABLE = '__indirect_function_table';

/** The modules that are linked, and the function table that they make together. */
export class LinkUnit {
  readonly runtime: Part;
  readonly program: Part;
  /** What imports from the runtime, the program last. */
  readonly programs: readonly Part[];
  readonly table: Map<number, FunctionRef>;
  /** What the linked module exports, by name. */
  readonly exported: Map<string, FunctionRef>;

  /**
   * @param runtime the runtime; it exports everything under the name that programs import
   * @param libraries programs that have run already: their code is reached from the heap
   * @param program imports nothing but what the runtime exports
   * @param exported what the linked module exports, by the names that the program exports it under
   * @param substitutes functions of the runtime, by name, in the place of which another one is linked
   */
  constructor(runtime: WasmModule, libraries: readonly WasmModule[], program: WasmModule, exported: ReadonlyMap<string, string>, substitutes: ReadonlyMap<string, string>) {
    this.runtime = new Part(runtime, null);
    this.program = new Part(program, this.runtime);
    this.programs = [...libraries.map((one) => new Part(one, this.runtime)), this.program];
    for (const [name, other] of substitutes) this.runtime.substitutes.set(this.runtime.find(ExternalKind.Function, name), this.runtime.find(ExternalKind.Function, other));
    this.table = new Map();
    for (const part of this.parts) for (const [slot, index] of part.module.elements) this.table.set(slot, { part, index });
    this.exported = new Map([...exported].map(([name, own]) => [name, this.ofProgram(own)]));
  }
  private ofProgram(name: string): FunctionRef {
    return { part: this.program, index: this.program.find(ExternalKind.Function, name) };
  }
  /** Of a program whose top-level code ran at compile time: that code. */
  get topLevel(): FunctionRef {
    return this.ofProgram(INITIALISE);
  }
  /** Lets the linked module export functions of the runtime. */
  exportRuntime(names: Iterable<string>): void {
    for (const name of names) this.exported.set(name, { part: this.runtime, index: this.runtime.find(ExternalKind.Function, name) });
  }
  get parts(): readonly Part[] {
    return [this.runtime, ...this.programs];
  }

  /** Marks what the exports and the whole table can reach. */
  reachAll(): void {
    const work = [...this.exported.values(), ...this.table.values()];
    for (let next = work.pop(); next; next = work.pop()) {
      const { part, index } = next.part.target(next.index);
      if (part.reached[index]) continue;
      part.reached[index] = true;
      const body = part.bodyOf(index);
      if (body) for (const callee of part.callees(body)) if (!part.reached[callee]) work.push({ part, index: callee });
    }
  }
}

/**
 * Writes the functions that are marked, and a heap.
 *
 * @param heap initial memory and globals
 * @returns a module that imports the WASI functions it can reach, and exports `memory` and what the unit says
 */
export function link(unit: LinkUnit, heap: Snapshot, options: LinkOptions): Linked {
  return new Linker(unit, heap, options).link();
}

/** A body: its size, no locals, unreachable, end. */
const TRAP = new Uint8Array([3, 0, 0x00, 0x0b]);

class Linker {
  private readonly runtime: Part;
  private readonly program: Part;
  private readonly programs: readonly Part[];
  private readonly types = new Map<string, number>();
  private readonly typeSection = new Writer();
  /** Functions that trap, by type. */
  private readonly traps = new Map<number, number>();
  private nextFunction = 0;

  constructor(private readonly unit: LinkUnit, private readonly heap: Snapshot, private readonly options: LinkOptions) {
    ({ runtime: this.runtime, program: this.program, programs: this.programs } = unit);
  }

  link(): Linked {
    const { runtime, programs } = this;
    const { table } = this.unit;

    const imported = new Writer();
    const functions = new Writer(), code = new Writer(1 << 20);
    let importCount = 0, count = 0;
    runtime.imports.forEach((one, index) => {
      if (!runtime.reached[index]) return;
      runtime.functionIndex[index] = importCount++;
      imported.name(one.module).name(one.name).byte(ExternalKind.Function).u32(this.type(runtime, one.type));
    });
    // Functions of the host that the program itself names.
    for (const part of programs) part.imports.forEach((one, index) => {
      if (one.module === RUNTIME_MODULE || !part.reached[index]) return;
      part.functionIndex[index] = importCount++;
      imported.name(one.module).name(one.name).byte(ExternalKind.Function).u32(this.type(part, one.type));
    });
    const selected: { part: Part; body: Body }[] = [];
    for (const part of [runtime, ...programs]) {
      part.module.functions.forEach((type, n) => {
        const index = part.imports.length + n;
        if (!part.reached[index]) return;
        part.functionIndex[index] = importCount + count++;
        functions.u32(this.type(part, type));
        selected.push({ part, body: part.module.bodies[n]! });
      });
    }
    for (const [index, other] of runtime.substitutes) runtime.functionIndex[index] = runtime.functionIndex[other]!;
    for (const part of programs) part.imports.forEach((one, index) => {
      if (part.reached[index] && one.module === RUNTIME_MODULE) part.functionIndex[index] = runtime.functionIndex[runtime.find(ExternalKind.Function, one.name)]!;
    });
    const globals = this.globals();
    this.nextFunction = importCount + count;
    for (const { part, body } of selected) this.body(code, part, body);
    for (const type of this.traps.keys()) { functions.u32(type); code.raw(TRAP); count++; }

    const pages = this.heap.memory.length / 65536;
    const { importMemory } = this.options;
    // Without a maximum: it would have to be that of the host's memory.
    if (importMemory) imported.name(HOST_MODULE).name(MEMORY).byte(ExternalKind.Memory).byte(0).u32(pages);
    const out = new Writer(code.length + (1 << 20));
    out.raw(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    out.section(Section.Type, new Writer().u32(this.types.size).raw(this.typeSection.result()));
    out.section(Section.Import, new Writer().u32(importCount + (importMemory ? 1 : 0)).raw(imported.result()));
    out.section(Section.Function, new Writer().u32(count).raw(functions.result()));
    out.section(Section.Table, new Writer().u32(1).byte(WasmType.funcref).raw(this.tableLimits()));
    if (!importMemory) out.section(Section.Memory, new Writer().u32(1).byte(1).u32(pages).u32(65536));
    out.section(Section.Global, globals);
    out.section(Section.Export, this.exports());
    out.section(Section.Element, elementSegments(table));
    out.section(Section.Code, new Writer(code.length + 8).u32(count).raw(code.result()));
    out.section(Section.Data, dataSegments(this.heap.memory));
    return { binary: out.result().slice(), names: this.names() };
  }

  private exports(): Writer {
    const list: [string, number, number][] = [[MEMORY, ExternalKind.Memory, 0]];
    if (this.options.exportTable) list.push([EXPORTED_TABLE, ExternalKind.Table, 0]);
    if (this.options.sharedMemory !== undefined) list.push(...this.sharedExports(this.options.sharedMemory));
    for (const [name, { part, index }] of this.unit.exported) list.push([name, ExternalKind.Function, part.functionIndex[index]!]);
    const out = new Writer().u32(list.length);
    for (const [name, kind, index] of list) out.name(name).byte(kind).u32(index);
    return out;
  }
  private sharedExports(memory: string): [string, number, number][] {
    const globals = Object.keys(kernelGlobals).map((name): [string, number, number] => [name, ExternalKind.Global, this.runtime.globalIndex[this.runtime.find(ExternalKind.Global, name)]!]);
    return [[memory, ExternalKind.Memory, 0], [TABLE, ExternalKind.Table, 0], ...globals];
  }
  /** A table that other modules add to has no maximum. */
  private tableLimits(): Uint8Array {
    const size = tableSize(this.unit.table);
    return (this.options.sharedMemory === undefined ? new Writer().byte(1).u32(size).u32(size) : new Writer().byte(0).u32(size)).result();
  }
  private type(part: Part, index: number): number {
    const known = part.typeIndex[index];
    if (known !== undefined) return known;
    const bytes = part.module.types[index]!;
    const key = bytes.join();
    let result = this.types.get(key);
    if (result === undefined) {
      this.types.set(key, (result = this.types.size));
      this.typeSection.raw(bytes);
    }
    return (part.typeIndex[index] = result);
  }
  /** The runtime's globals, with the values that the heap goes with. */
  private globals(): Writer {
    const { runtime, programs, heap } = this;
    const out = new Writer().u32(runtime.module.globals.length);
    const values = new Map(Object.keys(kernelGlobals).map((name) => [runtime.find(ExternalKind.Global, name), heap.globals[name]!]));
    runtime.module.globals.forEach(({ type, init }, index) => {
      runtime.globalIndex[index] = index;
      const value = values.get(index);
      out.raw(type);
      if (value === undefined) out.raw(init);
      else if (type[0] === WasmType.i64) out.byte(0x42).signed(BigInt.asIntN(64, BigInt(value))).byte(0x0b);
      else out.byte(0x41).signed(BigInt(Number(value) | 0)).byte(0x0b);
    });
    for (const part of programs) {
      const imported = part.module.imports.filter((i) => i.kind === ExternalKind.Global);
      imported.forEach((one, index) => { part.globalIndex[index] = runtime.find(ExternalKind.Global, one.name); });
    }
    if (programs.some((part) => part.module.globals.length > 0)) throw new Error(`a program has no globals of its own (module ${RUNTIME_MODULE})`);
    return out;
  }
  /** A function that traps, in the place of one that is never called. */
  private never(part: Part, index: number): number {
    const type = this.type(part, part.typeOf(index));
    let trap = this.traps.get(type);
    if (trap === undefined) this.traps.set(type, (trap = this.nextFunction++));
    return trap;
  }
  private body(code: Writer, part: Part, body: Body): void {
    const { bytes } = part.module;
    const references = part.references(body);
    const out = new Writer(body.end - body.start + references.length);
    let at = body.start;
    for (let n = 0; n < references.length; n += 3) {
      const position = references[n]!, reference = references[n + 2]!;
      out.raw(bytes.subarray(at, position));
      at = position + references[n + 1]!;
      const index = reference >> 2;
      switch (reference & 3) {
        case Reference.Function: out.u32(part.functionIndex[index] ?? this.never(part, index)); break;
        case Reference.Type: out.u32(this.type(part, index)); break;
        case Reference.Global: out.u32(part.globalIndex[index]!); break;
        default: out.signed(BigInt(this.type(part, index)));
      }
    }
    out.raw(bytes.subarray(at, body.end));
    code.u32(out.length).raw(out.result());
  }

  /** Of the program's functions as in the source, of the others the names that they are exported under. */
  private names(): Map<number, string> {
    const { runtime, program, programs } = this;
    const names = new Map<number, string>();
    for (const part of [runtime, ...programs]) {
      part.imports.forEach(({ module, name }, index) => { if (module !== RUNTIME_MODULE && part.reached[index]) names.set(part.functionIndex[index]!, name); });
      for (const { kind, name, index } of part.module.exports) if (kind === ExternalKind.Function && part.reached[index]) names.set(part.functionIndex[index]!, name);
    }
    this.options.programNames.forEach((name, n) => {
      const index = program.imports.length + n;
      if (program.reached[index]) names.set(program.functionIndex[index]!, name);
    });
    return names;
  }
}

function tableSize(table: ReadonlyMap<number, unknown>): number {
  let last = -1;
  for (const slot of table.keys()) last = Math.max(last, slot);
  return last + 1;
}
/** One segment for each run of neighbouring slots. */
function elementSegments(table: ReadonlyMap<number, { part: Part; index: number }>): Writer {
  const slots = [...table.keys()].sort((a, b) => a - b);
  const segments: number[][] = [];
  for (const slot of slots) {
    const last = segments.at(-1);
    if (last && last.at(-1)! + 1 === slot) last.push(slot);
    else segments.push([slot]);
  }
  const out = new Writer().u32(segments.length);
  for (const segment of segments) {
    out.u32(0).byte(0x41).signed(BigInt(segment[0]!)).byte(0x0b).u32(segment.length);
    for (const slot of segment) {
      const { part, index } = table.get(slot)!;
      out.u32(part.functionIndex[index]!);
    }
  }
  return out;
}
