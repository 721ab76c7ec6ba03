import type binaryen from '#binaryen';
import { CALL_ACCESSOR, EXCEPTION, FALSE, intrinsicIndex, KERNEL_INTRINSICS, Kind, MEGA_ENTRIES, NOT_FOUND, NULL, offsetOf, SITE_ENTRIES, SITE_MEGAMORPHIC, SiteKind, sizeOf, StubKind, TRUE, UNDEFINED } from '../abi/index.js';
import { type Binaryen, type Expr, StubFunction } from './code.js';
import { returnBuiltin } from './builtins.js';
import { getStubs, setStubs, siteFields, type StubDefinition } from './definitions.js';

const ENTRY_SIZE = sizeOf('SiteEntry');

/**
 * The shared emission: one function for each kind of site. The first compare
 * is with the fast entry of the site (the most common stub of the kind, whose
 * one field lies beside the shape); then the entries are tried in order.
 */
export function addDispatchers(b: Binaryen, m: binaryen.Module): void {
  addGet(b, m);
  addLength(b, m);
  addMethod(b, m);
  addSet(b, m);
  addInstanceof(b, m);
  addEntries(b, m, 'get_entries', SiteKind.Get, getStubs);
  addEntries(b, m, 'set_entries', SiteKind.Set, setStubs);
  // For guesses: NOT_FOUND where user code would run, or an error be thrown.
  addEntries(b, m, 'find_entries', SiteKind.Get, findStubs);
  addEntries(b, m, 'find_entries_method', SiteKind.Method, findStubs);
}
const findStubs = getStubs.map((stub): StubDefinition => (stub.name === 'GetGetter' ? { ...stub, needsEpoch: false, emit: (s) => s.c.i64(NOT_FOUND) } : stub));

/** get_named(v, site): v.name. Hit: an own property in the object. */
function addGet(b: Binaryen, m: binaryen.Module): void {
  const f = new StubFunction(b, m, 'get_named', [['v', b.i64], ['site', b.i32]], b.i64);
  f.local('cell', b.i32);
  f.local('shape', b.i32);
  f.finish([
    f.if(f.isCell(f.v('v')), f.block([
      f.let('cell', f.low(f.v('v'))),
      f.let('shape', f.field('Cell', 'shape', f.v('cell'))),
      f.if(m.i32.eq(f.v('shape'), f.field('Site', 'fastShape', f.v('site'))),
        f.return(m.i64.load(0, 8, m.i32.add(f.v('cell'), f.field('Site', 'fastField', f.v('site')))))),
    ])),
    m.call('get_entries', [f.v('v'), f.v('site')], b.i64),
  ]);
}
/** get_length(v, site): v.length. Hit: an array or a string, whatever the site has seen. */
function addLength(b: Binaryen, m: binaryen.Module): void {
  const f = new StubFunction(b, m, 'get_length', [['v', b.i64], ['site', b.i32]], b.i64);
  f.local('cell', b.i32);
  f.finish([
    f.if(f.isCell(f.v('v')), f.block([
      f.let('cell', f.low(f.v('v'))),
      f.if(f.isKind(f.v('cell'), Kind.Array), f.return(f.call('box_u32', [f.field('Array', 'length', f.v('cell'))], b.i64))),
      f.if(f.isStringKind(f.v('cell')), f.return(f.boxInt(f.field('String', 'length', f.v('cell'))))),
    ])),
    m.call('get_named', [f.v('v'), f.v('site')], b.i64),
  ]);
}
/** get_method(v, site): the value to call. Hit: a slot of a prototype. */
function addMethod(b: Binaryen, m: binaryen.Module): void {
  const f = new StubFunction(b, m, 'get_method', [['v', b.i64], ['site', b.i32]], b.i64);
  f.finish([
    f.if(f.isCell(f.v('v')),
      f.if(m.i32.eq(f.field('Cell', 'shape', f.low(f.v('v'))), f.field('Site', 'fastShape', f.v('site'))),
        f.if(m.i32.eq(f.field('Site', 'epoch', f.v('site')), f.global('epoch')),
          f.return(m.i64.load(0, 8, f.field('Site', 'fastField', f.v('site'))))))),
    m.call('get_entries_method', [f.v('v'), f.v('site')], b.i64),
  ]);
  addEntries(b, m, 'get_entries_method', SiteKind.Method, getStubs);
}
/** set_named(v, value, site, strict): v.name = value; undefined or EXCEPTION. */
function addSet(b: Binaryen, m: binaryen.Module): void {
  const f = new StubFunction(b, m, 'set_named', [['v', b.i64], ['value', b.i64], ['site', b.i32], ['strict', b.i32]], b.i64);
  f.local('cell', b.i32);
  f.finish([
    f.if(f.isCell(f.v('v')), f.block([
      f.let('cell', f.low(f.v('v'))),
      f.if(m.i32.eq(f.field('Cell', 'shape', f.v('cell')), f.field('Site', 'fastShape', f.v('site'))), f.block([
        m.i64.store(0, 8, m.i32.add(f.v('cell'), f.field('Site', 'fastField', f.v('site'))), f.v('value')),
        f.remember(() => f.v('cell')),
        f.return(f.undefined),
      ])),
    ])),
    m.call('set_entries', [f.v('v'), f.v('value'), f.v('site'), f.v('strict')], b.i64),
  ]);
}

