/**
 * The kernel on its own, for tests: dist/runtime/kernel.wasm with a minimal WASI
 * and JavaScript values going in and out boxed.
 */
import { readFileSync } from 'node:fs';
import {
  EXCEPTION, type KernelFunctionName, KERNEL_STATE, TAG_CELL, TAG_FRAME, UNDEFINED, boxCell, boxInt, boxNumber, boxSpecial, intrinsicIndex, type IntrinsicName,
  kernelFunctions, messageNames, offsetOf, sizeOf, SITE_SIZE, VALUES_OFFSET, Kind,
  KERNEL_INTRINSICS,
} from '../../abi/index.js';

const module = new WebAssembly.Module(readFileSync(new URL('../../runtime/kernel.wasm', import.meta.url)));

const FILETYPE_REGULAR_FILE = 4;

export class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}

type Exports = Record<KernelFunctionName, (...args: any[]) => any> & { memory: WebAssembly.Memory } & Record<'sp' | 'stackLimit' | 'allocPtr' | 'allocEnd' | 'epoch', WebAssembly.Global<'i32'>>;

export const field = offsetOf;

/** What a host answers that has nothing: ENOSYS. */
const NO_HOST = Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, () => 52]));

/** A fresh kernel after kernel_init. */
export class Kernel {
  readonly exports: Exports;
  output: Record<number, string> = { 1: '', 2: '' };
  private callSite = 0;

