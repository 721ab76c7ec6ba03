import {
  ATTR_DEFAULT, Attr, boxCell, EXCEPTION, FunctionFlag, H_MATCHER, H_MATCHER_WIDE, HOLE, INLINE_SLOTS_OFFSET, intrinsicIndex, KERNEL_INTRINSICS, Kind, offsetOf, SITE_SIZE, sizeOf, TRUE, UNDEFINED, UNINITIALIZED, VALUES_OFFSET,
} from '../../abi/index.js';
import type { ImageAccess, RegExpLiteral } from '../emit/image-access.js';
import { boxConstant } from '../emit/constants.js';
import { type Matcher, matcherWidths, readCode } from '../emit/regexp/index.js';
import { isLiteral, type Literal, type LiteralPart, parseLiteral } from '../ir/literal.js';
import type { CellRef, Instr, IRFunction, Layout, Position, Program, SourceFile } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import type { RuntimeInstance, Snapshot } from './instance.js';
import { addRecord, RecordKind, type RecordList } from './records.js';

/** ORDER: FLAG_* of abi/regexp.ts. */
const REGEXP_FLAGS = 'dgimsuvy';

/** A region of inline-cache sites, with room for several programs, one after the other. */
export interface SiteRoom {
  readonly base: number;
  /** The parallel array of SiteInfo. */
  readonly info: number;
  readonly capacity: number;
  used: number;
}
/** @param region 0: of the built-ins, 1: of programs, 2: of the evaluator */
export function makeSiteRoom(runtime: RuntimeInstance, capacity: number, region: 0 | 1 | 2): SiteRoom {
  const base = runtime.call('static_raw', Math.max(1, capacity) * SITE_SIZE);
  const info = runtime.call('static_raw', Math.max(1, capacity) * sizeOf('SiteInfo'));
  runtime.setState(`site${region}`, base);
  runtime.setState(`site${region}End`, base + capacity * SITE_SIZE);
  runtime.setState(`siteInfo${region}`, info);
  runtime.setState('siteRegions', Math.max(runtime.state('siteRegions'), region + 1));
  return { base, info, capacity, used: 0 };
}

/** Where the program counts how often an exit is taken (u32), and which guard it belongs to. */
export interface ExitCounter {
  readonly function: string;
  readonly position: Position | null;
  readonly guard: OpName;
  /** Name of what it tests, if it has one. */
  readonly of: string;
  readonly address: number;
}

/**
 * Builds the initial heap of a program inside a live runtime instance: atoms,
 * literal shapes, static records, sites, binding cells.
 */
export class ImageBuilder implements ImageAccess {
  private readonly atoms = new Map<string, number>();
  private readonly bigints = new Map<bigint, number>();
  private readonly infos = new Map<IRFunction, number>();
  /** FunctionInfo of the call sites of functions that are never in a stack trace. */
  private hidden = 0;
  private readonly layoutInfos = new Map<Layout, number>();
  private readonly files = new Map<SourceFile, number>();
  private readonly callSites = new Map<string, number>();
  private readonly shapes = new Map<string, { shape: number; bytes: number }>();
  private readonly literals = new Map<string, number>();
  private readonly cells = new Map<CellRef, number>();
  private readonly globals = new Map<string, number>();
  private readonly privateSymbols = new Map<number, number>();
  /** Cells that only code refers to. */
  private readonly rooted: number[] = [];
  /** The static records made so far. */
  readonly records: RecordList = [];
  private readonly regexps = new Map<string, RegExpLiteral | null>();
  /** Functions to be made of patterns; their table entries follow those of the program's functions. */
  readonly matchers: Matcher[] = [];
  /** With `exitStats`. */
  readonly exitCounters: ExitCounter[] = [];
  readonly siteNames: { name: string; position: Position | null; fn: IRFunction; op: OpName; address: number }[] = [];

