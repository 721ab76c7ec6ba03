// util.inspect of Node 20, as console.log shows objects
// https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-showhidden-depth-colors
//
// The context, made by InspectContext:
//   depth         nesting at which objects are cut to [Object]
//   showHidden    show properties that are not enumerable too
//   custom        ask objects that have a method for it
//   bytes         show the bytes of buffers
//   indentation   columns of the line on which the value stands
//   currentDepth  depth of the object that is being formatted
//   seen          objects on the way here (fast array)
//   circular      hash table: object to its number in <ref *n>; undefined as long as there is none
//   breakLength, compact, maxArrayLength, maxStringLength, getters: as options of util.inspect
//   sorted        sorts a list of entries; undefined: as they come
//   stylize       gives a text its colours, by the kind of what it shows; undefined: without
//   options       makes what methods for it are told; undefined: the usual
//
// Lists of strings and keys are fast arrays, used through $arr_* only.

const BREAK_LENGTH = 80;
/** An object is put on one line if at most this many levels are inside it. */
const COMPACT = 3;
const MAX_ARRAY_LENGTH = 100;
const MAX_STRING_LENGTH = 10000;

// How an entry shows its key.
const ENTRY_PROPERTY = 0;
const ENTRY_ELEMENT = 1;

// What an object lists before its properties.
const LIST_NOTHING = 0;
const LIST_ELEMENTS = 1;
const LIST_SET = 2;
const LIST_MAP = 3;
const LIST_ITERATOR = 4;
const LIST_PROMISE = 5;
const LIST_WEAK = 6;
const LIST_TYPED = 7;
const LIST_BYTES = 8;

// ORDER: abi/layout.ts FunctionFlag.
const FUNCTION_CLASS = 8;
const FUNCTION_GENERATOR = 256;
const FUNCTION_ASYNC = 512;

const inspectCustom = Symbol.for("nodejs.util.inspect.custom");

function InspectContext(depth, showHidden) {
  return {
    depth, showHidden, custom: true, bytes: true, indentation: 0, currentDepth: 0, seen: [], circular: undefined,
    breakLength: BREAK_LENGTH, compact: COMPACT, maxArrayLength: MAX_ARRAY_LENGTH, maxStringLength: MAX_STRING_LENGTH,
    sorted: undefined, getters: undefined, stylize: undefined, options: undefined,
  };
}
function Styled(ctx, text, kind) {
  return ctx.stylize === undefined ? text : $call(ctx.stylize, undefined, text, kind);
}


/** util.inspect(value) with the defaults of console.log. */
function Inspect(value) {
  return InspectValue(InspectContext(2, false), value, 0);
}

// ---------------------------------------------------------------------------
// Helpers on strings and lists

function StringHas(s, part) {
  return $str_index_of(s, part, 0) >= 0;
}
function Spaces(count) {
  return count > 0 ? $str_repeat(" ", count) : "";
}
function PluralS(count) {
  return count > 1 ? "s" : "";
}
function JoinStrings(list, separator) {
  const builder = $sb_new();
  for (let i = 0; i < list.length; i++) {
    if (i > 0) $sb_add(builder, separator);
    $sb_add(builder, $arr_get(list, i));
  }
  return $sb_finish(builder);
}
function IndexInList(list, item) {
  for (let i = 0; i < list.length; i++) {
    if ($arr_get(list, i) === item) return i;
  }
  return -1;
}
function RemoveFromList(list, item) {
  const index = IndexInList(list, item);
  if (index >= 0) $arr_splice_raw(list, index, 1, 0);
}
function StartsWith(s, prefix) {
  return s.length >= prefix.length && $str_equals($str_substring(s, 0, prefix.length), prefix);
}
function EndsWith(s, suffix) {
  const start = s.length - suffix.length;
  return start >= 0 && $str_equals($str_substring(s, start, s.length), suffix);
}

// ---------------------------------------------------------------------------
// Primitives

function InspectPrimitive(ctx, value) {
  if ($is_string(value)) return InspectString(ctx, value);
  if ($is_number(value)) return Styled(ctx, InspectNumber(value), "number");
  if ($is_symbol(value)) return Styled(ctx, SymbolDescriptiveString(value), "symbol");
  if ($is_bigint(value)) return Styled(ctx, $bigint_to_string(value, 10) + "n", "bigint");
  return Styled(ctx, $prim_to_string(value), value === null ? "null" : value === undefined ? "undefined" : "boolean");
}

function InspectNumber(n) {
  return n === 0 && 1 / n < 0 ? "-0" : $num_to_string(n);
}

function InspectString(ctx, value) {
  let trailer = "";
  if (value.length > ctx.maxStringLength) {
    const remaining = value.length - ctx.maxStringLength;
    value = $str_substring(value, 0, ctx.maxStringLength);
    trailer = `... ${remaining} more character${PluralS(remaining)}`;
  }
  if (ctx.compact !== true && value.length > 16 && value.length > ctx.breakLength - ctx.indentation - 4 && StringHas(value, "\n")) {
    return InspectLines(ctx, value, ` +\n${Spaces(ctx.indentation + 2)}`) + trailer;
  }
  return Styled(ctx, QuoteString(value), "string") + trailer;
}

/** A long text: one string for each of its lines. */
function InspectLines(ctx, value, separator) {
  const lines = [];
  let start = 0;
  while (start < value.length) {
    const lineBreak = $str_index_of(value, "\n", start);
    const end = lineBreak < 0 ? value.length : lineBreak + 1;
    $arr_push(lines, Styled(ctx, QuoteString($str_substring(value, start, end)), "string"));
    start = end;
  }
  return JoinStrings(lines, separator);
}

