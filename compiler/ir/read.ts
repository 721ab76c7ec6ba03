import { type Block, type CellRef, type Constant, HOLE_VALUE, type Imm, type Instr, InternalValue, IRFunction, NOT_FOUND_VALUE, type Program, UNINITIALIZED_VALUE } from './ir.js';
import { type OpName, ops } from './ops.js';
import { parseType, type Rep, types } from './types.js';

/**
 * Reads what `printFunction` prints, so that one pass can be run on IR text.
 * From `;` on, a line is a comment. Positions, and all that is known of other
 * functions and of cells besides their names, are not in the text.
 */
export function readFunction(text: string): IRFunction {
  const [fn] = read(text);
  if (!fn) throw new Error('no function in the text');
  return fn;
}
/** Reads several functions, one behind the other, as a program: the first is its top-level code. Where one names another, that is meant. */
export function readProgram(text: string): Program {
  const names: Names = { functions: new Map(), cells: new Map() };
  const functions = read(text, names);
  functions.forEach((fn, n) => {
    fn.index = n;
    for (const b of fn.blocks) for (const i of b.instrs) if (i.op === 'param') fn.paramCount = Math.max(fn.paramCount, i.imm.index! + 1);
  });
  return { functions, cells: [...names.cells.values()], globalCells: new Set(), privateNames: [], namespaces: [], bigints: false };
}
/** What functions and cells are called in the texts of several functions. */
interface Names {
  readonly functions: Map<string, IRFunction>;
  readonly cells: Map<string, CellRef>;
}
function read(text: string, names: Names = { functions: new Map(), cells: new Map() }): IRFunction[] {
  const lines = text.split('\n'), starts = lines.flatMap((line, n) => (/^\s*function\b/.test(line) ? [n] : []));
  const readers = starts.map((start, n) => new Reader(lines.slice(n === 0 ? 0 : start, starts[n + 1]), n === 0 ? 0 : start, names));
  // Blocks, values and functions first: they may be used before the line that defines them.
  for (const reader of readers) reader.declareAll();
  return readers.map((reader) => reader.defineAll());
}

/** A line is words: strings in quotes, punctuation, and everything else between spaces. */
const WORD = /\s*(?:;.*|("(?:[^"\\]|\\.)*")|([[\],]|[^\s[\],"=]+=?|=))/y;
/** What a block's line says besides where it is reached from. */
const BLOCK_WORDS = new Set(['from', 'loop', 'cold']);
const REPS: readonly string[] = ['any', 'i32', 'int', 'f64', 'bool', 'ptr', 'none'] satisfies Rep[];
const INTERNAL: Record<string, InternalValue> = { '<hole>': HOLE_VALUE, '<uninitialized>': UNINITIALIZED_VALUE, '<notFound>': NOT_FOUND_VALUE };

class Reader {
  private lineNumber = 0;
  private words: string[] = [];
  private readonly blocks = new Map<string, Block>();
  private readonly values = new Map<string, Instr>();
  private fn!: IRFunction;
  private block!: Block;

  /**
   * @param lines of one function
   * @param before how many lines of the text are in front of them
   */
  constructor(private readonly lines: readonly string[], private readonly before: number, private readonly names: Names) {}

  declareAll(): void {
    this.eachLine((first) => this.declare(first));
  }
  defineAll(): IRFunction {
    this.fn.blocks = [...this.blocks.values()];
    this.eachLine((first) => this.define(first));
    return this.fn;
  }
  private eachLine(visit: (first: string) => void): void {
    this.lines.forEach((line, n) => {
      this.lineNumber = n + 1;
      this.words = this.split(line);
      const first = this.words.shift();
      if (first !== undefined && first !== '}') visit(first);
    });
  }
  private split(line: string): string[] {
    const words: string[] = [];
    WORD.lastIndex = 0;
    while (WORD.lastIndex < line.trimEnd().length) {
      const match = WORD.exec(line);
      if (!match) this.fail('not IR text');
      const word = match![1] ?? match![2];
      if (word !== undefined) words.push(word);
    }
    return words;
  }
  private fail(what: string): never {
    throw new Error(`line ${this.before + this.lineNumber}: ${what}: ${this.lines[this.lineNumber - 1]!.trim()}`);
  }

  private declare(first: string): void {
    if (first === 'function') {
      const name = this.string(this.next());
      this.fn = new IRFunction(name === '<anonymous>' ? '' : name, null);
      if (this.names.functions.has(name)) this.fail('a second function of that name');
      this.names.functions.set(name, this.fn);
    } else if (/^b\d+:$/.test(first)) this.declareBlock(Number(first.slice(1, -1)));
    else if (first.startsWith('%')) this.declareValue(first.replace(/:$/, ''));
  }
  private declareBlock(id: number): void {
    while (this.fn.blockCount < id) this.fn.newBlock();
    const block = this.fn.blockCount === id ? this.fn.newBlock() : this.fn.blocks[id]!;
    if (this.blocks.has(`b${id}`)) this.fail('a second block of that name');
    this.blocks.set(`b${id}`, block);
    this.block = block;
  }
  private declareValue(name: string): void {
    if (this.values.has(name)) this.fail('a second value of that name');
    const op = this.words[this.words.indexOf('=') + 1] as OpName;
    if (!(op in ops)) this.fail(`no operation ${op}`);
    this.values.set(name, this.fn.newInstr(op, [], {}, this.block, null));
  }

