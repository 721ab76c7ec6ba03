import { type AddressSet, findCells } from './cells.js';
import { Heap, type Property } from './heap.js';

/** What the top-level code of a program made of its heap: objects, and properties of those that there were. */
export class Made {
  private readonly before: Heap;
  private readonly cells: AddressSet;
  private readonly olds = new Map<number, boolean>();
  /** Properties that an object had before, by key. */
  private readonly properties = new Map<number, ReadonlyMap<number, Property>>();

  /** @param memory as it was before the top-level code ran */
  constructor(memory: Uint8Array) {
    this.before = new Heap(memory);
    this.cells = findCells(this.before);
  }
  /** Did the top-level code make a property of an object, or set it? */
  has(heap: Heap, object: number, property: Property): boolean {
    if (!this.isOld(heap, object)) return true;
    let known = this.properties.get(object);
    if (!known) this.properties.set(object, (known = new Map(this.before.properties(object).map((one) => [one.key, one]))));
    const old = known.get(property.key);
    if (!old || old.attributes !== property.attributes) return true;
    const [was, is] = [valueAddress(this.before, old), valueAddress(heap, property)];
    return this.before.word(was) !== heap.word(is) || this.before.word(was + 4) !== heap.word(is + 4);
  }
  /** Was an object there before? The place of one that died may have another. */
  private isOld(heap: Heap, object: number): boolean {
    let old = this.olds.get(object);
    if (old === undefined) {
      const { before } = this;
      old = this.cells.has(object) && before.kind(object) === heap.kind(object) && before.proto(object) === heap.proto(object);
      if (old && heap.isFunction(object)) old = before.info(object) === heap.info(object);
      this.olds.set(object, old);
    }
    return old;
  }
}

const valueAddress = (heap: Heap, property: Property): number => (heap.isGlobalCell(property) ? heap.word(property.slot) : property.slot);
