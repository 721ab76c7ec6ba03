/**
 * What a program can reach: functions, cells of the heap, static records.
 *
 * Code refers to cells and records by address, and these by addresses to each
 * other, to closures, and through their infos to code again, so both are marked
 * together. An own property of an object is an edge only if the program can mean
 * its name (NameUse). What is marked in vain costs bytes; what is missed is an
 * error, so whatever is not understood is marked.
 */
import { Attr, FunctionFlag, intrinsicIndex, type IntrinsicName, intrinsicNames, KERNEL_INTRINSICS, KERNEL_STATE, kernelFunctions, offsetOf, SITE_SIZE, sizeOf, VALUES_OFFSET } from '../../abi/index.js';
import { RecordKind, type RecordList } from '../image/records.js';
import { type Feature, functionGates, type Gate, gates, lookedAtIntrinsics, prototypeGates } from './gates.js';
import { AddressSet, CELL_WORDS, eachPermanentAtom, findCells, stateWord } from './cells.js';
import { Heap, type Property } from './heap.js';
import type { KeyUse } from './keys.js';
import type { Made } from './made.js';
import { NO_NAMES, type NameUse, type ProgramNames } from './names.js';
import type { FunctionRef, Part } from './part.js';
import { ExternalKind } from './wasm.js';

/** Private words of the kernel that hold atoms: runtime/kernel/state.ts, P_NAMES. */
export const KERNEL_NAMES = 2048 + 128;
export const KERNEL_NAME_COUNT = 27;
/** Private words of the kernel with the address of an array of values (runtime/kernel/state.ts, P_MATCH_ROOTS). */
export const KERNEL_VALUES = [2048 + 832 + 20];
/** Texts of one character that the kernel keeps. */
const CHAR_STRINGS = 256;
/** Number of the name `stack`. ORDER: runtime/kernel/names.ts */
const STACK_NAME = 24;
/** KernelState fields of the infos of functions that the kernel makes. */
const INFO_FIELDS = ['boundInfo', 'proxyInfo'];
const STATE_END = 4096;
/** Function of the runtime that does nothing, for any arguments. */
const NOTHING = 'return_undefined';

const field = (struct: Parameters<typeof offsetOf>[0], name: string): number => offsetOf(struct, name);

export interface Sites { readonly base: number; readonly end: number; readonly info: number }

/** Records of an image, found by any address in them. */
class RecordIndex {
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly kinds: Uint8Array;
  constructor(lists: readonly RecordList[]) {
    const all: [number, number, number][] = [];
    for (const list of lists) for (let n = 0; n < list.length; n += 3) if (list[n + 1]! > 0) all.push([list[n]!, list[n]! + list[n + 1]!, list[n + 2]!]);
    all.sort((a, b) => a[0] - b[0]);
    const unique = all.filter(([start], n) => n === 0 || all[n - 1]![0] !== start);
    this.starts = Uint32Array.from(unique, (r) => r[0]);
    this.ends = Uint32Array.from(unique, (r) => r[1]);
    this.kinds = Uint8Array.from(unique, (r) => r[2]);
  }
  get count(): number {
    return this.starts.length;
  }
  start(n: number): number { return this.starts[n]!; }
  end(n: number): number { return this.ends[n]!; }
  kind(n: number): number { return this.kinds[n]!; }
  /** Number of the record that an address lies in, or -1. */
  find(address: number): number {
    let low = 0, high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= address) low = middle + 1;
      else high = middle;
    }
    return low > 0 && address < this.ends[low - 1]! ? low - 1 : -1;
  }
}

export interface ReachInput {
  readonly memory: Uint8Array;
  /** The runtime first, the program last. */
  readonly parts: readonly Part[];
  /** Function of each table entry. */
  readonly table: ReadonlyMap<number, FunctionRef>;
  readonly records: readonly RecordList[];
  readonly names: ProgramNames;
  readonly keys: KeyUse;
  readonly features: ReadonlySet<Feature>;
  /** Of a program whose top-level code has run: what that made, none of which is cut. */
  readonly made?: Made;
  /**
   * What such a program could reach with its top-level code: gates are open for what that made, and names that it
   * mentioned are meant, though the code itself is not linked.
   */
  readonly earlier?: Reach;
}

/** A function (`fn:name`), cell (`cell:address`), record, site, name or static value, as a text. */
export type Node = string;
const ROOT: Node = '';

/** Does setting the property of an object that inherits it do anything but make an own one? */
const isSpecial = (attributes: number): boolean => (attributes & (Attr.Accessor | Attr.Writable)) !== Attr.Writable;

type Waiting = { readonly object: number; readonly property: Property }[];

