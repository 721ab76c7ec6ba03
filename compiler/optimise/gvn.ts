import { kernelFunctions, type KernelFunctionName } from '../../abi/index.js';
import { dominators, reversePostOrder } from '../ir/analysis.js';
import { type Block, type Imm, type Instr, InternalValue, type IRFunction } from '../ir/ir.js';
import { isPureOp, isSafepointOp, mayExitOp, type OpName } from '../ir/ops.js';
import { mayBe, type Rep, T } from '../ir/types.js';
import { replaceUses } from './cleanup.js';

/**
 * Removes what was computed, tested or loaded before: walks the dominator tree and
 * replaces an instruction by an equal one that dominates it, if nothing between
 * them can have changed what it reads. Of guards only the operands count, not the
 * values for their exits.
 *
 * What instructions read and write is divided into regions (`REGIONS`); `user`
 * code may change all of them.
 */
export function removeRedundant(fn: IRFunction): void {
  if (hasGuards(fn)) new Numbering(fn).run();
}

export const hasGuards = (fn: IRFunction): boolean => fn.blocks.some((b) => b.instrs.some((i) => mayExitOp(i.op)));

/** What an operation reads, apart from its operands. */
const READS: Partial<Record<OpName, string>> = {
  guardLayout: 'shapes', guardMethods: 'shapes', guardMethod: 'methods', guardArray: '', charCode: '', guardTyped: 'buffers', guardElements: 'elements', guardBounds: 'elements', loadSlot: 'slot', arrayLength: 'elements',
  typedLength: '', typedData: '', loadElement: 'element', getElement: 'element', loadTyped: 'bytes', loadCell: 'cell', loadEnv: 'env',
  findNamed: 'named', findMethod: 'named', findGlobal: 'global',
};
const WRITES: Partial<Record<OpName, string>> = { storeSlot: 'slot', storeElement: 'element', storeTyped: 'bytes', putElement: 'elements', appendElement: 'elements', takeElement: 'elements', storeCell: 'cell', storeEnv: 'env' };
/** Tests that read nothing: as good as pure, where they are dominated. */
export const TESTS = new Set<OpName>(['guardObject', 'guardConstant', 'guardSame', 'guardFunction', 'guardInt', 'guardNumber', 'guardPresent', 'guardFound', 'guardBelow']);
/** Changes nothing that is read here. */
const HARMLESS = new Set<OpName>(['poll', 'closure', 'newArray', 'newObject', 'newEnv', 'copyEnv', 'literal', 'checkInitialized', 'catch', 'loopEntry']);

/** A region, with the slot or cell where that tells places apart. */
export function regionOf(i: Instr): string | null {
  const region = READS[i.op] ?? WRITES[i.op];
  if (region === undefined) return null;
  if (region === 'slot') return `slot${i.imm.slot}`;
  if (region === 'cell') return `cell${i.imm.cell!.id}`;
  if (region === 'env') return `env${i.imm.slot}`;
  if (region === 'global') return `global${i.imm.name}`;
  if (region === 'named') return `named${i.imm.name}`;
  return region;
}
/** The regions that an instruction may change; '*': all. */
export function clobbers(i: Instr): readonly string[] {
  // What is stored may be a method: to a prototype.
  if (i.op === 'storeSlot') return [regionOf(i)!, READS.guardMethod!, `named${i.imm.name}`];
  if (WRITES[i.op] !== undefined) return [regionOf(i)!];
  if (HARMLESS.has(i.op)) return NOTHING;
  // Operators run user code only for objects.
  if (OPERATORS.has(i.op) && !i.args.some((a) => mayBe(a.type, T.Object))) return NOTHING;
  if (isSafepointOp(i.op)) return EVERYTHING;
  if (i.op !== 'kernel' && i.op !== 'kernelThrowing') return NOTHING;
  return (kernelFunctions[i.imm.name as KernelFunctionName].effects as readonly string[]).includes('write') ? EVERYTHING : NOTHING;
}
const NOTHING: readonly string[] = [], EVERYTHING: readonly string[] = ['*'];
const OPERATORS = new Set<OpName>(['arithAny', 'compareAny', 'incAny', 'toF64', 'toInt32']);
export const isReader = (i: Instr): boolean => READS[i.op] !== undefined;
export const ownOperands = (i: Instr): Instr[] => (i.imm.point ? i.args.slice(0, i.imm.operands!) : i.args);

