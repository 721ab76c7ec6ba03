// Jobs and the event loop   https://tc39.es/ecma262/#sec-jobs
//
// _start runs the program, then RunEventLoop: the jobs that it left, then
// timers (timers.js), as long as something waits for them.
//
// The queue of jobs is a ring of entries of four slots: kind, and three operands.

// ORDER: state of a settled promise - 1 (promise.js).
const JOB_FULFILLED = 0; // reaction, value
const JOB_REJECTED = 1; // reaction, reason
const JOB_THENABLE = 2; // promise, thenable, then
const JOB_CALLBACK = 3; // function

let jobRing = $slots_new(4 * 64);
/** Number of entries of the ring less one: they are a power of two. */
let jobMask = 63;
let jobHead = 0;
let jobCount = 0;

// HostEnqueuePromiseJob ( job, realm )   https://tc39.es/ecma262/#sec-hostenqueuepromisejob
function EnqueueJob(kind, a, b, c) {
  if (jobCount > jobMask) GrowJobRing();
  const at = ((jobHead + jobCount) & jobMask) << 2;
  const ring = jobRing;
  $slots_set(ring, at, kind);
  $slots_set(ring, at + 1, a);
  $slots_set(ring, at + 2, b);
  $slots_set(ring, at + 3, c);
  jobCount++;
}

function GrowJobRing() {
  const count = (jobMask + 1) << 2;
  const start = jobHead << 2;
  const ring = $slots_new(2 * count);
  for (let i = 0; i < count; i++) $slots_set(ring, i, $slots_get(jobRing, (start + i) & (count - 1)));
  jobRing = ring;
  jobHead = 0;
  jobMask = 2 * jobMask + 1;
}

// The context of asynchronous code, for AsyncLocalStorage (runtime/library/node/async_hooks.js): what
// is current when a reaction is made is current again when its job runs.

let asyncContext;
/** By reactions and callbacks that wait; undefined as long as nobody has a context. */
let asyncContexts;
function SwapAsyncContext(context) {
  const before = asyncContext;
  if (asyncContexts === undefined) asyncContexts = $ht_new(true);
  asyncContext = context;
  return before;
}
function NoteContext(waiting) {
  asyncContexts = $ht_set(asyncContexts, waiting, asyncContext);
}
function TakeContext(waiting) {
  const context = $ht_get(asyncContexts, waiting);
  $ht_delete(asyncContexts, waiting);
  return context;
}

/** Runs jobs until there are none. What a callback of queueMicrotask throws goes to the caller. */
function RunMicrotasks() {
  while (jobCount > 0) {
    const ring = jobRing;
    const at = jobHead << 2;
    const kind = $slots_get(ring, at);
    const a = $slots_get(ring, at + 1);
    const b = $slots_get(ring, at + 2);
    const c = $slots_get(ring, at + 3);
    // The ring must not keep alive what nobody needs any more.
    $slots_set(ring, at + 1, undefined);
    $slots_set(ring, at + 2, undefined);
    $slots_set(ring, at + 3, undefined);
    jobHead = (jobHead + 1) & jobMask;
    jobCount--;
    if (asyncContexts !== undefined) asyncContext = TakeContext(a);
    if (kind === JOB_FULFILLED) PromiseReactionJob(a, false, b);
    else if (kind === JOB_REJECTED) PromiseReactionJob(a, true, b);
    else if (kind === JOB_THENABLE) PromiseResolveThenableJob(a, b, c);
    else $call(a, undefined);
  }
  asyncContext = undefined;
}

// ---------------------------------------------------------------------------
// Rejections that nobody handles

/** Promises that were rejected without a handler since the last look. */
let pendingRejections = [];
/** Length at which handled ones are dropped from the list. */
let pendingRejectionsLimit = 64;

// HostPromiseRejectionTracker ( promise, "reject" )   https://tc39.es/ecma262/#sec-host-promise-rejection-tracker
// For "handle" nothing is to be done: the promise itself says that it is handled.
function TrackRejection(promise) {
  if (pendingRejections.length >= pendingRejectionsLimit) DropHandledRejections();
  $arr_push(pendingRejections, promise);
}

function DropHandledRejections() {
  const rest = [];
  for (let i = 0; i < pendingRejections.length; i++) {
    const promise = $arr_get(pendingRejections, i);
    if (!PromiseIsHandled(promise)) $arr_push(rest, promise);
  }
  pendingRejections = rest;
  pendingRejectionsLimit = 2 * rest.length + 64;
}

