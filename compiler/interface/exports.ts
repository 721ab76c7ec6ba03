/** What the main module exports, as hosts see it. */
import { type Diagnostic, diagnostics, type SourceSpan } from '../diagnostics.js';
import { namespaceExports, type ModuleNode, spanOf, START_EXPORTS } from '../modules/index.js';
import { type AnyNode, boundNames, type FunctionNode, isFunctionNode } from '../parse/ast.js';
import { type AssignedExport, assignedExports } from './commonjs.js';
import { DEFAULT_EXPORT } from '../scope/analyze.js';
import { type DocComment, docCommentBefore, Scanner, type WrittenParameter, type WrittenSignature } from './scanner.js';
import { type HostParameter, type HostType, hostType, type Signature, UNDECLARED, VOID } from './types.js';

/** An export that hosts can use: a function, or a value that a function without parameters gives. */
export interface HostExport {
  readonly name: string;
  readonly kind: 'function' | 'value';
  readonly signature: Signature;
  /** It gives a promise. */
  readonly async: boolean;
}
export type Report = (d: Diagnostic) => void;

/** Names that the module itself exports. */
const RESERVED = /^(?:memory|_start|_initialize|__indirect_function_table|jsaot_.*)$/;

/**
 * The exports of the main module, sorted by name.
 *
 * @param report told of those that hosts can't use, and of types that are not declared
 */
export function findExports(entry: ModuleNode, report: Report): HostExport[] {
  const found: HostExport[] = [];
  const assigned = entry.kind === 'commonjs' ? assignedExports(entry) : null;
  // The adapter imports them by name; Node finds fewer (the lexer of commonjs.ts stops at values that are no names).
  if (assigned) entry.exportNames = new Set([...entry.exportNames, ...assigned.keys()]);
  for (const { name, target: { module, name: local } } of namespaceExports(entry)) {
    if (assigned && !assigned.has(name)) continue;
    const declared = assigned ? assignedDeclaration(entry, assigned.get(name)!) : local === null ? null : declarationOf(module, local);
    const at = declared ?? { node: null, file: entry, span: { line: 1, column: 1 } };
    const file = (declared ? module : entry).file.name;
    if (RESERVED.test(name)) { report(diagnostics.exportReserved(file, at.span, name)); continue; }
    const why = local === null ? 'a namespace' : notForHosts(declared);
    if (why !== null) { report(diagnostics.exportNotForHosts(file, at.span, name, why)); continue; }
    found.push(describe(name, module, declared!, report));
  }
  return found;
}

/** Is a main module whose top-level code runs at compile time a program: does it export what is called at the start, or nothing that is declared as a function? */
export function startsByItself(entry: ModuleNode): boolean {
  const exported = namespaceExports(entry);
  return exported.some(({ name }) => START_EXPORTS.includes(name)) || !exported.some(({ target: { module, name } }) => {
    const value = name === null ? null : declarationOf(module, name)?.value;
    return value != null && isFunctionNode(value);
  });
}

/** Tells which functions of a CommonJS main module hosts can't call. */
export function reportUnused(entry: ModuleNode, report: Report): void {
  const functions = [...assignedExports(entry)].map(([name, one]) => ({ name, ...assignedDeclaration(entry, one) })).filter(({ value }) => value !== null && isFunctionNode(value));
  if (functions.length > 0) report(diagnostics.exportsNotUsed(entry.file.name, functions[0]!.span, functions.map(({ name }) => name)));
}

