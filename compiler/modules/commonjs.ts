import { parse as lex } from 'cjs-module-lexer';
import { type AnyNode, constantText, forEachChild, textAt } from '../parse/ast.js';
import type { Binding, ScopeInfo } from '../scope/scope.js';

/** A call of the module's own `require`, or an `import()`. */
export interface CodeRequest {
  readonly kind: 'require' | 'dynamic-import';
  /** null: computed. */
  readonly specifier: string | null;
  /** Import attribute `type`, if it is a constant. */
  readonly type: string | null;
  readonly node: AnyNode;
  /** Where it stands in the file: in the text of an eval, the eval. */
  readonly at: AnyNode;
}

/** The requests in the code of a module, in source order. */
export function codeRequests(ast: AnyNode, scopes: ScopeInfo): CodeRequest[] {
  const requests: CodeRequest[] = [];
  const require = scopes.root.bindings.get('require');
  const made = madeRequires(ast, scopes);
  const isRequire = (node: AnyNode): boolean => {
    const binding = scopes.references.get(node)?.binding;
    return Boolean(binding) && ((binding === require && require?.kind === 'param' && require.assignments === require.evalAssignments) || made.has(binding!));
  };
  const visit = (node: AnyNode, evaluation: AnyNode | null): void => {
    const at = evaluation ?? node;
    const specifier = node.type === 'CallExpression' ? constantText(node.arguments[0] as AnyNode | undefined) : null;
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && isRequire(node.callee as AnyNode)) {
      requests.push({ kind: 'require', specifier, type: null, node, at });
    } else if (node.type === 'CallExpression' && specifier !== null && resultsOf(node.callee as AnyNode).some(isRequire)) {
      // One of the values that the callee may have: at run time the module's own table has what it finds.
      requests.push({ kind: 'require', specifier, type: null, node, at });
    } else if (node.type === 'ImportExpression') {
      requests.push({ kind: 'dynamic-import', specifier: constantText(node.source as AnyNode), type: typeOfOptions((node as { options?: AnyNode | null }).options), node, at });
    }
    const text = scopes.constantEvals.get(node);
    if (text) visit(text.fn as AnyNode, at);
    forEachChild(node, (child) => visit(child, evaluation));
  };
  visit(ast, null);
  return requests;
}
/** The expressions of which one is the value of an expression that chooses among several. */
function resultsOf(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case 'ParenthesizedExpression': return resultsOf(node.expression as AnyNode);
    case 'ConditionalExpression': return [node.consequent as AnyNode, node.alternate as AnyNode].flatMap(resultsOf);
    case 'LogicalExpression': return [node.left as AnyNode, node.right as AnyNode].flatMap(resultsOf);
    case 'SequenceExpression': return resultsOf(node.expressions.at(-1) as AnyNode);
    default: return [node];
  }
}
/** Constants whose value is `createRequire(…)` of the module `module`: https://nodejs.org/docs/latest-v20.x/api/module.html#modulecreaterequirefilename */
function madeRequires(ast: AnyNode, scopes: ScopeInfo): ReadonlySet<Binding> {
  const found = new Set<Binding>();
  const makers = new Set<string>();
  for (const statement of (ast as { body?: AnyNode[] }).body ?? []) {
    if (statement.type !== 'ImportDeclaration' || !/^(?:node:)?module$/.test(String(statement.source.value))) continue;
    for (const one of statement.specifiers) if (one.type === 'ImportSpecifier' && one.imported.type === 'Identifier' && one.imported.name === 'createRequire') makers.add(one.local.name);
  }
  if (makers.size === 0) return found;
  const visit = (node: AnyNode): void => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init?.type === 'CallExpression' && node.init.callee.type === 'Identifier' && makers.has(node.init.callee.name)) {
      const binding = scopes.root.bindings.get(node.id.name);
      if (binding && binding.kind === 'const') found.add(binding);
    }
    forEachChild(node, visit);
  };
  visit(ast);
  return found;
}
/** String constants that look like relative specifiers, wherever they stand, with the nodes that they are found at. */
export function relativeTexts(ast: AnyNode): { specifier: string; at: AnyNode }[] {
  const found: { specifier: string; at: AnyNode }[] = [];
  const visit = (node: AnyNode, parent: AnyNode | null): void => {
    const specifier = textAt(node, parent);
    if (specifier !== null && /^\.{1,2}\//.test(specifier)) found.push({ specifier, at: node });
    forEachChild(node, (child) => visit(child, node));
  };
  visit(ast, null);
  return found;
}
/** Is `require` used in another way than in a call with a constant? */
export function usesRequireValue(scopes: ScopeInfo, requests: readonly CodeRequest[]): boolean {
  const plain = new Set(requests.filter((r) => r.kind === 'require' && r.specifier !== null).map((r) => (r.node as { callee?: AnyNode }).callee));
  const require = scopes.root.bindings.get('require');
  for (const [node, { binding }] of scopes.references) if (binding === require && binding?.kind === 'param' && !plain.has(node)) return true;
  return false;
}

/** `{ with: { type: 'json' } }` */
function typeOfOptions(node: AnyNode | null | undefined): string | null {
  const attributes = property(node, 'with');
  return constantText(property(attributes, 'type') ?? undefined);
}
function property(node: AnyNode | null | undefined, name: string): AnyNode | null {
  if (node?.type !== 'ObjectExpression') return null;
  for (const p of node.properties) {
    if (p.type === 'Property' && !p.computed && ((p.key as { name?: string; value?: unknown }).name ?? (p.key as { value?: unknown }).value) === name) return p.value as AnyNode;
  }
  return null;
}

/** The names that Node's lexer finds, which are those that can be imported from a CommonJS module. */
export function lexExports(source: string): { names: string[]; reexports: string[] } {
  try {
    const { exports, reexports } = lex(source);
    return { names: exports, reexports };
  } catch {
    return { names: [], reexports: [] };
  }
}
