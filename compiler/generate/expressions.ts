import { HOLE_VALUE, type Instr } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import type { AnyNode, Expression, MemberExpression, ObjectExpression } from '../parse/ast.js';
import { FunctionFlag } from '../../abi/index.js';
import { Pseudo } from '../scope/scope.js';
import { Missing } from '../modules/index.js';
import type { FunctionGenerator } from './function.js';
import { genCall, genNew, genTaggedTemplate } from './calls.js';
import { genClass } from './classes.js';
import { genConstantLiteral, genConstantProperties, hasShapeKey, MANY_VALUES, MAX_LITERAL_KEYS } from './constant-literals.js';
import { accessorName, genChain, genMemberRef, genUpdateRef, getRef, isVirtualArguments, type MemberRef, propertyName, setRef, staticKey, unparenthesize } from './members.js';
import { assignPattern, genCallTarget } from './patterns.js';
import { genPrivateIn } from './private.js';
import { notIterable } from '../parse/source-text.js';
import { genYield } from './yield.js';

const BINARY: Record<string, OpName> = {
  '+': 'add', '-': 'sub', '*': 'mul', '/': 'div', '%': 'mod', '**': 'exp', '&': 'bitand', '|': 'bitor', '^': 'bitxor', '<<': 'shl', '>>': 'shr', '>>>': 'ushr',
  '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge', '==': 'eq', '!=': 'ne', '===': 'seq', '!==': 'sne',
};

export function genExpression(g: FunctionGenerator, node: Expression | AnyNode): Instr {
  g.at(node as AnyNode);
  switch (node.type) {
    case 'Literal': return genLiteral(g, node);
    case 'Identifier': return g.getIdentifier(node);
    case 'ThisExpression': return genThis(g, node);
    case 'MemberExpression': return genMember(g, node).value;
    case 'CallExpression': return genCall(g, node);
    case 'NewExpression': return genNew(g, node);
    case 'ChainExpression': return genChain(g, node.expression as AnyNode);
    case 'ParenthesizedExpression': return genExpression(g, node.expression);
    case 'AssignmentExpression': return genAssignment(g, node);
    case 'UpdateExpression': return genUpdate(g, node);
    case 'UnaryExpression': return genUnary(g, node);
    case 'BinaryExpression': return genBinary(g, node);
    case 'LogicalExpression': return genLogical(g, node);
    case 'ConditionalExpression': return genConditional(g, node);
    case 'SequenceExpression': {
      let value!: Instr;
      for (const e of node.expressions) value = genExpression(g, e);
      return value;
    }
    case 'FunctionExpression': return g.closure(node as AnyNode, node.id?.name ?? '');
    case 'ArrowFunctionExpression': return g.closure(node as AnyNode, '');
    case 'ClassExpression': return genClass(g, node, node.id?.name ?? '');
    case 'ObjectExpression': return genObject(g, node);
    case 'ArrayExpression': return genArray(g, node);
    case 'TemplateLiteral': return genTemplate(g, node);
    case 'TaggedTemplateExpression': return genTaggedTemplate(g, node);
    case 'MetaProperty':
      if (node.meta.name === 'new') return g.pseudo(node);
      return genImportMeta(g);
    case 'YieldExpression': return genYield(g, node);
    case 'AwaitExpression': {
      const value = genExpression(g, node.argument);
      g.at(node);
      return g.await(value);
    }
    case 'ImportExpression': return genImport(g, node);
    default: throw new Error(`expression ${node.type}`);
  }
}

/** ImportCall, https://tc39.es/ecma262/#sec-import-call-runtime-semantics-evaluation */
function genImport(g: FunctionGenerator, node: AnyNode & { type: 'ImportExpression' }): Instr {
  const { requests, registry, node: module } = g.module;
  const target = requests.get(node) ?? null;
  const options = (node as { options?: AnyNode | null }).options;
  g.at(node);
  if (target && !options) {
    if (target instanceof Missing) return g.runtime('ImportMissing', g.constant(target.message), g.constant(target.code ?? ''));
    return g.runtime('ImportModule', g.emit('loadCell', [], { cell: registry! }), g.constant(target.index));
  }
  const specifier = genExpression(g, node.source);
  const given = options ? genExpression(g, options) : g.undefined;
  const table: Instr[] = [];
  for (const { request, target: found } of module!.requests.values()) {
    if (request.specifier === null || !found || found instanceof Missing) continue;
    table.push(g.constant(request.specifier), g.constant(request.type ?? (found.kind === 'json' ? 'json' : '')), g.constant(found.index));
  }
  g.at(node);
  return g.runtime('ImportComputed', g.emit('loadCell', [], { cell: registry! }), g.emit('newArray', table), specifier, given, g.constant(module!.path));
}

