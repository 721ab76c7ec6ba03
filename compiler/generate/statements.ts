import { type Instr, NOT_FOUND_VALUE } from '../ir/ir.js';
import type { AnyNode, ClassDeclaration, ForInStatement, ForOfStatement, ForStatement, SwitchStatement, TryStatement, VariableDeclaration } from '../parse/ast.js';
import { DEFAULT_EXPORT } from '../scope/analyze.js';
import type { Scope } from '../scope/scope.js';
import type { Control, Jump } from './context.js';
import { type FunctionGenerator, genFunctionDeclarations, initLexical } from './function.js';
import { genCondition, genExpression, genNamed } from './expressions.js';
import { genBrand, genClass, genField, genStaticBlock } from './classes.js';
import { CAUGHT, FROM_VALUE, initializerOrigin, LOOP_VARIABLE, PART } from '../parse/pattern-origin.js';
import { bindPattern } from './patterns.js';
import { notAsyncIterable, notIterableInLoop } from '../parse/source-text.js';
import { genDisposing, genResource, isUsing } from './using.js';

export function genStatements(g: FunctionGenerator, list: readonly AnyNode[]): void {
  genDisposing(g, list.filter(isUsing), () => { for (const s of list) genStatement(g, s); }, tryFinally);
}

export function genStatement(g: FunctionGenerator, node: AnyNode): void {
  g.at(node);
  const labels = g.pendingLabels;
  g.pendingLabels = [];
  switch (node.type) {
    case 'ExpressionStatement': genExpression(g, node.expression); return;
    case 'VariableDeclaration': genVariables(g, node); return;
    case 'FunctionDeclaration': genBlockFunction(g, node); return;
    case 'ClassDeclaration': {
      const { binding } = g.lookup(node.id as AnyNode);
      g.setBinding(binding!, genClass(g, node as ClassDeclaration, node.id!.name));
      return;
    }
    case 'ReturnStatement': {
      const value = node.argument ? genExpression(g, node.argument) : g.undefined;
      g.returnValue(node.argument && g.fn.generator && g.fn.async ? g.await(value) : value);
      return;
    }
    case 'IfStatement': genIf(g, node); return;
    case 'BlockStatement': labelled(g, labels, () => genBlock(g, node, node.body as AnyNode[])); return;
    case 'ForStatement': genFor(g, node, labels); return;
    case 'ForInStatement': genForIn(g, node, labels); return;
    case 'ForOfStatement': genForOf(g, node, labels); return;
    case 'WhileStatement': genWhile(g, node.test as AnyNode, node.body as AnyNode, labels); return;
    case 'DoWhileStatement': genDoWhile(g, node.test as AnyNode, node.body as AnyNode, labels); return;
    case 'BreakStatement': case 'ContinueStatement': genJump(g, node); return;
    case 'ThrowStatement': {
      const value = genExpression(g, node.argument);
      g.at(node);
      g.throwValue(value);
      return;
    }
    case 'TryStatement': labelled(g, labels, () => genTry(g, node)); return;
    case 'SwitchStatement': genSwitch(g, node, labels); return;
    case 'LabeledStatement':
      g.pendingLabels = [...labels, node.label.name];
      if (/^(For|While|DoWhile|Switch|Block|Try|Labeled|With)/.test(node.body.type)) genStatement(g, node.body as AnyNode);
      else { const all = g.pendingLabels; g.pendingLabels = []; labelled(g, all, () => genStatement(g, node.body as AnyNode)); }
      return;
    case 'ClassBrand': genBrand(g, node); return;
    case 'PropertyDefinition': genField(g, node); return;
    case 'StaticBlock': genStaticBlock(g, node, (list) => genStatements(g, list)); return;
    case 'EmptyStatement': case 'DebuggerStatement': return;
    case 'WithStatement': labelled(g, labels, () => genWith(g, node)); return;
    case 'ImportDeclaration': case 'ExportAllDeclaration': return;
    case 'ExportNamedDeclaration': if (node.declaration) genStatement(g, node.declaration as AnyNode); return;
    case 'ExportDefaultDeclaration': genDefaultExport(g, node.declaration as AnyNode); return;
    default: throw new Error(`statement ${node.type}`);
  }
}

