// The console object   https://console.spec.whatwg.org/
// The text is Node 20's: https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatformat-args
//
// Strings and other primitives are written without the inspector (inspect.js),
// which is entered at one place, InspectArgument.

const consoleObject = {};
$global("console", consoleObject);
$tag(consoleObject, "console");

/** Two spaces for each open group. */
let consoleIndent = "";
/** Counters of console.count by label. */
let consoleCounts = $ht_new(true);

// ---------------------------------------------------------------------------
// util.format

/** A value outside a format string. */
function FormatArgument(value) {
  if ($is_string(value)) return value;
  if ($is_object(value)) return InspectArgument(value, 2, false, false);
  return PrimitiveText(value);
}
function PrimitiveText(value) {
  if ($is_symbol(value)) return SymbolDescriptiveString(value);
  if ($is_bigint(value)) return $str_concat($bigint_to_string(value, 10), "n");
  return $same_value(value, -0) ? "-0" : $prim_to_string(value);
}
/** util.inspect(value, { depth, showHidden, showProxy }): the only way from here to the inspector. */
function InspectArgument(value, depth, showHidden, showProxy) {
  const ctx = InspectContext(depth, showHidden);
  ctx.proxies = showProxy;
  return InspectValue(ctx, value, 0);
}

/** util.format(...list), of a fast array. */
function FormatList(list) {
  return FormatData($arr_to_slots(list));
}
/** The same of the arguments of a method of the console: Slots. */
function FormatData(data) {
  const count = $slots_length(data);
  if (count === 0) return "";
  const first = $slots_get(data, 0);
  if (count === 1) return FormatArgument(first);
  if (HasDirectives(first)) return FormatTemplate(first, data);
  let text = FormatArgument(first);
  for (let i = 1; i < count; i++) text = $str_concat($str_concat(text, " "), FormatArgument($slots_get(data, i)));
  return text;
}

function HasDirectives(first) {
  return $is_string(first) && $str_index_of(first, "%", 0) >= 0;
}

/** The arguments that no directive took, after spaces. */
function AppendArguments(text, data, from) {
  const count = $slots_length(data);
  for (let i = from | 0; i < count; i = (i + 1) | 0) text = $str_concat($str_concat(text, " "), FormatArgument($slots_get(data, i)));
  return text;
}

/** Replaces the directives of a format string. A directive without an argument stays; "%%" is "%". */
function FormatTemplate(template, data) {
  const count = $slots_length(data);
  let next = 1;
  let text = "";
  let done = 0;
  let i = $str_index_of(template, "%", 0);
  while (i >= 0 && i < template.length - 1) {
    const directive = $str_char_code_at(template, i + 1);
    let piece;
    if (directive === 37) piece = "%";
    else if (next < count && IsDirective(directive)) piece = FormatDirective(directive, $slots_get(data, next++));
    if (piece !== undefined) {
      text += $str_substring(template, done, i) + piece;
      done = i + 2;
    }
    i = $str_index_of(template, "%", i + 2);
  }
  return AppendArguments(text + $str_substring(template, done, template.length), data, next);
}

/** s d i f j o O c */
function IsDirective(code) {
  return code === 115 || code === 100 || code === 105 || code === 102 || code === 106 || code === 111 || code === 79 || code === 99;
}

function FormatDirective(code, value) {
  switch (code) {
    case 115: return FormatAsString(value);
    case 100: return $is_bigint(value) ? FormatArgument(value) : FormatNumberText($is_symbol(value) ? NaN : ToNumber(value));
    case 105: return $is_bigint(value) ? FormatArgument(value) : FormatNumberText($is_symbol(value) ? NaN : $str_parse_int(ToString(value), 0));
    case 102: return FormatNumberText($is_symbol(value) ? NaN : $str_parse_float(ToString(value)));
    case 106: return FormatAsJSON(value);
    case 111: return InspectArgument(value, 4, true, true);
    case 79: return InspectArgument(value, 2, false, false);
    default: return "";
  }
}

