/**
 * Wasm functions from the code of compiled patterns: what the interpreter in
 * runtime/kernel/regexp/matcher.ts does, with the same registers, the same
 * backtrack stack and the same results, for one pattern and one width of
 * characters.
 *
 *     loop $attempt                     at each position where a match may begin
 *       look for it; return NO_MATCH if there is none
 *       block $advance
 *         loop $dispatch
 *           block $fail
 *             block $bn … block $b0
 *               br_table $state         where code is entered from the backtrack stack, or again
 *             end $b0  code of block 0
 *             …
 *             end $bn  code of block n
 *           end $fail
 *           pop an entry, restore registers, set $state; br $dispatch
 *         end
 *       end $advance
 *       one character further; br $attempt
 *     end
 *
 * The blocks stand in the order of the code, so going forward is a branch. The
 * last entry of the stack leads to $advance. Where nothing can be on the stack
 * (findChoices), a failure goes there at once, and registers are not saved.
 */
import {
  ENTRY_CHOICE, ENTRY_GREEDY, ENTRY_LAZY, ENTRY_RESTORE, LOOP_POSSESSIVE, MATCHED, NO_MATCH, NO_REGISTER, OP_ANY, OP_ANY_POINT, OP_BACK, OP_BACKREF, OP_BACKREF_BACK,
  OP_BACKREF_BACK_FOLD, OP_BACKREF_FOLD, OP_BACK_POINT, OP_BOL, OP_BOL_MULTI, OP_BOUNDARY, OP_BOUNDARY_FOLD, OP_CHAR, OP_CHAR2, OP_CLEAR, OP_EOL, OP_EOL_MULTI, OP_FAIL, OP_FAIL_IF_EMPTY,
  OP_GREEDY, OP_JUMP, OP_KEEP, OP_LAZY, OP_LOOK, OP_LOOK_END, OP_LOOP, OP_LOOP_END, OP_MATCH, OP_NOT_BOUNDARY, OP_NOT_BOUNDARY_FOLD, OP_NOT_LOOK, OP_NOT_LOOK_END, OP_SAVE, OP_SET,
  OP_SET_POINT, OP_SPLIT, OP_SPLIT_JUMP, OP_STRING, OP_UNLESS_CHAR, OP_UNLESS_SET, OP_ZERO, SEARCH_CHAR, SEARCH_SET, SEARCH_START, STACK_FULL,
} from '../../../abi/index.js';
import type binaryen from '#binaryen';
import { type Binaryen, Code, type Expr } from '../../../stubs/index.js';
import { type Anchor, ENDS, findAnchor, findChoices, fixedLength, isChoice, type Matcher, type Operation, type PatternCode, stringUnits, successors } from './code.js';
import { type CharacterSet, inSet, isAll } from './sets.js';

/** Parameters of a matcher, all i32: address of the pattern's code, the prepared stack and what it may reach, the string's ends, where to begin, whether only there. */
export const MATCHER_PARAMS = ['code', 'stack', 'limit', 'start', 'end', 'from', 'sticky'] as const;
const LOCALS = [...MATCHER_PARAMS, 'at', 'top', 'bottom', 'state', 'candidate', 'c', 'entry', 'floor', 'edge', 'last', 'anchor'] as const;
type Local = (typeof LOCALS)[number];
/** Stands for the next position to try, in the state of the last entry. */
const ADVANCE = -1;
/** Character classes of the next code unit, in 64 bits each: 0 to 63, 64 to 127. */
const WORD_LOW = 0x03ff_0000_0000_0000n, WORD_HIGH = 0x07ff_fffe_87ff_fffen;
const INFINITE = 0xffff_ffff;
/** So many bytes are compared at once. */
const CHUNK = 8;

/** Adds the function of a matcher to a module. */
export function addMatcher(b: Binaryen, m: binaryen.Module, { name, pattern, width }: Matcher): void {
  const { i32 } = b;
  const body = new MatcherEmitter(b, m, pattern, width === 2).run();
  m.addFunction(name, b.createType(MATCHER_PARAMS.map(() => i32)), i32, LOCALS.slice(MATCHER_PARAMS.length).map(() => i32), m.block(null, body, i32));
}

/** Of patterns that begin with one character, or at the start, the search goes there at once. */
function usefulAnchor(pattern: PatternCode): Anchor | null {
  const { kind } = pattern.search;
  const anchor = kind === SEARCH_START ? null : findAnchor(pattern);
  return anchor && kind === SEARCH_CHAR && anchor.units.length === 1 ? null : anchor;
}

/** What strings of one byte a character need not know of code points. */
const AS_UNITS: Readonly<Record<number, number>> = { [OP_SET_POINT]: OP_SET, [OP_ANY_POINT]: OP_ANY, [OP_BACK_POINT]: OP_BACK };

