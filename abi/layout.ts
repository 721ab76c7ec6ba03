/**
 * Heap structures. Every structure is declared once here, as a table of fields;
 * offsets are computed. The AssemblyScript kernel gets them as generated
 * constants (`runtime/kernel/abi.generated.ts`, made by `npm run build`).
 *
 * Every cell starts with
 *
 *   0        1        2                4                         8
 *  +--------+--------+----------------+-------------------------+
 *  | kind   | mark   | flags          | shape (0: internal cell)|
 *  +--------+--------+----------------+-------------------------+
 *
 * so that an inline cache may compare the word at +4 of any cell. Strings,
 * symbols and bigints carry a shape too (a constant one per type whose
 * prototype is String.prototype and so on), hence need no case of their own.
 */

/** Cell kinds. ORDER: internal cells < 16 <= primitives < 32 <= objects; 48 and above are callable. */
export const Kind = {
  Free: 0,
  Shape: 1,
  Slots: 2,
  Elements: 3,
  ElementsHash: 4,
  Env: 5,
  PropertyTable: 6,
  TransitionTable: 7,
  HashTable: 8,
  Accessor: 9,
  Raw: 10,
  String1: 16,
  String2: 17,
  Rope: 18,
  Slice: 19,
  Symbol: 20,
  BigInt: 21,
  Object: 32,
  Array: 33,
  Record: 34,
  Arguments: 35,
  Global: 36,
  /** Module namespace exotic object: the properties are binding cells of modules. */
  Namespace: 37,
  /** Proxy exotic objects, laid out as functions; `home`: Slots [target, handler, is it a constructor?], the first two null when revoked. */
  Proxy: 38,
  /** ArrayBuffer and SharedArrayBuffer. */
  ArrayBuffer: 39,
  /** TypedArray exotic object. */
  TypedArray: 40,
  Function: 48,
  BoundFunction: 49,
  CallableProxy: 50,
} as const;
export const KIND_FIRST_PRIMITIVE = 16;
export const KIND_LAST_STRING = 19;
export const KIND_FIRST_OBJECT = 32;
export const KIND_FIRST_CALLABLE = 48;

/** Flags in the cell header (u16 at +2). */
export const CellFlag = {
  /** String: is an atom (interned; compare by address). */
  Atom: 1,
  /** Atom: never collected (named by code or image). */
  Permanent: 2,
  /** Atom: spells an array index < 2^31 (such atoms never are property keys: the int is). */
  Index: 4,
  /** Object: not extensible. */
  NonExtensible: 8,
  /** Function: own properties length, name, prototype not yet materialised. */
  LazyProperties: 16,
  /** Object: is the prototype of some shape (changing it advances the prototype epoch). */
  IsPrototype: 32,
  /** Large object, in a block run of its own. */
  Large: 64,
  /** String: its characters are two bytes wide (String2, and ropes and slices of such). */
  Wide: 128,
  /** Atom: spells an array index that is too large for an int key (2^31 - 1 to 2^32 - 2). */
  LargeIndex: 256,
  /** Symbol: a private name. Its properties are slots like others, but no reflection sees them. */
  Private: 512,
  /** Private name: the brand of a class with private methods; its description is the name of the class. */
  Brand: 1024,
} as const;

/**
 * Write barrier. The bit of the mark byte that marking sets, of cells whose references it
 * has seen or will see. Whoever stores a reference into a cell that has it calls
 * `gc_remember`, which clears it and has the cell scanned once more if a collection is in
 * progress: at most one call for each cell, until it is marked again. A cell that was
 * allocated since the last safepoint does not have it. In wasm it is the sign of the byte.
 */
export const MARK_SCANNED = 0x80;

type FieldType = 'u8' | 'u16' | 'u32' | 'i32' | 'i64' | 'f64';
const SIZES: Record<FieldType, number> = { u8: 1, u16: 2, u32: 4, i32: 4, i64: 8, f64: 8 };

