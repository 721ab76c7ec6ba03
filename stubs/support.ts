import type binaryen from '#binaryen';
import {
  ActivationSlot, boxSpecial, CALL_ACCESSOR, CellFlag, COMPLETED, HOLE, Kind, messageIndex, type MessageName, RUNNING, sizeOf, SPECIAL_TRUE, TAG_FRAME, UNDEFINED, VALUES_OFFSET, KIND_FIRST_CALLABLE, STACK_RESERVE,
} from '../abi/index.js';
import { callBuiltin, returnBuiltin } from './builtins.js';
import { type Binaryen, type Expr, StubFunction } from './code.js';

/** What the stubs must be told about the module they go into. */
export interface StubEnvironment {
  /** CallSite record of a stub's frame with that many roots and bytes of padding (no position: not shown in traces). */
  readonly frameSite: (roots: number, padding: number) => number;
}

/** Functions that generated code calls besides the inline caches: boxing, operators on numbers, element access, calls. */
export function addSupport(b: Binaryen, m: binaryen.Module, env: StubEnvironment): void {
  addBoxing(b, m);
  addAllocation(b, m);
  addInstances(b, m);
  addArithmetic(b, m);
  addComparisons(b, m);
  addConversions(b, m);
  addElements(b, m);
  addAccessorCalls(b, m, env);
  addPolls(b, m);
  addApply(b, m, env);
}

type Params = readonly (readonly [string, number])[];
const define = (b: Binaryen, m: binaryen.Module, name: string, params: Params, result: number, body: (f: StubFunction) => Expr[]): void => {
  const f = new StubFunction(b, m, name, params, result);
  f.finish(body(f));
};
export const throwMessage = (f: StubFunction, message: MessageName, a: Expr, b: Expr): Expr => f.call('throw_message', [f.i32(messageIndex(message)), a, b], f.b.i64);

function addBoxing(b: Binaryen, m: binaryen.Module): void {
  // Canonical form: an int if it is one and not -0; one NaN.
  const f = new StubFunction(b, m, 'box_f64', [['x', b.f64]], b.i64);
  f.local('n', b.i32);
  f.finish([
    f.if(m.f64.eq(m.f64.convert_s.i32(f.letTee('n', m.i32.trunc_s_sat.f64(f.v('x')))), f.v('x')),
      f.if(m.i32.or(f.v('n'), m.i64.eqz(m.i64.reinterpret(f.v('x')))), f.return(f.boxInt(f.v('n'))))),
    f.if(m.f64.ne(f.v('x'), f.v('x')), f.return(f.i64(0x7ff9_0000_0000_0000n))),
    m.i64.add(m.i64.reinterpret(f.v('x')), f.i64(1n << 48n)),
  ]);
  define(b, m, 'box_u32', [['n', b.i32]], b.i64, (g) => [
    g.if(m.i32.ge_s(g.v('n'), g.i32(0)), g.return(g.boxInt(g.v('n')))),
    m.i64.add(m.i64.reinterpret(m.f64.convert_u.i32(g.v('n'))), g.i64(1n << 48n)),
  ]);
  define(b, m, 'box_i64', [['n', b.i64]], b.i64, (g) => [
    g.if(m.i64.eq(g.v('n'), m.i64.extend32_s(g.v('n'))), g.return(m.i64.and(g.v('n'), g.i64(0xffff_ffffn)))),
    m.i64.add(m.i64.reinterpret(m.f64.convert_s.i64(g.v('n'))), g.i64(1n << 48n)),
  ]);
  define(b, m, 'unbox_f64', [['v', b.i64]], b.f64, (g) => [
    m.if(g.isInt(g.v('v')), m.f64.convert_s.i32(g.low(g.v('v'))), g.unboxDouble(g.v('v'))),
  ]);
  define(b, m, 'trunc_f64', [['x', b.f64]], b.i32, (g) => [
    g.if(m.f64.lt(m.f64.abs(g.v('x')), g.f64(2 ** 62)), g.return(m.i32.wrap(m.i64.trunc_s_sat.f64(g.v('x'))))),
    g.call('num_to_int32', [g.v('x')], b.i32),
  ]);
}