class MatcherEmitter extends Code {
  private readonly operations: readonly Operation[];
  private readonly choices: readonly boolean[];
  /** Operations that begin a block: number of the operation to number of the block. */
  private readonly blockAt = new Map<number, number>();
  /** Blocks that go on after an entry of the loop that operation n is. */
  private readonly retryOf = new Map<number, number>();
  private blocks = 0;
  /** Blocks that are entered through the br_table, in order of their states. */
  private readonly states: number[] = [];
  /** Is the first operation only where an attempt begins? */
  private beginsOnce = true;
  private readonly anchor: Anchor | null;
  private readonly usesStack: boolean;
  private readonly restores: boolean;
  private readonly shift: number;
  private readonly width: number;

  // Of the block being made:
  private out: Expr[] = [];
  private block_ = 0;
  /** Code units that the code has passed since `at` was set. */
  private passed = 0;
  /** Code units that are known to follow there. */
  private known = 0;
  private hasChoice = false;
  private labels = 0;

  constructor(b: Binaryen, m: binaryen.Module, private readonly pattern: PatternCode, private readonly wide: boolean) {
    super(b, m);
    this.shift = wide ? 1 : 0;
    this.width = 1 << this.shift;
    this.operations = wide ? pattern.operations : pattern.operations.map((o) => ({ ...o, op: AS_UNITS[o.op] ?? o.op }));
    this.choices = findChoices(pattern);
    this.anchor = usefulAnchor(pattern);
    this.usesStack = this.operations.some((o) => isChoice(o));
    this.restores = this.operations.some(({ op }, n) => this.choices[n] && (op === OP_SAVE || op === OP_ZERO || op === OP_CLEAR || op === OP_KEEP || op === OP_LOOP_END));
    this.findBlocks();
  }

  // ---- blocks

  private findBlocks(): void {
    const { operations, pattern } = this;
    const begins = new Set<number>([0]), entered = new Set<number>();
    operations.forEach((operation, n) => {
      const next = operations[n + 1]?.at ?? 0;
      const { now, later } = successors(operation, next);
      for (const to of now) {
        const target = pattern.numberAt.get(to)!;
        if (target !== n + 1) begins.add(target);
        if (target <= n) entered.add(target);
      }
      for (const to of later) {
        begins.add(pattern.numberAt.get(to)!);
        entered.add(pattern.numberAt.get(to)!);
      }
      if (this.isRetried(operation) || ENDS.has(operation.op)) begins.add(n + 1);
    });
    this.beginsOnce = !entered.has(0);
    if (this.usesStack || entered.size > 0) entered.add(0);
    operations.forEach((operation, n) => {
      if (begins.has(n)) {
        if (entered.has(n)) this.states.push(this.blocks);
        this.blockAt.set(n, this.blocks++);
      }
      if (!this.isRetried(operation)) return;
      this.states.push(this.blocks);
      this.retryOf.set(n, this.blocks++);
    });
    if (this.usesStack) this.states.push(ADVANCE);
  }
  private isRetried(operation: Operation): boolean {
    return (operation.op === OP_GREEDY || operation.op === OP_LAZY) && isChoice(operation);
  }
  private stateOf(block: number): number {
    const state = this.states.indexOf(block);
    if (state < 0) throw new Error(`block ${block} of a pattern is not entered from outside`);
    return state;
  }
  private blockOf(offset: number): number {
    return this.blockAt.get(this.pattern.numberAt.get(offset)!)!;
  }

  // ---- the function

  run(): Expr[] {
    const { m, pattern } = this;
    const begin: Expr[] = [];
    if (pattern.minLength > 0) begin.push(this.if(m.i32.lt_u(m.i32.sub(this.v('end'), this.v('start')), this.i32(pattern.minLength << this.shift)), this.return(this.i32(NO_MATCH))));
    begin.push(this.let('last', m.i32.sub(this.v('end'), this.i32(pattern.minLength << this.shift))));
    begin.push(...this.clearCaptures());
    if (this.usesStack) {
      begin.push(m.i32.store(pattern.registerBytes, 4, this.v('stack'), this.i32((this.stateOf(ADVANCE) << 2) | ENTRY_CHOICE)));
      begin.push(this.let('bottom', m.i32.add(this.v('stack'), this.i32(pattern.registerBytes + 4))));
    }
    const attempt = [
      ...this.search(),
      this.let('at', this.v('candidate')),
      ...(this.usesStack || this.usesTop() ? [this.let('top', this.usesStack ? this.v('bottom') : m.i32.add(this.v('stack'), this.i32(pattern.registerBytes)))] : []),
      ...(this.changesCapturesForGood() ? this.clearCaptures() : []),
      m.block('advance', this.dispatch()),
      m.br('none', this.v('sticky')),
      this.let('candidate', m.i32.add(this.v('candidate'), this.i32(this.width))),
      m.br('attempt'),
    ];
    return [
      ...begin,
      this.let('candidate', this.v('from')),
      m.block('none', [m.loop('attempt', m.block(null, attempt))]),
      this.i32(NO_MATCH),
    ];
  }
  private usesTop(): boolean {
    return this.operations.some(({ op }) => op === OP_LOOK);
  }
  /** Are there changes of captures that a failed attempt does not take back? */
  private changesCapturesForGood(): boolean {
    return this.pattern.captures > 1 && this.operations.some(({ op }, n) => !this.choices[n] && (op === OP_SAVE || op === OP_CLEAR));
  }
  private clearCaptures(): Expr[] {
    const { m } = this, count = this.pattern.captures - 1;
    if (count > 8) return [m.memory.fill(m.i32.add(this.v('stack'), this.i32(8)), this.i32(0), this.i32(8 * count))];
    return Array.from({ length: count }, (_, n) => m.i64.store(8 * (n + 1), 4, this.v('stack'), this.i64(0n)));
  }

