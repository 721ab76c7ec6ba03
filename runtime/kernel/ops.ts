/** Type tests, equality and conversions that need no user code. */
import {
  FUNCTIONFLAG_CONSTRUCTOR, FUNCTION_HOME, KIND_ARRAY, KIND_BIG_INT, KIND_BOUND_FUNCTION, KIND_CALLABLE_PROXY, KIND_FIRST_CALLABLE, KIND_SYMBOL, MESSAGE_BigIntToNumber, MESSAGE_SymbolToNumber,
  MESSAGE_SymbolToString, NULL, TRUE, UNDEFINED,
} from './abi.generated';
import { isBigIntValue, lengthOf } from './bigint/cell';
import { bigint_equal } from './bigint/convert';
import { bigint_to_string } from './bigint/text';
import { throw_plain } from './errors';
import {
  NAME_BIGINT, NAME_BOOLEAN, NAME_FALSE, NAME_FUNCTION, NAME_NULL, NAME_NUMBER, NAME_OBJECT, NAME_STRING, NAME_SYMBOL, NAME_TRUE, NAME_UNDEFINED,
  nameAtom,
} from './names';
import { num_to_string } from './numbers/to-string';
import { fn_info_flags, slots_get } from './objects';
import { isConstructorProxy } from './proxies';
import { str_to_number } from './numbers/from-string';
import { str_equals, str_length } from './strings';
import {
  boxCell, boxF64, boxInt, cellOf, isBoolean, isCallableValue, isCell, isDouble, isInt, isNumber, isObjectCell, isObjectValue, isStringCell,
  isStringValue, isSymbolValue, kindOf, numberOf, unboxF64,
} from './value';

export function is_callable(v: i64): bool {
  return isCallableValue(v);
}
export function is_object(v: i64): bool {
  return isObjectValue(v);
}
export function is_constructor(v: i64): bool {
  if (!isCallableValue(v)) return false;
  let f = cellOf(v);
  while (kindOf(f) == KIND_BOUND_FUNCTION) f = cellOf(slots_get(load<u32>(f, FUNCTION_HOME), 0));
  if (kindOf(f) == KIND_CALLABLE_PROXY) return isConstructorProxy(f);
  return (fn_info_flags(f) & FUNCTIONFLAG_CONSTRUCTOR) != 0;
}
export function is_string(v: i64): bool {
  return isStringValue(v);
}
export function is_symbol(v: i64): bool {
  return isSymbolValue(v);
}
export function is_number(v: i64): bool {
  return isNumber(v);
}
export function is_int(v: i64): bool {
  return isInt(v);
}
export function is_boolean(v: i64): bool {
  return isBoolean(v);
}
export function is_array(v: i64): bool {
  return isCell(v) && kindOf(cellOf(v)) == KIND_ARRAY;
}
export function same_cell(a: i64, b: i64): bool {
  return a == b;
}

/** Equal strings or BigInts in different cells. */
function sameContents(a: i64, b: i64): bool {
  if (!isCell(a) || !isCell(b)) return false;
  if (isStringCell(cellOf(a))) return isStringCell(cellOf(b)) && str_equals(cellOf(a), cellOf(b));
  return kindOf(cellOf(a)) == KIND_BIG_INT && kindOf(cellOf(b)) == KIND_BIG_INT && bigint_equal(cellOf(a), cellOf(b));
}

export function strict_equals(a: i64, b: i64): bool {
  if (a == b) return !(isDouble(a) && isNaN(unboxF64(a)));
  // Numbers are canonical: of those with different bits only 0 and -0 are equal.
  if (isNumber(a)) return isNumber(b) && numberOf(a) == numberOf(b);
  return sameContents(a, b);
}
export function same_value(a: i64, b: i64): bool {
  return a == b || sameContents(a, b);
}
export function same_value_zero(a: i64, b: i64): bool {
  return a == b || (isNumber(a) ? isNumber(b) && numberOf(a) == numberOf(b) : sameContents(a, b));
}

export function typeof_atom(v: i64): u32 {
  if (isNumber(v)) return nameAtom(NAME_NUMBER);
  if (isCell(v)) {
    const kind = kindOf(cellOf(v));
    if (kind >= KIND_FIRST_CALLABLE) return nameAtom(NAME_FUNCTION);
    if (isObjectCell(cellOf(v))) return nameAtom(NAME_OBJECT);
    return kind == KIND_SYMBOL ? nameAtom(NAME_SYMBOL) : kind == KIND_BIG_INT ? nameAtom(NAME_BIGINT) : nameAtom(NAME_STRING);
  }
  if (isBoolean(v)) return nameAtom(NAME_BOOLEAN);
  return v == NULL ? nameAtom(NAME_OBJECT) : nameAtom(NAME_UNDEFINED);
}

export function to_boolean(v: i64): bool {
  if (isInt(v)) return v != 0;
  if (isCell(v)) return isStringCell(cellOf(v)) ? str_length(cellOf(v)) != 0 : kindOf(cellOf(v)) != KIND_BIG_INT || lengthOf(cellOf(v)) != 0;
  if (isDouble(v)) {
    const n = unboxF64(v);
    return n == n && n != 0;
  }
  return v == TRUE;
}

export function prim_to_number(v: i64): i64 {
  if (isNumber(v)) return v;
  if (isCell(v)) {
    if (isStringCell(cellOf(v))) return str_to_number(cellOf(v));
    return throw_plain(isBigIntValue(v) ? MESSAGE_BigIntToNumber : MESSAGE_SymbolToNumber);
  }
  if (v == UNDEFINED) return boxF64(NaN);
  return boxInt(v == TRUE ? 1 : 0);
}

export function prim_to_string(v: i64): i64 {
  if (isCell(v)) {
    if (isStringCell(cellOf(v))) return v;
    return isBigIntValue(v) ? bigint_to_string(cellOf(v), 10) : throw_plain(MESSAGE_SymbolToString);
  }
  if (isNumber(v)) return boxCell(num_to_string(v));
  return boxCell(v == UNDEFINED ? nameAtom(NAME_UNDEFINED) : v == NULL ? nameAtom(NAME_NULL) : v == TRUE ? nameAtom(NAME_TRUE) : nameAtom(NAME_FALSE));
}