/** import.meta, made when it is first used. https://tc39.es/ecma262/#sec-hostgetimportmetaproperties */
function genImportMeta(g: FunctionGenerator): Instr {
  const { url, path } = g.module.node!;
  const cell = g.module.cellFor('*meta*');
  const cached = g.emit('loadCell', [], { cell });
  const meta = Symbol('import.meta');
  const make = g.ir.newBlock(), end = g.ir.newBlock();
  g.ssa.write(meta, cached);
  g.ssa.branch(g.emit('isUndefined', [cached]), make, end);
  g.ssa.startSealed(make);
  const made = g.runtime('ImportMeta', g.constant(url), g.constant(path));
  g.emit('storeCell', [made], { cell });
  g.ssa.write(meta, made);
  g.ssa.jump(end);
  g.ssa.startSealed(end);
  return g.ssa.read(meta);
}

export function genThis(g: FunctionGenerator, node: AnyNode): Instr {
  return g.pseudo(node);
}

function genLiteral(g: FunctionGenerator, node: AnyNode & { type: 'Literal' }): Instr {
  if (node.regex) return g.emit('regexp', [], { text: node.regex.pattern, flags: node.regex.flags });
  if (node.bigint != null) {
    g.usesBigInt();
    return g.constant(BigInt(node.bigint));
  }
  return g.constant(node.value as string | number | boolean | null);
}

/** Names an anonymous function by what it is assigned to (NamedEvaluation). */
export function genNamed(g: FunctionGenerator, node: AnyNode, name: string | Instr): Instr {
  if (typeof name !== 'string' && isAnonymousFunction(node) && node.type !== 'ClassExpression') {
    const value = genExpression(g, node);
    g.runtime('SetFunctionName', value, name);
    return value;
  }
  if ((node.type === 'FunctionExpression' && !node.id) || node.type === 'ArrowFunctionExpression') {
    g.at(node);
    return g.closure(node, name as string);
  }
  if (node.type === 'ClassExpression' && !node.id) return genClass(g, node, name);
  return genExpression(g, node);
}

// ---- members

function genMember(g: FunctionGenerator, node: MemberExpression): { value: Instr; ref: MemberRef | null } {
  const virtual = genVirtualArguments(g, node);
  if (virtual) return { value: virtual, ref: null };
  const ref = genMemberRef(g, node);
  return { value: getRef(g, ref), ref };
}
/** `arguments.length` and `arguments[i]` of a function that needs no arguments object. */
function genVirtualArguments(g: FunctionGenerator, node: MemberExpression): Instr | null {
  if (!isVirtualArguments(g, node.object as AnyNode)) return null;
  if (!node.computed && node.property.type === 'Identifier' && node.property.name === 'length') return g.emit('argc');
  if (node.computed) {
    const key = genExpression(g, node.property);
    return g.emit('argument', [key, ...g.ssa.registerArguments], { callee: g.hasCallee });
  }
  const object = g.emit('argumentsObject', g.ssa.registerArguments, { mapped: false, callee: g.hasCallee });
  return g.emit('getNamed', [object], { name: propertyName(node)! });
}
// ---- assignment