/** In the first quotes of ' " ` that the text does not contain, with escapes. */
function QuoteString(s) {
  let quote = "'";
  if (StringHas(s, "'")) {
    if (!StringHas(s, '"')) quote = '"';
    else if (!StringHas(s, "`") && !StringHas(s, "${")) quote = "`";
  }
  return quote + EscapeText(s, quote === "'") + quote;
}

/** Escapes control characters, backslashes, lone surrogates and, if asked to, single quotes. */
function EscapeText(s, singleQuotes) {
  let builder;
  let done = 0;
  for (let i = 0; i < s.length; i++) {
    const c = $str_char_code_at(s, i);
    if (c >= 55296 && c <= 56319 && $str_code_point_at(s, i) > 65535) {
      i++;
      continue;
    }
    if (!NeedsEscape(c, singleQuotes)) continue;
    if (builder === undefined) builder = $sb_new();
    $sb_add_part(builder, s, done, i);
    $sb_add(builder, EscapeOf(c));
    done = i + 1;
  }
  if (builder === undefined) return s;
  $sb_add_part(builder, s, done, s.length);
  return $sb_finish(builder);
}
function NeedsEscape(c, singleQuotes) {
  if (c < 32 || c === 92) return true;
  if (c < 127) return c === 39 && singleQuotes;
  return c < 160 || (c >= 55296 && c <= 57343);
}
function EscapeOf(c) {
  switch (c) {
    case 8: return "\\b";
    case 9: return "\\t";
    case 10: return "\\n";
    case 12: return "\\f";
    case 13: return "\\r";
    case 39: return "\\'";
    case 92: return "\\\\";
  }
  const hex = $num_to_string_radix(c, 16);
  if (c > 255) return "\\u" + hex;
  return (c < 16 ? "\\x0" : "\\x") + $str_to_upper(hex);
}

// ---------------------------------------------------------------------------
// Any value

function InspectValue(ctx, value, recurseTimes) {
  if (!$is_object(value)) return InspectPrimitive(ctx, value);
  // A proxy is shown as its target: no trap is called.
  while ($is_proxy(value)) {
    value = $proxy_target(value);
    if (value === null) return "<Revoked Proxy>";
  }
  const custom = value[inspectCustom];
  if (ctx.custom && $is_callable(custom) && !IsPrototypeOfItsConstructor(value)) {
    const result = InspectByMethod(ctx, value, custom, recurseTimes);
    if (result !== undefined) return result;
  }
  if (IndexInList(ctx.seen, value) >= 0) return Styled(ctx, `[Circular *${CircularNumber(ctx, value)}]`, "special");
  return InspectObject(ctx, value, recurseTimes);
}
function IsPrototypeOfItsConstructor(value) {
  const constructor = value.constructor;
  return $to_boolean(constructor) && constructor.prototype === value;
}

/** What the object's own [Symbol.for("nodejs.util.inspect.custom")](depth, options, inspect) gives; undefined: itself. */
function InspectByMethod(ctx, value, method, recurseTimes) {
  const depth = ctx.depth - recurseTimes;
  const options = ctx.options === undefined ? { depth: ctx.depth, showHidden: ctx.showHidden, compact: COMPACT, breakLength: BREAK_LENGTH, stylize: PlainText } : $call(ctx.options, undefined);
  const result = $call(method, value, depth, options, inspectFunction);
  if (result === value) return undefined;
  if (!$is_string(result)) return InspectValue(ctx, result, recurseTimes);
  return ReplaceEvery(result, "\n", "\n" + Spaces(ctx.indentation));
}

/** What `options.stylize` is without colours. */
function PlainText(text) {
  return text;
}
/** The function that methods are given to inspect with: util.inspect, where a program has that. */
let inspectFunction = function inspect(value, options = undefined) {
  return InspectWithOptions(value, options);
};
function SetInspectFunction(inspect) {
  inspectFunction = inspect;
}

/** The number of an object that refers to itself. */
function CircularNumber(ctx, value) {
  if (ctx.circular === undefined) ctx.circular = $ht_new(true);
  if (!$ht_has(ctx.circular, value)) ctx.circular = $ht_set(ctx.circular, value, $ht_size(ctx.circular) + 1);
  return $ht_get(ctx.circular, value);
}

// ---------------------------------------------------------------------------
// Objects
//
// A form says how an object is shown: { value, constructor, tag, keys, base,
// open, close, list }: `base` stands before the opening brace. The Form…
// functions fill one in, and return the whole text if there is nothing to list.

function InspectObject(ctx, value, recurseTimes) {
  const constructor = InspectedConstructor(ctx, value, recurseTimes);
  const form = {
    value, constructor, tag: InspectedTag(ctx, value), keys: undefined,
    base: "", open: "{", close: "}", list: LIST_NOTHING,
  };
  const whole = FormByKind(ctx, form);
  if (whole !== undefined) return whole;
  if (recurseTimes > ctx.depth) {
    const prefix = InspectPrefix(constructor, form.tag, "Object", "");
    const name = $str_substring(prefix, 0, prefix.length - 1);
    return Styled(ctx, constructor !== null ? `[${name}]` : name, "special");
  }
  const output = InspectContents(ctx, form, recurseTimes + 1);
  return ReduceToString(ctx, output, form, recurseTimes + 1);
}

