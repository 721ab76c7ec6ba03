// The JSON object   https://tc39.es/ecma262/#sec-json-object

const JSONObject = {};
$global("JSON", JSONObject);
$tag(JSONObject, "JSON");

// ---------------------------------------------------------------------------
// Parsing
//
// A recursive-descent parser. Its state is in these variables, as no user code
// runs before it is done: it cannot be re-entered. Characters are code units;
// -1 stands for the end of the text. Errors are V8's.

let jsonText = "";
let jsonLength = 0;
let jsonPosition = 0;

/** Parses a whole text. */
function ParseJSONText(text) {
  jsonText = $str_flatten(text);
  jsonLength = text.length;
  jsonPosition = 0;
  const value = ParseJSONValue();
  if (SkipJSONSpace() !== -1) ThrowJSONAt("Unexpected non-whitespace character after JSON");
  jsonText = "";
  return value;
}

function PeekJSON() {
  return jsonPosition < jsonLength ? $str_char_code_at(jsonText, jsonPosition) : -1;
}

/** Moves past white space; returns the character there. */
function SkipJSONSpace() {
  while (jsonPosition < jsonLength) {
    const c = $str_char_code_at(jsonText, jsonPosition);
    if (c > 32 || (c !== 32 && c !== 10 && c !== 13 && c !== 9)) return c;
    jsonPosition++;
  }
  return -1;
}

function ParseJSONValue() {
  const c = SkipJSONSpace();
  switch (c) {
    case 34: return ParseJSONString();
    case 91: return ParseJSONArray();
    case 123: return ParseJSONObject();
    case 110:
      ParseJSONLiteral("null");
      return null;
    case 116:
      ParseJSONLiteral("true");
      return true;
    case 102:
      ParseJSONLiteral("false");
      return false;
    default:
      if (c === 45 || (c >= 48 && c <= 57)) return ParseJSONNumber(c);
      ThrowJSONUnexpected();
  }
}

function ParseJSONLiteral(word) {
  for (let i = 0; i < word.length; i++) {
    if (PeekJSON() !== $str_char_code_at(word, i)) ThrowJSONUnexpected();
    jsonPosition++;
  }
}

function ParseJSONArray() {
  const array = [];
  jsonPosition++;
  if (SkipJSONSpace() === 93) {
    jsonPosition++;
    return array;
  }
  for (;;) {
    $arr_push(array, ParseJSONValue());
    const c = SkipJSONSpace();
    if (c !== 44 && c !== 93) ThrowJSONAt("Expected ',' or ']' after array element in JSON");
    jsonPosition++;
    if (c === 93) return array;
  }
}

function ParseJSONObject() {
  const object = {};
  jsonPosition++;
  let c = SkipJSONSpace();
  if (c === 125) {
    jsonPosition++;
    return object;
  }
  if (c !== 34) ThrowJSONAt("Expected property name or '}' in JSON");
  for (let first = true;; first = false) {
    const key = $to_key(ParseJSONString());
    if (SkipJSONSpace() !== 58) ThrowJSONColon(first);
    jsonPosition++;
    $obj_define(object, key, ParseJSONValue(), PLAIN);
    c = SkipJSONSpace();
    if (c !== 44 && c !== 125) ThrowJSONAt("Expected ',' or '}' after property value in JSON");
    jsonPosition++;
    if (c === 125) return object;
    if (SkipJSONSpace() !== 34) ThrowJSONAt("Expected double-quoted property name in JSON");
  }
}

/** V8 has a message of its own for a missing colon after the first property name only. */
function ThrowJSONColon(first) {
  if (first) ThrowJSONAt("Expected ':' after property name in JSON");
  ThrowJSONUnexpected();
}

/** At the opening quote. A string without escapes is a part of the text. */
function ParseJSONString() {
  const start = ++jsonPosition;
  while (jsonPosition < jsonLength) {
    const c = $str_char_code_at(jsonText, jsonPosition);
    if (c === 34) {
      jsonPosition++;
      return $str_substring(jsonText, start, jsonPosition - 1);
    }
    if (c === 92) return ParseJSONEscapedString(start);
    if (c < 32) ThrowJSONAt("Bad control character in string literal in JSON");
    jsonPosition++;
  }
  ThrowJSONAt("Unterminated string in JSON");
}

