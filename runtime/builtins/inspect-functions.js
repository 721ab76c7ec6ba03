// How util.inspect shows functions and errors (inspect.js has other objects).

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
