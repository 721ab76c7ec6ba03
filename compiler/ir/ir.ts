import type { OpName } from './ops.js';
import { mayThrowOp } from './ops.js';
import type { Rep, Type } from './types.js';
import { types } from './types.js';

export interface Position {
  readonly line: number;
  readonly column: number;
  /** Of inlined code: the function that it is of, and where that was called. */
  readonly fn?: IRFunction;
  readonly call?: Position;
}

/** Immediates of an instruction; which ones an op has is said in its row of `ops`. */
export interface Imm {
  readonly value?: Constant;
  readonly index?: number;
  readonly name?: string;
  readonly strict?: boolean;
  readonly typeof?: boolean;
  readonly cell?: CellRef;
  readonly count?: number;
  readonly slot?: number;
  readonly hops?: number;
  readonly keys?: readonly string[];
  readonly fn?: IRFunction;
  readonly target?: IRFunction;
  /** Of a call: what is called in the place of the target, code of the same for this call alone. */
  readonly copy?: IRFunction | undefined;
  /** Of a call: the target is not only likely, it has been tested. */
  readonly direct?: true;
  readonly from?: number;
  readonly mapped?: boolean;
  /** Of an arguments object: it has the property callee, which otherwise is an accessor that throws. */
  readonly callee?: boolean;
  readonly slots?: readonly number[];
  readonly text?: string;
  /** Flags of a regular expression. */
  readonly flags?: string;
  /** Of `construct`, or of the call of a constructor: the arguments are those of the function itself, as many as it was given. */
  readonly passesOn?: true | undefined;
  /** Of a call: it stands for a `construct`; its `this` is what `newThis` made for it. */
  readonly constructs?: true;
  /** Of `newThis`: nobody reads new.target, since the constructor was inlined. */
  readonly plain?: true;
  readonly message?: string;
  readonly kind?: string;
  readonly by?: number;
  readonly proto?: boolean;
  /** Number of a private name that is the key, rather than `name`. */
  readonly private?: number;
  /** Where an operation that may exit goes on, and how many operands are its own. */
  readonly point?: ExitPoint;
  readonly operands?: number;
  /** Of an operation that may exit in inlined code: all frames that it leaves, innermost first; else there is one, with `point`. */
  readonly frames?: readonly ExitFrame[] | undefined;
  /** How many of its last operands are parameters that live until it, since the generic version reads them. */
  readonly kept?: number;
  readonly layout?: Layout;
  /** Of a guard: another one has found that args[0] is a cell. */
  readonly isCell?: true;
  /** What type a value has that comes from outside of the code. */
  readonly valueType?: Type;
}
/** A point of the generic version of a function; see speculate/resume.ts. */
export interface ExitPoint {
  /** What the exit passes; given when the generic version is made. */
  number: number;
  /** Nothing was done in the function yet. */
  readonly isEntry?: boolean;
}
/**
 * What an exit leaves: one function's part of it. Its values follow those of the frame
 * before it: what lives at the point, then (`context`) the closure, `this` and arguments
 * of a function that was inlined.
 */
export interface ExitFrame {
  /** null: the function that the code stands in. */
  readonly fn: IRFunction | null;
  readonly point: ExitPoint;
  readonly live: number;
  readonly context: number;
  readonly argc: number;
  /** Which of the live values is the result of the frame before; -1: none is. */
  readonly result: number;
  /** Where the call of the frame before stands. */
  readonly position: Position | null;
}
export function exitFrames({ imm, args }: Instr, fn: IRFunction | null): readonly ExitFrame[] {
  return imm.frames ?? [{ fn, point: imm.point!, live: args.length - imm.operands! - (imm.kept ?? 0), context: 0, argc: 0, result: -1, position: null }];
}
/**
 * Where the fields of some objects lie: a number of slot for each of some names.
 * An object has a layout if its shape has those names, as plain data properties,
 * in those slots, which are in the object. The runtime asks that once for each
 * shape, when it is made, and notes the answer in a bit of the shape (`Shape.layouts`).
 * Which methods the objects inherit is asked once for each shape and prototype epoch
 * (`Shape.methods`, `methods_check`).
 */