function FormatNumberText(n) {
  return n === 0 && 1 / n < 0 ? "-0" : $num_to_string(n);
}

/** %s: String(value), but objects without a toString of their own are inspected. */
function FormatAsString(value) {
  if (!$is_object(value)) return FormatArgument(value);
  if ($is_callable(value) || !HasBuiltinToString(value)) return ToString(value);
  return InspectArgument(value, 0, false, false);
}

/** Whether the toString or Symbol.toPrimitive that converts an object is the runtime's own. */
function HasBuiltinToString(value) {
  const byToString = $is_callable(value.toString);
  const byPrimitive = $is_callable(value[SymbolToPrimitive]);
  if (!byToString && !byPrimitive) return true;
  for (let object = value; object !== null; object = $obj_proto(object)) {
    const found = (byToString && $obj_get_own(object, "toString") >= 0) || (byPrimitive && $obj_get_own(object, SymbolToPrimitive) >= 0);
    // %TypedArray% is no global, so that Node takes it for one of the program's.
    if (found) return object !== value && object !== TypedArrayPrototype && HasBuiltinConstructor(object);
  }
  return true;
}
function HasBuiltinConstructor(object) {
  const attributes = $obj_get_own(object, "constructor");
  if (attributes < 0 || (attributes & ACCESSOR) !== 0) return false;
  const constructor = $lookup_value();
  return $is_callable(constructor) && ($fn_info_flags(constructor) & FUNCTION_BUILTIN) !== 0;
}

/** %j */
function FormatAsJSON(value) {
  if ($is_object(value) || $is_bigint(value)) return FormatObjectAsJSON(value);
  if ($is_string(value)) return $json_quote(value);
  if ($is_number(value) && value - value !== 0) return "null";
  return $is_symbol(value) ? "undefined" : $prim_to_string(value);
}
function FormatObjectAsJSON(value) {
  try {
    const text = consoleStringify(value);
    return text === undefined ? "undefined" : text;
  } catch (error) {
    // Only a circular structure is no error.
    if ($record_class(error) === RECORD_ERROR && $is_string(error.message) && $str_index_of(error.message, "circular structure", 0) >= 0) return "[Circular]";
    throw error;
  }
}
const consoleStringify = JSONObject.stringify;

// ---------------------------------------------------------------------------
// Output

/** Writes a line, indented by the open groups, as are the lines within it. */
function WriteLine(fd, text) {
  if (consoleIndent !== "") text = IndentLines(text);
  ConsoleWrite(fd, $str_concat(text, "\n"));
}
/** Only in open groups. */
function IndentLines(text) {
  if ($str_index_of(text, "\n", 0) >= 0) text = ReplaceEvery(text, "\n", "\n" + consoleIndent);
  return consoleIndent + text;
}

/** A label of console.count. */
function CountLabel(label) {
  return label === undefined ? "default" : ToString(label);
}

function PrintLine(fd, data) {
  WriteLine(fd, FormatData(data));
}

/** What console.dir shows: depth (null: all) and showHidden of the options. */
function InspectWithOptions(item, options) {
  if (!$is_object(options)) return InspectArgument(item, 2, false, false);
  const depth = options.depth;
  const limit = depth === undefined ? 2 : depth === null ? Infinity : ToNumber(depth);
  return InspectArgument(item, limit, $to_boolean(options.showHidden), $to_boolean(options.showProxy));
}

