/** Inline-cache stubs: each is reached by a small program, and both emissions of a definition do the same. */
import binaryen from '#binaryen';
import { describe, expect, test } from 'vitest';
import { boxCell, boxInt, KERNEL_STATE, MARK_SCANNED, offsetOf, SITE_ENTRIES, SITE_SIZE, sizeOf, StubKind } from '../../abi/index.js';
import { compile } from '../../compiler/index.js';
import { setFeatures } from '../../compiler/link/program-module.js';
import { StubFunction } from '../../stubs/index.js';
import { constantFields, getStubs, setStubs, siteFields, type StubDefinition } from '../../stubs/definitions.js';

const stubs: readonly StubDefinition[] = [...getStubs, ...setStubs];
type StubName = StubDefinition['name'];

/** Twenty properties more than a literal gives room for. */
const MANY = 'function many(v) { var o = {}; for (var i = 0; i < 20; i++) o["p" + i] = v + i; return o; }';

/** `f` has the one site that is looked at. */
const programs: Partial<Record<StubName, { source: string; prints: string }>> = {
  GetInline: { source: 'function f(o) { return o.x; } f({ x: 1 }); f({ x: 1 }); print(f({ x: 2 }));', prints: '2' },
  GetOverflow: { source: `${MANY} function f(o) { return o.p19; } f(many(0)); f(many(0)); print(f(many(1)));`, prints: '20' },
  GetProto: { source: 'function f(o) { return o.x; } var p = { x: 1 }; function C() {} C.prototype = p; f(new C); f(new C); p.x = 3; print(f(new C));', prints: '3' },
  GetGetter: { source: 'function f(o) { return o.x; } var p = { get x() { return this.y + 1; } }; function C(y) { this.y = y; } C.prototype = p; f(new C(1)); f(new C(2)); print(f(new C(3)));', prints: '4' },
  GetAbsent: { source: 'function f(o) { return o.nothing; } f({ x: 1 }); f({ x: 1 }); print(f({ x: 2 }));', prints: 'undefined' },
  GetTypedLength: { source: 'function f(o) { return o.length; } f(new Int8Array(1)); f(new Int8Array(2)); print(f(new Int8Array(5)));', prints: '5' },
  SetInline: { source: 'function f(o, v) { o.x = v; return o; } f({ x: 1 }, 1); f({ x: 1 }, 2); print(f({ x: 1 }, 7).x);', prints: '7' },
  SetOverflow: { source: `${MANY} function f(o, v) { o.p19 = v; return o; } f(many(0), 1); f(many(0), 2); print(f(many(1), 8).p19);`, prints: '8' },
  AddInline: { source: 'function C(v) { f(this, v); this.y = 0; this.x; } function f(o, v) { o.x = v; return o; } new C(1); new C(2); print(new C(9).x);', prints: '9' },
  AddOverflow: { source: `${MANY} function f(o, v) { o.added = v; return o; } f(many(0), 1); f(many(0), 2); var o = f(many(1), 5); print(o.added, o.p19);`, prints: '5 20' },
  SetSetter: { source: 'function f(o, v) { o.x = v; return o; } var p = { set x(v) { this.y = v * 2; } }; function C() { this.y = 0; } C.prototype = p; f(new C, 1); f(new C, 2); print(f(new C, 3).y);', prints: '6' },
};

