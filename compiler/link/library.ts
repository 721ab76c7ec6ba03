import { readFileSync } from 'node:fs';
import type { Library, LibraryModule } from '../modules/index.js';

/** By id: what runtime/boot/build-library.ts writes. */
export type LibraryFile = Readonly<Record<string, LibraryModule>>;

let modules: LibraryFile | null = null;

/** The library modules of the package, which are read when a program needs the first. */
export const platformLibrary: Library = {
  load(id) {
    modules ??= JSON.parse(readFileSync(new URL('../../runtime/library.json', import.meta.url), 'utf8')) as LibraryFile;
    const found = modules[id];
    if (!found) throw new Error(`there is no library module ${id}`);
    return found;
  },
};
