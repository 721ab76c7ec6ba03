import type { Snapshot } from '../../compiler/image/instance.js';
import type { RuntimeManifest } from '../../compiler/link/runtime.js';

/** What the compiler must know of a heap besides its memory. */
export function heapManifest({ globals }: Snapshot, tableSize: number, topLevel: number): RuntimeManifest {
  return { tableSize, topLevel, globals: Object.fromEntries(Object.entries(globals).map(([name, value]) => [name, typeof value === 'bigint' ? `${value}n` : String(value)])) };
}
