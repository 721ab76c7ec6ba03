/** Names of functions in the name section, for profilers and stack traces of hosts, and in the text of a module. */
import { Section, Writer } from './wasm.js';

/** A module without a name section, and the names of its functions, by index. */
export interface Linked {
  readonly binary: Uint8Array;
  readonly names: ReadonlyMap<number, string>;
  /** Of these functions the names are told in any case. */
  readonly told?: readonly number[];
}

/** The bytes of a module. */
export function bytesOf({ binary, names, told = [] }: Linked, { debugNames }: { debugNames: boolean }): Uint8Array {
  if (debugNames) return withNames(binary, names);
  return told.length > 0 ? withNames(binary, new Map(told.map((index) => [index, names.get(index)!]))) : binary;
}
function withNames(binary: Uint8Array, names: ReadonlyMap<number, string>): Uint8Array {
  const map = new Writer().u32(names.size);
  for (const [index, name] of [...names].sort(([a], [b]) => a - b)) map.u32(index).name(name);
  return new Writer(binary.length + map.length + 32).raw(binary).section(Section.Custom, new Writer().name('name').section(1, map)).result().slice();
}

/** A module with names that the text format takes as they are, each once. */
export function withPlainNames({ binary, names }: Linked): Uint8Array {
  const taken = new Set<string>();
  const plain = [...names].map(([index, name]): [number, string] => {
    const text = name.replace(/[^\w$.#:/<>-]/g, '_');
    const unique = taken.has(text) ? `${text}@${index}` : text;
    taken.add(unique);
    return [index, unique];
  });
  return withNames(binary, new Map(plain));
}
