import { expect, test } from 'vitest';
import { boxCell, messageIndex, offsetOf } from '../../abi/index.js';
import { Exit, Kernel } from './kernel.js';

test('host_write: UTF-8, buffered for stdout, at once for stderr', () => {
  const k = new Kernel();
  k.call('host_write', 1, k.string('aé€😀\ud800!'));
  expect(k.output[1]).toBe('');
  k.call('host_write', 2, k.string('err'));
  expect(Buffer.from(k.output[1]!, 'latin1').toString()).toBe('aé€😀\ufffd!');
  expect(k.output[2]).toBe('err');
  const long = 'ü'.repeat(10_000);
  k.call('host_write', 1, k.string(long));
  expect(() => k.call('host_exit', 3)).toThrow(Exit);
  expect(Buffer.from(k.output[1]!, 'latin1').toString().endsWith(long)).toBe(true);
});

test('arguments and clock', () => {
  const k = new Kernel();
  const list = k.call('host_args');
  expect(k.unbox(k.call('slots_get', list, 0))).toBe('aé');
  expect([k.call('host_now', 0), k.call('host_now', 1)]).toEqual([1500, 1500]);
});

test('errors: message, prototype, trace of the frames', () => {
  const k = new Kernel();
  k.push();
  k.push();
  k.call('throw_message', messageIndex('NotDefined'), k.box('x'), 0n);
  expect(k.exception()).toBe('x is not defined');
  const error = Number(k.i64(1024 + offsetOf('KernelState', 'exception')) & 0xffff_ffffn);
  expect(k.call('obj_proto', error)).toBe(k.intrinsic('ReferenceErrorPrototype'));
  const trace = Number(k.call('record_field', error, 0) & 0xffff_ffffn);
  expect(k.call('slots_length', trace)).toBe(2);
  expect(k.text(k.call('callsite_text', k.unbox(k.call('slots_get', trace, 0)) as number))).toBe('at 2:0');
});

test('objects in messages are shown by their constructor', () => {
  const k = new Kernel();
  const f = k.func(4, 'Point');
  const proto = k.get(f, 'prototype') as bigint;
  const o = k.call('obj_create', proto, 0);
  k.define(Number(k.intrinsic('ObjectPrototype') & 0xffff_ffffn), 'toString', boxCell(k.func(5, 'toString')));
  k.call('throw_message', messageIndex('NotIterable'), boxCell(o), 0n);
  expect(k.exception()).toBe('#<Point> is not iterable');
});

test('equality and conversions of primitives', () => {
  const k = new Kernel();
  const eq = (f: 'strict_equals' | 'same_value' | 'same_value_zero', a: unknown, b: unknown) => k.call(f, k.box(a), k.box(b));
  expect([eq('strict_equals', 'ab', 'ab'), eq('strict_equals', NaN, NaN), eq('strict_equals', 0, -0)]).toEqual([true, false, true]);
  expect([eq('same_value', NaN, NaN), eq('same_value', 0, -0), eq('same_value_zero', 0, -0)]).toEqual([true, false, true]);
  expect(eq('strict_equals', 1, '1')).toBe(false);
  const truthy = [0, -0, NaN, '', 'x', 1.5, null, undefined, true].map((v) => k.call('to_boolean', k.box(v)));
  expect(truthy).toEqual([false, false, false, false, true, true, false, false, true]);
  expect(['x', 1, null, undefined, true].map((v) => k.text(k.call('typeof_atom', k.box(v))))).toEqual(['string', 'number', 'object', 'undefined', 'boolean']);
  expect([1.5, null, true].map((v) => k.unbox(k.call('prim_to_string', k.box(v))))).toEqual(['1.5', 'null', 'true']);
});
