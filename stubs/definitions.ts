import { offsetOf, StubKind, VALUES_OFFSET } from '../abi/index.js';
import type { Code, Expr } from './code.js';

/**
 * The inline-cache stubs. Each is a short sequence over three kinds of input,
 * as in CacheIR:
 *
 *   operands    the receiver cell, the value to store
 *   fields      parameters of the site's entry, `a` and `b`: where two sites
 *               differ only in them, they share the stub's code
 *   immediates  what is written out in the definition
 *
 * A definition does not know where its fields come from. Two emissions exist:
 * the shared dispatchers (`dispatch.ts`) read them from the site's cell; an
 * inline emission gives constants (`constantFields`).
 *
 * The guard on the receiver's shape is common to all and done by the emission.
 */
export interface StubInputs {
  readonly c: Code;
  /** The receiver, i32 cell address; may be evaluated several times. */
  readonly cell: () => Expr;
  /** The receiver, boxed. */
  readonly receiver: () => Expr;
  /** set: the value to store, boxed. */
  readonly value: () => Expr;
  readonly field: (name: 'a' | 'b') => Expr;
}
export interface StubDefinition {
  readonly name: keyof typeof StubKind;
  readonly doc: string;
  /** Holds only while the prototype epoch is that of the site. */
  readonly needsEpoch: boolean;
  /** For a get: the value. For a set: a statement. */
  readonly emit: (s: StubInputs) => Expr;
}

const getter = (s: StubInputs): Expr => {
  const { c } = s;
  return c.call('call_getter', [c.low(c.m.i64.load(0, 8, s.field('a'))), s.receiver()], c.i64Type);
};
const overflow = (s: StubInputs): Expr => s.c.m.i32.add(s.c.field('Object', 'slots', s.cell()), s.field('a'));
const inline = (s: StubInputs): Expr => s.c.m.i32.add(s.cell(), s.field('a'));

export const getStubs: readonly StubDefinition[] = [
  { name: 'GetInline', doc: 'own data property in the object', needsEpoch: false, emit: (s) => s.c.m.i64.load(0, 8, inline(s)) },
  { name: 'GetOverflow', doc: 'own data property in the overflow slots', needsEpoch: false, emit: (s) => s.c.m.i64.load(0, 8, overflow(s)) },
  { name: 'GetProto', doc: 'data property of a prototype, loaded from its slot', needsEpoch: true, emit: (s) => s.c.m.i64.load(0, 8, s.field('a')) },
  { name: 'GetGetter', doc: 'getter, own or inherited', needsEpoch: true, emit: getter },
  { name: 'GetAbsent', doc: 'no such property along the prototype chain', needsEpoch: true, emit: (s) => s.c.undefined },
  { name: 'GetTypedLength', doc: 'length of a typed array', needsEpoch: true, emit: (s) => s.c.boxInt(s.c.call('typed_length_now', [s.cell()], s.c.i32Type)) },
];

export const setStubs: readonly StubDefinition[] = [
  { name: 'SetInline', doc: 'own writable data property in the object', needsEpoch: false, emit: (s) => s.c.block([s.c.m.i64.store(0, 8, inline(s), s.value()), s.c.remember(s.cell)]) },
  {
    name: 'SetOverflow', doc: 'own writable data property in the overflow slots', needsEpoch: false,
    emit: (s) => s.c.block([s.c.m.i64.store(0, 8, overflow(s), s.value()), s.c.remember(() => s.c.field('Object', 'slots', s.cell()))]),
  },
  {
    name: 'AddInline', doc: 'new property, in the object', needsEpoch: true,
    emit: (s) => s.c.block([s.c.m.i64.store(0, 8, inline(s), s.value()), s.c.setField('Object', 'shape', s.cell(), s.field('b')), s.c.remember(s.cell)]),
  },
  {
    name: 'AddOverflow', doc: 'new property, in the overflow slots, which may have to grow', needsEpoch: true,
    emit: (s) => {
      const { c } = s;
      const slots = (): Expr => c.field('Object', 'slots', s.cell());
      const room = c.if(c.m.i32.eqz(slots()), c.i32(0), c.m.i32.ge_u(c.m.i32.add(c.i32(VALUES_OFFSET), c.m.i32.shl(c.field('Slots', 'capacity', slots()), c.i32(3))), c.m.i32.add(s.field('a'), c.i32(8))));
      return c.block([
        c.if(c.m.i32.eqz(room), c.m.drop(c.call('ic_grow_slots', [s.cell(), s.field('a')], c.i32Type))),
        c.m.i64.store(0, 8, overflow(s), s.value()),
        c.setField('Object', 'shape', s.cell(), s.field('b')),
        c.remember(slots),
        c.remember(s.cell),
      ]);
    },
  },
  {
    name: 'SetSetter', doc: 'setter, own or inherited', needsEpoch: true,
    emit: (s) => s.c.call('call_setter', [s.c.low(s.c.m.i64.load(0, 8, s.field('a'))), s.receiver(), s.value()], s.c.i64Type),
  },
];

/** Fields read from the entry at `entry` (an i32 expression maker) of a site. */
export const siteFields = (c: Code, entry: () => Expr) => (name: 'a' | 'b'): Expr => c.m.i32.load(offsetOf('SiteEntry', name), 4, entry());
/** Fields as constants, for a stub emitted inline where the profile or the closed world knows them. */
export const constantFields = (c: Code, fields: { a: number; b: number }) => (name: 'a' | 'b'): Expr => c.i32(fields[name]);
