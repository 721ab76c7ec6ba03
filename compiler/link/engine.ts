/**
 * The engine: a module of the whole runtime, with its heap, for applications to
 * import from (application.ts, decision 41). It is the same for all programs of
 * one version of the compiler, and has an identity that they name.
 */
import { createHash } from 'node:crypto';
import { link, LinkUnit } from './link.js';
import { fingerprint, loadRuntime, type RuntimeBundle } from './runtime.js';
import { ExternalKind } from './wasm.js';

/** Module name under which applications import the engine. */
export const ENGINE_MODULE = 'jsaot';

/** The parts of the interface between the two that neither's bytes tell; a change of it makes another engine. */
const INTERFACE = 1;
/** The engine exports its memory under a name with its identity: the first import of an application, which fails with that name for any other. */
const MEMORY_OF = 'memory of engine ';
/** What serves to make images, and what is a function of the kernel or of a built-in for itself: no program calls it by name. */
const INTERNAL = /[/#~<]|^image_|^gc_prepare_image$|^kernel_init$/;

/** A file is not the engine that this compiler makes applications for. */
export class EngineError extends Error {
  override name = 'EngineError';
}

/** The runtime that engines are made of. */
export function engineRuntime(): RuntimeBundle {
  return loadRuntime({ evaluator: true });
}

let identity: string | undefined;
/** Tells engines apart: sixteen hexadecimal digits. */
export function engineIdentity(): string {
  const runtime = engineRuntime();
  return (identity ??= createHash('sha256').update(`${INTERFACE} ${fingerprint(runtime)}`).update(runtime.evaluator!.wasm.bytes).digest('hex').slice(0, 16));
}
export function engineMemoryName(of = engineIdentity()): string {
  return MEMORY_OF + of;
}

/** The bytes of the engine: always the same for one version of the compiler. */
export function makeEngine(): Uint8Array {
  const runtime = engineRuntime();
  const unit = new LinkUnit(runtime.wasm, [], runtime.evaluator!.wasm, new Map(), new Map());
  unit.exportRuntime(engineFunctions(runtime));
  unit.reachAll();
  return link(unit, runtime.snapshot, { programNames: [], sharedMemory: engineMemoryName() }).binary;
}
/** What programs may import, but for the memory. */
function engineFunctions({ wasm }: RuntimeBundle): string[] {
  return wasm.exports.filter(({ kind, name }) => kind === ExternalKind.Function && !INTERNAL.test(name)).map(({ name }) => name);
}

/** The identity of the engine in a file, or null: it is another module, or none. */
export function identityOfEngine(bytes: Uint8Array): string | null {
  const module = moduleOf(bytes);
  return module && identityIn(WebAssembly.Module.exports(module));
}
/** The identity of the engine that an application imports; null: it is none. */
export function identityOfApplication(bytes: Uint8Array): string | null {
  const module = moduleOf(bytes);
  return module && identityIn(WebAssembly.Module.imports(module).filter((one) => one.module === ENGINE_MODULE));
}
function moduleOf(bytes: Uint8Array): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(bytes as BufferSource);
  } catch {
    return null;
  }
}
function identityIn(names: readonly { readonly name: string }[]): string | null {
  return names.find(({ name }) => name.startsWith(MEMORY_OF))?.name.slice(MEMORY_OF.length) ?? null;
}

/** @throws EngineError unless the bytes are the engine of this compiler */
export function checkEngine(bytes: Uint8Array): void {
  const found = identityOfEngine(bytes), own = engineIdentity();
  if (found === null) throw new EngineError('it is no engine: jsaot engine makes one');
  if (found !== own) throw new EngineError(`it is the engine ${found} of another version of jsaot; this version compiles for ${own}: make it again with jsaot engine`);
}
