import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compilerOptions, findTsconfig } from './tsconfig.js';

/** What is used of esbuild, which programs with JSX or decorators must have installed. */
interface Esbuild {
  transform(source: string, options: object): Promise<{ code: string; map: string }>;
}
interface EsbuildFailure { readonly errors?: readonly { text: string; location: { line: number; column: number } | null }[] }

/** Makes JavaScript of JSX and decorators; null: esbuild is not installed. */
export async function transformWithEsbuild(source: string, fileName: string, file: string): Promise<{ code: string; map: string } | { message: string; line: number; column: number } | null> {
  const esbuild = await findEsbuild(file);
  if (!esbuild) return null;
  const tsconfig = findTsconfig(path.dirname(file));
  try {
    return await esbuild.transform(source, {
      loader: path.extname(file).slice(1).replace(/^[cm]/, ''), sourcefile: fileName, sourcemap: 'external',
      // The last edition without decorators.
      target: 'es2024', tsconfigRaw: { compilerOptions: tsconfig ? compilerOptions(tsconfig) : {} },
    });
  } catch (error) {
    const [first] = (error as EsbuildFailure).errors ?? [];
    if (!first) throw error;
    return { message: first.text, line: first.location?.line ?? 1, column: (first.location?.column ?? 0) + 1 };
  }
}
/** The program's own, or the one beside jsaot. */
async function findEsbuild(file: string): Promise<Esbuild | null> {
  for (const from of [file, import.meta.url]) {
    try {
      const found = createRequire(from).resolve('esbuild');
      return ((await import(pathToFileURL(found).href)) as { default: Esbuild }).default;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  return null;
}
