/** Reads a heap at rest: what its cells refer to. What the collector follows (runtime/kernel/gc.ts), seen from outside. */
import { Attr, CellFlag, FunctionFlag, INLINE_SLOTS_OFFSET, Kind, KIND_FIRST_CALLABLE, KIND_FIRST_OBJECT, KIND_LAST_STRING, offsetOf, RECORD_FIELDS_OFFSET, ShapeFlag, VALUES_OFFSET } from '../../abi/index.js';

/** Layout of the kernel's own tables: runtime/kernel/keytable.ts, shapes.ts, hashtable.ts. */
const TABLE = { used: 12, entries: 24, entryBytes: 16, attributes: 4, value: 8, removed: 0xffff_ffff } as const;
const HASH_TABLE = { count: 12, cell: 16, values: 32 } as const;

const SHAPE = {
  proto: offsetOf('Shape', 'proto'), parent: offsetOf('Shape', 'parent'), key: offsetOf('Shape', 'key'), attributes: offsetOf('Shape', 'attributes'),
  count: offsetOf('Shape', 'count'), inlineSlots: offsetOf('Shape', 'inlineSlots'), table: offsetOf('Shape', 'table'), flags: offsetOf('Shape', 'shapeFlags'),
} as const;
const OBJECT = { slots: offsetOf('Object', 'slots'), elements: offsetOf('Object', 'elements') } as const;
const FUNCTION = { info: offsetOf('Function', 'info'), home: offsetOf('Function', 'home'), links: ['env', 'initialShape', 'fields'].map((field) => offsetOf('Function', field)) } as const;

/** An own named property. */
export interface Property {
  /** Atom or symbol. */
  readonly key: number;
  readonly attributes: number;
  /** Address of the boxed value (Attr.GlobalCell: of the address of its binding cell). */
  readonly slot: number;
}

/** Told what a cell refers to. */
export interface Visitor {
  cell(address: number): void;
  /** The info of a closure. */
  info(address: number): void;
}