function genDefaultExport(g: FunctionGenerator, node: AnyNode): void {
  if (node.type === 'FunctionDeclaration') return;
  if (node.type === 'ClassDeclaration') {
    if (node.id) genStatement(g, node);
    else g.setBinding(g.scope.bindings.get(DEFAULT_EXPORT)!, genClass(g, node as AnyNode as ClassDeclaration, 'default'));
    return;
  }
  g.setBinding(g.scope.bindings.get(DEFAULT_EXPORT)!, genNamed(g, node, 'default'));
}

function genVariables(g: FunctionGenerator, node: VariableDeclaration): void {
  for (const d of node.declarations) {
    if (!d.init) {
      if (node.kind !== 'var') bindPattern(g, d.id, g.undefined, 'initialize', FROM_VALUE);
      continue;
    }
    if (d.id.type === 'Identifier' && g.lookup(d.id as AnyNode).withObjects) {
      const base = g.resolveName(d.id);
      g.setIdentifier(d.id, genNamed(g, d.init as AnyNode, d.id.name), base);
      continue;
    }
    const value = d.id.type === 'Identifier' ? genNamed(g, d.init as AnyNode, d.id.name) : genExpression(g, d.init);
    if (isUsing(node as AnyNode)) genResource(g, node, value);
    bindPattern(g, d.id, value, 'initialize', initializerOrigin(d.init as AnyNode));
  }
}
/** Annex B.3.3: evaluating the declaration copies the block's binding to the var. */
function genBlockFunction(g: FunctionGenerator, node: AnyNode): void {
  const entry = g.scope.functions.find((f) => f.node === node);
  if (entry?.annexB) g.setBinding(entry.annexB, g.getBindingRaw(entry.binding));
}

function scoped(g: FunctionGenerator, node: AnyNode, body: (scope: Scope | undefined) => void): void {
  const scope = g.module.scopes.scopes.get(node);
  if (scope) {
    g.enterScope(scope);
    initLexical(g, scope);
    genFunctionDeclarations(g, scope);
  }
  body(scope);
  if (scope) g.leaveScope(scope);
}
function genBlock(g: FunctionGenerator, node: AnyNode, list: readonly AnyNode[]): void {
  scoped(g, node, () => genStatements(g, list));
}

/** https://tc39.es/ecma262/#sec-with-statement-runtime-semantics-evaluation */
function genWith(g: FunctionGenerator, node: AnyNode & { type: 'WithStatement' }): void {
  const value = genExpression(g, node.object);
  g.at(node.object as AnyNode);
  const object = g.runtime('ToObject', value);
  const scope = g.module.scopes.scopes.get(node)!;
  g.enterScope(scope);
  g.setBinding(scope.withObject!, object);
  genStatement(g, node.body as AnyNode);
  g.leaveScope(scope);
}

function genIf(g: FunctionGenerator, node: AnyNode & { type: 'IfStatement' }): void {
  const yes = g.ir.newBlock(), no = g.ir.newBlock(), end = node.alternate ? g.ir.newBlock() : no;
  genCondition(g, node.test, yes, no);
  g.ssa.startSealed(yes);
  genSubstatement(g, node.consequent as AnyNode);
  g.ssa.jump(end);
  if (node.alternate) {
    g.ssa.startSealed(no);
    genSubstatement(g, node.alternate as AnyNode);
    g.ssa.jump(end);
  }
  g.ssa.startSealed(end);
}
function genSubstatement(g: FunctionGenerator, node: AnyNode): void {
  if (node.type === 'FunctionDeclaration') scoped(g, node, () => genBlockFunction(g, node));
  else genStatement(g, node);
}

// ---- loops and jumps

