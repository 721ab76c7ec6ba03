import { describe, expect, test } from 'vitest';
import { Attr, Kind, NOT_FOUND, UNDEFINED, boxCell, offsetOf } from '../../abi/index.js';
import { EXCEPTION_TEXT, Kernel } from './kernel.js';

const isHash = (k: Kernel, o: number) => k.u8(k.u32(o + offsetOf('Object', 'elements'))) === Kind.ElementsHash;

describe('arrays', () => {
  test('push, pop, shift, holes', () => {
    const k = new Kernel();
    const a = k.array([1, 2, 3]);
    for (let i = 4; i <= 1000; i++) k.call('arr_push', a, k.box(i));
    expect(k.unbox(k.call('arr_pop', a))).toBe(1000);
    expect(k.unbox(k.call('arr_shift', a))).toBe(1);
    expect([k.get(a, 'length'), k.get(a, 0), k.get(a, 997), k.get(a, 998)]).toEqual([998, 2, 999, undefined]);
    k.set(a, 1005, 'x');
    expect([k.get(a, 'length'), k.get(a, 1000), k.get(a, 1005)]).toEqual([1006, undefined, 'x']);
    expect(k.call('arr_get_raw', a, 1000)).toBe(NOT_FOUND);
  });
  test('splice moves the tail both ways', () => {
    const k = new Kernel();
    const a = k.array([0, 1, 2, 3, 4]);
    k.call('arr_splice_raw', a, 1, 2, 0);
    expect(k.elements(a)).toEqual([0, 3, 4]);
    k.call('arr_splice_raw', a, 1, 0, 10);
    for (let i = 0; i < 10; i++) k.call('arr_set', a, 1 + i, k.box(i * 10));
    expect(k.elements(a)).toEqual([0, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 3, 4]);
  });
  test('an element that is missing; a negative number is the name of another property', () => {
    const k = new Kernel();
    const a = k.array([0]);
    expect(k.call('element_get', boxCell(a), 7)).toBe(UNDEFINED);
    expect(k.call('element_get', boxCell(a), -1)).toBe(NOT_FOUND);
  });
  test('slice and slots', () => {
    const k = new Kernel();
    const a = k.array(['a', 'b', 'c']);
    expect(k.elements(k.call('arr_slice', a, 1, 3))).toEqual(['b', 'c']);
    expect(k.elements(k.call('arr_from_slots', k.call('arr_to_slots', a), 2))).toEqual(['a', 'b']);
  });
  test('length: truncates, grows, refuses', () => {
    const k = new Kernel();
    const a = k.array([1, 2, 3]);
    k.set(a, 'length', 1);
    k.set(a, 'length', 3);
    expect(k.elements(a)).toEqual([1, undefined, undefined]);
    expect(k.set(a, 'length', -1)).toBe(EXCEPTION_TEXT);
    expect(k.exception()).toBe('Invalid array length');
    k.call('arr_make_length_readonly', a);
    expect(k.set(a, 'length', 0)).toBe(EXCEPTION_TEXT);
    expect(k.exception()).toBe("Cannot assign to read only property 'length' of object '[object Array]'");
    expect(k.set(a, 3, 0)).toBe(EXCEPTION_TEXT);
    k.set(a, 1, 5);
    expect(k.elements(a)).toEqual([1, 5, undefined]);
  });
  test('very sparse ones become a hash, in ascending order', () => {
    const k = new Kernel();
    const a = k.array([]);
    for (const i of [1_000_000, 5, 70_000, 2_000_000_000, 0]) k.set(a, i, i);
    expect(isHash(k, a)).toBe(true);
    expect(k.call('arr_is_fast', boxCell(a))).toBe(false);
    expect(k.keys(a)).toEqual(['0', '5', '70000', '1000000', '2000000000']);
    expect([k.get(a, 'length'), k.get(a, 70_000)]).toEqual([2_000_000_001, 70_000]);
    k.set(a, 'length', 6);
    expect(k.keys(a)).toEqual(['0', '5']);
  });
  test('elements with attributes; one that is not configurable stops truncation', () => {
    const k = new Kernel();
    const a = k.array([1, 2, 3, 4]);
    k.define(a, 1, k.box(9), Attr.Enumerable);
    expect(k.call('obj_get_own', a, k.key(1))).toBe(Attr.Enumerable);
    expect(k.set(a, 1, 0)).toBe(EXCEPTION_TEXT);
    expect(k.call('arr_set_length', a, 0)).toBe(false);
    expect(k.elements(a)).toEqual([1, 9]);
  });
  test('a fast array has a clean prototype chain', () => {
    const k = new Kernel();
    const a = k.array([1]);
    expect(k.call('arr_is_fast', boxCell(a))).toBe(true);
    k.define(Number(k.intrinsic('ObjectPrototype') & 0xffff_ffffn), 3, k.box(1));
    expect(k.call('arr_is_fast', boxCell(a))).toBe(false);
  });
  test('holes are filled from the prototype', () => {
    const k = new Kernel();
    k.define(Number(k.intrinsic('ArrayPrototype') & 0xffff_ffffn), 1, k.box('p'));
    const a = k.array([0]);
    k.set(a, 2, 2);
    expect(k.elements(a)).toEqual([0, 'p', 2]);
  });
});

test('own keys: indices ascending, strings, then symbols', () => {
  const k = new Kernel();
  const o = k.object({ b: 1, a: 2 });
  for (const i of [3, 1, 2]) k.set(o, i, i);
  expect(k.keys(o)).toEqual(['1', '2', '3', 'b', 'a']);
});
