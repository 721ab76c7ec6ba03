import { describe, expect, test } from 'vitest';
import { Attr, CellFlag, FunctionFlag, Kind, ShapeFlag, UNDEFINED, kernelFunctions, kernelGlobals, offsetOf, HOLE, RecordClass, boxInt } from '../../abi/index.js';
import { EXCEPTION_TEXT, Kernel, boxCell, cell } from './kernel.js';

const shapeOf = (k: Kernel, o: number) => k.u32(o + offsetOf('Cell', 'shape'));
const isDictionary = (k: Kernel, o: number) => (k.u32(shapeOf(k, o) + offsetOf('Shape', 'shapeFlags')) & ShapeFlag.Dictionary) !== 0;

test('the kernel exports every function and global of the abi', () => {
  const k = new Kernel();
  const names = [...Object.keys(kernelFunctions), ...Object.keys(kernelGlobals)];
  expect(names.filter((n) => !(n in k.exports))).toEqual([]);
});

describe('shapes', () => {
  test('equal histories share a shape', () => {
    const k = new Kernel();
    expect(shapeOf(k, k.object({ a: 1, b: 2 }))).toBe(shapeOf(k, k.object({ a: 3, b: 'x' })));
    expect(shapeOf(k, k.object({ a: 1, b: 2 }))).not.toBe(shapeOf(k, k.object({ b: 2, a: 1 })));
  });
  test('many transitions from one shape go through a table', () => {
    const k = new Kernel();
    const first = Array.from({ length: 50 }, (_, i) => shapeOf(k, k.object({ x: 0, [`p${i}`]: i })));
    const again = Array.from({ length: 50 }, (_, i) => shapeOf(k, k.object({ x: 0, [`p${i}`]: i })));
    expect(again).toEqual(first);
    expect(new Set(first).size).toBe(50);
  });
  test('in-object and overflow slots hold their values', () => {
    const k = new Kernel();
    const values = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`k${i}`, i * 1.5]));
    const o = k.object(values, 4);
    for (const [name, value] of Object.entries(values)) expect(k.get(o, name)).toBe(value);
    expect(k.keys(o)).toEqual(Object.keys(values));
  });
  test('deleting the last property goes back a shape, deleting another makes a dictionary', () => {
    const k = new Kernel();
    const o = k.object({ a: 1, b: 2 });
    const before = shapeOf(k, o);
    k.define(o, 'c', k.box(3));
    k.call('obj_delete', o, k.key('c'));
    expect(shapeOf(k, o)).toBe(before);
    k.call('obj_delete', o, k.key('a'));
    expect(isDictionary(k, o)).toBe(true);
    expect(k.keys(o)).toEqual(['b']);
    k.define(o, 'a', k.box(4));
    expect([k.get(o, 'a'), k.get(o, 'b'), k.keys(o)]).toEqual([4, 2, ['b', 'a']]);
  });
  test('more than 128 properties make a dictionary', () => {
    const k = new Kernel();
    const o = k.object({}, 4);
    for (let i = 0; i < 300; i++) k.set(o, `p${i}`, i);
    expect(isDictionary(k, o)).toBe(true);
    for (let i = 0; i < 300; i++) expect(k.get(o, `p${i}`)).toBe(i);
  });
  test('a dictionary that adds and deletes for ever does not grow', () => {
    const k = new Kernel();
    const o = k.object({ a: 1, b: 2, c: 3 });
    k.call('obj_delete', o, k.key('a'));
    for (let i = 0; i < 1000; i++) {
      k.set(o, `t${i % 5}`, i);
      k.call('obj_delete', o, k.key(`t${i % 5}`));
    }
    expect([k.get(o, 'b'), k.get(o, 'c'), k.keys(o)]).toEqual([2, 3, ['b', 'c']]);
    expect(k.u32(shapeOf(k, o) + offsetOf('Shape', 'count'))).toBeLessThan(20);
  });
  test('a prototype gets shapes of its own, and changing it advances the epoch', () => {
    const k = new Kernel();
    const proto = k.object({ m: 1 });
    const twin = k.object({ m: 2 });
    k.call('obj_create', boxCell(proto), 2);
    expect(shapeOf(k, proto)).not.toBe(shapeOf(k, twin));
    const epoch = k.exports.epoch.value;
    k.set(proto, 'm', 5);
    expect(k.exports.epoch.value).toBe(epoch);
    k.set(proto, 'n', 5);
    expect(k.exports.epoch.value).toBe(epoch + 1);
    k.set(twin, 'n', 5);
    expect(k.exports.epoch.value).toBe(epoch + 1);
  });
});

