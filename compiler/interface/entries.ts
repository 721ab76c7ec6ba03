/**
 * The wasm functions that hosts call. Each calls a function of the program, boxed
 * values in, boxed value out; what is thrown becomes a trap, after which the
 * instance goes on (decision 32).
 */
import type binaryen from '#binaryen';
import { TAG_FRAME, TRUE } from '../../abi/index.js';
import { type Binaryen, type Code, type Expr, StubFunction } from '../../stubs/index.js';
import { wireTypes } from './imports.js';
import { type Entry, entryName, INITIALIZE } from './interface.js';
import type { WasmType } from './types.js';

const REGISTERS = 4;

/**
 * Adds a function for each entry, exported under its `entryName`.
 *
 * @param isReactor the first call evaluates the program
 */
export function addEntries(b: Binaryen, m: binaryen.Module, entries: readonly Entry[], isReactor: boolean): void {
  for (const entry of entries) {
    addEntry(b, m, entry, isReactor);
    m.addFunctionExport(entryName(entry.name), entryName(entry.name));
  }
}

/** Calls a built-in with up to four arguments. */
export function callBuiltin(f: StubFunction, name: string, ...args: Expr[]): Expr {
  const registers = [0, 1, 2, 3].map((n) => args[n] ?? f.undefined);
  return f.call(`js$${name}`, [f.i32(0), f.undefined, f.i32(args.length), ...registers], f.b.i64);
}

/**
 * Adds `_initialize`, which evaluates the program when it is called first.
 *
 * @param prepare what comes before everything
 * @param main calls the program
 */
export function addInitialize(b: Binaryen, m: binaryen.Module, prepare: (f: StubFunction) => Expr[], main: (f: StubFunction) => Expr): void {
  const f = new StubFunction(b, m, INITIALIZE, [], b.none);
  f.local('result', b.i64);
  const isTrue = (value: Expr): Expr => m.i64.eq(value, f.i64(TRUE));
  f.finish([
    f.if(isTrue(callBuiltin(f, 'BeginProgram')), f.block([
      ...prepare(f),
      f.let('result', main(f)),
      f.if(m.i32.eqz(f.isException(f.v('result'))), f.let('result', callBuiltin(f, 'FinishStart'))),
      f.if(f.isException(f.v('result')), f.block([
        m.drop(callBuiltin(f, 'ProgramFailed', f.state('exception'))),
        m.drop(f.call('host_flush', [], b.i32)),
        f.unreachable(),
      ])),
      m.drop(f.call('host_flush', [], b.i32)),
    ])),
  ]);
  m.addFunctionExport(INITIALIZE, INITIALIZE);
}

function addEntry(b: Binaryen, m: binaryen.Module, { name, index, parameters, result }: Entry, isReactor: boolean): void {
  const f = new StubFunction(b, m, entryName(name), parameters.map((type, n) => [`p${n}`, typeOf(b, type)] as const), result === null ? b.none : typeOf(b, result));
  f.local('fn', b.i64);
  f.local('value', b.i64);
  f.local('top', b.i32);
  if (result) f.local('result', typeOf(b, result));
  const flush = m.drop(f.call('host_flush', [], b.i32));
  const fail = (): Expr => f.block([m.drop(callBuiltin(f, 'HostThrew', f.state('exception'))), m.drop(f.call('host_flush', [], b.i32)), f.unreachable()]);
  f.finish([
    ...(isReactor ? [f.call(INITIALIZE, [], b.none)] : []),
    f.let('fn', callBuiltin(f, 'HostCall', f.i64(BigInt.asUintN(32, BigInt(index))))),
    f.if(f.isException(f.v('fn')), fail()),
    ...passArguments(f, parameters),
    f.if(f.isException(f.v('value')), fail()),
    ...(result ? [f.let('result', unboxed(f, result, () => f.v('value')))] : []),
    m.drop(callBuiltin(f, 'HostReturned')),
    flush,
    ...(result ? [f.v('result')] : []),
  ]);
}
/** Sets `value`. Boxing allocates, and nothing collects before the call. */
function passArguments(f: StubFunction, parameters: readonly WasmType[]): Expr[] {
  const { m } = f;
  const args = parameters.map((type, n) => boxed(f, type, () => f.v(`p${n}`)));
  const extra = args.slice(REGISTERS);
  const cell = (): Expr => f.low(f.v('fn'));
  const registers = [0, 1, 2, 3].map((n) => args[n] ?? f.undefined);
  const call = f.let('value', f.callIndirect(cell(), f.field('Function', 'code', cell()), f.undefined, f.i32(parameters.length), registers));
  if (extra.length === 0) return [call];
  // A pseudo frame, as emit/calls.ts makes it.
  return [
    f.let('top', f.global('sp')),
    ...extra.map((value, n) => m.i64.store(8 * n, 8, f.v('top'), value)),
    m.i64.store(8 * extra.length, 8, f.v('top'), f.i64((BigInt(TAG_FRAME | 1) << 32n) | BigInt(extra.length))),
    f.setGlobal('sp', m.i32.add(f.v('top'), f.i32(8 * extra.length + 8))),
    call,
    f.setGlobal('sp', f.v('top')),
  ];
}
function boxed(f: Code, type: WasmType, value: () => Expr): Expr {
  if (type === 'i32') return f.boxInt(value());
  if (type === 'f64') return f.call('box_f64', [value()], f.b.i64);
  const high = f.m.i32.wrap(f.m.i64.shr_s(value(), f.i64(32n)));
  return f.boxCell(f.call('bigint_from_int64', [f.m.i32.wrap(value()), high, f.i32(1)], f.b.i32));
}
function unboxed(f: Code, type: WasmType, value: () => Expr): Expr {
  const { m } = f;
  if (type === 'i64') {
    const half = (which: number): Expr => m.i64.extend_u(f.call('bigint_low_word', [f.low(value()), f.i32(which)], f.b.i32));
    return m.i64.or(half(0), m.i64.shl(half(1), f.i64(32n)));
  }
  const number = f.call('unbox_f64', [value()], f.b.f64);
  return type === 'f64' ? number : f.call('trunc_f64', [number], f.b.i32);
}

const typeOf = (b: Binaryen, type: WasmType): number => ({ i32: b.i32, i64: b.i64, f64: b.f64 })[type];
/**
 * Calls a function of the host.
 *
 * @param args boxed numbers and BigInts of the types
 * @param temp keeps a value of a type that is used again
 * @returns the boxed result
 */
export function callHost(f: Code, { module, name, types }: { module: string; name: string; types: string }, args: readonly Expr[], temp: (value: Expr, type: number) => () => Expr): Expr {
  const { b, m } = f;
  const { parameters, result } = wireTypes(types);
  const own = `host$${module}$${name}`;
  if (!m.getFunction(own)) m.addFunctionImport(own, module, name, b.createType(parameters.map((type) => typeOf(b, type))), result ? typeOf(b, result) : b.none);
  const passed = parameters.map((type, n) => unboxed(f, type, temp(args[n]!, b.i64)));
  if (!result) return m.block(null, [f.call(own, passed, b.none), f.undefined], b.i64);
  return boxed(f, result, temp(f.call(own, passed, typeOf(b, result)), typeOf(b, result)));
}