// Those that most programs use make no array of their arguments: it would come with all that arrays can do.
const consoleMethods = {
  // console.log ( ...data )   https://console.spec.whatwg.org/#log
  log() {
    const data = $slots_new($argc());
    for (let i = 0; i < $argc(); i++) $slots_set(data, i, $arg(i));
    PrintLine(1, data);
  },
  // console.warn ( ...data )   https://console.spec.whatwg.org/#warn
  warn() {
    const data = $slots_new($argc());
    for (let i = 0; i < $argc(); i++) $slots_set(data, i, $arg(i));
    PrintLine(2, data);
  },
  // console.dir ( item, options )   https://console.spec.whatwg.org/#dir
  dir(item = undefined, options = undefined) { WriteLine(1, InspectWithOptions(item, options)); },

  // console.assert ( condition, ...data )   https://console.spec.whatwg.org/#assert
  assert(condition = undefined, ...data) {
    if ($to_boolean(condition)) return;
    if (data.length === 0) $arr_push(data, "Assertion failed");
    else $arr_set(data, 0, `Assertion failed: ${ToString($arr_get(data, 0))}`);
    PrintLine(2, $arr_to_slots(data));
  },

  // console.trace ( ...data )   https://console.spec.whatwg.org/#trace
  trace(...data) {
    const error = Error_(FormatList(data));
    $obj_define(error, "name", "Trace", HIDDEN);
    WriteLine(2, WithoutFrame(ToString(error.stack), "\n    at trace (<anonymous>)"));
  },

  // console.count ( label )   https://console.spec.whatwg.org/#count
  count(label = undefined) {
    const key = CountLabel(label);
    const previous = $ht_get(consoleCounts, key);
    const count = previous === undefined ? 1 : previous + 1;
    consoleCounts = $ht_set(consoleCounts, key, count);
    WriteLine(1, `${key}: ${count}`);
  },
  // console.countReset ( label )   https://console.spec.whatwg.org/#countreset
  countReset(label = undefined) {
    const key = CountLabel(label);
    if (!$ht_delete(consoleCounts, key)) WriteLine(2, `Count for '${key}' does not exist`);
  },

  // console.debug ( ...data ), info, error, dirxml   https://console.spec.whatwg.org/#debug
  debug() {
    const data = $slots_new($argc());
    for (let i = 0; i < $argc(); i++) $slots_set(data, i, $arg(i));
    PrintLine(1, data);
  },
  info() {
    const data = $slots_new($argc());
    for (let i = 0; i < $argc(); i++) $slots_set(data, i, $arg(i));
    PrintLine(1, data);
  },
  dirxml() {
    const data = $slots_new($argc());
    for (let i = 0; i < $argc(); i++) $slots_set(data, i, $arg(i));
    PrintLine(1, data);
  },
  error() {
    const data = $slots_new($argc());
    for (let i = 0; i < $argc(); i++) $slots_set(data, i, $arg(i));
    PrintLine(2, data);
  },

  // console.group ( ...data ), groupCollapsed   https://console.spec.whatwg.org/#group
  group(...data) { OpenGroup(data); },
  groupCollapsed(...data) { OpenGroup(data); },
  // console.groupEnd ( )   https://console.spec.whatwg.org/#groupend
  groupEnd() {
    if (consoleIndent !== "") consoleIndent = $str_substring(consoleIndent, 2, consoleIndent.length);
  },
};
/** The trace starts at the caller of console.trace. */
function WithoutFrame(stack, frame) {
  const start = $str_index_of(stack, frame, 0);
  if (start < 0) return stack;
  return $str_substring(stack, 0, start) + $str_substring(stack, start + frame.length, stack.length);
}
function OpenGroup(data) {
  if (data.length > 0) PrintLine(1, $arr_to_slots(data));
  consoleIndent = $str_concat(consoleIndent, "  ");
}

/** A namespace of Web IDL: its operations are enumerable. */
function DefineConsoleMethods() {
  const keys = $obj_own_keys(consoleMethods, 1);
  for (let i = 0; i < $slots_length(keys); i++) {
    const key = $slots_get(keys, i);
    $obj_get_own(consoleMethods, key);
    $obj_define(consoleObject, key, $lookup_value(), PLAIN);
  }
}
DefineConsoleMethods();
