// The stack of errors   https://v8.dev/docs/stack-trace-api
//
// `stack` is an own property that looks like a data property. Until it is asked for
// in a way that shows, it is one accessor, the same for all objects: its text is
// made late, and then kept, as in V8.
//
// The captured trace (Slots of CallSite addresses; undefined: none) is in field 0 of an
// Error Record and the value in field 1; of other objects they are private elements.

const stackTraceName = $private_new("stack trace", false), stackValueName = $private_new("stack", false);

/** What has been captured for an object: undefined once the value of `stack` is there. */
function CapturedTrace(object) {
  return $record_class(object) === RECORD_ERROR ? $record_field(object, 0) : $private_get(object, stackTraceName);
}
function StackValue(object) {
  return $record_class(object) === RECORD_ERROR ? $record_field(object, 1) : $private_get(object, stackValueName);
}
function SetCaptured(object, trace, value) {
  if ($record_class(object) === RECORD_ERROR) {
    $record_set_field(object, 0, trace);
    $record_set_field(object, 1, value);
  } else {
    $private_set(object, stackTraceName, trace);
    $private_set(object, stackValueName, value);
  }
}
function HasCaptured(object) {
  return $record_class(object) === RECORD_ERROR || $private_in(object, stackTraceName);
}

/** The nearest object on the prototype chain of value, value included, for which a trace was captured. */
function FindCaptured(value) {
  for (let object = $is_object(value) ? value : null; object !== null; object = $obj_proto(object)) {
    if (HasCaptured(object)) return object;
  }
  return undefined;
}

const stackProperty = {
  get stack() {
    const holder = FindCaptured(this);
    return holder === undefined ? undefined : StackOf(holder);
  },
  set stack(value) {
    if (!$is_object(this)) return;
    const own = $obj_get_own(this, "stack");
    if (IsStackAccessor(own)) $obj_define(this, "stack", value, AsDataProperty(own));
    // Inherited.
    else CreateDataPropertyOrThrow(this, "stack", value);
  },
};
$obj_get_own(stackProperty, "stack");
const stackAccessor = $lookup_value();
$set_intrinsic("StackAccessor", stackAccessor);

/** Is what $obj_get_own has just found that accessor? */
function IsStackAccessor(attributes) {
  return attributes >= 0 && (attributes & ACCESSOR) !== 0 && $same_cell($lookup_value(), stackAccessor);
}
function AsDataProperty(attributes) {
  return (attributes & ~ACCESSOR) | WRITABLE;
}
/** Makes `stack` the data property that it looks like; returns its attributes, and leaves its value in $lookup_value(). */
function MakeStackDataProperty(object, attributes) {
  $obj_define(object, "stack", StackOf(object), AsDataProperty(attributes));
  return $obj_get_own(object, "stack");
}

/** The value of `stack` of an object with a captured trace. */
function StackOf(object) {
  const trace = CapturedTrace(object);
  if (trace === undefined) return StackValue(object);
  const value = FormatStack(object, trace);
  SetCaptured(object, undefined, value);
  return value;
}

/** Error.prepareStackTrace is running, and is not called again. */
let preparingStack = false;

function FormatStack(error, trace) {
  const prepare = Error.prepareStackTrace;
  if (preparingStack || !$is_callable(prepare)) return StackText(ErrorToString(error), trace);
  preparingStack = true;
  try {
    return $call(prepare, Error, error, CallSites(trace));
  } finally {
    preparingStack = false;
  }
}
/** "TypeError: message\n    at f (…)\n    at …" */
function StackText(header, trace) {
  const builder = $sb_new();
  $sb_add(builder, header);
  const count = $slots_length(trace);
  for (let i = 0; i < count; i++) {
    $sb_add(builder, "\n    at ");
    $sb_add(builder, FrameText($slots_get(trace, i)));
  }
  return $sb_finish(builder);
}

// ORDER: abi/layout.ts FunctionFlag.
const FUNCTION_METHOD = 32;
const FUNCTION_BUILTIN = 64;

/** "f (file:line:column)"; "f (<anonymous>)" of a built-in. */
function FrameText(callsite) {
  const text = $callsite_text(callsite);
  if (($callsite_flags(callsite) & FUNCTION_BUILTIN) === 0) return $str_substring(text, 3, text.length);
  return $callsite_name(callsite) + " (<anonymous>)";
}

$methods(Error, {
  // Error.captureStackTrace ( object [ , constructorOpt ] )   https://v8.dev/docs/stack-trace-api
  captureStackTrace(object, constructorOpt) {
    if (!$is_object(object)) throw TypeError_("invalid_argument");
    const trace = $trace_capture($is_callable(constructorOpt) ? constructorOpt : $callee());
    if (!HasCaptured(object)) {
      $private_add(object, stackTraceName, undefined);
      $private_add(object, stackValueName, undefined);
    }
    SetCaptured(object, trace, undefined);
    DefineStackAccessor(object);
  },
});
$obj_define(Error, "stackTraceLimit", 10, PLAIN);

