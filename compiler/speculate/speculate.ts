import { ElementType, FunctionFlag, intrinsicIndex, kernelFunctions, type KernelFunctionName } from '../../abi/index.js';
import type { Fact, ObjectClass } from '../facts/fact.js';
import { type Facts, isSuperCall } from '../facts/facts.js';
import type { Layouts } from '../facts/layouts.js';
import { findLoops, reversePostOrder } from '../ir/analysis.js';
import { type Block, exitFrames, type Imm, type Instr, type IRFunction, type Layout, mapOperand } from '../ir/ir.js';
import { isGlobalOp, isLookupOp, isMethodLookupOp, isRepeatableOp, type OpName } from '../ir/ops.js';
import { isInt32, isNumber, mayBe, T } from '../ir/types.js';
import { inferTypes } from '../optimise/types.js';
import { cloneFunction } from '../ir/clone.js';
import { Liveness } from './liveness.js';
import { type MethodOperation, methodOperations, numberOperations } from './in-place.js';
import { isRemade, makeResumable, type Point } from './resume.js';

/** Of that many classes that have what is asked of an object it may be any. */
const MAX_NAMED = 3;
/** Exits have a price in code: a function of more values is left as it is. */
const MAX_VALUES = 1500;

/**
 * Turns a function into one that relies on guesses: where the facts say what a
 * value is likely to be, a guard tests it, and what follows is a load, a store or
 * arithmetic of numbers. A guard that fails leaves for the generic version, a copy
 * of the function as it was, which goes on at the same point with the live values
 * (`fn.generic`). Nothing comes back from there, so whatever a guard has found
 * holds in all the code behind it.
 */
export function speculate(fn: IRFunction, facts: Facts, layouts: Layouts): void {
  if (fn.valueCount > MAX_VALUES || fn.blocks.some((b) => b.instrs.some((i) => i.op === 'activation'))) return;
  new Speculation(fn, facts, layouts).run();
}

/** Makes the generic versions of functions that guess: they are entered at the points that are left of those that `speculate` made. */
export function finishGenerics(functions: readonly IRFunction[]): void {
  const points = new Map<IRFunction, Set<Point>>(functions.map((fn) => [fn, new Set()]));
  for (const fn of functions) {
    for (const b of fn.blocks) {
      b.instrs = b.instrs.filter((i) => i.op !== 'loopEntry');
      for (const i of b.instrs) if (i.imm.point) for (const f of exitFrames(i, fn)) points.get(f.fn ?? fn)!.add(f.point as Point);
    }
  }
  for (const [fn, own] of points) {
    if (own.size) {
      keepParameters(fn, fn.generic!);
      makeResumable(fn.generic!, [...own]);
    } else fn.generic = null;
  }
}

/**
 * What the generic version reads of its parameters, exits pass on: so it must live in the
 * function until then. (The collector knows only of what does.)
 */
function keepParameters(fn: IRFunction, generic: IRFunction): void {
  const { entry } = fn;
  const known = new Map<string, Instr>();
  for (const b of fn.blocks) for (const i of b.instrs) { const key = parameterOf(i); if (key !== null && i.op !== 'functionEnv') known.set(key, i); }
  const kept = new Map<string, Instr>();
  for (const b of generic.blocks) {
    for (const i of b.instrs) {
      const key = parameterOf(i);
      if (key === null || kept.has(key)) continue;
      const own = known.get(key) ?? fn.newInstr(i.op === 'functionEnv' ? 'callee' : i.op, [], i.op === 'functionEnv' ? {} : i.imm, entry, null);
      kept.set(key, own);
    }
  }
  // In front of all guards.
  const parameters = [...kept.values()];
  for (const i of parameters) {
    i.block.instrs = i.block.instrs.filter((other) => other !== i);
    i.block = entry;
  }
  entry.instrs.unshift(...parameters);
  for (const b of fn.blocks) {
    for (const i of b.instrs) {
      if (!i.imm.point) continue;
      i.args = [...i.args, ...parameters];
      i.imm = { ...i.imm, kept: parameters.length };
    }
  }
}
/** Which parameter, if any, an instruction reads; an environment is read from the closure. */
function parameterOf({ op, imm }: Instr): string | null {
  switch (op) {
    case 'param': return `param${imm.index}`;
    case 'functionEnv': case 'callee': return 'callee';
    case 'this': return 'this';
    default: return null;
  }
}