function labelled(g: FunctionGenerator, labels: readonly string[], body: () => void): void {
  if (labels.length === 0) { body(); return; }
  const end = g.ir.newBlock();
  withTarget(g, { kind: 'target', labels, breakTo: end, continueTo: null, unlabelled: false }, body);
  g.ssa.jump(end);
  g.ssa.startSealed(end);
}
function withTarget(g: FunctionGenerator, control: Control, body: () => void): void {
  g.controls.push(control);
  body();
  g.controls.pop();
}
function genJump(g: FunctionGenerator, node: AnyNode & { type: 'BreakStatement' | 'ContinueStatement' }): void {
  const isBreak = node.type === 'BreakStatement';
  const label = node.label?.name;
  const target = g.controls.findLast((c) => c.kind === 'target' && (label !== undefined ? c.labels.includes(label) && (isBreak || c.continueTo !== null) : isBreak ? c.unlabelled : c.continueTo !== null));
  g.jumpOut({ kind: isBreak ? 'break' : 'continue', target: target as Control & { kind: 'target' } } as Jump);
}

interface LoopParts {
  readonly labels: readonly string[];
  /** Evaluates the test and branches; null: forever. */
  readonly test: ((body: ReturnType<FunctionGenerator['ir']['newBlock']>, exit: ReturnType<FunctionGenerator['ir']['newBlock']>) => void) | null;
  readonly body: () => void;
  readonly update?: () => void;
}
function genLoop(g: FunctionGenerator, parts: LoopParts, testFirst = true): void {
  const header = g.ir.newBlock(), body = g.ir.newBlock(), next = g.ir.newBlock(), exit = g.ir.newBlock();
  header.loopHeader = true;
  g.ssa.jump(header);
  g.ssa.start(header);
  if (testFirst && parts.test) parts.test(body, exit);
  else g.ssa.jump(body);
  g.ssa.startSealed(body);
  withTarget(g, { kind: 'target', labels: parts.labels, breakTo: exit, continueTo: next, unlabelled: true }, parts.body);
  g.ssa.jump(next);
  g.ssa.startSealed(next);
  parts.update?.();
  g.emit('poll');
  if (!testFirst && parts.test) {
    const again = g.ir.newBlock();
    parts.test(again, exit);
    g.ssa.startSealed(again);
  }
  g.ssa.jump(header);
  g.ssa.seal(header);
  g.ssa.startSealed(exit);
}
function genWhile(g: FunctionGenerator, test: AnyNode, body: AnyNode, labels: readonly string[]): void {
  genLoop(g, { labels, test: (yes, no) => genCondition(g, test, yes, no), body: () => genStatement(g, body) });
}
function genDoWhile(g: FunctionGenerator, test: AnyNode, body: AnyNode, labels: readonly string[]): void {
  genLoop(g, { labels, test: (yes, no) => genCondition(g, test, yes, no), body: () => genStatement(g, body) }, false);
}
function genFor(g: FunctionGenerator, node: ForStatement, labels: readonly string[]): void {
  scoped(g, node as AnyNode, (scope) => genDisposing(g, [node.init as AnyNode].filter(isUsing), () => {
    if (node.init?.type === 'VariableDeclaration') genVariables(g, node.init);
    else if (node.init) genExpression(g, node.init);
    const perIteration = scope?.hasEnv === true && (node.init as VariableDeclaration | null)?.kind === 'let';
    const copy = (): void => {
      // CreatePerIterationEnvironment: closures made in one iteration keep its bindings.
      g.ssa.write(scope!, g.emit('copyEnv', [g.ssa.read(scope!)], { count: scope!.envSlots.length }));
    };
    if (perIteration) copy();
    genLoop(g, {
      labels,
      test: node.test ? (yes, no) => genCondition(g, node.test!, yes, no) : null,
      body: () => genStatement(g, node.body as AnyNode),
      update: () => {
        if (perIteration) copy();
        if (node.update) genExpression(g, node.update);
      },
    });
  }, tryFinally));
}

