/** Making and throwing errors. */
import {
  ATTR_ACCESSOR, ATTR_CONFIGURABLE, ATTR_WRITABLE, CALL_SITE_COLUMN, CALL_SITE_FRAME_WORDS, CALL_SITE_FUNCTION, CALL_SITE_INLINED_AT, CALL_SITE_LINE, ERRORKIND_RangeError,
  ERRORKIND_ReferenceError, ERRORKIND_SyntaxError, ERRORKIND_TypeError, EXCEPTION, FUNCTIONFLAG_BUILTIN, FUNCTIONFLAG_EVALUATOR,
  FUNCTIONFLAG_METHOD, FUNCTION_INFO, FUNCTION_INFO_FILE, FUNCTION_INFO_FLAGS, FUNCTION_INFO_NAME, FUNCTION_INFO_POSITION,
  INTRINSIC_Error, INTRINSIC_ErrorPrototype, INTRINSIC_ObjectPrototype, INTRINSIC_SymbolToStringTag, INTRINSIC_RangeErrorPrototype, INTRINSIC_ReferenceErrorPrototype, INTRINSIC_SyntaxErrorPrototype,
  INTRINSIC_StackAccessor, INTRINSIC_TypeErrorPrototype, KERNEL_STATE, KERNEL_STATE_EMPTY_STRING, KERNEL_STATE_EXCEPTION, KERNEL_STATE_EXCEPTION_SITE, KERNEL_STATE_THROWN_AT,
  KERNEL_STATE_STACK_BASE, KIND_ARGUMENTS, KIND_ARRAY, KIND_BIG_INT, KIND_FIRST_CALLABLE, KIND_FUNCTION, KIND_SYMBOL, KIND_TYPED_ARRAY, MESSAGE_TEXTS, RECORDCLASS_BOOLEAN_OBJECT, RECORDCLASS_DATE, RECORDCLASS_ERROR,
  RECORDCLASS_NUMBER_OBJECT, RECORDCLASS_REG_EXP, RECORDCLASS_STRING_OBJECT, SOURCE_FILE_NAME, SOURCE_FILE_TEXT, SYMBOL_DESCRIPTION, TAG_FRAME, UNDEFINED,
  VALUES_OFFSET,
} from './abi.generated';
import { bigint_to_string } from './bigint/text';
import { sp } from './memory';
import { kernelState, setKernelState } from './state';
import { NAME_CONSTRUCTOR, NAME_MESSAGE, NAME_NAME, NAME_STACK, NAME_STACK_TRACE_LIMIT, NAME_TO_STRING, latin1, nameAtom } from './names';
import { intToString } from './numbers/to-string';
import { addNamed, fn_source, intrinsic, intrinsicCell, lookupRaw, lookup_holder, lookup_value, record_class, record_field, record_new, record_set_field, slots_get, slots_length, slots_raw, slots_set } from './objects';
import { prim_to_string, typeof_atom } from './ops';
import { str_alloc1, str_concat, str_length, str_substring } from './strings';
import { boxCell, boxInt, cellOf, intOf, isCallableValue, isCell, isNumber, isStringCell, isStringValue, kindOf, numberOf } from './value';

export function throw_value(v: i64): i64 {
  store<i64>(KERNEL_STATE + KERNEL_STATE_EXCEPTION, v);
  return EXCEPTION;
}