/**
 * instanceof_sites(v, f, methodSite, protoSite): v instanceof f, boxed. Hit: f has
 * Function.prototype[Symbol.hasInstance], and its own `prototype` in the slots.
 */
function addInstanceof(b: Binaryen, m: binaryen.Module): void {
  const f = new StubFunction(b, m, 'instanceof_sites', [['v', b.i64], ['f', b.i64], ['methodSite', b.i32], ['protoSite', b.i32]], b.i64);
  for (const l of ['function', 'shape', 'entry', 'object']) f.local(l, b.i32);
  for (const l of ['method', 'proto']) f.local(l, b.i64);
  const isObject = (v: string): Expr => m.if(f.isCell(f.v(v)), f.isObjectKind(f.low(f.v(v))), f.i32(0));
  const general = returnBuiltin(f, 'InstanceOf', [f.v('v'), f.v('f')]);
  const hasInstance = m.i64.load(0, 8, f.i32(KERNEL_INTRINSICS + 8 * intrinsicIndex('FunctionPrototypeHasInstance')));
  const unlessException = (local: string): Expr => f.if(f.isException(f.v(local)), f.return(f.exception));
  f.finish([
    f.if(m.i32.eqz(m.if(f.isCell(f.v('f')), m.i32.eq(f.kind(f.low(f.v('f'))), f.i32(Kind.Function)), f.i32(0))), general),
    f.let('shape', f.field('Cell', 'shape', f.letTee('function', f.low(f.v('f'))))),
    f.if(m.i32.and(m.i32.eq(f.v('shape'), f.field('Site', 'fastShape', f.v('methodSite'))), m.i32.eq(f.field('Site', 'epoch', f.v('methodSite')), f.global('epoch'))),
      f.let('method', m.i64.load(0, 8, f.field('Site', 'fastField', f.v('methodSite')))),
      f.block([f.let('method', f.call('get_entries_method', [f.v('f'), f.v('methodSite')], b.i64)), unlessException('method')])),
    f.if(m.i64.ne(f.v('method'), hasInstance), returnBuiltin(f, 'InstanceOf', [f.v('v'), f.v('f')])),
    // OrdinaryHasInstance ( C, O ): of a primitive O, `prototype` is not read.
    f.if(m.i32.eqz(isObject('v')), f.return(f.i64(FALSE))),
    f.let('entry', m.i32.add(f.v('protoSite'), f.i32(sizeOf('Site')))),
    f.if(m.i32.and(m.i32.eq(f.v('shape'), f.field('SiteEntry', 'shape', f.v('entry'))), m.i32.eq(f.field('SiteEntry', 'stub', f.v('entry')), f.i32(StubKind.GetOverflow))),
      f.let('proto', m.i64.load(0, 8, m.i32.add(f.field('Object', 'slots', f.v('function')), f.field('SiteEntry', 'a', f.v('entry'))))),
      f.block([f.let('proto', f.call('get_entries', [f.v('f'), f.v('protoSite')], b.i64)), unlessException('proto')])),
    f.if(m.i32.eqz(isObject('proto')), returnBuiltin(f, 'InstanceOf', [f.v('v'), f.v('f')])),
    f.let('object', f.field('Shape', 'proto', f.field('Cell', 'shape', f.low(f.v('v'))))),
    f.if(m.i32.eq(f.v('object'), f.low(f.v('proto'))), f.return(f.i64(TRUE))),
    // A proxy has no prototype in its shape: 2 if one has to be asked.
    f.let('object', f.call('has_in_chain', [f.low(f.v('v')), f.low(f.v('proto'))], b.i32)),
    f.if(m.i32.eq(f.v('object'), f.i32(2)), returnBuiltin(f, 'InstanceOf', [f.v('v'), f.v('f')])),
    f.boxBool(f.v('object')),
  ]);
}