/** Entries and properties of an object, as strings; notes in the form whether something inside refers back to it. */
function InspectContents(ctx, form, recurseTimes) {
  const value = form.value;
  $arr_push(ctx.seen, value);
  ctx.currentDepth = recurseTimes;
  const output = [];
  switch (form.list) {
    case LIST_ELEMENTS:
      ListElements(ctx, value, recurseTimes, output);
      break;
    case LIST_SET:
      ListSet(ctx, value, recurseTimes, output);
      break;
    case LIST_MAP:
      ListMap(ctx, value, recurseTimes, output);
      break;
    case LIST_TYPED:
      ListTyped(ctx, value, recurseTimes, output);
      break;
    case LIST_BYTES:
      ListBytes(ctx, value, output);
      break;
    case LIST_WEAK:
      $arr_push(output, Styled(ctx, "<items unknown>", "special"));
      break;
    case LIST_ITERATOR:
      ListIterator(ctx, form, recurseTimes, output);
      break;
    case LIST_PROMISE:
      $arr_push(output, PromiseText(ctx, value, recurseTimes));
      break;
  }
  const keys = form.keys;
  for (let i = 0; i < keys.length; i++) $arr_push(output, InspectProperty(ctx, value, recurseTimes, $arr_get(keys, i), ENTRY_PROPERTY));
  if (ctx.circular !== undefined && $ht_has(ctx.circular, value)) {
    const reference = Styled(ctx, `<ref *${$ht_get(ctx.circular, value)}>`, "special");
    if (ctx.compact !== true) form.base = form.base === "" ? reference : `${reference} ${form.base}`;
    else form.open = `${reference} ${form.open}`;
  }
  $arr_pop(ctx.seen);
  if (ctx.sorted !== undefined) SortEntries(ctx, form, output, output.length - keys.length);
  return output;
}

/** The properties in order, or all entries of what has none by index. */
function SortEntries(ctx, form, output, first) {
  const list = form.list === LIST_ELEMENTS || form.list === LIST_TYPED ? $arr_slice(output, first, output.length) : $arr_slice(output, 0, output.length);
  const sorted = $call(ctx.sorted, undefined, list);
  const from = output.length - sorted.length;
  for (let i = 0; i < sorted.length; i++) $arr_set(output, from + i, sorted[i]);
}

function FormByKind(ctx, form) {
  const value = form.value;
  if ($is_array(value)) return FormArray(ctx, form);
  switch ($record_class(value)) {
    case RECORD_SET: return FormCollection(ctx, form, "Set", LIST_SET);
    case RECORD_MAP: return FormCollection(ctx, form, "Map", LIST_MAP);
    case RECORD_MAP_ITERATOR: return FormIterator(ctx, form, "Map");
    case RECORD_SET_ITERATOR: return FormIterator(ctx, form, "Set");
    case RECORD_WEAK_MAP: return FormWeakCollection(ctx, form, "WeakMap");
    case RECORD_WEAK_SET: return FormWeakCollection(ctx, form, "WeakSet");
  }
  // As in Node only if it has an iterator.
  if ($typed_type(value) >= 0 && ($to_boolean(value[SymbolIterator]) || form.constructor === null)) return FormTypedArray(ctx, form);
  form.keys = InspectedKeys(ctx, value);
  if ($obj_kind(value) === KIND_NAMESPACE) return FormNamespace(form);
  if ($is_callable(value)) return FormFunction(ctx, form);
  if (form.constructor === "Object") return FormPlainObject(form);
  if ($record_class(value) === RECORD_DATE) return FormDate(ctx, form);
  if ($record_class(value) === RECORD_REGEXP) return FormRegExp(ctx, form);
  if (IsInspectedError(value)) return FormError(ctx, form);
  if ($is_buffer(value)) return FormBuffer(ctx, form);
  if ($record_class(value) === RECORD_DATA_VIEW) return FormDataView(form);
  if (IsBoxedPrimitive(value)) return FormBoxed(ctx, form);
  if (IsPromise(value)) return FormPromise(form);
  return FormInstance(form);
}

function FormArray(ctx, form) {
  const value = form.value;
  form.keys = InspectedNonIndexKeys(ctx, value);
  if (form.constructor !== "Array" || form.tag !== "") form.open = InspectPrefix(form.constructor, form.tag, "Array", `(${value.length})`) + "[";
  else form.open = "[";
  form.close = "]";
  form.list = LIST_ELEMENTS;
  if (value.length === 0 && form.keys.length === 0) return form.open + "]";
}

function FormCollection(ctx, form, name, list) {
  const size = $ht_size($record_field(form.value, 0));
  form.keys = InspectedKeys(ctx, form.value);
  form.open = InspectPrefix(form.constructor, form.tag, name, `(${size})`) + "{";
  form.list = list;
  if (size === 0 && form.keys.length === 0) return form.open + "}";
}

function FormWeakCollection(ctx, form, name) {
  form.keys = InspectedKeys(ctx, form.value);
  form.open = InspectPrefix(form.constructor, form.tag, name, "") + "{";
  form.list = LIST_WEAK;
}

function FormIterator(ctx, form, type) {
  form.keys = InspectedKeys(ctx, form.value);
  const name = type + " Iterator";
  // Of one that is still running Node shows what is to come; the tag is shown unless it is the usual one.
  const text = form.tag === name ? name : form.tag === "" ? name : `${form.tag}] [${name}`;
  form.open = `[${text}] {`;
  form.list = LIST_ITERATOR;
}

function FormPlainObject(form) {
  if ($obj_kind(form.value) === KIND_ARGUMENTS) form.open = "[Arguments] {";
  else if (form.tag !== "") form.open = InspectPrefix("Object", form.tag, "Object", "") + "{";
  if (form.keys.length === 0) return form.open + "}";
}

