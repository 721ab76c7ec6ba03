import type * as acorn from 'acorn';
import { type Diagnostic, diagnostics } from '../diagnostics.js';
import type { AnyNode, Program } from './ast.js';
import { forEachChild, isFunctionNode } from './ast.js';
import { parser } from './web-compat.js';

/** Goal symbol of a source text; `commonjs`: the body of a sloppy function. */
export type Goal = 'script' | 'module' | 'commonjs';

const OPTIONS: Record<Goal, acorn.Options> = {
  script: { ecmaVersion: 'latest', sourceType: 'script', locations: true, allowHashBang: true },
  module: { ecmaVersion: 'latest', sourceType: 'module', locations: true, allowHashBang: true },
  commonjs: { ecmaVersion: 'latest', sourceType: 'commonjs', locations: true, allowHashBang: true },
};

/** Parses a source text. Returns null after reporting a syntax error. */
export function parse(source: string, fileName: string, report: (d: Diagnostic) => void, goal: Goal = 'script'): Program | null {
  const result = tryParse(source, OPTIONS[goal]);
  if (!(result instanceof SyntaxError)) return result;
  const { line, column } = result.loc;
  const message = result.message.replace(/ \(\d+:\d+\)$/, '');
  report(diagnostics.syntaxError(fileName, { line, column: column + 1 }, message));
  return null;
}
/** Parses a script that the compiler itself wrote. */
export function parseFragment(source: string): AnyNode {
  return parser.parse(source, OPTIONS.script) as AnyNode;
}
/** acorn's types hide the constructor and the state of a parser. */
const OpenParser = parser as unknown as new (options: acorn.Options, source: string) => { strict: boolean; parse(): Program };
/** Parses the text of an eval whose value is known; null: a syntax error, or `super`, `new.target` or private names of the code around. */
export function parseEvalCode(source: string, strict: boolean): Program | null {
  const code = attempt(() => {
    const one = new OpenParser(OPTIONS.script, source);
    one.strict ||= strict;
    return one.parse();
  });
  return code instanceof SyntaxError ? null : code;
}
function tryParse(source: string, options: acorn.Options): Program | (SyntaxError & { loc: acorn.Position }) {
  return attempt(() => parser.parse(source, options));
}
function attempt(parse: () => Program): Program | (SyntaxError & { loc: acorn.Position }) {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('loc' in error)) throw error;
    return error as SyntaxError & { loc: acorn.Position };
  }
}

/**
 * What a source is whose file name does not say it: a module if it has import or
 * export declarations, `import.meta` or top-level await; else `sloppy`.
 */
export function detectGoal(source: string): 'module' | 'sloppy' {
  const sloppy = tryParse(source, { ...OPTIONS.commonjs, allowImportExportEverywhere: true });
  if (!(sloppy instanceof SyntaxError)) return hasModuleSyntax(sloppy as AnyNode) ? 'module' : 'sloppy';
  const module = tryParse(source, OPTIONS.module);
  // Neither parses: what is written at the beginning of a line tells which error helps.
  return module instanceof SyntaxError && !/^(import|export)\b/m.test(source) ? 'sloppy' : 'module';
}
function hasModuleSyntax(node: AnyNode): boolean {
  let found = false;
  const visit = (n: AnyNode): void => {
    if (/^(Import|Export)(Named|Default|All)?Declaration$/.test(n.type) || (n.type === 'MetaProperty' && n.meta.name === 'import')) found = true;
    if (!found) forEachChild(n, visit);
  };
  visit(node);
  return found;
}

/** Does the module's own code (not that of functions in it) await? */
export function hasTopLevelAwait(node: AnyNode): boolean {
  let found = false;
  const visit = (n: AnyNode): void => {
    if (n.type === 'AwaitExpression' || (n.type === 'ForOfStatement' && n.await) || (n.type === 'VariableDeclaration' && (n.kind as string) === 'await using')) found = true;
    if (!found && !isFunctionNode(n)) forEachChild(n, visit);
  };
  visit(node);
  return found;
}
