import { KERNEL_STATE, kernelGlobals, offsetOf } from '../../abi/index.js';

/** A heap at rest: the memory and the exported mutable globals of the kernel. */
export interface Snapshot {
  readonly memory: Uint8Array;
  readonly globals: Readonly<Record<string, number | bigint>>;
}

type Exports = Record<string, WebAssembly.ExportValue>;

/** A live runtime instance at build time: the one writer of heap structures is the kernel itself. */
export class RuntimeInstance {
  readonly exports: Exports;

  private constructor(instance: WebAssembly.Instance) {
    this.exports = instance.exports as Exports;
  }
  /** A runtime that is to run programs, with the host's functions. */
  static live(module: WebAssembly.Module, snapshot: Snapshot, wasi: WebAssembly.ModuleImports): RuntimeInstance {
    const self = new RuntimeInstance(new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi }));
    self.restore(snapshot);
    return self;
  }
  static async start(module: WebAssembly.Module, snapshot?: Snapshot, output: (fd: number, text: Uint8Array) => void = () => {}): Promise<RuntimeInstance> {
    let self: RuntimeInstance | null = null;
    // A kernel alone has no stubs; what it wants of them is for programs that run.
    const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: buildTimeWasi(() => self!.memory, output), stubs: { regexp_call: () => 0 } });
    self = new RuntimeInstance(instance);
    if (snapshot) self.restore(snapshot);
    return self;
  }
  get memory(): WebAssembly.Memory {
    return this.exports.memory as WebAssembly.Memory;
  }
  get view(): DataView {
    return new DataView(this.memory.buffer);
  }
  /** Calls a function with an i32 or no result. */
  call(name: string, ...args: (number | bigint)[]): number {
    return this.invoke(name, args) as number;
  }
  /** Calls a function whose result is a boxed value. */
  callValue(name: string, ...args: (number | bigint)[]): bigint {
    return BigInt.asUintN(64, this.invoke(name, args) as bigint);
  }
  private invoke(name: string, args: (number | bigint)[]): unknown {
    const f = this.exports[name];
    if (typeof f !== 'function') throw new Error(`the runtime has no function ${name}`);
    return f(...args) as unknown;
  }
  has(name: string): boolean {
    return typeof this.exports[name] === 'function';
  }
  state(field: string): number {
    return this.view.getUint32(KERNEL_STATE + offsetOf('KernelState', field), true);
  }
  setState(field: string, value: number): void {
    this.view.setUint32(KERNEL_STATE + offsetOf('KernelState', field), value, true);
  }
  /** A string cell with that text (not an atom). */
  string(text: string): number {
    let wide = false;
    for (let i = 0; i < text.length && !wide; i++) wide = text.charCodeAt(i) > 255;
    const cell = this.call(wide ? 'str_alloc2' : 'str_alloc1', text.length) as number;
    const view = this.view;
    for (let i = 0; i < text.length; i++) {
      if (wide) view.setUint16(cell + 16 + 2 * i, text.charCodeAt(i), true);
      else view.setUint8(cell + 16 + i, text.charCodeAt(i));
    }
    return cell;
  }
  snapshot(): Snapshot {
    const globals: Record<string, number | bigint> = {};
    for (const name of Object.keys(kernelGlobals)) globals[name] = (this.exports[name] as WebAssembly.Global).value as number | bigint;
    return { memory: new Uint8Array(this.memory.buffer).slice(), globals };
  }
  /** Memory beyond the snapshot's becomes zero. */
  restore({ memory, globals }: Snapshot): void {
    const have = this.memory.buffer.byteLength;
    if (have < memory.length) this.memory.grow(Math.ceil((memory.length - have) / 65536));
    new Uint8Array(this.memory.buffer).set(memory);
    if (have > memory.length) new Uint8Array(this.memory.buffer).fill(0, memory.length);
    for (const [name, value] of Object.entries(globals)) (this.exports[name] as WebAssembly.Global).value = value;
  }
}

/** Deterministic: no clock, no randomness; writes are for messages of failing built-ins. */
function buildTimeWasi(memory: () => WebAssembly.Memory, output: (fd: number, text: Uint8Array) => void): Record<string, (...args: never[]) => unknown> {
  const fdWrite = (fd: number, iovs: number, count: number, written: number): number => {
    const view = new DataView(memory().buffer);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const at = view.getUint32(iovs + 8 * i, true), length = view.getUint32(iovs + 8 * i + 4, true);
      output(fd, new Uint8Array(memory().buffer, at, length).slice());
      total += length;
    }
    view.setUint32(written, total, true);
    return 0;
  };
  const exit = (code: number): never => {
    throw new Error(`the runtime exited with code ${code} at build time`);
  };
  return new Proxy({ fd_write: fdWrite, proc_exit: exit } as Record<string, (...args: never[]) => unknown>, {
    get: (target, name) => target[name as string] ?? (() => 0),
  });
}
