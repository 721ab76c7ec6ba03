/** A host of reactors: calls exports of a compiled module, and passes blocks, as docs/embedding.md says. */
import { type CompileOptions, compileModules, type Diagnostic } from '../../compiler/index.js';
import { createImports, noHost } from './host.js';

type Exports = Record<string, (...args: unknown[]) => unknown>;

export class Reactor {
  readonly exports: Exports;
  readonly memory: WebAssembly.Memory;
  private readonly output: Record<number, Uint8Array[]> = { 1: [], 2: [] };

  /** @param engine what an application imports from */
  constructor(binary: Uint8Array, imports: WebAssembly.Imports = {}, engine?: WebAssembly.Module) {
    const module = new WebAssembly.Module(binary as BufferSource);
    const host = { wasi_snapshot_preview1: { ...noHost(engine ?? module), ...createImports(this.output, ['program.wasm'], () => this.memory) } };
    const instance = new WebAssembly.Instance(module, { ...imports, ...(engine ? { jsaot: new WebAssembly.Instance(engine, host).exports } : host) });
    this.exports = instance.exports as unknown as Exports;
    this.memory = instance.exports['memory'] as WebAssembly.Memory;
  }

  call(name: string, ...args: unknown[]): unknown {
    return this.exports[name]!(...args);
  }
  /** A block with these bytes, or this text. */
  put(content: string | Uint8Array): number {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const address = (this.call('jsaot_alloc', bytes.length) as number) >>> 0;
    new Uint8Array(this.memory.buffer).set(bytes, address);
    return address;
  }
  /** The bytes of a block, which is freed. */
  takeBytes(block: unknown): Uint8Array {
    const address = (block as number) >>> 0;
    const bytes = new Uint8Array(this.memory.buffer, address, new DataView(this.memory.buffer).getUint32(address - 8, true)).slice();
    this.call('jsaot_free', address);
    return bytes;
  }
  take(block: unknown): string | undefined {
    return block === 0 ? undefined : new TextDecoder().decode(this.takeBytes(block));
  }
  /** What a call that traps has thrown. */
  thrownBy(call: () => unknown): string | undefined {
    try {
      call();
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      return this.take(this.call('jsaot_error'));
    }
    throw new Error('nothing was thrown');
  }
  get stdout(): string { return this.text(1); }
  get stderr(): string { return this.text(2); }
  private text(fd: number): string {
    return Buffer.concat(this.output[fd]!).toString('utf8');
  }
}

/** Compiles a program of one file or several (`main` the main one) as a reactor. */
export async function compileReactor(files: string | Record<string, string>, options: Partial<CompileOptions> = {}): Promise<{ binary: Uint8Array; diagnostics: Diagnostic[] }> {
  const modules = typeof files === 'string' ? { 'main.ts': files } : files;
  const main = Object.keys(modules)[0]!;
  const { binary, diagnostics } = await compileModules(main, {
    resolve: (specifier, from) => {
      const id = specifier.replace(/^\.\//, '');
      return from === null || Object.hasOwn(modules, id) ? { id } : { missing: `Cannot find module '${specifier}'` };
    },
    load: (id) => ({ source: modules[id]!, kind: id.endsWith('.cjs') ? 'commonjs' : 'module', fileName: id }),
  }, { optimize: 1, ...options });
  if (!binary) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return { binary, diagnostics };
}
export async function reactor(files: string | Record<string, string>, options: Partial<CompileOptions> = {}, imports: WebAssembly.Imports = {}): Promise<Reactor> {
  return new Reactor((await compileReactor(files, options)).binary, imports);
}