  /**
   * @param tableBase table index of the program's first function
   * @param sites room for the program's sites
   * @param builtinPositions keep the positions of calls in functions that are in no file
   */
  constructor(
    private readonly runtime: RuntimeInstance, private readonly program: Program, private readonly tableBase: number, private readonly sites: SiteRoom,
    private readonly builtinPositions = false,
  ) {
    this.makeCells(program);
    this.makeModules(program);
  }

  private makeCells(program: Program): void {
    const { runtime } = this;
    const own = program.cells.filter((c) => !program.globalCells.has(c));
    const base = runtime.call('static_values', Math.max(1, own.length));
    addRecord(this.records, RecordKind.Bindings, base, 8 * own.length);
    own.forEach((c, n) => {
      runtime.view.setBigUint64(base + 8 * n, c.initial ? TRUE : c.lexical ? UNINITIALIZED : UNDEFINED, true);
      this.cells.set(c, base + 8 * n);
    });
    // Script-level var and function: properties of the global object, existing ones keep their values.
    for (const c of program.globalCells) {
      let cell = this.existingGlobal(c.name);
      if (!cell) {
        cell = this.binding();
        runtime.view.setBigUint64(cell, UNDEFINED, true);
        runtime.call('global_define_cell', this.atom(c.name), cell, Attr.Writable | Attr.Enumerable);
      } else if (c.isFunction) runtime.call('global_define_cell', this.atom(c.name), cell, Attr.Writable | Attr.Enumerable);
      this.cells.set(c, cell);
      this.globals.set(c.name, cell);
    }
  }

  /** A static cell for a value. */
  private binding(): number {
    const cell = this.runtime.call('static_values', 1);
    addRecord(this.records, RecordKind.Bindings, cell, 8);
    return cell;
  }
  /** Binding cell of a property that the global object has; 0 if it has no such, or it is an accessor. */
  private existingGlobal(name: string): number {
    const cell = this.runtime.call('global_cell', this.atom(name));
    if (cell) addRecord(this.records, RecordKind.Bindings, cell, 8);
    return cell;
  }
  /** A static record, zeroed. */
  private record(kind: number, bytes: number): number {
    const address = this.runtime.call('static_raw', bytes);
    addRecord(this.records, kind, address, bytes);
    return address;
  }

  /** What modules have before they are evaluated: closures of function declarations, and namespace objects. */
  private makeModules(program: Program): void {
    const { runtime } = this;
    const set = (c: CellRef, value: number): void => runtime.view.setBigUint64(this.cell(c), boxCell(value), true);
    for (const c of program.cells) if (c.hoisted) set(c, runtime.call('fn_new', this.functionInfo(c.hoisted), 0));
    for (const { cell, exports } of program.namespaces) {
      const object = runtime.call('namespace_new');
      for (const { name, cell: binding } of exports) runtime.call('namespace_add', object, this.atom(name), this.cell(binding));
      runtime.call('namespace_finish', object);
      set(cell, object);
    }
  }
  private sourceFile(file: SourceFile): number {
    let record = this.files.get(file);
    if (record !== undefined) return record;
    record = this.record(RecordKind.SourceFile, sizeOf('SourceFile'));
    this.files.set(file, record);
    const name = this.atom(file.name), text = this.atom(file.text);
    this.runtime.view.setUint32(record + offsetOf('SourceFile', 'name'), name, true);
    this.runtime.view.setUint32(record + offsetOf('SourceFile', 'text'), text, true);
    return record;
  }

