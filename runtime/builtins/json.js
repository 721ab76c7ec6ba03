// The JSON object   https://tc39.es/ecma262/#sec-json-object

const JSONObject = {};
$global("JSON", JSONObject);
$tag(JSONObject, "JSON");

// ---------------------------------------------------------------------------
// Parsing
//
// The kernel parses; it says which error it has found, and where. Errors are V8's. Nothing here recurs, however
// deep the text nests; what user code could nest for ever has a limit.

/** Of structures that a reviver, a replacer or toJSON may be making while they are walked. */
const MAX_JSON_DEPTH = 6000;

/** Messages of errors at a position. ORDER: json-parse.ts; the first is that of a token where no other fits. */
const JSON_ERRORS = [
  "",
  "Bad control character in string literal in JSON",
  "Unterminated string in JSON",
  "Bad escaped character in JSON",
  "Bad Unicode escape in JSON",
  "No number after minus sign in JSON",
  "Unterminated fractional number in JSON",
  "Exponent part is missing a number in JSON",
  "Expected property name or '}' in JSON",
  "Expected ',' or ']' after array element in JSON",
  "Expected ',' or '}' after property value in JSON",
  "Expected double-quoted property name in JSON",
  "Expected ':' after property name in JSON",
  "Unexpected non-whitespace character after JSON",
];

/** Parses a whole text. */
function ParseJSONText(text) {
  MakeRoom(8 * text.length);
  const value = $json_parse(text);
  if ($is_not_found(value)) ThrowJSONError(text, $json_error(0), $json_error(1));
  return value;
}

function ThrowJSONError(text, error, position) {
  if (error !== 0) ThrowJSONAt($arr_get(JSON_ERRORS, error), position);
  if (position >= text.length) throw SyntaxError_("Unexpected end of JSON input");
  const c = $str_char_code_at(text, position);
  if (c === 34) ThrowJSONAt("Unexpected string in JSON", position);
  if (c === 45 || (c >= 48 && c <= 57)) ThrowJSONAt("Unexpected number in JSON", position);
  if (text === "undefined" || text === "NaN" || text === "Infinity" || text === "[object Object]") throw SyntaxError_(`"${text}" is not valid JSON`);
  throw SyntaxError_(`Unexpected token '${$str_char_at(text, position)}', ${JSONErrorContext(text, position)} is not valid JSON`);
}
function ThrowJSONAt(message, position) {
  throw SyntaxError_(`${message} at position ${position}`);
}

/** The text in quotes; of a long one, ten characters before and after the position. */
function JSONErrorContext(text, position) {
  const length = text.length;
  if (length <= 20) return `"${text}"`;
  const from = position < 10 ? 0 : position - 10;
  const to = position >= length - 10 ? length : position + 10;
  return `${position >= 10 ? "..." : ""}"${$str_substring(text, from, to)}"${to < length ? "..." : ""}`;
}

// ---- reviver

// A walk is a call of InternalizeJSONProperty that is under way: a Slots cell.
/** The walk that it was made by, and the number of those around it. */
const WALK_CALLER = 0, WALK_DEPTH = 1;
const WALK_HOLDER = 2, WALK_NAME = 3, WALK_VALUE = 4;
/** The Parse Record, and the context of the call of the reviver for the value. */
const WALK_RECORD = 5, WALK_CONTEXT = 6;
/** The keys of an object, a Slots cell (undefined for an array), how many there are, and the number of the next. */
const WALK_KEYS = 7, WALK_COUNT = 8, WALK_NEXT = 9;

