/** The kernel's string and number functions behind JavaScript strings and numbers, for comparing them with Node's. */
import { readFileSync } from 'node:fs';
import { DOUBLE_OFFSET, boxCell, boxInt, boxNumber } from '../../abi/value.js';
import { CellFlag, Kind, VALUES_OFFSET, offsetOf } from '../../abi/layout.js';
import { kernelFunctions } from '../../abi/kernel.js';

export type KernelExports = Record<keyof typeof kernelFunctions, (...args: any[]) => any> & { memory: WebAssembly.Memory };

/** No test here reaches the outside world. */
const imports = {
  wasi_snapshot_preview1: new Proxy({}, { get: (_, name) => () => { throw new Error(`unexpected call of ${String(name)}`); } }),
  stubs: { regexp_call: () => 0 },
};

export class StringKernel {
  readonly k: KernelExports;

  constructor() {
    const file = process.env.KERNEL_WASM ?? new URL('../../runtime/kernel.wasm', import.meta.url);
    this.k = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), imports).exports as unknown as KernelExports;
    this.k.kernel_init(1 << 30, 1 << 20);
  }

  view(): DataView {
    return new DataView(this.k.memory.buffer);
  }

  /** A new flat string, one byte a character where possible. */
  string(text: string, wide = /[^\0-\xff]/.test(text)): number {
    const s: number = wide ? this.k.str_alloc2(text.length) : this.k.str_alloc1(text.length);
    const characters = wide
      ? new Uint16Array(this.k.memory.buffer, s + VALUES_OFFSET, text.length)
      : new Uint8Array(this.k.memory.buffer, s + VALUES_OFFSET, text.length);
    for (let i = 0; i < text.length; i++) characters[i] = text.charCodeAt(i);
    return s;
  }

  /** Characters of any string cell (flattens a rope). */
  text(cell: number): string {
    const flat: number = this.k.str_flatten(cell);
    const view = this.view();
    const length = view.getUint32(flat + offsetOf('String', 'length'), true);
    const slice = view.getUint8(flat) === Kind.Slice;
    const parent = slice ? view.getUint32(flat + offsetOf('Slice', 'parent'), true) : flat;
    const wide = view.getUint8(parent) === Kind.String2;
    const start = parent + VALUES_OFFSET + (slice ? view.getUint32(flat + offsetOf('Slice', 'offset'), true) << (wide ? 1 : 0) : 0);
    return Buffer.from(this.k.memory.buffer, start, wide ? length * 2 : length).toString(wide ? 'utf16le' : 'latin1');
  }

  isAtom(cell: number): boolean {
    return (this.view().getUint16(cell + offsetOf('Cell', 'flags'), true) & CellFlag.Atom) !== 0;
  }

  boxString(text: string): bigint {
    return boxCell(this.string(text));
  }

  /** A JavaScript number or string of a boxed value. */
  value(boxed: bigint): number | string | bigint {
    const bits = BigInt.asUintN(64, boxed);
    const high = bits >> 32n;
    if (high === 0n) return Number(BigInt.asIntN(32, bits));
    if (high === 1n) return this.text(Number(bits & 0xffff_ffffn));
    if (high < 0x1_0000n) return bits;
    const scratch = new DataView(new ArrayBuffer(8));
    scratch.setBigUint64(0, bits - DOUBLE_OFFSET);
    return scratch.getFloat64(0);
  }
}

export { boxCell, boxInt, boxNumber };

/** A small random generator, so that a failure can be repeated. */
export function randomSource(seed = 1): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const bits = new DataView(new ArrayBuffer(8));
/** A double of random bits: all exponents are as likely. */
export function randomBits(random: () => number): number {
  bits.setUint32(0, random() * 4294967296);
  bits.setUint32(4, random() * 4294967296);
  return bits.getFloat64(0);
}

export function nextUp(x: number): number {
  bits.setFloat64(0, x);
  bits.setBigUint64(0, bits.getBigUint64(0) + 1n);
  return bits.getFloat64(0);
}
