import { FunctionFlag, ResumeMode, SuspendReason } from '../../abi/index.js';
import { type Binding, type FunctionScope, Pseudo, type Reference, type Scope } from '../scope/scope.js';
import type { AnyNode, Expression, FunctionNode } from '../parse/ast.js';
import { type Constant, type Imm, type Instr, IRFunction, NOT_FOUND_VALUE, type Position, UNINITIALIZED_VALUE } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import type { Control, Jump, ModuleContext } from './context.js';
import { SsaBuilder } from './ssa.js';

/** SSA variables: bindings, environments (by scope), and symbols for temporaries that live across control flow. */
type Variable = Binding | Scope | symbol;

/**
 * State of the generation of one function. The pieces of an expression (calls,
 * classes, patterns …) generate the expressions inside them through the two
 * abstract methods, so that no file has to import `expressions.ts` back.
 */
export abstract class FunctionGenerator {
  abstract expression(node: Expression | AnyNode): Instr;
  /** An expression that names an anonymous function by what it is assigned to: a name, or a property key. */
  abstract named(node: AnyNode, name: string | Instr): Instr;

  readonly ssa: SsaBuilder<Variable>;
  readonly controls: Control[] = [];
  scope: Scope;
  functionEnv: Instr | null = null;
  /** Labels of the statement being generated. */
  pendingLabels: string[] = [];
  /** What `using` declarations add to: of the innermost list of statements that has some. */
  disposables: symbol | null = null;
  readonly returnVariable = Symbol('return value');

  constructor(readonly module: ModuleContext, readonly ir: IRFunction, readonly fn: FunctionScope, readonly outerScope: Scope | null, scope: Scope) {
    this.ssa = new SsaBuilder(ir);
    this.scope = scope;
  }

  /** All parts of a class are strict code: those that are in no function of its own too. */
  get strict(): boolean {
    if (this.fn.strict) return true;
    for (let s: Scope | null = this.scope; s && s.fn === this.fn; s = s.parent) if (s.kind === 'class') return true;
    return false;
  }
  /** Only the arguments object of a sloppy function with simple parameters says which function it is. */
  get hasCallee(): boolean {
    return !this.fn.strict && this.fn.simpleParameters;
  }
  emit(op: OpName, args: Instr[] = [], imm: Imm = {}): Instr {
    return this.ssa.emit(op, args, imm);
  }
  constant(value: Constant): Instr {
    return this.ssa.constant(value);
  }
  get undefined(): Instr {
    return this.constant(undefined);
  }
  usesBigInt(): void {
    // Built-ins work on BigInts by intrinsics only.
    if (!this.module.builtinMode) this.module.program.bigints = true;
  }
  runtime(name: string, ...args: Instr[]): Instr {
    return this.emit('runtime', args, { name });
  }
  at(node: AnyNode): void {
    this.ssa.position = positionOf(node);
  }

  // ---- environments

  /** The Env current in `scope`, as seen from inside this function. */
  currentEnv(scope: Scope = this.scope): Instr {
    for (let s: Scope | null = scope; s && s.fn === this.fn; s = s.parent) if (s.hasEnv) return this.ssa.read(s);
    return this.functionEnvironment();
  }
  private functionEnvironment(): Instr {
    return this.functionEnv!;
  }
  enterScope(scope: Scope): void {
    if (scope.hasEnv) this.ssa.write(scope, this.emit('newEnv', [scope.parent ? this.currentEnv(scope.parent) : this.functionEnvironment()], { count: scope.envSlots.length }));
    this.scope = scope;
  }
  leaveScope(scope: Scope): void {
    this.scope = scope.parent!;
  }
  private envOf(binding: Binding): { env: Instr; hops: number } {
    if (binding.scope.fn === this.fn) return { env: this.ssa.read(binding.scope), hops: 0 };
    let hops = 0;
    for (let s: Scope | null = this.outerScope; s; s = s.parent) {
      if (s === binding.scope) return { env: this.functionEnvironment(), hops };
      if (s.hasEnv) hops++;
    }
    throw new Error(`binding ${binding.name} is not in scope`);
  }

  // ---- bindings

