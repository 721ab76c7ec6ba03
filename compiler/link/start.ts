import type binaryen from '#binaryen';
import { type Binaryen, StubFunction } from '../../stubs/index.js';

/** See `CompileOptions.gcStress`. */
const STRESS_THINNING = 100;

/** Adds `_start`: runs the top-level code, reports an uncaught exception, does what the program left to be done later, flushes. */
export function addStart(b: Binaryen, m: binaryen.Module, main: string, options: { gcStress: boolean | number; stackBytes?: number | undefined }): void {
  const f = new StubFunction(b, m, '_start', [], b.none);
  f.local('result', b.i64);
  const four = [f.undefined, f.undefined, f.undefined, f.undefined];
  const js = (name: string, ...args: number[]): number => f.call(`js$${name}`, [f.i32(0), f.undefined, f.i32(args.length), ...args, ...four.slice(args.length)], b.i64);
  f.finish([
    ...(options.stackBytes ? [f.call('stack_place', [f.i32(options.stackBytes)], b.none)] : []),
    ...(options.gcStress ? [
      f.setState('stress', f.i32(Number(options.gcStress))),
      f.setState('stressThinning', f.i32(options.gcStress === true ? 0 : STRESS_THINNING)),
      f.setGlobal('stackLimit', f.i32(0)),
    ] : []),
    f.let('result', f.call(main, [f.i32(0), f.boxCell(f.state('globalObject')), f.i32(0), f.undefined, f.undefined, f.undefined, f.undefined], b.i64)),
    f.if(f.isException(f.v('result')), m.drop(js('UncaughtException', f.state('exception')))),
    m.drop(js('RunEventLoop')),
    m.drop(f.call('host_flush', [], b.i32)),
  ]);
  m.addFunctionExport('_start', '_start');
}