describe('attributes', () => {
  test('read-only properties refuse in strict code and ignore in sloppy code', () => {
    const k = new Kernel();
    const o = k.object();
    k.define(o, 'x', k.box(1), Attr.Enumerable);
    expect(k.set(o, 'x', 2, false)).toBe(undefined);
    expect(k.get(o, 'x')).toBe(1);
    expect(k.set(o, 'x', 2)).toBe(EXCEPTION_TEXT);
    expect(k.exception()).toBe("Cannot assign to read only property 'x' of object '[object Object]'");
  });
  test('reconfiguring keeps value and slot', () => {
    const k = new Kernel();
    const o = k.object({ a: 1, b: 2, c: 3 });
    k.define(o, 'b', k.box(9), Attr.Writable);
    expect(k.call('obj_get_own', o, k.key('b'))).toBe(Attr.Writable);
    expect([k.get(o, 'a'), k.get(o, 'b'), k.get(o, 'c'), k.keys(o)]).toEqual([1, 9, 3, ['a', 'c']]);
    expect(isDictionary(k, o)).toBe(false);
  });
  test('freeze, seal and their tests', () => {
    const k = new Kernel();
    const o = k.object({ a: 1 });
    k.set(o, 0, 'e');
    k.call('obj_freeze', o, true);
    expect([k.call('obj_test_integrity', o, true), k.call('obj_test_integrity', o, false)]).toEqual([true, false]);
    expect(k.set(o, 'a', 5)).toBe(undefined);
    expect(k.set(o, 0, 5)).toBe(undefined);
    k.call('obj_freeze', o, false);
    expect(k.call('obj_test_integrity', o, false)).toBe(true);
    expect(k.set(o, 'a', 6)).toBe(EXCEPTION_TEXT);
    expect(k.set(o, 0, 6)).toBe(EXCEPTION_TEXT);
    expect(k.set(o, 'new', 6)).toBe(EXCEPTION_TEXT);
    expect(k.exception()).toBe('Cannot add property new, object is not extensible');
    expect([k.get(o, 'a'), k.get(o, 0)]).toEqual([5, 5]);
    expect(k.call('obj_delete', o, k.key('a'))).toBe(false);
  });
  test('accessors are left to the caller', () => {
    const k = new Kernel();
    const o = k.object();
    const getter = k.func();
    k.define(o, 'x', boxCell(k.call('accessor_new', boxCell(getter), UNDEFINED)), Attr.Accessor | Attr.Configurable);
    expect(k.get(o, 'x')).toBe('<accessor>');
    expect(cell(k.i64(1024 + offsetOf('KernelState', 'accessor')))).toBe(getter);
    expect(k.set(o, 'x', 1)).toBe(EXCEPTION_TEXT);
    expect(k.exception()).toBe('Cannot set property x of [object Object] which has only a getter');
  });
});

describe('prototypes', () => {
  test('look-up goes along the chain; cycles are refused', () => {
    const k = new Kernel();
    const a = k.object({ x: 1 });
    const b = k.object({ y: 2 });
    expect(k.call('obj_set_proto', b, boxCell(a))).toBe(true);
    expect([k.get(b, 'x'), k.get(b, 'y')]).toEqual([1, 2]);
    expect(k.call('lookup_holder')).toBe(b);
    expect(k.call('obj_set_proto', a, boxCell(b))).toBe(false);
    k.set(b, 'x', 7);
    expect([k.get(a, 'x'), k.get(b, 'x')]).toEqual([1, 7]);
  });
  test('reading and writing properties of undefined throws', () => {
    const k = new Kernel();
    expect(k.unbox(k.call('obj_get', UNDEFINED, k.key('foo')))).toBe(EXCEPTION_TEXT);
    expect(k.exception()).toBe("Cannot read properties of undefined (reading 'foo')");
    k.call('obj_set', k.box(null), k.key(3), UNDEFINED, true);
    expect(k.exception()).toBe("Cannot set properties of null (setting '3')");
  });
  test('strings have length and characters', () => {
    const k = new Kernel();
    const s = k.string('héllo');
    expect([k.get(s, 'length'), k.get(s, 1), k.get(s, 9)]).toEqual([5, 'é', undefined]);
    k.call('obj_set', boxCell(s), k.key('x'), UNDEFINED, true);
    expect(k.exception()).toBe("Cannot create property 'x' on string 'héllo'");
  });
  test('a String wrapper has the characters as own properties', () => {
    const k = new Kernel();
    const o = k.call('record_new', k.intrinsic('StringPrototype'), RecordClass.StringObject, 1);
    k.call('record_set_field', o, 0, k.box('ab'));
    k.set(o, 'x', 1);
    k.set(o, 5, 1);
    expect(k.keys(o, 1)).toEqual(['0', '1', '5', 'length', 'x']);
    expect(k.call('obj_get_own', o, k.key(1))).toBe(Attr.Enumerable);
  });
});

