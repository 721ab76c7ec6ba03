import type { Diagnostic } from '../compiler/index.js';

const HINT = 'This is TypeScript, which is compiled in files whose names end in .ts, .mts, .cts or .tsx.';

/**
 * Says of syntax errors that they are none in TypeScript.
 *
 * @param sources by file name
 */
export async function hintTypeScript(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): Promise<readonly Diagnostic[]> {
  const hinted: Diagnostic[] = [];
  for (const one of diagnostics) {
    const isHinted = one.code === 'JSAOT1001' && !one.hint && /\.[cm]?js$/.test(one.file) && (await hasTypes(sources.get(one.file) ?? ''));
    hinted.push(isHinted ? { ...one, hint: HINT } : one);
  }
  return hinted;
}

/** Is the text TypeScript, with something in it that JavaScript does not have? */
async function hasTypes(source: string): Promise<boolean> {
  const { default: swc } = await import('@swc/wasm-typescript');
  try {
    return swc.transformSync(source, { mode: 'strip-only' }).code !== source;
  } catch (error) {
    // Enums and the like, which do more than to have a type; else it is a syntax error there, too.
    return (error as { code?: string }).code === 'UnsupportedSyntax';
  }
}