/** Gives the loop variables their values for one iteration, in a fresh environment. */
function bindLoopVariable(g: FunctionGenerator, left: AnyNode, value: Instr): void {
  if (isUsing(left)) genResource(g, left, value);
  if (left.type === 'VariableDeclaration') bindPattern(g, left.declarations[0]!.id, value, 'initialize', LOOP_VARIABLE);
  else bindPattern(g, left, value, 'assign', PART);
}
function genForIn(g: FunctionGenerator, node: ForInStatement, labels: readonly string[]): void {
  const left = node.left as AnyNode;
  if (left.type === 'VariableDeclaration' && left.declarations[0]!.init) genVariables(g, left);
  let object!: Instr;
  scoped(g, node as AnyNode, () => { object = genExpression(g, node.right); });
  const state = g.runtime('ForInOpen', object);
  genEnumeration(g, node as AnyNode, left, labels, () => g.runtime('ForInNext', state), node.body as AnyNode);
}
/** Loops while `next` gives something other than the not-found marker. */
function genEnumeration(
  g: FunctionGenerator, node: AnyNode, left: AnyNode, labels: readonly string[], next: () => Instr, body: AnyNode,
  iterator?: { record: symbol; handler: ReturnType<FunctionGenerator['ir']['newBlock']>; async: boolean },
): void {
  const value = Symbol('loop value');
  genLoop(g, {
    labels,
    test: (yes, no) => {
      const v = next();
      g.ssa.write(value, v);
      g.ssa.branch(g.emit('isInternal', [v], { value: NOT_FOUND_VALUE }), no, yes);
    },
    body: () => {
      const outer = g.ssa.handler;
      if (iterator) {
        g.controls.push({ kind: 'iterator', record: iterator.record, outerHandler: outer, async: iterator.async });
        g.ssa.handler = iterator.handler;
      }
      scoped(g, node, () => genDisposing(g, [left].filter(isUsing), () => {
        bindLoopVariable(g, left, g.ssa.read(value));
        genStatement(g, body);
      }, tryFinally));
      if (iterator) {
        g.controls.pop();
        g.ssa.handler = outer;
      }
    },
  });
}
function genForOf(g: FunctionGenerator, node: ForOfStatement, labels: readonly string[]): void {
  let iterable!: Instr;
  scoped(g, node as AnyNode, () => { iterable = genExpression(g, node.right); });
  g.at(node.right as AnyNode);
  const record = Symbol('iterator record');
  const text = g.constant(node.await ? notAsyncIterable(node.right as AnyNode) : notIterableInLoop(node.right as AnyNode));
  g.ssa.write(record, g.runtime(node.await ? 'AsyncIterOpen' : 'IterOpen', iterable, text));
  const next = (): Instr => {
    if (!node.await) return g.runtime('IterNext', g.ssa.read(record));
    const result = g.await(g.runtime('AsyncIterNext', g.ssa.read(record)));
    return g.runtime('IterResultValue', result);
  };
  const handler = g.ir.newBlock(), end = g.ir.newBlock();
  genEnumeration(g, node as AnyNode, node.left as AnyNode, labels, next, node.body as AnyNode, { record, handler, async: node.await });
  g.ssa.jump(end);
  g.ssa.startSealed(handler);
  const error = g.emit('catch');
  if (node.await) closeAsyncSilently(g, g.ssa.read(record));
  else g.runtime('IterCloseSilently', g.ssa.read(record));
  g.throwValue(error);
  g.ssa.startSealed(end);
}
/** AsyncIteratorClose for a throw completion: what `return` does and its promise comes to is dropped. */
function closeAsyncSilently(g: FunctionGenerator, record: Instr): void {
  const outer = g.ssa.handler;
  const handler = g.ir.newBlock(), has = g.ir.newBlock(), end = g.ir.newBlock();
  g.ssa.handler = handler;
  const call = g.runtime('AsyncIterReturn', record);
  g.ssa.branch(g.emit('isInternal', [call], { value: NOT_FOUND_VALUE }), end, has);
  g.ssa.startSealed(has);
  g.await(call);
  g.ssa.handler = outer;
  g.ssa.jump(end);
  g.ssa.startSealed(handler);
  g.emit('catch');
  g.ssa.jump(end);
  g.ssa.startSealed(end);
}

// ---- try