// InternalizeJSONProperty ( holder, name, reviver, parseRecord )   https://tc39.es/ecma262/#sec-internalizejsonproperty
// withContext: can the reviver see its third argument? Nobody sees the Parse Records, and no context need be made, if it cannot.
function InternalizeJSONProperty(holder, name, reviver, parseRecord, withContext) {
  let walk = JSONWalk(undefined, holder, name, holder[name], parseRecord, withContext);
  for (;;) {
    let newElement, P;
    if ($slots_get(walk, WALK_NEXT) < $slots_get(walk, WALK_COUNT)) {
      // 5. If val is an Object, internalize each element or property.
      const index = $slots_get(walk, WALK_NEXT), keys = $slots_get(walk, WALK_KEYS), holder = $slots_get(walk, WALK_VALUE);
      $slots_set(walk, WALK_NEXT, index + 1);
      P = keys === undefined ? $prim_to_string(index) : $slots_get(keys, index);
      const record = JSONChildRecord($slots_get(walk, WALK_RECORD), keys === undefined ? index : P);
      // 1. Let val be ? Get(holder, name).
      const val = holder[P];
      if ($is_object(val)) {
        walk = JSONWalk(walk, holder, P, val, record, withContext);
        continue;
      }
      newElement = $call(reviver, holder, P, val, withContext ? JSONReviverContext(RecordOfUnchanged(record, val), val) : undefined);
    } else {
      // 6. Return ? Call(reviver, holder, « name, val, context »).
      newElement = $call(reviver, $slots_get(walk, WALK_HOLDER), $slots_get(walk, WALK_NAME), $slots_get(walk, WALK_VALUE), $slots_get(walk, WALK_CONTEXT));
      const caller = $slots_get(walk, WALK_CALLER);
      if (caller === undefined) return newElement;
      P = $slots_get(walk, WALK_NAME);
      walk = caller;
    }
    // Undefined: [[Delete]], whose failure is ignored; otherwise CreateDataProperty, likewise.
    const key = $to_key(P);
    if (newElement === undefined) DeleteProperty($slots_get(walk, WALK_VALUE), key);
    else CreateDataProperty($slots_get(walk, WALK_VALUE), key, newElement);
  }
}
function JSONWalk(caller, holder, name, val, parseRecord, withContext) {
  const depth = caller === undefined ? 0 : $slots_get(caller, WALK_DEPTH) + 1;
  if (depth > MAX_JSON_DEPTH) $throw_message("StackOverflow");
  const walk = $slots_new(10);
  $slots_set(walk, WALK_CALLER, caller);
  $slots_set(walk, WALK_DEPTH, depth);
  $slots_set(walk, WALK_HOLDER, holder);
  $slots_set(walk, WALK_NAME, name);
  $slots_set(walk, WALK_VALUE, val);
  $slots_set(walk, WALK_COUNT, 0);
  $slots_set(walk, WALK_NEXT, 0);
  if (withContext) {
    // 2-4. The source text of a primitive value that is what was parsed goes into the context.
    const record = RecordOfUnchanged(parseRecord, val);
    $slots_set(walk, WALK_RECORD, record);
    $slots_set(walk, WALK_CONTEXT, JSONReviverContext(record, val));
  }
  if (!$is_object(val)) return walk;
  if (IsArray(val)) $slots_set(walk, WALK_COUNT, LengthOfArrayLike(val));
  else {
    const keys = OwnPropertyKeys(val, 5);
    $slots_set(walk, WALK_KEYS, keys);
    $slots_set(walk, WALK_COUNT, $slots_length(keys));
  }
  return walk;
}

$methods(JSONObject, {
  // JSON.parse ( text [ , reviver ] )   https://tc39.es/ecma262/#sec-json.parse
  parse(text, reviver) {
    // 1.-6. Let unfiltered be the value of ToString(text) parsed as JSON.
    const jsonString = ToString(text);
    const unfiltered = ParseJSONText(jsonString);
    // 7. If IsCallable(reviver) is true, internalize it in a root object.
    if (!$is_callable(reviver)) return unfiltered;
    const withContext = $fn_sees(reviver, 3);
    return InternalizeJSONProperty({ "": unfiltered }, "", reviver, withContext ? JSONParseRecord(jsonString, unfiltered) : undefined, withContext);
  },
});

// ---------------------------------------------------------------------------
// Serialising
//
// The state is a Slots cell, and so is each of the structures on its stack, those that are being serialised.

/** Replacer: a function or undefined; list: a Slots cell of strings or undefined. */
const JSON_BUILDER = 0, JSON_REPLACER = 1, JSON_LIST = 2, JSON_GAP = 3, JSON_INDENT = 4, JSON_STACK = 5;
/** Key: that by which it was reached; keys: the Slots cell of an object's; next: number of the next element or key; written: how many are in the text. */
const OPEN_VALUE = 0, OPEN_KEY = 1, OPEN_STEPBACK = 2, OPEN_KEYS = 3, OPEN_COUNT = 4, OPEN_NEXT = 5, OPEN_WRITTEN = 6;

