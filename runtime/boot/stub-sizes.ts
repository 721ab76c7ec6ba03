/** How many bytes of code the inline-cache stubs take: the library as a whole, and each definition. */
import binaryen from '#binaryen';
import { setFeatures } from '../../compiler/link/program-module.js';
import type { StubSizes } from '../../compiler/link/runtime.js';
import { getStubs, setStubs, siteFields, type StubDefinition } from '../../stubs/definitions.js';
import { megamorphic, STUB_FUNCTIONS, StubFunction } from '../../stubs/index.js';

type Module = InstanceType<typeof binaryen.Module>;

/** Measures in the optimised runtime module. */
export function measureStubs(m: Module): StubSizes {
  const functions = Object.fromEntries(Object.entries(STUB_FUNCTIONS).map(([kind, names]) => [kind, measureFunctions(m, names)])) as StubSizes['functions'];
  const stubs = [...getStubs, ...setStubs].map((stub) => [stub.name, measureDefinition(m, stub)] as const);
  return { functions, stubs: { ...Object.fromEntries(stubs), Megamorphic: measureMegamorphic(m) } };
}

/** The size of a module is additive enough: what removing the bodies saves. */
function measureFunctions(m: Module, names: readonly string[]): number {
  const bytes = m.emitBinary();
  const copy = binaryen.readBinary(bytes);
  setFeatures(binaryen, copy);
  for (const name of names) {
    const info = binaryen.getFunctionInfo(copy.getFunction(name));
    copy.removeFunction(name);
    copy.addFunction(name, info.params, info.results, [], copy.unreachable());
  }
  const without = copy.emitBinary().length;
  copy.dispose();
  return bytes.length - without;
}

/** A definition alone, as the body of a function of the receiver's cell, the receiver, the value and the entry. */
function measureDefinition(runtime: Module, stub: StubDefinition): number {
  const isStatement = setStubs.includes(stub) && stub.name !== 'SetSetter';
  const size = (body: (f: StubFunction) => number[]): number => sizeOfFunction(runtime, (f) => (isStatement ? [...body(f), f.undefined] : body(f)));
  const definition = (f: StubFunction): number => stub.emit({ c: f, cell: () => f.v('cell'), receiver: () => f.v('v'), value: () => f.v('value'), field: siteFields(f, () => f.v('entry')) });
  // `unreachable` has one byte.
  return size((f) => [definition(f)]) - size((f) => (isStatement ? [] : [f.unreachable()])) + (isStatement ? 0 : 1);
}
/** The look-up alone, as the body of a function of the site and the receiver's shape. */
function measureMegamorphic(runtime: Module): number {
  const body = (f: StubFunction, lookup: (f: StubFunction) => number[]): number[] => [f.block([f.block(lookup(f), binaryen.none, 'found'), f.return(f.undefined)], binaryen.none, 'miss'), f.exception];
  // Else each of the two ways out would go.
  const either = (f: StubFunction): number[] => [f.m.br_if('miss', f.v('shape'))];
  const size = (lookup: (f: StubFunction) => number[]): number => sizeOfFunction(runtime, (f) => body(f, lookup));
  return size((f) => [...either(f), megamorphic(f, f.m)]) - size(either);
}
function sizeOfFunction(runtime: Module, body: (f: StubFunction) => number[]): number {
  const { i32, i64 } = binaryen;
  const m = new binaryen.Module();
  setFeatures(binaryen, m);
  m.setMemory(1, 65536, null, []);
  for (const name of ['call_getter', 'call_setter', 'box_u32', 'ic_grow_slots', 'typed_length_now', 'gc_remember']) {
    const { params, results } = binaryen.getFunctionInfo(runtime.getFunction(name));
    m.addFunctionImport(name, 'runtime', name, params, results);
  }
  m.addGlobalImport('epoch', 'runtime', 'epoch', i32, true);
  const f = new StubFunction(binaryen, m, 'stub', [['cell', i32], ['v', i64], ['value', i64], ['entry', i32], ['site', i32], ['shape', i32], ['end', i32]], i64);
  f.finish(body(f));
  m.addFunctionExport('stub', 'stub');
  m.optimizeFunction('stub');
  const { length } = m.emitBinary();
  m.dispose();
  return length;
}
