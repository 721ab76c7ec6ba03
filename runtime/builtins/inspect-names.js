// How util.inspect names objects and their properties.

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
