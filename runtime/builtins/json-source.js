// JSON.parse with source text, JSON.rawJSON   https://tc39.es/ecma262/#sec-json-object
//
// A JSON Parse Record is a Slots cell: 0 the value as it was parsed, 1 the source text of a
// primitive value, a list of the Parse Records of the elements, or a hash table of those of the
// properties by key, 2 whether it is that of an array.

// CreateJSONParseRecord ( parseNode, key, value )   https://tc39.es/ecma262/#sec-createjsonparserecord
// for a valid text: its tokens are read once more, and the values found in what was parsed. Nested
// values are in a list of open records, so that any depth will do.
function JSONParseRecord(text, value) {
  const source = $str_flatten(text);
  const open = [];
  let root, key;
  let isNamed = false;
  let position = 0;
  do {
    const c = $str_char_code_at(source, position);
    const end = JSONTokenEnd(source, position, c);
    if (c === 58) {
      isNamed = true;
    } else if (c === 93 || c === 125) {
      $arr_pop(open);
    } else if (c === 34 && !isNamed && open.length > 0 && !InnermostIsArray(open)) {
      key = $to_key(ParseJSONText($str_substring(source, position, end)));
    } else if (c > 32 && c !== 44) {
      const record = NewParseRecord(root === undefined ? value : ValueInInnermost(open, key), c, source, position, end);
      if (root === undefined) root = record;
      else AddToInnermost(open, key, record);
      if (c === 91 || c === 123) $arr_push(open, record);
      isNamed = false;
    }
    position = end;
  } while (position < text.length);
  return root;
}

function NewParseRecord(value, c, source, start, end) {
  const record = $slots_new(3);
  $slots_set(record, 0, value);
  $slots_set(record, 1, c === 91 ? [] : c === 123 ? $ht_new(true) : $str_substring(source, start, end));
  $slots_set(record, 2, c === 91);
  return record;
}

function InnermostIsArray(open) {
  return $slots_get($arr_get(open, open.length - 1), 2);
}

/** The value that the innermost array has next, or the object by that key; of a key that comes twice, the last one. */
function ValueInInnermost(open, key) {
  const record = $arr_get(open, open.length - 1);
  const parent = $slots_get(record, 0);
  if (!$is_object(parent)) return undefined;
  const attributes = $obj_get_own(parent, $slots_get(record, 2) ? $slots_get(record, 1).length : key);
  return attributes < 0 ? undefined : $lookup_value();
}
function AddToInnermost(open, key, record) {
  const parent = $arr_get(open, open.length - 1);
  const children = $slots_get(parent, 1);
  if ($slots_get(parent, 2)) $arr_push(children, record);
  else $slots_set(parent, 1, $ht_set(children, key, record));
}

/** Where the token at a position ends: a string, a number or a word, or one character. */
function JSONTokenEnd(source, position, c) {
  if (c === 34) return JSONStringEnd(source, position);
  let end = position + 1;
  if (!IsInJSONWord(c)) return end;
  while (end < source.length && IsInJSONWord($str_char_code_at(source, end))) end++;
  return end;
}
function JSONStringEnd(source, position) {
  for (let end = position + 1;; end++) {
    const c = $str_char_code_at(source, end);
    if (c === 34) return end + 1;
    if (c === 92) end++;
  }
}
/** Letters, digits, `+`, `-` and `.` */
function IsInJSONWord(c) {
  return (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || c === 43 || c === 45 || c === 46 || c === 69;
}

/** The Parse Record of a value that still is what was parsed; else undefined. */
function RecordOfUnchanged(parseRecord, val) {
  return parseRecord !== undefined && $same_value($slots_get(parseRecord, 0), val) ? parseRecord : undefined;
}

/** InternalizeJSONProperty, steps 2-3: the context argument of the reviver. */
function JSONReviverContext(parseRecord, val) {
  const context = {};
  if (parseRecord !== undefined && !$is_object(val)) $obj_define(context, "source", $slots_get(parseRecord, 1), PLAIN);
  return context;
}

/** The Parse Record of an element or a property; undefined if there was none in the text. */
function JSONChildRecord(parseRecord, key) {
  if (parseRecord === undefined) return undefined;
  const children = $slots_get(parseRecord, 1);
  return $slots_get(parseRecord, 2) ? $arr_get(children, key) : $ht_get(children, $to_key(key));
}

$methods(JSONObject, {
  // JSON.isRawJSON ( O )   https://tc39.es/ecma262/#sec-json.israwjson
  isRawJSON(O) {
    return $record_class(O) === RECORD_RAW_JSON;
  },

  // JSON.rawJSON ( text )   https://tc39.es/ecma262/#sec-json.rawjson
  rawJSON(text) {
    // 1. Let jsonString be ? ToString(text).
    const jsonString = ToString(text);
    // 2. Throw a SyntaxError exception if it is empty, or begins or ends with white space.
    const length = jsonString.length;
    if (length === 0) throw SyntaxError_("Unexpected end of JSON input");
    const isSpace = (c) => c === 9 || c === 10 || c === 13 || c === 32;
    if (isSpace($str_char_code_at(jsonString, 0)) || isSpace($str_char_code_at(jsonString, length - 1))) {
      throw SyntaxError_("Invalid value for JSON.rawJSON");
    }
    // 3. Parse it as a JSON text, whose outermost value must be a primitive.
    if ($is_object(ParseJSONText(jsonString))) throw SyntaxError_("Invalid value for JSON.rawJSON");
    // 4-6. Let obj be an object without prototype, with [[IsRawJSON]], whose property rawJSON is the text.
    const obj = $record_new(null, RECORD_RAW_JSON, 0);
    $obj_define(obj, "rawJSON", jsonString, ENUMERABLE);
    // 7-8. Freeze and return it.
    $obj_prevent_extensions(obj);
    return obj;
  },
});