/** The rest of a string whose first backslash is at the position. */
function ParseJSONEscapedString(start) {
  const builder = $sb_new();
  let from = start;
  while (jsonPosition < jsonLength) {
    const c = $str_char_code_at(jsonText, jsonPosition);
    if (c === 34) {
      $sb_add(builder, $str_substring(jsonText, from, jsonPosition));
      jsonPosition++;
      return $sb_finish(builder);
    }
    if (c < 32) ThrowJSONAt("Bad control character in string literal in JSON");
    if (c === 92) {
      $sb_add(builder, $str_substring(jsonText, from, jsonPosition));
      jsonPosition++;
      $sb_add_char(builder, ParseJSONEscape());
      from = jsonPosition;
    } else {
      jsonPosition++;
    }
  }
  ThrowJSONAt("Unterminated string in JSON");
}

/** After a backslash: the code unit that the escape means. */
function ParseJSONEscape() {
  const c = PeekJSON();
  if (c === -1) ThrowJSONUnexpected();
  if (c === 117) {
    jsonPosition++;
    return ParseJSONUnicodeEscape();
  }
  const meaning = JSONEscapeMeaning(c);
  if (meaning < 0) ThrowJSONAt("Bad escaped character in JSON");
  jsonPosition++;
  return meaning;
}
function JSONEscapeMeaning(c) {
  switch (c) {
    case 34: case 47: case 92: return c;
    case 98: return 8;
    case 102: return 12;
    case 110: return 10;
    case 114: return 13;
    case 116: return 9;
    default: return -1;
  }
}
function ParseJSONUnicodeEscape() {
  let code = 0;
  for (let i = 0; i < 4; i++) {
    const digit = HexDigit(PeekJSON());
    if (digit < 0) ThrowJSONAt("Bad Unicode escape in JSON");
    code = code * 16 + digit;
    jsonPosition++;
  }
  return code;
}
/** Moves past decimal digits; returns how many there were. */
function SkipJSONDigits() {
  const start = jsonPosition;
  let c = PeekJSON();
  while (c >= 48 && c <= 57) {
    jsonPosition++;
    c = PeekJSON();
  }
  return jsonPosition - start;
}

function ParseJSONNumber(first) {
  const start = jsonPosition;
  if (first === 45) jsonPosition++;
  const leadingZero = PeekJSON() === 48;
  const digits = SkipJSONDigits();
  if (digits === 0) ThrowJSONAt("No number after minus sign in JSON");
  if (leadingZero && digits > 1) {
    jsonPosition -= digits - 1;
    ThrowJSONUnexpected();
  }
  const c = PeekJSON();
  if (c !== 46 && c !== 69 && c !== 101 && digits < 10 && first !== 45) return SmallJSONInteger(start, jsonPosition);
  SkipJSONFraction(c);
  return $str_to_number($str_substring(jsonText, start, jsonPosition));
}
function SkipJSONFraction(c) {
  if (c === 46) {
    jsonPosition++;
    if (SkipJSONDigits() === 0) ThrowJSONAt("Unterminated fractional number in JSON");
  }
  const e = PeekJSON();
  if (e !== 69 && e !== 101) return;
  jsonPosition++;
  const sign = PeekJSON();
  if (sign === 43 || sign === 45) jsonPosition++;
  if (SkipJSONDigits() === 0) ThrowJSONAt("Exponent part is missing a number in JSON");
}
function SmallJSONInteger(start, end) {
  let n = 0;
  for (let i = start; i < end; i++) n = n * 10 + ($str_char_code_at(jsonText, i) - 48);
  return n;
}

// ---- errors

function ThrowJSONAt(message) {
  throw SyntaxError_(`${message} at position ${jsonPosition}`);
}

/** The error of a token where no rule has a message of its own. */
function ThrowJSONUnexpected() {
  const c = PeekJSON();
  if (c === -1) throw SyntaxError_("Unexpected end of JSON input");
  if (c === 34) ThrowJSONAt("Unexpected string in JSON");
  if (c === 45 || (c >= 48 && c <= 57)) ThrowJSONAt("Unexpected number in JSON");
  const text = jsonText;
  if (text === "undefined" || text === "NaN" || text === "Infinity" || text === "[object Object]") throw SyntaxError_(`"${text}" is not valid JSON`);
  throw SyntaxError_(`Unexpected token '${$str_char_at(text, jsonPosition)}', ${JSONErrorContext()} is not valid JSON`);
}

