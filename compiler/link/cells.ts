/** All cells of a heap at rest. */
import { KERNEL_STATE, offsetOf } from '../../abi/index.js';
import type { Heap } from './heap.js';

/** First and last field of KernelState that hold cells (runtime/kernel/gc.ts, markState). */
const FIRST_CELL = 'emptyElements', LAST_CELL = 'charStrings';
const STATIC_LIST = 2048 + 44;
const ATOM_TABLE = 3072, ATOM_CAPACITY = 3076, PERMANENT = 2;

export const stateWord = (field: string): number => KERNEL_STATE + offsetOf('KernelState', field);
export const CELL_WORDS = { from: stateWord(FIRST_CELL), to: stateWord(LAST_CELL) };

/** A set of multiples of 8, or of 4. */
export class AddressSet {
  private readonly bits: Uint8Array;
  constructor(memoryBytes: number, private readonly shift: 2 | 3) {
    this.bits = new Uint8Array(memoryBytes >> shift);
  }
  has(address: number): boolean {
    return this.bits[address >> this.shift] === 1;
  }
  add(address: number): void {
    this.bits[address >> this.shift] = 1;
  }
}

/** All cells that the collector would find. */
export function findCells(heap: Heap): AddressSet {
  const known = new AddressSet(heap.bytes.length, 3);
  const work: number[] = [];
  const cell = (address: number): void => {
    if (!address || known.has(address)) return;
    known.add(address);
    work.push(address);
  };
  const value = (address: number): void => cell(heap.valueAt(address));
  for (let list = heap.word(STATIC_LIST); list; list = heap.word(list)) {
    for (let n = 0, count = heap.word(list + 4); n < count; n++) value(list + 8 + 8 * n);
  }
  for (let at = CELL_WORDS.from; at <= CELL_WORDS.to; at += 4) cell(heap.word(at));
  eachPermanentAtom(heap, cell);
  const visitor = { cell, info: () => {} };
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    heap.visit(next, visitor);
    if (!heap.isObject(next)) continue;
    cell(heap.shape(next));
    for (const property of heap.properties(next)) {
      cell(property.key);
      if (heap.isGlobalCell(property)) value(heap.word(property.slot));
      else value(property.slot);
    }
  }
  return known;
}
export function eachPermanentAtom(heap: Heap, visit: (atom: number) => void): void {
  const table = heap.word(ATOM_TABLE), capacity = heap.word(ATOM_CAPACITY);
  for (let n = 0; n < capacity; n++) {
    const atom = heap.word(table + 4 * n);
    if (atom && heap.flags(atom) & PERMANENT) visit(atom);
  }
}
