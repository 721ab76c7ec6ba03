/** A WASI preview 1 host that keeps the output of a program. */
const EBADF = 8;
const ENOSYS = 52;
const FILETYPE_REGULAR_FILE = 4;
/** Of one program; more is a program that runs away. */
const MAX_OUTPUT = 2 ** 20;

/** Thrown through the wasm frames by `proc_exit`. */
export class Exit {
  constructor(readonly code: number) {}
}

export class Host {
  readonly #chunks: Record<number, Buffer[]> = { 1: [], 2: [] };
  #written = 0;

  /** @param memory of the program, asked for at each call as it may grow */
  constructor(private readonly memory: () => WebAssembly.Memory) {}

  /** What was written to a file descriptor since `reset`. */
  text(fd: 1 | 2): string {
    return Buffer.concat(this.#chunks[fd]!).toString('utf8');
  }

  reset(): void {
    this.#chunks[1] = [];
    this.#chunks[2] = [];
    this.#written = 0;
  }

  /** There are no files. */
  readonly imports: WebAssembly.ModuleImports = new Proxy<WebAssembly.ModuleImports>({
    fd_write: (fd: number, iovs: number, count: number, written: number) => this.#write(fd, iovs, count, written),
    // A regular file: it is written to in large pieces.
    fd_fdstat_get: (_fd: number, result: number) => {
      new Uint8Array(this.memory().buffer).fill(0, result, result + 24);
      this.#view().setUint8(result, FILETYPE_REGULAR_FILE);
      return 0;
    },
    clock_time_get: (id: number, _precision: bigint, result: number) => {
      this.#view().setBigUint64(result, id === 0 ? BigInt(Date.now()) * 1_000_000n : process.hrtime.bigint(), true);
      return 0;
    },
    // Fixed, so that a failing test fails again.
    random_get: (address: number, length: number) => {
      new Uint8Array(this.memory().buffer).fill(0x5a, address, address + length);
      return 0;
    },
    args_sizes_get: (count: number, size: number) => this.#noStrings(count, size),
    args_get: () => 0,
    environ_sizes_get: (count: number, size: number) => this.#noStrings(count, size),
    environ_get: () => 0,
    proc_exit: (code: number) => {
      throw new Exit(code);
    },
    poll_oneoff: (subscriptions: number, events: number, count: number, result: number) => this.#sleep(subscriptions, events, count, result),
  }, { get: (functions, name: string) => functions[name] ?? (() => ENOSYS) });

  #view(): DataView {
    return new DataView(this.memory().buffer);
  }

  #noStrings(count: number, size: number): number {
    this.#view().setUint32(count, 0, true);
    this.#view().setUint32(size, 0, true);
    return 0;
  }

  #write(fd: number, iovs: number, count: number, written: number): number {
    const chunks = this.#chunks[fd];
    if (!chunks) return EBADF;
    const view = this.#view();
    let total = 0;
    for (let i = 0; i < count; i++) {
      const address = view.getUint32(iovs + 8 * i, true);
      const length = view.getUint32(iovs + 8 * i + 4, true);
      chunks.push(Buffer.from(new Uint8Array(this.memory().buffer, address, length)));
      total += length;
    }
    this.#written += total;
    if (this.#written > MAX_OUTPUT) throw new Error('the program prints too much');
    view.setUint32(written, total, true);
    return 0;
  }

  /** Waits for the one clock subscription that timers make. https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#poll_oneoff */
  #sleep(subscriptions: number, events: number, count: number, result: number): number {
    const view = this.#view();
    const timeouts = Array.from({ length: count }, (_, i) => {
      const at = subscriptions + 48 * i;
      const timeout = view.getBigUint64(at + 24, true);
      const absolute = (view.getUint16(at + 40, true) & 1) === 1;
      const now = view.getUint32(at + 16, true) === 0 ? BigInt(Date.now()) * 1_000_000n : process.hrtime.bigint();
      return Number(absolute ? timeout - now : timeout) / 1e6;
    });
    const shortest = Math.max(0, Math.min(...timeouts));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, shortest);
    const due = timeouts.flatMap((ms, i) => (ms <= shortest ? [i] : []));
    due.forEach((index, n) => {
      new Uint8Array(this.memory().buffer).fill(0, events + 32 * n, events + 32 * n + 32);
      view.setBigUint64(events + 32 * n, view.getBigUint64(subscriptions + 48 * index, true), true);
    });
    view.setUint32(result, due.length, true);
    return 0;
  }
}