function genAssignment(g: FunctionGenerator, node: AnyNode & { type: 'AssignmentExpression' }): Instr {
  const left = unparenthesize(node.left as AnyNode);
  if (left.type === 'CallExpression') return genCallTarget(g, left, 'in assignment');
  if (node.operator === '=') {
    if (left.type === 'Identifier') {
      const base = g.resolveName(left);
      const value = isNaming(node) ? genNamed(g, node.right, left.name) : genExpression(g, node.right);
      g.at(node);
      g.setIdentifier(left, value, base);
      return value;
    }
    if (left.type === 'MemberExpression') {
      const ref = genMemberRef(g, left);
      const value = genExpression(g, node.right);
      g.at(left);
      setRef(g, ref, value);
      return value;
    }
    const value = genExpression(g, node.right);
    assignPattern(g, left, value, node.right as AnyNode);
    return value;
  }
  if (node.operator === '&&=' || node.operator === '||=' || node.operator === '??=') return genLogicalAssignment(g, node, left);
  const op = BINARY[node.operator.slice(0, -1)]!;
  if (left.type === 'Identifier') {
    const base = g.resolveName(left);
    const old = g.getIdentifier(left, false, base);
    const right = genExpression(g, node.right);
    g.at(node);
    const value = g.emit(op, [old, right]);
    g.setIdentifier(left, value, base);
    return value;
  }
  const ref = genUpdateRef(g, left as MemberExpression);
  const old = getRef(g, ref);
  const right = genExpression(g, node.right);
  g.at(node);
  const value = g.emit(op, [old, right]);
  setRef(g, ref, value);
  return value;
}
/** Does the assignment name a function? Not with parentheses around the target, which the tree does not keep. */
function isNaming(node: AnyNode & { type: 'AssignmentExpression' }): boolean {
  return node.left.start === node.start;
}
function genLogicalAssignment(g: FunctionGenerator, node: AnyNode & { type: 'AssignmentExpression' }, left: AnyNode): Instr {
  const ref = left.type === 'Identifier' ? null : genUpdateRef(g, left as MemberExpression);
  const base = left.type === 'Identifier' ? g.resolveName(left) : null;
  const old = ref ? getRef(g, ref) : g.getIdentifier(left as AnyNode & { type: 'Identifier' }, false, base);
  return joinValues(g, old, node.operator.slice(0, -1), () => {
    const value = ref || !isNaming(node) ? genExpression(g, node.right) : genNamed(g, node.right, (left as { name: string }).name);
    if (ref) setRef(g, ref, value);
    else g.setIdentifier(left as AnyNode & { type: 'Identifier' }, value, base);
    return value;
  });
}

function genUpdate(g: FunctionGenerator, node: AnyNode & { type: 'UpdateExpression' }): Instr {
  const target = unparenthesize(node.argument as AnyNode);
  if (target.type === 'CallExpression') return genCallTarget(g, target, `expression in ${node.prefix ? 'prefix' : 'postfix'} operation`);
  const ref = target.type === 'Identifier' ? null : genUpdateRef(g, target as MemberExpression);
  const base = target.type === 'Identifier' ? g.resolveName(target) : null;
  const old = ref ? getRef(g, ref) : g.getIdentifier(target as AnyNode & { type: 'Identifier' }, false, base);
  g.at(node);
  const numeric = g.emit('toNumeric', [old]);
  const value = g.emit(node.operator === '++' ? 'inc' : 'dec', [numeric]);
  if (ref) setRef(g, ref, value);
  else g.setIdentifier(target as AnyNode & { type: 'Identifier' }, value, base);
  return node.prefix ? value : numeric;
}

// ---- operators