function addAllocation(b: Binaryen, m: binaryen.Module): void {
  // Zeroed memory for a small cell: bumps in the current free run.
  const f = new StubFunction(b, m, 'alloc', [['bytes', b.i32]], b.i32);
  f.local('p', b.i32);
  f.local('end', b.i32);
  f.finish([
    f.if(m.i32.gt_u(f.letTee('end', m.i32.add(f.letTee('p', f.global('allocPtr')), f.v('bytes'))), f.global('allocEnd')),
      f.return(f.call('alloc_slow', [f.v('bytes')], b.i32))),
    f.setGlobal('allocPtr', f.v('end')),
    f.v('p'),
  ]);
}

/**
 * new_instance(callee, newTarget, site, layout): an object as the constructor makes it, of
 * which the slots are to be set, or 0. What must hold for the site is in `instance_new`.
 */
function addInstances(b: Binaryen, m: binaryen.Module): void {
  const f = new StubFunction(b, m, 'new_instance', [['callee', b.i64], ['target', b.i64], ['site', b.i32], ['layout', b.i32]], b.i32);
  for (const l of ['function', 'first', 'second', 'slots', 'cell', 'end']) f.local(l, b.i32);
  const first = (name: string): Expr => f.field('SiteEntry', name, f.v('first')), second = (name: string): Expr => f.field('SiteEntry', name, f.v('second'));
  const miss = (condition: Expr): Expr => m.br_if('miss', condition);
  f.finish([
    f.let('function', f.low(f.v('target'))),
    f.let('first', m.i32.add(f.v('site'), f.i32(sizeOf('Site')))),
    f.let('second', m.i32.add(f.v('first'), f.i32(sizeOf('SiteEntry')))),
    f.block([
      miss(m.i32.ne(f.field('Function', 'info', f.v('function')), second('b'))),
      miss(m.i32.ne(f.field('Function', 'initialShape', f.v('function')), first('shape'))),
      miss(m.i32.ne(f.field('Site', 'epoch', f.v('site')), f.global('epoch'))),
      // Its prototype is still that of the shape.
      miss(m.i32.eqz(f.letTee('slots', f.field('Object', 'slots', f.v('function'))))),
      miss(m.i64.ne(m.i64.load(0, 8, m.i32.add(f.v('slots'), second('a'))), f.boxCell(f.field('Shape', 'proto', first('shape'))))),
      f.let('cell', f.global('allocPtr')),
      miss(m.i32.gt_u(f.letTee('end', m.i32.add(f.v('cell'), second('stub'))), f.global('allocEnd'))),
      f.setGlobal('allocPtr', f.v('end')),
      m.i32.store(0, 4, f.v('cell'), f.i32(Kind.Object)),
      f.setField('Cell', 'shape', f.v('cell'), first('b')),
      f.setField('Object', 'elements', f.v('cell'), f.state('emptyElements')),
      f.return(f.v('cell')),
    ], b.none, 'miss'),
    m.call('instance_new', [f.v('callee'), f.v('target'), f.v('site'), f.v('layout')], b.i32),
  ]);
}

const isNumber = (f: StubFunction, v: string): Expr => f.m.i32.or(f.isInt(f.v(v)), f.isDouble(f.v(v)));
const toDouble = (f: StubFunction, v: string): Expr => f.call('unbox_f64', [f.v(v)], f.b.f64);