/** Operators whose operands had better be numbers that are not boxed. */
const ARITHMETIC = new Set<OpName>([
  'sub', 'mul', 'div', 'mod', 'add', 'lt', 'le', 'gt', 'ge', 'neg', 'inc', 'dec', 'toNumber', 'toNumeric', 'bitand', 'bitor', 'bitxor', 'shl', 'shr', 'ushr', 'bitnot', 'seq', 'sne', 'eq', 'ne',
]);
/** Operators by which one index is made of another. */
const STEPS = new Set<OpName>(['add', 'sub', 'mul', 'inc', 'dec']);
/** What values of these are is known by what they are made of. */
const DERIVED = new Set<OpName>([...ARITHMETIC, 'phi', 'const', 'not', 'truthy', 'typeof']);

/** What these give are numbers, though their types say so later only. */
const NUMBERS = new Set<OpName>(['guardInt', 'guardNumber', 'loadTyped', 'arrayLength', 'typedLength']);

interface Exit { readonly point: Point; readonly live: Instr[] }
/** Lookups by name, and those that leave for what runs user code. */
const FINDS = { getNamed: 'findNamed', getMethod: 'findMethod', loadGlobal: 'findGlobal' } as const;

class Speculation {
  private out: Instr[] = [];
  private block!: Block;
  private current: Instr | null = null;
  /** Live sets of the current block, and where in it we are. */
  private liveBefore: Set<Instr>[] = [];
  private at = 0;
  private readonly replaced = new Map<Instr, Instr>();
  private readonly points = new Map<Instr | Block, Exit>();
  private readonly clone;
  private readonly liveness;
  private readonly wanted;
  private readonly indices;
  private readonly multiplied;
  /** Values that code asks whether they are there. */
  private readonly tested;
  private readonly own;
  private readonly names;

  constructor(private readonly fn: IRFunction, private readonly facts: Facts, private readonly layouts: Layouts) {
    findLoops(reversePostOrder(fn));
    inferTypes(fn);
    this.clone = cloneFunction(fn);
    this.liveness = new Liveness(fn, (v) => !isRemade(v));
    this.wanted = findWanted(fn);
    this.indices = findIndices(fn);
    this.multiplied = fn.bigints ? new Set<Instr>() : findMultiplied(fn);
    this.names = findNames(fn);
    this.tested = findTested(fn);
    this.own = new Set(fn.blocks.flatMap((b) => b.instrs));
  }

  run(): void {
    const { fn } = this;
    for (const b of fn.blocks) this.visitBlock(b);
    if (!fn.blocks.some((b) => b.instrs.some((i) => i.imm.point && !isFind(i) && !isMark(i)))) {
      this.takeBack();
      return;
    }
    this.replaceUses();
    fn.generic = this.clone.fn;
    fn.generic.versionOf = fn;
  }
  private find(v: Instr): Instr {
    let at = v;
    while (this.replaced.has(at)) at = this.replaced.get(at)!;
    return at;
  }
  private replaceUses(): void {
    for (const b of this.fn.blocks) {
      for (const i of [...b.phis, ...b.instrs]) {
        // The guard of a result, and its exit, get the result as it was.
        const own = this.resultGuards.get(i);
        i.args = i.args.map((a) => (a === own ? a : this.find(a)));
      }
      mapOperand(b.terminator!, (v) => this.find(v));
    }
  }
  /** Lookups alone are not worth a generic version. */
  private takeBack(): void {
    for (const b of this.fn.blocks) {
      b.instrs = b.instrs.filter((i) => !isMark(i));
      for (const i of b.instrs) {
        if (!isFind(i)) continue;
        i.op = i.op === 'findNamed' ? 'getNamed' : i.op === 'findMethod' ? 'getMethod' : 'loadGlobal';
        i.args = i.args.slice(0, i.imm.operands);
        i.imm = { ...i.imm, point: undefined, operands: undefined };
      }
    }
  }
  private visitBlock(b: Block): void {
    this.block = b;
    this.out = [];
    this.liveBefore = this.liveness.beforeEach(b);
    this.last = this.exitAtStart(b);
    b.instrs.forEach((i, n) => {
      this.current = i;
      this.at = n;
      const before = this.out.length;
      if (b.cold || !this.visit(i)) {
        if (!b.cold && i.op === 'call' && i.imm.direct) this.markEntry();
        this.out.push(i);
      }
      if (this.out.slice(before).some((made) => !this.isRepeatable(made))) this.last = null;
      if (b.cold) return;
      this.markExit(i, n);
      this.guardResult(i, n);
    });
    const t = b.terminator!;
    // Where guards that move out of the loop exit.
    if (t.kind === 'jump' && t.to.loopHeader && t.to.loopDepth > b.loopDepth) {
      this.at = this.sourceInstrs(b).length;
      this.guard('loopEntry', []);
    }
    b.instrs = this.out;
    this.exitAtEnd.set(b, this.last);
  }

  // ---- exits

