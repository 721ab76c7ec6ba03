import type { CellRef, Instr, IRFunction } from '../ir/ir.js';
import { ModuleNode, START_EXPORTS } from '../modules/index.js';
import { SsaBuilder } from './ssa.js';

/** What functions[0] tells the runtime about a module. */
export interface RecordInfo {
  readonly module: ModuleNode;
  readonly body: IRFunction | null;
  /** Of CommonJS and JSON modules: sets the cells that importing modules read. */
  readonly facade: IRFunction | null;
  /** Cells with the namespace objects for import() and require(). */
  readonly namespace: CellRef | null;
  readonly required: CellRef | null;
}
/** ORDER: the constants MODULE_… of runtime/builtins/modules.js. */
const KINDS: Partial<Record<ModuleNode['kind'], number>> = { module: 0, external: 0, script: 0, commonjs: 1, json: 2 };
const BROKEN = 3;

/** Evaluates modules in a known order, one after the other. `inJob`: jobs that they leave come before the ticks, as in EvaluateMain. */
export function genStaticMain(main: IRFunction, bodies: readonly IRFunction[], inJob: boolean, entryCall: IRFunction | null): void {
  const ssa = new SsaBuilder<never>(main);
  const env = ssa.emit('functionEnv');
  for (const fn of bodies) {
    // Of a CommonJS module `this` is an object, its exports.
    const self = fn.blocks.some((block) => block.instrs.some(({ op }) => op === 'this')) ? ssa.emit('newObject', [], { keys: [] }) : ssa.constant(undefined);
    ssa.emit('call', [ssa.emit('closure', [env], { fn }), self], { text: fn.name });
  }
  if (inJob) ssa.emit('runtime', [], { name: 'RunMicrotasks' });
  setEntry(ssa, env, entryCall);
  ssa.ret(ssa.constant(undefined));
}
function setEntry(ssa: SsaBuilder<never>, env: Instr, entryCall: IRFunction | null): void {
  if (entryCall) ssa.emit('runtime', [ssa.emit('closure', [env], { fn: entryCall })], { name: 'SetEntry' });
}
/** A function that calls the first of the exports in these cells that is a function. */
export function genEntryCall(ir: IRFunction, exports: readonly CellRef[]): void {
  const ssa = new SsaBuilder<never>(ir);
  ssa.emit('runtime', [ssa.emit('newArray', exports.map((cell) => ssa.emit('loadCell', [], { cell })))], { name: 'CallFirst' });
  ssa.ret(ssa.constant(undefined));
}

/** The same for a CommonJS module: what it exports, or else that as `default` or `main`. */
export function genCommonJSEntryCall(ir: IRFunction, registry: CellRef, index: number): void {
  const ssa = new SsaBuilder<never>(ir);
  const exports = requireModule(ssa, registry, index);
  const named = START_EXPORTS.map((name) => ssa.emit('runtime', [exports, ssa.constant(name)], { name: 'CommonJSExport' }));
  ssa.emit('runtime', [ssa.emit('newArray', [exports, ...named])], { name: 'CallFirst' });
  ssa.ret(ssa.constant(undefined));
}

/** The modules that a program begins with. */
interface Evaluated {
  readonly prelude: ModuleNode | null;
  readonly main: ModuleNode;
}
/** Makes the records of all modules, and evaluates the prelude and the main one; if that is a script, runs it. */
export function genRegistryMain(main: IRFunction, registry: CellRef, records: readonly RecordInfo[], evaluated: Evaluated, script: IRFunction | null, entryCall: IRFunction | null): void {
  const ssa = new SsaBuilder<never>(main);
  const env = ssa.emit('functionEnv');
  const list = ssa.emit('newArray');
  ssa.emit('storeCell', [list], { cell: registry });
  const call = (name: string, ...args: Instr[]): Instr => ssa.emit('runtime', args, { name });
  const closure = (fn: IRFunction | null): Instr => (fn ? ssa.emit('closure', [env], { fn }) : ssa.constant(undefined));
  for (const { module, body, facade } of records) {
    const requests = ssa.emit('newArray', (module.failure ? [] : module.targets.map((_, n) => module.target(n))).filter((m) => m.kind !== 'external').map((m) => ssa.constant(m.index)));
    const { failure } = module;
    if (failure) {
      call('DefineModule', list, ssa.constant(BROKEN), ssa.constant(failure.message), requests, ssa.constant(module.path), ssa.constant(undefined), ssa.constant(failure.code === 'JSAOT1101'), ssa.constant(undefined));
      continue;
    }
    const code = module.kind === 'json' ? ssa.constant(module.file.text) : closure(body);
    call('DefineModule', list, ssa.constant(KINDS[module.kind]!), code, requests, ssa.constant(module.path), closure(facade), ssa.constant(module.awaits),
      module.usesRequire ? ssa.emit('newArray', requireTable(module).map((item) => ssa.constant(item))) : ssa.constant(undefined));
  }
  const load = (cell: CellRef | null): Instr => (cell ? ssa.emit('loadCell', [], { cell }) : ssa.constant(undefined));
  for (const { module, namespace, required } of records) {
    if (namespace || required) call('DefineNamespaces', list, ssa.constant(module.index), load(namespace), load(required));
  }
  if (evaluated.prelude) call('RequireModule', list, ssa.constant(evaluated.prelude.index), ssa.constant(NO_PARENT));
  if (script) ssa.emit('call', [closure(script), ssa.emit('this')], { text: script.name });
  else call('EvaluateMain', list, ssa.constant(evaluated.main.index));
  setEntry(ssa, env, entryCall);
  ssa.ret(ssa.constant(undefined));
}

/** The specifiers that a module requires by constants, each followed by the number of the module. */
function requireTable({ requests }: ModuleNode): (string | number)[] {
  return [...requests.values()].flatMap(({ request: { kind, specifier }, target }) => (kind === 'require' && specifier !== null && target instanceof ModuleNode ? [specifier, target.index] : []));
}
/** An ECMAScript module is no parent of what it imports. */
const NO_PARENT = -1;

/** Evaluates a CommonJS or JSON module for ECMAScript modules: its exports go to the cells that those read. */
export function genFacade(ir: IRFunction, registry: CellRef, index: number, cells: ReadonlyMap<string, CellRef>): void {
  const ssa = new SsaBuilder<never>(ir);
  const exports = requireModule(ssa, registry, index);
  for (const [name, cell] of cells) {
    const value = name === 'default' ? exports : ssa.emit('runtime', [exports, ssa.constant(name)], { name: 'CommonJSExport' });
    ssa.emit('storeCell', [value], { cell });
  }
  ssa.ret(ssa.constant(undefined));
}
/** The exports of a CommonJS or JSON module. */
function requireModule(ssa: SsaBuilder<never>, registry: CellRef, index: number): Instr {
  return ssa.emit('runtime', [ssa.emit('loadCell', [], { cell: registry }), ssa.constant(index), ssa.constant(NO_PARENT)], { name: 'RequireModule' });
}