function addArithmetic(b: Binaryen, m: binaryen.Module): void {
  const f64Ops: Record<string, [builtin: string, op: (f: StubFunction, x: Expr, y: Expr) => Expr]> = {
    add: ['Add', (f, x, y) => m.f64.add(x, y)],
    sub: ['Sub', (f, x, y) => m.f64.sub(x, y)],
    mul: ['Mul', (f, x, y) => m.f64.mul(x, y)],
    div: ['Div', (f, x, y) => m.f64.div(x, y)],
    mod: ['Mod', (f, x, y) => f.call('num_rem', [x, y], b.f64)],
    exp: ['Exp', (f, x, y) => f.call('num_pow', [x, y], b.f64)],
  };
  for (const [kind, [builtin, op]] of Object.entries(f64Ops)) {
    define(b, m, `arith_${kind}`, [['a', b.i64], ['b', b.i64]], b.i64, (f) => [
      f.if(m.i32.and(isNumber(f, 'a'), isNumber(f, 'b')), f.return(f.call('box_f64', [op(f, toDouble(f, 'a'), toDouble(f, 'b'))], b.i64))),
      ...(kind === 'add' ? [concatStrings(f)] : []),
      returnBuiltin(f, builtin, [f.v('a'), f.v('b')]),
    ]);
  }
  // Two ints are done inline, in code that cannot meet BigInts.
  for (const [kind, builtin] of Object.entries({ bitand: 'BitAnd', bitor: 'BitOr', bitxor: 'BitXor', shl: 'Shl', shr: 'Shr', ushr: 'UShr' })) {
    define(b, m, `arith_${kind}`, [['a', b.i64], ['b', b.i64]], b.i64, (f) => [returnBuiltin(f, builtin, [f.v('a'), f.v('b')])]);
  }
  for (const [kind, builtin] of Object.entries({ neg: 'Neg', bitnot: 'BitNot' })) {
    define(b, m, `arith_${kind}`, [['a', b.i64]], b.i64, (f) => [returnBuiltin(f, builtin, [f.v('a')])]);
  }
  // toOperand: ToNumeric of an operand whose other side is known to be a number.
  for (const [kind, builtin] of [['toNumber', 'Plus'], ['toNumeric', 'ToNumeric'], ['toOperand', 'NumberOperand']] as const) {
    define(b, m, `arith_${kind}`, [['a', b.i64]], b.i64, (f) => [
      f.if(isNumber(f, 'a'), f.return(f.v('a'))),
      returnBuiltin(f, builtin, [f.v('a')]),
    ]);
  }
  define(b, m, 'arith_step', [['a', b.i64], ['by', b.f64]], b.i64, (f) => [
    f.if(f.isCell(f.v('a')), f.block([f.if(m.f64.gt(f.v('by'), f.f64(0)), returnBuiltin(f, 'Inc', [f.v('a')])), returnBuiltin(f, 'Dec', [f.v('a')])])),
    f.call('box_f64', [m.f64.add(toDouble(f, 'a'), f.v('by'))], b.i64),
  ]);
}
const bothCells = (f: StubFunction): Expr => f.m.i32.and(f.isCell(f.v('a')), f.isCell(f.v('b')));
const ifStrings = (f: StubFunction, then: Expr): Expr => f.if(f.isStringKind(f.low(f.v('a'))), f.if(f.isStringKind(f.low(f.v('b'))), then));
function concatStrings(f: StubFunction): Expr {
  return f.if(bothCells(f), ifStrings(f, f.return(f.call('str_concat', [f.low(f.v('a')), f.low(f.v('b'))], f.b.i64))));
}
function compareStrings(f: StubFunction, of: (order: Expr) => Expr): Expr {
  return f.if(bothCells(f), ifStrings(f, f.return(of(f.call('str_compare', [f.low(f.v('a')), f.low(f.v('b'))], f.b.i32)))));
}
/** IsLooselyEqual of the same bits, of two objects, and of two strings. */
function equalCells(f: StubFunction): Expr {
  return f.block([
    f.if(f.m.i64.eq(f.v('a'), f.v('b')), f.return(f.i64(boxSpecial(SPECIAL_TRUE)))),
    f.if(bothCells(f), f.block([
      f.if(f.isObjectKind(f.low(f.v('a'))), f.if(f.isObjectKind(f.low(f.v('b'))), f.return(f.boxBool(f.i32(0))))),
      ifStrings(f, f.return(f.boxBool(f.call('strict_equal', [f.v('a'), f.v('b')], f.b.i32)))),
    ])),
  ]);
}