  /** Sets `candidate` to where a match may begin, or leaves. */
  private search(): Expr[] {
    const { m, pattern: { search } } = this;
    if (this.anchor) return this.searchAnchor(this.anchor);
    const tooFar = (): Expr => m.br('none', m.i32.gt_u(this.v('candidate'), this.v('last')));
    switch (search.kind) {
      case SEARCH_START: return [tooFar(), m.br('none', m.i32.eqz(m.i32.or(this.v('sticky'), m.i32.eq(this.v('candidate'), this.v('start')))))];
      case SEARCH_CHAR: {
        // Often the first one is it.
        if (!this.wide && search.operand > 0xff) return [m.br('none')];
        const other = m.i32.ne(this.load(this.v('candidate')), this.i32(search.operand));
        const find = this.call('regexp_find', [this.v('candidate'), this.v('last'), this.i32(this.shift), this.i32(search.operand)], this.i32Type);
        return [tooFar(), this.if(other, this.block([
          m.br('none', this.v('sticky')),
          m.br('none', m.i32.eqz(this.keep('candidate', find))),
        ]))];
      }
      case SEARCH_SET: {
        const set = this.pattern.set(search.operand);
        return [tooFar(), m.block('found', [m.loop('seek', this.block([
          this.let('c', this.load(this.v('candidate'))),
          m.br('found', this.inSet(set)),
          m.br('none', this.v('sticky')),
          this.let('candidate', m.i32.add(this.v('candidate'), this.i32(this.width))),
          m.br('seek', m.i32.le_u(this.v('candidate'), this.v('last'))),
          m.br('none'),
        ]))])];
      }
      default: return [tooFar()];
    }
  }

  /** Finds what every match has, and begins as far before it as it may be. */
  private searchAnchor({ units, offset, least, most }: Anchor): Expr[] {
    const { m } = this;
    const tooFar = (): Expr => m.br('none', m.i32.gt_u(this.v('candidate'), this.v('last')));
    if (!this.wide && units.some((unit) => unit > 0xff)) return [m.br('none')];
    const from = (): Expr => m.i32.add(this.v('candidate'), this.i32(least << this.shift));
    const found = units.length === 1
      ? this.call('regexp_find', [from(), m.i32.sub(this.v('end'), this.i32(this.width)), this.i32(this.shift), this.i32(units[0]!)], this.i32Type)
      : this.call('regexp_find_text', [from(), this.v('end'), this.i32(this.shift), m.i32.add(this.v('code'), this.i32(offset)), this.i32(units.length)], this.i32Type);
    const first = (): Expr => m.i32.sub(this.v('anchor'), this.i32(most << this.shift));
    return [tooFar(), this.if(m.i32.eqz(this.v('sticky')), this.block([
      this.if(m.i32.lt_u(this.v('anchor'), from()), m.br('none', m.i32.eqz(this.keep('anchor', found)))),
      this.if(m.i32.lt_u(this.v('candidate'), first()), this.block([this.let('candidate', first()), tooFar()])),
    ]))];
  }

