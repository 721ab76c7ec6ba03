import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseExpressionAt } from 'acorn';
import { UsageError } from './exit-codes.js';

const known = new Map<string, string | null>();

/** tsconfig.json of a folder or of the nearest one above it. */
export function findTsconfig(folder: string): string | null {
  const found = known.get(folder);
  if (found !== undefined) return found;
  const file = path.join(folder, 'tsconfig.json');
  const parent = path.dirname(folder);
  const result = statSync(file, { throwIfNoEntry: false })?.isFile() ? file : parent === folder || path.basename(folder) === 'node_modules' ? null : findTsconfig(parent);
  known.set(folder, result);
  return result;
}

interface Tsconfig { readonly extends?: string | readonly string[]; readonly compilerOptions?: Readonly<Record<string, unknown>> }

/** What matters for the JavaScript that is made. */
const OPTIONS = ['experimentalDecorators', 'jsx', 'jsxFactory', 'jsxFragmentFactory', 'jsxImportSource', 'useDefineForClassFields', 'verbatimModuleSyntax', 'alwaysStrict', 'strict'];

/** Options of the compiler, with those of the files that it extends. */
export function compilerOptions(file: string): Record<string, unknown> {
  const config = readTsconfig(file);
  const inherited = [config.extends ?? []].flat().map((name) => compilerOptions(resolveExtended(name, file)));
  const own = Object.entries(config.compilerOptions ?? {}).filter(([name]) => OPTIONS.includes(name));
  const options: Record<string, unknown> = Object.assign({}, ...inherited, Object.fromEntries(own));
  // Somebody else was to transform it: that is us.
  return options['jsx'] === 'preserve' || options['jsx'] === 'react-native' ? { ...options, jsx: 'react-jsx' } : options;
}
function resolveExtended(name: string, from: string): string {
  const relative = /^\.{0,2}[\\/]/.test(name) ? path.resolve(path.dirname(from), name) : null;
  const candidates = relative ? [relative, `${relative}.json`] : [];
  for (const candidate of candidates) if (statSync(candidate, { throwIfNoEntry: false })?.isFile()) return candidate;
  for (const specifier of relative ? [] : [name, `${name}/tsconfig.json`, `${name}.json`]) {
    try {
      return createRequire(from).resolve(specifier);
    } catch {
      // The next one.
    }
  }
  throw new UsageError(`${from}: cannot find ${name}, which it extends`);
}
/** JSON with comments and commas at the end: an expression of JavaScript. */
function readTsconfig(file: string): Tsconfig {
  try {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    return valueOf(parseExpressionAt(text, 0, { ecmaVersion: 'latest' }) as unknown as Json) as Tsconfig;
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
type Json = { type: 'Literal'; value: unknown } | { type: 'ArrayExpression'; elements: Json[] } | { type: 'ObjectExpression'; properties: { key: { value: string }; value: Json }[] };
function valueOf(node: Json): unknown {
  switch (node.type) {
    case 'Literal': return node.value;
    case 'ArrayExpression': return node.elements.map(valueOf);
    case 'ObjectExpression': return Object.fromEntries(node.properties.map(({ key, value }) => [key.value, valueOf(value)]));
    default: return undefined;
  }
}