// SerializeJSONProperty ( state, key, holder ), steps 2 to 4   https://tc39.es/ecma262/#sec-serializejsonproperty
// Value given; key a string or an array index.
function PrepareJSONValue(state, holder, key, value) {
  // 2. If value is an Object or a BigInt, let toJSON be ? GetV(value, "toJSON"), and call it.
  if ($is_object(value) || $is_bigint(value)) {
    const toJSON = value.toJSON;
    if ($is_callable(toJSON)) value = $call(toJSON, value, $key_to_string(key));
  }
  // 3. Let value be ? Call(state.[[ReplacerFunction]], holder, « key, value »).
  if ($slots_get(state, JSON_REPLACER) !== undefined) value = $call($slots_get(state, JSON_REPLACER), holder, $key_to_string(key), value);
  // 4. Unwrap Number, String, Boolean and BigInt objects.
  const recordClass = $record_class(value);
  if (recordClass === RECORD_NUMBER) return ToNumber(value);
  if (recordClass === RECORD_STRING) return ToString(value);
  if (recordClass === RECORD_BOOLEAN || recordClass === RECORD_BIGINT) return $record_field(value, 0);
  return value;
}

/** Whether step 5 and following write something: not for undefined, symbols and functions. */
function IsSerializableJSON(value) {
  return value !== undefined && !$is_symbol(value) && !$is_callable(value);
}

// SerializeJSONProperty, steps 5 to 12
function WriteJSONValue(state, key, value) {
  if (!IsJSONStructure(value)) {
    WriteJSONPrimitive($slots_get(state, JSON_BUILDER), value);
    return;
  }
  const stack = $slots_get(state, JSON_STACK);
  let top = OpenJSONStructure(state, key, value);
  for (;;) {
    const next = $slots_get(top, OPEN_NEXT), keys = $slots_get(top, OPEN_KEYS);
    if (next === $slots_get(top, OPEN_COUNT)) {
      CloseJSONStructure(state, top);
      if (stack.length === 0) return;
      top = $arr_get(stack, stack.length - 1);
      continue;
    }
    const P = keys === undefined ? next : $slots_get(keys, next);
    $slots_set(top, OPEN_NEXT, next + 1);
    const property = keys === undefined ? NextJSONElement(state, top, P) : NextJSONProperty(state, top, P);
    if (property === undefined) continue;
    if (IsJSONStructure(property)) top = OpenJSONStructure(state, P, property);
    else WriteJSONPrimitive($slots_get(state, JSON_BUILDER), property);
  }
}
function IsJSONStructure(value) {
  return $is_object(value) && $record_class(value) !== RECORD_RAW_JSON;
}
function WriteJSONPrimitive(builder, value) {
  if ($is_string(value)) $sb_add(builder, $json_quote(value));
  else if ($is_number(value)) $sb_add(builder, value - value === 0 ? $num_to_string(value) : "null");
  else if (value === null) $sb_add(builder, "null");
  else if (value === true) $sb_add(builder, "true");
  else if (value === false) $sb_add(builder, "false");
  // 10. If value is a BigInt, throw a TypeError exception.
  else if ($is_bigint(value)) throw TypeError_("Do not know how to serialize a BigInt");
  // 6. If value has an [[IsRawJSON]] internal slot, its text is what is written.
  else $sb_add(builder, value.rawJSON);
}