interface StructSpec {
  readonly extends?: string;
  readonly doc: string;
  readonly fields: readonly (readonly [name: string, type: FieldType, doc: string])[];
}

export const structs = {
  Cell: {
    doc: 'Header of every heap cell.',
    fields: [
      ['kind', 'u8', 'Kind.*'],
      ['mark', 'u8', 'mark of the collector; MARK_SCANNED'],
      ['flags', 'u16', 'CellFlag.*'],
      ['shape', 'u32', 'address of the Shape; 0 in internal cells'],
    ],
  },
  Object: {
    extends: 'Cell',
    doc: 'Any object. In-object slots (i64 each) follow the last field of its kind; Object: at 16.',
    fields: [
      ['slots', 'u32', 'Slots cell with the overflow slots, or 0'],
      ['elements', 'u32', 'Elements or ElementsHash cell; never 0 (the shared empty Elements cell)'],
    ],
  },
  Array: {
    extends: 'Object',
    doc: 'Array exotic object. No in-object slots. `length` is not in its shape.',
    fields: [
      ['length', 'u32', 'the length property (uint32)'],
      ['lengthFlags', 'u32', 'bit 0: length is not writable'],
    ],
  },
  ArrayBuffer: {
    extends: 'Object',
    doc: 'ArrayBuffer or SharedArrayBuffer. No in-object slots.',
    fields: [
      ['data', 'u32', 'Raw cell, the bytes at 16: room for at least byteLength; another one when it grows'],
      ['byteLength', 'u32', '0 when detached'],
      ['maxByteLength', 'u32', 'byteLength unless resizable'],
      ['bufferFlags', 'u32', 'BufferFlag.*; 0: neither its data nor its length ever change'],
    ],
  },
  TypedArray: {
    extends: 'Object',
    doc: 'View of a buffer as numbers. No in-object slots; elements is always the shared empty cell.',
    fields: [
      ['buffer', 'u32', 'ArrayBuffer cell'],
      ['byteOffset', 'u32', 'of the first element'],
      ['arrayLength', 'u32', 'elements; TRACKS_LENGTH: as many as the buffer has room for'],
      ['elementType', 'u32', 'ElementType.*'],
    ],
  },
  Record: {
    extends: 'Object',
    doc: 'Object with internal slots: iterators, Map, Set, errors, wrappers, … `fields` boxed values follow. No in-object named slots.',
    fields: [
      ['classId', 'u32', 'RecordClass.*'],
      ['fieldCount', 'u32', 'number of internal slots; they follow at 24, i64 each'],
    ],
  },
  Arguments: {
    extends: 'Object',
    doc: 'Arguments object. Mapped ones alias the formals that live in `env`.',
    fields: [
      ['env', 'u32', 'Env cell whose slots hold the mapped formals, or 0 (unmapped)'],
      ['map', 'u32', 'Raw cell: at 16 a u32 count, then u32 Env slot index + 1 for each argument, 0: not or no longer mapped; or 0'],
    ],
  },
  Function: {
    extends: 'Object',
    doc: 'Closure. No in-object slots. Materialised own properties: slot 0 length, 1 name, 2 prototype, always in overflow slots.',
    fields: [
      ['code', 'u32', 'table index of the generic entry'],
      ['info', 'u32', 'static FunctionInfo'],
      ['env', 'u32', 'Env cell or 0'],
      ['home', 'u32', 'home object (for super), or 0; BoundFunction: Slots cell [target, this, args…]'],
      ['initialShape', 'u32', 'Shape of objects that `new` makes, or 0; valid while its proto is the prototype property'],
      ['fields', 'u32', 'class constructors: closure that initialises the instance fields, or 0'],
    ],
  },
  Env: {
    extends: 'Cell',
    doc: 'Heap environment; `count` boxed slots follow at 16.',
    fields: [
      ['parent', 'u32', 'enclosing Env or 0'],
      ['count', 'u32', 'number of slots'],
    ],
  },
  Slots: {
    extends: 'Cell',
    doc: 'Array of boxed values at 16.',
    fields: [
      ['capacity', 'u32', 'number of values'],
      ['reserved', 'u32', '0'],
    ],
  },
  Elements: {
    extends: 'Cell',
    doc: 'Packed indexed properties, boxed, at 16; HOLE where absent.',
    fields: [
      ['length', 'u32', 'values in use: indices below it may be present, all others are absent'],
      ['capacity', 'u32', 'values there is room for'],
    ],
  },
  Accessor: {
    extends: 'Cell',
    doc: 'Getter and setter of an accessor property; its address, boxed as a cell, is the slot value.',
    fields: [
      ['getter', 'u32', 'callable object or 0'],
      ['setter', 'u32', 'callable object or 0'],
    ],
  },
  String: {
    extends: 'Cell',
    doc: 'Flat string: characters at 16 (String1: latin1, one byte; String2: UTF-16). Rope and Slice below.',
    fields: [
      ['length', 'u32', 'UTF-16 code units'],
      ['hash', 'u32', '0: not computed'],
    ],
  },
  Rope: {
    extends: 'String',
    doc: 'Concatenation, flattened (into a Slice of the flat result) when first read.',
    fields: [
      ['left', 'u32', 'string cell'],
      ['right', 'u32', 'string cell'],
    ],
  },
  Slice: {
    extends: 'String',
    doc: 'Part of a flat string.',
    fields: [
      ['parent', 'u32', 'flat string cell'],
      ['offset', 'u32', 'first code unit'],
    ],
  },
  Symbol: {
    extends: 'Cell',
    doc: 'Symbol.',
    fields: [
      ['hash', 'u32', ''],
      ['description', 'u32', 'string cell or 0'],
    ],
  },
  BigInt: {
    extends: 'Cell',
    doc: 'BigInt: sign and magnitude; limbs (u32, the lowest first) at 16.',
    fields: [
      ['length', 'u32', 'limbs in use; the highest is not 0, zero has none'],
      ['negative', 'u32', '1: less than zero'],
    ],
  },
  Shape: {
    extends: 'Cell',
    doc: 'Hidden class. Non-dictionary shapes form a tree: (parent, key, attributes) determine the child.',
    fields: [
      ['proto', 'u32', 'prototype object or 0 (null)'],
      ['parent', 'u32', 'Shape this one was made from by adding `key`, or 0 for a root'],
      ['key', 'u32', 'atom or symbol added last, 0 for a root'],
      ['attributes', 'u32', 'Attr.* of the property added last'],
      ['count', 'u32', 'number of properties = number of slots in use (dictionary: slots in use)'],
      ['inlineSlots', 'u32', 'in-object slots of objects with this shape'],
      ['transitionKey', 'u32', 'the one inline transition: key, or 0'],
      ['transitionChild', 'u32', 'its child Shape, or the TransitionTable if transitionKey is 0'],
      ['table', 'u32', 'PropertyTable, made lazily; always there for a dictionary'],
      ['shapeFlags', 'u32', 'ShapeFlag.*'],
      ['transitionAttributes', 'u32', 'attributes of the inline transition'],
      ['objectKind', 'u32', 'Kind of the objects with this shape (in-object slots start at inlineBase(kind))'],
      ['layouts', 'i64', 'bit n of these 128: objects of this shape have layout n of the program (LayoutTable)'],
      ['layoutsHigh', 'i64', ''],
      ['nextParent', 'u32', 'during a collection: list of the shapes with children'],
      ['methodsEpoch', 'u32', 'prototype epoch for which `methods` holds'],
      ['methods', 'i64', 'bit n of these 128: objects of this shape are known to inherit the methods of layout n (methods_check)'],
      ['methodsHigh', 'i64', ''],
    ],
  },
  FunctionInfo: {
    doc: 'Static description of a function, one per function in the source.',
    fields: [
      ['code', 'u32', 'table index'],
      ['name', 'u32', 'permanent atom'],
      ['length', 'u32', 'value of the length property'],
      ['flags', 'u32', 'FunctionFlag.*'],
      ['inlineSlots', 'u32', 'in-object slots for objects it constructs'],
      ['position', 'u32', 'CallSite record of its definition'],
      ['sourceStart', 'u32', 'its text in that of the file: first code unit'],
      ['sourceEnd', 'u32', 'code unit after the last; 0: no text'],
      ['file', 'u32', 'static SourceFile it comes from; 0: a built-in'],
    ],
  },
  SourceFile: {
    doc: 'Static record of a source file of the program, shared by its functions.',
    fields: [
      ['name', 'u32', 'permanent atom: its name in stack traces'],
      ['text', 'u32', 'permanent atom'],
    ],
  },
  LayoutInfo: {
    doc: 'Static description of a layout: where the fields of some objects lie, and which methods they inherit. `count` pairs of u32 follow: permanent atom, slot; then `methods` LayoutMethods.',
    fields: [
      ['index', 'u32', 'number of its bit in Shape.layouts and Shape.methods'],
      ['count', 'u32', 'fields'],
      ['methodCount', 'u32', ''],
      ['epoch', 'u32', 'prototype epoch for which the addresses of its methods hold'],
    ],
  },
  LayoutTable: {
    doc: 'The layouts of a program, for new shapes: `count` LayoutEntry follow, then their LayoutInfos.',
    fields: [
      ['count', 'u32', ''],
    ],
  },
  LayoutEntry: {
    doc: 'A layout of a LayoutTable. A shape gets it with the property in its last slot.',
    fields: [
      ['key', 'u32', 'atom of the field in the last of its slots; 0: it has no fields'],
      ['slot', 'u32', 'that slot; of no fields ~0'],
      ['info', 'u32', 'LayoutInfo, without methods'],
    ],
  },
  RegExpLiteral: {
    doc: 'Static description of the pattern of regular expression literals.',
    fields: [
      ['compiled', 'u32', 'Slots cell, see regexp_compile'],
      ['matcher', 'u32', 'table entry of its matcher for strings of one byte a character; 0: none'],
      ['wideMatcher', 'u32', 'for those of two bytes'],
    ],
  },
  LayoutMethod: {
    doc: 'A method that the objects of a layout inherit.',
    fields: [
      ['name', 'u32', 'permanent atom'],
      ['function', 'u32', 'FunctionInfo of what is expected'],
      ['address', 'u32', 'of the slot in the prototype that has it; 0: not looked up yet'],
      ['reserved', 'u32', '0'],
      ['closure', 'i64', 'the method, boxed, when it was looked up'],
    ],
  },
  CallSite: {
    doc: 'Static record behind a frame header or a site: where the code is, and how large its frame.',
    fields: [
      ['frameWords', 'u16', 'size of the frame, header included, in units of 8 bytes'],
      ['roots', 'u16', 'boxed values at the start of the frame that the collector scans'],
      ['line', 'u32', '1-based; 0: none'],
      ['column', 'u32', '1-based'],
      ['function', 'u32', 'FunctionInfo'],
      ['inlinedAt', 'u32', 'of inlined code: CallSite of the call that it is in the place of; else 0'],
    ],
  },
  Site: {
    doc: 'Inline cache cell. All zero until first used. Constant facts are in the parallel SiteInfo.',
    fields: [
      ['fastShape', 'u32', 'shape of the fast entry (0: none)'],
      ['fastField', 'u32', 'its field: byte offset of the in-object slot (get, set) or absolute slot address (method)'],
      ['epoch', 'u32', 'prototype epoch for which the entries hold'],
      ['count', 'u32', 'entries in use, 0 to 4; 5: megamorphic'],
      ['accesses', 'u32', 'only counted with --ic-stats, by compiled code'],
      ['misses', 'u32', 'only counted with --ic-stats, by the kernel'],
      ['reason', 'u32', 'MissReason.* of the last miss'],
      ['megaKey', 'u32', 'of a megamorphic site: its key in the cache that serves it; ~atom for sets'],
    ],
  },
  SiteEntry: {
    doc: 'One entry of a Site; four follow it.',
    fields: [
      ['shape', 'u32', 'receiver shape'],
      ['stub', 'u32', 'StubKind.*'],
      ['a', 'u32', 'first field of the stub'],
      ['b', 'u32', 'second field of the stub'],
    ],
  },
  MegaEntry: {
    doc: 'One entry of the cache of megamorphic sites (KernelState.mega): MEGA_ENTRIES of them, by a hash of shape and key. ORDER: from `epoch` on it is read as a SiteEntry.',
    fields: [
      ['shape', 'u32', 'receiver shape; 0: free'],
      ['key', 'u32', 'atom, ~atom for sets'],
      ['epoch', 'u32', 'prototype epoch for which it holds'],
      ['stub', 'u32', 'StubKind.*'],
      ['a', 'u32', 'first field of the stub'],
      ['b', 'u32', 'second field of the stub'],
    ],
  },
  SiteInfo: {
    doc: 'Constant facts of a site; index = (site - start of its region) / SITE_SIZE.',
    fields: [
      ['atom', 'u32', 'property key, permanent'],
      ['position', 'u32', 'CallSite record'],
    ],
  },
  KernelState: {
    doc: 'All state of the kernel that is not a hot wasm global, at address KERNEL_STATE.',
    fields: [
      ['exception', 'i64', 'the value being thrown (root)'],
      ['accessor', 'i64', 'getter or setter to call after CALL_ACCESSOR (root)'],
      ['lookupValue', 'i64', 'value found by the last look-up (root); an Accessor cell if it is an accessor property'],
      ['exoticKey', 'i64', 'key of the last look-up that ended at a proxy (root); the proxy is lookupHolder'],
      ['lookupHolder', 'u32', 'object in which the last look-up ended'],
      ['lookupSlot', 'u32', 'absolute address of the slot found, 0 if it is not a plain slot'],
      ['exceptionSite', 'u32', 'CallSite of the throw'],
      ['gcPending', 'u32', 'at the next safepoint: 1 collect, or go on with it; 2 collect everything at once'],
      ['memoryFailed', 'u32', '1: the kernel found no memory, and exception is the error'],
      ['stress', 'u32', 'collect and verify at every n-th safepoint; 0: never'],
      ['stressCount', 'u32', 'safepoints since the last'],
      ['stressThinning', 'u32', 'collections after which n doubles; 0: it stays'],
      ['stressCollections', 'u32', 'collections since n was set'],
      ['maxHeapBytes', 'u32', 'heap limit'],
      ['stackBase', 'u32', 'lowest address of the shadow stack'],
      ['stackEnd', 'u32', 'real limit of the shadow stack (stackLimit is lowered to force a poll)'],
      ['siteRegions', 'u32', 'number of site regions'],
      ['site0', 'u32', 'first site of region 0 (built-ins)'],
      ['site0End', 'u32', ''],
      ['siteInfo0', 'u32', 'its SiteInfo array'],
      ['site1', 'u32', 'first site of region 1 (the program)'],
      ['site1End', 'u32', ''],
      ['siteInfo1', 'u32', ''],
      ['site2', 'u32', 'first site of region 2 (the evaluator, if it is linked)'],
      ['site2End', 'u32', ''],
      ['siteInfo2', 'u32', ''],
      ['emptyElements', 'u32', 'the shared empty Elements cell'],
      ['emptyString', 'u32', 'the empty atom'],
      ['stringShape', 'u32', 'shape of all strings'],
      ['symbolShape', 'u32', 'shape of all symbols'],
      ['bigintShape', 'u32', 'shape of all bigints'],
      ['functionShape', 'u32', 'initial shape of closures (LazyProperties)'],
      ['generatorFunctionShape', 'u32', 'of those with FunctionFlag.Generator'],
      ['asyncFunctionShape', 'u32', 'of those with FunctionFlag.Async'],
      ['asyncGeneratorFunctionShape', 'u32', 'of those with both'],
      ['arrayShape', 'u32', 'initial shape of arrays'],
      ['objectShape', 'u32', 'initial shape of object literals with 4 in-object slots'],
      ['argumentsShape', 'u32', 'shape of arguments objects with length and Symbol.iterator, once there has been one; before, without properties'],
      ['globalObject', 'u32', ''],
      ['charStrings', 'u32', 'Slots cell: the 256 one-character latin1 atoms, boxed; 0 where none has been made yet'],
      ['boundInfo', 'u32', 'FunctionInfo of the shared entry of bound functions'],
      ['proxyInfo', 'u32', 'FunctionInfo of the shared entry of callable proxies'],
      ['thrownAt', 'u32', 'CallSite of the last throw statement'],
      ['icStats', 'u32', 'with --ic-stats: counters of misses, u32 each, a row of MISS_REASONS for each site of region 1; else 0'],
      ['elementAccesses', 'u32', 'only counted with --ic-stats: accesses to elements'],
      ['elementsSlow', 'u32', 'only counted with --ic-stats: those of them that no stub could do'],
      ['mega', 'u32', 'the cache of megamorphic sites: MEGA_ENTRIES of MegaEntry'],
      ['private', 'u32', 'address of the kernel-private state block (laid out by the kernel)'],
      ['layouts', 'u32', 'LayoutTable of the program; 0: none'],
      ['bigints', 'u32', '1: the program was compiled for values that may be BigInts; else none must come into being'],
      ['evaluatedAccesses', 'u32', 'only counted with --ic-stats: property accesses of evaluated code'],
      ['evaluatedSlow', 'u32', 'only counted with --ic-stats: those of them that no stub does'],
    ],
  },
} as const satisfies Record<string, StructSpec>;