export class Heap {
  readonly words: Uint32Array;
  readonly view: DataView;
  constructor(readonly bytes: Uint8Array) {
    this.words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  word(address: number): number {
    return this.words[address >> 2]!;
  }
  kind(cell: number): number {
    return this.bytes[cell]!;
  }
  flags(cell: number): number {
    return this.words[cell >> 2]! >>> 16;
  }
  shape(cell: number): number {
    return this.words[(cell + 4) >> 2]!;
  }
  isObject(cell: number): boolean {
    return this.kind(cell) >= KIND_FIRST_OBJECT;
  }
  isFunction(cell: number): boolean {
    return this.kind(cell) >= KIND_FIRST_CALLABLE;
  }
  isSymbol(cell: number): boolean {
    return this.kind(cell) === Kind.Symbol;
  }
  isAtom(cell: number): boolean {
    const kind = this.kind(cell);
    return kind >= Kind.String1 && kind <= KIND_LAST_STRING && (this.flags(cell) & CellFlag.Atom) !== 0;
  }
  proto(cell: number): number {
    return this.word(this.shape(cell) + SHAPE.proto);
  }
  /** The cell that the boxed value at an address is, or 0. */
  valueAt(address: number): number {
    return this.words[(address >> 2) + 1] === 1 ? this.words[address >> 2]! : 0;
  }
  /** Text of a flat string. */
  text(cell: number): string {
    const length = this.word(cell + offsetOf('String', 'length'));
    let result = '';
    for (let n = 0; n < length; n++) result += String.fromCharCode(this.kind(cell) === Kind.String1 ? this.bytes[cell + VALUES_OFFSET + n]! : this.view.getUint16(cell + VALUES_OFFSET + 2 * n, true));
    return result;
  }

  /** Own named properties of an object, in order. */
  properties(object: number): Property[] {
    const shape = this.shape(object);
    const inlineSlots = this.word(shape + SHAPE.inlineSlots), overflow = this.word(object + OBJECT.slots);
    const slot = (number: number): number => (number < inlineSlots ? object + INLINE_SLOTS_OFFSET + 8 * number : overflow + VALUES_OFFSET + 8 * (number - inlineSlots));
    const result: Property[] = [];
    if (this.word(shape + SHAPE.flags) & ShapeFlag.Dictionary) {
      const table = this.word(shape + SHAPE.table);
      for (let n = 0, used = this.word(table + TABLE.used); n < used; n++) {
        const entry = table + TABLE.entries + n * TABLE.entryBytes, attributes = this.word(entry + TABLE.attributes);
        if (attributes !== TABLE.removed) result.push({ key: this.word(entry), attributes, slot: slot(this.word(entry + TABLE.value)) });
      }
    } else {
      for (let s = shape; this.word(s + SHAPE.count) > 0; s = this.word(s + SHAPE.parent)) {
        result.push({ key: this.word(s + SHAPE.key), attributes: this.word(s + SHAPE.attributes), slot: slot(this.word(s + SHAPE.count) - 1) });
      }
      result.reverse();
    }
    return result;
  }
  isGlobalCell({ attributes }: Property): boolean {
    return (attributes & Attr.GlobalCell) !== 0;
  }

  /** What a cell refers to, but for the named properties of an object, and the properties of its shape. */
  visit(cell: number, to: Visitor): void {
    const kind = this.kind(cell);
    if (kind >= KIND_FIRST_OBJECT) return this.visitObject(cell, kind, to);
    const link = (offset: number): void => { to.cell(this.word(cell + offset)); };
    to.cell(this.shape(cell));
    switch (kind) {
      case Kind.Shape: link(SHAPE.proto); link(SHAPE.parent); link(SHAPE.key); link(SHAPE.table); break;
      case Kind.Slots: case Kind.Elements: this.visitValues(cell + VALUES_OFFSET, this.word(cell + 8), to); break;
      case Kind.Env: link(offsetOf('Env', 'parent')); this.visitValues(cell + VALUES_OFFSET, this.word(cell + offsetOf('Env', 'count')), to); break;
      case Kind.ElementsHash: case Kind.PropertyTable: this.visitTable(cell, kind === Kind.PropertyTable, to); break;
      case Kind.HashTable: link(HASH_TABLE.cell); this.visitValues(cell + HASH_TABLE.values, this.word(cell + HASH_TABLE.count), to); break;
      case Kind.Accessor: link(offsetOf('Accessor', 'getter')); link(offsetOf('Accessor', 'setter')); break;
      case Kind.Rope: link(offsetOf('Rope', 'left')); link(offsetOf('Rope', 'right')); break;
      case Kind.Slice: link(offsetOf('Slice', 'parent')); break;
      case Kind.Symbol: link(offsetOf('Symbol', 'description')); break;
    }
  }
  private visitObject(cell: number, kind: number, to: Visitor): void {
    const link = (offset: number): void => { to.cell(this.word(cell + offset)); };
    to.cell(this.word(this.shape(cell) + SHAPE.proto));
    link(OBJECT.elements);
    switch (kind) {
      case Kind.Record: this.visitValues(cell + RECORD_FIELDS_OFFSET, this.word(cell + offsetOf('Record', 'fieldCount')), to); break;
      case Kind.ArrayBuffer: link(offsetOf('ArrayBuffer', 'data')); break;
      case Kind.TypedArray: link(offsetOf('TypedArray', 'buffer')); break;
      case Kind.Arguments: link(offsetOf('Arguments', 'env')); link(offsetOf('Arguments', 'map')); break;
      case Kind.Function: case Kind.BoundFunction: case Kind.Proxy: case Kind.CallableProxy:
        for (const offset of FUNCTION.links) link(offset);
        if (!this.hasUnusedHome(cell)) link(FUNCTION.home);
        if (this.word(cell + FUNCTION.info)) to.info(this.word(cell + FUNCTION.info));
    }
  }
  info(fn: number): number {
    return this.word(fn + FUNCTION.info);
  }
  isBuiltinFunction(cell: number): boolean {
    return cell !== 0 && this.kind(cell) === Kind.Function && this.info(cell) !== 0 && (this.word(this.info(cell) + offsetOf('FunctionInfo', 'flags')) & FunctionFlag.Builtin) !== 0;
  }
  /** Built-ins are methods of object literals, but have no `super`. */
  hasUnusedHome(cell: number): boolean {
    return this.isBuiltinFunction(cell) && this.word(cell + FUNCTION.home) !== 0;
  }
  private visitValues(address: number, count: number, to: Visitor): void {
    for (let n = 0; n < count; n++) {
      const cell = this.valueAt(address + 8 * n);
      if (cell) to.cell(cell);
    }
  }
  private visitTable(table: number, keys: boolean, to: Visitor): void {
    for (let n = 0, used = this.word(table + TABLE.used); n < used; n++) {
      const entry = table + TABLE.entries + n * TABLE.entryBytes;
      if (this.word(entry + TABLE.attributes) === TABLE.removed) continue;
      const cell = keys ? this.word(entry) : this.valueAt(entry + TABLE.value);
      if (cell) to.cell(cell);
    }
  }
}