/** The text in quotes; of a long one, ten characters before and after the position. */
function JSONErrorContext() {
  if (jsonLength <= 20) return `"${jsonText}"`;
  const from = jsonPosition < 10 ? 0 : jsonPosition - 10;
  const to = jsonPosition >= jsonLength - 10 ? jsonLength : jsonPosition + 10;
  return `${jsonPosition >= 10 ? "..." : ""}"${$str_substring(jsonText, from, to)}"${to < jsonLength ? "..." : ""}`;
}

// ---- reviver

// InternalizeJSONProperty ( holder, name, reviver, parseRecord )   https://tc39.es/ecma262/#sec-internalizejsonproperty
function InternalizeJSONProperty(holder, name, reviver, parseRecord) {
  // 1. Let val be ? Get(holder, name).
  const val = holder[name];
  // 2-4. The source text of a primitive value that is what was parsed goes into the context.
  const record = RecordOfUnchanged(parseRecord, val);
  const context = JSONReviverContext(record, val);
  // 5. If val is an Object, internalize each element or property.
  if ($is_object(val)) {
    if (IsArray(val)) {
      const len = LengthOfArrayLike(val);
      for (let I = 0; I < len; I++) InternalizeJSONElement(val, $prim_to_string(I), reviver, JSONChildRecord(record, I));
    } else {
      const keys = OwnPropertyKeys(val, 5);
      const count = $slots_length(keys);
      for (let i = 0; i < count; i++) {
        const key = $slots_get(keys, i);
        InternalizeJSONElement(val, key, reviver, JSONChildRecord(record, $to_key(key)));
      }
    }
  }
  // 6. Return ? Call(reviver, holder, « name, val, context »).
  return $call(reviver, holder, name, val, context);
}
function InternalizeJSONElement(val, P, reviver, parseRecord) {
  const newElement = InternalizeJSONProperty(val, P, reviver, parseRecord);
  // Undefined: [[Delete]], whose failure is ignored; otherwise CreateDataProperty, likewise.
  const key = $to_key(P);
  if (newElement === undefined) DeleteProperty(val, key);
  else CreateDataProperty(val, key, newElement);
}

$methods(JSONObject, {
  // JSON.parse ( text [ , reviver ] )   https://tc39.es/ecma262/#sec-json.parse
  parse(text, reviver) {
    // 1.-6. Let unfiltered be the value of ToString(text) parsed as JSON.
    const jsonString = ToString(text);
    const unfiltered = ParseJSONText(jsonString);
    // 7. If IsCallable(reviver) is true, internalize it in a root object.
    if (!$is_callable(reviver)) return unfiltered;
    return InternalizeJSONProperty({ "": unfiltered }, "", reviver, JSONParseRecord(jsonString, unfiltered));
  },
});

// ---------------------------------------------------------------------------
// Serialising
//
// State: { builder, replacer, list, gap, indent, stack, keys }: replacer a
// function or undefined; list a Slots cell of strings or undefined; stack the
// objects that are being serialised, and keys by which they were reached.

// SerializeJSONProperty ( state, key, holder ), steps 2 to 4   https://tc39.es/ecma262/#sec-serializejsonproperty
// Value given; key a string or an array index.
function PrepareJSONValue(state, holder, key, value) {
  // 2. If value is an Object or a BigInt, let toJSON be ? GetV(value, "toJSON"), and call it.
  if ($is_object(value) || $is_bigint(value)) {
    const toJSON = value.toJSON;
    if ($is_callable(toJSON)) value = $call(toJSON, value, $key_to_string(key));
  }
  // 3. Let value be ? Call(state.[[ReplacerFunction]], holder, « key, value »).
  if (state.replacer !== undefined) value = $call(state.replacer, holder, $key_to_string(key), value);
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
  const builder = state.builder;
  if ($is_string(value)) $sb_add(builder, $json_quote(value));
  else if ($is_number(value)) $sb_add(builder, value - value === 0 ? $num_to_string(value) : "null");
  else if (value === null) $sb_add(builder, "null");
  else if (value === true) $sb_add(builder, "true");
  else if (value === false) $sb_add(builder, "false");
  // 10. If value is a BigInt, throw a TypeError exception.
  else if ($is_bigint(value)) throw TypeError_("Do not know how to serialize a BigInt");
  // 6. If value has an [[IsRawJSON]] internal slot, its text is what is written.
  else if ($record_class(value) === RECORD_RAW_JSON) $sb_add(builder, value.rawJSON);
  else WriteJSONStructure(state, key, value);
}

