/**
 * Collects the library modules: the files of runtime/library, and the files of npm
 * packages that they import.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtinModule, type LibraryModule } from '../../compiler/modules/index.js';
import type { LibraryFile } from '../../compiler/link/library.js';

/** Where a module says what it needs, in its own files and those of packages. */
const REQUEST = /^\s*import\s*['"]([^'"]+)['"]|\bfrom\s*['"]([^'"]+)['"];?[ \t]*$|\brequire\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** @param root of the package */
export function buildLibrary(root: URL): void {
  const modules = collectLibrary(fileURLToPath(root));
  writeFileSync(new URL('dist/runtime/library.json', root), JSON.stringify(modules));
}

function collectLibrary(root: string): LibraryFile {
  const folder = path.join(root, 'runtime/library');
  const modules: Record<string, LibraryModule> = {};
  const add = (file: string): string => {
    const id = file.startsWith(folder) ? path.relative(folder, file).replace(/\.js$/, '') : `npm/${file.slice(file.lastIndexOf('node_modules/') + 'node_modules/'.length)}`;
    if (modules[id]) return id;
    const requests: Record<string, string> = {};
    const source = readFileSync(file, 'utf8');
    modules[id] = { source, kind: kindOf(file, source), requests };
    for (const match of file.endsWith('.json') ? [] : source.matchAll(REQUEST)) {
      const specifier = (match[1] ?? match[2] ?? match[3])!;
      if (builtinModule(specifier) === null) requests[specifier] = add(resolveFrom(file, specifier));
    }
    return id;
  };
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) if (file.endsWith('.js')) add(path.join(folder, file));
  return modules;
}
function resolveFrom(file: string, specifier: string): string {
  return createRequire(file).resolve(specifier);
}
/** A file of the library is a module; of a package, what its syntax says. */
function kindOf(file: string, source: string): LibraryModule['kind'] {
  if (file.endsWith('.json')) return 'json';
  return /^(?:import|export)\b/m.test(source) ? 'module' : 'commonjs';
}