function genUnary(g: FunctionGenerator, node: AnyNode & { type: 'UnaryExpression' }): Instr {
  const argument = unparenthesize(node.argument as AnyNode);
  switch (node.operator) {
    case 'typeof':
      return g.emit('typeof', [argument.type === 'Identifier' ? g.getIdentifier(argument, true) : genExpression(g, argument)]);
    case 'delete': return genDelete(g, argument);
    case 'void': genExpression(g, argument); return g.undefined;
    case '!': return g.emit('not', [genExpression(g, argument)]);
    case '-':
      if (argument.type === 'Literal' && typeof argument.value === 'number') return g.constant(-argument.value);
      if (argument.type === 'Literal' && argument.bigint != null) {
        g.usesBigInt();
        return g.constant(-BigInt(argument.bigint));
      }
      return withPosition(g, node, 'neg', genExpression(g, argument));
    case '+': return withPosition(g, node, 'toNumber', genExpression(g, argument));
    case '~': return withPosition(g, node, 'bitnot', genExpression(g, argument));
    default: throw new Error(`unary ${node.operator}`);
  }
}
function withPosition(g: FunctionGenerator, node: AnyNode, op: OpName, ...args: Instr[]): Instr {
  g.at(node);
  return g.emit(op, args);
}
function genDelete(g: FunctionGenerator, node: AnyNode): Instr {
  if (node.type === 'ChainExpression') return genChain(g, node, () => genDelete(g, node.expression as AnyNode), true);
  if (node.type === 'MemberExpression') {
    if (node.object.type === 'Super') {
      const thisBinding = g.pseudoBinding(Pseudo.this);
      g.checked(thisBinding, g.getBindingRaw(thisBinding), node.start);
      if (node.computed) genExpression(g, node.property);
      g.throwMessage('SuperDelete');
      return g.undefined;
    }
    const ref = genMemberRef(g, node);
    return g.runtime('DeleteElement', ref.object, ref.key ?? g.constant(ref.name!), g.constant(g.strict));
  }
  if (node.type === 'Identifier') {
    const { binding, name } = g.lookup(node);
    return g.whereResolved(g.resolveName(node), (object) => g.runtime('DeleteElement', object, g.constant(name), g.constant(false)), () => (binding ? g.constant(false) : g.runtime('DeleteGlobal', g.constant(name))));
  }
  genExpression(g, node);
  return g.constant(true);
}
function genBinary(g: FunctionGenerator, node: AnyNode & { type: 'BinaryExpression' }): Instr {
  if ((node.left as AnyNode).type === 'PrivateIdentifier') return genPrivateIn(g, node);
  const left = genExpression(g, node.left as AnyNode);
  const right = genExpression(g, node.right);
  g.at(node);
  if (node.operator === 'in') return g.runtime('HasProperty_', left, right);
  if (node.operator === 'instanceof') return g.emit('instanceof', [left, right]);
  return g.emit(BINARY[node.operator]!, [left, right]);
}
function genLogical(g: FunctionGenerator, node: AnyNode & { type: 'LogicalExpression' }): Instr {
  const left = genExpression(g, node.left);
  return joinValues(g, left, node.operator, () => genExpression(g, node.right));
}
/** left && right, left || right, left ?? right. */
function joinValues(g: FunctionGenerator, left: Instr, operator: string, right: () => Instr): Instr {
  const result = Symbol('logical');
  const test = g.emit(operator === '??' ? 'isNullish' : 'truthy', [left]);
  const more = g.ir.newBlock(), end = g.ir.newBlock();
  g.ssa.write(result, left);
  if (operator === '||') g.ssa.branch(test, end, more);
  else g.ssa.branch(test, more, end);
  g.ssa.startSealed(more);
  g.ssa.write(result, right());
  g.ssa.jump(end);
  g.ssa.startSealed(end);
  return g.ssa.read(result);
}
function genConditional(g: FunctionGenerator, node: AnyNode & { type: 'ConditionalExpression' }): Instr {
  const result = Symbol('conditional');
  const yes = g.ir.newBlock(), no = g.ir.newBlock(), end = g.ir.newBlock();
  genCondition(g, node.test, yes, no);
  g.ssa.startSealed(yes);
  g.ssa.write(result, genExpression(g, node.consequent));
  g.ssa.jump(end);
  g.ssa.startSealed(no);
  g.ssa.write(result, genExpression(g, node.alternate));
  g.ssa.jump(end);
  g.ssa.startSealed(end);
  return g.ssa.read(result);
}
/** Branches on an expression, without making values of && || and !. The caller seals the targets. */
export function genCondition(g: FunctionGenerator, node: Expression | AnyNode, yes: ReturnType<FunctionGenerator['ir']['newBlock']>, no: typeof yes): void {
  if (node.type === 'ParenthesizedExpression') return genCondition(g, node.expression, yes, no);
  if (node.type === 'UnaryExpression' && node.operator === '!') return genCondition(g, node.argument, no, yes);
  if (node.type === 'LogicalExpression' && node.operator !== '??') {
    const middle = g.ir.newBlock();
    if (node.operator === '&&') genCondition(g, node.left, middle, no);
    else genCondition(g, node.left, yes, middle);
    g.ssa.startSealed(middle);
    return genCondition(g, node.right, yes, no);
  }
  const value = genExpression(g, node);
  g.ssa.branch(g.emit('truthy', [value]), yes, no);
}