  /** The last exit of each block, if all that follows it there can be done again. */
  private readonly exitAtEnd = new Map<Block, Exit | null>();
  /** On all ways to the block, except around a loop, the same exit may be taken still. */
  private exitAtStart(b: Block): Exit | null {
    if (b.loopHeader || b.preds.length === 0) return null;
    const [first, ...rest] = b.preds.map((p) => this.exitAtEnd.get(p) ?? null);
    return first && rest.every((x) => x === first) ? first : null;
  }

  /**
   * The exit before the instruction that stands at `from` in the block (behind the last: the
   * terminator), or an earlier one, if all between can be done again: the fewer the better.
   */
  private exit(from: number): Exit {
    return (this.last ??= this.exitBefore(from));
  }
  private last: Exit | null = null;
  /** Does nobody notice that an operation is done twice? */
  private isRepeatable({ op, imm, args }: Instr): boolean {
    // The object that is not made in the end is seen by nobody.
    if (op === 'callEntry' || op === 'callExit' || op === 'loopEntry' || op === 'newThis') return true;
    if (ARITHMETIC.has(op)) return args.every((a) => this.isNumeric(a) || !mayBe(a.type, T.Object));
    if (op === 'kernel' || op === 'kernelThrowing') return !(kernelFunctions[imm.name as KernelFunctionName].effects as readonly string[]).includes('write');
    return isRepeatableOp(op);
  }
  private isNumeric(v: Instr): boolean {
    const { op, type } = this.find(v);
    return isNumber(type) || NUMBERS.has(op);
  }
  private exitBefore(from: number): Exit {
    const source = this.sourceInstrs(this.block);
    // What is made anew at the entry is no place to go on at.
    let at = from;
    while (at < source.length && isRemade(source[at]!)) at++;
    const before = source[at] ?? null;
    const key = before ?? this.block;
    let found = this.points.get(key);
    if (!found) {
      const live = [...this.liveBefore[at]!];
      const point: Point = {
        number: -1, block: this.clone.blocks.get(this.block)!, before: before && this.clone.instrs.get(before)!,
        isEntry: this.block === this.fn.entry && source.slice(0, at).every((i) => i.op === 'newTarget' || this.isRepeatable(i)),
        live: live.map((v) => ({ value: this.clone.instrs.get(v)!, type: v.type })),
      };
      this.points.set(key, (found = { point, live }));
    }
    return found;
  }
  private readonly sources = new Map<Block, readonly Instr[]>();
  private sourceInstrs(b: Block): readonly Instr[] {
    let list = this.sources.get(b);
    if (!list) this.sources.set(b, (list = b.instrs));
    return list;
  }
  private guard(op: OpName, operands: Instr[], imm: Imm = {}, at = this.at): Instr {
    const { point, live } = this.exit(at);
    return this.make(op, [...operands, ...live], { ...imm, point, operands: operands.length });
  }
  private make(op: OpName, args: Instr[], imm: Imm = {}): Instr {
    const i = this.fn.newInstr(op, args, imm, this.block, this.current?.position ?? null);
    this.out.push(i);
    return i;
  }

  // ---- what is guessed