  /** Sets a binding without checks: initialisation, or after them. */
  setBinding(binding: Binding, value: Instr): void {
    if (binding.storage === 'cell') this.emit('storeCell', [value], { cell: binding.cell! });
    else if (binding.storage === 'env') {
      const { env, hops } = this.envOf(binding);
      this.emit('storeEnv', [env, value], { slot: binding.slot, hops });
    } else this.ssa.write(binding, value);
  }
  getBindingRaw(binding: Binding): Instr {
    if (binding.storage === 'cell') return this.emit('loadCell', [], { cell: binding.cell! });
    if (binding.storage === 'env') {
      const { env, hops } = this.envOf(binding);
      return this.emit('loadEnv', [env], { slot: binding.slot, hops });
    }
    return this.ssa.read(binding);
  }
  /** May a reference at `offset` find the binding in its temporal dead zone? */
  needsCheck(binding: Binding, offset: number): boolean {
    if (binding.kind === 'import') return binding.mayBeUninitialized;
    if (binding.kind === 'param') return binding.scope.fn.hasParameterExpressions;
    if (!binding.isLexical) return binding.kind === 'pseudo' && binding.name === Pseudo.this && binding.scope.fn.derived;
    if (binding.declarationEnd === 0) return false;
    return binding.storage === 'ssa' || binding.scope.fn !== this.fn || offset < binding.declarationEnd || binding.scope.kind === 'switch';
  }
  checked(binding: Binding, value: Instr, offset: number): Instr {
    if (!this.needsCheck(binding, offset)) return value;
    if (binding.kind === 'pseudo') return this.emit('checkInitialized', [value], { message: 'SuperNotCalled', name: '' });
    return this.emit('checkInitialized', [value], { name: binding.name });
  }
  lookup(node: AnyNode): Reference {
    const reference = this.module.scopes.references.get(node);
    if (!reference) throw new Error(`unresolved ${node.type} at ${node.start}`);
    return reference;
  }
  /**
   * ResolveBinding, as far as it is not known: the object of a `with` statement
   * that has the name, undefined if the binding is the static one. Null where no
   * `with` is between: then there is nothing to find out.
   */
  resolveName(node: AnyNode & { type: 'Identifier' }): Instr | null {
    const { name, withObjects } = this.lookup(node);
    if (!withObjects) return null;
    const base = Symbol('object of with'), end = this.ir.newBlock();
    for (const binding of withObjects) {
      const found = this.runtime('WithBase', this.getBindingRaw(binding), this.constant(name));
      const next = this.ir.newBlock();
      this.ssa.write(base, found);
      this.ssa.branch(this.emit('isUndefined', [found]), next, end);
      this.ssa.startSealed(next);
    }
    this.ssa.jump(end);
    this.ssa.startSealed(end);
    return this.ssa.read(base);
  }
  /** By where `resolveName` found a name: in an object, or statically. */
  whereResolved(base: Instr | null, inObject: (object: Instr) => Instr, statically: () => Instr): Instr {
    if (!base) return statically();
    const result = Symbol('by with');
    const here = this.ir.newBlock(), there = this.ir.newBlock(), end = this.ir.newBlock();
    this.ssa.branch(this.emit('isUndefined', [base]), there, here);
    this.ssa.startSealed(here);
    this.ssa.write(result, inObject(base));
    this.ssa.jump(end);
    this.ssa.startSealed(there);
    this.ssa.write(result, statically());
    this.ssa.jump(end);
    this.ssa.startSealed(end);
    return this.ssa.read(result);
  }
  getIdentifier(node: AnyNode & { type: 'Identifier' }, isTypeof = false, base = this.resolveName(node)): Instr {
    const { name } = this.lookup(node);
    return this.whereResolved(base, (object) => this.runtime('WithGet', object, this.constant(name), this.constant(this.strict)), () => this.getStatic(node, isTypeof));
  }
  private getStatic(node: AnyNode & { type: 'Identifier' }, isTypeof: boolean): Instr {
    const { binding, name } = this.lookup(node);
    if (binding?.missing != null) {
      this.throwMessage('MissingModule', this.constant(binding.missing));
      return this.undefined;
    }
    if (binding) return this.checked(binding, this.getBindingRaw(binding), node.start);
    if (name === 'undefined') return this.undefined;
    if (name === 'NaN') return this.constant(NaN);
    if (name === 'Infinity') return this.constant(Infinity);
    return this.emit('loadGlobal', [], { name, typeof: isTypeof });
  }
  /** Assignment (not initialisation) to a name. */
  setIdentifier(node: AnyNode & { type: 'Identifier' }, value: Instr, base = this.resolveName(node)): void {
    const { name } = this.lookup(node);
    this.whereResolved(base, (object) => this.runtime('WithSet', object, this.constant(name), value, this.constant(this.strict)), () => {
      this.setStatic(node, value);
      return value;
    });
  }
  private setStatic(node: AnyNode & { type: 'Identifier' }, value: Instr): void {
    const { binding, name } = this.lookup(node);
    if (!binding) {
      if (name === 'undefined' || name === 'NaN' || name === 'Infinity') {
        if (this.strict) this.throwMessage('ReadOnlyGlobal', this.constant(name));
        return;
      }
      this.emit('storeGlobal', [value], { name, strict: this.strict });
      return;
    }
    if (binding.isLexical) this.checked(binding, this.getBindingRaw(binding), node.start);
    if (binding.isConst) this.throwMessage('ConstAssignment');
    else if (binding.kind === 'functionName') {
      if (this.strict) this.throwMessage('ConstAssignment');
    } else this.setBinding(binding, value);
  }
  pseudo(node: AnyNode): Instr {
    const { binding } = this.lookup(node);
    return this.checked(binding!, this.getBindingRaw(binding!), node.start);
  }
  /** The pseudo binding `name` of the nearest ordinary function around. */
  pseudoBinding(name: string): Binding {
    let s: Scope = this.scope;
    while (!s.bindings.has(name)) s = s.parent!;
    return s.bindings.get(name)!;
  }