export type StructName = keyof typeof structs;

export interface FieldLayout {
  readonly offset: number;
  readonly type: FieldType;
  readonly doc: string;
}
export interface StructLayout {
  readonly size: number;
  readonly fields: Readonly<Record<string, FieldLayout>>;
}

function computeLayout(name: StructName): StructLayout {
  const spec: StructSpec = structs[name];
  const base = spec.extends ? computeLayout(spec.extends as StructName) : { size: 0, fields: {} };
  const fields: Record<string, FieldLayout> = { ...base.fields };
  let at = base.size;
  for (const [field, type, doc] of spec.fields) {
    const size = SIZES[type];
    at = (at + size - 1) & -size;
    fields[field] = { offset: at, type, doc };
    at += size;
  }
  return { size: (at + 7) & -8, fields };
}

export const layouts = Object.fromEntries(
  (Object.keys(structs) as StructName[]).map((name) => [name, computeLayout(name)]),
) as Record<StructName, StructLayout>;

/** Byte offset of a field. Throws on an unknown name, so a typo cannot become offset 0. */
export function offsetOf(struct: StructName, field: string): number {
  const layout = layouts[struct].fields[field];
  if (!layout) throw new Error(`no field ${field} in ${struct}`);
  return layout.offset;
}
export function sizeOf(struct: StructName): number {
  return layouts[struct].size;
}

