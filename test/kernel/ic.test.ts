import { describe, expect, test } from 'vitest';
import { Attr, INLINE_SLOTS_OFFSET, MissReason, SITE_MEGAMORPHIC, SiteKind, StubKind, UNDEFINED, VALUES_OFFSET, boxCell, offsetOf } from '../../abi/index.js';
import { EXCEPTION_TEXT, Kernel } from './kernel.js';

const get = (k: Kernel, o: number, site: number, kind: number = SiteKind.Get) => k.unbox(k.call('ic_get_miss', boxCell(o), site, kind));
const set = (k: Kernel, o: number, value: unknown, site: number) => k.unbox(k.call('ic_set_miss', boxCell(o), k.box(value), site, true));

describe('get', () => {
  test('own in-object property: fast entry', () => {
    const k = new Kernel();
    const [site] = k.sites('b') as [number];
    const o = k.object({ a: 1, b: 2 });
    expect(get(k, o, site)).toBe(2);
    expect(k.entry(site, 0)).toMatchObject({ stub: StubKind.GetInline, a: INLINE_SLOTS_OFFSET + 8 });
    expect([k.siteField(site, 'fastShape'), k.siteField(site, 'fastField')]).toEqual([k.u32(o + 4), INLINE_SLOTS_OFFSET + 8]);
    expect([k.siteField(site, 'count'), k.siteField(site, 'reason')]).toEqual([1, MissReason.First]);
  });
  test('overflow, prototype, absent, lengths', () => {
    const k = new Kernel();
    const [c, p, x, length] = k.sites('c', 'p', 'x', 'length') as [number, number, number, number];
    const proto = k.object({ p: 'proto' });
    const o = k.call('obj_create', boxCell(proto), 1);
    k.set(o, 'a', 1);
    k.set(o, 'c', 3);
    expect([get(k, o, c), k.entry(c, 0)]).toMatchObject([3, { stub: StubKind.GetOverflow, a: VALUES_OFFSET }]);
    expect([get(k, o, p, SiteKind.Method), k.entry(p, 0).stub]).toEqual(['proto', StubKind.GetProto]);
    expect(k.siteField(p, 'fastField')).toBe(k.entry(p, 0).a);
    expect([get(k, o, x), k.entry(x, 0).stub]).toEqual([undefined, StubKind.GetAbsent]);
    expect([get(k, k.array([1, 2]), length), get(k, k.string('abc'), length)]).toEqual([2, 3]);
    // The stub of `length` asks for these itself.
    expect(k.entry(length, 0).stub).toBe(StubKind.None);
  });
  test('a change of a prototype drops the entries', () => {
    const k = new Kernel();
    const [site] = k.sites('p') as [number];
    const proto = k.object({ q: 1 });
    const o = k.call('obj_create', boxCell(proto), 1);
    expect(get(k, o, site)).toBe(undefined);
    k.set(proto, 'p', 'now');
    expect(k.siteField(site, 'epoch')).not.toBe(k.exports.epoch.value);
    expect([get(k, o, site), k.siteField(site, 'count'), k.siteField(site, 'reason')]).toEqual(['now', 1, MissReason.Epoch]);
  });
  test('the fifth shape makes it megamorphic, and the cache still answers right', () => {
    const k = new Kernel();
    const [site] = k.sites('v') as [number];
    const objects = Array.from({ length: 40 }, (_, i) => k.object({ [`k${i}`]: 0, v: i }));
    for (let round = 0; round < 3; round++) expect(objects.map((o) => get(k, o, site))).toEqual(objects.map((_, i) => i));
    expect([k.siteField(site, 'count'), k.siteField(site, 'fastShape')]).toEqual([SITE_MEGAMORPHIC, 0]);
    k.call('gc_collect');
    expect(get(k, objects[7]!, site)).toBe(7);
  });
  test('getters, and dictionaries, which are not cached', () => {
    const k = new Kernel();
    const [g, d] = k.sites('g', 'd') as [number, number];
    const proto = k.object();
    k.define(proto, 'g', boxCell(k.call('accessor_new', boxCell(k.func()), UNDEFINED)), Attr.Accessor);
    const o = k.call('obj_create', boxCell(proto), 1);
    expect([get(k, o, g), k.entry(g, 0).stub]).toEqual(['<accessor>', StubKind.GetGetter]);
    const dictionary = k.object({ c: 1, d: 2 });
    k.call('obj_delete', dictionary, k.key('c'));
    expect([get(k, dictionary, d), k.siteField(d, 'count'), k.siteField(d, 'reason')]).toEqual([2, 0, MissReason.Dictionary]);
  });
  test('of undefined throws, with the position of the site on top of the trace', () => {
    const k = new Kernel();
    const [site] = k.sites('foo') as [number];
    expect(k.unbox(k.call('ic_get_miss', UNDEFINED, site, SiteKind.Get))).toBe(EXCEPTION_TEXT);
    expect(k.exception()).toBe("Cannot read properties of undefined (reading 'foo')");
    const error = Number(k.i64(1024 + offsetOf('KernelState', 'exception')) & 0xffff_ffffn);
    const trace = Number(k.call('record_field', error, 0) & 0xffff_ffffn);
    expect(k.text(k.call('callsite_text', k.unbox(k.call('slots_get', trace, 0)) as number))).toBe('at 100:0');
  });
  test('a number looks in its prototype', () => {
    const k = new Kernel();
    const [site] = k.sites('m') as [number];
    k.define(Number(k.intrinsic('NumberPrototype') & 0xffff_ffffn), 'm', k.box('found'));
    expect(k.unbox(k.call('ic_get_miss', k.box(1.5), site, SiteKind.Get))).toBe('found');
  });
  test('lazy function properties', () => {
    const k = new Kernel();
    const [name, other] = k.sites('name', 'other') as [number, number];
    const f = k.func(4, 'f');
    const g = k.func(4, 'g');
    expect([get(k, f, other), get(k, f, name), get(k, g, name)]).toEqual([undefined, 'f', 'g']);
  });
});