interface Declaration {
  readonly node: AnyNode;
  /** Of a variable: what it is to begin with. */
  readonly value: AnyNode | null;
  /** The statement, before which a comment may be. */
  readonly statement: AnyNode;
  readonly span: SourceSpan;
}
/** An assignment, or what declares the name that it assigns. */
function assignedDeclaration(module: ModuleNode, { value, statement }: AssignedExport): Declaration {
  const named = value.type === 'Identifier' ? declarationOf(module, value.name) : null;
  return named ?? { node: value, value, statement, span: spanOf(statement) };
}
function declarationOf(module: ModuleNode, local: string): Declaration | null {
  for (const statement of module.ast?.body ?? []) {
    const found = declaredBy(statement as AnyNode, local);
    if (found) return { ...found, statement: statement as AnyNode, span: spanOf(nameOf(found.node)) };
  }
  return null;
}
function declaredBy(statement: AnyNode, local: string): { node: AnyNode; value: AnyNode | null } | null {
  const node = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration' ? statement.declaration as AnyNode | null : statement;
  if (!node) return null;
  if (node.type === 'VariableDeclaration') {
    const declarator = node.declarations.find(({ id }) => boundNames(id).includes(local));
    return declarator ? { node: declarator as AnyNode, value: declarator.id.type === 'Identifier' ? (declarator.init ?? null) as AnyNode | null : null } : null;
  }
  if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && (node.id?.name ?? DEFAULT_EXPORT) === local) return { node, value: node };
  return statement.type === 'ExportDefaultDeclaration' && local === DEFAULT_EXPORT ? { node, value: node } : null;
}
function nameOf(node: AnyNode): AnyNode {
  return ((node as { id?: AnyNode | null }).id ?? node);
}

/** Why hosts can't use what is declared so; null: they can. */
function notForHosts(declared: Declaration | null): string | null {
  if (!declared) return 'of another module that is no ECMAScript module';
  const { value } = declared;
  if (value?.type === 'ClassDeclaration' || value?.type === 'ClassExpression') return 'a class';
  if (value && isFunctionNode(value) && value.generator) return value.async ? 'an async generator' : 'a generator';
  return null;
}

function describe(name: string, module: ModuleNode, declared: Declaration, report: Report): HostExport {
  const file = new TypedSource(module);
  const { value, node, statement, span } = declared;
  const comment = file.commentBefore(statement) ?? (node === statement ? null : file.commentBefore(node));
  const annotation = node.type === 'VariableDeclarator' && node.id.type === 'Identifier' ? file.annotation(node.id as AnyNode) : null;
  const written = annotation ?? comment?.type ?? null;
  if (value && isFunctionNode(value)) {
    const signature = functionSignature(file, value, written, comment);
    const untyped = [...signature.parameters.filter(({ type }) => type.undeclared).map((p) => p.name || 'a pattern'), ...(signature.result.undeclared ? ['the result'] : [])];
    if (untyped.length > 0) report(diagnostics.exportUntyped(module.file.name, span, name, untyped));
    return { name, kind: 'function', signature, async: value.async || signature.result.promise === true };
  }
  const asFunction = written === null ? null : new Scanner(written, 0).functionType();
  if (asFunction) {
    const signature = signatureOf(asFunction, null, file.aliases);
    return { name, kind: 'function', signature, async: signature.result.promise === true };
  }
  const result = written === null ? valueType(value) : hostType(written, file.aliases);
  if (result.undeclared) report(diagnostics.exportUnknownValue(module.file.name, span, name));
  return { name, kind: 'value', signature: { parameters: [], result }, async: result.promise === true };
}

function functionSignature(file: TypedSource, fn: FunctionNode, written: string | null, comment: DocComment | null): Signature {
  const type = written === null ? null : new Scanner(written, 0).functionType();
  const head = file.head(fn);
  // What is declared at the function itself counts before the type of the variable.
  const signature = signatureOf({
    parameters: fn.params.map((param, n): WrittenParameter => {
      const own = head?.parameters.length === fn.params.length ? head.parameters[n]! : { name: '', type: null, optional: false, rest: param.type === 'RestElement', otherwise: null };
      return { ...own, type: own.type ?? type?.parameters[n]?.type ?? null };
    }),
    result: head?.result ?? type?.result ?? null,
  }, comment, file.aliases);
  const { result } = signature;
  if (!result.undeclared || !givesNothing(fn)) return fn.async && !result.promise ? { ...signature, result: { ...result, promise: true } } : signature;
  return { ...signature, result: { ...VOID, ...(fn.async ? { promise: true } : {}) } };
}
function signatureOf({ parameters, result }: WrittenSignature, comment: DocComment | null, aliases: ReadonlyMap<string, string>): Signature {
  const typed = parameters.map((p): HostParameter => {
    const documented = comment?.parameters.get(p.name);
    const text = p.type ?? documented?.type ?? null;
    const type = text !== null ? hostType(text, aliases) : p.otherwise !== null ? ofText(p.otherwise) : p.name === '' || p.rest ? hostType('any') : UNDECLARED;
    return { name: p.name, type: p.rest && type.passing !== 'json' ? hostType('any[]') : type, optional: p.optional || documented?.optional === true, rest: p.rest };
  });
  const text = result ?? comment?.result ?? null;
  return { parameters: typed, result: text === null ? UNDECLARED : hostType(text, aliases) };
}

