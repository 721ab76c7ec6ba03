/**
 * The part of the WebAssembly binary format that the linker needs: sections,
 * LEB128 integers, and where function bodies refer to functions, types and
 * globals. https://webassembly.github.io/spec/core/binary/
 */

export const Section = { Custom: 0, Type: 1, Import: 2, Function: 3, Table: 4, Memory: 5, Global: 6, Export: 7, Start: 8, Element: 9, Code: 10, Data: 11, DataCount: 12 } as const;
export const ExternalKind = { Function: 0, Table: 1, Memory: 2, Global: 3 } as const;
export const WasmType = { i32: 0x7f, i64: 0x7e, f64: 0x7c, funcref: 0x70 } as const;

export class Reader {
  private readonly view: DataView;
  constructor(readonly bytes: Uint8Array, public at = 0, readonly end = bytes.length) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  get done(): boolean {
    return this.at >= this.end;
  }
  byte(): number {
    return this.bytes[this.at++]!;
  }
  u32(): number {
    let result = 0, shift = 0;
    for (;;) {
      const byte = this.bytes[this.at++]!;
      result |= (byte & 0x7f) << shift;
      if (byte < 0x80) return result >>> 0;
      shift += 7;
    }
  }
  /** Skips a LEB128 integer of any size. */
  skipLeb(): void {
    while (this.bytes[this.at++]! >= 0x80);
  }
  /** Signed LEB128 of at most 32 bits. */
  s32(): number {
    let result = 0, shift = 0;
    for (;;) {
      const byte = this.bytes[this.at++]!;
      result |= (byte & 0x7f) << shift;
      shift += 7;
      if (byte < 0x80) return shift < 32 && byte & 0x40 ? result | (-1 << shift) : result;
    }
  }
  /** Signed LEB128 of at most 64 bits; one that needs more than 62 as any negative number. */
  s64(): bigint {
    const start = this.at;
    this.skipLeb();
    const length = this.at - start;
    if (length < 5) {
      this.at = start;
      return BigInt(this.s32());
    }
    let result = 0n;
    for (let n = 0; n < length; n++) result |= BigInt(this.bytes[start + n]! & 0x7f) << BigInt(7 * n);
    return BigInt.asIntN(7 * length, result);
  }
  word(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }
  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  name(): string {
    return utf8Decoder.decode(this.take(this.u32()));
  }
}
const utf8Decoder = new TextDecoder();
const utf8Encoder = new TextEncoder();

