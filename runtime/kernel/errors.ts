/** Making and throwing errors. */
import {
  ATTR_ACCESSOR, ATTR_CONFIGURABLE, ATTR_WRITABLE, CALL_SITE_COLUMN, CALL_SITE_FRAME_SIZE, CALL_SITE_FUNCTION, CALL_SITE_LINE, ERRORKIND_RangeError,
  ERRORKIND_ReferenceError, ERRORKIND_SyntaxError, ERRORKIND_TypeError, EXCEPTION, FUNCTION_INFO_FILE, FUNCTION_INFO_FLAGS, FUNCTION_INFO_NAME,
  INTRINSIC_ErrorPrototype, INTRINSIC_RangeErrorPrototype, INTRINSIC_ReferenceErrorPrototype, INTRINSIC_SyntaxErrorPrototype,
  INTRINSIC_TypeErrorPrototype, KERNEL_STATE, KERNEL_STATE_EMPTY_STRING, KERNEL_STATE_EXCEPTION, KERNEL_STATE_EXCEPTION_SITE, KERNEL_STATE_THROWN_AT,
  KERNEL_STATE_STACK_BASE, KIND_ARRAY, KIND_BIG_INT, KIND_FIRST_CALLABLE, KIND_NAMESPACE, KIND_SYMBOL, KIND_TYPED_ARRAY, MESSAGE_TEXTS, RECORDCLASS_ERROR, SOURCE_FILE_NAME, SYMBOL_DESCRIPTION, TAG_FRAME, UNDEFINED,
  VALUES_OFFSET,
} from './abi.generated';
import { bigint_to_string } from './bigint/text';
import { sp } from './memory';
import { kernelState, setKernelState } from './state';
import { NAME_CONSTRUCTOR, NAME_MESSAGE, NAME_NAME, latin1, nameAtom } from './names';
import { num_to_string } from './numbers/to-string';
import { addNamed, fn_source, intrinsic, lookupRaw, lookup_value, record_field, record_new, record_set_field, slots_raw, slots_set } from './objects';
import { prim_to_string, typeof_atom } from './ops';
import { str_alloc1, str_concat, str_length } from './strings';
import { boxCell, boxInt, cellOf, highWord, isCallableValue, isCell, isStringCell, isStringValue, kindOf } from './value';

const TRACE_LIMIT: u32 = 50;

export function throw_value(v: i64): i64 {
  store<i64>(KERNEL_STATE + KERNEL_STATE_EXCEPTION, v);
  return EXCEPTION;
}

export function throw_message(message: u32, a: i64, b: i64): i64 {
  let text = <u32>MESSAGE_TEXTS;
  for (let i: u32 = 0; i < message; i++) text = endOfText(text + 1) + 1;
  const error = error_new(prototypeOfKind(load<u8>(text)), boxCell(format(text + 1, a, b)));
  setKernelState(KERNEL_STATE_EXCEPTION_SITE, 0);
  return throw_value(boxCell(error));
}

function endOfText(at: u32): u32 {
  while (load<u8>(at)) at++;
  return at;
}

function prototypeOfKind(kind: u32): i64 {
  switch (kind) {
    case ERRORKIND_TypeError: return intrinsic(INTRINSIC_TypeErrorPrototype);
    case ERRORKIND_RangeError: return intrinsic(INTRINSIC_RangeErrorPrototype);
    case ERRORKIND_ReferenceError: return intrinsic(INTRINSIC_ReferenceErrorPrototype);
    case ERRORKIND_SyntaxError: return intrinsic(INTRINSIC_SyntaxErrorPrototype);
    default: return intrinsic(INTRINSIC_ErrorPrototype);
  }
}

/** A template with %0 and %1 replaced, and %2, the type of b. */
function format(template: u32, a: i64, b: i64): u32 {
  let result = kernelState(KERNEL_STATE_EMPTY_STRING);
  let start = template;
  let at = template;
  while (true) {
    const c = load<u8>(at);
    if (c != 0 && c != 0x25) {
      at++;
      continue;
    }
    result = join(result, bytesToString(start, at - start));
    if (c == 0) return result;
    const which = load<u8>(at, 1);
    result = join(result, which == 0x32 ? typeof_atom(b) : describe(which == 0x30 ? a : b));
    at += 2;
    start = at;
  }
}

function bytesToString(from: u32, length: u32): u32 {
  const s = str_alloc1(length);
  memory.copy(s + VALUES_OFFSET, from, length);
  return s;
}

/** Concatenation; of strings too long together the first. */
function join(a: u32, b: u32): u32 {
  const result = str_concat(a, b);
  return result == EXCEPTION ? a : cellOf(result);
}