function FormInstance(form) {
  form.open = InspectPrefix(form.constructor, form.tag, "Object", "") + "{";
  if (form.keys.length === 0) return form.open + "}";
}

/** A module namespace object. */
function FormNamespace(form) {
  form.open = "[Module: null prototype] {";
  if (form.keys.length === 0) return form.open + "}";
}

function FormDate(ctx, form) {
  const time = $record_field(form.value, 0);
  const prefix = InspectPrefix(form.constructor, form.tag, "Date", "");
  const text = time !== time ? "Invalid Date" : IsoText(time);
  form.base = Styled(ctx, prefix === "Date " ? text : prefix + text, "date");
  if (form.keys.length === 0) return form.base;
}

function FormRegExp(ctx, form) {
  const value = form.value;
  const prefix = InspectPrefix(form.constructor, form.tag, "RegExp", "");
  const text = $call(RegExpPrototype.toString, form.constructor !== null ? value : RegExpCreate($record_field(value, REGEXP_SOURCE), FlagsText($record_field(value, REGEXP_FLAGS))));
  form.base = Styled(ctx, prefix === "RegExp " ? text : prefix + text, "regexp");
  if (form.keys.length === 0) return form.base;
}

function FormPromise(form) {
  form.open = InspectPrefix(form.constructor, form.tag, "Promise", "") + "{";
  form.list = LIST_PROMISE;
}
/** The result of a promise, or that it has none. */
function PromiseText(ctx, promise, recurseTimes) {
  const state = PromiseState(promise);
  if (state === PROMISE_PENDING) return Styled(ctx, "<pending>", "special");
  ctx.indentation += 2;
  const text = InspectValue(ctx, PromiseResult(promise), recurseTimes);
  ctx.indentation -= 2;
  return state === PROMISE_REJECTED ? `${Styled(ctx, "<rejected>", "special")} ${text}` : text;
}

function IsBoxedPrimitive(value) {
  const recordClass = $record_class(value);
  return recordClass >= RECORD_BOOLEAN && recordClass <= RECORD_BIGINT;
}

/** [Number: 3], [String: 'abc'], … */
function FormBoxed(ctx, form) {
  const primitive = $record_field(form.value, 0);
  const type = BoxedTypeName($record_class(form.value));
  // The characters of a String object are not listed as properties.
  if ($is_string(primitive)) $arr_splice_raw(form.keys, 0, primitive.length, 0);
  let base = `[${type}`;
  if (type !== form.constructor) base += form.constructor === null ? " (null prototype)" : ` (${form.constructor})`;
  base += `: ${InspectPrimitive(InspectContext(0, false), primitive)}]`;
  if (form.tag !== "" && form.tag !== form.constructor) base += ` [${form.tag}]`;
  form.base = Styled(ctx, base, $str_to_lower(type));
  if (form.keys.length === 0) return form.base;
}
function BoxedTypeName(recordClass) {
  switch (recordClass) {
    case RECORD_NUMBER: return "Number";
    case RECORD_STRING: return "String";
    case RECORD_BIGINT: return "BigInt";
    case RECORD_BOOLEAN: return "Boolean";
    default: return "Symbol";
  }
}

// ---- functions

function FormFunction(ctx, form) {
  const value = form.value;
  form.base = Styled(ctx, ($fn_info_flags(value) & FUNCTION_CLASS) !== 0 ? ClassText(form) : FunctionText(form), "special");
  if (form.keys.length === 0) return form.base;
}

function FunctionText(form) {
  const name = form.value.name;
  const type = FunctionTypeName($fn_info_flags(form.value));
  let text = "[" + type;
  if (form.constructor === null) text += " (null prototype)";
  text += name === "" ? " (anonymous)]" : `: ${DisplayPrimitive(name)}]`;
  if (form.constructor !== type && form.constructor !== null) text += ` ${form.constructor}`;
  if (form.tag !== "" && form.constructor !== form.tag) text += ` [${form.tag}]`;
  return text;
}
function FunctionTypeName(flags) {
  const name = (flags & FUNCTION_GENERATOR) !== 0 ? "GeneratorFunction" : "Function";
  return (flags & FUNCTION_ASYNC) !== 0 ? "Async" + name : name;
}

function ClassText(form) {
  const value = form.value;
  const name = $obj_get_own(value, "name") >= 0 ? value.name : "";
  let text = `[class ${$to_boolean(name) ? DisplayPrimitive(name) : "(anonymous)"}`;
  if (form.constructor !== "Function" && form.constructor !== null) text += ` [${form.constructor}]`;
  if (form.tag !== "" && form.constructor !== form.tag) text += ` [${form.tag}]`;
  if (form.constructor === null) return text + " extends null]";
  const superclass = $obj_proto(value);
  const superName = superclass === null ? undefined : superclass.name;
  return $to_boolean(superName) ? `${text} extends ${DisplayPrimitive(superName)}]` : text + "]";
}

// ---- errors

function IsInspectedError(value) {
  if ($record_class(value) === RECORD_ERROR) return true;
  for (let object = $obj_proto(value); object !== null; object = $obj_proto(object)) {
    if (object === ErrorPrototype) return true;
  }
  return false;
}