  private dispatch(): Expr[] {
    const { m } = this;
    const isDispatched = this.states.length > 0;
    const label = (state: number): string => (state === ADVANCE ? 'advance' : `b${state}`);
    let inner: Expr[] = [];
    if (isDispatched) {
      const labels = this.states.map(label);
      // The first attempt begins at block 0, which is state 0.
      inner = [m.switch(labels.slice(0, -1), labels.at(-1)!, this.v('state'))];
    }
    for (const { block, code } of this.blockCodes()) inner = [m.block(`b${block}`, inner), ...code];
    if (!isDispatched) return inner;
    const loop: Expr[] = this.usesStack ? [m.block('fail', inner), ...this.unwind()] : inner;
    return [this.let('state', this.i32(0)), m.loop('dispatch', m.block(null, loop))];
  }
  /** Goes back to the last choice. */
  private unwind(): Expr[] {
    const { m } = this;
    const read = this.let('entry', m.i32.load(0, 4, m.i32.sub(this.v('top'), this.i32(4))));
    const value = (): Expr => m.i32.load(0, 4, m.i32.sub(this.v('top'), this.i32(8)));
    const pop = (bytes: Expr): Expr => this.let('top', m.i32.sub(this.v('top'), bytes));
    const restore = this.if(m.i32.eq(m.i32.and(this.v('entry'), this.i32(3)), this.i32(ENTRY_RESTORE)), this.block([
      m.i32.store(0, 4, m.i32.add(this.v('stack'), m.i32.sub(this.v('entry'), this.i32(ENTRY_RESTORE))), value()),
      pop(this.i32(8)),
      m.br('unwind'),
    ]));
    const isLoop = (): Expr => m.i32.and(this.v('entry'), this.i32(ENTRY_GREEDY & ENTRY_LAZY));
    return [
      this.restores ? m.loop('unwind', this.block([read, restore])) : read,
      this.let('at', value()),
      // Loops keep their entry as long as there is more to try.
      pop(m.select(isLoop(), this.i32(0), this.i32(8))),
      this.let('state', m.i32.shr_u(this.v('entry'), this.i32(2))),
      m.br('dispatch'),
    ];
  }

  /** The code of each block, in order. */
  private *blockCodes(): Iterable<{ block: number; code: Expr[] }> {
    const { operations } = this;
    for (let n = 0; n < operations.length;) {
      const block = this.startBlock(this.blockAt.get(n)!, n);
      if (n === 0 && this.beginsOnce) this.known = this.pattern.minLength;
      let goesOn = true;
      do {
        this.hasChoice = this.choices[n]!;
        goesOn = this.operation(operations[n]!, n);
        n++;
      } while (goesOn && n < operations.length && !this.blockAt.has(n) && !this.retryOf.has(n - 1));
      if (goesOn) this.settle();
      yield { block, code: this.out };
      const retry = this.retryOf.get(n - 1);
      if (retry === undefined) continue;
      this.startBlock(retry, n - 1);
      this.retry(operations[n - 1]!);
      yield { block: retry, code: this.out };
    }
  }
  private startBlock(block: number, n: number): number {
    this.out = [];
    this.block_ = block;
    this.passed = 0;
    this.known = 0;
    this.hasChoice = this.choices[n]!;
    return block;
  }

  // ---- short-hands

  private v(name: Local): Expr { return this.get(LOCALS.indexOf(name), this.i32Type); }
  private let(name: Local, value: Expr): Expr { return this.set(LOCALS.indexOf(name), value); }
  private keep(name: Local, value: Expr): Expr { return this.tee(LOCALS.indexOf(name), value, this.i32Type); }
  private label(): string { return `l${this.labels++}`; }
  private load(address: Expr, offset = 0): Expr { return this.wide ? this.m.i32.load16_u(offset, 2, address) : this.m.i32.load8_u(offset, 1, address); }
  private inSet(set: CharacterSet): Expr { return inSet(this, set, this.wide, () => this.v('c'), () => this.v('code')); }
  /** The next code unit, which is there. */
  private next(): Expr { return this.load(this.v('at'), this.passed << this.shift); }
  private register(offset: number): Expr { return this.m.i32.load(offset, 4, this.v('stack')); }
  private setRegister(offset: number, value: Expr): Expr { return this.m.i32.store(offset, 4, this.v('stack'), value); }
  private infinite(most: number): boolean { return most === INFINITE; }

  private readonly failLabel = (): string => (this.hasChoice && this.usesStack ? 'fail' : 'advance');
  private failIf(condition: Expr): void {
    this.out.push(this.m.br(this.failLabel(), condition));
  }
  private failUnless(condition: Expr): void {
    this.failIf(this.m.i32.eqz(condition));
  }
  /** Makes `at` the position. */
  private settle(): void {
    if (this.passed === 0) return;
    this.out.push(this.let('at', this.m.i32.add(this.v('at'), this.i32(this.passed << this.shift))));
    this.passed = 0;
  }
  private pass(units: number): void {
    this.passed += units;
    this.known = Math.max(0, this.known - units);
  }
  /** Goes to the block at an offset. */
  private goTo(offset: number): Expr {
    return this.goToBlock(this.blockOf(offset));
  }
  private goToBlock(block: number): Expr {
    if (block > this.block_) return this.m.br(`b${block}`);
    return this.block([...this.makeRoom(), this.let('state', this.i32(this.stateOf(block))), this.m.br('dispatch')]);
  }
  /** Where a loop ends. */
  private makeRoom(): Expr[] {
    const { m } = this;
    if (!this.usesStack) return [];
    const grown = (): Expr => this.v('entry');
    return [this.if(m.i32.gt_u(this.v('top'), this.v('limit')), this.block([
      this.if(m.i32.eqz(this.keep('entry', this.call('regexp_grow', [], this.i32Type))), this.return(this.i32(STACK_FULL))),
      this.let('top', m.i32.add(m.i32.sub(this.v('top'), this.v('stack')), grown())),
      this.let('bottom', m.i32.add(m.i32.sub(this.v('bottom'), this.v('stack')), grown())),
      this.let('stack', grown()),
      this.let('limit', this.call('regexp_limit', [this.v('code')], this.i32Type)),
    ]))];
  }
  private push(...words: Expr[]): void {
    words.forEach((word, n) => this.out.push(this.m.i32.store(4 * n, 4, this.v('top'), word)));
    this.out.push(this.let('top', this.m.i32.add(this.v('top'), this.i32(4 * words.length))));
  }
  private pushChoice(offset: number): void {
    this.push(this.v('at'), this.i32((this.stateOf(this.blockOf(offset)) << 2) | ENTRY_CHOICE));
  }
  /** Notes the value of a register for the way back, if there may be one. */
  private note(offset: number): void {
    if (this.hasChoice) this.push(this.register(offset), this.i32(offset | ENTRY_RESTORE));
  }
  /** Fails unless that many code units follow. */
  private need(units: number): void {
    if (this.known >= units) return;
    this.failIf(this.m.i32.lt_u(this.m.i32.sub(this.v('end'), this.v('at')), this.i32((this.passed + units) << this.shift)));
    this.known = units;
  }
  /** Is there a code unit, and does it pass the test? */
  private ifNext(test: Expr): Expr {
    if (this.known > 0) return test;
    return this.m.if(this.m.i32.lt_u(this.v('at'), this.v('end')), test, this.i32(0));
  }