/** Runs a program and says which stubs the site in `f` holds afterwards. */
async function runSite(source: string): Promise<{ stdout: string; attached: string[] }> {
  const { binary, dumps } = await compile(source, { dump: ['sites'], optimize: 1 });
  const index = dumps[0]!.text.split('\n').findIndex((line) => line.startsWith('f '));
  const module = new WebAssembly.Module(binary! as BufferSource);
  let stdout = '';
  const host: Record<string, unknown> = Object.fromEntries(WebAssembly.Module.imports(module).map((i) => [i.name, () => 0]));
  const view = (): DataView => new DataView((exports['memory'] as WebAssembly.Memory).buffer);
  host['fd_write'] = (_fd: number, iovs: number, count: number, written: number): number => {
    let total = 0;
    for (let i = 0; i < count; i++) {
      const [address, length] = [view().getUint32(iovs + 8 * i, true), view().getUint32(iovs + 8 * i + 4, true)];
      stdout += Buffer.from(view().buffer, address, length).toString();
      total += length;
    }
    view().setUint32(written, total, true);
    return 0;
  };
  const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: host as WebAssembly.ModuleImports });
  (exports['_start'] as () => void)();
  const site = view().getUint32(KERNEL_STATE + offsetOf('KernelState', 'site1'), true) + index * SITE_SIZE;
  const entry = (n: number): number => site + sizeOf('Site') + n * sizeOf('SiteEntry') + offsetOf('SiteEntry', 'stub');
  const kinds = Array.from({ length: SITE_ENTRIES }, (_, n) => view().getUint32(entry(n), true));
  return { stdout, attached: kinds.filter((k) => k !== StubKind.None).map((k) => Object.entries(StubKind).find(([, kind]) => kind === k)![0]) };
}

describe('a site attaches', () => {
  test.each(stubs.map((stub) => stub.name))('%s', async (name) => {
    const { source, prints } = programs[name]!;
    const { stdout, attached } = await runSite(source);
    expect(stdout).toBe(`${prints}\n`);
    expect(attached).toContain(name);
  });
  test('four entries, and no more', async () => {
    const shapes = ['a', 'b', 'c', 'd', 'e'].map((key) => `f({ ${key}: 0, x: 1 })`);
    const four = await runSite(`function f(o) { return o.x; } print(${shapes.slice(0, 4).join('+')});`);
    expect(four).toEqual({ stdout: '4\n', attached: ['GetInline', 'GetInline', 'GetInline', 'GetInline'] });
    expect((await runSite(`function f(o) { return o.x; } print(${shapes.join('+')});`)).stdout).toBe('5\n');
  });
});

/** Addresses in the memory of the module below. */
const CELL = 4096, SLOTS = 8192, ENTRY = 16384, SLOT = 24576;
const FIELDS: Partial<Record<StubName, { a: number; b: number }>> = {
  GetInline: { a: 40, b: 0 }, GetOverflow: { a: 32, b: 0 }, SetInline: { a: 40, b: 0 }, SetOverflow: { a: 32, b: 0 }, AddInline: { a: 40, b: 777 }, AddOverflow: { a: 32, b: 777 },
};
const fieldsOf = (stub: StubDefinition): { a: number; b: number } => FIELDS[stub.name] ?? { a: SLOT, b: 0 };

interface Run { readonly result: bigint; readonly calls: unknown[]; readonly memory: Uint8Array }

