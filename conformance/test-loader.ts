/** How the compiler finds a test and the files that it imports: relative paths, nothing else. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ModuleLoader } from '../compiler/index.js';

/**
 * @param file the test, absolute
 * @param source what is compiled for it: it may differ from what the file has
 */
export function testLoader(file: string, source: string, kind: 'script' | 'module'): ModuleLoader {
  return {
    resolve(specifier, from) {
      if (from === null) return { id: file };
      const id = path.resolve(path.dirname(from), specifier);
      return statSync(id, { throwIfNoEntry: false })?.isFile() ? { id } : { missing: `Cannot find module '${specifier}' imported from ${from}`, code: 'ERR_MODULE_NOT_FOUND' };
    },
    load(id) {
      const fileName = path.basename(id);
      if (id === file) return { source, kind, fileName };
      return { source: readFileSync(id, 'utf8'), kind: id.endsWith('.json') ? 'json' : 'module', fileName };
    },
  };
}
