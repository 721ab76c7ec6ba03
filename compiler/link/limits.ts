import type { WasmModule } from './wasm.js';
import { Reader } from './wasm.js';

/**
 * What V8 takes of one function; other engines take no less (V8's
 * src/wasm/wasm-limits.h: kV8MaxWasmFunctionSize, kV8MaxWasmFunctionLocals).
 */
export const MAX_FUNCTION_BYTES = 7_654_321;
export const MAX_FUNCTION_LOCALS = 50_000;

export interface TooLarge {
  /** Index among the defined functions. */
  readonly index: number;
  readonly bytes: number;
  readonly locals: number;
}

/** The functions of a module that engines refuse. */
export function findTooLarge({ bytes, bodies }: WasmModule): TooLarge[] {
  return bodies.map(({ start, end }, index) => ({ index, bytes: end - start, locals: countLocals(bytes, start) }))
    .filter((f) => f.bytes > MAX_FUNCTION_BYTES || f.locals > MAX_FUNCTION_LOCALS);
}
function countLocals(bytes: Uint8Array, start: number): number {
  const r = new Reader(bytes, start);
  let locals = 0;
  for (let groups = r.u32(); groups > 0; groups--) {
    locals += r.u32();
    r.byte();
  }
  return locals;
}