/**
 * Rejections that have no handler now that all jobs are done go to the listeners
 * of unhandledRejection; without any, the first is thrown. Whether there were some.
 */
function ProcessRejections() {
  if (pendingRejections.length === 0) return false;
  DropHandledRejections();
  const any = pendingRejections.length > 0;
  while (pendingRejections.length > 0) {
    const promise = $arr_shift(pendingRejections);
    const reason = PromiseResult(promise);
    if (!EmitWith(processEmitter, "unhandledRejection", reason, promise)) ThrowUnhandledRejection(reason);
  }
  return any;
}

/** Errors are thrown as they are; any other reason is put into an error, as Node does it. */
function ThrowUnhandledRejection(reason) {
  uncaughtOrigin = "unhandledRejection";
  if ($is_object(reason) && HasOwn(reason, "stack")) throw reason;
  let error;
  try {
    $throw_message("UnhandledRejection", reason);
  } catch (made) {
    error = made;
  }
  $obj_define(error, "name", "UnhandledPromiseRejection", HIDDEN);
  $obj_define(error, "code", "ERR_UNHANDLED_REJECTION", PLAIN);
  // Where it was made tells nothing.
  SetCaptured(error, undefined, ErrorToString(error));
  throw error;
}

// ---------------------------------------------------------------------------
// process.nextTick: callbacks that come before the jobs

/** Function and arguments (a Slots cell) in turn; the first `tickHead` of them are done. */
let ticks = [];
let tickHead = 0;

function EnqueueTick(callback, args) {
  $arr_push(ticks, callback);
  $arr_push(ticks, args);
}

function RunTicks() {
  while (tickHead < ticks.length) {
    const callback = $arr_get(ticks, tickHead);
    const args = $arr_get(ticks, tickHead + 1);
    tickHead += 2;
    $apply(callback, undefined, args, $slots_length(args));
  }
  if (tickHead > 0) {
    ticks = [];
    tickHead = 0;
  }
}

function HasTicks() {
  return ticks.length > 0;
}
/** What follows each piece of code that the loop calls: ticks, jobs, and a look at the rejections. */
function RunJobs() {
  do {
    RunTicks();
    RunMicrotasks();
  } while (HasTicks() || ProcessRejections());
  ClearKeptObjects();
  // Their callbacks may leave jobs.
  if (CleanupFinalizationRegistries()) RunJobs();
}

/** Called by _start when the program itself has ended. */
function RunEventLoop() {
  while (LoopIsAlive());
  const unsettled = ExitCodeOfMain();
  if (exitCode !== undefined || unsettled !== undefined || HasListeners(processEmitter, "exit")) ExitProcess(unsettled);
}

/** Does all that there is to do; false at the end. */
function LoopIsAlive() {
  try {
    RunJobs();
    RunTimers();
    if (!EmitWith(processEmitter, "beforeExit", exitCode === undefined ? 0 : exitCode, undefined)) return false;
    RunJobs();
    return KeepsAlive();
  } catch (error) {
    UncaughtException(error);
    return true;
  }
}

// ---------------------------------------------------------------------------

/** Defines the functions of a literal as globals the way Node has its own: enumerable. */
function DefineHostGlobals(literal) {
  const keys = $obj_own_keys(literal, 1);
  for (let i = 0; i < $slots_length(keys); i++) {
    const key = $slots_get(keys, i);
    $obj_get_own(literal, key);
    $obj_define(GlobalObject, key, $lookup_value(), PLAIN);
  }
}

/** Node's TypeError for a callback that is no function. */
function RequireHostCallback(callback) {
  if (!$is_callable(callback)) throw NodeTypeError("ERR_INVALID_ARG_TYPE", `The "callback" argument must be of type function. Received ${ReceivedText(callback)}`);
}

/** A TypeError with a code, which its stack shows. */
function NodeTypeError(code, message) {
  const error = TypeError_(message);
  $obj_define(error, "name", `TypeError [${code}]`, HIDDEN);
  StackOf(error);
  $obj_delete_raw(error, "name");
  $obj_define(error, "code", code, PLAIN);
  return error;
}

DefineHostGlobals({
  // queueMicrotask ( callback )   https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#microtask-queuing
  queueMicrotask(callback) {
    RequireHostCallback(callback);
    EnqueueJob(JOB_CALLBACK, callback, undefined, undefined);
  },
});