// ---- literals

function genTemplate(g: FunctionGenerator, node: AnyNode & { type: 'TemplateLiteral' }): Instr {
  let result = g.constant(node.quasis[0]!.value.cooked!);
  node.expressions.forEach((e, i) => {
    const text = g.runtime('ToString', genExpression(g, e));
    const tail = node.quasis[i + 1]!.value.cooked!;
    result = result.imm.value === '' && result.op === 'const' ? text : g.emit('add', [result, text]);
    if (tail !== '') result = g.emit('add', [result, g.constant(tail)]);
  });
  return result;
}

function genArray(g: FunctionGenerator, node: AnyNode & { type: 'ArrayExpression' }): Instr {
  const constant = genConstantLiteral(g, node);
  if (constant) return constant;
  const spread = node.elements.findIndex((e) => e?.type === 'SpreadElement');
  const first = Math.min(spread < 0 ? node.elements.length : spread, MANY_VALUES);
  const plain = node.elements.slice(0, first);
  const values = plain.map((e) => (e ? genExpression(g, e as AnyNode) : g.constant(HOLE_VALUE)));
  const array = g.emit('newArray', values);
  for (const e of node.elements.slice(first)) {
    if (!e) g.runtime('AppendHole', array);
    else if (e.type === 'SpreadElement') genSpread(g, array, e.argument as AnyNode);
    else g.emit('kernelThrowing', [array, genExpression(g, e)], { name: 'arr_push' });
  }
  return array;
}

function genSpread(g: FunctionGenerator, array: Instr, node: AnyNode): void {
  const value = genExpression(g, node);
  g.at(node);
  g.runtime('SpreadInto', array, value, g.constant(notIterable(node)));
}

/** Properties whose names are known go into the literal's shape; the rest is defined one by one. */
function genObject(g: FunctionGenerator, node: ObjectExpression): Instr {
  const constant = genConstantLiteral(g, node as AnyNode);
  if (constant) return constant;
  const names: string[] = [];
  const values: Instr[] = [];
  let i = 0;
  for (; i < node.properties.length; i++) {
    const p = node.properties[i]!;
    if (!hasShapeKey(p) || names.includes(staticKey(p)!) || i >= MAX_LITERAL_KEYS) break;
    values.push(genNamed(g, p.value as AnyNode, staticKey(p)!));
    names.push(staticKey(p)!);
  }
  g.at(node as AnyNode);
  const object = g.emit('newObject', values, { keys: names });
  while (i < node.properties.length) {
    const end = genConstantProperties(g, object, node, i);
    if (end === i) genObjectProperty(g, object, node.properties[i++]!);
    else i = end;
  }
  return object;
}
function genObjectProperty(g: FunctionGenerator, object: Instr, p: ObjectExpression['properties'][number]): void {
  if (p.type === 'SpreadElement') {
    g.runtime('CopyDataProperties', object, genExpression(g, p.argument));
    return;
  }
  const name = p.computed ? null : staticKey(p)!;
  if (name === '__proto__' && p.kind === 'init' && !p.method && !p.shorthand) {
    g.runtime('SetLiteralProto', object, genExpression(g, p.value));
    return;
  }
  const key = name !== null ? g.constant(name) : g.runtime('ToPropertyKey', genExpression(g, p.key));
  if (p.method || p.kind !== 'init') {
    const closure = g.closure(p.value as AnyNode, name !== null ? accessorName(p.kind, name) : '', FunctionFlag.Method, p as AnyNode);
    g.runtime('DefineMethod', object, key, closure, g.constant(p.kind), g.constant(true), g.constant(name === null));
    return;
  }
  const value = genNamed(g, p.value as AnyNode, name ?? key);
  g.runtime('DefineField', object, key, value);
}
function isAnonymousFunction(node: AnyNode): boolean {
  return (node.type === 'FunctionExpression' && !node.id) || node.type === 'ArrowFunctionExpression' || (node.type === 'ClassExpression' && !node.id);
}