/** Tries the entries of a site in order, then calls the miss handler. */
function addEntries(b: Binaryen, m: binaryen.Module, name: string, kind: number, stubs: readonly StubDefinition[]): void {
  const isSet = kind === SiteKind.Set, isFind = stubs === findStubs;
  const params: [string, number][] = isSet ? [['v', b.i64], ['value', b.i64], ['site', b.i32], ['strict', b.i32]] : [['v', b.i64], ['site', b.i32]];
  const f = new StubFunction(b, m, name, params, b.i64);
  for (const l of ['cell', 'shape', 'entry', 'end']) f.local(l, b.i32);
  f.local('result', b.i64);
  const nextEntry = [f.let('entry', m.i32.add(f.v('entry'), f.i32(ENTRY_SIZE))), m.br_if('scan', m.i32.lt_u(f.v('entry'), f.v('end')))];
  f.finish([
    f.block([
      m.br_if('miss', m.i32.eqz(f.isCell(f.v('v')))),
      f.let('cell', f.low(f.v('v'))),
      f.let('shape', f.field('Cell', 'shape', f.v('cell'))),
      f.let('entry', m.i32.add(f.v('site'), f.i32(sizeOf('Site')))),
      ...(isSet ? [firstAdd(f, m)] : [firstOverflow(f, m)]),
      f.block([
        f.if(m.i32.eq(f.field('Site', 'count', f.v('site')), f.i32(SITE_MEGAMORPHIC)), megamorphic(f, m)),
        f.let('end', m.i32.add(f.v('entry'), f.i32(SITE_ENTRIES * ENTRY_SIZE))),
        m.loop('scan', f.block([m.br_if('found', m.i32.eq(f.field('SiteEntry', 'shape', f.v('entry')), f.v('shape'))), ...nextEntry])),
        m.br('miss'),
      ], b.none, 'found'),
      switchOnStub(f, m, stubs, isSet),
    ], b.none, 'miss'),
    ...(isFind ? findMiss(f, m, kind) : miss(f, m, kind, isSet)),
  ]);
}
/**
 * A megamorphic site: the one entry of the cache of them all where its key and the shape
 * are, if they are. (Hash: `megaEntry` of the kernel.) Goes to `found` or `miss`.
 */
