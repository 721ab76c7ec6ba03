/**
 * Private names: Symbols with CellFlag.Private, whose properties are ordinary
 * slots of ordinary shapes. Only the functions here and the miss handlers look
 * such keys up, and only in the object itself; what lists or restricts
 * properties skips them. https://tc39.es/ecma262/#sec-private-names
 */
import {
  ATTR_WRITABLE, CELLFLAG_BRAND, CELLFLAG_PRIVATE, FUNCTION_FIELDS, MESSAGE_BrandReceiver, MESSAGE_BrandTwice, MESSAGE_InNotObject,
  MESSAGE_PrivateRead, MESSAGE_PrivateTwice, MESSAGE_PrivateWrite, MESSAGE_ReadOfNullish, MESSAGE_SetOfNullish, UNDEFINED,
} from './abi.generated';
import { throw_message } from './errors';
import { lookup_value, namedOwn, obj_define, storeFound, sym_description, sym_new } from './objects';
import { boxBool, boxCell, cellOf, hasFlag, isNullish, isObjectValue, setFlag, remember } from './value';

/** Not enumerable, so that most walks skip them without a test of the key. */
export const PRIVATE_ATTRIBUTES: u32 = ATTR_WRITABLE;

// @ts-ignore: decorator
@inline export function isPrivateName(key: u32): bool {
  return hasFlag(key, CELLFLAG_PRIVATE);
}

export function private_new(description: u32, brand: bool): u32 {
  const name = sym_new(boxCell(description));
  setFlag(name, brand ? CELLFLAG_PRIVATE | CELLFLAG_BRAND : CELLFLAG_PRIVATE);
  return name;
}

function has(v: i64, name: u32): bool {
  return isObjectValue(v) && namedOwn(cellOf(v), name) >= 0;
}

export function private_get(v: i64, name: u32): i64 {
  if (has(v, name)) return lookup_value();
  if (isNullish(v)) return throw_message(MESSAGE_ReadOfNullish, v, sym_description(name));
  return throw_message(hasFlag(name, CELLFLAG_BRAND) ? MESSAGE_BrandReceiver : MESSAGE_PrivateRead, sym_description(name), UNDEFINED);
}

export function private_set(v: i64, name: u32, value: i64): i64 {
  if (isNullish(v)) return throw_message(MESSAGE_SetOfNullish, v, sym_description(name));
  if (!has(v, name)) return throw_message(MESSAGE_PrivateWrite, sym_description(name), UNDEFINED);
  storeFound(cellOf(v), value);
  return UNDEFINED;
}

export function private_add(o: u32, name: u32, value: i64): i64 {
  if (has(boxCell(o), name)) return throw_message(hasFlag(name, CELLFLAG_BRAND) ? MESSAGE_BrandTwice : MESSAGE_PrivateTwice, sym_description(name), UNDEFINED);
  obj_define(o, boxCell(name), value, PRIVATE_ATTRIBUTES);
  return UNDEFINED;
}

export function private_in(v: i64, name: u32): i64 {
  if (!isObjectValue(v)) return throw_message(MESSAGE_InNotObject, sym_description(name), v);
  return boxBool(has(v, name));
}

// ---- the closure that initialises the fields of a class

export function fn_fields(f: u32): i64 {
  const initializer = load<u32>(f, FUNCTION_FIELDS);
  return initializer ? boxCell(initializer) : UNDEFINED;
}
export function fn_set_fields(f: u32, initializer: u32): void {
  store<u32>(f, initializer, FUNCTION_FIELDS);
  remember(f);
}