  // ---- operations

  /** @returns does the next operation follow? */
  private operation(o: Operation, n: number): boolean {
    const { m, out } = this;
    const { op, c, operands } = o;
    if (fixedLength(o) > 0) {
      this.needRun(n);
      this.fixed(o);
      return true;
    }
    this.settle();
    switch (op) {
      case OP_MATCH:
        out.push(this.setRegister(0, this.v('candidate')), this.setRegister(4, this.v('at')), this.return(this.i32(MATCHED)));
        return false;
      case OP_FAIL: out.push(m.br(this.failLabel())); return false;
      case OP_BACK:
        this.failIf(m.i32.le_u(this.v('at'), this.v('start')));
        out.push(this.let('at', m.i32.sub(this.v('at'), this.i32(this.width))));
        this.known++;
        return true;
      case OP_JUMP: out.push(this.goTo(operands[0]!)); return false;
      case OP_SPLIT:
        this.pushChoice(operands[0]!);
        // A loop may end with it.
        if (operands[0]! <= o.at) out.push(...this.makeRoom());
        return true;
      case OP_SPLIT_JUMP:
        this.pushChoice(this.operations[n + 1]!.at);
        out.push(this.goTo(operands[0]!));
        return false;
      case OP_UNLESS_CHAR: this.unless(m.i32.eq(this.next(), this.i32(c)), operands[0]!); return true;
      case OP_UNLESS_SET: this.unless(this.block([this.let('c', this.next()), this.inSet(this.pattern.set(operands[0]!))], this.i32Type), operands[1]!); return true;
      case OP_SAVE:
        this.note(c);
        out.push(this.setRegister(c, this.v('at')));
        return true;
      case OP_ZERO:
        this.note(c);
        out.push(this.setRegister(c, this.i32(0)));
        return true;
      case OP_FAIL_IF_EMPTY: this.failIf(m.i32.eq(this.register(c), this.v('at'))); return true;
      case OP_CLEAR: case OP_KEEP: this.clear(o); return true;
      case OP_LOOP: this.loop(o, n); return false;
      case OP_LOOP_END: this.loopEnd(o); return false;
      case OP_GREEDY: this.greedy(o, n); return true;
      case OP_LAZY: this.lazy(o, n); return true;
      case OP_BACKREF: case OP_BACKREF_FOLD: case OP_BACKREF_BACK: case OP_BACKREF_BACK_FOLD: this.backreference(o); return true;
      case OP_LOOK:
        out.push(this.setRegister(c, m.i32.sub(this.v('top'), this.v('stack'))), this.setRegister(c + 4, this.v('at')));
        return true;
      case OP_LOOK_END:
        out.push(this.let('top', m.i32.add(this.v('stack'), this.register(c))), this.let('at', this.register(c + 4)));
        this.known = 0;
        return true;
      case OP_NOT_LOOK:
        out.push(this.setRegister(c, m.i32.sub(this.v('top'), this.v('stack'))));
        this.pushChoice(operands[0]!);
        return true;
      case OP_NOT_LOOK_END: this.notLookEnd(c); return false;
      case OP_BOL: this.failIf(m.i32.ne(this.v('at'), this.v('start'))); return true;
      case OP_EOL: this.failIf(m.i32.ne(this.v('at'), this.v('end'))); return true;
      case OP_BOL_MULTI: this.failIf(m.if(m.i32.eq(this.v('at'), this.v('start')), this.i32(0), this.isNoTerminator(() => this.load(m.i32.sub(this.v('at'), this.i32(this.width)))))); return true;
      case OP_EOL_MULTI: this.failIf(m.if(m.i32.eq(this.v('at'), this.v('end')), this.i32(0), this.isNoTerminator(() => this.load(this.v('at'))))); return true;
      case OP_BOUNDARY: case OP_BOUNDARY_FOLD: this.failIf(m.i32.eqz(this.atBoundary(op === OP_BOUNDARY_FOLD))); return true;
      case OP_NOT_BOUNDARY: case OP_NOT_BOUNDARY_FOLD: this.failIf(this.atBoundary(op === OP_NOT_BOUNDARY_FOLD)); return true;
      default: throw new Error(`no code for operation ${op} of patterns`);
    }
  }