function addComparisons(b: Binaryen, m: binaryen.Module): void {
  const compare = (kind: 'lt' | 'le' | 'gt' | 'ge' | 'eq', builtin: string, cells: (f: StubFunction) => Expr): void => {
    define(b, m, `compare_${kind}`, [['a', b.i64], ['b', b.i64]], b.i64, (f) => [
      f.if(m.i32.and(isNumber(f, 'a'), isNumber(f, 'b')), f.return(f.boxBool(m.f64[kind](toDouble(f, 'a'), toDouble(f, 'b'))))),
      cells(f),
      returnBuiltin(f, builtin, [f.v('a'), f.v('b')]),
    ]);
  };
  for (const [kind, builtin] of [['lt', 'LessThan'], ['le', 'LessEqual'], ['gt', 'GreaterThan'], ['ge', 'GreaterEqual']] as const) {
    compare(kind, builtin, (f) => compareStrings(f, (order) => f.boxBool(m.i32[`${kind}_s`](order, f.i32(0)))));
  }
  compare('eq', 'LooseEquals', equalCells);
  define(b, m, 'strict_equal', [['a', b.i64], ['b', b.i64]], b.i32, (f) => {
    const flags = (v: string): Expr => f.field('Cell', 'flags', f.low(f.v(v)));
    const length = (v: string): Expr => f.field('String', 'length', f.low(f.v(v)));
    const cells = [
      // Two objects, or two atoms.
      f.if(f.isObjectKind(f.low(f.v('a'))), f.return(f.i32(0))),
      f.if(m.i32.and(m.i32.and(flags('a'), flags('b')), f.i32(CellFlag.Atom)), f.return(f.i32(0))),
      ifStrings(f, f.if(m.i32.ne(length('a'), length('b')), f.return(f.i32(0)))),
      f.return(f.call('strict_equals', [f.v('a'), f.v('b')], b.i32)),
    ];
    return [
      f.if(m.i64.eq(f.v('a'), f.v('b')), f.return(m.i64.ne(f.v('a'), f.i64(0x7ff9_0000_0000_0000n)))),
      f.if(m.i32.and(f.isCell(f.v('a')), f.isCell(f.v('b'))), m.block(null, cells)),
      // 0 and -0
      m.i64.eq(m.i64.or(f.v('a'), f.v('b')), f.i64(0x8001_0000_0000_0000n)),
    ];
  });
}

function addConversions(b: Binaryen, m: binaryen.Module): void {
  define(b, m, 'truthy', [['v', b.i64]], b.i32, (f) => [
    f.if(f.isInt(f.v('v')), f.return(m.i64.ne(f.v('v'), f.i64(0n)))),
    f.if(m.i32.eq(f.high(f.v('v')), f.i32(2)), f.return(m.i64.eq(f.v('v'), f.i64(boxSpecial(SPECIAL_TRUE))))),
    f.if(f.isCell(f.v('v')), f.if(f.isObjectKind(f.low(f.v('v'))), f.return(f.i32(1)))),
    f.call('to_boolean', [f.v('v')], b.i32),
  ]);
  // ToInt32 of any value, boxed, or EXCEPTION.
  const f = new StubFunction(b, m, 'to_int32', [['v', b.i64]], b.i64);
  f.finish([
    f.if(f.isInt(f.v('v')), f.return(f.v('v'))),
    f.if(m.i32.eqz(f.ifDouble(f.v('v'))), f.block([
      f.let('v', callBuiltin(f, 'NumberOperand', [f.v('v')])),
      f.if(m.i32.or(f.isException(f.v('v')), f.isInt(f.v('v'))), f.return(f.v('v'))),
    ])),
    f.boxInt(f.call('trunc_f64', [f.unboxDouble(f.v('v'))], b.i32)),
  ]);
}

const elementAddress = (f: StubFunction): Expr => f.m.i32.add(f.v('elements'), f.m.i32.shl(f.v('index'), f.i32(3)));
/** ORDER: Kind.Object and Kind.Array are adjacent, and the only kinds whose packed elements are all there is to know. */
const isPlainKind = (f: StubFunction, cell: Expr): Expr => f.m.i32.lt_u(f.m.i32.sub(f.kind(cell), f.i32(Kind.Object)), f.i32(2));

