import { Attr, offsetOf } from '../../abi/index.js';
import type { KnownMethods } from '../optimise/known-methods.js';
import { stateWord } from './cells.js';
import type { Flow } from './flow.js';
import { Heap } from './heap.js';
import type { RuntimeBundle } from './runtime.js';
import { ExternalKind } from './wasm.js';

/** Finds the methods that the runtime's globals have, those that the program leaves as they are. */
export function knownMethods({ wasm, snapshot, plain }: RuntimeBundle, flow: Flow): KnownMethods {
  const heap = new Heap(snapshot.memory);
  const global = heap.word(stateWord('globalObject'));
  const names = new Map<number, string>();
  for (const { kind, name, index } of wasm.exports) if (kind === ExternalKind.Function && name.startsWith('js$')) names.set(index, name.slice('js$'.length));
  /** The value of an own data property, if it is a cell. */
  const valueOf = (object: number, name: string): number => {
    const property = heap.properties(object).find(({ key }) => heap.isAtom(key) && heap.text(key) === name);
    if (!property || property.attributes & Attr.Accessor) return 0;
    return heap.valueAt(heap.isGlobalCell(property) ? heap.word(property.slot) : property.slot);
  };
  return (object, method) => {
    if (!flow.isKept(object, method)) return null;
    const holder = valueOf(global, object), fn = holder && heap.isObject(holder) ? valueOf(holder, method) : 0;
    if (!heap.isBuiltinFunction(fn)) return null;
    const index = wasm.elements.get(heap.word(heap.info(fn) + offsetOf('FunctionInfo', 'code')));
    const name = index === undefined ? undefined : names.get(index);
    return name !== undefined && plain.has(name) ? name : null;
  };
}
