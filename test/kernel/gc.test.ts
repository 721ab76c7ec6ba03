import { describe, expect, test } from 'vitest';
import { KERNEL_STATE, VALUES_OFFSET, boxCell, offsetOf } from '../../abi/index.js';
import { EXCEPTION_TEXT, Exit, Kernel } from './kernel.js';

/** A linked list of n objects { next, value }. */
function list(k: Kernel, n: number): number {
  let head = k.object({ next: undefined, value: -1 });
  for (let i = 0; i < n; i++) {
    const o = k.object({ next: undefined, value: i });
    k.set(o, 'next', boxCell(head));
    head = o;
  }
  return head;
}
function lengthOf(k: Kernel, head: number): number {
  let n = 0;
  for (let o: unknown = boxCell(head); typeof o === 'bigint'; o = k.get(Number(o & 0xffff_ffffn), 'next')) n++;
  return n;
}

describe('collection', () => {
  test('keeps what frames reach, frees the rest', () => {
    const k = new Kernel();
    const keep = list(k, 500);
    k.push(keep);
    for (let i = 0; i < 20; i++) list(k, 500);
    k.call('gc_collect');
    const live = k.call('gc_stat', 1);
    for (let i = 0; i < 20; i++) list(k, 500);
    k.call('gc_collect');
    expect(k.call('gc_stat', 1)).toBeLessThan(live + 10_000);
    expect(lengthOf(k, keep)).toBe(501);
    expect(k.call('gc_verify')).toBe(0);
  });
  test('memory is reused, small, medium and large', () => {
    const k = new Kernel();
    const round = () => {
      for (let i = 0; i < 300; i++) {
        k.call('slots_new', 3);
        k.call('slots_new', 200);
        k.call('slots_new', 2000 + i);
      }
      k.call('gc_collect');
    };
    round();
    const memory = k.call('gc_stat', 2);
    for (let i = 0; i < 10; i++) round();
    expect(k.call('gc_stat', 2)).toBe(memory);
  });
  test('large cells survive among dead ones; neighbours coalesce', () => {
    const k = new Kernel();
    const slots = Array.from({ length: 40 }, (_, i) => {
      const s = k.call('slots_new', 1500);
      k.call('slots_set', s, 1499, k.box(i));
      return s;
    });
    k.push(...slots.filter((_, i) => i % 4 === 0));
    k.call('gc_collect');
    for (let i = 0; i < 10; i++) k.call('slots_new', 4400);
    slots.forEach((s, i) => {
      if (i % 4 === 0) expect(k.unbox(k.call('slots_get', s, 1499))).toBe(i);
    });
    expect(k.call('gc_verify')).toBe(0);
  });
  test('memory handed out is zero', () => {
    const k = new Kernel();
    for (let round = 0; round < 3; round++) {
      for (const bytes of [24, 128, 1000, 9000, 100_000]) {
        for (let i = 0; i < 50; i++) {
          const p = k.call('alloc_slow', bytes);
          const memory = new Uint8Array(k.exports.memory.buffer, p, bytes);
          expect(memory.every((b) => b === 0)).toBe(true);
          memory.fill(0xee);
          k.set32(p, 10); // Raw
        }
      }
      k.call('gc_collect');
    }
  });
  test('unused atoms and root shapes go, permanent ones stay', () => {
    const k = new Kernel();
    const permanent = k.atom('permanent');
    for (let i = 0; i < 2000; i++) k.call('atom_intern', k.string(`temporary ${i}`));
    for (let i = 0; i < 200; i++) k.call('obj_create', boxCell(k.object()), 1);
    k.call('gc_collect');
    const live = k.call('gc_stat', 1);
    for (let i = 0; i < 2000; i++) k.call('atom_intern', k.string(`temporary ${i}`));
    for (let i = 0; i < 200; i++) k.call('obj_create', boxCell(k.object()), 1);
    k.call('gc_collect');
    expect(k.call('gc_stat', 1)).toBe(live);
    expect(k.atom('permanent')).toBe(permanent);
  });
  test('a deep structure needs no recursion', () => {
    const k = new Kernel();
    let head = k.call('slots_new', 1);
    for (let i = 0; i < 200_000; i++) {
      const s = k.call('slots_new', 1);
      k.call('slots_set', s, 0, boxCell(head));
      head = s;
    }
    const wide = k.call('slots_new', 50_000);
    k.push(head, wide);
    for (let i = 0; i < 50_000; i++) k.call('slots_set', wide, i, boxCell(k.call('slots_new', 1)));
    k.call('gc_collect');
    expect(k.call('gc_verify')).toBe(0);
    expect(k.call('gc_stat', 1)).toBeGreaterThan(200_000 * 24);
  });
  test('arguments pushed by a caller are roots', () => {
    const k = new Kernel();
    k.push();
    const s = k.call('slots_new', 1);
    k.call('slots_set', s, 0, k.box(42));
    const sp = k.exports.sp.value;
    k.set64(sp, boxCell(s));
    k.set64(sp + 8, (0x4001n << 32n) | 1n);
    k.exports.sp.value = sp + 16;
    k.push();
    k.setState('stress', 1);
    k.call('gc_poll', 0);
    expect(k.unbox(k.call('slots_get', s, 0))).toBe(42);
  });
});

