import type binaryen from '#binaryen';
import { TAG_PART } from '../../abi/index.js';
import type { IRFunction } from '../ir/ir.js';
import { assignRoots, type RootSlots } from '../lower/roots.js';
import type { Binaryen, Expr } from '../../stubs/index.js';
import type { EmitOptions, PartFrame } from './code.js';
import { partsFrameSize } from './frame-size.js';
import { FunctionEmitter } from './function.js';
import { functionName, type ImageAccess } from './image-access.js';

/** Makes the wasm function of a function, or those of its parts and of their driver. */
export function emitFunction(b: Binaryen, m: binaryen.Module, fn: IRFunction, image: ImageAccess, options: EmitOptions): void {
  if (!fn.parts.length) {
    new FunctionEmitter(b, m, fn, assignRoots(fn), image, options).run();
    return;
  }
  const own = fn.parts.map(assignRoots);
  const roots = sharedRoots(fn, own);
  const frame = { size: partsFrameSize(fn, own, roots.count + fn.spillSlots.raw) };
  fn.parts.forEach((part, n) => {
    new FunctionEmitter(b, m, part, { ...roots, slotOf: behindSpills(fn, own[n]!) }, image, options, frame).run();
  });
  new Driver(b, m, fn, roots, image, options, frame).run();
}

/**
 * The frame of the whole function:
 *
 *     | spilled values | roots of the part that runs | … | other spills | … | header |
 *
 * What an earlier part left is still scanned.
 */
function sharedRoots(fn: IRFunction, own: readonly RootSlots[]): RootSlots {
  const count = fn.spillSlots.values + Math.max(...own.map((roots) => roots.count));
  return { slotOf: new Map(), count, zeroed: Array.from({ length: count }, (_, n) => n), hasSafepoint: true, liveAcross: 0, doublesAcross: 0, liveAcrossStubs: 0 };
}
function behindSpills(fn: IRFunction, { slotOf }: RootSlots): RootSlots['slotOf'] {
  return new Map([...slotOf].map(([v, slot]) => [v, fn.spillSlots.values + slot]));
}

/** Makes the frame and calls the parts, until one returns what the function returns. */
class Driver extends FunctionEmitter {
  private readonly at: number;
  private readonly result: number;

  constructor(b: Binaryen, m: binaryen.Module, fn: IRFunction, roots: RootSlots, image: ImageAccess, options: EmitOptions, frame: PartFrame) {
    super(b, m, fn, roots, image, options, frame);
    this.at = this.locals.permanent(b.i32);
    this.result = this.locals.permanent(b.i64);
  }

  override run(): void {
    const { m } = this;
    const result = (): Expr => this.get(this.result, this.i64Type);
    const isPart = m.i64.eq(m.i64.shr_u(result(), this.i64(32n)), this.i64(BigInt(TAG_PART)));
    const loop = m.loop('parts', this.block([
      this.callPart(0, this.fn.parts.length - 1),
      this.set(this.at, this.low(result())),
      m.br('parts', isPart),
    ]));
    const code = [...this.prologue(), loop, ...this.leave(result())];
    m.addFunction(functionName(this.fn), this.b.createType(this.paramTypes), this.i64Type, this.locals.types, this.block(code, this.i64Type));
  }
  /** Calls that of the parts `first` to `last` whose number is in the upper half of `at`, the entry in the lower. */
  private callPart(first: number, last: number): Expr {
    const { m } = this;
    const at = (): Expr => this.get(this.at, this.i32Type);
    if (first < last) {
      const middle = (first + last + 1) >> 1;
      return this.if(m.i32.lt_u(at(), this.i32(middle << 16)), this.callPart(first, middle - 1), this.callPart(middle, last));
    }
    const params = this.paramTypes.map((type, n) => this.get(n, type));
    const call = m.call(functionName(this.fn.parts[first]!), [...params, this.get(this.fp, this.i32Type), m.i32.and(at(), this.i32(0xffff))], this.i64Type);
    return this.set(this.result, call);
  }
}