/** Does a function end without a value wherever it ends? */
function givesNothing(fn: FunctionNode): boolean {
  if (fn.body.type !== 'BlockStatement') return false;
  const hasValue = (node: AnyNode): boolean => {
    if (isFunctionNode(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return false;
    if (node.type === 'ReturnStatement') return node.argument !== null && node.argument !== undefined;
    return Object.values(node).some((child: unknown) => (Array.isArray(child) ? child : [child]).some((one: unknown) => isNode(one) && hasValue(one)));
  };
  return !hasValue(fn.body as AnyNode);
}
const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The type of a literal. */
function ofText(text: string): HostType {
  if (/^(?:'|"|`)/.test(text)) return hostType('string');
  if (/^-?[\d.][\d._]*(?:e[-+]?\d+)?$/i.test(text)) return hostType('number');
  if (/^\d+n$/.test(text)) return hostType('bigint');
  return /^(?:true|false)$/.test(text) ? hostType('boolean') : /^[{[]/.test(text) ? hostType('any') : UNDECLARED;
}
function valueType(value: AnyNode | null): HostType {
  if (value?.type === 'Literal') {
    if (typeof value.value === 'bigint' || value.bigint) return hostType('bigint');
    if (value.value !== null && !(value.value instanceof RegExp)) return hostType(typeof value.value);
  }
  if (value?.type === 'TemplateLiteral') return hostType('string');
  if (value?.type === 'UnaryExpression' && value.operator === '-') return valueType(value.argument as AnyNode);
  if (value?.type === 'NewExpression' && value.callee.type === 'Identifier' && hostType(value.callee.name).passing === 'bytes') return hostType(value.callee.name);
  return value?.type === 'ArrayExpression' || value?.type === 'ObjectExpression' ? hostType('any') : UNDECLARED;
}

/** The source of a module as it was written, with the types that are spaces for the parser. */
class TypedSource {
  private readonly text: string;
  private readonly lines: readonly number[];
  private known: Map<string, string> | null = null;

  constructor(module: ModuleNode) {
    this.text = module.written;
    const lines = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) lines.push(at + 1);
    this.lines = lines;
  }
  private offset(node: AnyNode): number {
    const { line, column } = node.loc!.start;
    return (this.lines[line - 1] ?? this.text.length) + column;
  }
  head(fn: FunctionNode): WrittenSignature | null {
    return new Scanner(this.text, this.offset(fn as AnyNode)).signature();
  }
  annotation(id: AnyNode): string | null {
    return new Scanner(this.text, this.offset(id)).annotation();
  }
  commentBefore(node: AnyNode): DocComment | null {
    return docCommentBefore(this.text, this.offset(node));
  }
  /** Types that the file declares without parameters. */
  get aliases(): ReadonlyMap<string, string> {
    if (this.known) return this.known;
    this.known = new Map();
    for (const match of this.text.matchAll(/(?<![\w$])type\s+([\w$]+)\s*=/g)) {
      const type = new Scanner(this.text, match.index + match[0].length).type();
      if (type !== null) this.known.set(match[1]!, type);
    }
    return this.known;
  }
}