function genTry(g: FunctionGenerator, node: TryStatement): void {
  if (node.finalizer) genTryFinally(g, node);
  else genTryCatch(g, node);
}
function genTryCatch(g: FunctionGenerator, node: TryStatement): void {
  const clause = node.handler;
  if (!clause) { genBlock(g, node.block as AnyNode, node.block.body as AnyNode[]); return; }
  const outer = g.ssa.handler;
  const handler = g.ir.newBlock(), end = g.ir.newBlock();
  g.ssa.handler = handler;
  genBlock(g, node.block as AnyNode, node.block.body as AnyNode[]);
  g.ssa.handler = outer;
  g.ssa.jump(end);
  g.ssa.startSealed(handler);
  const error = g.emit('catch');
  scoped(g, clause as AnyNode, () => {
    if (clause.param) bindPattern(g, clause.param, error, 'initialize', CAUGHT);
    genBlock(g, clause.body as AnyNode, clause.body.body as AnyNode[]);
  });
  g.ssa.jump(end);
  g.ssa.startSealed(end);
}
function genTryFinally(g: FunctionGenerator, node: TryStatement): void {
  tryFinally(g, () => genTryCatch(g, node), () => genBlock(g, node.finalizer as AnyNode, node.finalizer!.body as AnyNode[]));
}
/**
 * The finalizer is generated once. Every way into it sets a completion kind
 * (0 normal, 1 throw, 2… the jumps that cross it), and after it a chain of
 * tests continues that way.
 *
 * @param finalizer gets whether the body threw, and what
 */
function tryFinally(g: FunctionGenerator, body: () => void, finalizer: (isThrow: Instr, error: Instr) => void): void {
  const completion = { kind: Symbol('completion'), value: Symbol('thrown') };
  const outer = g.ssa.handler;
  const entry = g.ir.newBlock(), handler = g.ir.newBlock();
  const control: Control & { kind: 'finally' } = { kind: 'finally', entry, completion, exits: [], outerHandler: outer };
  g.ssa.write(completion.value, g.undefined);
  g.ssa.write(g.returnVariable, g.undefined);
  g.controls.push(control);
  g.ssa.handler = handler;
  body();
  g.ssa.handler = outer;
  g.controls.pop();
  g.ssa.write(completion.kind, g.constant(0));
  g.ssa.jump(entry);
  g.ssa.startSealed(handler);
  const error = g.emit('catch');
  g.ssa.write(completion.kind, g.constant(1));
  g.ssa.write(completion.value, error);
  g.ssa.jump(entry);
  g.ssa.startSealed(entry);
  // A return inside the finalizer must not disturb the value of the one it may resume.
  const returned = g.ssa.read(g.returnVariable);
  finalizer(g.emit('seq', [g.ssa.read(completion.kind), g.constant(1)]), g.ssa.read(completion.value));
  g.ssa.write(g.returnVariable, returned);
  genCompletion(g, control);
}
function genCompletion(g: FunctionGenerator, control: Control & { kind: 'finally' }): void {
  const kind = g.ssa.read(control.completion.kind);
  const onKind = (n: number, then: () => void): void => {
    const yes = g.ir.newBlock(), no = g.ir.newBlock();
    g.ssa.branch(g.emit('seq', [kind, g.constant(n)]), yes, no);
    g.ssa.startSealed(yes);
    then();
    g.ssa.startSealed(no);
  };
  onKind(1, () => g.throwValue(g.ssa.read(control.completion.value)));
  control.exits.forEach((exit, i) => onKind(i + 2, () => g.jumpOut(exit.jump)));
}

// ---- switch

function genSwitch(g: FunctionGenerator, node: SwitchStatement, labels: readonly string[]): void {
  const value = genExpression(g, node.discriminant);
  const end = g.ir.newBlock();
  scoped(g, node as AnyNode, () => {
    const bodies = node.cases.map(() => g.ir.newBlock());
    const defaultIndex = node.cases.findIndex((c) => !c.test);
    node.cases.forEach((c, i) => {
      if (!c.test) return;
      const next = g.ir.newBlock();
      g.ssa.branch(g.emit('seq', [value, genExpression(g, c.test)]), bodies[i]!, next);
      g.ssa.startSealed(next);
    });
    g.ssa.jump(defaultIndex < 0 ? end : bodies[defaultIndex]!);
    withTarget(g, { kind: 'target', labels, breakTo: end, continueTo: null, unlabelled: true }, () => {
      node.cases.forEach((c, i) => {
        g.ssa.startSealed(bodies[i]!);
        genStatements(g, c.consequent as AnyNode[]);
        g.ssa.jump(bodies[i + 1] ?? end);
      });
    });
    if (node.cases.length === 0) g.ssa.startDead();
  });
  g.ssa.jump(end);
  g.ssa.startSealed(end);
}