describe('safepoints', () => {
  test('allocation asks for a collection, the next poll does it', () => {
    const k = new Kernel();
    k.push();
    while (!k.state('gcPending')) k.call('slots_new', 1000);
    expect(k.exports.stackLimit.value).toBe(0);
    expect(k.unbox(k.call('gc_poll', 0))).toBe(undefined);
    expect([k.state('gcPending'), k.call('gc_stat', 0)]).toEqual([0, 1]);
    expect(k.exports.stackLimit.value).toBeGreaterThan(0);
  });
  test('a full heap throws a RangeError, and recovers', () => {
    const k = new Kernel({ maxHeap: 4 << 20 });
    let result: unknown;
    const keep = k.call('slots_new', 1000);
    k.push(keep);
    for (let i = 0; i < 1000 && result === undefined; i++) {
      k.call('slots_set', keep, i, boxCell(k.call('slots_new', 1000)));
      if (k.state('gcPending')) result = k.unbox(k.call('gc_poll', 0));
    }
    expect(result).toBe(EXCEPTION_TEXT);
    expect(k.exception()).toBe('Out of memory');
    for (let i = 0; i < 1000; i++) k.call('slots_set', keep, i, 0n);
    k.call('gc_collect');
    expect(k.unbox(k.call('gc_poll', 0))).toBe(undefined);
  });
  test('stack overflow throws a RangeError', () => {
    const k = new Kernel({ stack: 16 << 10 });
    let pushed = 0;
    while (k.exports.sp.value <= k.exports.stackLimit.value) {
      k.push();
      pushed++;
    }
    expect(pushed).toBeGreaterThan(100);
    expect(k.unbox(k.call('gc_poll', 8))).toBe(EXCEPTION_TEXT);
    expect(k.exception()).toBe('Maximum call stack size exceeded');
  });
});

describe('collections in steps', () => {
  /** Polls whenever that is due, until a collection has ended; returns how many polls it took. */
  function allocateUntilCollected(k: Kernel, between: () => void): number {
    const collections = k.call('gc_stat', 0);
    let polls = 0;
    while (k.call('gc_stat', 0) === collections) {
      k.call('slots_new', 3);
      if (!k.state('gcPending')) continue;
      expect(k.unbox(k.call('gc_poll', 0))).toBe(undefined);
      polls++;
      between();
    }
    return polls;
  }
  const cellOf = (v: bigint): number => Number(v & 0xffff_ffffn);
  /** n Slots cells, each of which refers to the one before. */
  function chain(k: Kernel, n: number): number {
    let last = k.call('slots_new', 4);
    for (let i = 1; i < n; i++) {
      const next = k.call('slots_new', 4);
      k.call('slots_set', next, 0, boxCell(last));
      last = next;
    }
    return last;
  }
  function chainLength(k: Kernel, last: number): number {
    let n = 1;
    for (let v = k.call('slots_get', last, 0); v >> 32n === 1n; v = k.call('slots_get', cellOf(v), 0)) n++;
    return n;
  }
  function largeHeap(): { k: Kernel; keep: number; first: number } {
    const k = new Kernel();
    const keep = k.call('slots_new', 1000), spare = k.call('slots_new', 2);
    k.push(keep, spare);
    for (let i = 0; i < 1000; i++) k.call('slots_set', keep, i, boxCell(chain(k, 400)));
    k.call('gc_collect');
    return { k, keep, first: spare };
  }
  test('a large heap is marked between many safepoints, a small one at one', () => {
    const { k } = largeHeap();
    expect(k.call('gc_stat', 1)).toBeGreaterThan(16 << 20);
    expect(allocateUntilCollected(k, () => {})).toBeGreaterThan(3);
    const small = new Kernel();
    small.push(list(small, 400));
    expect(allocateUntilCollected(small, () => {})).toBe(1);
  });
  test('what moves from where marking has not been to where it has been is kept', () => {
    const { k, keep, first } = largeHeap();
    const values: number[] = [];
    allocateUntilCollected(k, () => {
      for (let i = 0; i < 10; i++) {
        // The last list that is left goes to a new cell, which goes into an old one.
        const from = 999 - values.length, holder = k.call('slots_new', 2);
        k.call('slots_set', holder, 0, k.call('slots_get', first, 0));
        k.call('slots_set', holder, 1, k.call('slots_get', keep, from));
        k.call('slots_set', first, 0, boxCell(holder));
        k.call('slots_set', keep, from, 0n);
        values.push(from);
      }
    });
    expect(k.call('gc_verify', false)).toBe(0);
    let holder = cellOf(k.call('slots_get', first, 0));
    for (let n = values.length; n > 0; n--) {
      expect(chainLength(k, cellOf(k.call('slots_get', holder, 1)))).toBe(400);
      holder = cellOf(k.call('slots_get', holder, 0));
    }
    k.call('gc_collect');
    expect(k.call('gc_verify', true)).toBe(0);
  });
  test('a weak table that is written while marking goes on keeps what its keys keep', () => {
    const { k, first } = largeHeap();
    let table = k.call('ht_new_weak', true);
    const keys = k.call('slots_new', 1000);
    k.call('slots_set', first, 1, boxCell(keys));
    let n = 0;
    allocateUntilCollected(k, () => {
      for (let i = 0; i < 20; i++, n++) {
        const key = k.object({ n });
        k.call('slots_set', keys, n, boxCell(key));
        table = k.call('ht_set', table, boxCell(key), boxCell(k.object({ value: n })));
        table = k.call('ht_set', table, boxCell(k.object({ dead: n })), boxCell(k.object({ dead: n })));
        k.call('slots_set', first, 0, boxCell(table));
      }
    });
    k.call('gc_collect');
    expect(k.call('ht_size', table)).toBe(n);
    for (let i = 0; i < n; i++) expect(k.get(cellOf(k.call('ht_get', table, k.call('slots_get', keys, i))), 'value')).toBe(i);
    expect(k.call('gc_verify', true)).toBe(0);
  });
});