/** A growing byte buffer. */
export class Writer {
  private bytes: Uint8Array;
  length = 0;
  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }
  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
  byte(value: number): this {
    this.reserve(1);
    this.bytes[this.length++] = value;
    return this;
  }
  u32(value: number): this {
    this.reserve(5);
    for (; value > 0x7f; value >>>= 7) this.bytes[this.length++] = (value & 0x7f) | 0x80;
    this.bytes[this.length++] = value;
    return this;
  }
  /** Signed LEB128. */
  signed(value: bigint): this {
    this.reserve(10);
    for (;;) {
      const byte = Number(value & 0x7fn);
      value >>= 7n;
      if ((value === 0n && !(byte & 0x40)) || (value === -1n && byte & 0x40)) {
        this.bytes[this.length++] = byte;
        return this;
      }
      this.bytes[this.length++] = byte | 0x80;
    }
  }
  raw(bytes: Uint8Array): this {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
    return this;
  }
  name(text: string): this {
    const bytes = utf8Encoder.encode(text);
    return this.u32(bytes.length).raw(bytes);
  }
  section(id: number, content: Writer): this {
    return this.byte(id).u32(content.length).raw(content.result());
  }
  result(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** What an index in a function body refers to. */
export const Reference = { Function: 0, Type: 1, Global: 2, BlockType: 3 } as const;

/** Flat triples (position, length in bytes, index × 4 + Reference) of the references in a body, in order. */
export type References = Int32Array;

/** Numbers in a body that may be addresses in memory. */
export interface Addresses {
  /** Of loads from a constant address: where they load from. */
  readonly loads: readonly number[];
  /** Other constants (of an i64 constant both words: boxed cells, frame headers, heads of cells with their shape), and offsets of accesses. */
  readonly others: readonly number[];
}

/**
 * Finds the references to functions, types and globals in the code of a body.
 *
 * @param at offset of the body's local declarations
 * @throws Error for an instruction that this compiler does not emit
 */
export function findReferences(bytes: Uint8Array, at: number, end: number): References {
  const r = new Reader(bytes, at, end);
  const found: number[] = [];
  const reference = (kind: number): void => {
    const position = r.at;
    const index = r.u32();
    found.push(position, r.at - position, index * 4 + kind);
  };
  for (let groups = r.u32(); groups > 0; groups--) { r.u32(); r.byte(); }
  while (!r.done) {
    const opcode = r.byte();
    // Constants are the most frequent, then locals, then memory accesses.
    if (opcode === 0x41 || opcode === 0x42) r.skipLeb();
    else if (opcode >= 0x20 && opcode <= 0x22) r.skipLeb();
    else if (opcode >= 0x28 && opcode <= 0x3e) { r.skipLeb(); r.skipLeb(); }
    else if (opcode >= 0x45 && opcode <= 0xc4) continue;
    else switch (opcode) {
      case 0x00: case 0x01: case 0x05: case 0x0b: case 0x0f: case 0x1a: case 0x1b: case 0xd1: break;
      case 0x02: case 0x03: case 0x04: {
        // A block type is one byte for a value type or none, or the index of a type (always positive).
        const byte = bytes[r.at]!;
        if (byte >= 0x40 && byte < 0x80) r.at++;
        else reference(Reference.BlockType);
        break;
      }
      case 0x10: case 0x12: case 0xd2: reference(Reference.Function); break;
      case 0x11: case 0x13: reference(Reference.Type); r.skipLeb(); break;
      case 0x23: case 0x24: reference(Reference.Global); break;
      default: skipImmediates(r, opcode);
    }
  }
  return Int32Array.from(found);
}

/** Skips what follows the opcode of an instruction. */
function skipImmediates(r: Reader, opcode: number): void {
  if (opcode >= 0x45 && opcode <= 0xc4) return;
  switch (opcode) {
    case 0x00: case 0x01: case 0x05: case 0x0b: case 0x0f: case 0x1a: case 0x1b: case 0xd1: return;
    case 0x41: case 0x42: case 0x20: case 0x21: case 0x22: case 0x23: case 0x24: case 0x0c: case 0x0d: case 0x10: case 0x12: case 0xd2: case 0x25: case 0x26:
    case 0x02: case 0x03: case 0x04: r.skipLeb(); return;
    case 0x11: case 0x13: r.skipLeb(); r.skipLeb(); return;
    case 0x0e: for (let n = r.u32() + 1; n > 0; n--) r.skipLeb(); return;
    case 0x1c: for (let n = r.u32(); n > 0; n--) r.byte(); return;
    case 0x3f: case 0x40: case 0xd0: r.byte(); return;
    case 0x43: r.at += 4; return;
    case 0x44: r.at += 8; return;
    case 0xfc: {
      const sub = r.u32();
      if (sub <= 7) return;
      if (sub === 10) r.at += 2;
      else if (sub === 11) r.at++;
      else throw new Error(`instruction 0xfc ${sub} is not known to the linker`);
      return;
    }
    case 0xfd: skipVectorImmediates(r); return;
    default: throw new Error(`instruction 0x${opcode.toString(16)} is not known to the linker`);
  }
}
/** https://webassembly.github.io/spec/core/binary/instructions.html#vector-instructions */
function skipVectorImmediates(r: Reader): void {
  const sub = r.u32();
  // Loads and stores, of single lanes too; constants and shuffles; access to lanes.
  if (sub <= 11 || (sub >= 84 && sub <= 93)) { r.skipLeb(); r.skipLeb(); }
  if (sub === 12 || sub === 13) r.at += 16;
  if ((sub >= 21 && sub <= 34) || (sub >= 84 && sub <= 91)) r.at++;
}

export interface Import { readonly module: string; readonly name: string; readonly kind: number; readonly type: number }
/** A function body; `references` are found when they are first asked for. */
export interface Body { readonly start: number; readonly end: number; references: References | null; addresses?: Addresses }

/** A module, decoded as far as the linker needs it. Types are kept as their bytes. */
export interface WasmModule {
  readonly bytes: Uint8Array;
  readonly types: Uint8Array[];
  readonly imports: Import[];
  /** Type of each defined function. */
  readonly functions: number[];
  /** Type (value type, mutability) and initial value of each defined global, as bytes. */
  readonly globals: { type: Uint8Array; init: Uint8Array }[];
  readonly exports: { name: string; kind: number; index: number }[];
  /** Functions of active element segments, by table index. */
  readonly elements: Map<number, number>;
  readonly bodies: Body[];
}

export function decodeModule(bytes: Uint8Array): WasmModule {
  const m: WasmModule = { bytes, types: [], imports: [], functions: [], globals: [], exports: [], elements: new Map(), bodies: [] };
  const r = new Reader(bytes, 8);
  while (!r.done) {
    const id = r.byte(), size = r.u32(), end = r.at + size;
    const decode = SECTIONS[id];
    if (decode) for (let n = r.u32(); n > 0; n--) decode(m, r);
    r.at = end;
  }
  return m;
}
const SECTIONS: Record<number, (m: WasmModule, r: Reader) => void> = {
  [Section.Type]: (m, r) => {
    const start = r.at;
    if (r.byte() !== 0x60) throw new Error('only function types are expected');
    for (const _ of ['params', 'results']) r.take(r.u32());
    m.types.push(r.bytes.subarray(start, r.at));
  },
  [Section.Import]: (m, r) => {
    const module = r.name(), name = r.name(), kind = r.byte();
    let type = 0;
    if (kind === ExternalKind.Function) type = r.u32();
    else if (kind === ExternalKind.Global) r.at += 2;
    else {
      if (kind === ExternalKind.Table) r.byte();
      if (r.byte() & 1) r.skipLeb();
      r.skipLeb();
    }
    m.imports.push({ module, name, kind, type });
  },
  [Section.Function]: (m, r) => { m.functions.push(r.u32()); },
  [Section.Global]: (m, r) => {
    const type = r.take(2), start = r.at;
    const opcode = r.byte();
    if (opcode === 0x41 || opcode === 0x42) r.skipLeb();
    else if (opcode === 0x44) r.at += 8;
    else throw new Error(`initial value of a global: instruction 0x${opcode.toString(16)}`);
    r.byte();
    m.globals.push({ type, init: r.bytes.subarray(start, r.at) });
  },
  [Section.Export]: (m, r) => { m.exports.push({ name: r.name(), kind: r.byte(), index: r.u32() }); },
  [Section.Element]: (m, r) => {
    if (r.u32() !== 0 || r.byte() !== 0x41) throw new Error('only active element segments of functions are expected');
    const offset = r.u32();
    r.byte();
    for (let n = r.u32(), i = 0; i < n; i++) m.elements.set(offset + i, r.u32());
  },
  [Section.Code]: (m, r) => {
    const size = r.u32();
    m.bodies.push({ start: r.at, end: r.at + size, references: null });
    r.at += size;
  },
};

/** Where the active data segments of a module lie: [address, bytes]. */
export function dataRanges(bytes: Uint8Array): [number, number][] {
  const ranges: [number, number][] = [];
  const r = new Reader(bytes, 8);
  while (!r.done) {
    const id = r.byte(), size = r.u32(), end = r.at + size;
    if (id === Section.Data) {
      for (let n = r.u32(); n > 0; n--) {
        if (r.u32() !== 0 || r.byte() !== 0x41) throw new Error('only active data segments are expected');
        const address = r.u32();
        r.byte();
        ranges.push([address, r.take(r.u32()).length]);
      }
    }
    r.at = end;
  }
  return ranges;
}

/** Below are no addresses that the linker looks for. */
const LOWEST_ADDRESS = 1024;

/** The addresses in the code of a body. */
export function findAddresses(bytes: Uint8Array, at: number, end: number): Addresses {
  const loads: number[] = [], others: number[] = [];
  const r = new Reader(bytes, at, end);
  const other = (n: number): void => { if (n >= LOWEST_ADDRESS) others.push(n); };
  for (let groups = r.u32(); groups > 0; groups--) { r.u32(); r.byte(); }
  /** The i32 constant just before the instruction, or -1. */
  let last = -1;
  while (!r.done) {
    const opcode = r.byte();
    const base = last;
    last = -1;
    if (opcode >= 0x28 && opcode <= 0x3e) {
      r.u32();
      const offset = r.u32();
      if (base >= 0 && opcode <= 0x35) loads.push((base + offset) >>> 0);
      else { if (base >= 0) other(base); other(offset); }
      continue;
    }
    if (base >= 0) other(base);
    if (opcode === 0x41) last = r.s32() >>> 0;
    else if (opcode === 0x42) {
      const value = r.s64();
      if (value > 0xffff_ffffn) { other(Number(value & 0xffff_ffffn)); other(Number(value >> 32n)); }
    } else skipImmediates(r, opcode);
  }
  return { loads, others };
}