function addElements(b: Binaryen, m: binaryen.Module): void {
  addGetElement(b, m, 'get_elem', () => []);
  addSetElement(b, m, 'set_elem', () => []);
  const slow = new StubFunction(b, m, 'get_elem_slow', [['v', b.i64], ['key', b.i64]], b.i64);
  slow.finish([
    slow.if(isObjectValue(slow, 'key'), returnBuiltin(slow, 'GetElement', [slow.v('v'), slow.v('key')])),
    slow.if(slow.isException(slow.letTee('key', slow.call('to_key', [slow.v('key')], b.i64))), slow.return(slow.exception)),
    m.call('obj_get_call', [slow.v('v'), slow.v('key')], b.i64),
  ]);
}
/** --ic-stats: the element stubs once more, counting what they leave to the slow path. */
export function addCountingElements(b: Binaryen, m: binaryen.Module): void {
  const count = (f: StubFunction): Expr[] => [f.setState('elementsSlow', m.i32.add(f.state('elementsSlow'), f.i32(1)))];
  addGetElement(b, m, 'get_elem_counted', count);
  addSetElement(b, m, 'set_elem_counted', count);
}
/** Primitive keys: the kernel; objects as keys: the built-in, which converts them. */
const isObjectValue = (f: StubFunction, v: string): Expr => f.m.if(f.isCell(f.v(v)), f.isObjectKind(f.low(f.v(v))), f.i32(0));

function addGetElement(b: Binaryen, m: binaryen.Module, name: string, beforeSlow: (f: StubFunction) => Expr[]): void {
  const get = new StubFunction(b, m, name, [['v', b.i64], ['key', b.i64]], b.i64);
  for (const l of ['cell', 'elements', 'index']) get.local(l, b.i32);
  get.local('value', b.i64);
  get.finish([
    get.if(m.i32.and(get.isCell(get.v('v')), get.isInt(get.v('key'))), get.block([
      get.let('cell', get.low(get.v('v'))),
      get.let('index', get.low(get.v('key'))),
      get.if(isPlainKind(get, get.v('cell')), get.block([
        get.let('elements', get.field('Object', 'elements', get.v('cell'))),
        get.if(get.isKind(get.v('elements'), Kind.Elements),
          get.if(m.i32.lt_u(get.v('index'), get.field('Elements', 'length', get.v('elements'))),
            get.if(m.i64.ne(get.letTee('value', m.i64.load(VALUES_OFFSET, 8, elementAddress(get))), get.i64(HOLE)), get.return(get.v('value'))))),
      ]), get.if(get.isKind(get.v('cell'), Kind.String1),
        get.if(m.i32.lt_u(get.v('index'), get.field('String', 'length', get.v('cell'))),
          // Those that the image had not are made on the slow path.
          get.block([
            get.let('value', m.i64.load(VALUES_OFFSET, 8, m.i32.add(get.state('charStrings'), m.i32.shl(m.i32.load8_u(16, 1, m.i32.add(get.v('cell'), get.v('index'))), get.i32(3))))),
            get.if(m.i32.eqz(m.i64.eqz(get.v('value'))), get.return(get.v('value'))),
          ])),
        get.if(get.isKind(get.v('cell'), Kind.TypedArray), get.return(get.call('typed_element', [get.v('cell'), get.v('index')], b.i64))))),
    ])),
    ...beforeSlow(get),
    m.call('get_elem_slow', [get.v('v'), get.v('key')], b.i64),
  ]);
}
function addSetElement(b: Binaryen, m: binaryen.Module, name: string, beforeSlow: (f: StubFunction) => Expr[]): void {
  const set = new StubFunction(b, m, name, [['v', b.i64], ['key', b.i64], ['value', b.i64], ['strict', b.i32]], b.i64);
  for (const l of ['cell', 'elements', 'index']) set.local(l, b.i32);
  set.finish([
    set.if(m.i32.and(set.isCell(set.v('v')), set.isInt(set.v('key'))), set.block([
      set.let('cell', set.low(set.v('v'))),
      set.let('index', set.low(set.v('key'))),
      set.if(isPlainKind(set, set.v('cell')), set.block([
        set.let('elements', set.field('Object', 'elements', set.v('cell'))),
        set.if(set.isKind(set.v('elements'), Kind.Elements),
          set.if(m.i32.lt_u(set.v('index'), set.field('Elements', 'length', set.v('elements'))),
            set.if(m.i64.ne(m.i64.load(VALUES_OFFSET, 8, elementAddress(set)), set.i64(HOLE)), set.block([
              m.i64.store(VALUES_OFFSET, 8, elementAddress(set), set.v('value')),
              set.remember(() => set.v('elements')),
              set.return(set.undefined),
            ])))),
        // The next one, or in the place of a hole.
        set.if(set.isKind(set.v('cell'), Kind.Array), set.if(set.call('element_put', [set.v('v'), set.v('index'), set.v('value')], b.i32), set.return(set.undefined))),
      ]), set.if(set.isKind(set.v('cell'), Kind.TypedArray),
        set.if(set.call('typed_put', [set.v('cell'), set.v('index'), set.v('value')], b.i32), set.return(set.undefined)))),
    ])),
    ...beforeSlow(set),
    set.if(isObjectValue(set, 'key'), returnBuiltin(set, 'SetElement', [set.v('v'), set.v('key'), set.v('value'), set.boxBool(set.v('strict'))])),
    set.if(set.isException(set.letTee('key', set.call('to_key', [set.v('key')], b.i64))), set.return(set.exception)),
    m.call('obj_set_call', [set.v('v'), set.v('key'), set.v('value'), set.v('strict')], b.i64),
  ]);
}