function DefineStackAccessor(object) {
  const attributes = GetOwnProperty(object, "stack");
  if (attributes < 0 && !IsExtensible(object)) $throw_message("DefineNotExtensible", "stack");
  if (attributes >= 0 && (attributes & CONFIGURABLE) === 0) $throw_message("RedefineProperty", "stack");
  // A proxy gets what its target can take.
  if ($is_proxy(object)) DefinePropertyOrThrow(object, "stack", MakeDescriptor(HAS_DATA | HAS_ENUMERABLE | HAS_CONFIGURABLE | HIDDEN, StackOf(object), undefined, undefined));
  else $obj_define(object, "stack", stackAccessor, CONFIGURABLE | ACCESSOR);
}

// ---------------------------------------------------------------------------
// Call sites: what Error.prepareStackTrace gets

function CallSite() {
  throw TypeError_("Illegal constructor");
}
const CallSitePrototype = $obj_create(ObjectPrototype, 4);
$obj_define(CallSite, "prototype", CallSitePrototype, 0);
$obj_define(CallSitePrototype, "constructor", CallSite, HIDDEN);
const callSiteName = $private_new("call site", false);

function CallSites(trace) {
  const count = $slots_length(trace);
  const sites = $arr_new(0, count);
  for (let i = 0; i < count; i++) {
    const site = $obj_create(CallSitePrototype, 4);
    $private_add(site, callSiteName, $slots_get(trace, i));
    $arr_push(sites, site);
  }
  return sites;
}
function ThisCallSite(value, name) {
  if (!$is_object(value) || !$private_in(value, callSiteName)) $throw_message("IncompatibleReceiver", "CallSite.prototype." + name, value);
  return $private_get(value, callSiteName);
}
/** The name of the function; undefined of the code of a file itself. */
function CallSiteFunctionName(site) {
  const name = $callsite_name(site);
  return name === undefined || name === "" || name === "<main>" ? null : name;
}
/** The name of the file, null of a built-in. */
function CallSiteFile(site) {
  const file = $callsite_file(site);
  return file === undefined ? null : file;
}
/** Number of code units before a line and column of a text. */
function OffsetIn(text, line, column) {
  let at = 0;
  for (let i = 1; i < line; i++) at = $str_index_of(text, "\n", at) + 1;
  return at + column - 1;
}

// The receiver and the function of a frame are not kept: `this` is shown as in strict code.
$methods(CallSitePrototype, {
  getColumnNumber() {
    const site = ThisCallSite(this, "getColumnNumber");
    return $callsite_file(site) === undefined ? null : $callsite_column(site);
  },
  getEnclosingColumnNumber() {
    const definition = $callsite_definition(ThisCallSite(this, "getEnclosingColumnNumber"));
    return definition === 0 ? null : $callsite_column(definition);
  },
  getEnclosingLineNumber() {
    const definition = $callsite_definition(ThisCallSite(this, "getEnclosingLineNumber"));
    return definition === 0 ? null : $callsite_line(definition);
  },
  getEvalOrigin() {
    ThisCallSite(this, "getEvalOrigin");
    return undefined;
  },
  getFileName() {
    return CallSiteFile(ThisCallSite(this, "getFileName"));
  },
  getFunction() {
    ThisCallSite(this, "getFunction");
    return undefined;
  },
  getFunctionName() {
    return CallSiteFunctionName(ThisCallSite(this, "getFunctionName"));
  },
  getLineNumber() {
    const site = ThisCallSite(this, "getLineNumber");
    return $callsite_file(site) === undefined ? null : $callsite_line(site);
  },
  getMethodName() {
    const site = ThisCallSite(this, "getMethodName");
    return ($callsite_flags(site) & FUNCTION_METHOD) !== 0 ? CallSiteFunctionName(site) : null;
  },
  getPosition() {
    const site = ThisCallSite(this, "getPosition");
    const text = $callsite_source(site);
    return text === undefined ? 0 : OffsetIn(text, $callsite_line(site), $callsite_column(site));
  },
  getPromiseIndex() {
    ThisCallSite(this, "getPromiseIndex");
    return null;
  },
  getScriptHash() {
    ThisCallSite(this, "getScriptHash");
    return "";
  },
  getScriptNameOrSourceURL() {
    return CallSiteFile(ThisCallSite(this, "getScriptNameOrSourceURL"));
  },
  getThis() {
    ThisCallSite(this, "getThis");
    return undefined;
  },
  getTypeName() {
    ThisCallSite(this, "getTypeName");
    return null;
  },
  isAsync() {
    ThisCallSite(this, "isAsync");
    return false;
  },
  isConstructor() {
    return ($callsite_flags(ThisCallSite(this, "isConstructor")) & FUNCTION_CLASS) !== 0;
  },
  isEval() {
    ThisCallSite(this, "isEval");
    return false;
  },
  isNative() {
    ThisCallSite(this, "isNative");
    return false;
  },
  isPromiseAll() {
    ThisCallSite(this, "isPromiseAll");
    return false;
  },
  isToplevel() {
    return ($callsite_flags(ThisCallSite(this, "isToplevel")) & (FUNCTION_METHOD | FUNCTION_CLASS)) === 0;
  },
  toString() {
    return FrameText(ThisCallSite(this, "toString"));
  },
});