  // ---- suspension

  /** Stops here for `reason`; later goes on as the resumption says. `onReturn` ends the code path of a `return` resumption. */
  suspend(value: Instr, reason: number, onReturn?: (value: Instr) => void): Instr {
    return this.resumed(this.emit('suspend', [value], { kind: String(reason) }), onReturn);
  }
  resumed(value: Instr, onReturn?: (value: Instr) => void): Instr {
    const mode = this.emit('resumeMode');
    const next = this.ir.newBlock(), other = this.ir.newBlock(), thrown = this.ir.newBlock(), returned = this.ir.newBlock();
    this.ssa.branch(this.emit('seq', [mode, this.constant(ResumeMode.Next)]), next, other);
    this.ssa.startSealed(other);
    if (onReturn) {
      this.ssa.branch(this.emit('seq', [mode, this.constant(ResumeMode.Throw)]), thrown, returned);
      this.ssa.startSealed(returned);
      onReturn(value);
      this.ssa.startSealed(thrown);
    }
    this.throwValue(value);
    this.ssa.startSealed(next);
    return value;
  }
  /** Await ( value ), https://tc39.es/ecma262/#await */
  await(value: Instr): Instr {
    return this.suspend(value, SuspendReason.Await);
  }
  /** AsyncIteratorClose for a completion that does not throw, https://tc39.es/ecma262/#sec-asynciteratorclose */
  closeAsyncIterator(record: Instr): void {
    const call = this.runtime('AsyncIterReturn', record);
    const has = this.ir.newBlock(), end = this.ir.newBlock();
    this.ssa.branch(this.emit('isInternal', [call], { value: NOT_FOUND_VALUE }), end, has);
    this.ssa.startSealed(has);
    this.runtime('CheckIteratorResult', this.await(call));
    this.ssa.jump(end);
    this.ssa.startSealed(end);
  }

  throwMessage(message: string, ...args: Instr[]): void {
    this.emit('throwMessage', args, { message });
    this.ssa.unreachable();
  }
  throwValue(value: Instr): void {
    this.emit('throwValue', [value]);
    this.ssa.unreachable();
  }

  // ---- closures

  /** `text`: the node whose source text is the function's, if it is more than the function itself (methods, classes). */
  closure(node: AnyNode, name: string, flags = 0, text: AnyNode = node): Instr {
    const ir = declareFunction(this.module, node, name, flags);
    if (!this.module.builtinMode) ir.sourceRange = [text.start, text.end];
    this.module.queue.push({ ir, node, outer: this.scope });
    return this.emit('closure', [this.currentEnv()], { fn: ir });
  }

  // ---- jumps

