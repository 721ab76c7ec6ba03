import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, seen from the sources as well as from dist/. */
export const root = findRoot(path.dirname(fileURLToPath(import.meta.url)));
export const cliPath = path.join(root, 'dist/cli/main.js');

function findRoot(folder: string): string {
  return existsSync(path.join(folder, 'tsconfig.json')) ? folder : findRoot(path.dirname(folder));
}

/** Files below a folder with one of the extensions, relative to the folder, sorted, with `/`. */
export function filesBelow(folder: string, ...extensions: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => extensions.some((extension) => name.endsWith(extension)))
    .sort();
}