/** Values start at this offset in Slots, Elements and Env cells and characters in flat strings. */
export const VALUES_OFFSET = 16;
/** First in-object slot of an Object cell. */
export const INLINE_SLOTS_OFFSET = 16;
/** An object made by a constructor has at most so many. */
export const MAX_INLINE_SLOTS = 250;
/** First internal slot of a Record cell. */
export const RECORD_FIELDS_OFFSET = 24;
/** Bytes at the end of the shadow stack for frames that are pushed without a test: those of stubs, a few extra arguments. */
export const STACK_RESERVE = 4096;
/** Four entries follow the head of a site. */
export const SITE_ENTRIES = 4;
/** A power of two. */
export const MEGA_ENTRIES = 2048;
export const SITE_MEGAMORPHIC = 5;
export const SITE_SIZE = sizeOf('Site') + SITE_ENTRIES * sizeOf('SiteEntry');

/** Property attributes. */
export const Attr = { Writable: 1, Enumerable: 2, Configurable: 4, Accessor: 8, /** slot holds the address of a global binding cell */ GlobalCell: 16 } as const;
export const ATTR_DEFAULT = 7;

export const ShapeFlag = {
  /** Belongs to one object; its PropertyTable is changed in place. Never cached by shape for own properties unless noted. */
  Dictionary: 1,
  /** Some property is an accessor or not writable: adding a property to an inheriting object must look for setters. */
  HasSpecialProperties: 2,
  /** Of objects that are prototypes: adding a property is never cached, since it advances the epoch. */
  Prototype: 4,
  /** Of objects that are not extensible. */
  NonExtensible: 8,
  /** Of functions whose length, name and prototype are not materialised. */
  LazyFunction: 16,
} as const;