function WriteJSONStructure(state, key, value) {
  const stack = state.stack;
  const depth = stack.length;
  for (let i = 0; i < depth; i++) {
    if ($arr_get(stack, i) === value) throw TypeError_(CircularJSONMessage(state, i, key));
  }
  $arr_push(stack, value);
  $arr_push(state.keys, key);
  const stepback = state.indent;
  if (state.gap !== "") state.indent = $str_concat(stepback, state.gap);
  if (IsArray(value)) WriteJSONArray(state, value, stepback);
  else WriteJSONObject(state, value, stepback);
  state.indent = stepback;
  $arr_pop(stack);
  $arr_pop(state.keys);
}

/** A line break and the indentation, if there is a gap. */
function WriteJSONBreak(state, indent) {
  if (state.gap === "") return;
  $sb_add_char(state.builder, 10);
  $sb_add(state.builder, indent);
}

// SerializeJSONArray ( state, value )   https://tc39.es/ecma262/#sec-serializejsonarray
function WriteJSONArray(state, value, stepback) {
  const builder = state.builder;
  const len = LengthOfArrayLike(value);
  $sb_add_char(builder, 91);
  for (let index = 0; index < len; index++) {
    if (index > 0) $sb_add_char(builder, 44);
    WriteJSONBreak(state, state.indent);
    const element = PrepareJSONValue(state, value, index, value[index]);
    if (IsSerializableJSON(element)) WriteJSONValue(state, index, element);
    else $sb_add(builder, "null");
  }
  if (len > 0) WriteJSONBreak(state, stepback);
  $sb_add_char(builder, 93);
}

// SerializeJSONObject ( state, value )   https://tc39.es/ecma262/#sec-serializejsonobject
function WriteJSONObject(state, value, stepback) {
  const builder = state.builder;
  // 5.-6. Let K be the property list, or the enumerable own string keys.
  const K = state.list !== undefined ? state.list : OwnPropertyKeys(value, 5);
  const count = $slots_length(K);
  let written = 0;
  $sb_add_char(builder, 123);
  for (let i = 0; i < count; i++) {
    const P = $slots_get(K, i);
    const property = PrepareJSONValue(state, value, P, value[P]);
    if (!IsSerializableJSON(property)) continue;
    if (written++ > 0) $sb_add_char(builder, 44);
    WriteJSONBreak(state, state.indent);
    $sb_add(builder, $json_quote(P));
    $sb_add_char(builder, 58);
    if (state.gap !== "") $sb_add_char(builder, 32);
    WriteJSONValue(state, P, property);
  }
  if (written > 0) WriteJSONBreak(state, stepback);
  $sb_add_char(builder, 125);
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
  return `\n    |     ${CircularJSONKey($arr_get(state.keys, i))} -> object with constructor '${ConstructorNameOf($arr_get(state.stack, i))}'`;
}

/** The circle starts at the object `start` of the stack, and `lastKey` closes it. V8 shows two lines after the first, and the last. */
function CircularJSONMessage(state, start, lastKey) {
  const depth = state.stack.length;
  let message = `Converting circular structure to JSON\n    --> starting at object with constructor '${ConstructorNameOf($arr_get(state.stack, start))}'`;
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
    const state = {
      builder: undefined,
      replacer: isFunction ? replacer : undefined,
      list: !isFunction && IsArray(replacer) ? JSONPropertyList(replacer) : undefined,
      gap: JSONGap(space),
      indent: "",
      stack: [],
      keys: [],
    };
    // 9.-10. The wrapper object shows only to a replacer function.
    const wrapper = isFunction ? { "": value } : undefined;
    // 12. Return ? SerializeJSONProperty(state, the empty String, wrapper).
    const prepared = PrepareJSONValue(state, wrapper, "", value);
    if (!IsSerializableJSON(prepared)) return undefined;
    if ($is_string(prepared)) return $json_quote(prepared);
    state.builder = $sb_new();
    const isPlain = !isFunction && state.list === undefined && state.gap === "";
    if (isPlain && $json_write(state.builder, prepared)) return $sb_finish(state.builder);
    WriteJSONValue(state, "", prepared);
    return $sb_finish(state.builder);
  },
});