  /** Does the program say this name anywhere, as a name or as a string? */
  names(text: string): boolean {
    return this.atoms.has(text);
  }
  atom(text: string): number {
    let atom = this.atoms.get(text);
    if (atom === undefined) this.atoms.set(text, (atom = this.runtime.call('atom_permanent', this.runtime.string(text))));
    return atom;
  }
  bigint(value: bigint): number {
    let cell = this.bigints.get(value);
    if (cell !== undefined) return cell;
    const digits = (value < 0n ? -value : value).toString(16);
    const limbs = value === 0n ? 0 : Math.ceil(digits.length / 8);
    cell = this.runtime.call('bigint_new', limbs, value < 0n ? 1 : 0);
    for (let n = 0; n < limbs; n++) {
      const limb = Number.parseInt(digits.slice(Math.max(0, digits.length - 8 * (n + 1)), digits.length - 8 * n), 16);
      this.runtime.view.setUint32(cell + sizeOf('BigInt') + 4 * n, limb, true);
    }
    this.rooted.push(cell);
    this.bigints.set(value, cell);
    return cell;
  }
  site(name: string, position: Position | null, fn: IRFunction, op: OpName, privateName?: number): number {
    const n = this.sites.used++;
    const info = this.sites.info + n * sizeOf('SiteInfo');
    const atom = privateName === undefined ? this.siteKey(name) : this.privateName(privateName), callSite = this.callSite(position, fn, 0, 0);
    const { view } = this.runtime;
    view.setUint32(info + offsetOf('SiteInfo', 'atom'), atom, true);
    view.setUint32(info + offsetOf('SiteInfo', 'position'), callSite, true);
    const address = this.sites.base + n * SITE_SIZE;
    this.siteNames.push({ name, position, fn, op, address });
    return address;
  }
  privateName(index: number): number {
    let symbol = this.privateSymbols.get(index);
    if (symbol === undefined) {
      const { name, brand } = this.program.privateNames[index]!;
      symbol = this.runtime.call('private_new', this.atom(name), brand ? 1 : 0);
      this.rooted.push(symbol);
      this.privateSymbols.set(index, symbol);
    }
    return symbol;
  }
  /** Key of a site: an atom, or a well-known symbol written as @@name. */
  private siteKey(name: string): number {
    if (name !== '@@hasInstance') return this.atom(name);
    return this.runtime.view.getUint32(this.intrinsicAddress(intrinsicIndex('SymbolHasInstance')), true);
  }
  callSite(position: Position | null, fn: IRFunction, frameSize: number, roots: number): number {
    const of = position?.fn ?? fn;
    const inlinedAt = position?.call ? this.callSite(position.call, fn, frameSize, roots) : 0;
    return this.callSiteRecord(of.file || this.builtinPositions ? position : null, this.isNeverShown(of) ? this.hiddenInfo() : this.functionInfo(of), frameSize, roots, inlinedAt);
  }
  /** Is a function never in a stack trace, nor a constructor that one begins below of (walkFrames of runtime/kernel/errors.ts)? */
  private isNeverShown({ flags }: IRFunction): boolean {
    return (flags & FunctionFlag.Builtin) !== 0 && (flags & (FunctionFlag.Method | FunctionFlag.ReadsNewTarget)) === 0 && !this.builtinPositions;
  }
  /** What all such functions have together, for their call sites. */
  private hiddenInfo(): number {
    if (this.hidden === 0) {
      this.hidden = this.record(RecordKind.FunctionInfo, sizeOf('FunctionInfo'));
      this.runtime.view.setUint32(this.hidden + offsetOf('FunctionInfo', 'flags'), FunctionFlag.Builtin, true);
    }
    return this.hidden;
  }
  private callSiteRecord(position: Position | null, info: number, frameSize: number, roots: number, inlinedAt = 0): number {
    const line = position?.line ?? 0, column = position?.column ?? 0;
    const key = `${line}:${column}:${info}:${frameSize}:${roots}:${inlinedAt}`;
    let record = this.callSites.get(key);
    if (record !== undefined) return record;
    record = this.record(RecordKind.CallSite, sizeOf('CallSite'));
    const { view } = this.runtime;
    view.setUint16(record + offsetOf('CallSite', 'frameWords'), frameSize / 8, true);
    view.setUint16(record + offsetOf('CallSite', 'roots'), roots, true);
    view.setUint32(record + offsetOf('CallSite', 'line'), line, true);
    view.setUint32(record + offsetOf('CallSite', 'column'), column, true);
    view.setUint32(record + offsetOf('CallSite', 'function'), info, true);
    view.setUint32(record + offsetOf('CallSite', 'inlinedAt'), inlinedAt, true);
    this.callSites.set(key, record);
    return record;
  }
  exitSite(frameSize: number, roots: number): number {
    return this.callSiteRecord(null, 0, frameSize, roots);
  }
  exitCounter(guard: Instr, fn: IRFunction): number {
    const address = this.runtime.call('static_raw', 4);
    this.exitCounters.push({ function: fn.name || '<anonymous>', position: guard.position, guard: guard.op, of: guard.imm.name ?? guard.args[0]?.imm.name ?? '', address });
    return address;
  }
  layoutInfo(layout: Layout): number {
    let info = this.layoutInfos.get(layout);
    if (info !== undefined) return info;
    const pairs = sizeOf('LayoutInfo');
    const methodSize = sizeOf('LayoutMethod');
    info = this.record(RecordKind.LayoutInfo, pairs + 8 * layout.slots.size + methodSize * layout.methods.size);
    this.layoutInfos.set(layout, info);
    const fields = [...layout.slots].map(([name, slot]) => [this.atom(name), slot] as const);
    const methods = [...layout.methods].map(([name, fn]) => [this.atom(name), this.functionInfo(fn)] as const);
    const { view } = this.runtime;
    view.setUint32(info + offsetOf('LayoutInfo', 'index'), layout.index, true);
    view.setUint32(info + offsetOf('LayoutInfo', 'count'), fields.length, true);
    fields.forEach(([atom, slot], n) => {
      view.setUint32(info! + pairs + 8 * n, atom, true);
      view.setUint32(info! + pairs + 8 * n + 4, slot, true);
    });
    view.setUint32(info + offsetOf('LayoutInfo', 'methodCount'), methods.length, true);
    methods.forEach(([atom, fn], n) => {
      const at = info! + pairs + 8 * fields.length + methodSize * n;
      view.setUint32(at + offsetOf('LayoutMethod', 'name'), atom, true);
      view.setUint32(at + offsetOf('LayoutMethod', 'function'), fn, true);
    });
    return info;
  }
  askForLayout(layout: Layout): void {
    this.layouts.add(layout);
  }
  /** Layouts whose bits in shapes code reads. */
  private readonly layouts = new Set<Layout>();
  /** Makes the LayoutTable. It is no record, since no code refers to it: it stays, with the names. */
  private makeLayoutTable(): void {
    const { runtime, layouts } = this;
    const old = runtime.state('layouts');
    if (!layouts.size) return;
    const header = sizeOf('LayoutTable'), entrySize = sizeOf('LayoutEntry'), infoSize = sizeOf('LayoutInfo');
    // Those of what the session compiled before stay.
    const before = old ? runtime.view.getUint32(old + offsetOf('LayoutTable', 'count'), true) : 0;
    const count = before + layouts.size;
    const fieldCount = [...layouts].reduce((n, { slots }) => n + slots.size, 0);
    const table = runtime.call('static_raw', header + entrySize * count + infoSize * layouts.size + 8 * fieldCount);
    const { view } = runtime;
    const entryAt = (n: number): number => table + header + entrySize * n;
    view.setUint32(table + offsetOf('LayoutTable', 'count'), count, true);
    new Uint8Array(view.buffer).copyWithin(entryAt(0), old + header, old + header + entrySize * before);
    let info = entryAt(count);
    [...layouts].forEach((layout, n) => {
      const fields = [...layout.slots].map(([name, slot]) => ({ atom: this.atom(name), slot }));
      const last = fields.reduce((most, field) => (field.slot > most.slot ? field : most), { atom: 0, slot: -1 });
      const set = (struct: 'LayoutEntry' | 'LayoutInfo', at: number, name: string, value: number): void => this.runtime.view.setUint32(at + offsetOf(struct, name), value, true);
      set('LayoutEntry', entryAt(before + n), 'key', last.atom);
      set('LayoutEntry', entryAt(before + n), 'slot', last.slot);
      set('LayoutEntry', entryAt(before + n), 'info', info);
      set('LayoutInfo', info, 'index', layout.index);
      set('LayoutInfo', info, 'count', fields.length);
      fields.forEach(({ atom, slot }, k) => {
        this.runtime.view.setUint32(info + infoSize + 8 * k, atom, true);
        this.runtime.view.setUint32(info + infoSize + 8 * k + 4, slot, true);
        this.rooted.push(atom);
      });
      info += infoSize + 8 * fields.length;
    });
    runtime.call('layouts_set', table);
  }
  /** The layout of objects that have these properties first. */
  keysInfo(keys: readonly string[]): number {
    const id = JSON.stringify(keys);
    let layout = this.keyLayouts.get(id);
    if (!layout) this.keyLayouts.set(id, (layout = { index: -1, slots: new Map(keys.map((key, n) => [key, n])), methods: new Map() }));
    return this.layoutInfo(layout);
  }
  private readonly keyLayouts = new Map<string, Layout>();
  layoutMethod(layout: Layout, name: string): number {
    return this.layoutInfo(layout) + sizeOf('LayoutInfo') + 8 * layout.slots.size + sizeOf('LayoutMethod') * [...layout.methods.keys()].indexOf(name);
  }
  functionInfo(version: IRFunction): number {
    const fn = version.versionOf ?? version;
    let info = this.infos.get(fn);
    if (info !== undefined) return info;
    info = this.record(RecordKind.FunctionInfo, sizeOf('FunctionInfo'));
    this.infos.set(fn, info);
    const name = this.atom(fn.name), file = fn.file ? this.sourceFile(fn.file) : 0;
    const set = (field: string, value: number): void => this.runtime.view.setUint32(info! + offsetOf('FunctionInfo', field), value, true);
    set('code', this.tableBase + fn.index);
    set('name', name);
    set('length', fn.length);
    set('flags', fn.flags);
    set('inlineSlots', fn.inlineSlots);
    set('sourceStart', fn.sourceRange?.[0] ?? 0);
    set('sourceEnd', fn.sourceRange?.[1] ?? 0);
    set('file', file);
    set('position', this.callSiteRecord(fn.position, info, 0, 0));
    return info;
  }
  cell(cell: CellRef): number {
    return this.cells.get(cell)!;
  }
  globalCell(name: string): number {
    let cell = this.globals.get(name);
    if (cell !== undefined) return cell;
    cell = this.existingGlobal(name);
    if (!cell) {
      cell = this.binding();
      this.runtime.view.setBigUint64(cell, HOLE, true);
      this.runtime.call('global_define_cell', this.atom(name), cell, ATTR_DEFAULT);
    }
    this.globals.set(name, cell);
    return cell;
  }
  literalShape(keys: readonly string[]): { shape: number; bytes: number } {
    const id = JSON.stringify(keys);
    let found = this.shapes.get(id);
    if (found) return found;
    const slots = keys.length || 4;
    let shape = this.runtime.call('shape_root', this.intrinsicCell('ObjectPrototype'), slots, Kind.Object);
    for (const key of keys) shape = this.runtime.call('shape_add', shape, this.atom(key), ATTR_DEFAULT);
    this.rooted.push(shape);
    found = { shape, bytes: INLINE_SLOTS_OFFSET + 8 * slots };
    this.shapes.set(id, found);
    return found;
  }
  literal(text: string): number {
    let cell = this.literals.get(text);
    if (cell !== undefined) return cell;
    cell = this.makeLiteral(parseLiteral(text));
    this.rooted.push(cell);
    this.literals.set(text, cell);
    return cell;
  }
  private makeLiteral(literal: Literal): number {
    const { runtime } = this;
    const values = ('items' in literal ? literal.items : literal.values).map((part) => this.literalPart(part));
    let cell: number, first: number;
    if ('items' in literal) {
      cell = runtime.call('arr_literal', values.length);
      first = runtime.view.getUint32(cell + offsetOf('Object', 'elements'), true) + VALUES_OFFSET;
    } else {
      cell = runtime.call('obj_new', this.literalShape(literal.keys).shape);
      first = cell + INLINE_SLOTS_OFFSET;
    }
    values.forEach((value, n) => runtime.view.setBigUint64(first + 8 * n, value, true));
    return cell;
  }
  private literalPart(part: LiteralPart): bigint {
    if (isLiteral(part)) return boxCell(this.makeLiteral(part));
    return typeof part === 'string' ? boxCell(this.atom(part)) : boxConstant(part);
  }
  argumentsMap(slots: readonly number[]): number {
    const map = this.record(RecordKind.ArgumentsMap, 4 + 4 * slots.length);
    this.runtime.view.setUint32(map, slots.length, true);
    slots.forEach((s, n) => this.runtime.view.setUint32(map + 4 + 4 * n, s + 1, true));
    return map;
  }
  intrinsicAddress(index: number): number {
    return KERNEL_INTRINSICS + 8 * index;
  }
  setIntrinsic(name: 'ExecPath', text: string): void {
    this.runtime.view.setBigUint64(this.intrinsicAddress(intrinsicIndex(name)), boxCell(this.runtime.string(text)), true);
  }
  private intrinsicCell(name: 'ObjectPrototype'): number {
    return this.runtime.view.getUint32(this.intrinsicAddress(intrinsicIndex(name)), true);
  }
  stateValue(name: 'emptyElements' | 'arrayShape' | 'functionShape'): number {
    return this.runtime.state(name);
  }

