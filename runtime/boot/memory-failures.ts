/**
 * Lets kernel functions fail wherever memory runs out in them. The kernel is
 * AssemblyScript, which has no exceptions: so each call of a function that may end
 * in `memory_failed`, directly or through others, is followed by
 *
 *     if (KernelState.memoryFailed) return 0;
 *
 * and what is exported clears the flag and returns EXCEPTION, if its result is a
 * boxed value. After other exports, compiled code looks at the flag itself
 * (emitKernel). See docs/decisions/0017-memory-limit.md.
 */
import { EXCEPTION, KERNEL_STATE, offsetOf } from '../../abi/index.js';
import { type Body, decodeModule, ExternalKind, findReferences, Reader, Reference, Section, type WasmModule, WasmType, Writer } from '../../compiler/link/wasm.js';

const FAIL = 'memory_failed';
const EXHAUSTED = 'memory_exhausted';
/** Exports that compiled code does not check: the reserve is large enough for what the program's text and its stack let them ask for. */
const UNCHECKED = new Set(['alloc_slow', 'arr_literal', 'literal_copy', 'rest_array', 'arguments_object']);
const FLAG = KERNEL_STATE + offsetOf('KernelState', 'memoryFailed');
const op = {
  if: 0x04, end: 0x0b, return: 0x0f, call: 0x10, callIndirect: 0x11, localGet: 0x20, localSet: 0x21, load: 0x28, store: 0x36, i32: 0x41, i64: 0x42, f32: 0x43, f64: 0x44, empty: 0x40,
} as const;

export function addMemoryFailures(bytes: Uint8Array): Uint8Array {
  const m = decodeModule(bytes);
  const imported = m.imports.filter(({ kind }) => kind === ExternalKind.Function).length;
  const calls = m.bodies.map((body) => callsIn(bytes, body));
  const failing = reaching(m, imported, calls);
  const wrapped = m.exports.filter(({ name, kind, index }) => kind === ExternalKind.Function && failing.has(index) && (resultOf(m, index, imported) === WasmType.i64 || UNCHECKED.has(name)));
  return rewrite(m, imported, (n) => withChecks(m, m.bodies[n]!, calls[n]!, failing, resultOf(m, n + imported, imported)), wrapped);
}

interface Call {
  /** Function called; null: through the table. */
  readonly target: number | null;
  /** Where the instruction ends. */
  readonly end: number;
}

function callsIn(bytes: Uint8Array, { start, end }: Body): Call[] {
  const references = findReferences(bytes, start, end);
  const calls: Call[] = [];
  for (let i = 0; i < references.length; i += 3) {
    const position = references[i]!, after = position + references[i + 1]!, opcode = bytes[position - 1];
    const kind = references[i + 2]! & 3;
    if (kind === Reference.Function && opcode === op.call) calls.push({ target: references[i + 2]! >> 2, end: after });
    if (kind === Reference.Type && opcode === op.callIndirect) {
      const r = new Reader(bytes, after);
      r.skipLeb();
      calls.push({ target: null, end: r.at });
    }
  }
  return calls;
}

/** The functions from which `memory_failed` can be reached; those that call through the table among them. */
function reaching(m: WasmModule, imported: number, calls: readonly Call[][]): Set<number> {
  const fail = m.exports.find(({ name }) => name === FAIL);
  if (!fail) throw new Error(`the kernel has no ${FAIL}`);
  const callers = new Map<number | null, number[]>();
  calls.forEach((list, n) => {
    for (const { target } of list) callers.set(target, [...(callers.get(target) ?? []), n + imported]);
  });
  const found = new Set<number>([fail.index, ...(callers.get(null) ?? [])]);
  for (const f of found) for (const caller of callers.get(f) ?? []) found.add(caller);
  return found;
}

function resultOf(m: WasmModule, f: number, imported: number): number | undefined {
  const r = new Reader(m.types[m.functions[f - imported]!]!, 1);
  r.take(r.u32());
  return r.u32() ? r.byte() : undefined;
}

