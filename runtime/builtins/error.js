// Error objects   https://tc39.es/ecma262/#sec-error-objects
//
// An Error Record: slot 0 is the captured trace (Slots of CallSite addresses), or the text
// of `stack` once it was asked for (the text is made late, and then kept, as in V8).

/** The common part of the error constructors: Error ( message [ , options ] ), steps 2-4. */
function MakeError(prototype, message, options) {
  // 3. If message is not undefined, define it as ? ToString(message).
  const O = $error_new(prototype, message === undefined ? undefined : ToString(message));
  // 4. Perform ? InstallErrorCause(O, options).
  InstallErrorCause(O, options);
  return O;
}

// InstallErrorCause ( O, options )   https://tc39.es/ecma262/#sec-installerrorcause
function InstallErrorCause(O, options) {
  // 1. If options is an Object and ? HasProperty(options, "cause") is true, define cause.
  if ($is_object(options) && HasProperty(options, "cause")) $obj_define(O, "cause", options.cause, HIDDEN);
}

/** NewTarget of a constructor that may be called as a function: steps 1-2. */
function ErrorPrototypeFor(newTarget, constructor, prototype, name) {
  if (newTarget === undefined || newTarget === constructor) return prototype;
  return GetPrototypeFromConstructor(newTarget, name);
}

// Error ( message [ , options ] )   https://tc39.es/ecma262/#sec-error-message
function Error(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, Error, ErrorPrototype, "ErrorPrototype"), message, options);
}

// NativeError ( message [ , options ] )   https://tc39.es/ecma262/#sec-nativeerror
function EvalError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, EvalError, EvalErrorPrototype, "EvalErrorPrototype"), message, options);
}
function RangeError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, RangeError, RangeErrorPrototype, "RangeErrorPrototype"), message, options);
}
function ReferenceError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, ReferenceError, ReferenceErrorPrototype, "ReferenceErrorPrototype"), message, options);
}
function SyntaxError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, SyntaxError, SyntaxErrorPrototype, "SyntaxErrorPrototype"), message, options);
}
function TypeError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, TypeError, TypeErrorPrototype, "TypeErrorPrototype"), message, options);
}
function URIError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, URIError, URIErrorPrototype, "URIErrorPrototype"), message, options);
}

// AggregateError ( errors, message [ , options ] )   https://tc39.es/ecma262/#sec-aggregate-error
function AggregateError(errors, message, options = undefined) {
  const O = MakeError(ErrorPrototypeFor(new.target, AggregateError, AggregateErrorPrototype, "AggregateErrorPrototype"), message, options);
  // 5-6. Let errorsList be ? IteratorToList(? GetIterator(errors)); define errors.
  $obj_define(O, "errors", IteratorToArray(GetIterator(errors)), HIDDEN);
  return O;
}

// SuppressedError ( error, suppressed, message )   https://tc39.es/proposal-explicit-resource-management/#sec-suppressederror-objects
const SuppressedErrorPrototype = $obj_create(ErrorPrototype, 4);
defaultPrototypes.SuppressedErrorPrototype = SuppressedErrorPrototype;
function SuppressedError(error, suppressed, message) {
  const O = MakeError(ErrorPrototypeFor(new.target, SuppressedError, SuppressedErrorPrototype, "SuppressedErrorPrototype"), message, undefined);
  $obj_define(O, "error", error, HIDDEN);
  $obj_define(O, "suppressed", suppressed, HIDDEN);
  return O;
}

function DefineErrorKind(name, constructor, prototype) {
  $constructor(name, constructor, prototype);
  $obj_define(prototype, "name", name, HIDDEN);
  $obj_define(prototype, "message", "", HIDDEN);
  if (constructor !== Error) $obj_set_proto(constructor, Error);
}
DefineErrorKind("Error", Error, ErrorPrototype);
DefineErrorKind("EvalError", EvalError, EvalErrorPrototype);
DefineErrorKind("RangeError", RangeError, RangeErrorPrototype);
DefineErrorKind("ReferenceError", ReferenceError, ReferenceErrorPrototype);
DefineErrorKind("SyntaxError", SyntaxError, SyntaxErrorPrototype);
DefineErrorKind("TypeError", TypeError, TypeErrorPrototype);
DefineErrorKind("URIError", URIError, URIErrorPrototype);
DefineErrorKind("AggregateError", AggregateError, AggregateErrorPrototype);
DefineErrorKind("SuppressedError", SuppressedError, SuppressedErrorPrototype);

$methods(Error, {
  // Error.isError ( arg )   https://tc39.es/ecma262/#sec-error.iserror
  isError(arg) {
    return $record_class(arg) === RECORD_ERROR;
  },

  // Error.captureStackTrace ( object [ , constructorOpt ] )   https://v8.dev/docs/stack-trace-api
  // constructorOpt is not looked at: frames are not cut above it.
  captureStackTrace(object, constructorOpt) {
    if (!$is_object(object)) throw TypeError_("Invalid argument");
    const trace = $error_trace($error_new(ErrorPrototype, undefined));
    CreateDataPropertyOrThrow(object, "stack", StackText(object, WithoutOwnFrame(trace)));
    $obj_get_own(object, "stack");
    $obj_define(object, "stack", $lookup_value(), HIDDEN);
  },
});
$obj_define(Error, "stackTraceLimit", 10, PLAIN);