  /** One test for the length of all operations of fixed length that stand together. */
  private needRun(n: number): void {
    let units = 0;
    for (let k = n; k < this.operations.length && (k === n || !this.blockAt.has(k)) && fixedLength(this.operations[k]!) > 0; k++) units += fixedLength(this.operations[k]!);
    this.need(units);
  }
  private fixed(o: Operation): void {
    const { m } = this;
    switch (o.op) {
      case OP_CHAR: this.failIf(m.i32.ne(this.next(), this.i32(o.c))); break;
      case OP_CHAR2:
        this.out.push(this.let('c', this.next()));
        this.failIf(m.i32.and(m.i32.ne(this.v('c'), this.i32(o.c)), m.i32.ne(this.v('c'), this.i32(o.operands[0]!))));
        break;
      case OP_STRING: this.string(stringUnits(o)); break;
      case OP_SET:
        this.out.push(this.let('c', this.next()));
        this.failUnless(this.inSet(this.pattern.set(o.operands[0]!)));
        break;
      case OP_ANY: break;
    }
    this.pass(fixedLength(o));
  }
  /** Several code units in one comparison. */
  private string(units: readonly number[]): void {
    const { m } = this;
    if (!this.wide && units.some((unit) => unit > 0xff)) {
      this.out.push(m.br(this.failLabel()));
      return;
    }
    for (let from = 0; from < units.length;) {
      let bytes = CHUNK;
      while (bytes > (units.length - from) << this.shift) bytes >>= 1;
      const offset = (this.passed + from) << this.shift, count = bytes >> this.shift;
      let value = 0n;
      for (let k = count - 1; k >= 0; k--) value = (value << BigInt(8 * this.width)) | BigInt(units[from + k]!);
      const at = this.v('at'), small = (): Expr => this.i32(Number(BigInt.asIntN(32, value)));
      this.failIf(bytes === 8 ? m.i64.ne(m.i64.load(offset, 1, at), this.i64(value))
        : m.i32.ne(bytes === 4 ? m.i32.load(offset, 1, at) : bytes === 2 ? m.i32.load16_u(offset, 1, at) : m.i32.load8_u(offset, 1, at), small()));
      from += count;
    }
  }
  private unless(test: Expr, offset: number): void {
    const { m, known } = this;
    const target = this.blockOf(offset);
    const isNext = this.ifNext(test);
    if (target > this.block_) this.out.push(m.br(`b${target}`, m.i32.eqz(isNext)));
    else this.out.push(this.if(m.i32.eqz(isNext), this.goToBlock(target)));
    this.known = Math.max(known, 1);
  }
  private clear({ op, c, operands }: Operation): void {
    for (let offset = c << 3; offset < (c + operands[0]!) << 3; offset += 4) {
      this.note(offset);
      if (op === OP_CLEAR) this.out.push(this.setRegister(offset, this.i32(0)));
    }
  }
  private isNoTerminator(load: () => Expr): Expr {
    const { m } = this;
    const both = m.i32.and(m.i32.ne(this.keep('c', load()), this.i32(10)), m.i32.ne(this.v('c'), this.i32(13)));
    return this.wide ? m.i32.and(both, m.i32.ne(m.i32.and(this.v('c'), this.i32(0xfffe)), this.i32(0x2028))) : both;
  }
  private atBoundary(fold: boolean): Expr {
    const { m } = this;
    const before = m.if(m.i32.gt_u(this.v('at'), this.v('start')), this.isWord(m.i32.sub(this.v('at'), this.i32(this.width)), fold), this.i32(0));
    const after = m.if(m.i32.lt_u(this.v('at'), this.v('end')), this.isWord(this.v('at'), fold), this.i32(0));
    return m.i32.ne(before, after);
  }
  private isWord(address: Expr, fold: boolean): Expr {
    const { m } = this;
    const c = (): Expr => this.v('c');
    const half = m.select(m.i32.lt_u(c(), this.i32(64)), this.i64(WORD_LOW), this.i64(WORD_HIGH));
    const bit = m.i32.and(m.i32.wrap(m.i64.shr_u(half, m.i64.extend_u(c()))), this.i32(1));
    // Long s and the Kelvin sign.
    const above = fold && this.wide ? m.i32.or(m.i32.eq(c(), this.i32(0x17f)), m.i32.eq(c(), this.i32(0x212a))) : this.i32(0);
    return this.block([this.let('c', this.load(address)), m.if(m.i32.lt_u(c(), this.i32(128)), bit, above)], this.i32Type);
  }