  jumpOut(jump: Jump): void {
    const saved = this.ssa.handler;
    for (let i = this.controls.length - 1; i >= 0; i--) {
      const c = this.controls[i]!;
      if (c.kind === 'target') {
        if (jump.kind !== 'return' && jump.target === c) {
          this.ssa.jump(jump.kind === 'break' ? c.breakTo : c.continueTo!);
          break;
        }
      } else if (c.kind === 'iterator') {
        // `continue` of its own loop goes on with the iterator.
        if (jump.kind === 'continue' && this.controls[i - 1] === jump.target) continue;
        this.ssa.handler = c.outerHandler;
        if (c.async) this.closeAsyncIterator(this.ssa.read(c.record));
        else this.runtime(c.mayBeDone ? 'IterCloseIfOpen' : 'IterClose', this.ssa.read(c.record));
      } else {
        this.enterFinally(c, jump);
        break;
      }
      if (i === 0) this.finishReturn();
    }
    if (this.controls.length === 0) this.finishReturn();
    this.ssa.handler = saved;
    this.ssa.startDead();
  }
  private enterFinally(c: Control & { kind: 'finally' }, jump: Jump): void {
    let index = c.exits.findIndex((e) => sameJump(e.jump, jump));
    if (index < 0) index = c.exits.push({ jump }) - 1;
    this.ssa.write(c.completion.kind, this.constant(index + 2));
    this.ssa.jump(c.entry);
  }
  private finishReturn(): void {
    let value = this.ssa.read(this.returnVariable);
    if (this.fn.derived) {
      // No handler of the constructor's own gets the error; `jumpOut` puts the present one back.
      this.ssa.handler = null;
      const binding = this.pseudoThis();
      value = this.runtime('DerivedReturn', value, binding ? this.getBindingRaw(binding) : this.constant(UNINITIALIZED_VALUE));
    }
    this.ssa.ret(value);
  }
  private pseudoThis(): Binding | undefined {
    return this.module.scopes.scopes.get(this.fn.node)?.bindings.get(Pseudo.this);
  }
  returnValue(value: Instr): void {
    this.ssa.write(this.returnVariable, value);
    this.jumpOut({ kind: 'return' });
  }
}

function sameJump(a: Jump, b: Jump): boolean {
  return a.kind === b.kind && (a.kind === 'return' || a.target === (b as { target: unknown }).target);
}
export function positionOf(node: AnyNode): Position {
  return { line: node.loc!.start.line, column: node.loc!.start.column + 1 };
}

/** In-object slots for the stores to `this` that a function has: not all of them need be made. */
const GUESSED_INLINE_SLOTS = 32;

/** Makes the IR function of a function node; its body is generated later, from the queue. */
export function declareFunction(module: ModuleContext, node: AnyNode, name: string, flags: number): IRFunction {
  const fn = module.scopes.functions.get(node)!;
  const ir = new IRFunction(name, positionOf(node));
  ir.index = module.program.functions.push(ir) - 1;
  const f = node as FunctionNode;
  const firstOptional = f.params.findIndex((p) => p.type === 'AssignmentPattern' || p.type === 'RestElement');
  ir.length = firstOptional < 0 ? f.params.length : firstOptional;
  const kind = (fn.strict ? FunctionFlag.Strict : 0) | (fn.arrow ? FunctionFlag.Arrow : 0) | (fn.generator ? FunctionFlag.Generator : 0) | (fn.async ? FunctionFlag.Async : 0);
  ir.flags = flags | kind | (!module.builtinMode ? 0 : module.evaluator ? FunctionFlag.Evaluator : FunctionFlag.Builtin);
  if (!fn.arrow && !(flags & (FunctionFlag.Method | FunctionFlag.Class)) && !f.generator && !f.async) ir.flags |= FunctionFlag.Constructor;
  // A direct eval may name `arguments` as well.
  if (firstOptional < 0 && !fn.argumentsBinding && module.scopes.directEvals.size === 0 && !(ir.flags & FunctionFlag.Builtin)) ir.flags |= FunctionFlag.SeesLength;
  // A constructor that stores nothing itself (it calls an initialiser) makes objects with some properties all the same.
  ir.inlineSlots = Math.min(fn.thisStores.size + fn.fieldSlots || 6, GUESSED_INLINE_SLOTS);
  return ir;
}

/** Marks the lexical bindings of a scope that is being entered as not initialised. */
export function initLexical(g: FunctionGenerator, scope: Scope): void {
  for (const b of scope.bindings.values()) {
    if (b.isLexical && b.declarationEnd > 0 && b.storage === 'ssa') g.setBinding(b, g.constant(UNINITIALIZED_VALUE));
  }
}
export function genFunctionDeclarations(g: FunctionGenerator, scope: Scope): void {
  for (const { node, binding } of scope.functions) {
    g.at(node);
    const value = g.closure(node, binding.name);
    if (binding.cell && value.imm.fn) binding.cell.fn = binding.assignments === 0 && scope.functions.filter((f) => f.binding === binding).length === 1 ? value.imm.fn : null;
    g.setBinding(binding, value);
  }
}
