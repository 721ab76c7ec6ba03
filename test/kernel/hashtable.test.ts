import { describe, expect, it } from 'vitest';
import { StringKernel, boxCell, boxInt, boxNumber, randomSource } from './string-kernel.js';

const kernel = new StringKernel();
const { k } = kernel;
const random = randomSource(3);

/** A Map on the kernel's table. */
class Table {
  t: number = k.ht_new(1);
  box(key: number | string): bigint {
    return typeof key === 'number' ? boxNumber(key) : kernel.boxString(key);
  }
  get(key: number | string): unknown {
    return kernel.value(k.ht_get(this.t, this.box(key)));
  }
  has(key: number | string): boolean {
    return k.ht_has(this.t, this.box(key)) === 1;
  }
  set(key: number | string, value: number): void {
    this.t = k.ht_set(this.t, this.box(key), boxInt(value));
  }
  delete(key: number | string): boolean {
    return k.ht_delete(this.t, this.box(key)) === 1;
  }
  clear(): void {
    this.t = k.ht_clear(this.t);
  }
  get size(): number {
    return k.ht_size(this.t);
  }
  entries(): [unknown, unknown][] {
    return [...iterate(this)];
  }
}

/** An iterator as the built-ins do it: it keeps a table and a position, and follows the table when that was replaced. */
function* iterate(table: Table): Generator<[unknown, unknown]> {
  let t = table.t;
  let position = 0;
  for (;;) {
    for (let current = k.ht_current(t); current !== t; current = k.ht_current(t)) {
      position = k.ht_adjust(t, position);
      t = current;
    }
    position = k.ht_next(t, position);
    if (position < 0) return;
    yield [kernel.value(k.ht_key(t, position)), kernel.value(k.ht_value(t, position))];
    position++;
  }
}

const keys: (number | string)[] = [...Array(40).keys(), 0.5, -1, 1e300, NaN, Infinity, ...Array.from({ length: 40 }, (_, i) => `key${i}`), 'a long key that is more than two dozen characters', ''];
const randomKey = () => keys[Math.floor(random() * keys.length)]!;

describe('hash table', () => {
  it('does what Map does', () => {
    for (let round = 0; round < 60; round++) {
      const table = new Table();
      const map = new Map<number | string, number>();
      for (let i = 0; i < 300; i++) {
        const key = randomKey();
        const action = random();
        if (action < 0.5) {
          table.set(key, i);
          map.set(key, i);
        } else if (action < 0.8) expect(table.delete(key)).toBe(map.delete(key));
        else if (action < 0.805) {
          table.clear();
          map.clear();
        } else {
          expect(table.has(key)).toBe(map.has(key));
          if (map.has(key)) expect(table.get(key)).toBe(map.get(key));
        }
        expect(table.size).toBe(map.size);
      }
      expect(table.entries()).toEqual([...map.entries()]);
    }
  });
  it('iterates like Map while it changes', () => {
    for (let round = 0; round < 200; round++) {
      const table = new Table();
      const map = new Map<number | string, number>();
      for (let i = 0; i < 10; i++) {
        const key = randomKey();
        table.set(key, i);
        map.set(key, i);
      }
      const ours = iterate(table);
      const theirs = map.entries();
      for (let i = 0; i < 150; i++) {
        const step = ours.next();
        const expected = theirs.next();
        expect(step.done).toBe(expected.done);
        if (expected.done) break;
        expect(step.value).toEqual(expected.value);
        for (let j = random() * 4; j > 0; j--) {
          const key = randomKey();
          const action = random();
          if (action < 0.55) {
            table.set(key, i);
            map.set(key, i);
          } else if (action < 0.97) {
            table.delete(key);
            map.delete(key);
          } else {
            table.clear();
            map.clear();
          }
        }
      }
    }
  });
  it('joins 0 and -0, and NaN', () => {
    const table = new Table();
    table.set(-0, 1);
    table.set(NaN, 2);
    expect(table.get(0)).toBe(1);
    expect(table.get(NaN)).toBe(2);
    expect(Object.is(table.entries()[0]![0], 0)).toBe(true);
  });
  it('compares strings by content and other cells by identity', () => {
    const table = new Table();
    const [a, b] = [k.sb_new(), k.sb_new()];
    table.t = k.ht_set(table.t, boxCell(a), boxInt(1));
    table.set('x', 2);
    expect(k.ht_has(table.t, boxCell(a))).toBe(1);
    expect(k.ht_has(table.t, boxCell(b))).toBe(0);
    expect(k.ht_has(table.t, boxCell(kernel.string('x', true)))).toBe(1);
  });
  it('serves as a set', () => {
    let t = k.ht_new(0);
    for (let i = 0; i < 1000; i++) t = k.ht_set(t, boxNumber(i / 2), boxInt(0));
    expect(k.ht_size(t)).toBe(1000);
    expect(k.ht_has(t, boxNumber(499.5))).toBe(1);
    expect(k.ht_has(t, boxNumber(500))).toBe(0);
  });
  it('is a queue without walking over its past', () => {
    const table = new Table();
    for (let i = 0; i < 20_000; i++) table.set(i, i);
    for (let i = 20_000; i < 60_000; i++) {
      const first = k.ht_next(table.t, 0);
      table.delete(kernel.value(k.ht_key(table.t, first)) as number);
      table.set(i, i);
    }
    expect(table.size).toBe(20_000);
    expect(table.entries()[0]).toEqual([40_000, 40_000]);
  });
});
