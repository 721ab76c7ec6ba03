import type binaryen from '#binaryen';
import { type Binaryen, type Expr, StubFunction } from '../../stubs/index.js';
import { addInitialize, callBuiltin } from '../interface/entries.js';

/** See `CompileOptions.gcStress`. */
const STRESS_THINNING = 100;

/** What hosts call to run a command. */
export const START = '_start';

export interface StartOptions {
  readonly gcStress: boolean | number;
  readonly stackBytes?: number | undefined;
}

/** Name under which a program exports its top-level code where that runs at compile time. */
export const INITIALISE = '_initialise';

/** Adds `_start`: runs the top-level code, reports an uncaught exception, does what the program left to be done later, flushes. */
export function addStart(b: Binaryen, m: binaryen.Module, main: string, options: StartOptions): void {
  const f = startFunction(b, m, START);
  f.finish([...prepare(f, options), ...reported(f, callMain(f, main)), m.drop(callBuiltin(f, 'RunEventLoop')), flush(f)]);
}
/** Adds `_initialise`, which runs the top-level code and its jobs at compile time. */
function addTopLevel(b: Binaryen, m: binaryen.Module, main: string, options: StartOptions): void {
  const f = startFunction(b, m, INITIALISE);
  f.finish([...prepare(f, options), m.drop(callBuiltin(f, 'BeginInitialisation')), ...reported(f, callMain(f, main)), m.drop(callBuiltin(f, 'EndInitialisation')), flush(f)]);
}
/** Adds `_initialise`, and `_start`, which does what is left. */
export function addInitialisation(b: Binaryen, m: binaryen.Module, main: string, options: StartOptions): void {
  addTopLevel(b, m, main, options);
  const start = startFunction(b, m, START);
  start.finish([...reported(start, callBuiltin(start, 'StartInitialised')), m.drop(callBuiltin(start, 'RunEventLoop')), flush(start)]);
}
function startFunction(b: Binaryen, m: binaryen.Module, name: string): StubFunction {
  const f = new StubFunction(b, m, name, [], b.none);
  f.local('result', b.i64);
  m.addFunctionExport(name, name);
  return f;
}
/** A call of JavaScript, and the report of what it throws. */
function reported(f: StubFunction, call: Expr): Expr[] {
  return [f.let('result', call), f.if(f.isException(f.v('result')), f.m.drop(callBuiltin(f, 'UncaughtException', f.state('exception'))))];
}
function flush(f: StubFunction): Expr {
  return f.m.drop(f.call('host_flush', [], f.b.i32));
}
/** Adds `_initialize`, of a program whose functions the host calls. */
export function addReactorStart(b: Binaryen, m: binaryen.Module, main: string, options: StartOptions): void {
  addInitialize(b, m, (f) => prepare(f, options), (f) => callMain(f, main));
}
/** Adds `_initialise`, and `_initialize`, which does what is left: of a program whose functions the host calls. */
export function addReactorInitialisation(b: Binaryen, m: binaryen.Module, main: string, options: StartOptions): void {
  addTopLevel(b, m, main, options);
  addInitialize(b, m, () => [], (f) => callBuiltin(f, 'StartInitialised'));
}

function prepare(f: StubFunction, { gcStress, stackBytes }: StartOptions): Expr[] {
  return [
    ...(stackBytes ? [f.call('stack_place', [f.i32(stackBytes)], f.b.none)] : []),
    ...(gcStress ? [
      f.setState('stress', f.i32(Number(gcStress))),
      f.setState('stressThinning', f.i32(gcStress === true ? 0 : STRESS_THINNING)),
      f.setGlobal('stackLimit', f.i32(0)),
    ] : []),
  ];
}
function callMain(f: StubFunction, main: string): Expr {
  return f.call(main, [f.i32(0), f.boxCell(f.state('globalObject')), f.i32(0), f.undefined, f.undefined, f.undefined, f.undefined], f.b.i64);
}