  // ---- loops

  private loop({ operands, c }: Operation, n: number): void {
    const { m, out } = this;
    const [counter, least, most, exit] = operands as [number, number, number, number];
    const body = this.operations[n + 1]!.at;
    if (least > 0) out.push(this.if(m.i32.lt_u(this.register(counter), this.i32(least)), this.goTo(body)));
    if (most === least) { out.push(this.goTo(exit)); return; }
    if (!this.infinite(most)) out.push(this.if(m.i32.ge_u(this.register(counter), this.i32(most)), this.goTo(exit)));
    this.pushChoice(c === 1 ? exit : body);
    out.push(this.goTo(c === 1 ? body : exit));
  }
  private loopEnd({ operands }: Operation): void {
    const { m, out } = this;
    const [counter, mark, least, to] = operands as [number, number, number, number];
    // An empty iteration is refused, unless it must be.
    if (mark !== NO_REGISTER) {
      const empty = m.i32.eq(this.register(mark), this.v('at'));
      this.failIf(least > 0 ? m.i32.and(m.i32.ge_u(this.register(counter), this.i32(least)), empty) : empty);
    }
    this.note(counter);
    out.push(this.setRegister(counter, m.i32.add(this.register(counter), this.i32(1))), this.goTo(to));
  }
  /** Moves `at` over members up to the local `edge`. */
  private run_(set: CharacterSet): Expr {
    const { m } = this;
    if (isAll(set, this.wide)) return this.let('at', this.v('edge'));
    const done = this.label(), again = this.label();
    return m.block(done, [m.loop(again, this.block([
      m.br(done, m.i32.ge_u(this.v('at'), this.v('edge'))),
      this.let('c', this.load(this.v('at'))),
      m.br(done, m.i32.eqz(this.inSet(set))),
      this.let('at', m.i32.add(this.v('at'), this.i32(this.width))),
      m.br(again),
    ]))]);
  }
  /** `edge`: where the most that a loop may take ends. */
  private setEdge(most: number): void {
    const { m } = this;
    if (this.infinite(most) || most >= 1 << 29) { this.out.push(this.let('edge', this.v('end'))); return; }
    const bytes = most << this.shift;
    this.out.push(this.let('edge', m.select(m.i32.gt_u(m.i32.sub(this.v('end'), this.v('at')), this.i32(bytes)), m.i32.add(this.v('at'), this.i32(bytes)), this.v('end'))));
  }
  private greedy(o: Operation, n: number): void {
    const { m, out } = this;
    const [offset, least, most] = o.operands as [number, number, number];
    const set = this.pattern.set(offset);
    if (least > 0) this.need(least);
    this.setEdge(most);
    const keeps = (o.c & LOOP_POSSESSIVE) === 0;
    if (keeps || least > 0) out.push(this.let('floor', least > 0 ? m.i32.add(this.v('at'), this.i32(least << this.shift)) : this.v('at')));
    out.push(this.run_(set));
    if (least > 0) this.failIf(m.i32.lt_u(this.v('at'), this.v('floor')));
    this.known = 0;
    if (!keeps) return;
    const save = this.out;
    this.out = [];
    this.push(this.v('floor'), this.v('at'), this.i32((this.stateOf(this.retryOf.get(n)!) << 2) | ENTRY_GREEDY));
    const entry = this.out;
    this.out = save;
    this.out.push(this.if(m.i32.gt_u(this.v('at'), this.v('floor')), this.block(entry)), this.m.br(`b${this.blockAt.get(n + 1)!}`));
  }
  private lazy(o: Operation, n: number): void {
    const { m, out } = this;
    const [offset, least, most] = o.operands as [number, number, number];
    const set = this.pattern.set(offset);
    this.setEdge(most);
    if (least > 0) {
      this.need(least);
      out.push(this.let('floor', this.v('edge')), this.let('edge', m.i32.add(this.v('at'), this.i32(least << this.shift))), this.run_(set));
      this.failIf(m.i32.lt_u(this.v('at'), this.v('edge')));
      out.push(this.let('edge', this.v('floor')));
    }
    this.known = 0;
    const save = this.out;
    this.out = [];
    this.push(this.v('edge'), this.v('at'), this.i32((this.stateOf(this.retryOf.get(n)!) << 2) | ENTRY_LAZY));
    const entry = this.out;
    this.out = save;
    this.out.push(this.if(m.i32.lt_u(this.v('at'), this.v('edge')), this.block(entry)), this.m.br(`b${this.blockAt.get(n + 1)!}`));
  }