describe('set', () => {
  test('add, then overwrite', () => {
    const k = new Kernel();
    const [site] = k.sites('a') as [number];
    const o = k.object();
    const before = k.u32(o + 4);
    set(k, o, 1, site);
    expect(k.entry(site, 0)).toEqual({ shape: before, stub: StubKind.AddInline, a: INLINE_SLOTS_OFFSET, b: k.u32(o + 4) });
    expect(k.siteField(site, 'fastShape')).toBe(0);
    set(k, o, 2, site);
    expect(k.entry(site, 1)).toMatchObject({ stub: StubKind.SetInline, a: INLINE_SLOTS_OFFSET });
    expect(k.siteField(site, 'fastShape')).toBe(k.u32(o + 4));
    expect(k.get(o, 'a')).toBe(2);
  });
  test('overflow slots grow', () => {
    const k = new Kernel();
    const names = Array.from({ length: 20 }, (_, i) => `n${i}`);
    const sites = k.sites(...names);
    const o = k.object({}, 2);
    names.forEach((_, i) => set(k, o, i, sites[i]!));
    expect(names.map((n) => k.get(o, n))).toEqual(names.map((_, i) => i));
    expect(k.entry(sites[2]!, 0).stub).toBe(StubKind.AddOverflow);
  });
  test('adding to a prototype is never cached', () => {
    const k = new Kernel();
    const [site] = k.sites('m') as [number];
    const first = k.object();
    const second = k.object();
    set(k, first, 1, site);
    k.call('obj_create', boxCell(second), 0);
    const epoch = k.exports.epoch.value;
    set(k, second, 1, site);
    expect(k.exports.epoch.value).toBe(epoch + 1);
  });
  test('a read-only property of a prototype refuses', () => {
    const k = new Kernel();
    const [site] = k.sites('r') as [number];
    const proto = k.object();
    k.define(proto, 'r', k.box(1), 0);
    expect(set(k, k.call('obj_create', boxCell(proto), 1), 2, site)).toBe(EXCEPTION_TEXT);
  });
  test('megamorphic sets', () => {
    const k = new Kernel();
    const [site] = k.sites('v') as [number];
    const objects = Array.from({ length: 20 }, (_, i) => k.object({ [`k${i}`]: 0 }));
    for (let round = 0; round < 3; round++) objects.forEach((o, i) => set(k, o, i + round, site));
    expect(objects.map((o) => k.get(o, 'v'))).toEqual(objects.map((_, i) => i + 2));
  });
});
