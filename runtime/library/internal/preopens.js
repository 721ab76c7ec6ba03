// The directories that the host has opened for the program (WASI preview 1).
import { decodeBytes, UTF8 } from './bytes.js';

const FIRST = 3;
const LONGEST_NAME = 4096;
let found;

/** Directories by descriptor, as the host names them: [{ fd, name }]. */
export function preopens() {
  if (found) return found;
  found = [];
  // Those of the compiler are not those of the program.
  if ($runtime('IsInitialising')) $runtime('AtStart', () => { found = undefined; });
  const bytes = new Uint8Array(LONGEST_NAME);
  for (let fd = FIRST; ; fd++) {
    const length = $file_preopen(fd, bytes.buffer, LONGEST_NAME);
    if (length < 0) return found;
    if (length <= LONGEST_NAME) found.push({ fd, name: decodeBytes(bytes.subarray(0, length), UTF8).replace(/\0+$/, '') });
  }
}

/** WASI has no working directory: the program begins in the first that is open, by its full name, else the root. */
export function firstDirectory() {
  const [first] = preopens();
  return first && first.name[0] === '/' ? first.name.replace(/(.)\/+$/, '$1') : '/';
}
let changed;
export function workingDirectory() { return changed ?? firstDirectory(); }
/** process.chdir */
export function changeDirectory(path) {
  changed = path;
  if ($runtime('IsInitialising')) $runtime('AtStart', () => { changed = undefined; });
}