export interface Layout {
  /** Number of the bit. */
  readonly index: number;
  /** Slot by name; of the names that guarded code reads or writes. */
  readonly slots: Map<string, number>;
  /** Functions that the objects inherit, by name; of the methods that guarded code calls. */
  readonly methods: Map<string, IRFunction>;
}
/** A top-level binding: lives in a static cell, whose address the image gives. */
export interface CellRef {
  readonly name: string;
  readonly id: number;
  /** Starts in the temporal dead zone. */
  lexical: boolean;
  /** The function declaration that is its only value ever assigned by name. */
  fn: IRFunction | null;
  /** Function declaration whose closure is its value from the start: the image has it (modules). */
  hoisted?: IRFunction;
  /** Its value from the start, if that is not undefined. */
  initial?: true;
  /** Function declaration of a script: its property is enumerable and not configurable, even if there was one. */
  isFunction?: boolean;
}
/** A module namespace object: the image makes it, and puts it into `cell`. */
export interface Namespace {
  readonly cell: CellRef;
  /** Sorted by the code units of their names. */
  readonly exports: readonly { readonly name: string; readonly cell: CellRef }[];
}
/** A file of the program, as stack traces and Function.prototype.toString show it. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  /** What it was made of: positions are those of this text. */
  readonly original?: { readonly text: string; position(line: number, column: number): { line: number; column: number } };
}
export const Marker = { hole: 'hole', uninitialized: 'uninitialized', notFound: 'notFound' } as const;
export class InternalValue {
  constructor(readonly marker: keyof typeof Marker) {}
}
export const HOLE_VALUE = new InternalValue('hole');
export const UNINITIALIZED_VALUE = new InternalValue('uninitialized');
export const NOT_FOUND_VALUE = new InternalValue('notFound');
export type Constant = number | bigint | string | boolean | null | undefined | InternalValue;

export class Instr {
  type: Type = types.any;
  rep: Rep = 'any';
  constructor(
    readonly id: number,
    public op: OpName,
    public args: Instr[],
    public imm: Imm,
    public block: Block,
    public position: Position | null,
  ) {}
}

export type Terminator =
  | { kind: 'jump'; to: Block }
  | { kind: 'branch'; cond: Instr; then: Block; else: Block }
  /** Of an i32: goes to `targets[value - first]`, or elsewhere if there is none. A block without phis may be several of them, and is reached by one edge. */
  | { kind: 'switch'; value: Instr; first: number; targets: Block[]; otherwise: Block }
  /** The last instruction of the block that may throw does: then control goes to `handler`, else to `to`. */
  | { kind: 'invoke'; to: Block; handler: Block }
  | { kind: 'return'; value: Instr }
  /** Goes on at an entry of another part of the same function (lower/split.ts). */
  | { kind: 'part'; part: number; entry: number }
  /** After an instruction that always throws, outside of any try. */
  | { kind: 'unreachable' };

export class Block {
  phis: Instr[] = [];
  instrs: Instr[] = [];
  terminator: Terminator | null = null;
  preds: Block[] = [];
  loopHeader = false;
  loopDepth = 0;
  /** Is it reached at most once? Found by `findRunOnce`. */
  once = false;
  /** Is its code to be small, rather than fast? Found by `findCold`; what runs once is. */
  cold = false;
  constructor(readonly id: number) {}

  get successors(): Block[] {
    const t = this.terminator;
    if (!t) return [];
    switch (t.kind) {
      case 'jump': return [t.to];
      case 'branch': return [t.then, t.else];
      case 'switch': return [...new Set([...t.targets, t.otherwise])];
      case 'invoke': return [t.to, t.handler];
      default: return [];
    }
  }
}