  /** What follows when a loop has been gone back to: `at` is where it was left, the entry is on the stack. */
  private retry(o: Operation): void {
    if (o.op === OP_GREEDY) this.giveBack(o);
    else this.takeMore(o);
  }
  private giveBack({ operands }: Operation): void {
    const { m, out } = this;
    const follows = operands[3]!, again = this.label();
    out.push(this.let('floor', m.i32.load(0, 4, m.i32.sub(this.v('top'), this.i32(12)))));
    const step = this.let('at', m.i32.sub(this.v('at'), this.i32(this.width)));
    out.push(follows < 0x10000
      ? m.loop(again, this.block([step, m.br(again, m.if(m.i32.gt_u(this.v('at'), this.v('floor')), m.i32.ne(this.load(this.v('at')), this.i32(follows)), this.i32(0)))]))
      : step);
    out.push(this.if(m.i32.le_u(this.v('at'), this.v('floor')), this.dropLoop(), this.keepLoop()));
  }
  private takeMore({ operands }: Operation): void {
    const { m, out } = this;
    const set = this.pattern.set(operands[0]!), follows = operands[3]!, again = this.label();
    out.push(this.let('edge', m.i32.load(0, 4, m.i32.sub(this.v('top'), this.i32(12)))));
    const step: Expr[] = [];
    if (!isAll(set, this.wide)) step.push(this.let('c', this.load(this.v('at'))), this.if(m.i32.eqz(this.inSet(set)), this.block([this.dropLoop(), m.br('fail')])));
    step.push(this.let('at', m.i32.add(this.v('at'), this.i32(this.width))));
    if (follows < 0x10000) {
      step.push(m.br(again, m.if(m.i32.lt_u(this.v('at'), this.v('edge')), m.i32.ne(this.load(this.v('at')), this.i32(follows)), this.i32(0))));
      out.push(m.loop(again, this.block(step)));
    } else out.push(...step);
    out.push(this.if(m.i32.lt_u(this.v('at'), this.v('edge')), this.keepLoop(), this.dropLoop()));
  }
  private keepLoop(): Expr {
    return this.m.i32.store(0, 4, this.m.i32.sub(this.v('top'), this.i32(8)), this.v('at'));
  }
  private dropLoop(): Expr {
    return this.let('top', this.m.i32.sub(this.v('top'), this.i32(12)));
  }

  // ---- captures and look-arounds

  private backreference({ op, c }: Operation): void {
    const { m } = this;
    const backwards = op === OP_BACKREF_BACK || op === OP_BACKREF_BACK_FOLD;
    const fold = op === OP_BACKREF_FOLD || op === OP_BACKREF_BACK_FOLD;
    const mode = (fold ? 1 : 0) | (this.pattern.unicode ? 2 : 0) | (this.wide ? 4 : 0);
    const from = (): Expr => this.register(c << 3), to = (): Expr => this.register((c << 3) + 4), bytes = (): Expr => this.v('c');
    const room = backwards ? m.i32.sub(this.v('at'), this.v('start')) : m.i32.sub(this.v('end'), this.v('at'));
    const here = backwards ? m.i32.sub(this.v('at'), bytes()) : this.v('at');
    const fail = this.failLabel();
    this.out.push(this.if(m.i32.and(m.i32.ne(from(), this.i32(0)), m.i32.ne(to(), this.i32(0))), this.block([
      m.br(fail, m.i32.gt_u(this.keep('c', m.i32.sub(to(), from())), room)),
      m.br(fail, m.i32.eqz(this.call('regexp_same', [from(), here, bytes(), this.i32(mode)], this.i32Type))),
      this.let('at', backwards ? m.i32.sub(this.v('at'), bytes()) : m.i32.add(this.v('at'), bytes())),
    ])));
    this.known = 0;
  }
  private notLookEnd(c: number): void {
    const { m } = this;
    const again = this.label();
    const value = m.i32.load(0, 4, m.i32.sub(this.v('top'), this.i32(8)));
    const restore = this.if(m.i32.eq(m.i32.and(this.v('entry'), this.i32(3)), this.i32(ENTRY_RESTORE)),
      m.i32.store(0, 4, m.i32.add(this.v('stack'), m.i32.sub(this.v('entry'), this.i32(ENTRY_RESTORE))), value));
    const size = m.select(m.i32.and(this.v('entry'), this.i32(ENTRY_GREEDY & ENTRY_LAZY)), this.i32(12), this.i32(8));
    this.out.push(
      this.let('floor', m.i32.add(this.v('stack'), this.register(c))),
      m.loop(again, this.if(m.i32.gt_u(this.v('top'), this.v('floor')), this.block([
        this.let('entry', m.i32.load(0, 4, m.i32.sub(this.v('top'), this.i32(4)))),
        restore,
        this.let('top', m.i32.sub(this.v('top'), size)),
        m.br(again),
      ]))),
      m.br('fail'),
    );
  }
}
