/**
 * Direct eval: what the code around hands to the evaluator. That is an arrow
 * function in the place of the call, which reads and writes, by number, each
 * binding that the evaluated code can name: so captured variables, dead zones,
 * constants, `this` and `super` are those of ordinary code.
 *
 *     (i, w, v) => { switch (i) { case 0: return w ? x = v : x; case 1: return this; … } }
 */
import type { AnyNode, FunctionNode } from '../parse/ast.js';
import { forEachChild } from '../parse/ast.js';
import { parseFragment } from '../parse/parse.js';
import type { DirectEval, Scope } from './scope.js';

export interface EvalContext {
  readonly strict: boolean;
  /** The nearest function that is no arrow: none at the top level. */
  readonly inFunction: boolean;
  readonly inMethod: boolean;
  readonly inDerivedConstructor: boolean;
  readonly inClass: boolean;
  /** In the parameters of a function, whose vars are outside of them. */
  readonly inParameters: boolean;
  /** In the initialiser of a field, which has no `arguments`. */
  readonly inField: boolean;
  readonly privateNames: readonly string[];
}

/**
 * How a name may be redeclared by a `var` of the evaluated code. Lexical: not;
 * Var: it is the same variable; Catch, Outer: it is another.
 */
type NameKind = 'L' | 'V' | 'C' | 'O';

/** Bindings that code in `scope` can name, with what a `var` in there means for them. */
export function visibleNames(scope: Scope, inParameters: boolean): Map<string, NameKind> {
  const names = new Map<string, NameKind>();
  const { fn, varScope } = scope;
  let inside = true;
  for (let s: Scope | null = scope; s; s = s.parent) {
    for (const { name, kind, isLexical } of s.bindings.values()) {
      if (kind === 'hidden' || kind === 'pseudo' || /^[%*#]/.test(name) || names.has(name)) continue;
      // Vars of a script are properties of the global object.
      if (s.kind === 'script' && !isLexical) continue;
      names.set(name, s.fn !== fn ? 'O' : isLexical ? (inside ? 'L' : 'O') : kind === 'catch' ? 'C' : kind === 'functionName' ? 'O' : inParameters ? 'L' : 'V');
    }
    if (s === varScope) inside = false;
  }
  return names;
}

/** Makes the arrow function and the description of the names. */
export function describeDirectEval(at: AnyNode, scope: Scope, context: EvalContext): DirectEval {
  const visible = visibleNames(scope, context.inParameters);
  if (context.inFunction) visible.delete('arguments');
  const taken = new Set(visible.keys());
  const unused = (name: string): string => { while (taken.has(name)) name += '_'; taken.add(name); return name; };
  const [i, w, v, x] = ['i', 'w', 'v', 'x'].map(unused);
  const cases: string[] = [], described: string[] = [];
  const add = (kind: string, name: string, code: string): void => {
    cases.push(`case ${described.length}: ${code}`);
    described.push(kind + name);
  };
  for (const [name, kind] of visible) add(kind, name, `return ${w} ? ${name} = ${v} : ${name};`);
  add('P', 'this', 'return this;');
  if (context.inFunction) {
    add('P', 'new.target', 'return new.target;');
    add(scope.fn.arrow ? 'O' : context.inParameters ? 'L' : 'V', 'arguments', context.strict ? 'return arguments;' : `return ${w} ? arguments = ${v} : arguments;`);
  }
  if (context.inMethod) add('P', '%home', `return ${w} === 1 ? super[${v}] = ${x} : super[${v}];`);
  if (context.inDerivedConstructor) add('P', '%function', `return super(...${v});`);
  for (const name of context.privateNames) add('P', name, `return ${w} === 0 ? ${v}.${name} : ${w} === 1 ? ${v}.${name} = ${x} : ${name} in ${v};`);
  const arrow = `(${i}, ${w}, ${v}, ${x}) => { switch (${i}) { ${cases.join('\n')} } }`;
  const text = context.inClass
    ? `(class extends Object { ${context.privateNames.map((name) => `${name};`).join('')} ${context.inDerivedConstructor ? 'constructor' : 'm'}() { (${arrow}); } })`
    : `({ m() { (${arrow}); } })`;
  const access = findArrow(parseFragment(text))!;
  place(access as AnyNode, at);
  const flags = (context.strict ? 's' : '-') + (context.inField ? 'f' : '');
  return { access, scope, names: [flags, ...described].join(' '), dynamic: [] };
}
function findArrow(node: AnyNode): FunctionNode | null {
  if (node.type === 'ArrowFunctionExpression') return node;
  let found: FunctionNode | null = null;
  forEachChild(node, (child) => { found ??= findArrow(child); });
  return found;
}
/** Gives all nodes the position of the call. */
function place(node: AnyNode, at: AnyNode): void {
  node.start = at.start;
  node.end = at.start;
  node.loc = at.loc;
  forEachChild(node, (child) => place(child, at));
}