function FormError(ctx, form) {
  const error = form.value;
  const keys = form.keys;
  const nameValue = error.name;
  const name = nameValue === undefined || nameValue === null ? "Error" : ToString(nameValue);
  const stackValue = error.stack;
  let stack = $to_boolean(stackValue) ? ToString(stackValue) : ErrorToString(error);
  if (!ctx.showHidden && keys.length > 0) {
    RemoveShownKey(error, keys, stack, "name");
    RemoveShownKey(error, keys, stack, "message");
    RemoveShownKey(error, keys, stack, "stack");
  }
  if ($obj_has(error, "cause") && IndexInList(keys, "cause") < 0) $arr_push(keys, "cause");
  if ($is_array(error.errors) && IndexInList(keys, "errors") < 0) $arr_push(keys, "errors");
  stack = ImproveStack(stack, form, name);
  // Without frames it is put into brackets, the message of several lines aside.
  if (!StringHas(stack, "\n    at")) stack = `[${stack}]`;
  if (ctx.indentation > 0) stack = ReplaceEvery(stack, "\n", "\n" + Spaces(ctx.indentation));
  form.base = stack;
  if (keys.length === 0) return stack;
}

/** Name, message and stack need not be listed if the stack shows them. */
function RemoveShownKey(error, keys, stack, key) {
  if (IndexInList(keys, key) < 0) return;
  const value = error[key];
  if ($is_string(value) && StringHas(stack, value)) RemoveFromList(keys, key);
}

/** Puts the name of the class into a stack that begins with the error's name. */
function ImproveStack(stack, form, name) {
  let length = name.length;
  let fallback = "Error";
  if (form.constructor === null) {
    fallback = LeadingErrorName(stack);
    length = fallback.length;
    if (length === 0) fallback = "Error";
  } else if (!EndsWith(name, "Error") || !StartsWith(stack, name) || !NameEndsAt(stack, length)) {
    return stack;
  }
  const padded = InspectPrefix(form.constructor, form.tag, fallback, "");
  const prefix = $str_substring(padded, 0, padded.length - 1);
  if (name === prefix) return stack;
  const rest = $str_substring(stack, length, stack.length);
  if (!StringHas(prefix, name)) return `${prefix} [${name}]${rest}`;
  return length === 0 ? `${prefix}: ${stack}` : prefix + rest;
}
function NameEndsAt(stack, length) {
  if (stack.length === length) return true;
  const c = $str_char_code_at(stack, length);
  return c === 58 || c === 10;
}
/** The name before the colon, or before the frames, if it looks like one. */
function LeadingErrorName(stack) {
  const colon = $str_index_of(stack, ":", 0);
  const frames = $str_index_of(stack, "\n    at", 0);
  const end = colon >= 0 && (frames < 0 || colon < frames) ? colon : frames >= 0 ? frames : EndsWith(stack, "Error") ? stack.length : 0;
  for (let i = 0; i < end; i++) {
    if (!IsAsciiAlphanumeric($str_char_code_at(stack, i)) && !CharIsIn($str_char_code_at(stack, i), "_ []()-")) return "";
  }
  return $str_substring(stack, 0, end);
}

// ---------------------------------------------------------------------------
// Names: constructor, tag, prefix

/** The name of the constructor that value is an instance of; null: it has a null prototype. */
function InspectedConstructor(ctx, value, recurseTimes) {
  let firstPrototype;
  for (let object = value; object !== null;) {
    const name = ConstructorNameOn(object, value);
    if (name !== undefined) return name;
    object = $obj_proto(object);
    if (firstPrototype === undefined) firstPrototype = object;
  }
  if (firstPrototype === null) return null;
  const className = InternalClassName(value);
  if (recurseTimes > ctx.depth) return `${className} <Complex prototype>`;
  const prototypeName = InspectedConstructor(ctx, firstPrototype, recurseTimes + 1);
  if (prototypeName !== null) return `${className} <${prototypeName}>`;
  return `${className} <${InspectValue(InspectContext(-1, false), firstPrototype, 0)}>`;
}

/** The name of the function that is the constructor property of object, if value is its instance. */
function ConstructorNameOn(object, value) {
  const attributes = $obj_get_own(object, "constructor");
  if (attributes < 0 || (attributes & ACCESSOR) !== 0) return undefined;
  const constructor = $lookup_value();
  if (!$is_callable(constructor) || constructor.name === "" || !IsInstance(value, constructor)) return undefined;
  return DisplayPrimitive(constructor.name);
}
function IsInstance(value, constructor) {
  try {
    return value instanceof constructor;
  } catch (error) {
    return false;
  }
}

/** The name of an object without a usable constructor property. */
function InternalClassName(value) {
  if ($is_array(value)) return "Array";
  if ($is_callable(value)) return "Function";
  if ($typed_type(value) >= 0) return $slots_get(typedNames, $typed_type(value));
  if ($is_buffer(value)) return IsSharedArrayBuffer(value) ? "SharedArrayBuffer" : "ArrayBuffer";
  switch ($record_class(value)) {
    case RECORD_ERROR: return "Error";
    case RECORD_MAP: return "Map";
    case RECORD_SET: return "Set";
    case RECORD_WEAK_MAP: return "WeakMap";
    case RECORD_WEAK_SET: return "WeakSet";
    case RECORD_WEAK_REF: return "WeakRef";
    case RECORD_FINALIZATION_REGISTRY: return "FinalizationRegistry";
    case RECORD_DATE: return "Date";
    case RECORD_REGEXP: return "RegExp";
    case RECORD_PROMISE: return "Promise";
    case RECORD_NUMBER: return "Number";
    case RECORD_STRING: return "String";
    case RECORD_BOOLEAN: return "Boolean";
    case RECORD_SYMBOL: return "Symbol";
    case RECORD_BIGINT: return "BigInt";
    case RECORD_DATA_VIEW: return "DataView";
    default: return "Object";
  }
}