/** Which stub an entry of a site uses. ORDER: the dispatchers in stubs/ switch on it. */
export const StubKind = {
  None: 0,
  /** own data property in object: a = byte offset */
  GetInline: 1,
  /** own data property in overflow slots: a = byte offset in the Slots cell */
  GetOverflow: 2,
  /** data property of a prototype: a = absolute slot address; needs the epoch */
  GetProto: 3,
  /** getter, own or inherited: a = absolute address of the slot with the Accessor; needs the epoch (own: shape suffices) */
  GetGetter: 4,
  /** absent everywhere: undefined; needs the epoch */
  GetAbsent: 5,
  /** length of a typed array, found as the getter of its prototype; needs the epoch */
  GetTypedLength: 6,
  /** own writable data property in object: a = byte offset */
  SetInline: 7,
  /** own writable data property in overflow slots: a = byte offset in the Slots cell */
  SetOverflow: 8,
  /** add a property in object: a = byte offset, b = new shape; needs the epoch */
  AddInline: 9,
  /** add a property in overflow slots with room (capacity checked at run time): a = byte offset in Slots, b = new shape; needs the epoch */
  AddOverflow: 10,
  /** setter: a = absolute address of the slot with the Accessor; needs the epoch */
  SetSetter: 11,
} as const;

