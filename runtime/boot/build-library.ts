/**
 * Collects the library modules: the files of runtime/library, and the files of npm
 * packages that they import.
 */
import fs, { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import enhancedResolve from 'enhanced-resolve';
import { builtinModule, type LibraryModule } from '../../compiler/modules/index.js';
import type { LibraryFile } from '../../compiler/link/library.js';
import { timeZoneModule } from './build-time-zones.js';

/** Where a module says what it needs, in its own files and those of packages. */
const REQUEST = /^\s*import\s*['"]([^'"]+)['"]|\bfrom\s*['"]([^'"]+)['"];?[ \t]*$|\brequire\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** What packages ask for to get at a module of Node, or at what stands in for one: the library module in its place. */
const IN_PLACE_OF: Readonly<Record<string, string>> = { 'process/': 'node/process', 'string_decoder/': 'node/string_decoder', 'abort-controller': 'web/abort' };

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
    modules[id] = { source, kind: kindOf(file, source), package: !file.startsWith(folder), requests };
    for (const match of file.endsWith('.json') ? [] : source.matchAll(REQUEST)) {
      const specifier = (match[1] ?? match[2] ?? match[3])!;
      const other = IN_PLACE_OF[specifier];
      if (specifier.endsWith('/time-zone-data.js')) {
        requests[specifier] = 'internal/time-zone-data';
        continue;
      }
      if (other) requests[specifier] = add(path.join(folder, `${other}.js`));
      else if (builtinModule(specifier) === null) requests[specifier] = add(resolveFrom(file, specifier, modules[id].kind));
    }
    return id;
  };
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) if (file.endsWith('.js')) add(path.join(folder, file));
  modules['internal/time-zone-data'] = { source: timeZoneModule(), kind: 'module', package: false, requests: {} };
  return modules;
}
function resolveFrom(file: string, specifier: string, kind: LibraryModule['kind']): string {
  const found = (kind === 'module' ? importResolver : requireResolver).resolveSync({}, path.dirname(file), specifier);
  if (found === false) throw new Error(`library: ${specifier} of ${file} leads to nothing`);
  return found;
}
const resolverFor = (condition: string) => enhancedResolve.ResolverFactory.createResolver({
  fileSystem: new enhancedResolve.CachedInputFileSystem(fs, 4000), useSyncFileSystemCalls: true, conditionNames: [condition, 'default'], extensions: ['.js', '.json'],
});
const importResolver = resolverFor('import'), requireResolver = resolverFor('require');
/** A file of the library is a module; of a package, what its syntax says. */
function kindOf(file: string, source: string): LibraryModule['kind'] {
  if (file.endsWith('.json')) return 'json';
  return file.endsWith('.mjs') || /^(?:import|export)\b/m.test(source) ? 'module' : 'commonjs';
}
