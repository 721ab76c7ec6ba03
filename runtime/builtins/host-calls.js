// Calls that come from the host: the exported functions of a module that is a reactor
// (docs/embedding.md, decision 32). The module's wasm exports are made by compiler/interface/entries.ts;
// each calls
//
//   _initialize   once: the program itself, then FinishStart
//   HostCall      gives the function
//   HostReturned or HostThrew
//
// so none of this is linked into programs that nobody calls.

// ORDER: only rises.
const PROGRAM_NEW = 0;
const PROGRAM_STARTING = 1;
const PROGRAM_STARTED = 2;
const PROGRAM_FAILED = 3;
let programState = PROGRAM_NEW;

/** The functions that hosts call, by number: a fast array. */
let hostFunctions;
/** What is there before the program has been evaluated: a fast array; by -1, -2, … */
let hostServices;
/** Calls of hosts that have not returned; more than one where functions of the host call back. */
let hostDepth = 0;
/** What the last call threw. */
let hostException;

/** The program has been evaluated as far as that. */
function SetHostFunctions(functions) {
  hostFunctions = functions;
}

function SetHostServices(functions) {
  hostServices = functions;
}

/** Is it the first call? Then the program is to be evaluated. */
function BeginProgram() {
  if (programState !== PROGRAM_NEW) return false;
  programState = PROGRAM_STARTING;
  hostDepth = 1;
  return true;
}

/** When the program has been evaluated: its jobs, and what its main module waits for. Whether it has ended well. */
function FinishStart() {
  RunHostJobs();
  while (ExitCodeOfMain() !== undefined && KeepsAlive()) RunHostTurn(true);
  if (ExitCodeOfMain() !== undefined) $throw_message("HostTopLevel");
  programState = PROGRAM_STARTED;
  hostDepth = 0;
}
/** The program threw this while it was evaluated. */
function ProgramFailed(exception) {
  programState = PROGRAM_FAILED;
  hostDepth = 0;
  hostException = exception;
  ReportUncaught(exception);
}

/** Function number `index`; throws if the program has not got so far. */
function HostCall(index) {
  hostDepth++;
  if (index < 0) return $arr_get(hostServices, -1 - index);
  if (hostFunctions === undefined || programState === PROGRAM_FAILED) $throw_message("HostTooEarly");
  return $arr_get(hostFunctions, index);
}
/** The outermost call is followed by what it left to be done. */
function HostReturned() {
  if (--hostDepth === 0) RunHostJobs();
}
function HostThrew(exception) {
  hostException = exception;
  if (--hostDepth === 0) RunHostJobs();
}
function ForgetHostException() {
  hostException = undefined;
}
function HostException() {
  return hostException;
}
/** Text of an exception, as it is shown if nobody catches it. */
function ExceptionText(exception) {
  try {
    return InspectException(exception);
  } catch (error) {
    return "exception that cannot be shown";
  }
}
function HostCallIsNested() {
  return hostDepth > 1;
}

/** Ticks, jobs and rejections. What nobody catches is reported, and does not end the host. */
function RunHostJobs() {
  for (let done = false; !done;) {
    try {
      RunJobs();
      done = true;
    } catch (error) {
      ReportHostUncaught(error);
    }
  }
}
function ReportHostUncaught(exception) {
  const origin = uncaughtOrigin;
  uncaughtOrigin = "uncaughtException";
  try {
    if (!EmitWith(processEmitter, "uncaughtException", exception, origin)) ReportUncaught(exception);
  } catch (error) {
    ReportUncaught(error);
  }
}

/** One turn of the event loop, which waits for the next timer if it is to. */
function RunHostTurn(wait) {
  try {
    if (wokenPromises.length > 0) SettleWokenWaiters();
    else if (wait && refedImmediates === 0) WaitForTimer();
    if (immediateCount > 0) RunImmediates();
    RunDueTimers();
  } catch (error) {
    ReportHostUncaught(error);
  }
  RunHostJobs();
}
/** Milliseconds until there is something to do for RunHostTurn; -1: nothing waits. */
function HostDelay() {
  if (!KeepsAlive()) return -1;
  if (refedImmediates > 0 || wokenPromises.length > 0 || timerHeap.length === 0) return 0;
  const delay = $arr_get(timerHeap, 0).expiry - $host_now(1);
  return delay > 0 ? delay : 0;
}
/** The state of a promise that the host waits for: runs the event loop until it is settled, or nothing can settle it. */
function SettleForHost(promise) {
  RunHostJobs();
  while (PromiseState(promise) === PROMISE_PENDING && KeepsAlive()) RunHostTurn(true);
  return PromiseState(promise);
}

// ---------------------------------------------------------------------------
// Calls of functions of the host, which say that they have thrown by a call of jsaot_throw

let hostHasThrown = false;
let hostError;
function SetHostError(error) {
  hostError = error;
  hostHasThrown = true;
}
/** After each call of a function of the host. */
function CheckHostError() {
  if (!hostHasThrown) return;
  const error = hostError;
  hostHasThrown = false;
  hostError = undefined;
  throw error;
}