export class Reach {
  readonly heap: Heap;
  /** Entries of the function table that can be called. */
  readonly entries = new Set<number>();
  private readonly records: RecordIndex;
  private readonly markedRecords: Uint8Array;
  /** FunctionInfos of which there may be closures. */
  private readonly closureInfos = new Set<number>();
  private readonly known: AddressSet;
  private readonly marked: AddressSet;
  /** Values and words of static memory that are read. */
  private readonly read: AddressSet;
  /** Addresses of links that nobody follows. */
  readonly unusedHomes: number[] = [];
  private readonly meant = new Set<number>();
  /** Names that are meant of some objects only. */
  private readonly meantOf = new Map<number, Set<number>>();
  /** Properties of marked objects that nobody can name yet, by key. */
  private readonly waiting = new Map<number, Waiting>();
  /** Atoms that the built-ins mention as keys. */
  private readonly atoms = new Map<string, number>();
  /** Atoms length, name and prototype. */
  private readonly ownNames: readonly number[];
  /** Functions behind gates that are not open, and who asked for them. */
  private readonly closed = new Map<Gate, Map<string, { fn: FunctionRef; asked: Node }>>();
  private readonly openGates = new Set<Gate>();
  /** Prototypes without objects that inherit from them, and what makes such. */
  private readonly unseen = new Map<number, readonly string[]>();
  /** Addresses of intrinsics that are read only for functions with these flags; and those of them that code reads. */
  private readonly unread = new Map<number, number>();
  private readonly unreadLoads = new Set<number>();
  /** Addresses of intrinsics that the kernel only looks at, and of those that it puts under a name, with the name. */
  private readonly lookedAt: ReadonlySet<number>;
  private readonly looks = new Set<number>();
  private readonly named = new Map<number, number>();
  private readonly namedLoads = new Set<number>();
  private readonly constructorName: number;
  /** Names by which a value may be called, or passed on; of the other names that are meant only the kernel reads the properties, which calls nothing. */
  private readonly calledNames = new Set<number>();
  /** Functions that are values of such other properties. */
  private readonly looked: { readonly object: number; readonly property: Property; readonly fn: number }[] = [];
  /** Functions of which at most the own name and prototype are needed. */
  private readonly namesOnly = new Set<number>();
  private readonly sites: Sites[];
  /** Records of literals, by the cell with the code of their pattern. */
  private readonly patterns = new Map<number, number>();
  private readonly cells: number[] = [];
  private readonly functions: FunctionRef[] = [];
  private readonly globalObject: number;
  private readonly charStrings: number;
  private use: NameUse;
  /** What a built-in does with names, by its name. */
  private readonly useOf = new Map<string, NameUse>();
  /** Values of globals, by name. */
  private readonly globalValues = new Map<string, number>();
  /** Objects that are values of globals: others than these can be held as soon as they are there. */
  private readonly guarded = new Set<number>();
  /** Those of them that the program can hold. */
  private readonly held = new Set<number>();
  /** Binding cells of the globals that the program holds. */
  private readonly heldCells = new Set<number>();
  /** Objects all properties of which can be read, or set. */
  private readonly readObjects: ReadonlySet<number>;
  private readonly setObjects: ReadonlySet<number>;
  /** What is being visited. */
  private current: Node = ROOT;
  /** Of everything marked what it was marked for. */
  private readonly reasons = new Map<Node, Node>();

