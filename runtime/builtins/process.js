// The process object: what programs written for Node need of it.
// https://nodejs.org/docs/latest-v20.x/api/process.html

const processObject = {};
$global("process", processObject);
$tag(processObject, "process");

// The argument vector, made when it is first asked for: the heap image is older than the run.
let processArguments;
function ProcessArguments() {
  if (processArguments === undefined) {
    processArguments = ["jsaot", "program"];
    const given = $host_args();
    // The first is the program's own name.
    for (let i = 1; i < $slots_length(given); i++) $arr_push(processArguments, $slots_get(given, i));
  }
  return processArguments;
}

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
});
$obj_define(processObject, "exitCode", $accessor_new(function () {
  return exitCode;
}, function (code) {
  exitCode = code === undefined || code === null ? undefined : ExitCodeOf(code);
}), ENUMERABLE | ACCESSOR);
$obj_define(processObject, "platform", "wasi", PLAIN);
$obj_define(processObject, "env", {}, PLAIN);

function WriteToDescriptor(fd, chunk) {
  if (!$is_string(chunk)) throw TypeError_(`The "chunk" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received ${ReceivedText(chunk)}`);
  $host_write(fd, chunk);
  return true;
}

const processStdout = {};
const processStderr = {};
$obj_define(processObject, "stdout", processStdout, PLAIN);
$obj_define(processObject, "stderr", processStderr, PLAIN);
// process.stdout.write ( string ), process.stderr.write ( string )
$methods(processStdout, {
  write(chunk) { return WriteToDescriptor(1, chunk); },
});
$methods(processStderr, {
  write(chunk) { return WriteToDescriptor(2, chunk); },
});