// The start of SerializeJSONArray ( state, value ) and SerializeJSONObject ( state, value )
// https://tc39.es/ecma262/#sec-serializejsonarray, https://tc39.es/ecma262/#sec-serializejsonobject
function OpenJSONStructure(state, key, value) {
  const stack = $slots_get(state, JSON_STACK);
  const depth = stack.length;
  if (depth > MAX_JSON_DEPTH) $throw_message("StackOverflow");
  // 1. If state.[[Stack]] contains value, throw a TypeError exception.
  for (let i = 0; i < depth; i++) {
    if ($slots_get($arr_get(stack, i), OPEN_VALUE) === value) throw TypeError_(CircularJSONMessage(state, i, key));
  }
  // 3.-4. Indent one more level.
  const stepback = $slots_get(state, JSON_INDENT);
  if ($slots_get(state, JSON_GAP) !== "") $slots_set(state, JSON_INDENT, $str_concat(stepback, $slots_get(state, JSON_GAP)));
  const opened = $slots_new(7);
  $slots_set(opened, OPEN_VALUE, value);
  $slots_set(opened, OPEN_KEY, key);
  $slots_set(opened, OPEN_STEPBACK, stepback);
  $slots_set(opened, OPEN_COUNT, 0);
  $slots_set(opened, OPEN_NEXT, 0);
  $slots_set(opened, OPEN_WRITTEN, 0);
  $arr_push(stack, opened);
  if (IsArray(value)) {
    $slots_set(opened, OPEN_COUNT, LengthOfArrayLike(value));
    $sb_add_char($slots_get(state, JSON_BUILDER), 91);
  } else {
    // 5.-6. Let K be the property list, or the enumerable own string keys.
    const list = $slots_get(state, JSON_LIST);
    const keys = list !== undefined ? list : OwnPropertyKeys(value, 5);
    $slots_set(opened, OPEN_KEYS, keys);
    $slots_set(opened, OPEN_COUNT, $slots_length(keys));
    $sb_add_char($slots_get(state, JSON_BUILDER), 123);
  }
  return opened;
}
function CloseJSONStructure(state, closed) {
  if ($slots_get(closed, OPEN_WRITTEN) > 0) WriteJSONBreak(state, $slots_get(closed, OPEN_STEPBACK));
  $sb_add_char($slots_get(state, JSON_BUILDER), $slots_get(closed, OPEN_KEYS) === undefined ? 93 : 125);
  $slots_set(state, JSON_INDENT, $slots_get(closed, OPEN_STEPBACK));
  $arr_pop($slots_get(state, JSON_STACK));
}

/** What comes before the next element or property. */
function SeparateJSON(state, top) {
  const written = $slots_get(top, OPEN_WRITTEN);
  $slots_set(top, OPEN_WRITTEN, written + 1);
  if (written > 0) $sb_add_char($slots_get(state, JSON_BUILDER), 44);
  WriteJSONBreak(state, $slots_get(state, JSON_INDENT));
}
/** An element as it is to be written: null for what cannot be. */
function NextJSONElement(state, top, index) {
  SeparateJSON(state, top);
  const element = PrepareJSONValue(state, $slots_get(top, OPEN_VALUE), index, $slots_get(top, OPEN_VALUE)[index]);
  return IsSerializableJSON(element) ? element : null;
}
/** A property as it is to be written, after its name; undefined if it is left out. */
function NextJSONProperty(state, top, P) {
  const property = PrepareJSONValue(state, $slots_get(top, OPEN_VALUE), P, $slots_get(top, OPEN_VALUE)[P]);
  if (!IsSerializableJSON(property)) return undefined;
  SeparateJSON(state, top);
  $sb_add($slots_get(state, JSON_BUILDER), $json_quote(P));
  $sb_add_char($slots_get(state, JSON_BUILDER), 58);
  if ($slots_get(state, JSON_GAP) !== "") $sb_add_char($slots_get(state, JSON_BUILDER), 32);
  return property;
}

/** A line break and the indentation, if there is a gap. */
function WriteJSONBreak(state, indent) {
  if ($slots_get(state, JSON_GAP) === "") return;
  $sb_add_char($slots_get(state, JSON_BUILDER), 10);
  $sb_add($slots_get(state, JSON_BUILDER), indent);
}

// ---- the error of circular structures