/** What a site does; the miss handlers are told. */
export const SiteKind = { Get: 0, Method: 1, Set: 2 } as const;

/** What a set does, as sites and `ic_set_miss` are told. Define: makes a new own property (fields of classes). */
export const SetMode = { Sloppy: 0, Strict: 1, Define: 2 } as const;

export const MissReason = { None: 0, First: 1, NewShape: 2, Epoch: 3, Megamorphic: 4, Dictionary: 5, Primitive: 6, Exotic: 7, Absent: 8, ReadOnly: 9 } as const;
export const MISS_REASONS = Object.keys(MissReason).length;

/** FunctionInfo.flags */
export const FunctionFlag = {
  Strict: 1,
  Arrow: 2,
  /** has [[Construct]] */
  Constructor: 4,
  /** class constructor: throws when called */
  Class: 8,
  /** derived class constructor */
  Derived: 16,
  /** method shorthand, getter, setter: no prototype property */
  Method: 32,
  /** of the runtime: toString says [native code] */
  Builtin: 64,
  /** reads the newTarget global at entry (and resets it): [[Construct]] must set it */
  ReadsNewTarget: 128,
  Generator: 256,
  Async: 512,
  /** of the evaluator or of a library module: stack traces do not show it */
  Evaluator: 1024,
  /** it cannot see that it was given more arguments than its length says */
  SeesLength: 2048,
} as const;