  /** The one typed array class, or the arrays, that a value is likely to be. */
  private kindOf(fact: Fact): 'array' | ObjectClass | null {
    const objects = [...fact.classes].filter((c) => c.kind !== 'function');
    if (!objects.length || objects.length !== fact.classes.size) return null;
    if (objects.every((c) => c.kind === 'array')) return 'array';
    const typed = objects.filter((c) => c.kind === 'typed');
    return typed.length === 1 && objects.every((c) => c.kind === 'typed' || this.facts.isStandIn(c)) ? typed[0]! : null;
  }
  private visit(i: Instr): boolean {
    switch (i.op) {
      case 'getNamed': return i.imm.private === undefined && (i.imm.name === 'length' ? this.visitLength(i) : this.visitGet(i) || this.visitLookup(i));
      case 'setNamed': return i.imm.private === undefined && this.visitSet(i);
      case 'getElem': return this.visitGetElement(i);
      case 'setElem': return this.visitSetElement(i);
      case 'getMethod': return i.imm.private === undefined && (this.visitMethod(i) || this.visitLookup(i));
      case 'call': return this.visitNumbers(i) || this.visitOperation(i) || this.visitCall(i);
      case 'loadGlobal': return this.visitGlobal(i);
      case 'construct': return this.visitConstruct(i);
      case 'applyArguments': return this.visitApply(i);
      case 'runtime': return i.imm.name === 'CheckSuperConstructor' && this.visitParent(i);
      case 'kernel': return i.imm.name === 'coerce_this' && this.visitSelf(i);
      default: return false;
    }
  }
  /** Has the class all that the function asks this object for? */
  private fits(object: Instr, c: ObjectClass): boolean {
    return [...this.names.get(object)!].every((name) => this.layouts.keys(c).includes(name) || this.facts.has(c, name));
  }
  /** The layout that the object of an access to `name` is likely to have. */
  private layoutFor(object: Instr, name: string): Layout | null {
    // Where a constructor is at work on it, an object does not have its layout yet.
    if (isSelf(object) && this.layouts.isMaker(this.fn)) return null;
    const classes = this.classesOf(object, name);
    return classes && this.layouts.withField(classes, name);
  }
  /** The classes of which an object is likely to be, of which a property is asked; null if that is not known. */
  private classesOf(object: Instr, name: string): readonly ObjectClass[] | null {
    const fact = this.facts.of(object);
    const isLikely = (c: ObjectClass): boolean => (c.kind === 'constructor' || c.kind === 'literal') && this.fits(object, c);
    if (fact.classes.size) {
      const classes = [...fact.classes];
      if (!fact.unknown || classes.every(isLikely)) return classes.every((c) => c.kind === 'constructor' || c.kind === 'literal') ? classes : null;
      // Too much flows here to be true: what fits it is.
      const fitting = classes.filter(isLikely);
      if (fitting.length) return fitting;
    }
    if (fact.bits & (T.String | T.Int | T.Double | T.Bool) && !fact.unknown) return null;
    const named = this.facts.holdersOf([...this.names.get(object)!]).filter(isLikely);
    return named.length && named.length <= MAX_NAMED && named.some((c) => this.facts.has(c, name)) ? named : null;
  }
  private visitGet(i: Instr): boolean {
    const [object] = i.args;
    const layout = this.layoutFor(object!, i.imm.name!);
    if (!layout) return this.visitMethod(i);
    const token = this.guard('guardLayout', [object!], { layout });
    const slot = layout.slots.get(i.imm.name!)!;
    this.give(i, this.make('loadSlot', [object!, token], { slot }));
    return true;
  }
  private visitSet(i: Instr): boolean {
    const [object, value] = i.args;
    const layout = this.layoutFor(object!, i.imm.name!);
    if (!layout) return false;
    const token = this.guard('guardLayout', [object!], { layout });
    this.make('storeSlot', [object!, token, value!], { slot: layout.slots.get(i.imm.name!)!, name: i.imm.name! });
    return true;
  }
  /** The method of a call that follows: the object's class tells which. */
  private visitMethod(i: Instr): boolean {
    const [object] = i.args;
    const classes = this.classesOf(object!, i.imm.name!);
    const found = classes && this.layouts.withMethod(classes, i.imm.name!);
    if (!found) return false;
    const { layout, method } = found;
    if (!this.isSure(object!, i.imm.name!)) return false;
    const token = this.guard('guardMethods', [object!], { layout });
    const closure = this.guard('guardMethod', [token], { layout, name: i.imm.name! });
    this.replaced.set(i, closure);
    for (const call of this.sourceInstrs(this.block)) if (call.op === 'call' && call.args[0] === i) call.imm = { ...call.imm, target: method, direct: true };
    return true;
  }
  /** Does it not depend on what class an object has, or is that known? What else is passed as `this` to constructors is no reason to doubt. */
  private isSure(object: Instr, method: string): boolean {
    const { classes, unknown } = this.facts.of(object);
    if (classes.size > 0 && (!unknown || (isSelf(object) && [...classes].some((c) => c.kind === 'constructor' && c.fn === this.fn)))) return true;
    return this.facts.onlyFunction(method) !== null;
  }
  /** A property that is unlikely to have a getter is looked up without running user code, so that what follows may still leave at an exit before it. */
  private visitLookup(i: Instr): boolean {
    const { name } = i.imm;
    if (name !== 'length' && !this.facts.isAccessor(name!, i.op === 'getMethod')) this.makeFind(i);
    return false;
  }
  private visitGlobal(i: Instr): boolean {
    if (!i.imm.typeof) this.makeFind(i);
    return false;
  }
  /** What may throw becomes what may leave, unless what is thrown is handled here. */
  private makeFind(i: Instr): void {
    if (this.block.terminator!.kind === 'invoke' && this.sourceInstrs(this.block).at(-1) === i) return;
    const { point, live } = this.exit(this.at), operands = i.args.length;
    i.op = FINDS[i.op as keyof typeof FINDS];
    i.args = [...i.args, ...live];
    i.imm = { ...i.imm, point, operands };
  }
  /** A function of numbers that a global has. */
  private visitNumbers(i: Instr): boolean {
    const [callee, self, ...args] = i.args;
    const operation = isMethodLookupOp(callee!.op) && callee!.args[0] === self && isGlobalOp(self!.op) ? numberOperations.get(`${self!.imm.name}.${callee!.imm.name}`) : undefined;
    if (!operation || operation.arity !== args.length || !args.every((a) => this.isLikelyNumber(a))) return false;
    this.guard('guardSame', [callee!, this.make('intrinsic', [], { index: operation.intrinsic })]);
    const areInts = args.every((a) => { const { bits, unknown } = this.facts.of(a); return isInt32(a.type) || (bits === T.Int && !unknown); });
    const numbers = args.map((a) => (isNumber(this.find(a).type) ? a : this.guard(areInts ? 'guardInt' : 'guardNumber', [a])));
    this.give(i, operation.make((op, operands, imm) => this.make(op, operands, imm), numbers, areInts));
    return true;
  }
  /** A method of arrays or strings that the program does not define itself. */
  private visitOperation(i: Instr): boolean {
    const [callee, self, ...args] = i.args;
    const name = isMethodLookupOp(callee!.op) && callee!.args[0] === self ? callee!.imm.name! : '';
    const operation = methodOperations.get(name);
    if (!operation || this.facts.definesMethod(name) || args.length < operation.arity || args.length > operation.arity + (operation.optional ?? 0)) return false;
    const fact = this.facts.of(self!), isArray = operation.of === 'array';
    const isOther = isArray
      ? this.kindOf(fact) !== 'array' && (fact.bits & ~(T.Object | T.Undefined | T.Null) || fact.classes.size > 0)
      : fact.bits & ~(T.String | T.Undefined | T.Null) || (operation.isShared && !(fact.bits & T.String));
    if (isOther) return false;
    this.guard('guardSame', [callee!, this.make('intrinsic', [], { index: operation.intrinsic })]);
    const operands = operation.isIndexed ? [this.guard('guardInt', [args[0]!])] : args;
    const { op } = operation;
    if (op === 'appendElement' || op === 'takeElement' || op === 'charCode') this.replaced.set(i, this.guard(op, [self!, ...operands]));
    else this.give(i, this.guard('guardFound', [this.callMethod(op, operation, self!, args)]));
    return true;
  }
  private callMethod(name: KernelFunctionName, { arity, optional, mode }: MethodOperation, self: Instr, args: Instr[]): Instr {
    const constant = (value: Imm['value']): Instr => this.make('const', [], { value });
    const missing = Array.from({ length: arity + (optional ?? 0) - args.length }, () => constant(undefined));
    return this.make('kernel', [self, ...args, ...missing, ...(mode === undefined ? [] : [constant(mode)])], { name });
  }
  private isLikelyNumber(v: Instr): boolean {
    const { bits } = this.facts.of(v);
    return isNumber(v.type) || (bits & ~(T.Int | T.Double | T.Undefined)) === 0;
  }
  /** A function that only one is known to be is tested, and called directly. */
  private visitCall(i: Instr): boolean {
    const [callee] = i.args;
    const { target } = i.imm;
    if (!target || i.imm.direct) return false;
    const fact = this.facts.of(callee!);
    if (fact.unknown || fact.bits & ~(T.Object | T.Undefined) || fact.classes.size === 0 || this.facts.targets(callee!)[0] !== target) return false;
    if (isLookupOp(callee!.op) && callee!.imm.private === undefined && !this.isSure(callee!.args[0]!, callee!.imm.name!)) return false;
    this.guard('guardFunction', [callee!], { target });
    i.imm = { ...i.imm, direct: true };
    return false;
  }
  /** A constructor of the program is called as any other function, with the new object as `this`. */
  private visitConstruct(i: Instr): boolean {
    const [callee, newTarget, ...args] = i.args;
    const target = this.constructorOf(i);
    if (!target) return this.visitNewArray(i);
    this.guard('guardFunction', [callee!], { target });
    const self = this.guard('newThis', [callee!, newTarget!], { target });
    this.markEntry();
    const call = this.make('call', [callee!, self, ...args], { text: i.imm.text!, target, direct: true, constructs: true, ...(i.imm.passesOn ? { passesOn: true } : {}) });
    const made = target.flags & FunctionFlag.Derived ? call : self;
    this.replaced.set(i, made);
    if (this.block.terminator!.kind === 'invoke') return true;
    this.last = null;
    this.resultGuards.set(this.guard('callExit', [], {}, this.at + 1), call);
    return true;
  }
  /** `new Array(n)` */
  private visitNewArray(i: Instr): boolean {
    const [callee, newTarget, length, ...others] = i.args;
    if (!isGlobalOp(callee!.op) || callee!.imm.name !== 'Array' || newTarget !== callee || !length || others.length || !this.isLikelyNumber(length)) return false;
    this.guard('guardSame', [callee!, this.make('intrinsic', [], { index: intrinsicIndex('Array') })]);
    this.replaced.set(i, this.guard('guardFound', [this.make('kernel', [length], { name: 'arr_of_length' })]));
    return true;
  }
  /** `f.apply(x, arguments)`: a call with the arguments that the function itself got, where those are in registers. */
  private visitApply(i: Instr): boolean {
    const [apply, callee, self, ...args] = i.args;
    const fact = this.facts.of(callee!);
    const target = fact.unknown || fact.bits & ~(T.Object | T.Undefined) ? null : onlyOne(this.facts.targets(callee!));
    if (!target || target.flags & FunctionFlag.Class) return false;
    this.guard('guardSame', [apply!, this.make('intrinsic', [], { index: intrinsicIndex('FunctionPrototypeApply') })]);
    this.guard('guardBelow', [this.make('argc', []), this.make('const', [], { value: args.length + 1 })]);
    this.guard('guardFunction', [callee!], { target });
    this.markEntry();
    const call = this.make('call', [callee!, self!, ...args], { text: i.imm.text!, target, direct: true, passesOn: true });
    this.replaced.set(i, call);
    if (this.block.terminator!.kind === 'invoke') return true;
    this.last = null;
    this.resultGuards.set(this.guard('callExit', [], {}, this.at + 1), call);
    return true;
  }
  /** The one constructor that is likely to be called; null if it is not known, or may give something else than the new object. */
  private constructorOf(i: Instr): IRFunction | null {
    const fact = this.facts.of(i.args[0]!);
    const known = isSuperCall(i) ? this.facts.parentConstructors.get(this.fn)?.fn : fact.unknown || fact.bits & ~(T.Object | T.Undefined) ? null : onlyOne(this.facts.targets(i.args[0]!));
    if (!known || !(known.flags & FunctionFlag.Constructor) || known.flags & (FunctionFlag.Generator | FunctionFlag.Async)) return null;
    return known.flags & FunctionFlag.Derived || returnsNothing(known) ? known : null;
  }
  /** CheckSuperConstructor, where the parent is known. */
  private visitParent(i: Instr): boolean {
    const target = this.facts.parentConstructors.get(this.fn)?.fn;
    if (!target || !(target.flags & FunctionFlag.Constructor)) return false;
    this.guard('guardFunction', [i.args[1]!], { target });
    this.replaced.set(i, this.make('const', [], { value: undefined }));
    return true;
  }
  /** In front of a call that may be inlined. */
  private markEntry(): void {
    if (this.block.terminator!.kind !== 'invoke') this.guard('callEntry', []);
  }
  /** Behind a call that may be inlined. */
  private markExit(i: Instr, at: number): void {
    if (i.op !== 'call' || !i.imm.direct || this.block.terminator!.kind === 'invoke') return;
    this.resultGuards.set(this.guard('callExit', [], {}, at + 1), i);
  }
  /** `this` of a sloppy function. */
  private visitSelf(i: Instr): boolean {
    const fact = this.facts.of(i.args[0]!);
    if (fact.bits !== T.Object) return false;
    this.replaced.set(i, this.guard('guardObject', [i.args[0]!]));
    return true;
  }
  private visitLength(i: Instr): boolean {
    const [object] = i.args;
    const kind = this.kindOf(this.facts.of(object!));
    if (kind === 'array') {
      const token = this.guard('guardArray', [object!]);
      this.give(i, this.make('arrayLength', [object!, token]));
      return true;
    }
    const type = kind && typedElement(kind);
    if (type == null) return false;
    const token = this.guard('guardTyped', [object!], { index: type });
    this.give(i, this.make('typedLength', [object!, token]));
    return true;
  }
  private isIndex(key: Instr): boolean {
    return (this.facts.of(key).bits & ~T.Undefined) === T.Int || isInt32(key.type);
  }
  private visitGetElement(i: Instr): boolean {
    const [object, key] = i.args;
    const kind = this.isIndex(key!) ? this.kindOf(this.facts.of(object!)) : null;
    if (kind === null) return false;
    if (kind === 'array') {
      const elements = this.guard('guardElements', [object!]);
      const index = this.guard('guardInt', [key!]);
      const number = this.numberGuard(i);
      if (!number) {
        this.replaced.set(i, this.guard('getElement', [object!, elements, index]));
        return true;
      }
      // A hole is no number.
      const token = this.guard('guardBounds', [index, elements]);
      this.replaced.set(i, this.guard(number, [this.make('loadElement', [elements, index, token])]));
      return true;
    }
    const type = typedElement(kind);
    if (type == null) return false;
    const { token, index, data } = this.typedAccess(object!, key!, type);
    this.give(i, this.make('loadTyped', [data, index, token, object!], { index: type }));
    return true;
  }
  /** Is a store likely to be that of a new element: `a[a.length] = x`, or to an array that is made here, or just before? */
  private isAppended(object: Instr, key: Instr): boolean {
    // Nothing moves out of loops here.
    if (this.block.loopDepth === 0) return true;
    const { classes } = this.facts.of(object);
    if (classes.size && [...classes].every((c) => c.instr && this.own.has(c.instr))) return true;
    return object.op === 'newArray' || object.op === 'construct' || this.layouts.isMaker(this.fn) || (key.op === 'getNamed' && key.imm.name === 'length' && key.args[0] === object);
  }
  private typedAccess(object: Instr, key: Instr, type: number): { token: Instr; index: Instr; data: Instr } {
    const typed = this.guard('guardTyped', [object], { index: type });
    const index = this.guard('guardInt', [key]);
    const length = this.make('typedLength', [object, typed]);
    const token = this.guard('guardBelow', [index, length]);
    return { token, index, data: this.make('typedData', [object, typed]) };
  }
  private visitSetElement(i: Instr): boolean {
    const [object, key, value] = i.args;
    const kind = this.isIndex(key!) ? this.kindOf(this.facts.of(object!)) : null;
    if (kind === null) return false;
    if (kind === 'array') {
      const elements = this.guard('guardElements', [object!]);
      const index = this.guard('guardInt', [key!]);
      if (this.isAppended(object!, key!)) {
        this.guard('putElement', [object!, elements, index, value!]);
        return true;
      }
      const token = this.guard('guardBounds', [index, elements]);
      // A store to a hole asks the prototypes.
      const old = this.guard('guardPresent', [this.make('loadElement', [elements, index, token])]);
      this.make('storeElement', [elements, index, old, value!]);
      return true;
    }
    const type = typedElement(kind);
    const isNumeric = isNumber(value!.type) || this.numericFact(this.facts.of(value!)) !== null;
    if (type == null || type === ElementType.Uint8Clamped || !isNumeric) return false;
    const { token, index, data } = this.typedAccess(object!, key!, type);
    const number = isNumber(value!.type) ? value! : this.guard('guardNumber', [value!]);
    this.make('storeTyped', [data, index, token, number, object!], { index: type });
    return true;
  }