class Numbering {
  private readonly order: Block[];
  private readonly idom: Map<Block, Block>;
  private readonly children = new Map<Block, Block[]>();
  private readonly number: Map<Block, number>;
  private readonly replaced = new Map<Instr, Instr>();
  private readonly ids = new Map<Instr, number>();
  private version = 0;

  constructor(private readonly fn: IRFunction) {
    this.order = reversePostOrder(fn);
    this.idom = dominators(this.order);
    this.number = new Map(this.order.map((b, n) => [b, n]));
    for (const b of this.order) if (b !== fn.entry) { const d = this.idom.get(b)!; this.children.set(d, [...(this.children.get(d) ?? []), b]); }
  }
  run(): void {
    this.visit(this.fn.entry, new Map(), new Map());
    if (!this.replaced.size) return;
    replaceUses(this.fn, (v) => this.find(v));
  }
  private find(v: Instr): Instr {
    let at = v;
    while (this.replaced.has(at)) at = this.replaced.get(at)!;
    return at;
  }
  /** `known`: what dominates, by key. `versions`: of each region, what its state is called. */
  private visit(b: Block, known: Map<string, Instr>, versions: Map<string, number>): void {
    if (b !== this.fn.entry) for (const region of this.changedOnTheWay(b)) this.clobber(region, versions);
    const kept: Instr[] = [];
    for (const i of b.instrs) {
      i.args = i.args.map((a) => this.find(a));
      convertBoxed(i);
      const key = this.keyOf(i, versions);
      const found = unboxed(i) ?? this.layoutOf(i, versions) ?? (key === null ? undefined : known.get(key));
      if (found) {
        this.replaced.set(i, found);
        continue;
      }
      kept.push(i);
      if (i.op === 'newInstance') this.shapesAt.set(i, this.versionOf('shapes', versions));
      this.noteCell(i, known);
      for (const region of clobbers(i)) this.clobber(region, versions);
      if (key !== null) known.set(key, i);
      this.forward(i, known, versions);
    }
    b.instrs = kept;
    for (const child of this.children.get(b) ?? []) this.visit(child, new Map(known), new Map(versions));
  }
  /** A new object has the layout that it was made with until shapes may have changed: it is as good as a guard. */
  private layoutOf(i: Instr, versions: Map<string, number>): Instr | undefined {
    const object = i.args[0];
    if (i.op !== 'guardLayout' || object?.op !== 'newInstance' || this.shapesAt.get(object) !== this.versionOf('shapes', versions)) return undefined;
    const keys = object.imm.keys!;
    return [...i.imm.layout!.slots].every(([name, slot]) => keys[slot] === name) ? object : undefined;
  }
  private readonly shapesAt = new Map<Instr, number>();
  /** What was found to be a cell stays one, whatever becomes of it. */
  private noteCell(i: Instr, known: Map<string, Instr>): void {
    if (!CELLS.has(i.op)) return;
    const key = `cell ${this.id(i.args[0]!)}`;
    if (known.has(key)) i.imm = { ...i.imm, isCell: true };
    else known.set(key, i);
  }
  /** What is stored is what a load gives that follows. */
  private forward(i: Instr, known: Map<string, Instr>, versions: Map<string, number>): void {
    const load = (op: OpName, imm: Imm, args: Instr[], value: Instr, region = regionOf(i)!): void => {
      if (value.rep === 'any') known.set(`${op} ${this.immediates({ op, imm }, 'any')} ${args.map((a) => this.id(a)).join()} ${this.versionOf(region, versions)}`, value);
    };
    const { slot } = i.imm;
    if (i.op === 'newInstance') i.args.slice(2, i.imm.operands).forEach((value, n) => { load('loadSlot', { slot: n }, [i], value, `slot${n}`); });
    // A store knows the name of the property, too.
    else if (i.op === 'storeSlot') load('loadSlot', { slot }, [i.args[0]!], i.args[2]!);
    else if (i.op === 'storeElement') load('loadElement', i.imm, [i.args[0]!, i.args[1]!], i.args[3]!);
    else if (i.op === 'storeCell') load('loadCell', i.imm, [], i.args[0]!);
    else if (i.op === 'storeEnv') load('loadEnv', i.imm, [i.args[0]!], i.args[1]!);
  }
  private clobber(region: string, versions: Map<string, number>): void {
    if (region === '*') {
      versions.clear();
      versions.set('*', ++this.version);
    } else versions.set(region, ++this.version);
  }
  private versionOf(region: string, versions: Map<string, number>): number {
    return versions.get(region) ?? versions.get('*') ?? 0;
  }
  private id(v: Instr): string {
    if (v.op === 'const' && typeof v.imm.value !== 'object') return `${v.rep}:${constantText(v.imm.value)}`;
    let id = this.ids.get(v);
    if (id === undefined) this.ids.set(v, (id = this.ids.size));
    return `%${id}`;
  }
  private immediates(i: Pick<Instr, 'imm' | 'op'>, rep: Rep): string {
    const { slot, index, layout, cell, kind, name, hops, by, target } = i.imm;
    const value = i.op === 'guardFunction' ? target!.index : i.op === 'guardConstant' ? constantText(i.imm.value) : '';
    return [slot, index, layout?.index, cell?.id, kind, name, hops, by, rep, value].join();
  }
  private keyOf(i: Instr, versions: Map<string, number>): string | null {
    if (i.op === 'const' || i.op === 'phi' || i.op === 'unset' || i.op === 'param' || i.op === 'newTarget') return null;
    // Of a load the token says only that it is allowed.
    const operands = TOKENS[i.op] === undefined ? ownOperands(i) : i.args.slice(0, TOKENS[i.op]);
    const names = (): string => `${i.op} ${this.immediates(i, i.rep)} ${operands.map((a) => this.id(a)).join()}`;
    if (isReader(i)) return `${names()} ${this.versionOf(regionOf(i)!, versions)}`;
    if (TESTS.has(i.op)) return names();
    if (!isPureOp(i.op) || (i.op as string) === 'catch' || operands.some((a) => a.op === 'const' && a.imm.value instanceof InternalValue)) return null;
    return names();
  }

