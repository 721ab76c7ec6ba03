// Programs whose top-level code runs when they are compiled (docs/snapshots.md): what the compiler calls then,
// and what the program does when it starts.

/** Is the top-level code running at compile time? */
let initialising = false;
/** What the exports of the main module leave to be done at the start. */
let entryCall;
/** Functions that are called at the start, in order. */
let startHooks;

function BeginInitialisation() {
  initialising = true;
}

function IsInitialising() {
  return initialising;
}

/** For functions exported by the main module: `fn` is called at the start, once what it exports has been evaluated. */
function SetEntry(fn) {
  entryCall = fn;
}
/** Calls the first function of an array that is no class. */
function CallFirst(values) {
  for (let i = 0; i < values.length; i++) {
    const value = $arr_get(values, i);
    if ($is_callable(value) && ($fn_info_flags(value) & FUNCTION_CLASS) === 0) return $call(value, undefined);
  }
}

/**
 * Calls a function that asks the host for what is only known when the program runs: at once, or at the start of
 * a program that is being initialised.
 */
function AtStart(fn) {
  if (!initialising) return $call(fn, undefined);
  if (startHooks === undefined) startHooks = [];
  $arr_push(startHooks, fn);
}

/** Ends the top-level code: its jobs are done, what it was told of the host is forgotten. */
function EndInitialisation() {
  try {
    RunJobs();
  } catch (error) {
    UncaughtException(error);
  }
  processArguments = undefined;
  environment = undefined;
  initialising = false;
}
/** Has the program anything to do at the start? */
function HasWork() {
  return entryCall !== undefined || KeepsAlive() || HasListeners(processEmitter, "beforeExit") || HasListeners(processEmitter, "exit");
}

/** Called by _start of such a program, in the place of its top-level code. */
function StartInitialised() {
  StartTimers();
  if (startHooks !== undefined) {
    const hooks = startHooks;
    startHooks = undefined;
    for (let i = 0; i < hooks.length; i++) $call($arr_get(hooks, i), undefined);
  }
  const call = entryCall;
  entryCall = undefined;
  if (call !== undefined) $call(call, undefined);
}