  constructor(private readonly input: ReachInput) {
    const { memory } = input;
    this.heap = new Heap(memory);
    this.records = new RecordIndex(input.records);
    this.markedRecords = new Uint8Array(this.records.count);
    this.known = findCells(this.heap);
    this.marked = new AddressSet(memory.length, 3);
    this.read = new AddressSet(memory.length, 2);
    this.sites = [0, 1, 2].map((n) => ({ base: this.stateOf(`site${n}`), end: this.stateOf(`site${n}End`), info: this.stateOf(`siteInfo${n}`) })).filter(({ base }) => base !== 0);
    this.globalObject = this.stateOf('globalObject');
    this.charStrings = this.stateOf('charStrings');
    this.use = input.names.use;
    this.findUses(input.keys);
    this.findAtoms(new Set(Object.values(input.keys.names).flat()));
    this.findGuarded();
    const objects = (names: readonly IntrinsicName[]): Set<number> => new Set(names.map((name) => this.heap.valueAt(KERNEL_INTRINSICS + 8 * intrinsicIndex(name))));
    this.ownNames = [0, 1, 2].map((n) => this.heap.word(KERNEL_NAMES + 4 * n));
    this.constructorName = this.heap.word(KERNEL_NAMES + 4 * 3);
    for (const { prototype, makers, feature } of prototypeGates) {
      if (!feature || !input.features.has(feature)) this.unseen.set(this.heap.valueAt(KERNEL_INTRINSICS + 8 * intrinsicIndex(prototype)), makers);
    }
    for (const { intrinsic, flags } of functionGates) this.unread.set(KERNEL_INTRINSICS + 8 * intrinsicIndex(intrinsic), flags);
    const addressOf = (intrinsic: IntrinsicName): number => KERNEL_INTRINSICS + 8 * intrinsicIndex(intrinsic);
    this.lookedAt = new Set(lookedAtIntrinsics.map(addressOf));
    if (!input.features.has('verification')) this.named.set(addressOf('StackAccessor'), this.heap.word(KERNEL_NAMES + 4 * STACK_NAME));
    this.readObjects = objects(input.names.readIntrinsics);
    this.setObjects = objects(input.names.setIntrinsics);
    if (input.made) this.findPatterns();
    if (input.earlier) this.follow(input.earlier);
  }
  /** Objects that the top-level code made of literals have their patterns. */
  private findPatterns(): void {
    for (let n = 0; n < this.records.count; n++) {
      if (this.records.kind(n) !== RecordKind.RegExpLiteral) continue;
      const compiled = this.heap.word(this.records.start(n) + field('RegExpLiteral', 'compiled'));
      this.patterns.set(this.heap.valueAt(compiled + VALUES_OFFSET), n);
    }
  }
  /** Takes over what was found with the top-level code, of the same heap. */
  private follow(earlier: Reach): void {
    const addAll = <T>(to: Set<T>, from: ReadonlySet<T>): void => { for (const one of from) to.add(one); };
    addAll(this.openGates, earlier.openGates);
    addAll(this.held, earlier.held);
    addAll(this.calledNames, earlier.calledNames);
    for (const prototype of [...this.unseen.keys()]) if (!earlier.unseen.has(prototype)) this.unseen.delete(prototype);
  }
  private isMade(object: number, property: Property): boolean {
    return this.input.made?.has(this.heap, object, property) ?? false;
  }

  private findUses({ dynamic, setting, listing, listingAll }: KeyUse): void {
    const all = (names: readonly string[], use: NameUse): void => { for (const name of names) this.useOf.set(name, use); };
    all(listing, { ...NO_NAMES, lists: true });
    all(setting, { ...NO_NAMES, sets: true, lists: true });
    all([...dynamic, ...listingAll], { ...NO_NAMES, reads: true });
  }
  private findAtoms(texts: ReadonlySet<string>): void {
    eachPermanentAtom(this.heap, (atom) => {
      const text = this.heap.text(atom);
      if (texts.has(text)) this.atoms.set(text, atom);
    });
  }
  /** Values of globals. */
  private findGuarded(): void {
    for (const property of this.heap.properties(this.globalObject)) {
      const global = this.heap.isGlobalCell(property);
      const value = this.heap.valueAt(global ? this.heap.word(property.slot) : property.slot);
      if (value && this.heap.isObject(value)) {
        this.guarded.add(value);
        this.globalValues.set(this.heap.text(property.key), value);
      }
      if (global && this.input.names.held.has(this.heap.text(property.key))) this.heldCells.add(this.heap.word(property.slot));
    }
  }

  private stateOf(name: string): number {
    return this.heap.word(stateWord(name));
  }

  // ---- all cells

  /** The cell that an address lies in, or 0. */
  private cellAround(address: number): number {
    for (let at = address & ~7, lowest = Math.max(at - 8192, 8); at >= lowest; at -= 8) if (this.known.has(at)) return at;
    return 0;
  }

  // ---- marking