  /** Regions that may have changed since the end of the immediate dominator. */
  private changedOnTheWay(b: Block): Set<string> {
    const dominator = this.idom.get(b)!;
    const changed = new Set<string>();
    if (b.preds.length === 1 && b.preds[0] === dominator) return changed;
    const seen = new Set<Block>([dominator]);
    const work = [...b.preds];
    for (let p = work.pop(); p; p = work.pop()) {
      if (seen.has(p) || !this.number.has(p)) continue;
      seen.add(p);
      for (const region of this.clobbersOf(p)) changed.add(region);
      work.push(...p.preds);
    }
    return changed;
  }
  private readonly effects = new Map<Block, Set<string>>();
  private clobbersOf(b: Block): Set<string> {
    let found = this.effects.get(b);
    if (!found) {
      found = new Set();
      for (const i of b.instrs) for (const region of clobbers(i)) found.add(region);
      this.effects.set(b, found);
    }
    return found;
  }
}
const constantText = (value: unknown): string => `${typeof value}:${Object.is(value, -0) ? '-0' : String(value)}`;
/** A number that is boxed and tested at once. */
function unboxed({ op, args }: Instr): Instr | undefined {
  const inner = args[0]?.op === 'box' ? args[0].args[0]! : null;
  if (op === 'guardNumber' || op === 'unboxF64') return inner?.rep === 'f64' ? inner : undefined;
  return (op === 'guardInt' || op === 'unboxI32') && inner?.rep === 'i32' ? inner : undefined;
}
/** An integer that is boxed and tested at once, where a double is wanted, is converted. */
function convertBoxed(i: Instr): void {
  const inner = i.args[0]?.op === 'box' ? i.args[0].args[0]! : null;
  if ((i.op !== 'guardNumber' && i.op !== 'unboxF64') || (inner?.rep !== 'i32' && inner?.rep !== 'int')) return;
  i.op = 'convert';
  i.args = [inner];
  i.imm = {};
}
/** Guards that find args[0] to be a cell. */
const CELLS = new Set<OpName>(['guardObject', 'guardFunction', 'guardLayout', 'guardMethods', 'guardArray', 'guardTyped', 'guardElements']);
/** How many operands of a load or store say where. */
const TOKENS: Partial<Record<OpName, number>> = { loadSlot: 1, arrayLength: 1, typedLength: 1, typedData: 1, loadElement: 2, loadTyped: 2 };
