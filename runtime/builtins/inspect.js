// util.inspect of Node 20, as console.log shows objects
// https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-showhidden-depth-colors
//
// The context, made by InspectContext:
//   depth         nesting at which objects are cut to [Object]
//   showHidden    show properties that are not enumerable too
//   custom        ask objects that have a method for it
//   bytes         show the bytes of buffers
//   proxies       show proxies as what they are: [target, handler]
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
    depth, showHidden, custom: true, bytes: true, proxies: false, indentation: 0, currentDepth: 0, seen: [], circular: undefined,
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
// Any value

function InspectValue(ctx, value, recurseTimes) {
  if (!$is_object(value)) return InspectPrimitive(ctx, value);
  // A proxy is shown as its target, or as both its parts: no trap is called.
  while ($is_proxy(value)) {
    const target = $proxy_target(value);
    if (target === null) return Styled(ctx, "<Revoked Proxy>", "special");
    if (ctx.proxies) return InspectProxy(ctx, target, $proxy_handler(value), recurseTimes);
    value = target;
  }
  const custom = value[inspectCustom];
  if (ctx.custom && $is_callable(custom) && !IsPrototypeOfItsConstructor(value)) {
    const result = InspectByMethod(ctx, value, custom, recurseTimes);
    if (result !== undefined) return result;
  }
  if (IndexInList(ctx.seen, value) >= 0) return Styled(ctx, `[Circular *${CircularNumber(ctx, value)}]`, "special");
  return InspectObject(ctx, value, recurseTimes);
}
function InspectProxy(ctx, target, handler, recurseTimes) {
  if (recurseTimes > ctx.depth) return Styled(ctx, "Proxy [Array]", "special");
  ctx.indentation += 2;
  const output = [InspectValue(ctx, target, recurseTimes + 1), InspectValue(ctx, handler, recurseTimes + 1)];
  ctx.indentation -= 2;
  const form = { base: "", open: "Proxy [", close: "]", list: LIST_ELEMENTS };
  return ReduceToString(ctx, output, form, recurseTimes + 1);
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
  // Without a constructor as one with the same pattern that was made just now.
  const text = form.constructor !== null ? $call(RegExpPrototype.toString, value)
    : "/" + EscapeRegExpPattern($record_field(value, REGEXP_SOURCE)) + "/" + FlagsText($record_field(value, REGEXP_FLAGS));
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