/** Symbol.toStringTag, unless it is a property that is shown anyway. */
function InspectedTag(ctx, value) {
  const tag = value[SymbolToStringTag];
  if (!$is_string(tag) || tag === "") return "";
  const attributes = $obj_get_own(value, SymbolToStringTag);
  const shown = attributes >= 0 && (ctx.showHidden || (attributes & ENUMERABLE) !== 0);
  return shown ? "" : tag;
}

/** "Foo ", "Map(2) ", "Foo [tag] ", "[Object: null prototype] ". */
function InspectPrefix(constructor, tag, fallback, size) {
  if (constructor === null) {
    const text = `[${fallback}${size}: null prototype] `;
    return tag !== "" && fallback !== tag ? `${text}[${tag}] ` : text;
  }
  if (tag !== "" && constructor !== tag) return `${constructor}${size} [${tag}] `;
  return `${constructor}${size} `;
}

// ---------------------------------------------------------------------------
// Properties

/** Keys of the properties that are shown, in order: strings, then symbols. */
function InspectedKeys(ctx, value) {
  const keys = $obj_own_keys(value, ctx.showHidden ? 3 : 7);
  return $arr_from_slots(keys, $slots_length(keys));
}
function InspectedNonIndexKeys(ctx, value) {
  const keys = $obj_own_keys(value, ctx.showHidden ? 3 : 7);
  const count = $slots_length(keys);
  const result = [];
  for (let i = 0; i < count; i++) {
    const key = $slots_get(keys, i);
    if (!$is_int($to_key(key))) $arr_push(result, key);
  }
  return result;
}