  private define(first: string): void {
    if (first === 'function') return;
    if (/^b\d+:$/.test(first)) {
      this.block = this.blocks.get(first.slice(0, -1))!;
      this.block.loopHeader = this.words.includes('loop');
      this.block.cold = this.words.includes('cold');
      this.block.preds = this.words.filter((w) => !BLOCK_WORDS.has(w)).map((w) => this.blockNamed(w));
    } else if (first.startsWith('%')) this.defineValue(this.values.get(first.replace(/:$/, ''))!);
    else this.defineTerminator(first);
  }
  private defineValue(i: Instr): void {
    const equals = this.words.indexOf('=');
    const [rep, ...type] = this.words.slice(0, equals).join('').split('/');
    i.rep = (rep || 'any') as Rep;
    if (!REPS.includes(i.rep)) this.fail(`no representation ${i.rep}`);
    i.type = rep ? (parseType(type.join('/')) ?? this.fail('not a type')) : types.any;
    this.words = this.words.slice(equals + 2);
    i.imm = this.immediates();
    while (this.words.length) {
      const word = this.next();
      if (word !== ',') i.args.push(this.value(word));
    }
    // Phis stand first in a block; elsewhere one is for `verify` to report.
    (i.op === 'phi' && this.block.instrs.length === 0 ? this.block.phis : this.block.instrs).push(i);
  }
  private immediates(): Imm {
    const imm: Record<string, unknown> = {};
    while (this.words.length && !/^[%?]/.test(this.words[0]!)) {
      const word = this.next();
      if (!word.endsWith('=')) { imm['value'] = this.constant(word); continue; }
      const key = word.slice(0, -1);
      imm[key] = key === 'fn' || key === 'target' || key === 'copy' ? this.functionNamed(this.string(this.next())) : key === 'cell' ? this.cellNamed(this.string(this.next())) : this.immediate();
      if (key === 'point') imm[key] = { number: imm[key] };
      if (key === 'layout') imm[key] = { index: imm[key], slots: new Map(), methods: new Map() };
    }
    return imm;
  }
  private immediate(): unknown {
    const word = this.next();
    if (word !== '[') return this.atom(word);
    const list: unknown[] = [];
    for (let w = this.next(); w !== ']'; w = this.next()) list.push(this.atom(w));
    return list;
  }
  private defineTerminator(kind: string): void {
    if (kind === '<no') return;
    const block = (): Block => this.blockNamed(this.next());
    switch (kind) {
      case 'jump': this.block.terminator = { kind, to: block() }; return;
      case 'branch': this.block.terminator = { kind, cond: this.value(this.next()), then: block(), else: block() }; return;
      case 'switch': {
        const value = this.value(this.next()), targets: Block[] = [];
        if (this.next() !== 'first=') this.fail('no first=');
        const first = Number(this.next());
        while (this.words.length && this.words[0] !== 'otherwise') targets.push(block());
        if (this.next() !== 'otherwise') this.fail('no otherwise');
        this.block.terminator = { kind, value, first, targets, otherwise: block() };
        return;
      }
      case 'invoke': {
        const to = block();
        if (this.next() !== 'handler') this.fail('no handler');
        this.block.terminator = { kind, to, handler: block() };
        return;
      }
      case 'return': this.block.terminator = { kind, value: this.value(this.next()) }; return;
      case 'part': {
        const part = Number(this.next());
        if (this.next() !== 'entry') this.fail('no entry');
        this.block.terminator = { kind, part, entry: Number(this.next()) };
        return;
      }
      case 'unreachable': this.block.terminator = { kind }; return;
      default: this.fail('neither an instruction nor a terminator');
    }
  }

  private next(): string {
    return this.words.shift() ?? this.fail('something is missing');
  }
  private blockNamed(name: string): Block {
    return this.blocks.get(name) ?? this.fail(`no block ${name}`);
  }
  /** `?n` stands for a value that is in no block. */
  private value(name: string): Instr {
    if (name.startsWith('?')) return this.fn.newInstr('const', [], { value: undefined }, this.block, null);
    return this.values.get(name) ?? this.fail(`no value ${name}`);
  }
  private functionNamed(name: string): IRFunction {
    let fn = this.names.functions.get(name);
    if (!fn) {
      const index = /^#(-?\d+)$/.exec(name);
      this.names.functions.set(name, (fn = new IRFunction(index ? '' : name, null)));
      if (index) fn.index = Number(index[1]);
    }
    return fn;
  }
  private cellNamed(name: string): CellRef {
    const { cells } = this.names;
    let cell = cells.get(name);
    if (!cell) cells.set(name, (cell = { name, id: cells.size, lexical: false, fn: null }));
    return cell;
  }
  private string(word: string): string {
    return word.startsWith('"') ? (JSON.parse(word) as string) : word;
  }
  private atom(word: string): string | number | boolean {
    if (word === 'true' || word === 'false') return word === 'true';
    return /^-?\d/.test(word) ? Number(word) : this.string(word);
  }
  private constant(word: string): Constant {
    if (word === 'undefined') return undefined;
    if (word === 'null') return null;
    if (word in INTERNAL) return INTERNAL[word]!;
    if (word.startsWith('"')) return this.string(word);
    if (word === 'true' || word === 'false') return word === 'true';
    if (/^-?\d+n$/.test(word)) return BigInt(word.slice(0, -1));
    const n = Number(word);
    return Number.isNaN(n) && word !== 'NaN' ? this.fail(`not a constant: ${word}`) : n;
  }
}
