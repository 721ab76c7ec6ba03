// Error objects   https://tc39.es/ecma262/#sec-error-objects
// `stack` and what belongs to it: error-stack.js.

/** The common part of the error constructors: Error ( message [ , options ] ), steps 2-4. */
function MakeError(prototype, message, options, newTarget = undefined) {
  // 3. If message is not undefined, define it as ? ToString(message).
  const O = $error_construct(prototype, message === undefined ? undefined : ToString(message), newTarget);
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
function ErrorPrototypeFor(newTarget, constructor, prototype) {
  if (newTarget === undefined || newTarget === constructor) return prototype;
  return GetPrototypeFromConstructor(newTarget, prototype);
}

// Error ( message [ , options ] )   https://tc39.es/ecma262/#sec-error-message
function Error(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, Error, ErrorPrototype), message, options, new.target);
}

// NativeError ( message [ , options ] )   https://tc39.es/ecma262/#sec-nativeerror
function EvalError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, EvalError, EvalErrorPrototype), message, options, new.target);
}
function RangeError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, RangeError, RangeErrorPrototype), message, options, new.target);
}
function ReferenceError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, ReferenceError, ReferenceErrorPrototype), message, options, new.target);
}
function SyntaxError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, SyntaxError, SyntaxErrorPrototype), message, options, new.target);
}
function TypeError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, TypeError, TypeErrorPrototype), message, options, new.target);
}
function URIError(message, options = undefined) {
  return MakeError(ErrorPrototypeFor(new.target, URIError, URIErrorPrototype), message, options, new.target);
}

// AggregateError ( errors, message [ , options ] )   https://tc39.es/ecma262/#sec-aggregate-error
function AggregateError(errors, message, options = undefined) {
  const O = MakeError(ErrorPrototypeFor(new.target, AggregateError, AggregateErrorPrototype), message, options, new.target);
  // 5-6. Let errorsList be ? IteratorToList(? GetIterator(errors)); define errors.
  $obj_define(O, "errors", IteratorToArray(GetIterator(errors)), HIDDEN);
  return O;
}

// SuppressedError ( error, suppressed, message )   https://tc39.es/proposal-explicit-resource-management/#sec-suppressederror-objects
const SuppressedErrorPrototype = $obj_create(ErrorPrototype, 4);
function SuppressedError(error, suppressed, message) {
  const O = MakeError(ErrorPrototypeFor(new.target, SuppressedError, SuppressedErrorPrototype), message, undefined, new.target);
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
$set_intrinsic("Error", Error);
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
});

$methods(ErrorPrototype, {
  // Error.prototype.toString ( )   https://tc39.es/ecma262/#sec-error.prototype.tostring
  toString() {
    // 2. If O is not an Object, throw a TypeError exception.
    if (!$is_object(this)) $throw_message("IncompatibleReceiver", "Error.prototype.toString", this);
    return ErrorToString(this);
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