/** A value in a message, as V8 shows it. */
function describe(v: i64): u32 {
  if (!isCell(v)) return cellOf(prim_to_string(v));
  const cell = cellOf(v);
  if (isStringCell(cell)) return cell;
  if (kindOf(cell) == KIND_BIG_INT) return cellOf(bigint_to_string(cell, 10));
  if (kindOf(cell) == KIND_SYMBOL) {
    const description = load<u32>(cell, SYMBOL_DESCRIPTION);
    return join(join(latin1("Symbol("), description ? description : kernelState(KERNEL_STATE_EMPTY_STRING)), latin1(")"));
  }
  if (kindOf(cell) == KIND_ARRAY) return latin1("[object Array]");
  if (kindOf(cell) >= KIND_FIRST_CALLABLE) {
    const source = fn_source(cell);
    return source != UNDEFINED ? cellOf(source) : join(join(latin1("function "), ownText(cell, NAME_NAME)), latin1("() { [native code] }"));
  }
  if (kindOf(cell) == KIND_NAMESPACE) return latin1("[object Module]");
  if (kindOf(cell) == KIND_TYPED_ARRAY) return join(join(latin1("[object "), constructorName(cell)), latin1("]"));
  return join(join(latin1("#<"), constructorName(cell)), latin1(">"));
}

/** A string-valued data property, or "". */
function ownText(o: u32, name: u32): u32 {
  const attributes = lookupRaw(o, boxCell(nameAtom(name)));
  const isText = attributes >= 0 && !(attributes & ATTR_ACCESSOR) && isStringValue(lookup_value());
  return isText ? cellOf(lookup_value()) : kernelState(KERNEL_STATE_EMPTY_STRING);
}

function constructorName(o: u32): u32 {
  const attributes = lookupRaw(o, boxCell(nameAtom(NAME_CONSTRUCTOR)));
  if (attributes >= 0 && !(attributes & ATTR_ACCESSOR) && isCallableValue(lookup_value())) {
    const name = ownText(cellOf(lookup_value()), NAME_NAME);
    if (str_length(name)) return name;
  }
  return latin1("Object");
}

export function error_new(proto: i64, message: i64): u32 {
  const e = record_new(proto, RECORDCLASS_ERROR, 1);
  record_set_field(e, 0, boxCell(captureTrace()));
  if (message != UNDEFINED) addNamed(e, nameAtom(NAME_MESSAGE), message, ATTR_WRITABLE | ATTR_CONFIGURABLE);
  return e;
}

export function error_trace(e: u32): i64 {
  return record_field(e, 0);
}

/** Slots of CallSite addresses, innermost first. */
function captureTrace(): u32 {
  const trace = slots_raw(walkFrames(0));
  walkFrames(trace);
  return trace;
}

/**
 * Counts the frames, up to the limit, and stores them if there is a list. The
 * site of a kernel-thrown error stands for the top frame if it is in the same
 * function (whose header still names its last call), else above it.
 */
function walkFrames(list: u32): u32 {
  const base = kernelState(KERNEL_STATE_STACK_BASE);
  const site = kernelState(KERNEL_STATE_EXCEPTION_SITE);
  let n: u32 = 0;
  if (site) {
    if (list) slots_set(list, 0, boxInt(site));
    n = 1;
  }
  let top = site != 0;
  for (let p = sp; p > base && n < TRACE_LIMIT; ) {
    const header = load<i64>(p - 8);
    const low = <u32>header;
    if (highWord(header) == TAG_FRAME + 1) {
      p -= 8 * (low + 1);
      continue;
    }
    p -= load<u16>(low, CALL_SITE_FRAME_SIZE);
    const same = top && load<u32>(low, CALL_SITE_FUNCTION) == load<u32>(site, CALL_SITE_FUNCTION);
    top = false;
    // Frames of stubs belong to no function and have no position.
    if (same || (!load<u32>(low, CALL_SITE_FUNCTION) && !load<u32>(low, CALL_SITE_LINE))) continue;
    if (list) slots_set(list, n, boxInt(low));
    n++;
  }
  return n;
}

/** "at name (line:column)", or "at line:column" without a name. */
export function thrown_at(): i32 {
  return kernelState(KERNEL_STATE_THROWN_AT);
}

export function callsite_text(callsite: u32): u32 {
  const info = load<u32>(callsite, CALL_SITE_FUNCTION);
  const name = info ? load<u32>(info, FUNCTION_INFO_NAME) : 0;
  const named = name != 0 && str_length(name) != 0;
  let text = latin1("at ");
  if (named) text = join(join(text, name), latin1(" ("));
  const file = info ? load<u32>(info, FUNCTION_INFO_FILE) : 0;
  if (file) text = join(join(text, load<u32>(file, SOURCE_FILE_NAME)), latin1(":"));
  text = join(text, num_to_string(boxInt(load<u32>(callsite, CALL_SITE_LINE))));
  text = join(join(text, latin1(":")), num_to_string(boxInt(load<u32>(callsite, CALL_SITE_COLUMN))));
  return named ? join(text, latin1(")")) : text;
}

export function callsite_flags(callsite: u32): u32 {
  const info = load<u32>(callsite, CALL_SITE_FUNCTION);
  return info ? load<u32>(info, FUNCTION_INFO_FLAGS) : 0;
}