/** The name that V8 gives the constructor of an object, found without running user code. */
function ConstructorNameOf(object) {
  const attributes = $obj_lookup(object, "constructor");
  if (attributes >= 0 && (attributes & ACCESSOR) === 0) {
    const constructor = $lookup_value();
    if ($is_callable(constructor) && $obj_get_own(constructor, "name") >= 0) {
      const name = $lookup_value();
      if ($is_string(name) && name !== "") return name;
    }
  }
  return "Object";
}
function CircularJSONKey(key) {
  return $is_int(key) ? `index ${key}` : `property '${key}'`;
}
function CircularJSONLine(state, i) {
  return `\n    |     ${CircularJSONKey($slots_get($arr_get($slots_get(state, JSON_STACK), i), OPEN_KEY))} -> object with constructor '${ConstructorNameOf($slots_get($arr_get($slots_get(state, JSON_STACK), i), OPEN_VALUE))}'`;
}

/** The circle starts at the object `start` of the stack, and `lastKey` closes it. V8 shows two lines after the first, and the last. */
function CircularJSONMessage(state, start, lastKey) {
  const depth = $slots_get(state, JSON_STACK).length;
  let message = `Converting circular structure to JSON\n    --> starting at object with constructor '${ConstructorNameOf($slots_get($arr_get($slots_get(state, JSON_STACK), start), OPEN_VALUE))}'`;
  const headEnd = start + 3 < depth ? start + 3 : depth;
  for (let i = start + 1; i < headEnd; i++) message += CircularJSONLine(state, i);
  if (depth > headEnd + 1) message += "\n    |     ...";
  if (depth > headEnd) message += CircularJSONLine(state, depth - 1);
  return `${message}\n    --- ${CircularJSONKey(lastKey)} closes the circle`;
}

// ---- arguments of JSON.stringify

/** Step 4.b of JSON.stringify: the strings of a replacer array, without repetitions, as a Slots cell. */
function JSONPropertyList(replacer) {
  const len = LengthOfArrayLike(replacer);
  const list = [];
  for (let k = 0; k < len; k++) {
    const v = replacer[k];
    const recordClass = $record_class(v);
    if (!$is_string(v) && !$is_number(v) && recordClass !== RECORD_NUMBER && recordClass !== RECORD_STRING) continue;
    const item = ToString(v);
    if (!ArrayHasValue(list, item)) $arr_push(list, item);
  }
  return $arr_to_slots(list);
}
function ArrayHasValue(list, item) {
  for (let i = 0; i < list.length; i++) {
    if ($arr_get(list, i) === item) return true;
  }
  return false;
}

/** Steps 5 to 8 of JSON.stringify: the indentation of one level. */
function JSONGap(space) {
  const recordClass = $record_class(space);
  if (recordClass === RECORD_NUMBER) space = ToNumber(space);
  else if (recordClass === RECORD_STRING) space = ToString(space);
  if ($is_number(space)) {
    const width = ToIntegerOrInfinity(space);
    return width < 1 ? "" : $str_repeat(" ", width < 10 ? width : 10);
  }
  if ($is_string(space)) return space.length <= 10 ? space : $str_substring(space, 0, 10);
  return "";
}

$methods(JSONObject, {
  // JSON.stringify ( value [ , replacer [ , space ] ] )   https://tc39.es/ecma262/#sec-json.stringify
  stringify(value, replacer, space) {
    const isFunction = $is_callable(replacer);
    const list = !isFunction && IsArray(replacer) ? JSONPropertyList(replacer) : undefined;
    const gap = JSONGap(space);
    const state = $slots_new(6);
    $slots_set(state, JSON_REPLACER, isFunction ? replacer : undefined);
    $slots_set(state, JSON_LIST, list);
    $slots_set(state, JSON_GAP, gap);
    $slots_set(state, JSON_INDENT, "");
    // 9.-10. The wrapper object shows only to a replacer function.
    const wrapper = isFunction ? { "": value } : undefined;
    // 12. Return ? SerializeJSONProperty(state, the empty String, wrapper).
    const prepared = PrepareJSONValue(state, wrapper, "", value);
    if (!IsSerializableJSON(prepared)) return undefined;
    if ($is_string(prepared)) return $json_quote(prepared);
    const builder = $sb_new();
    if (!isFunction && $json_write(builder, prepared, gap, list)) return $sb_finish(builder);
    $slots_set(state, JSON_BUILDER, builder);
    $slots_set(state, JSON_STACK, []);
    WriteJSONValue(state, "", prepared);
    return $sb_finish(builder);
  },
});