function InspectProperty(ctx, value, recurseTimes, key, type) {
  const attributes = GetOwnProperty(value, $to_key(key));
  if (attributes >= 0 && $is_uninitialized($lookup_value())) return `${PropertyName(ctx, key, true)}: ${Styled(ctx, "<uninitialized>", "special")}`;
  // An error's cause may be inherited.
  const property = attributes < 0 ? value[key] : $lookup_value();
  let text, space = " ";
  if (attributes >= 0 && (attributes & ACCESSOR) !== 0) {
    text = AccessorText(ctx, value, property, recurseTimes);
  } else {
    const wide = ctx.compact === true && type === ENTRY_PROPERTY;
    const columns = wide ? 3 : 2;
    ctx.indentation += columns;
    text = InspectValue(ctx, property, recurseTimes);
    if (wide && ctx.breakLength < DisplayWidth(WithoutColors(ctx, text))) space = "\n" + Spaces(ctx.indentation);
    ctx.indentation -= columns;
  }
  if (type === ENTRY_ELEMENT) return text;
  return `${PropertyName(ctx, key, attributes < 0 || (attributes & ENUMERABLE) !== 0)}:${space}${text}`;
}
function AccessorText(ctx, object, accessor, recurseTimes) {
  const getter = $accessor_getter(accessor), setter = $accessor_setter(accessor);
  if (getter === undefined) return setter === undefined ? Styled(ctx, "undefined", "undefined") : Styled(ctx, "[Setter]", "special");
  const label = setter === undefined ? "Getter" : "Getter/Setter";
  const wanted = ctx.getters === true || (ctx.getters === "get" && setter === undefined) || (ctx.getters === "set" && setter !== undefined);
  return wanted ? GetterText(ctx, object, getter, label, recurseTimes) : Styled(ctx, `[${label}]`, "special");
}
/** What a getter gives. */
function GetterText(ctx, object, getter, label, recurseTimes) {
  try {
    const value = $call(getter, object);
    ctx.indentation += 2;
    const text = InspectValue(ctx, value, recurseTimes);
    ctx.indentation -= 2;
    if (!$is_object(value)) return `${Styled(ctx, `[${label}:`, "special")} ${text}${Styled(ctx, "]", "special")}`;
    return `${Styled(ctx, `[${label}]`, "special")} ${text}`;
  } catch (error) {
    return Styled(ctx, `[${label}: <Inspection threw (${$is_object(error) ? DisplayPrimitive(error.message) : DisplayPrimitive(error)})>]`, "special");
  }
}
function PropertyName(ctx, key, enumerable) {
  if ($is_symbol(key)) return `[${Styled(ctx, EscapeText(SymbolDescriptiveString(key), true), "symbol")}]`;
  if (key === "__proto__") return "['__proto__']";
  if (!enumerable) return `[${EscapeText(key, true)}]`;
  return IsPlainName(key) ? Styled(ctx, key, "name") : Styled(ctx, QuoteString(key), "string");
}
function IsPlainName(key) {
  if (key === "") return false;
  for (let i = 0; i < key.length; i++) {
    const c = $str_char_code_at(key, i);
    const letter = (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95;
    if (!letter && (i === 0 || c < 48 || c > 57)) return false;
  }
  return true;
}

// ---------------------------------------------------------------------------
// Contents of arrays and collections

function MoreItems(remaining) {
  return `... ${remaining} more item${PluralS(remaining)}`;
}

function ListElements(ctx, value, recurseTimes, output) {
  const length = value.length;
  let index = 0;
  // Each hole, however long, counts as one.
  while (index < length && output.length < ctx.maxArrayLength) {
    const next = NextElement(value, index, length);
    if (next > index) {
      const holes = next - index;
      $arr_push(output, Styled(ctx, `<${holes} empty item${PluralS(holes)}>`, "undefined"));
      index = next;
    } else {
      $arr_push(output, InspectProperty(ctx, value, recurseTimes, index, ENTRY_ELEMENT));
      index++;
    }
  }
  if (index < length) $arr_push(output, MoreItems(length - index));
}

/** The first index from `index` on that is present, length if there is none. */
function NextElement(array, index, length) {
  if (index < length && $obj_get_own(array, $to_key(index)) >= 0) return index;
  // A few holes are tried one by one; many by way of the list of keys.
  for (let i = index; i < length && i < index + 64; i++) {
    if ($obj_get_own(array, $to_key(i)) >= 0) return i;
  }
  if (length - index <= 64) return length;
  const keys = $obj_own_keys(array, 1);
  const count = $slots_length(keys);
  for (let i = 0; i < count; i++) {
    const key = $to_key($slots_get(keys, i));
    if ($is_int(key) && key >= index) return key;
  }
  return length;
}

function ListSet(ctx, value, recurseTimes, output) {
  const table = $record_field(value, 0);
  ctx.indentation += 2;
  for (let entry = $ht_next(table, 0); entry >= 0; entry = $ht_next(table, entry + 1)) {
    if (output.length >= ctx.maxArrayLength) {
      $arr_push(output, MoreItems($ht_size(table) - ctx.maxArrayLength));
      break;
    }
    $arr_push(output, InspectValue(ctx, $ht_key(table, entry), recurseTimes));
  }
  ctx.indentation -= 2;
}

function ListMap(ctx, value, recurseTimes, output) {
  const table = $record_field(value, 0);
  ctx.indentation += 2;
  for (let entry = $ht_next(table, 0); entry >= 0; entry = $ht_next(table, entry + 1)) {
    if (output.length >= ctx.maxArrayLength) {
      $arr_push(output, MoreItems($ht_size(table) - ctx.maxArrayLength));
      break;
    }
    const key = InspectValue(ctx, $ht_key(table, entry), recurseTimes);
    $arr_push(output, `${key} => ${InspectValue(ctx, $ht_value(table, entry), recurseTimes)}`);
  }
  ctx.indentation -= 2;
}

/** What a Map or Set iterator has still to give: a copy of it is run. */
function ListIterator(ctx, form, recurseTimes, output) {
  const original = form.value;
  const isMap = $record_class(original) === RECORD_MAP_ITERATOR;
  const kind = $record_field(original, 2);
  const iterator = HashIterator(null, RECORD_SET_ITERATOR, $record_field(original, 0), kind);
  $record_set_field(iterator, 1, $record_field(original, 1));
  if (kind === HASH_ENTRIES) form.open = EntriesBrace(form.open);
  ctx.indentation += 2;
  let more = 0;
  for (let entry = HashIteratorStep(iterator); entry >= 0; entry = HashIteratorStep(iterator)) {
    const table = $record_field(iterator, 0);
    if (output.length >= ctx.maxArrayLength) more++;
    else $arr_push(output, InspectIterated(ctx, table, entry, kind, isMap, recurseTimes));
  }
  ctx.indentation -= 2;
  if (more > 0) $arr_push(output, MoreItems(more));
}
/** "[Map Iterator] {" of an iterator over entries becomes "[Map Entries] {". */
function EntriesBrace(open) {
  const suffix = " Iterator] {";
  return EndsWith(open, suffix) ? $str_substring(open, 0, open.length - suffix.length) + " Entries] {" : open;
}
function InspectIterated(ctx, table, entry, kind, isMap, recurseTimes) {
  const key = $ht_key(table, entry);
  if (kind === HASH_KEYS) return InspectValue(ctx, key, recurseTimes);
  const value = isMap ? $ht_value(table, entry) : key;
  if (kind === HASH_VALUES) return InspectValue(ctx, value, recurseTimes);
  const pair = [InspectValue(ctx, key, recurseTimes)];
  $arr_push(pair, InspectValue(ctx, value, recurseTimes));
  return ReduceToString(ctx, pair, { value: undefined, base: "", open: "[", close: "]", list: LIST_ELEMENTS }, recurseTimes);
}

// ---------------------------------------------------------------------------
// Layout

/** Puts the contents on one line if it is short and not too deep, in columns if it is a long array, else on a line each. */
function ReduceToString(ctx, output, form, recurseTimes) {
  if (ctx.compact === true) return CompactString(ctx, output, form);
  const base = form.base === "" ? "" : form.base + " ";
  const entries = output.length;
  if (ctx.compact >= 1) {
    if ((form.list === LIST_ELEMENTS || form.list === LIST_TYPED) && entries > 6) output = GroupElements(ctx, output, form.value);
    if (ctx.currentDepth - recurseTimes < ctx.compact && entries === output.length) {
      const start = output.length + ctx.indentation + form.open.length + form.base.length + 10;
      if (FitsOnLine(ctx, output, start, form.base)) {
        const joined = JoinStrings(output, ", ");
        if (!StringHas(joined, "\n")) return `${base}${form.open} ${joined} ${form.close}`;
      }
    }
  }
  const lineBreak = "\n" + Spaces(ctx.indentation);
  return `${base}${form.open}${lineBreak}  ${JoinStrings(output, `,${lineBreak}  `)}${lineBreak}${form.close}`;
}
/** The layout of `compact: true`. */
function CompactString(ctx, output, form) {
  const base = form.base === "" ? "" : " " + form.base;
  if (FitsOnLine(ctx, output, 0, form.base)) return `${form.open}${base} ${JoinStrings(output, ", ")} ${form.close}`;
  const lineBreak = "\n" + Spaces(ctx.indentation);
  const first = base === "" && form.open.length === 1 ? " " : `${base}${lineBreak}  `;
  return `${form.open}${first}${JoinStrings(output, `,${lineBreak}  `)} ${form.close}`;
}

function FitsOnLine(ctx, output, start, base) {
  let total = output.length + start;
  if (total + output.length > ctx.breakLength) return false;
  for (let i = 0; i < output.length; i++) {
    total += WithoutColors(ctx, $arr_get(output, i)).length;
    if (total > ctx.breakLength) return false;
  }
  return base === "" || !StringHas(base, "\n");
}
function WithoutColors(ctx, text) {
  if (ctx.stylize === undefined) return text;
  let plain = "";
  let from = 0;
  for (let at = $str_index_of(text, "\x1b[", 0); at >= 0; at = $str_index_of(text, "\x1b[", from)) {
    plain += $str_substring(text, from, at);
    const end = $str_index_of(text, "m", at);
    from = end < 0 ? text.length : end + 1;
  }
  return plain + $str_substring(text, from, text.length);
}

/** Combines the entries of an array with more than six into rows, if they are short and of like length. */
function GroupElements(ctx, output, value) {
  // A last entry "... more items" gets a row of its own.
  const hasMore = output.length > ctx.maxArrayLength;
  const count = hasMore ? output.length - 1 : output.length;
  const widths = [];
  let total = 0, widest = 0;
  for (let i = 0; i < count; i++) {
    const width = DisplayWidth(WithoutColors(ctx, $arr_get(output, i)));
    $arr_push(widths, width);
    total += width + 2;
    if (width > widest) widest = width;
  }
  const cell = widest + 2;
  if (cell * 3 + ctx.indentation >= ctx.breakLength) return output;
  if (total / cell <= 5 && widest > 6) return output;
  const columns = ColumnCount(ctx, cell, total, output.length, count);
  if (columns <= 1) return output;
  const rows = ElementRows(output, widths, count, columns, AllNumbers(value, output.length));
  if (hasMore) $arr_push(rows, $arr_get(output, count));
  return rows;
}

/** As many columns as make the block about square (a character is 2.5 times as high as wide), at most 16. */
function ColumnCount(ctx, cell, total, entries, count) {
  const bias = $math_sqrt(cell - total / entries);
  const biased = cell - 3 - bias > 1 ? cell - 3 - bias : 1;
  const square = $math_unary(19, $math_sqrt(2.5 * biased * count) / biased);
  const fitting = $math_floor((ctx.breakLength - ctx.indentation) / cell);
  return MinOfTwo(MinOfTwo(square, fitting), MinOfTwo(ctx.compact * 4, 15));
}

/** Numbers are aligned to the right. */
function AllNumbers(value, count) {
  if (value === undefined) return true;
  for (let i = 0; i < count; i++) {
    if (!$is_number(value[i]) && !$is_bigint(value[i])) return false;
  }
  return true;
}

function ElementRows(output, widths, count, columns, alignRight) {
  const columnWidths = [];
  for (let column = 0; column < columns; column++) {
    let width = 0;
    for (let j = column; j < count; j += columns) {
      if ($arr_get(widths, j) > width) width = $arr_get(widths, j);
    }
    $arr_push(columnWidths, width + 2);
  }
  const rows = [];
  for (let i = 0; i < count; i += columns) {
    const end = i + columns < count ? i + columns : count;
    let row = "";
    for (let j = i; j < end; j++) {
      const last = j === end - 1;
      const text = last ? $arr_get(output, j) : $arr_get(output, j) + ", ";
      const padding = Spaces($arr_get(columnWidths, j - i) - $arr_get(widths, j) - 2);
      row += alignRight ? padding + text : last ? text : text + padding;
    }
    $arr_push(rows, row);
  }
  return rows;
}

/** Columns that a text takes in a terminal: wide East Asian characters and emoji two, combining marks none. */
function DisplayWidth(s) {
  let width = 0;
  for (let i = 0; i < s.length; i++) {
    const c = $str_char_code_at(s, i);
    if (c >= 32 && c < 127) {
      width++;
      continue;
    }
    const codePoint = $str_code_point_at(s, i);
    if (codePoint > 65535) i++;
    width += IsWideCodePoint(codePoint) ? 2 : IsZeroWidthCodePoint(codePoint) ? 0 : 1;
  }
  return width;
}
function IsWideCodePoint(c) {
  return c >= 4352 && (
    c <= 4447 || (c >= 11904 && c <= 12350) || (c >= 12353 && c <= 42191 && c !== 19904) || (c >= 43360 && c <= 43388) ||
    (c >= 44032 && c <= 55203) || (c >= 63744 && c <= 64255) || (c >= 65040 && c <= 65049) || (c >= 65072 && c <= 65131) ||
    (c >= 65281 && c <= 65376) || (c >= 65504 && c <= 65510) || (c >= 126976 && c <= 131069 && IsWideSymbol(c)) || (c >= 131072 && c <= 262141));
}
function IsWideSymbol(c) {
  return (c >= 127744 && c <= 128591) || (c >= 128640 && c <= 128767) || (c >= 129280 && c <= 129791) || (c >= 127488 && c <= 127569);
}
function IsZeroWidthCodePoint(c) {
  return c <= 31 || (c >= 127 && c <= 159) || (c >= 768 && c <= 879) || (c >= 8203 && c <= 8207) || (c >= 8400 && c <= 8447) ||
    (c >= 65024 && c <= 65039) || (c >= 65056 && c <= 65071) || (c >= 917760 && c <= 917999);
}