$methods(ErrorPrototype, {
  // Error.prototype.toString ( )   https://tc39.es/ecma262/#sec-error.prototype.tostring
  toString() {
    // 2. If O is not an Object, throw a TypeError exception.
    if (!$is_object(this)) $throw_message("IncompatibleReceiver", "Error.prototype.toString", this);
    return ErrorToString(this);
  },

  // Error.prototype.stack: not in the specification; an own property in V8.
  get stack() {
    const error = FindError(this);
    if (error === undefined) return undefined;
    let text = $record_field(error, 0);
    if ($is_string(text)) return text;
    text = StackText(error, $error_trace(error));
    $record_set_field(error, 0, text);
    return text;
  },
  set stack(value) {
    if (!$is_object(this)) return;
    // An own property in V8: writable, and enumerable only on objects that are no errors.
    if ($record_class(this) === RECORD_ERROR) $obj_define(this, "stack", value, HIDDEN);
    else CreateDataPropertyOrThrow(this, "stack", value);
  },
});

// Error.prototype.toString, steps 3-9
function ErrorToString(O) {
  // 3-4. Let name be ? Get(O, "name"); undefined: "Error".
  const nameValue = O.name;
  const name = nameValue === undefined ? "Error" : ToString(nameValue);
  // 5-6. Let msg be ? Get(O, "message"); undefined: "".
  const messageValue = O.message;
  const msg = messageValue === undefined ? "" : ToString(messageValue);
  // 7-9. One of them if the other is empty, else both with a colon.
  if (name === "") return msg;
  if (msg === "") return name;
  return name + ": " + msg;
}

/** The nearest Error Record on the prototype chain of value, value included. */
function FindError(value) {
  let object = $is_object(value) ? value : null;
  while (object !== null) {
    if ($record_class(object) === RECORD_ERROR) return object;
    object = $obj_proto(object);
  }
  return undefined;
}

/** "TypeError: message\n    at f (…)\n    at …": the header never throws, as V8's doesn't. */
function StackText(error, trace) {
  let header;
  try {
    header = ErrorToString(error);
  } catch (e) {
    header = "<error>";
  }
  const builder = $sb_new();
  $sb_add(builder, header);
  AddFrames(builder, trace, StackTraceLimit());
  return $sb_finish(builder);
}

function StackTraceLimit() {
  const attributes = $obj_get_own(Error, "stackTraceLimit");
  if (attributes < 0 || (attributes & ACCESSOR) !== 0) return 0;
  const limit = $lookup_value();
  return $is_number(limit) ? limit : 0;
}

/** Adds at most limit lines; frames of built-ins that no user code called by name are left out. */
function AddFrames(builder, trace, limit) {
  if (trace === undefined) return;
  const count = $slots_length(trace);
  let lines = 0;
  for (let i = 0; i < count && lines < limit; i++) {
    const text = FrameText(trace, i, count);
    if (text === undefined) continue;
    $sb_add(builder, "\n    ");
    $sb_add(builder, text);
    lines++;
  }
}

/** The trace of Error.captureStackTrace, which itself is not shown: up to and including its built-in frames. */
function WithoutOwnFrame(trace) {
  const count = $slots_length(trace);
  let start = 0;
  while (start < count && ($callsite_flags($slots_get(trace, start)) & FUNCTION_BUILTIN) === 0) start++;
  while (start < count && ($callsite_flags($slots_get(trace, start)) & FUNCTION_BUILTIN) !== 0) start++;
  const rest = $slots_new(count - start);
  for (let i = start; i < count; i++) $slots_set(rest, i - start, $slots_get(trace, i));
  return rest;
}

// ORDER: abi/layout.ts FunctionFlag.
const FUNCTION_METHOD = 32;
const FUNCTION_BUILTIN = 64;
const FUNCTION_EVALUATOR = 1024;

/** "at f (line:column)"; "at f (<anonymous>)" of a built-in; undefined if the frame is not shown. */
function FrameText(trace, i, count) {
  const callsite = $slots_get(trace, i);
  const flags = $callsite_flags(callsite);
  if ((flags & FUNCTION_EVALUATOR) !== 0) return undefined;
  const text = $callsite_text(callsite);
  if ((flags & FUNCTION_BUILTIN) === 0) return text;
  // Of a run of built-in frames only the outermost is shown, and only if it is a method, not an operation.
  if ((flags & FUNCTION_METHOD) === 0) return undefined;
  if (i + 1 < count && ($callsite_flags($slots_get(trace, i + 1)) & FUNCTION_BUILTIN) !== 0) return undefined;
  const end = $str_index_of(text, " (", 0);
  return end < 0 ? undefined : $str_substring(text, 0, end) + " (<anonymous>)";
}