export function megamorphic(f: StubFunction, m: binaryen.Module): Expr {
  const key = (): Expr => f.field('Site', 'megaKey', f.v('site'));
  const holds = (field: string, value: Expr): Expr => m.br_if('miss', m.i32.ne(f.field('MegaEntry', field, f.v('entry')), value));
  const product = m.i32.mul(m.i32.add(f.v('shape'), m.i32.shl(key(), f.i32(5))), f.i32(0x9e3779b1));
  return f.block([
    f.let('end', product),
    f.let('end', m.i32.and(m.i32.xor(f.v('end'), m.i32.shr_u(f.v('end'), f.i32(15))), f.i32(MEGA_ENTRIES - 1))),
    f.let('entry', m.i32.add(f.state('mega'), m.i32.mul(f.v('end'), f.i32(sizeOf('MegaEntry'))))),
    holds('shape', f.v('shape')),
    holds('key', key()),
    holds('epoch', f.global('epoch')),
    // Its entry is of this epoch, so the site is.
    f.setField('Site', 'epoch', f.v('site'), f.global('epoch')),
    f.let('entry', m.i32.add(f.v('entry'), f.i32(offsetOf('MegaEntry', 'epoch')))),
    m.br('found'),
  ]);
}
/** What constructors do: the first entry adds a property in the object. Tried before the scan. */
function firstAdd(f: StubFunction, m: binaryen.Module): Expr {
  const add = setStubs.find((s) => s.name === 'AddInline')!;
  const inputs = { c: f, cell: () => f.v('cell'), receiver: () => f.v('v'), value: () => f.v('value'), field: siteFields(f, () => f.v('entry')) };
  return f.if(m.i32.eq(f.field('SiteEntry', 'shape', f.v('entry')), f.v('shape')),
    f.if(m.i32.eq(f.field('SiteEntry', 'stub', f.v('entry')), f.i32(StubKind.AddInline)),
      f.if(m.i32.eq(f.field('Site', 'epoch', f.v('site')), f.global('epoch')), f.block([add.emit(inputs), f.return(f.undefined)]))));
}
/** What objects of many properties do: the first entry is an own property in the overflow slots. Tried before the scan. */
function firstOverflow(f: StubFunction, m: binaryen.Module): Expr {
  const get = getStubs.find((s) => s.name === 'GetOverflow')!;
  const value = get.emit({ c: f, cell: () => f.v('cell'), receiver: () => f.v('v'), value: () => f.undefined, field: siteFields(f, () => f.v('entry')) });
  return f.if(m.i32.eq(f.field('SiteEntry', 'shape', f.v('entry')), f.v('shape')),
    f.if(m.i32.eq(f.field('SiteEntry', 'stub', f.v('entry')), f.i32(StubKind.GetOverflow)), f.return(value)));
}
function switchOnStub(f: StubFunction, m: binaryen.Module, stubs: readonly StubDefinition[], isSet: boolean): Expr {
  const inputs = { c: f, cell: () => f.v('cell'), receiver: () => f.v('v'), value: () => f.v('value'), field: siteFields(f, () => f.v('entry')) };
  const first = StubKind[stubs[0]!.name];
  const labels = stubs.map((s) => `stub_${s.name}`);
  // A block per stub, innermost first; the br_table selects by StubKind. ORDER: StubKind follows the tables.
  let code = f.block([m.switch(labels, 'miss', m.i32.sub(m.i32.load(offsetOf('SiteEntry', 'stub'), 4, f.v('entry')), f.i32(first)))], f.b.none, labels[0]!);
  stubs.forEach((stub, i) => {
    const value = stub.emit(inputs);
    const isCall = stub.name === 'SetSetter';
    const body = [code, ...(stub.needsEpoch ? [missUnlessEpoch(f, m)] : []), ...(isSet && !isCall ? [value, f.return(f.undefined)] : [f.return(value)])];
    code = f.block(body, f.b.none, labels[i + 1] ?? null);
  });
  return code;
}
function missUnlessEpoch(f: StubFunction, m: binaryen.Module): Expr {
  return m.br_if('miss', m.i32.ne(f.field('Site', 'epoch', f.v('site')), f.global('epoch')));
}
function findMiss(f: StubFunction, m: binaryen.Module, kind: number): Expr[] {
  const isOneOf = (...values: bigint[]): Expr => values.map((x) => m.i64.eq(f.v('result'), f.i64(x))).reduce((a, b) => m.i32.or(a, b));
  return [
    f.let('result', f.v('v')),
    f.if(isOneOf(UNDEFINED, NULL), f.return(f.i64(NOT_FOUND))),
    f.let('result', f.call('ic_get_miss', [f.v('v'), f.v('site'), f.i32(kind)], f.b.i64)),
    f.if(isOneOf(CALL_ACCESSOR, EXCEPTION), f.return(f.i64(NOT_FOUND))),
    f.v('result'),
  ];
}
function miss(f: StubFunction, m: binaryen.Module, kind: number, isSet: boolean): Expr[] {
  const call = isSet
    ? f.call('ic_set_miss', [f.v('v'), f.v('value'), f.v('site'), f.v('strict')], f.b.i64)
    : f.call('ic_get_miss', [f.v('v'), f.v('site'), f.i32(kind)], f.b.i64);
  const accessor = f.low(f.state('accessor'));
  return [
    f.if(m.i64.ne(f.letTee('result', call), f.i64(CALL_ACCESSOR)), f.return(f.v('result'))),
    isSet ? m.call('call_setter', [accessor, f.v('v'), f.v('value')], f.b.i64) : m.call('call_getter', [accessor, f.v('v')], f.b.i64),
  ];
}