describe('functions', () => {
  test('length, name and prototype appear when asked for', () => {
    const k = new Kernel();
    const f = k.func(FunctionFlag.Constructor, 'foo', 2);
    expect(k.view.getUint16(f + 2, true) & CellFlag.LazyProperties).toBeTruthy();
    expect([k.get(f, 'length'), k.get(f, 'name')]).toEqual([2, 'foo']);
    expect(k.keys(f, 1)).toEqual(['length', 'name', 'arguments', 'caller', 'prototype']);
    const proto = cell(k.get(f, 'prototype') as bigint);
    expect(k.get(proto, 'constructor')).toBe(boxCell(f));
    expect(k.call('obj_get_own', f, k.key('prototype'))).toBe(Attr.Writable);
    expect(k.call('obj_get_own', f, k.key('name'))).toBe(Attr.Configurable);
  });
  test('methods and arrows have no prototype; that of a class is read-only', () => {
    const k = new Kernel();
    expect(k.keys(k.func(FunctionFlag.Method), 1)).toEqual(['length', 'name']);
    expect(k.call('obj_get_own', k.func(FunctionFlag.Class | FunctionFlag.Constructor), k.key('prototype'))).toBe(0);
  });
});

describe('global object', () => {
  test('binding cells are properties', () => {
    const k = new Kernel();
    const global = k.state('globalObject');
    const at = k.call('static_values', 1);
    k.set64(at, HOLE);
    k.call('global_define_cell', k.atom('v'), at, 7);
    expect(k.call('obj_has', global, k.key('v'))).toBe(false);
    k.set64(at, boxInt(5));
    expect(k.get(global, 'v')).toBe(5);
    k.set(global, 'v', 6);
    expect(k.i64(at)).toBe(boxInt(6));
    k.call('obj_delete', global, k.key('v'));
    expect(k.i64(at)).toBe(HOLE);
    k.set(global, 'v', 8);
    expect(k.i64(at)).toBe(boxInt(8));
    k.set(global, 'plain', 1);
    const made = k.call('global_cell', k.atom('plain'));
    expect(k.i64(made)).toBe(boxInt(1));
    expect(k.call('global_cell', k.atom('nothing'))).toBe(0);
  });
});

test('arguments alias the environment while mapped', () => {
  const k = new Kernel();
  const env = k.call('env_new', 0, 2);
  const o = k.call('arguments_new', 2);
  const raw = k.call('alloc_slow', 32);
  k.set32(raw, Kind.Raw);
  k.set32(raw + 8, 16);
  [2, 1, 2].forEach((n, i) => k.set32(raw + 16 + 4 * i, n));
  k.set32(o + offsetOf('Arguments', 'env'), env);
  k.set32(o + offsetOf('Arguments', 'map'), raw);
  k.set64(env + 16, boxInt(10));
  k.set64(env + 24, boxInt(20));
  expect([k.get(o, 0), k.get(o, 1), k.get(o, 'length')]).toEqual([10, 20, 2]);
  k.set(o, 0, 11);
  expect(k.i64(env + 16)).toBe(boxInt(11));
  k.call('obj_delete', o, k.key(1));
  k.set(o, 1, 5);
  expect([k.i64(env + 24), k.get(o, 1)]).toEqual([boxInt(20), 5]);
});