  // ---- numbers

  private numericFact(fact: Fact, multiplied = false, isTested = false): 'guardInt' | 'guardNumber' | null {
    // What is undefined at first mostly is not by the time that it is reckoned with.
    const bits = fact.bits & (isTested ? -1 : ~T.Undefined);
    if (multiplied && !(bits & T.String) && (bits & (T.Int | T.Double) || fact.unknown)) return bits === T.Int && !fact.unknown ? 'guardInt' : 'guardNumber';
    if (bits === 0 || bits & ~(T.Int | T.Double)) return null;
    return bits === T.Int && !fact.unknown ? 'guardInt' : 'guardNumber';
  }
  /** The guard for a value that is likely to be a number, and wanted as one. */
  private numberGuard(i: Instr): 'guardInt' | 'guardNumber' | null {
    // What becomes an index stays an int32.
    if (STEPS.has(i.op) && this.indices.has(i) && !isInt32(i.type)) {
      const fact = this.facts.of(i);
      return fact.bits === T.Int && !fact.unknown ? 'guardInt' : null;
    }
    if (!this.wanted.has(i) || DERIVED.has(i.op) || isNumber(i.type)) return null;
    return this.numericFact(this.facts.of(i), this.multiplied.has(i), this.tested.has(i));
  }
  /** `value` takes the place of `i`, as a number where that is likely. */
  private give(i: Instr, value: Instr): void {
    const number = this.numberGuard(i);
    this.replaced.set(i, number ? this.guard(number, [value]) : value);
  }
  /** What stays as it is, but gives what is likely to be a number, is tested behind. */
  private guardResult(i: Instr, at: number): void {
    if (this.replaced.has(i)) return;
    const constant = this.constantOf(i);
    if (constant !== null) {
      this.resultGuards.set(this.guard('guardConstant', [i], { value: constant }, at + 1), i);
      this.replaced.set(i, this.make('const', [], { value: constant }));
      return;
    }
    const number = this.numberGuard(i);
    if (!number) return;
    // Behind what may throw and is handled, the block ends.
    if (at + 1 >= this.sourceInstrs(this.block).length && this.block.terminator!.kind === 'invoke') return;
    if (isRemade(i) && this.block !== this.fn.entry) return;
    const tested = this.guard(number, [i], {}, at + 1);
    this.resultGuards.set(tested, i);
    this.replaced.set(i, tested);
  }
  private readonly resultGuards = new Map<Instr, Instr>();
  /** The number, or other primitive value, that a binding has for good, where code reckons with it. */
  private constantOf(i: Instr): number | string | boolean | null {
    if ((i.op !== 'loadCell' && i.op !== 'loadEnv') || !this.wanted.has(i)) return null;
    const { constant, unknown } = this.facts.of(i);
    return unknown || typeof constant === 'symbol' || typeof constant === 'bigint' || constant === undefined || typeof constant === 'object' ? null : constant;
  }
}