/** Getters and setters: what the kernel found, called. */
function addAccessorCalls(b: Binaryen, m: binaryen.Module, env: StubEnvironment): void {
  const none = (f: StubFunction): Expr => f.undefined;
  // The slot may hold an Accessor cell (from a site) or the state the function itself.
  const resolve = (f: StubFunction, which: 'getter' | 'setter'): Expr => f.if(f.isKind(f.v('fn'), Kind.Accessor), f.let('fn', f.field('Accessor', which, f.v('fn'))));
  const code = (f: StubFunction): Expr => f.field('Function', 'code', f.v('fn'));
  const getter = new StubFunction(b, m, 'call_getter', [['fn', b.i32], ['receiver', b.i64]], b.i64);
  getter.local('fp', b.i32);
  getter.local('result', b.i64);
  getter.finish([
    resolve(getter, 'getter'),
    getter.if(m.i32.eqz(getter.v('fn')), getter.return(getter.undefined)),
    ...pushFrame(getter, env, [], ACCESSOR_PADDING),
    getter.let('result', getter.callIndirect(getter.v('fn'), code(getter), getter.v('receiver'), getter.i32(0), [none(getter), none(getter), none(getter), none(getter)])),
    getter.setGlobal('sp', getter.v('fp')),
    getter.v('result'),
  ]);
  const set = new StubFunction(b, m, 'call_setter', [['fn', b.i32], ['receiver', b.i64], ['value', b.i64]], b.i64);
  set.local('fp', b.i32);
  set.local('result', b.i64);
  set.finish([
    resolve(set, 'setter'),
    set.if(m.i32.eqz(set.v('fn')), set.return(set.undefined)),
    ...pushFrame(set, env, [], ACCESSOR_PADDING),
    set.let('result', set.callIndirect(set.v('fn'), code(set), set.v('receiver'), set.i32(1), [set.v('value'), none(set), none(set), none(set)])),
    set.setGlobal('sp', set.v('fp')),
    set.if(set.isException(set.v('result')), set.return(set.exception)),
    set.undefined,
  ]);
  const get = new StubFunction(b, m, 'obj_get_call', [['o', b.i64], ['key', b.i64]], b.i64);
  get.local('result', b.i64);
  get.finish([
    get.if(m.i64.ne(get.letTee('result', get.call('elem_get', [get.v('o'), get.v('key')], b.i64)), get.i64(CALL_ACCESSOR)), get.return(get.v('result'))),
    m.call('call_getter', [get.low(get.state('accessor')), get.v('o')], b.i64),
  ]);
  const put = new StubFunction(b, m, 'obj_set_call', [['o', b.i64], ['key', b.i64], ['value', b.i64], ['strict', b.i32]], b.i64);
  put.local('result', b.i64);
  put.finish([
    put.if(m.i64.ne(put.letTee('result', put.call('obj_set', [put.v('o'), put.v('key'), put.v('value'), put.v('strict')], b.i64)), put.i64(CALL_ACCESSOR)), put.return(put.v('result'))),
    m.call('call_setter', [put.low(put.state('accessor')), put.v('o'), put.v('value')], b.i64),
  ]);
}

/**
 * What the wasm frames of a stub, and of those between it and compiled code (get_named, get_entries, …; apply_slots),
 * take of the native stack, with the generic entry of what they call, in the unit of compiler/emit/frame-size.ts.
 */
const ACCESSOR_PADDING = 224, CALL_PADDING = 240, RESUME_PADDING = 112;