export class IRFunction {
  blocks: Block[] = [];
  private nextId = 0;
  private nextBlock = 0;
  /** Index in the program's list of functions. */
  index = -1;
  length = 0;
  paramCount = 0;
  flags = 0;
  inlineSlots = 0;
  usesCallee = false;
  /** May values be BigInts? See Program.bigints. */
  bigints = false;
  exportName: string | null = null;
  /** Where the exits of its guards go on: its generic version, which is entered in no other way. */
  generic: IRFunction | null = null;
  /** Is it such a generic version, and of what? */
  versionOf: IRFunction | null = null;
  /** Do calls name it (optimise/entries.ts)? */
  isCalledByName = false;
  /** What it was cut into, if it was too large (lower/split.ts); it has no blocks of its own then. */
  parts: readonly IRFunction[] = [];
  /** Is it a part, and of what? */
  whole: IRFunction | null = null;
  /** Slots of the frame that parts of the function share: boxed values and cells, and others. */
  spillSlots = { values: 0, raw: 0 };
  /** Where it comes from; null: built-ins. */
  file: SourceFile | null = null;
  /** Id of the library module that it is of; null: of none. */
  library: string | null = null;
  /** Its text in the file, for Function.prototype.toString. */
  sourceRange: readonly [start: number, end: number] | null = null;
  constructor(public name: string, readonly position: Position | null) {}

  newBlock(): Block {
    const block = new Block(this.nextBlock++);
    this.blocks.push(block);
    return block;
  }
  newInstr(op: OpName, args: Instr[], imm: Imm, block: Block, position: Position | null): Instr {
    return new Instr(this.nextId++, op, args, imm, block, position);
  }
  get entry(): Block {
    return this.blocks[0]!;
  }
  /** Values that were ever made; a part has those of its blocks. */
  get valueCount(): number {
    return this.whole ? this.blocks.reduce((n, b) => n + b.phis.length + b.instrs.length, 0) : this.nextId;
  }
  get blockCount(): number {
    return this.nextBlock;
  }
}

/** A whole compilation unit: functions[0] is the top-level code. */
export interface Program {
  readonly functions: IRFunction[];
  readonly cells: CellRef[];
  /** Names of `cells` that are properties of the global object (script var and function). */
  readonly globalCells: Set<CellRef>;
  /** Private names made at build time (`privateName`, `imm.private`). */
  readonly privateNames: readonly { readonly name: string; readonly brand: boolean }[];
  readonly namespaces: Namespace[];
  /**
   * Has the source a BigInt literal, or does it name BigInt or something that
   * makes them? If not, all arithmetic is on numbers, and the runtime refuses
   * to make the first BigInt (KernelState.bigints).
   */
  bigints: boolean;
}

/** What has the code of a function: itself, or its parts. */
export const bodies = (fn: IRFunction): readonly IRFunction[] => (fn.parts.length ? fn.parts : [fn]);

export const mayThrow = (i: Instr): boolean => mayThrowOp(i.op);

/** The value that decides where control goes, or that is returned; null if there is none. */
export function operandOf(t: Terminator): Instr | null {
  return t.kind === 'branch' ? t.cond : t.kind === 'return' || t.kind === 'switch' ? t.value : null;
}

export function mapOperand(t: Terminator, use: (v: Instr) => Instr): void {
  if (t.kind === 'branch') t.cond = use(t.cond);
  else if (t.kind === 'return' || t.kind === 'switch') t.value = use(t.value);
}

export function replaceSuccessor(block: Block, from: Block, to: Block): void {
  const t = block.terminator!;
  if (t.kind === 'jump') { if (t.to === from) t.to = to; }
  else if (t.kind === 'branch') { if (t.then === from) t.then = to; if (t.else === from) t.else = to; }
  else if (t.kind === 'switch') {
    t.targets = t.targets.map((b) => (b === from ? to : b));
    if (t.otherwise === from) t.otherwise = to;
  } else if (t.kind === 'invoke') { if (t.to === from) t.to = to; if (t.handler === from) t.handler = to; }
}