const isFind = ({ op }: Instr): boolean => op === 'findNamed' || op === 'findMethod' || op === 'findGlobal';
const isMark = ({ op }: Instr): boolean => op === 'callEntry' || op === 'callExit' || op === 'loopEntry';
const onlyOne = (functions: readonly IRFunction[]): IRFunction | null => (functions.length === 1 ? functions[0]! : null);
/** Does a call of the function give undefined, if anything? */
const returnsNothing = (fn: IRFunction): boolean => fn.blocks.every(({ terminator: t }) => t?.kind !== 'return' || (t.value.op === 'const' && t.value.imm.value === undefined));
const isSelf = (v: Instr): boolean => v.op === 'this' || ((v.op === 'checkInitialized' || (v.op === 'kernel' && v.imm.name === 'coerce_this')) && isSelf(v.args[0]!)) || isSuperCall(v);

function typedElement(c: ObjectClass | 'array'): number | null {
  if (c === 'array') return null;
  const type = (ElementType as Record<string, number>)[c.name.replace(/Array$/, '')];
  return type === undefined || type === ElementType.Float16 || type >= ElementType.BigInt64 ? null : type;
}

const isNullish = (v: Instr): boolean => v.op === 'const' && (v.imm.value === null || v.imm.value === undefined);

/** Values that arithmetic uses, also by way of phis. */
function findWanted(fn: IRFunction): Set<Instr> {
  const wanted = new Set<Instr>();
  const work: Instr[] = [];
  const want = (v: Instr): void => { if (!wanted.has(v)) { wanted.add(v); work.push(v); } };
  for (const b of fn.blocks) {
    for (const i of b.instrs) {
      if (ARITHMETIC.has(i.op) && !i.args.some(isNullish)) i.args.forEach(want);
      else if (i.op === 'getElem' || i.op === 'setElem') want(i.args[1]!);
    }
  }
  for (let v = work.pop(); v; v = work.pop()) if (v.op === 'phi') v.args.forEach(want);
  return wanted;
}
function findTested(fn: IRFunction): Set<Instr> {
  const found = new Set<Instr>();
  for (const b of fn.blocks) {
    for (const i of b.instrs) {
      if (i.op === 'isNullish' || i.op === 'isUndefined' || i.op === 'truthy' || i.op === 'not') found.add(i.args[0]!);
      else if ((i.op === 'eq' || i.op === 'ne' || i.op === 'seq' || i.op === 'sne') && i.args.some(isNullish)) i.args.forEach((a) => found.add(a));
    }
  }
  return found;
}
/** Values that operators use which nobody applies to anything but numbers. */
function findMultiplied(fn: IRFunction): Set<Instr> {
  const found = new Set<Instr>();
  for (const b of fn.blocks) for (const i of b.instrs) if (i.op === 'mul' || i.op === 'div' || (i.op === 'sub' && !i.args.some(isNullish))) i.args.forEach((a) => found.add(a));
  return found;
}
/** Values that are used as indices, also by way of phis and of small steps. */
function findIndices(fn: IRFunction): Set<Instr> {
  const indices = new Set<Instr>();
  const work: Instr[] = [];
  const add = (v: Instr): void => { if (!indices.has(v)) { indices.add(v); work.push(v); } };
  for (const b of fn.blocks) for (const i of b.instrs) if (i.op === 'getElem' || i.op === 'setElem') add(i.args[1]!);
  for (let v = work.pop(); v; v = work.pop()) if (v.op === 'phi' || v.op === 'toNumeric' || STEPS.has(v.op)) v.args.forEach(add);
  return indices;
}
/** The names of properties that are asked of each value. */
function findNames(fn: IRFunction): Map<Instr, Set<string>> {
  const names = new Map<Instr, Set<string>>();
  for (const b of fn.blocks) {
    for (const i of b.instrs) {
      if (i.op !== 'getNamed' && i.op !== 'setNamed' && i.op !== 'getMethod') continue;
      const object = i.args[0]!;
      names.set(object, (names.get(object) ?? new Set()).add(i.imm.name!));
    }
  }
  return names;
}