  constructor({ maxHeap = 256 << 20, stack = 256 << 10 } = {}) {
    const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: { ...NO_HOST, ...this.wasi() }, stubs: { regexp_call: () => 0 } });
    this.exports = instance.exports as unknown as Exports;
    this.exports.kernel_init(maxHeap, stack);
  }

  get view(): DataView {
    return new DataView(this.exports.memory.buffer);
  }
  u8(address: number) {
    return this.view.getUint8(address);
  }
  u32(address: number) {
    return this.view.getUint32(address, true);
  }
  i64(address: number) {
    return this.view.getBigUint64(address, true);
  }
  set32(address: number, value: number) {
    this.view.setUint32(address, value, true);
  }
  set64(address: number, value: bigint) {
    this.view.setBigUint64(address, value, true);
  }
  state(name: string) {
    return this.u32(KERNEL_STATE + offsetOf('KernelState', name));
  }
  setState(name: string, value: number) {
    this.set32(KERNEL_STATE + offsetOf('KernelState', name), value);
  }

  /** Calls a kernel function; i64 results come unsigned, i32 ones too if they are addresses. */
  call(name: KernelFunctionName, ...args: (number | bigint | boolean)[]): any {
    const result = this.exports[name](...args.map((a) => (typeof a === 'boolean' ? Number(a) : a)));
    if (typeof result === 'bigint') return BigInt.asUintN(64, result);
    const type = kernelFunctions[name].result;
    return type === 'ref' || type === 'ptr' || type === 'u32' ? result >>> 0 : type === 'bool' ? result !== 0 : result;
  }

  string(text: string): number {
    const s = this.call('str_alloc2', text.length);
    for (let i = 0; i < text.length; i++) this.view.setUint16(s + VALUES_OFFSET + 2 * i, text.charCodeAt(i), true);
    return s;
  }
  atom(text: string): number {
    return this.call('atom_permanent', this.string(text));
  }
  text(s: number): string {
    let result = '';
    for (let i = 0; i < this.call('str_length', s); i++) result += String.fromCharCode(this.call('str_char_code_at', s, i));
    return result;
  }
  /** Property key. */
  key(k: string | number): bigint {
    return typeof k === 'number' ? boxInt(k) : boxCell(this.atom(k));
  }
  /** Boxes undefined, booleans, null, numbers and strings. */
  box(v: unknown): bigint {
    if (typeof v === 'number') return boxNumber(v);
    if (typeof v === 'string') return boxCell(this.string(v));
    return boxSpecial([undefined, null, false, true].indexOf(v as undefined));
  }
  /** The value of primitives; cells that are not strings stay boxed. */
  unbox(v: bigint): unknown {
    if (v === EXCEPTION) return EXCEPTION_TEXT;
    const tag = Number(v >> 32n);
    if (tag === 0) return Number(BigInt.asIntN(32, v));
    if (tag === 2) return [undefined, null, false, true, '<hole>', '<uninitialized>', '<unused>', '<accessor>', '<not found>'][Number(v & 15n)];
    if (tag !== TAG_CELL) return f64(v - 0x0001_0000_0000_0000n);
    const kind = this.u8(cell(v));
    return kind >= Kind.String1 && kind <= Kind.Slice ? this.text(cell(v)) : v;
  }

  intrinsic(name: IntrinsicName): bigint {
    return this.i64(KERNEL_INTRINSICS + 8 * intrinsicIndex(name));
  }
  object(properties: Record<string, unknown> = {}, inlineSlots = 4): number {
    const o = this.call('obj_create', this.intrinsic('ObjectPrototype'), inlineSlots);
    for (const [k, v] of Object.entries(properties)) this.define(o, k, this.box(v));
    return o;
  }
  define(o: number, k: string | number, value: bigint, attributes = 7) {
    this.call('obj_define', o, this.key(k), value, attributes);
  }
  get(o: number, k: string | number): unknown {
    return this.unbox(this.call('obj_get', boxCell(o), this.key(k)));
  }
  set(o: number, k: string | number, value: unknown, strict = true): unknown {
    return this.unbox(this.call('obj_set', boxCell(o), this.key(k), typeof value === 'bigint' ? value : this.box(value), strict));
  }
  keys(o: number, which = 5): string[] {
    const slots = this.call('obj_own_keys', o, which);
    return Array.from({ length: this.call('slots_length', slots) }, (_, i) => String(this.unbox(this.call('slots_get', slots, i))));
  }
  array(values: unknown[]): number {
    const a = this.call('arr_new', 0, values.length);
    for (const v of values) this.call('arr_push', a, this.box(v));
    return a;
  }
  elements(a: number): unknown[] {
    return Array.from({ length: this.u32(a + offsetOf('Array', 'length')) }, (_, i) => this.get(a, i));
  }
  func(flags = 4, name = 'f', length = 0): number {
    const info = this.call('static_raw', sizeOf('FunctionInfo'));
    this.set32(info + offsetOf('FunctionInfo', 'name'), this.atom(name));
    this.set32(info + offsetOf('FunctionInfo', 'length'), length);
    this.set32(info + offsetOf('FunctionInfo', 'flags'), flags);
    return this.call('fn_new', info, 0);
  }

  /** The pending exception as "message", with its prototype's intrinsic name where that is told. */
  exception(): string {
    const e = cell(this.i64(KERNEL_STATE + offsetOf('KernelState', 'exception')));
    return String(this.get(e, 'message'));
  }

  /** Pushes a frame with these roots. */
  push(...roots: number[]): void {
    const size = 8 * (roots.length + 1);
    const site = this.call('static_raw', sizeOf('CallSite'));
    this.view.setUint16(site + offsetOf('CallSite', 'frameWords'), size / 8, true);
    this.view.setUint16(site + offsetOf('CallSite', 'roots'), roots.length, true);
    this.set32(site + offsetOf('CallSite', 'line'), ++this.callSite);
    const sp = this.exports.sp.value;
    roots.forEach((r, i) => this.set64(sp + 8 * i, boxCell(r)));
    this.set64(sp + size - 8, (BigInt(TAG_FRAME) << 32n) | BigInt(site));
    this.exports.sp.value = sp + size;
  }

  /** `count` sites with their infos in region 1, all for these atoms. */
  sites(...names: string[]): number[] {
    const sites = this.call('static_raw', SITE_SIZE * names.length);
    const infos = this.call('static_raw', sizeOf('SiteInfo') * names.length);
    names.forEach((name, i) => {
      const position = this.call('static_raw', sizeOf('CallSite'));
      this.set32(position + offsetOf('CallSite', 'line'), 100 + i);
      this.set32(infos + i * sizeOf('SiteInfo') + offsetOf('SiteInfo', 'atom'), this.atom(name));
      this.set32(infos + i * sizeOf('SiteInfo') + offsetOf('SiteInfo', 'position'), position);
    });
    this.setState('site1', sites);
    this.setState('site1End', sites + SITE_SIZE * names.length);
    this.setState('siteInfo1', infos);
    return names.map((_, i) => sites + SITE_SIZE * i);
  }
  siteField(site: number, name: string): number {
    return this.u32(site + offsetOf('Site', name));
  }
  entry(site: number, i: number) {
    const at = site + sizeOf('Site') + i * sizeOf('SiteEntry');
    return { shape: this.u32(at), stub: this.u32(at + 4), a: this.u32(at + 8), b: this.u32(at + 12) };
  }

  private wasi(): WebAssembly.ModuleImports {
    return {
      fd_write: (fd: number, iov: number, count: number, written: number) => {
        let total = 0;
        for (let i = 0; i < count; i++) {
          const bytes = new Uint8Array(this.exports.memory.buffer, this.u32(iov + 8 * i), this.u32(iov + 8 * i + 4));
          this.output[fd] += Buffer.from(bytes).toString('latin1');
          total += bytes.length;
        }
        this.set32(written, total);
        return 0;
      },
      fd_fdstat_get: (_fd: number, at: number) => {
        new Uint8Array(this.exports.memory.buffer)[at] = FILETYPE_REGULAR_FILE;
        return 0;
      },
      environ_sizes_get: () => 52,
      environ_get: () => 52,
      clock_time_get: (_clock: number, _precision: bigint, at: number) => {
        this.set64(at, 1_500_000_000n);
        return 0;
      },
      proc_exit: (code: number) => {
        throw new Exit(code);
      },
      random_get: () => 0,
      poll_oneoff: () => 0,
      args_sizes_get: (count: number, bytes: number) => {
        this.set32(count, 1);
        this.set32(bytes, 4);
        return 0;
      },
      args_get: (pointers: number, bytes: number) => {
        this.set32(pointers, bytes);
        new Uint8Array(this.exports.memory.buffer).set([0x61, 0xc3, 0xa9, 0], bytes);
        return 0;
      },
    };
  }
}

export function cell(v: bigint): number {
  return Number(v & 0xffff_ffffn);
}
function f64(bits: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}
export const EXCEPTION_TEXT = '<exception>';
export { UNDEFINED, boxCell, boxInt, messageNames };