/** More arguments than these do not lie between the frames. */
const MANY_ARGUMENTS = 1024;

/** Pushes a frame whose roots are the given boxed expressions; `fp` is a local that keeps the old sp. */
function pushFrame(f: StubFunction, env: StubEnvironment, roots: Expr[], padding = 0): Expr[] {
  const { m } = f;
  const size = 8 * (roots.length + 1) + padding;
  return [
    f.let('fp', f.global('sp')),
    ...roots.map((r, i) => m.i64.store(8 * i, 8, f.v('fp'), r)),
    m.i64.store(size - 8, 8, f.v('fp'), f.i64((BigInt(TAG_FRAME) << 32n) | BigInt(env.frameSite(roots.length, padding)))),
    f.setGlobal('sp', m.i32.add(f.v('fp'), f.i32(size))),
  ];
}
/** Header of a pseudo frame of `count` values. */
function argumentsHeader(f: StubFunction, count: Expr): Expr {
  return f.m.i64.or(f.i64(BigInt(TAG_FRAME | 1) << 32n), f.m.i64.extend_u(count));
}
function addPolls(b: Binaryen, m: binaryen.Module): void {
  // Slow path of the frame push of a function, which has stored `count` values that must stay alive where its frame will be.
  const entry = new StubFunction(b, m, 'poll_entry', [['count', b.i32], ['bytes', b.i32]], b.i64);
  entry.local('fp', b.i32);
  entry.local('result', b.i64);
  entry.local('top', b.i32);
  entry.finish([
    entry.let('fp', entry.global('sp')),
    entry.let('top', m.i32.add(entry.v('fp'), m.i32.shl(entry.v('count'), entry.i32(3)))),
    m.i64.store(0, 8, entry.v('top'), argumentsHeader(entry, entry.v('count'))),
    entry.setGlobal('sp', m.i32.add(entry.v('top'), entry.i32(8))),
    entry.let('result', entry.call('gc_poll', [entry.v('bytes')], b.i64)),
    entry.setGlobal('sp', entry.v('fp')),
    entry.v('result'),
  ]);
}