/** Slots of the Env that is the activation of a generator or async function; saved values follow. */
export const ActivationSlot = {
  /** the closure */
  Callee: 0,
  /** where it is suspended: a number of the function's own, RUNNING or COMPLETED */
  Point: 1,
  /** SuspendReason */
  Reason: 2,
  /** of the built-ins: the generator object, the capability of the promise */
  Owner: 3,
  FirstValue: 4,
} as const;
export const RUNNING = -1;
export const COMPLETED = -2;
/** Why an activation is suspended. Delegate: a yield* hands on the result object of the inner iterator. */
export const SuspendReason = { Yield: 0, Await: 1, Delegate: 2 } as const;
/** How an activation is resumed. */
export const ResumeMode = { Next: 0, Throw: 1, Return: 2 } as const;

/** Record.classId. */
/** How bytes are text, for `bytes_from_string` and `string_from_bytes`. ORDER: runtime/library/internal/bytes.js. */
export const Encoding = { Utf8: 0, Latin1: 1, Utf16: 2, Ascii: 3, Hex: 4, Base64: 5, Base64url: 6 } as const;

export const BufferFlag = { Resizable: 1, Shared: 2, Detached: 4 } as const;
export const TRACKS_LENGTH = 0xffffffff;
/** Element types of typed arrays, and of the methods of DataView. ORDER: BigInt types last. */
export const ElementType = {
  Int8: 0, Uint8: 1, Uint8Clamped: 2, Int16: 3, Uint16: 4, Int32: 5, Uint32: 6, Float16: 7, Float32: 8, Float64: 9, BigInt64: 10, BigUint64: 11,
} as const;

