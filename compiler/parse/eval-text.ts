/**
 * Constant texts of `eval`, as functions: what evaluating the text gives is what
 * the function returns. For that, each statement that has a value leaves it in a
 * variable (the completion value, https://tc39.es/ecma262/#sec-updateempty):
 *
 *     if (x) f(); else while (y) g();
 *
 *     %completion = undefined;
 *     if (x) %completion = f(); else { %completion = undefined; while (y) %completion = g(); }
 */
import type { AnyNode, FunctionNode, Identifier, Program } from './ast.js';
import { boundNames, forEachChild, hasTaggedTemplate, hasUseStrict, isFunctionNode } from './ast.js';
import { parseEvalCode } from './parse.js';

const COMPLETION = '%completion';

export type NamedFunction = FunctionNode & { readonly id: Identifier };

/** The text of an eval, parsed. */
export interface EvalCode {
  readonly text: string;
  readonly strict: boolean;
  /** Direct eval: an arrow function, with the `this` of the place where it stands. */
  readonly fn: FunctionNode;
  /** Variables of the function that the text does not name. */
  readonly hidden: readonly string[];
  /** VarDeclaredNames and top-level functions of sloppy code, which are declared outside of it. */
  readonly vars: readonly string[];
  readonly functions: readonly NamedFunction[];
}

/**
 * @param strict of the code around a direct eval
 * @returns null: a syntax error, or what only the evaluator can do (`eval` and tagged templates in it, `super`,
 *   private names and new.target of the code around, functions in blocks of sloppy code that are variables too)
 */
export function evalCode(text: string, { strict, direct }: { strict: boolean; direct: boolean }): EvalCode | null {
  // What an indirect eval imports has no file to be looked for from.
  if ((direct ? /\beval\b/ : /\b(?:import|eval)\b/).test(text)) return null;
  const ast = parseEvalCode(text, strict);
  if (!ast || hasTaggedTemplate(ast as AnyNode)) return null;
  const isStrict = strict || hasUseStrict(ast as AnyNode);
  const declared = new Declarations();
  if (!isStrict && !declared.collect(ast)) return null;
  const completion = new CompletionRewriter();
  const at = ast as AnyNode;
  const body = make(at, 'BlockStatement', { body: [...completion.list(ast.body as AnyNode[]), make(at, 'ReturnStatement', { argument: name(at, COMPLETION) })] });
  const fn = make(at, direct ? 'ArrowFunctionExpression' : 'FunctionExpression', { id: null, params: [], body, expression: false, generator: false, async: false }) as FunctionNode;
  return { text, strict: isStrict, fn, hidden: completion.variables, vars: [...declared.vars], functions: declared.functions };
}

/** What sloppy code declares outside of itself. */
class Declarations {
  readonly vars = new Set<string>();
  readonly functions: NamedFunction[] = [];
  private blockFunctions = false;

  /** Returns false if functions in blocks are declared as variables too, https://tc39.es/ecma262/#sec-web-compat-evaldeclarationinstantiation */
  collect(ast: Program): boolean {
    for (let s of ast.body as AnyNode[]) {
      while (s.type === 'LabeledStatement') s = s.body as AnyNode;
      if (s.type === 'FunctionDeclaration') this.functions.push(s as NamedFunction);
      else this.visit(s);
    }
    return !this.blockFunctions;
  }
  private visit(node: AnyNode): void {
    if (node.type === 'FunctionDeclaration') this.blockFunctions ||= !node.async && !node.generator;
    if (isFunctionNode(node)) return;
    if (node.type === 'VariableDeclaration' && node.kind === 'var') for (const d of node.declarations) for (const n of boundNames(d.id)) this.vars.add(n);
    forEachChild(node, (child) => this.visit(child));
  }
}

class CompletionRewriter {
  readonly variables = [COMPLETION];

  list(statements: readonly AnyNode[]): AnyNode[] {
    return statements.flatMap((s) => this.statement(s));
  }
  /** The last of the statements is the one that was given. */
  private statement(node: AnyNode): AnyNode[] {
    switch (node.type) {
      case 'ExpressionStatement': {
        // A sequence, as the variable does not name a function.
        const kept = make(node, 'ExpressionStatement', { expression: assign(node, COMPLETION, make(node, 'SequenceExpression', { expressions: [node.expression] })) });
        return 'directive' in node ? [node, kept] : [kept];
      }
      case 'BlockStatement': return [with_(node, { body: this.list(node.body as AnyNode[]) })];
      case 'LabeledStatement': {
        const body = this.statement(node.body as AnyNode);
        return [...body.slice(0, -1), with_(node, { body: body.at(-1) })];
      }
      case 'IfStatement': return [reset(node), with_(node, { consequent: this.nested(node.consequent as AnyNode), alternate: node.alternate ? this.nested(node.alternate as AnyNode) : null })];
      case 'ForStatement': case 'ForInStatement': case 'ForOfStatement': case 'WhileStatement': case 'DoWhileStatement': case 'WithStatement':
        return [reset(node), with_(node, { body: this.nested(node.body as AnyNode) })];
      case 'SwitchStatement':
        return [reset(node), with_(node, { cases: node.cases.map((c) => with_(c as AnyNode, { consequent: this.list(c.consequent as AnyNode[]) })) })];
      case 'TryStatement': {
        const { block, handler, finalizer } = node;
        return [reset(node), with_(node, {
          block: this.statement(block as AnyNode)[0],
          handler: handler ? with_(handler as AnyNode, { body: this.block(handler.body as AnyNode) }) : null,
          finalizer: finalizer ? this.finally(finalizer as AnyNode) : null,
        })];
      }
      default: return [node];
    }
  }
  private nested(node: AnyNode): AnyNode {
    if (node.type === 'FunctionDeclaration') return node;
    const statements = this.statement(node);
    return statements.length === 1 ? statements[0]! : make(node, 'BlockStatement', { body: statements });
  }
  private block(node: AnyNode): AnyNode {
    return with_(node, { body: [reset(node), ...this.list((node as AnyNode & { type: 'BlockStatement' }).body as AnyNode[])] });
  }
  /** The value of a `finally` counts only if a jump leaves it. */
  private finally(node: AnyNode): AnyNode {
    const saved = `${COMPLETION}${this.variables.length}`;
    this.variables.push(saved);
    const { body } = this.block(node) as AnyNode & { type: 'BlockStatement' };
    const restore = make(node, 'ExpressionStatement', { expression: assign(node, COMPLETION, name(node, saved)) });
    return with_(node, { body: [make(node, 'ExpressionStatement', { expression: assign(node, saved, name(node, COMPLETION)) }), ...body, restore] });
  }
}

// ---- nodes

function make(at: AnyNode, type: AnyNode['type'], fields: object): AnyNode {
  return { type, start: at.start, end: at.end, loc: at.loc, ...fields } as unknown as AnyNode;
}
function with_(node: AnyNode, fields: object): AnyNode {
  return { ...node, ...fields } as AnyNode;
}
function name(at: AnyNode, text: string): AnyNode {
  return make(at, 'Identifier', { name: text });
}
function assign(at: AnyNode, to: string, value: AnyNode): AnyNode {
  return make(at, 'AssignmentExpression', { operator: '=', left: name(at, to), right: value });
}
function reset(at: AnyNode): AnyNode {
  const nothing = make(at, 'UnaryExpression', { operator: 'void', prefix: true, argument: make(at, 'Literal', { value: 0, raw: '0' }) });
  return make(at, 'ExpressionStatement', { expression: assign(at, COMPLETION, nothing) });
}