/** Calls with a number of arguments known only at run time. */
function addApply(b: Binaryen, m: binaryen.Module, env: StubEnvironment): void {
  const { i32, i64 } = b;
  // copies `count` boxed values from `from` onto the shadow stack as a pseudo frame; 0 if there is no room
  const push = new StubFunction(b, m, 'push_arguments', [['from', i32], ['count', i32]], i32);
  push.local('size', i32);
  push.finish([
    push.let('size', m.i32.shl(push.v('count'), push.i32(3))),
    push.if(m.i32.gt_u(m.i32.add(push.global('sp'), push.v('size')), m.i32.sub(push.state('stackEnd'), push.i32(STACK_RESERVE))), push.return(push.i32(0))),
    m.memory.copy(push.global('sp'), push.v('from'), push.v('size')),
    m.i64.store(0, 8, m.i32.add(push.global('sp'), push.v('size')), argumentsHeader(push, push.v('count'))),
    push.setGlobal('sp', m.i32.add(push.global('sp'), m.i32.add(push.v('size'), push.i32(8)))),
    push.i32(1),
  ]);

  const call = new StubFunction(b, m, 'call_values', [['f', i64], ['this', i64], ['from', i32], ['count', i32]], i64);
  call.local('fp', i32);
  call.local('segment', i32);
  call.local('result', i64);
  const nth = (n: number): Expr => m.if(m.i32.gt_u(call.v('count'), call.i32(n)), m.i64.load(8 * n, 8, call.v('from')), call.undefined);
  const notCallable = call.if(m.i32.eqz(m.if(call.isCell(call.v('f')), m.i32.ge_u(call.kind(call.low(call.v('f'))), call.i32(KIND_FIRST_CALLABLE)), call.i32(0))),
    call.return(throwMessage(call, 'NotCallable', call.v('f'), call.undefined)));
  const extra = (): Expr => m.i32.sub(call.v('count'), call.i32(4));
  const noRoom = (): Expr => call.block([call.setGlobal('sp', call.v('fp')), call.return(throwMessage(call, 'StackOverflow', call.undefined, call.undefined))]);
  call.finish([
    notCallable,
    ...pushFrame(call, env, [], CALL_PADDING),
    call.if(m.i32.gt_u(call.v('count'), call.i32(4)), call.block([
      call.if(m.i32.gt_u(call.v('count'), call.i32(MANY_ARGUMENTS)),
        call.if(m.i32.eqz(call.letTee('segment', call.call('stack_segment', [extra()], i32))), noRoom())),
      call.if(m.i32.eqz(call.call('push_arguments', [m.i32.add(call.v('from'), call.i32(32)), extra()], i32)), call.block([
        call.if(call.v('segment'), call.call('stack_segment_end', [call.v('segment')], b.none)),
        noRoom(),
      ])),
    ])),
    call.let('result', call.callIndirect(call.low(call.v('f')), call.field('Function', 'code', call.low(call.v('f'))), call.v('this'), call.v('count'), [nth(0), nth(1), nth(2), nth(3)])),
    call.if(call.v('segment'), call.call('stack_segment_end', [call.v('segment')], b.none)),
    call.setGlobal('sp', call.v('fp')),
    call.v('result'),
  ]);
  const values = (f: StubFunction): Expr => m.i32.add(f.low(f.v('slots')), f.i32(VALUES_OFFSET));
  define(b, m, 'apply_slots', [['f', i64], ['this', i64], ['slots', i64], ['n', i64]], i64, (f) => [
    m.call('call_values', [f.v('f'), f.v('this'), values(f), f.low(f.v('n'))], i64),
  ]);

  // [[Construct]] with a list: the new object must survive the call, so it is kept in a frame.
  const construct = new StubFunction(b, m, 'construct_slots', [['f', i64], ['target', i64], ['slots', i64], ['n', i64]], i64);
  construct.local('fp', i32);
  construct.local('this', i64);
  construct.local('result', i64);
  construct.finish([
    construct.let('this', construct.call('create_this', [construct.v('f'), construct.v('target')], i64)),
    construct.if(construct.isException(construct.v('this')), construct.return(construct.exception)),
    ...pushFrame(construct, env, [construct.v('this'), construct.v('slots')]),
    construct.let('result', construct.call('call_values', [construct.v('f'), construct.v('this'), values(construct), construct.low(construct.v('n'))], i64)),
    construct.setGlobal('sp', construct.v('fp')),
    construct.call('construct_result', [construct.v('result'), construct.v('this')], i64),
  ]);
  // Runs an activation on from where it is suspended; mode: boxed ResumeMode. Its Point says whether it was suspended again.
  const resume = new StubFunction(b, m, 'generator_resume', [['activation', i64], ['mode', i64], ['value', i64]], i64);
  resume.local('closure', i32);
  resume.local('result', i64);
  resume.local('fp', i32);
  const point = VALUES_OFFSET + 8 * ActivationSlot.Point;
  resume.finish([
    ...pushFrame(resume, env, [resume.v('activation')], RESUME_PADDING),
    resume.let('closure', resume.low(m.i64.load(VALUES_OFFSET + 8 * ActivationSlot.Callee, 8, resume.low(resume.v('activation'))))),
    resume.let('result', resume.callIndirect(
      resume.low(resume.v('activation')), resume.field('Function', 'code', resume.v('closure')), resume.undefined, resume.low(resume.v('mode')),
      [resume.v('value'), resume.undefined, resume.undefined, resume.undefined],
    )),
    resume.setGlobal('sp', resume.v('fp')),
    resume.if(m.i32.eq(m.i32.load(point, 4, resume.low(resume.v('activation'))), resume.i32(RUNNING)), m.i32.store(point, 4, resume.low(resume.v('activation')), resume.i32(COMPLETED))),
    resume.v('result'),
  ]);
  // What `new` gives: an object that the constructor returned, else the new object.
  define(b, m, 'construct_result', [['result', i64], ['this', i64]], i64, (f) => [
    f.if(m.i64.eq(f.v('result'), f.i64(UNDEFINED)), f.return(f.v('this'))),
    f.if(f.isException(f.v('result')), f.return(f.v('result'))),
    f.if(f.isCell(f.v('result')), f.if(f.isObjectKind(f.low(f.v('result'))), f.return(f.v('result')))),
    f.v('this'),
  ]);
}