export function throw_message(message: u32, a: i64, b: i64): i64 {
  const template = templateOf(message);
  return throwError(load<u8>(template), format(template + 1, a, b));
}
/** The same of a message in which nothing is replaced: without all that shows values. */
export function throw_plain(message: u32): i64 {
  const template = templateOf(message);
  return throwError(load<u8>(template), bytesToString(template + 1, endOfText(template + 1) - template - 1));
}
/** Where the message is: a byte for the kind of error, its text, a zero. */
function templateOf(message: u32): u32 {
  let text = <u32>MESSAGE_TEXTS;
  for (let i: u32 = 0; i < message; i++) text = endOfText(text + 1) + 1;
  return text;
}
function throwError(kind: u32, text: u32): i64 {
  const error = error_new(prototypeOfKind(kind), boxCell(text));
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
    result = join(result, which == 0x32 ? typeof_atom(b) : message_text(which == 0x30 ? a : b));
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

/** A value in a message, as V8 shows it: Object::NoSideEffectsToString. */
export function message_text(v: i64): u32 {
  if (!isCell(v)) return cellOf(prim_to_string(v));
  const cell = cellOf(v);
  if (isStringCell(cell)) return cell;
  if (kindOf(cell) == KIND_BIG_INT) return cellOf(bigint_to_string(cell, 10));
  if (kindOf(cell) == KIND_SYMBOL) {
    const description = load<u32>(cell, SYMBOL_DESCRIPTION);
    return join(join(latin1("Symbol("), description ? description : kernelState(KERNEL_STATE_EMPTY_STRING)), latin1(")"));
  }
  if (kindOf(cell) >= KIND_FIRST_CALLABLE) {
    const source = fn_source(cell);
    return source != UNDEFINED ? shortened(cellOf(source)) : join(join(latin1("function "), textOf(cell, nameAtom(NAME_NAME))), latin1("() { [native code] }"));
  }
  if (record_class(v) == RECORDCLASS_ERROR) return errorText(cell);
  if (hasPlainToString(cell)) {
    const constructor = constructorName(cell);
    if (str_length(constructor)) return join(join(latin1("#<"), constructor), latin1(">"));
  }
  return join(join(latin1("[object "), tagOf(cell)), latin1("]"));
}

/** V8 leaves out the middle of long functions. */
function shortened(source: u32): u32 {
  const length = str_length(source);
  if (length <= 128) return source;
  return join(join(str_substring(source, 0, 111), latin1("...<omitted>...")), str_substring(source, length - 2, length));
}

/** The value of a data property, own or inherited, if it is a string, else "". */
export function textOf(o: u32, key: u32): u32 {
  const attributes = lookupRaw(o, boxCell(key));
  const isText = attributes >= 0 && !(attributes & ATTR_ACCESSOR) && isStringValue(lookup_value());
  return isText ? cellOf(lookup_value()) : kernelState(KERNEL_STATE_EMPTY_STRING);
}

/** Does it inherit toString of Object.prototype? */
function hasPlainToString(o: u32): bool {
  return lookupRaw(o, boxCell(nameAtom(NAME_TO_STRING))) >= 0 && lookup_holder() == intrinsicCell(INTRINSIC_ObjectPrototype);
}
function constructorName(o: u32): u32 {
  const attributes = lookupRaw(o, boxCell(nameAtom(NAME_CONSTRUCTOR)));
  if (attributes < 0 || (attributes & ATTR_ACCESSOR) || !isCallableValue(lookup_value())) return kernelState(KERNEL_STATE_EMPTY_STRING);
  return textOf(cellOf(lookup_value()), nameAtom(NAME_NAME));
}
function errorText(error: u32): u32 {
  const name = textOf(error, nameAtom(NAME_NAME));
  const message = textOf(error, nameAtom(NAME_MESSAGE));
  if (!str_length(name)) return message;
  return str_length(message) ? join(join(name, latin1(": ")), message) : name;
}
/** Symbol.toStringTag, or else what Object.prototype.toString says of the class. */
function tagOf(o: u32): u32 {
  if (kindOf(o) == KIND_TYPED_ARRAY) return constructorName(o);
  const tag = textOf(o, intrinsicCell(INTRINSIC_SymbolToStringTag));
  if (str_length(tag)) return tag;
  if (kindOf(o) == KIND_ARRAY) return latin1("Array");
  if (kindOf(o) == KIND_ARGUMENTS) return latin1("Arguments");
  switch (record_class(boxCell(o))) {
    case RECORDCLASS_BOOLEAN_OBJECT: return latin1("Boolean");
    case RECORDCLASS_NUMBER_OBJECT: return latin1("Number");
    case RECORDCLASS_STRING_OBJECT: return latin1("String");
    case RECORDCLASS_DATE: return latin1("Date");
    case RECORDCLASS_REG_EXP: return latin1("RegExp");
    default: return latin1("Object");
  }
}

export function error_new(proto: i64, message: i64): u32 {
  return error_construct(proto, message, UNDEFINED);
}

/** Fields: the trace, and, once `stack` was asked for, its value instead. */
export function error_construct(proto: i64, message: i64, newTarget: i64): u32 {
  const e = record_new(proto, RECORDCLASS_ERROR, 2);
  record_set_field(e, 0, trace_capture(newTarget));
  addNamed(e, nameAtom(NAME_STACK), intrinsic(INTRINSIC_StackAccessor), ATTR_ACCESSOR | ATTR_CONFIGURABLE);
  if (message != UNDEFINED) addNamed(e, nameAtom(NAME_MESSAGE), message, ATTR_WRITABLE | ATTR_CONFIGURABLE);
  return e;
}

// ---- stack traces

export function trace_capture(until: i64): i64 {
  const limit = stackTraceLimit();
  if (limit < 0) return UNDEFINED;
  const info = infoOfFunction(until);
  const trace = slots_raw(walkFrames(0, limit, info));
  walkFrames(trace, limit, info);
  return boxCell(trace);
}

const DEFAULT_TRACE_LIMIT: i32 = 10;

/** Error.stackTraceLimit, -1 if it is no number. */
function stackTraceLimit(): i32 {
  const constructor = intrinsic(INTRINSIC_Error);
  if (!isCell(constructor)) return DEFAULT_TRACE_LIMIT;
  const attributes = lookupRaw(cellOf(constructor), boxCell(nameAtom(NAME_STACK_TRACE_LIMIT)));
  if (attributes < 0 || (attributes & ATTR_ACCESSOR) || !isNumber(lookup_value())) return -1;
  const limit = numberOf(lookup_value());
  return limit >= 2147483647 ? 2147483647 : limit > 0 ? <i32>limit : 0;
}

/** FunctionInfo of a function that is no proxy or bound function; 0 of anything else. */
function infoOfFunction(f: i64): u32 {
  return isCell(f) && kindOf(cellOf(f)) == KIND_FUNCTION ? load<u32>(cellOf(f), FUNCTION_INFO) : 0;
}

/**
 * Counts the frames that are shown, up to the limit, and stores them if there is
 * a list. Not shown are frames of stubs and of the evaluator, and those of
 * built-ins, except that of a run of them the outermost is, if it is a method:
 * then the program called it by name. With `until`, frames are shown from below
 * the first one of that function.
 */
function walkFrames(list: u32, limit: u32, until: u32): u32 {
  let n: u32 = 0;
  let builtin: u32 = 0;
  let hidden = until != 0;
  let next = frameAt(sp);
  let site = kernelState(KERNEL_STATE_EXCEPTION_SITE);
  // The site of a kernel-thrown error stands for the top frame if it is in the same
  // function (whose header still names its last call), else above it.
  if (!site) {
    site = siteOf(next);
    next = frameBelow(next);
  } else if (next && load<u32>(outermost(siteOf(next)), CALL_SITE_FUNCTION) == load<u32>(outermost(site), CALL_SITE_FUNCTION)) {
    next = frameBelow(next);
  }
  for (; site && n < limit; ) {
    const shown = site;
    // Inlined code shares the frame of its caller.
    site = load<u32>(shown, CALL_SITE_INLINED_AT);
    if (!site) {
      site = siteOf(next);
      next = frameBelow(next);
    }
    const flags = callsite_flags(shown);
    const wasHidden = hidden;
    if (hidden && load<u32>(shown, CALL_SITE_FUNCTION) == until) hidden = false;
    if (flags & FUNCTIONFLAG_BUILTIN) {
      builtin = !wasHidden && (flags & FUNCTIONFLAG_METHOD) ? shown : 0;
      continue;
    }
    if ((flags & FUNCTIONFLAG_EVALUATOR) || isStubSite(shown)) continue;
    if (builtin) n = addFrame(list, n, builtin);
    builtin = 0;
    if (!wasHidden && n < limit) n = addFrame(list, n, shown);
  }
  return builtin && n < limit ? addFrame(list, n, builtin) : n;
}
function addFrame(list: u32, n: u32, site: u32): u32 {
  if (list) slots_set(list, n, boxInt(site));
  return n + 1;
}
/** The site in the function that has the frame. */
function outermost(site: u32): u32 {
  while (load<u32>(site, CALL_SITE_INLINED_AT)) site = load<u32>(site, CALL_SITE_INLINED_AT);
  return site;
}
/** Frames of stubs belong to no function and have no position. */
function isStubSite(site: u32): bool {
  return !load<u32>(site, CALL_SITE_FUNCTION) && !load<u32>(site, CALL_SITE_LINE);
}

/** The end of the first frame from `at` down, below arguments of calls and links of segments; 0: there is none. */
function frameAt(at: u32): u32 {
  const base = kernelState(KERNEL_STATE_STACK_BASE);
  for (; at != base; ) {
    const tag = load<u32>(at - 4);
    const low = load<u32>(at - 8);
    if (tag == TAG_FRAME + 1) at -= 8 * (low + 1);
    else if (tag == TAG_FRAME + 2) at = low;
    else return at;
  }
  return 0;
}
function siteOf(frame: u32): u32 {
  return frame ? load<u32>(frame - 8) : 0;
}
function frameBelow(frame: u32): u32 {
  return frame ? frameAt(frame - (<u32>load<u16>(siteOf(frame), CALL_SITE_FRAME_WORDS) << 3)) : 0;
}

export function thrown_at(): i32 {
  return kernelState(KERNEL_STATE_THROWN_AT);
}

/** "at name (line:column)", or "at line:column" without a name. */
export function callsite_text(callsite: u32): u32 {
  return join(latin1("at "), placeText(callsite));
}
function placeText(callsite: u32): u32 {
  const name = callsite_name(callsite);
  const named = name != UNDEFINED && str_length(cellOf(name)) != 0;
  let text = named ? join(cellOf(name), latin1(" (")) : kernelState(KERNEL_STATE_EMPTY_STRING);
  const file = callsite_file(callsite);
  if (file != UNDEFINED) text = join(join(text, cellOf(file)), latin1(":"));
  text = join(text, intToString(callsite_line(callsite)));
  text = join(join(text, latin1(":")), intToString(callsite_column(callsite)));
  return named ? join(text, latin1(")")) : text;
}

/**
 * What is said of an error that nobody caught and nothing has changed: its text and
 * the frames; in brackets if there are none, as Node does.
 */
export function error_report(error: u32): u32 {
  const header = errorText(error);
  const trace = record_field(error, 0);
  if (trace == UNDEFINED) {
    // The program has read it.
    const stack = record_field(error, 1);
    return isStringValue(stack) && str_length(cellOf(stack)) > str_length(header) ? cellOf(stack) : inBrackets(header);
  }
  const count = slots_length(cellOf(trace));
  if (!count) return inBrackets(header);
  let text = header;
  for (let i: u32 = 0; i < count; i++) text = join(join(text, latin1("\n    at ")), frameText(intOf(slots_get(cellOf(trace), i))));
  return text;
}
function inBrackets(text: u32): u32 {
  return join(join(latin1("["), text), latin1("]"));
}
/** "f (file:line:column)"; "f (<anonymous>)" of a built-in. */
function frameText(callsite: u32): u32 {
  if (!(callsite_flags(callsite) & FUNCTIONFLAG_BUILTIN)) return placeText(callsite);
  const name = callsite_name(callsite);
  return join(name == UNDEFINED ? kernelState(KERNEL_STATE_EMPTY_STRING) : cellOf(name), latin1(" (<anonymous>)"));
}
export function callsite_line(callsite: u32): u32 {
  return load<u32>(callsite, CALL_SITE_LINE);
}
export function callsite_column(callsite: u32): u32 {
  return load<u32>(callsite, CALL_SITE_COLUMN);
}
export function callsite_name(callsite: u32): i64 {
  const info = load<u32>(callsite, CALL_SITE_FUNCTION);
  const name = info ? load<u32>(info, FUNCTION_INFO_NAME) : 0;
  return name ? boxCell(name) : UNDEFINED;
}
function fileOf(callsite: u32): u32 {
  const info = load<u32>(callsite, CALL_SITE_FUNCTION);
  return info ? load<u32>(info, FUNCTION_INFO_FILE) : 0;
}
export function callsite_file(callsite: u32): i64 {
  const file = fileOf(callsite);
  return file ? boxCell(load<u32>(file, SOURCE_FILE_NAME)) : UNDEFINED;
}
export function callsite_source(callsite: u32): i64 {
  const file = fileOf(callsite);
  return file ? boxCell(load<u32>(file, SOURCE_FILE_TEXT)) : UNDEFINED;
}
export function callsite_definition(callsite: u32): u32 {
  const info = load<u32>(callsite, CALL_SITE_FUNCTION);
  return info ? load<u32>(info, FUNCTION_INFO_POSITION) : 0;
}

export function callsite_flags(callsite: u32): u32 {
  const info = load<u32>(callsite, CALL_SITE_FUNCTION);
  return info ? load<u32>(info, FUNCTION_INFO_FLAGS) : 0;
}
