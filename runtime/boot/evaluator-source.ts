/**
 * The evaluator as one script: acorn, and the files of runtime/eval. The
 * compilers of expressions, statements, patterns and classes are written for code
 * that suspends, as generators run by `yield*`; the compiler of all other code is
 * the same text without.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BINARY_OPERATORS, SyntaxContext, SyntaxFlag, SyntaxType, UNARY_OPERATORS } from '../../abi/index.js';

/** In both compilers. */
const TWICE = ['expressions.js', 'patterns.js', 'statements.js', 'classes.js'];
const BEFORE = ['annotate.js', 'recent-texts.js', 'tree.js', 'scope.js', 'operators.js', 'blocks.js'];
const AFTER = ['functions.js', 'async-generators.js', 'class-parts.js', 'parse.js', 'main.js', 'direct.js'];
const RESULT = 'return { __proto__: null, expression, statement, statementList, patternAssigner, namedLater };';

/** Where a line of the script came from. */
export interface SourceLine { readonly file: string; readonly firstLine: number }

/**
 * @param root of the package
 * @param host the file that connects the evaluator with its surroundings
 * @returns a sloppy script
 */
export function evaluatorSource(root: URL, host: string): { source: string; files: SourceLine[] } {
  const folder = new URL('runtime/eval/', root);
  const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
  const files: SourceLine[] = [];
  let source = '';
  const add = (file: string, text: string): void => {
    files.push({ file, firstLine: source.split('\n').length });
    source += `${text}\n`;
  };
  const addCompiler = (name: string, suspending: boolean): void => {
    const text = (file: string): string => (suspending ? read(file) : withoutYields(read(file)));
    add('', `const ${name} = (function () {\nconst SUSPENDING = ${suspending};`);
    if (suspending) add('suspend.js', read('suspend.js'));
    else add('', 'const suspendingExpressions = { __proto__: null };\nconst compileForAwait = undefined, awaitedReturn = undefined, isInAsyncGenerator = undefined;');
    for (const file of TWICE) add(file, text(file));
    add('', `${RESULT}\n})();`);
  };
  add('', '(function () {');
  add('sloppy.js', read('sloppy.js'));
  add('', "(function () { 'use strict';");
  add(host, read(host));
  add('', '(function () {');
  add('shared.js', read('shared.js'));
  add('', 'const acorn = (function () {');
  add('acorn', acornText());
  add('', 'return { Parser, tokTypes: types$1 };\n})();');
  add('', 'const { notAsyncIterable, notDelegable, notIterable, notIterableInit, notIterableInLoop, sourceText } = (function () {');
  add('source-text', compiled('source-text.js'));
  add('', 'return { notAsyncIterable, notDelegable, notIterable, notIterableInit, notIterableInLoop, sourceText };\n})();');
  add('', 'const { blame, CAUGHT, defaultOrigin, FROM_VALUE, initializerOrigin, keyName, LOOP_VARIABLE, notIterableProperty, PARAMETER, PART, propertyOrigin } = (function () {');
  add('pattern-origin', compiled('pattern-origin.js'));
  add('', 'return { blame, CAUGHT, defaultOrigin, FROM_VALUE, initializerOrigin, keyName, LOOP_VARIABLE, notIterableProperty, PARAMETER, PART, propertyOrigin };\n})();');
  add('', syntaxConstants());
  for (const file of BEFORE) add(file, read(file));
  addCompiler('Plain', false);
  addCompiler('Suspending', true);
  for (const file of AFTER) add(file, read(file));
  add('', 'Host.start({ evaluateGlobal, createDynamicFunction, sourceOf, evaluateInCompiled, addGlobalLexicals });\n})();\n})();\n})();');
  return { source, files };
}
/** What tree.js knows of abi/syntax.ts: TYPE_CALL, FLAG_STRICT, CONTEXT_STRICT, …. */
function syntaxConstants(): string {
  const constants = (prefix: string, values: Record<string, number>): string[] =>
    Object.entries(values).map(([name, value]) => `const ${prefix}_${name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()} = ${value};`);
  // Flags stand behind the type.
  const flags = Object.fromEntries(Object.entries(SyntaxFlag).map(([name, value]) => [name, value << 8]));
  const lists = [`const BINARY_OPERATORS = ${JSON.stringify(BINARY_OPERATORS)};`, `const UNARY_OPERATORS = ${JSON.stringify(UNARY_OPERATORS)};`];
  return [...constants('TYPE', SyntaxType), ...constants('FLAG', flags), ...constants('CONTEXT', SyntaxContext), ...lists].join('\n');
}
function withoutYields(text: string): string {
  return text.replace(/\bfunction\* ?/g, 'function ').replace(/\byield\* /g, '');
}
/** What the compiler's parse folder has of use, without its imports and exports. */
function compiled(file: string): string {
  return readFileSync(new URL(`../../compiler/parse/${file}`, import.meta.url), 'utf8').replace(/^import .*$/gm, '').replace(/^export /gm, '');
}
function acornText(): string {
  const path = createRequire(import.meta.url).resolve('acorn').replace(/acorn\.js$/, 'acorn.mjs');
  return readFileSync(path, 'utf8').replace(/^export \{[^}]*\};?\s*$/m, '');
}