  regexp(source: string, flags: string, matchers: boolean): RegExpLiteral | null {
    const id = `${flags}/${source}`;
    let literal = this.regexps.get(id);
    if (literal === undefined) this.regexps.set(id, (literal = this.compileRegExp(source, flags, matchers)));
    return literal;
  }
  private compileRegExp(source: string, flags: string, matchers: boolean): RegExpLiteral | null {
    const { runtime } = this;
    const bits = [...flags].reduce((sum, letter) => sum | (1 << REGEXP_FLAGS.indexOf(letter)), 0);
    const value = runtime.callValue('regexp_compile_new', this.atom(source), bits);
    if (value === EXCEPTION) return null;
    const compiled = Number(value & 0xffff_ffffn), record = this.record(RecordKind.RegExpLiteral, sizeOf('RegExpLiteral'));
    this.rooted.push(compiled);
    runtime.view.setUint32(record + offsetOf('RegExpLiteral', 'compiled'), compiled, true);
    const raw = runtime.view.getUint32(compiled + VALUES_OFFSET, true), code = raw + VALUES_OFFSET;
    const pattern = readCode(new Uint32Array(runtime.memory.buffer.slice(code, code + runtime.view.getUint32(raw + 8, true))));
    const widths = matchers ? matcherWidths(pattern) : [];
    for (const width of widths) {
      const entry = this.tableBase + this.program.functions.length + this.matchers.length;
      this.matchers.push({ name: `regexp$${this.regexps.size}$${width}`, pattern, width });
      runtime.view.setUint32(record + offsetOf('RegExpLiteral', width === 1 ? 'matcher' : 'wideMatcher'), entry, true);
      runtime.view.setUint32(code + (width === 1 ? H_MATCHER : H_MATCHER_WIDE), entry, true);
    }
    return { record, isInterpreted: widths.length < 2 };
  }

  /** Ends the image: what only code refers to becomes reachable. */
  seal(): void {
    this.makeLayoutTable();
    const roots = this.runtime.call('static_values', Math.max(1, this.rooted.length));
    addRecord(this.records, RecordKind.Kept, roots, 8 * this.rooted.length);
    this.rooted.forEach((cell, n) => this.runtime.view.setBigUint64(roots + 8 * n, boxCell(cell), true));
  }
  /** Seals, collects, and takes the snapshot. */
  finish(): Snapshot {
    this.seal();
    this.runtime.call('gc_prepare_image');
    return this.runtime.snapshot();
  }
}