  /** Marks what can be reached from a function. */
  from(...roots: FunctionRef[]): this {
    for (const gate of gates) if (gate.feature && this.input.features.has(gate.feature)) this.openGates.add(gate);
    // ORDER: the numbers of these names in runtime/kernel/names.ts.
    for (const number of [0, 1, 2]) this.loadWord(KERNEL_NAMES + 4 * number);
    this.functions.push(...roots);
    this.mark();
    this.closeGates();
    return this;
  }
  private mark(): void {
    for (;;) {
      const fn = this.functions.pop();
      if (fn) { this.visitFunction(fn); continue; }
      const cell = this.cells.pop();
      if (cell === undefined) break;
      this.current = `cell:${cell}`;
      this.visitCell(cell);
    }
  }
  /** What is called in the place of functions whose gates stayed closed. */
  private closeGates(): void {
    const runtime = this.input.parts[0]!;
    for (const { otherwise } of this.closed.keys()) {
      if (otherwise === 'never') continue;
      this.current = 'gate';
      this.callee(runtime, runtime.find(ExternalKind.Function, otherwise === 'nothing' ? NOTHING : otherwise));
    }
    this.mark();
    for (const [{ otherwise }, functions] of this.closed) {
      if (otherwise === 'never') continue;
      const instead = runtime.find(ExternalKind.Function, otherwise === 'nothing' ? NOTHING : otherwise);
      for (const { fn } of functions.values()) runtime.substitutes.set(fn.index, instead);
    }
  }
  /** The gate that a function of the runtime is behind, unless it is open. */
  private gateOf(fn: string): Gate | undefined {
    const gate = gates.find(({ functions }) => functions.test(fn));
    return gate && !this.openGates.has(gate) ? gate : undefined;
  }
  private open(name: string): void {
    const fn = name.replace(/#\d+$/, '');
    for (const gate of gates) {
      if (this.openGates.has(gate) || !gate.makers.includes(fn)) continue;
      this.openGates.add(gate);
      this.because(`gate:${gate.name}`);
      const waiting = this.closed.get(gate);
      this.closed.delete(gate);
      for (const { fn } of waiting?.values() ?? []) this.functions.push(fn);
    }
    for (const [prototype, makers] of this.unseen) {
      if (!makers.includes(fn)) continue;
      this.unseen.delete(prototype);
      this.releaseObject(prototype);
    }
  }

  private visitFunction({ part, index }: FunctionRef): void {
    const target = part.target(index);
    if (target.part.reached[target.index]) return;
    if (target.part === this.input.parts[0]) {
      const name = target.part.nameOf(target.index), gate = this.gateOf(name);
      if (gate) {
        const waiting = this.closed.get(gate) ?? new Map<string, { fn: FunctionRef; asked: Node }>();
        this.closed.set(gate, waiting.set(name, { fn: target, asked: this.current }));
        return;
      }
      this.open(name);
    }
    target.part.reached[target.index] = true;
    this.current = `fn:${target.part.nameOf(target.index)}`;
    const body = target.part.bodyOf(target.index);
    if (!body) return;
    const isRuntime = target.part === this.input.parts[0];
    if (isRuntime) this.useNames(target.part.nameOf(target.index));
    for (const callee of target.part.callees(body)) if (!target.part.reached[callee]) this.callee(target.part, callee);
    const { loads, others } = target.part.addresses(body);
    const ofKernel = isRuntime && isOfKernel(target.part.nameOf(target.index));
    for (const address of loads) {
      if (!ofKernel) this.load(address, !isRuntime);
      else if (this.isKnownToKernel(address)) this.loadOfKernel(address);
    }
    for (const address of others) if (!ofKernel || this.isKnownToKernel(address)) this.address(address, !isRuntime);
  }
  /** The code of the kernel was made before there was a heap: what else looks like an address in it is a number. */
  private isKnownToKernel(address: number): boolean {
    if (address < KERNEL_INTRINSICS + 8 * intrinsicNames.length) return true;
    const record = this.records.find(address);
    return record >= 0 && this.records.kind(record) === RecordKind.Data;
  }

  /** What a function of the runtime does with names. */
  private useNames(fn: string): void {
    if (!fn.startsWith('js$')) return;
    const name = fn.slice('js$'.length);
    for (const text of this.input.keys.names[name] ?? []) this.nameOfBuiltin(this.atoms.get(text)!);
    const base = name.replace(/#\d+$/, '');
    if (this.input.names.seenUses.has(base)) return;
    const use = this.useOf.get(base) ?? this.useOf.get(name);
    if (!use) return;
    const { reads, sets, lists } = this.use;
    this.use = { reads: reads || use.reads, sets: sets || use.sets, lists: lists || use.lists };
    if (reads !== this.use.reads || sets !== this.use.sets || lists !== this.use.lists) {
      this.because(`names:${JSON.stringify(use)}`);
      this.releaseAll();
    }
  }
  private nameOfBuiltin(atom: number): void {
    this.name(atom, atom !== this.constructorName);
  }
  private callee(part: Part, index: number): void {
    const { part: to, index: at } = part.target(index);
    if (!to.reached[at]) this.because(`fn:${to.nameOf(at)}`);
    this.functions.push({ part, index });
  }
  private because(node: Node): void {
    if (!this.reasons.has(node)) this.reasons.set(node, this.current);
  }
  /** From a node back to the program's start. */
  why(node: Node): Node[] {
    const path: Node[] = [];
    for (let at: Node | undefined = node; at !== undefined && path.length < 100; at = this.reasons.get(at)) path.push(at);
    return path;
  }

  private loadOfKernel(address: number): void {
    const at = address & ~7;
    if (this.lookedAt.has(at)) {
      const cell = this.heap.valueAt(at);
      this.looks.add(at);
      if (!this.marked.has(cell)) this.nameOnly(cell);
    } else if (this.named.has(at) && !this.canRead(this.named.get(at)!)) this.namedLoads.add(at);
    else this.load(address);
  }
  /** Can the program read properties of that name that the kernel makes? */
  private canRead(name: number): boolean {
    return this.calledNames.has(name) || this.use.reads || this.use.sets || this.readObjects.size + this.setObjects.size > 0;
  }
  private loadNamed(): void {
    for (const at of [...this.namedLoads]) {
      if (!this.canRead(this.named.get(at)!)) continue;
      this.namedLoads.delete(at);
      this.load(at);
    }
  }
  /** Code loads from a constant address. @param isName see `address` */
  private load(address: number, isName = false): void {
    if (address < KERNEL_INTRINSICS) this.loadWord(address & ~3);
    else this.address(address, isName);
  }
  private loadWord(address: number): void {
    if (this.read.has(address) || address < KERNEL_STATE || address >= STATE_END) return;
    this.read.add(address);
    const content = this.heap.word(address);
    if (INFO_FIELDS.some((name) => stateWord(name) === address)) this.closureInfo(content);
    else if (address >= CELL_WORDS.from && address <= CELL_WORDS.to) this.cell(content);
    else if (address >= KERNEL_NAMES && address < KERNEL_NAMES + 4 * KERNEL_NAME_COUNT) this.name(content, false);
  }
  /** Code has a number that may be an address of something. @param isName is it a name, if it is an atom? */
  private address(address: number, isName = false): void {
    if (address >= this.input.memory.length || address < KERNEL_STATE) return;
    // fn_new chooses the shape by the flags of the info, see closureInfo.
    if (address === stateWord('functionShape')) return this.loadWord(address);
    if (address >= KERNEL_NAMES && address < KERNEL_NAMES + 4 * KERNEL_NAME_COUNT) return this.loadWord(address & ~3);
    if (address < KERNEL_INTRINSICS) return;
    if (address < KERNEL_INTRINSICS + 8 * intrinsicNames.length) return this.value(address & ~7);
    const record = this.records.find(address);
    if (record >= 0) return this.record(record, address);
    for (const { base, end, info } of this.sites) if (address >= base && address < end) return this.siteInfo(info + Math.floor((address - base) / SITE_SIZE) * sizeOf('SiteInfo'), isName);
    const cell = this.cellAround(address);
    if (!cell) return;
    if (isName && this.heap.isAtom(cell)) this.nameOfProgram(cell);
    this.cell(cell);
  }
  private siteInfo(info: number, isProgram: boolean): void {
    const atom = this.heap.word(info + field('SiteInfo', 'atom'));
    // Of a constructor built-ins only read the name, the prototype and the species.
    if (isProgram) this.nameOfProgram(atom);
    else this.name(atom, atom !== this.constructorName);
    if (this.read.has(info)) return;
    this.read.add(info);
    this.recordAt(this.heap.word(info + field('SiteInfo', 'position')));
  }

  private recordAt(address: number): void {
    const record = address ? this.records.find(address) : -1;
    if (record >= 0) this.markRecord(record);
  }
  /** Code refers to an address in a record. */
  private record(record: number, address: number): void {
    switch (this.records.kind(record)) {
      case RecordKind.Bindings: return this.value(address & ~7);
      case RecordKind.FunctionInfo: return this.closureInfo(this.records.start(record));
      case RecordKind.Kept: return;
      default: return this.markRecord(record);
    }
  }
  /** Marks a record, and what it names. */
  private markRecord(record: number): void {
    if (this.markedRecords[record]) return;
    this.markedRecords[record] = 1;
    const at = this.records.start(record);
    const word = (struct: Parameters<typeof offsetOf>[0], name: string): number => this.heap.word(at + field(struct, name));
    switch (this.records.kind(record)) {
      case RecordKind.CallSite:
        this.recordAt(word('CallSite', 'inlinedAt'));
        return this.recordAt(word('CallSite', 'function'));
      case RecordKind.FunctionInfo:
        this.cell(word('FunctionInfo', 'name'));
        this.recordAt(word('FunctionInfo', 'file'));
        return this.recordAt(word('FunctionInfo', 'position'));
      case RecordKind.SourceFile:
        this.cell(word('SourceFile', 'name'));
        return this.cell(word('SourceFile', 'text'));
      case RecordKind.LayoutInfo:
        return this.layout(at);
      case RecordKind.RegExpLiteral:
        // What it evaluates to inherits from it, as the model of the kernel does.
        this.value(KERNEL_INTRINSICS + 8 * intrinsicIndex('RegExpPrototype'));
        this.cell(word('RegExpLiteral', 'compiled'));
        this.tableEntry(word('RegExpLiteral', 'matcher'));
        return this.tableEntry(word('RegExpLiteral', 'wideMatcher'));
    }
  }
  private layout(at: number): void {
    const fields = at + sizeOf('LayoutInfo'), count = this.heap.word(at + field('LayoutInfo', 'count'));
    for (let n = 0; n < count; n++) this.cell(this.heap.word(fields + 8 * n));
    for (let n = 0, methods = this.heap.word(at + field('LayoutInfo', 'methodCount')); n < methods; n++) {
      const method = fields + 8 * count + n * sizeOf('LayoutMethod');
      this.cell(this.heap.word(method + field('LayoutMethod', 'name')));
      this.recordAt(this.heap.word(method + field('LayoutMethod', 'function')));
    }
  }
  private tableEntry(entry: number): void {
    const fn = this.input.table.get(entry);
    if (!fn) return;
    this.entries.add(entry);
    this.callee(fn.part, fn.index);
  }
  /** There may be a closure of this function. */
  private closureInfo(info: number): void {
    if (!info || this.closureInfos.has(info)) return;
    this.closureInfos.add(info);
    this.recordAt(info);
    const entry = this.heap.word(info + field('FunctionInfo', 'code')), flags = this.heap.word(info + field('FunctionInfo', 'flags'));
    this.tableEntry(entry);
    for (const [address, needed] of this.unread) if ((flags & needed) === needed) this.readFor(address);
    if (flags & FunctionFlag.Generator) this.loadWord(stateWord(flags & FunctionFlag.Async ? 'asyncGeneratorFunctionShape' : 'generatorFunctionShape'));
    else if (flags & FunctionFlag.Async) this.loadWord(stateWord('asyncFunctionShape'));
  }
  /** The boxed value at a static address is read. */
  private value(address: number): void {
    if (this.read.has(address)) return;
    if (this.unread.has(address)) { this.unreadLoads.add(address); return; }
    this.read.add(address);
    const cell = this.heap.valueAt(address);
    this.cell(cell);
    if (this.heldCells.has(address)) this.hold(cell);
  }
  /** There is a function for which an intrinsic is read. */
  private readFor(address: number): void {
    this.unread.delete(address);
    if (this.unreadLoads.has(address)) this.value(address);
  }
  /** The program can get this cell as a value. */
  private hold(cell: number): void {
    if (!this.guarded.has(cell) || this.held.has(cell)) return;
    this.held.add(cell);
    this.releaseAll();
  }
  private cell(address: number): void {
    if (!address || this.marked.has(address)) return;
    if (!this.known.has(address)) throw new Error(`no cell at ${address}`);
    this.marked.add(address);
    this.because(`cell:${address}`);
    this.cells.push(address);
  }

  private readonly visitor = { cell: (address: number): void => { this.cell(address); }, info: (address: number): void => { this.closureInfo(address); } };
  private visitCell(cell: number): void {
    // Made when they are asked for.
    if (cell === this.charStrings) return this.cell(this.heap.shape(cell));
    this.heap.visit(cell, this.visitor);
    const pattern = this.patterns.get(cell);
    if (pattern !== undefined) this.markRecord(pattern);
    if (this.heap.hasUnusedHome(cell)) this.unusedHomes.push(cell + offsetOf('Function', 'home'));
    if (this.heap.isSymbol(cell)) this.release(cell);
    if (!this.heap.isObject(cell)) return;
    for (const property of this.heap.properties(cell)) {
      if (this.isMeant(cell, property)) this.property(cell, property);
      else {
        const list = this.waiting.get(property.key);
        if (list) list.push({ object: cell, property });
        else this.waiting.set(property.key, [{ object: cell, property }]);
      }
    }
  }
  private property(object: number, property: Property): void {
    this.cell(property.key);
    if (this.heap.isGlobalCell(property)) return this.value(this.heap.word(property.slot));
    const cell = this.heap.valueAt(property.slot);
    if (this.heap.isBuiltinFunction(cell) && !this.mayCall(object, property)) {
      this.looked.push({ object, property, fn: cell });
      return this.nameOnly(cell);
    }
    this.cell(cell);
    this.hold(cell);
  }
  /** Can the value of a property that is meant be called? */
  private mayCall(object: number, property: Property): boolean {
    return this.isMade(object, property) || this.heap.isSymbol(property.key) || this.calledNames.has(property.key) || this.isMeantOf(object, property.key)
      || this.isOpenObject(object, property) || this.isOpen(property);
  }
  /** Functions that were only looked at, and now may be called. */
  private callLooked(): void {
    for (const { object, property, fn } of this.looked) {
      if (!this.mayCall(object, property)) continue;
      this.cell(fn);
      this.hold(fn);
    }
  }
  private nameOnly(constructor: number): void {
    if (this.namesOnly.has(constructor)) return;
    this.namesOnly.add(constructor);
    const proto = this.heap.proto(constructor);
    if (this.heap.isBuiltinFunction(proto)) this.nameOnly(proto);
    else this.cell(proto);
    this.recordAt(this.heap.info(constructor));
    if (this.heap.hasUnusedHome(constructor)) this.unusedHomes.push(constructor + offsetOf('Function', 'home'));
    for (const property of this.heap.properties(constructor)) if (this.staysOfName(constructor, property)) this.property(constructor, property);
  }
  /** What of a constructor stays of which only name and prototype are needed. */
  private staysOfName(constructor: number, property: Property): boolean {
    return this.ownNames.includes(property.key) || this.isMade(constructor, property) || (this.meant.has(property.key) && !this.heap.isGlobalCell(property) && this.heap.valueAt(property.slot) === 0);
  }

  /** Can the program see this property of a marked object? */
  isMeant(object: number, property: Property): boolean {
    const { key } = property;
    if (this.isMade(object, property)) return true;
    if (object === this.globalObject && this.heap.isGlobalCell(property) && this.read.has(this.heap.word(property.slot))) return true;
    if (object === this.globalObject && !this.input.names.globalObject) return false;
    if (this.unseen.has(object) && key !== this.constructorName) return false;
    if (this.heap.isSymbol(key) ? this.marked.has(key) : this.meant.has(key) || this.input.earlier?.meant.has(key) || this.isMeantOf(object, key)) return true;
    return this.isOpenObject(object, property) || (this.isOpen(property) && (!this.guarded.has(object) || this.held.has(object)));
  }
  private isMeantOf(object: number, key: number): boolean {
    return this.meantOf.get(key)?.has(object) ?? this.input.earlier?.isMeantOf(object, key) ?? false;
  }
  private isOpenObject(object: number, { attributes }: Property): boolean {
    return this.readObjects.has(object) || (this.setObjects.has(object) && isSpecial(attributes));
  }
  private isOpen({ attributes }: Property): boolean {
    if (this.use.reads) return true;
    if (this.use.sets && isSpecial(attributes)) return true;
    return this.use.lists && (attributes & Attr.Enumerable) !== 0;
  }
  /** The program mentions a name: of which objects it can mean such properties may be known. */
  private nameOfProgram(atom: number): void {
    const receivers = atom ? this.receiversOf(this.textOf(atom)) : null;
    if (!receivers) { this.name(atom, true); return; }
    this.because(`name:${atom}`);
    this.cell(atom);
    const known = this.meantOf.get(atom) ?? new Set();
    this.meantOf.set(atom, known);
    for (const receiver of receivers) known.add(receiver);
    this.release(atom);
    this.callLooked();
  }
  /** Objects of which alone a name is meant; null: it may be any. */
  private receiversOf(name: string): number[] | null {
    const receivers = this.input.names.receivers.get(name);
    if (!receivers) return null;
    const objects = receivers.intrinsics.map((one) => this.heap.valueAt(KERNEL_INTRINSICS + 8 * intrinsicIndex(one)));
    for (const global of receivers.globals) {
      // The top-level code may have made it another one.
      const value = this.input.made ? 0 : this.globalValues.get(global) ?? 0;
      if (!value) return null;
      for (let at = value; at; at = this.heap.proto(at)) objects.push(at);
    }
    return objects;
  }
  /** The program can mean this name. @param calls may it call the value, or pass it on? */
  private name(atom: number, calls: boolean): void {
    if (!atom) return;
    if (calls && !this.calledNames.has(atom)) {
      this.calledNames.add(atom);
      this.loadNamed();
      if (this.meant.has(atom)) this.callLooked();
    }
    if (this.meant.has(atom)) return;
    this.meant.add(atom);
    this.because(`name:${atom}`);
    this.cell(atom);
    this.release(atom);
  }
  private release(key: number): void {
    const list = this.waiting.get(key);
    if (list) this.releaseList(key, list);
  }
  private releaseAll(): void {
    this.callLooked();
    this.loadNamed();
    for (const [key, list] of this.waiting) this.releaseList(key, list);
  }
  private releaseObject(object: number): void {
    for (const [key, list] of this.waiting) if (list.some((one) => one.object === object)) this.releaseList(key, list);
  }
  private releaseList(key: number, list: Waiting): void {
    const rest = list.filter(({ object, property }) => {
      const meant = this.isMeant(object, property);
      if (meant) this.property(object, property);
      return !meant;
    });
    if (rest.length > 0) this.waiting.set(key, rest);
    else this.waiting.delete(key);
  }

  // ---- the result

  /** Nodes that a name may stand for: functions of the runtime, and names of properties. */
  find(name: string): Node[] {
    const found: Node[] = [];
    for (const node of this.reasons.keys()) {
      if (node.startsWith('fn:') && [name, `js$${name}`].includes(node.slice('fn:'.length).replace(/#\d+$/, ''))) found.push(node);
      if (node.startsWith('name:') && this.textOf(Number(node.slice('name:'.length))) === name) found.push(node);
      if (node === `gate:${name}`) found.push(node);
    }
    return found;
  }
  /** A node as people read it. */
  describe(node: Node): string {
    const [kind, ...rest] = node.split(':'), what = rest.join(':');
    switch (kind) {
      case '': return 'the start of the program';
      case 'fn': return what === '_start' || what === '_initialize' ? 'the start of the program' : what.startsWith('entry$') ? `the export ${what.slice('entry$'.length)}` : what.startsWith('#') ? 'code of the program' : `function ${what.replace(/^js\$|#\d+$/g, '')}`;
      case 'name': return `the property name ${this.textOf(Number(what))}`;
      case 'names': return 'properties by names made at run time';
      case 'gate': return `the gate of ${what}`;
      case 'cell': return this.describeCell(Number(what));
      default: return node;
    }
  }
  private describeCell(cell: number): string {
    if (this.heap.isBuiltinFunction(cell)) return `the closure of ${this.textOf(this.heap.word(this.heap.info(cell) + field('FunctionInfo', 'name'))) || 'a function'}`;
    if (this.heap.isAtom(cell)) return `the text '${this.textOf(cell)}'`;
    if (this.heap.isSymbol(cell)) return this.textOf(this.heap.word(cell + field('Symbol', 'description')));
    const intrinsic = intrinsicNames.find((_, n) => this.heap.valueAt(KERNEL_INTRINSICS + 8 * n) === cell);
    return intrinsic ?? (this.heap.isObject(cell) ? 'an object' : 'a cell');
  }
  private textOf(cell: number): string {
    return cell && (this.heap.isAtom(cell)) ? this.heap.text(cell) : this.heap.isSymbol(cell) ? this.textOf(this.heap.word(cell + field('Symbol', 'description'))) : '';
  }

  isCellMarked(cell: number): boolean {
    return this.marked.has(cell);
  }
  isRead(address: number): boolean {
    return this.read.has(address) || this.looks.has(address);
  }
  /** Static words of the kernel with cells, atoms or infos. */
  *stateWords(): Iterable<number> {
    for (let at = CELL_WORDS.from; at <= CELL_WORDS.to; at += 4) yield at;
    for (const name of INFO_FIELDS) yield stateWord(name);
    for (let n = 0; n < KERNEL_NAME_COUNT; n++) yield KERNEL_NAMES + 4 * n;
  }
  /** Arrays of values that parts of the kernel keep, none of whose functions are needed. */
  *deadValues(): Iterable<{ start: number; end: number }> {
    for (const word of KERNEL_VALUES) {
      const start = this.read.has(word) ? 0 : this.heap.word(word);
      if (start) yield { start, end: start + 8 * this.heap.word(start - 4) };
    }
  }
  /** Texts of one character that nothing needs: where their table has them. */
  *deadCharStrings(): Iterable<number> {
    for (let at = this.charStrings + VALUES_OFFSET, end = at + 8 * CHAR_STRINGS; at < end; at += 8) if (!this.marked.has(this.heap.word(at))) yield at;
  }
  /** Records that nothing needs, and those of values: address, end, kind. */
  *deadRecords(): Iterable<{ start: number; end: number; kind: number }> {
    for (let n = 0; n < this.records.count; n++) {
      const kind = this.records.kind(n);
      if (!this.markedRecords[n]) yield { start: this.records.start(n), end: this.records.end(n), kind };
    }
  }
  get siteRegions(): readonly Sites[] {
    return this.sites;
  }
  /** Marked objects with properties that nobody can name, and the keys of those that stay. */
  *cutObjects(): Iterable<{ object: number; keys: number[] }> {
    const objects = new Set<number>();
    for (const list of this.waiting.values()) for (const { object } of list) objects.add(object);
    for (const object of this.namesOnly) {
      if (!this.marked.has(object)) yield { object, keys: this.heap.properties(object).filter((property) => this.staysOfName(object, property)).map(({ key }) => key) };
    }
    for (const object of objects) {
      yield { object, keys: this.heap.properties(object).filter((property) => this.isMeant(object, property)).map(({ key }) => key) };
    }
  }
  eachDeadAtom(visit: (atom: number) => void): void {
    eachPermanentAtom(this.heap, (atom) => { if (!this.marked.has(atom)) visit(atom); });
  }
}
/** Not a stub or built-in. */
const isOfKernel = (name: string): boolean => name.startsWith('runtime/kernel/') || name.startsWith('~lib/') || name in kernelFunctions;