/** A module with two functions of one definition: `inline` has the fields as constants, `shared` reads them from an entry. */
function emitBoth(stub: StubDefinition): Uint8Array {
  const m = new binaryen.Module();
  const { i32, i64 } = binaryen;
  setFeatures(binaryen, m);
  m.setMemory(1, 1, 'memory', []);
  const helpers: [string, number[], number][] = [['call_getter', [i32, i64], i64], ['call_setter', [i32, i64, i64], i64], ['box_u32', [i32], i64], ['ic_grow_slots', [i32, i32], i32], ['typed_length_now', [i32], i32], ['gc_remember', [i32], binaryen.none]];
  for (const [name, params, result] of helpers) m.addFunctionImport(name, 'host', name, binaryen.createType(params), result);
  for (const name of ['inline', 'shared']) {
    const f = new StubFunction(binaryen, m, name, [['cell', i32], ['value', i64], ['entry', i32]], i64);
    const field = name === 'inline' ? constantFields(f, fieldsOf(stub)) : siteFields(f, () => f.v('entry'));
    const code = stub.emit({ c: f, cell: () => f.v('cell'), receiver: () => f.boxCell(f.v('cell')), value: () => f.v('value'), field });
    f.finish(binaryen.getExpressionType(code) === i64 ? [code] : [code, f.undefined]);
    m.addFunctionExport(name, name);
  }
  expect(m.validate()).toBe(1);
  const bytes = m.emitBinary();
  m.dispose();
  return bytes;
}
async function runEmission(bytes: Uint8Array, name: string, stub: StubDefinition, mark = 0): Promise<Run> {
  const calls: unknown[] = [];
  const record = <R>(helper: string, result: R) => (...args: unknown[]): R => { calls.push([helper, ...args]); return result; };
  const host = { call_getter: record('call_getter', 5n), call_setter: record('call_setter', 6n), box_u32: record('box_u32', 7n), ic_grow_slots: record('ic_grow_slots', SLOTS), typed_length_now: record('typed_length_now', 8), gc_remember: record('gc_remember', undefined) };
  const { instance } = (await WebAssembly.instantiate(bytes as BufferSource, { host })) as unknown as WebAssembly.WebAssemblyInstantiatedSource;
  const memory = instance.exports['memory'] as WebAssembly.Memory;
  const view = new DataView(memory.buffer);
  for (let at = KERNEL_STATE; at < 32768; at += 8) view.setBigUint64(at, boxInt(at), true);
  view.setUint32(CELL + offsetOf('Object', 'slots'), SLOTS, true);
  view.setUint32(SLOTS + offsetOf('Slots', 'capacity'), 0, true);
  for (const cell of [CELL, SLOTS]) view.setUint8(cell + offsetOf('Cell', 'mark'), mark);
  view.setUint32(ENTRY + offsetOf('SiteEntry', 'a'), fieldsOf(stub).a, true);
  view.setUint32(ENTRY + offsetOf('SiteEntry', 'b'), fieldsOf(stub).b, true);
  view.setBigUint64(SLOT, boxCell(1234), true);
  const result = (instance.exports[name] as (...args: unknown[]) => bigint)(CELL, 99n, ENTRY);
  return { result, calls, memory: new Uint8Array(memory.buffer) };
}

describe('the two emissions do the same', () => {
  test.each(stubs)('$name', async (stub) => {
    const bytes = emitBoth(stub);
    const inline = await runEmission(bytes, 'inline', stub);
    const shared = await runEmission(bytes, 'shared', stub);
    expect(inline.result).toBe(shared.result);
    expect(inline.calls).toEqual(shared.calls);
    expect(Buffer.compare(inline.memory, shared.memory)).toBe(0);
  });
  test('an inline get loads from a constant offset', async () => {
    const stub = stubs.find((s) => s.name === 'GetInline')!;
    expect((await runEmission(emitBoth(stub), 'inline', stub)).result).toBe(boxInt(CELL + 40));
  });
  test('an inline add stores the value and the new shape, after making room', async () => {
    const stub = stubs.find((s) => s.name === 'AddOverflow')!;
    const { calls, memory } = await runEmission(emitBoth(stub), 'inline', stub);
    const view = new DataView(memory.buffer);
    expect(calls).toEqual([['ic_grow_slots', CELL, 32]]);
    expect(view.getBigUint64(SLOTS + 32, true)).toBe(99n);
    expect(view.getUint32(CELL + offsetOf('Object', 'shape'), true)).toBe(777);
  });
  test.each([['SetInline', [CELL]], ['SetOverflow', [SLOTS]], ['AddInline', [CELL]], ['AddOverflow', [SLOTS, CELL]]] as const)('%s calls the write barrier for scanned cells', async (name, cells) => {
    const stub = stubs.find((s) => s.name === name)!;
    const bytes = emitBoth(stub);
    const remembered = async (mark: number): Promise<unknown[]> => (await runEmission(bytes, 'shared', stub, mark)).calls.filter((call) => (call as unknown[])[0] === 'gc_remember');
    expect(await remembered(MARK_SCANNED | 1)).toEqual(cells.map((cell) => ['gc_remember', cell]));
    expect(await remembered(1)).toEqual([]);
  });
  test('an inline setter gets the receiver and the value', async () => {
    const stub = stubs.find((s) => s.name === 'SetSetter')!;
    expect((await runEmission(emitBoth(stub), 'inline', stub)).calls).toEqual([['call_setter', 1234, BigInt.asIntN(64, boxCell(CELL)), 99n]]);
  });
});