export const RecordClass = {
  /** [0] = stack trace: Slots of CallSite addresses as ints */
  Error: 1,
  /** wrappers: [0] = the primitive */
  BooleanObject: 2,
  NumberObject: 3,
  StringObject: 4,
  SymbolObject: 5,
  BigIntObject: 6,
  /** [0] = HashTable */
  Map: 7,
  Set: 8,
  /** [0] object, [1] next index, [2] kind */
  ArrayIterator: 9,
  StringIterator: 10,
  MapIterator: 11,
  SetIterator: 12,
  /** [0] = time value */
  Date: 13,
  /** [0] object [1] keys … */
  ForInIterator: 14,
  /** [0] = weak HashTable */
  WeakMap: 15,
  WeakSet: 16,
  /** [0] = weak HashTable with the target as its only key */
  WeakRef: 17,
  RegExp: 18,
  /** [0] = frame */
  Generator: 19,
  /** [0] state [1] result or reactions [2] handled */
  Promise: 20,
  IteratorHelper: 21,
  WrapForValidIterator: 22,
  RegExpStringIterator: 23,
  AsyncGenerator: 24,
  AsyncFromSyncIterator: 25,
  /** [0] cleanup callback, [1] Array of cells (runtime/builtins/weak-ref.js) */
  FinalizationRegistry: 29,
  /** [0] buffer, [1] byte offset, [2] byte length (-1: tracks that of the buffer) */
  DataView: 30,
  /** [0] DisposeCapability, or undefined (runtime/builtins/disposable-stack.js) */
  DisposableStack: 31,
  AsyncDisposableStack: 32,
  /** what JSON.rawJSON makes */
  RawJSON: 33,
} as const;

/** Memory map. Low addresses are fixed; heap blocks come after. */
export const KERNEL_STATE = 1024;
/** The well-known objects of abi/intrinsics.ts: boxed values, roots, with the head of a static array (next u32, count u32) before them. */
export const KERNEL_INTRINSICS = 4096 + 8;
/**
 * AssemblyScript static data starts here (`--memoryBase`). Above 2^16, so that the linker, which finds references
 * to it by value, does not take every other number for one.
 */
export const KERNEL_DATA_BASE = 0x11000;
/** Immix geometry. */
export const BLOCK_SIZE = 32768;
export const LINE_SIZE = 128;
/** Cells above this go to the large-object space. */
export const LARGE_OBJECT = 8192;
/** Extra arguments (beyond a0..a3) lie on the shadow stack just below the callee's frame. */
export const REGISTER_ARGUMENTS = 4;
