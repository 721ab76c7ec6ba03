/**
 * Boxed values and cell headers: the kernel's side of abi/value.ts. All of it
 * is inlined; nothing else in the kernel takes a boxed value apart.
 */
import {
  CELL_FLAGS, CELL_KIND, CELL_MARK, CELL_SHAPE, DOUBLE_OFFSET, FALSE, KIND_FIRST_CALLABLE, KIND_FIRST_OBJECT, KIND_FIRST_PRIMITIVE, KIND_LAST_STRING,
  KIND_SYMBOL, NULL, TAG_CELL, TAG_DOUBLE_MIN, TRUE, UNDEFINED,
} from './abi.generated';
import { gc_remember } from './gc';

// @ts-ignore: decorator
@inline export function highWord(v: i64): u32 {
  return <u32>(v >>> 32);
}
// @ts-ignore: decorator
@inline export function isInt(v: i64): bool {
  return highWord(v) == 0;
}
// @ts-ignore: decorator
@inline export function isCell(v: i64): bool {
  return highWord(v) == TAG_CELL;
}
// @ts-ignore: decorator
@inline export function isDouble(v: i64): bool {
  return highWord(v) >= TAG_DOUBLE_MIN;
}
// @ts-ignore: decorator
@inline export function isNumber(v: i64): bool {
  return isInt(v) || isDouble(v);
}
/** undefined or null. ORDER: they differ in bit 0 only. */
// @ts-ignore: decorator
@inline export function isNullish(v: i64): bool {
  return (v & ~1) == UNDEFINED;
}
// @ts-ignore: decorator
@inline export function isBoolean(v: i64): bool {
  return (v & ~1) == FALSE;
}

// @ts-ignore: decorator
@inline export function boxInt(n: i32): i64 {
  return <i64>(<u32>n);
}
// @ts-ignore: decorator
@inline export function boxCell(cell: u32): i64 {
  return ((<i64>TAG_CELL) << 32) | <i64>cell;
}
/** Boxed cell, or undefined for address 0. */
// @ts-ignore: decorator
@inline export function boxCellOrUndefined(cell: u32): i64 {
  return cell ? boxCell(cell) : UNDEFINED;
}
/** Boxed cell, or null for address 0. */
// @ts-ignore: decorator
@inline export function boxCellOrNull(cell: u32): i64 {
  return cell ? boxCell(cell) : NULL;
}
// @ts-ignore: decorator
@inline export function boxBool(b: bool): i64 {
  return b ? TRUE : FALSE;
}
/** Any number, in canonical form: int32 where possible, NaN canonical. */
export function boxF64(n: f64): i64 {
  const i = <i32>n; // saturating: the comparison below rejects what does not fit
  if (<f64>i == n && (i != 0 || reinterpret<i64>(n) == 0)) return boxInt(i);
  if (n != n) return 0x7ff8000000000000 + DOUBLE_OFFSET;
  return reinterpret<i64>(n) + DOUBLE_OFFSET;
}
/** A u32 as a number. */
// @ts-ignore: decorator
@inline export function boxU32(n: u32): i64 {
  return <i32>n >= 0 ? <i64>n : boxF64(<f64>n);
}

// @ts-ignore: decorator
@inline export function intOf(v: i64): i32 {
  return <i32>v;
}
/** Address of the cell of a value known to be one. */
// @ts-ignore: decorator
@inline export function cellOf(v: i64): u32 {
  return <u32>v;
}
/** The double of a value known to be one (not an int). */
// @ts-ignore: decorator
@inline export function unboxF64(v: i64): f64 {
  return reinterpret<f64>(v - DOUBLE_OFFSET);
}
/** Any number as f64. */
// @ts-ignore: decorator
@inline export function numberOf(v: i64): f64 {
  return isInt(v) ? <f64>intOf(v) : unboxF64(v);
}

// @ts-ignore: decorator
@inline export function kindOf(cell: u32): u32 {
  return load<u8>(cell, CELL_KIND);
}
// @ts-ignore: decorator
@inline export function setKind(cell: u32, kind: u32): void {
  store<u8>(cell, kind, CELL_KIND);
}
/** Write barrier, beside a store of a reference into a cell that may be older than the last safepoint (MARK_SCANNED). */
// @ts-ignore: decorator
@inline export function remember(cell: u32): void {
  if (load<i8>(cell, CELL_MARK) < 0) gc_remember(cell);
}

// @ts-ignore: decorator
@inline export function flagsOf(cell: u32): u32 {
  return load<u16>(cell, CELL_FLAGS);
}
// @ts-ignore: decorator
@inline export function hasFlag(cell: u32, flag: u32): bool {
  return (load<u16>(cell, CELL_FLAGS) & flag) != 0;
}
// @ts-ignore: decorator
@inline export function setFlag(cell: u32, flag: u32): void {
  store<u16>(cell, load<u16>(cell, CELL_FLAGS) | flag, CELL_FLAGS);
}
// @ts-ignore: decorator
@inline export function clearFlag(cell: u32, flag: u32): void {
  store<u16>(cell, load<u16>(cell, CELL_FLAGS) & ~flag, CELL_FLAGS);
}
// @ts-ignore: decorator
@inline export function shapeOf(cell: u32): u32 {
  return load<u32>(cell, CELL_SHAPE);
}

// @ts-ignore: decorator
@inline export function isStringCell(cell: u32): bool {
  return kindOf(cell) - KIND_FIRST_PRIMITIVE <= KIND_LAST_STRING - KIND_FIRST_PRIMITIVE;
}
// @ts-ignore: decorator
@inline export function isObjectCell(cell: u32): bool {
  return kindOf(cell) >= KIND_FIRST_OBJECT;
}
// @ts-ignore: decorator
@inline export function isStringValue(v: i64): bool {
  return isCell(v) && isStringCell(cellOf(v));
}
// @ts-ignore: decorator
@inline export function isSymbolValue(v: i64): bool {
  return isCell(v) && kindOf(cellOf(v)) == KIND_SYMBOL;
}
// @ts-ignore: decorator
@inline export function isObjectValue(v: i64): bool {
  return isCell(v) && isObjectCell(cellOf(v));
}
// @ts-ignore: decorator
@inline export function isCallableValue(v: i64): bool {
  return isCell(v) && kindOf(cellOf(v)) >= KIND_FIRST_CALLABLE;
}
