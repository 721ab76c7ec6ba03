// The process object: what programs written for Node need of it.
// https://nodejs.org/docs/latest-v20.x/api/process.html

const processObject = {};
$global("process", processObject);
$tag(processObject, "process");

// The argument vector, made when it is first asked for: the heap image is older than the run.
//
// WASI's first argument is the program, as Node's second is; what `jsaot run` compiles knows the
// executable, ExecPath. Elsewhere the program itself is what is executed.
let processArguments;
function ProcessArguments() {
  if (processArguments === undefined) {
    const given = $host_args();
    const program = $slots_length(given) > 0 ? $slots_get(given, 0) : "";
    const executable = $intrinsic("ExecPath");
    processArguments = [executable === undefined ? program : executable, program];
    for (let i = 1; i < $slots_length(given); i++) $arr_push(processArguments, $slots_get(given, i));
  }
  return processArguments;
}

// process.env, which converts what is assigned to it to strings.
let environment;
function ProcessEnvironment() {
  if (environment !== undefined) return environment;
  const variables = {};
  const given = $host_env();
  for (let i = 0; i < $slots_length(given); i++) {
    const text = $slots_get(given, i);
    const end = $str_index_of(text, "=", 0);
    if (end > 0) $obj_define(variables, $to_key($str_substring(text, 0, end)), $str_substring(text, end + 1, text.length), PLAIN);
  }
  environment = ProxyCreate(variables, EnvironmentHandler);
  return environment;
}
function SetVariable(variables, name, value) {
  // A symbol cannot be converted, neither as a name nor as a value.
  $obj_define(variables, $to_key(ToString(name)), ToString(value), PLAIN);
  return true;
}
function DefineVariable(variables, name, descriptor) {
  if (!("value" in descriptor)) throw NodeTypeError("ERR_INVALID_OBJECT_DEFINE_PROPERTY", "'process.env' does not accept an accessor(getter/setter) descriptor");
  if (!descriptor.configurable || !descriptor.writable || !descriptor.enumerable) {
    throw NodeTypeError("ERR_INVALID_OBJECT_DEFINE_PROPERTY", "'process.env' only accepts a configurable, writable, and enumerable data descriptor");
  }
  $obj_define(variables, $to_key(ToString(name)), ToString(descriptor.value), PLAIN);
  return true;
}
const EnvironmentHandler = { set: SetVariable, defineProperty: DefineVariable };

/** How Node's argument errors show what they were given. */
function ReceivedText(value) {
  if (value === undefined || value === null) return $prim_to_string(value);
  if ($is_callable(value)) return `function ${DisplayPrimitive(value.name)}`;
  if ($is_object(value)) return `an instance of ${ConstructorNameOf(value)}`;
  return `type ${typeof value} (${$is_string(value) ? `'${value}'` : DisplayPrimitive(value)})`;
}

// process.exit's argument, as Node takes it: an integer, or a string that spells one.
function ExitCodeOf(code) {
  if (code === undefined || code === null) return 0;
  let n = code;
  if ($is_string(code) && code !== "") {
    n = ToNumber(code);
    if (n !== n) n = code;
  }
  if (!$is_number(n)) throw TypeError_(`The "code" argument must be of type number. Received ${ReceivedText(code)}`);
  if (!IsIntegralNumber(n)) throw RangeError_(`The value of "code" is out of range. It must be an integer. Received ${$num_to_string(n)}`);
  return n | 0;
}

/** process.exitCode: what the program ends with if nothing else decides. */
let exitCode;

$methods(processObject, {
  // process.exit ( [ code ] )
  exit(code = undefined) {
    if (code !== undefined) exitCode = ExitCodeOf(code);
    ExitProcess();
  },
  // process.nextTick ( callback[, ...args] )
  nextTick(callback) {
    RequireHostCallback(callback);
    const count = $argc() - 1;
    const args = $slots_new(count);
    for (let i = 0; i < count; i++) $slots_set(args, i, $arg(i + 1));
    EnqueueTick(callback, args);
  },
  // process.argv
  get argv() { return ProcessArguments(); },
  set argv(value) { processArguments = value; },
  // process.argv0, process.execPath
  get argv0() { return $arr_get(ProcessArguments(), 0); },
  get execPath() { return $arr_get(ProcessArguments(), 0); },
  // process.env
  get env() { return ProcessEnvironment(); },
  set env(value) { environment = value; },
});
$obj_define(processObject, "exitCode", $accessor_new(function () {
  return exitCode;
}, function (code) {
  exitCode = code === undefined || code === null ? undefined : ExitCodeOf(code);
}), ENUMERABLE | ACCESSOR);
$obj_define(processObject, "platform", "wasi", PLAIN);