function loadFlag(out: Writer): void {
  out.byte(op.i32).signed(BigInt(FLAG)).byte(op.load).u32(2).u32(0);
}

function zero(out: Writer, type: number | undefined): void {
  if (type === WasmType.i32) out.byte(op.i32).byte(0);
  else if (type === WasmType.i64) out.byte(op.i64).byte(0);
  else if (type === WasmType.f64) out.byte(op.f64).raw(new Uint8Array(8));
  else if (type !== undefined) out.byte(op.f32).raw(new Uint8Array(4));
}

/** The body with the test after each call that may have failed. */
function withChecks(m: WasmModule, body: Body, calls: readonly Call[], failing: ReadonlySet<number>, result: number | undefined): Uint8Array {
  const out = new Writer(2 * (body.end - body.start));
  let at = body.start;
  for (const { target, end } of calls) {
    if (target !== null && !failing.has(target)) continue;
    out.raw(m.bytes.subarray(at, end));
    at = end;
    loadFlag(out);
    out.byte(op.if).byte(op.empty);
    zero(out, result);
    out.byte(op.return).byte(op.end);
  }
  return out.raw(m.bytes.subarray(at, body.end)).result();
}

/** Body of an export: the function, then EXCEPTION in the place of its result if it failed, or the end of the program. */
function wrapper(m: WasmModule, f: number, imported: number): Uint8Array {
  const params = new Reader(m.types[m.functions[f - imported]!]!, 1).u32();
  const result = resultOf(m, f, imported)!;
  const out = new Writer().u32(1).u32(1).byte(result);
  for (let n = 0; n < params; n++) out.byte(op.localGet).u32(n);
  out.byte(op.call).u32(f).byte(op.localSet).u32(params);
  loadFlag(out);
  out.byte(op.if).byte(op.empty);
  if (result === WasmType.i64) {
    out.byte(op.i32).signed(BigInt(FLAG)).byte(op.i32).byte(0).byte(op.store).u32(2).u32(0);
    out.byte(op.i64).signed(BigInt.asIntN(64, EXCEPTION)).byte(op.return);
  } else out.byte(op.call).u32(m.exports.find(({ name }) => name === EXHAUSTED)!.index);
  return out.byte(op.end).byte(op.localGet).u32(params).byte(op.end).result();
}

function rewrite(m: WasmModule, imported: number, body: (n: number) => Uint8Array, wrapped: readonly { name: string; index: number }[]): Uint8Array {
  const added = new Map(wrapped.map(({ name }, n) => [name, imported + m.functions.length + n]));
  const out = new Writer(2 * m.bytes.length).raw(m.bytes.subarray(0, 8));
  const r = new Reader(m.bytes, 8);
  while (!r.done) {
    const start = r.at, id = r.byte(), size = r.u32(), end = r.at + size;
    if (id === Section.Function) {
      const section = new Writer().u32(m.functions.length + wrapped.length);
      for (const type of [...m.functions, ...wrapped.map(({ index }) => m.functions[index - imported]!)]) section.u32(type);
      out.section(id, section);
    } else if (id === Section.Export) {
      const section = new Writer().u32(m.exports.length);
      for (const { name, kind, index } of m.exports) section.name(name).byte(kind).u32(kind === ExternalKind.Function ? added.get(name) ?? index : index);
      out.section(id, section);
    } else if (id === Section.Code) {
      const section = new Writer(2 * size).u32(m.bodies.length + wrapped.length);
      const bodies = [...m.bodies.map((_, n) => body(n)), ...wrapped.map(({ index }) => wrapper(m, index, imported))];
      for (const code of bodies) section.u32(code.length).raw(code);
      out.section(id, section);
    } else out.raw(m.bytes.subarray(start, end));
    r.at = end;
  }
  return out.result();
}