describe('stress', () => {
  test('a missing write barrier is found: message and exit code 70', () => {
    const k = new Kernel();
    k.setState('stress', 1);
    const holder = k.call('slots_new', 1);
    k.push(holder);
    k.call('gc_poll', 0);
    k.call('slots_set', holder, 0, boxCell(k.call('slots_new', 2)));
    k.call('gc_poll', 0);
    k.call('gc_poll', 0);
    // The same, past the barrier: the cell is not marked (8), or its line is free and has been filled (1, 3).
    expect(() => {
      for (let i = 0; i < 2; i++) {
        k.set64(holder + VALUES_OFFSET, boxCell(k.call('slots_new', 2)));
        k.call('gc_poll', 0);
      }
    }).toThrow(Exit);
    expect(k.output[2]).toMatch(/^heap verification failed, fault [138]\n$/);
  });
  test('collects at every poll, poisons, verifies', () => {
    const k = new Kernel();
    k.setState('stress', 1);
    const keep = k.object({ a: 1, b: 'two' });
    k.push(keep);
    for (let i = 0; i < 50; i++) {
      const garbage = k.object({ x: 1, y: 'garbage' });
      expect(k.unbox(k.call('gc_poll', 0))).toBe(undefined);
      expect(k.exports.stackLimit.value).toBe(0);
      void garbage;
      k.set(keep, `p${i % 10}`, 'v' + i);
    }
    expect([k.get(keep, 'a'), k.get(keep, 'b'), k.call('gc_stat', 0)]).toEqual([1, 'two', 50]);
  });
  test('a dangling reference is found: message and exit code 70', () => {
    const k = new Kernel();
    k.setState('stress', 1);
    k.push();
    // A whole line of garbage, then a reference to its middle.
    const garbage = k.call('slots_new', 60);
    k.call('gc_poll', 0);
    k.push(garbage + 256);
    expect(() => k.call('gc_poll', 0)).toThrow(Exit);
    expect(k.output[2]).toBe('heap verification failed, fault 3\n');
  });
});

test('an image of the memory and the globals goes on where it was', () => {
  const k = new Kernel();
  const o = k.object({ answer: 42, text: 'hello' });
  const holder = k.call('static_values', 1);
  k.set64(holder, boxCell(o));
  list(k, 3000);
  k.call('gc_prepare_image');
  const image = new Uint8Array(k.exports.memory.buffer).slice();
  expect(image.filter((b) => b !== 0).length).toBeLessThan(60_000);
  const copy = new Kernel();
  const missing = image.length - copy.exports.memory.buffer.byteLength;
  if (missing > 0) copy.exports.memory.grow(missing / 65536);
  new Uint8Array(copy.exports.memory.buffer).set(image);
  for (const name of ['sp', 'stackLimit', 'allocPtr', 'allocEnd', 'epoch'] as const) copy.exports[name].value = k.exports[name].value;
  expect([copy.get(o, 'answer'), copy.get(o, 'text')]).toEqual([42, 'hello']);
  expect(lengthOf(copy, list(copy, 3000))).toBe(3001);
  copy.call('gc_collect');
  expect(copy.call('gc_verify')).toBe(0);
  expect(copy.get(o, 'text')).toBe('hello');
  expect(KERNEL_STATE + offsetOf('KernelState', 'exception')).toBe(KERNEL_STATE);
});
