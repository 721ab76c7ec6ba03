// Timers and immediates, as Node has them   https://nodejs.org/docs/latest-v20.x/api/timers.html
//
// Programs see, and console.log shows, the properties of the objects that
// setTimeout and setImmediate return; so these are Node's, and are used as Node
// uses them. Timers of equal duration are in one list, in the order of their
// start, and run together; the lists are in a heap by the time when their first
// timer is due, then by age. So the order of callbacks is Node's.

const TIMEOUT_MAX = 2147483647;

const timerRefed = $sym_new("refed");
const timerHasPrimitive = $sym_new("kHasPrimitive");
const timerAsyncId = $sym_new("asyncId");
const timerTriggerId = $sym_new("triggerId");

/** Of the last timer or immediate made. */
let lastAsyncId = 2;
/** Of the callback that is running; 1 is the program itself. */
let currentAsyncId = 1;

/** Lists by duration. */
let timerLists = $ht_new(true);
/** The heap of lists, a fast array. */
const timerHeap = [];
let lastTimerListId = 0;
/** Timers that keep the program alive. */
let refedTimers = 0;
/** Timers whose number was asked for, by that number. */
let timersById = $ht_new(true);

/** Whole milliseconds of the monotonic clock. It stands still while a program is initialised at compile time. */
function LoopTime() {
  return initialising ? 0 : $math_floor($host_now(1));
}

/** The clock begins to run: timers that were made before count from now. */
function StartTimers() {
  if (timerHeap.length === 0) return;
  const now = LoopTime();
  for (let i = 0; i < timerHeap.length; i++) {
    const list = $arr_get(timerHeap, i);
    list.expiry += now;
    for (let timer = list._idlePrev; timer !== list; timer = timer._idlePrev) timer._idleStart += now;
  }
}

// ---------------------------------------------------------------------------
// Lists: circular, doubly linked, with a head that is no item

function LinkRemove(item) {
  if ($is_object(item._idleNext)) item._idleNext._idlePrev = item._idlePrev;
  if ($is_object(item._idlePrev)) item._idlePrev._idleNext = item._idleNext;
  item._idleNext = null;
  item._idlePrev = null;
}
function LinkAppend(list, item) {
  if ($to_boolean(item._idleNext) || $to_boolean(item._idlePrev)) LinkRemove(item);
  item._idleNext = list._idleNext;
  item._idlePrev = list;
  list._idleNext._idlePrev = item;
  list._idleNext = item;
}
/** The item that was appended first; null of an empty list. */
function LinkPeek(list) {
  return list._idlePrev === list ? null : list._idlePrev;
}

/** The timers of one duration. */
function TimersList() {}
function MakeTimersList(expiry, msecs) {
  const list = $obj_create(TimersList.prototype, 5);
  list._idleNext = list;
  list._idlePrev = list;
  list.expiry = expiry;
  list.id = ++lastTimerListId;
  list.msecs = msecs;
  return list;
}

// ---------------------------------------------------------------------------
// The heap of lists

function ListBefore(a, b) {
  return a.expiry < b.expiry || (a.expiry === b.expiry && a.id < b.id);
}
function HeapUp(at) {
  const list = $arr_get(timerHeap, at);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!ListBefore(list, $arr_get(timerHeap, parent))) break;
    $arr_set(timerHeap, at, $arr_get(timerHeap, parent));
    at = parent;
  }
  $arr_set(timerHeap, at, list);
}
function HeapDown(at) {
  const list = $arr_get(timerHeap, at);
  const count = timerHeap.length;
  for (let child = 2 * at + 1; child < count; child = 2 * at + 1) {
    if (child + 1 < count && ListBefore($arr_get(timerHeap, child + 1), $arr_get(timerHeap, child))) child++;
    if (!ListBefore($arr_get(timerHeap, child), list)) break;
    $arr_set(timerHeap, at, $arr_get(timerHeap, child));
    at = child;
  }
  $arr_set(timerHeap, at, list);
}
function HeapInsert(list) {
  $arr_push(timerHeap, list);
  HeapUp(timerHeap.length - 1);
}
function HeapRemove(list) {
  const at = IndexInList(timerHeap, list);
  const last = $arr_pop(timerHeap);
  if (last === list) return;
  $arr_set(timerHeap, at, last);
  HeapUp(at);
  HeapDown(at);
}

// ---------------------------------------------------------------------------
// Timeout objects

function Timeout() {}
function MakeTimeout(callback, after, args, isRepeat) {
  // Anything that is no duration of 1 ms at least is 1 ms.
  let duration = ToNumber(after);
  if (!(duration >= 1 && duration <= TIMEOUT_MAX)) {
    if (duration > TIMEOUT_MAX) WarnTimeoutOverflow(duration);
    duration = 1;
  }
  const timer = $obj_create(Timeout.prototype, 12);
  timer._idleTimeout = duration;
  timer._idlePrev = timer;
  timer._idleNext = timer;
  timer._idleStart = null;
  timer._onTimeout = callback;
  timer._timerArgs = args;
  timer._repeat = isRepeat ? duration : null;
  timer._destroyed = false;
  timer[timerRefed] = true;
  refedTimers++;
  timer[timerHasPrimitive] = false;
  InitAsyncIds(timer);
  return timer;
}

function WarnTimeoutOverflow(duration) {
  $host_write(2, `TimeoutOverflowWarning: ${$num_to_string(duration)} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.\n`);
}

function InitAsyncIds(resource) {
  resource[timerAsyncId] = ++lastAsyncId;
  resource[timerTriggerId] = currentAsyncId;
}

/** Puts a timer that was started at `start` where it belongs. */
function InsertTimer(timer, duration, start) {
  const msecs = $math_trunc(duration);
  timer._idleStart = start;
  let list = $ht_get(timerLists, msecs);
  if (list === undefined) {
    list = MakeTimersList(start + msecs, msecs);
    timerLists = $ht_set(timerLists, msecs, list);
    HeapInsert(list);
  }
  LinkAppend(list, timer);
}

/** Starts a timer again (refresh), be it waiting, done or cleared. */
function RestartTimer(timer) {
  const duration = timer._idleTimeout;
  if (duration === undefined || duration < 0) return;
  InsertTimer(timer, duration, LoopTime());
  if (!timer._destroyed) return;
  timer._destroyed = false;
  InitAsyncIds(timer);
  if (timer[timerRefed]) refedTimers++;
}

/** A timer that is not to run any more. */
function DestroyTimer(timer) {
  timer._destroyed = true;
  if (timer[timerHasPrimitive]) $ht_delete(timersById, timer[timerAsyncId]);
  if (timer[timerRefed]) refedTimers--;
}

function ClearTimer(timer) {
  timer._onTimeout = null;
  if (timer._destroyed) return;
  LinkRemove(timer);
  const list = $ht_get(timerLists, $math_trunc(timer._idleTimeout));
  if (list !== undefined && timer[timerRefed] && LinkPeek(list) === null) RemoveTimerList(list);
  DestroyTimer(timer);
  // Not even refresh starts it again.
  timer._idleTimeout = -1;
}

function RemoveTimerList(list) {
  $ht_delete(timerLists, list.msecs);
  HeapRemove(list);
}

$methods(Timeout.prototype, {
  // timeout.refresh ( )   https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutrefresh
  refresh() {
    RestartTimer(this);
    return this;
  },
  // timeout.unref ( )   https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutunref
  unref() {
    if (this[timerRefed]) {
      this[timerRefed] = false;
      refedTimers--;
    }
    return this;
  },
  // timeout.ref ( )   https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutref
  ref() {
    if (!this[timerRefed]) {
      this[timerRefed] = true;
      refedTimers++;
    }
    return this;
  },
  // timeout.hasRef ( )   https://nodejs.org/docs/latest-v20.x/api/timers.html#timeouthasref
  hasRef() { return this[timerRefed]; },
  // timeout.close ( )   https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutclose
  close() {
    clearTimeoutFunction(this);
    return this;
  },
  // timeout [ Symbol.toPrimitive ] ( )   https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutsymboltoprimitive
  [SymbolToPrimitive]() {
    const id = this[timerAsyncId];
    if (!this[timerHasPrimitive]) {
      this[timerHasPrimitive] = true;
      timersById = $ht_set(timersById, id, this);
    }
    return id;
  },
  // Only one level is shown, as the lists lead to all other timers.
  [inspectCustom]() {
    const ctx = InspectContext(0, false);
    ctx.custom = false;
    return InspectValue(ctx, this, 0);
  },
});

// ---------------------------------------------------------------------------
// Immediates

let firstImmediate = null;
let lastImmediate = null;
/** Those that are being run, of which the rest may be cleared meanwhile. */
let outstandingImmediate = null;
let refedImmediates = 0;
let immediateCount = 0;

function Immediate() {}
function MakeImmediate(callback, args) {
  const immediate = $obj_create(Immediate.prototype, 8);
  immediate._idleNext = null;
  immediate._idlePrev = null;
  immediate._onImmediate = callback;
  immediate._argv = args;
  immediate._destroyed = false;
  immediate[timerRefed] = true;
  InitAsyncIds(immediate);
  refedImmediates++;
  immediateCount++;
  immediate._idlePrev = lastImmediate;
  if (lastImmediate === null) firstImmediate = immediate;
  else lastImmediate._idleNext = immediate;
  lastImmediate = immediate;
  return immediate;
}

$methods(Immediate.prototype, {
  // immediate.ref ( )   https://nodejs.org/docs/latest-v20.x/api/timers.html#immediateref
  ref() {
    if (this[timerRefed] === false) {
      this[timerRefed] = true;
      refedImmediates++;
    }
    return this;
  },
  // immediate.unref ( )   https://nodejs.org/docs/latest-v20.x/api/timers.html#immediateunref
  unref() {
    if (this[timerRefed] === true) {
      this[timerRefed] = false;
      refedImmediates--;
    }
    return this;
  },
  // immediate.hasRef ( )   https://nodejs.org/docs/latest-v20.x/api/timers.html#immediatehasref
  hasRef() { return $to_boolean(this[timerRefed]); },
});

/** Of an immediate that runs, or will not. */
function DestroyImmediate(immediate) {
  immediate._destroyed = true;
  immediateCount--;
  if (immediate[timerRefed]) refedImmediates--;
  immediate[timerRefed] = null;
}

/** Takes an immediate that is still waiting out of the queue. */
function ClearImmediate(immediate) {
  DestroyImmediate(immediate);
  immediate._onImmediate = null;
  const next = immediate._idleNext;
  const previous = immediate._idlePrev;
  if (next !== null) next._idlePrev = previous;
  if (previous !== null) previous._idleNext = next;
  if (immediate === firstImmediate) firstImmediate = next;
  if (immediate === lastImmediate) lastImmediate = previous;
  if (immediate === outstandingImmediate) outstandingImmediate = next;
  immediate._idleNext = null;
  immediate._idlePrev = null;
}

/** The check phase: immediates that are made now come next time. */
function RunImmediates() {
  // Some are left of last time if a callback threw.
  if (outstandingImmediate === null) {
    outstandingImmediate = firstImmediate;
    firstImmediate = null;
    lastImmediate = null;
  }
  while (outstandingImmediate !== null) {
    const immediate = outstandingImmediate;
    outstandingImmediate = immediate._idleNext;
    if (outstandingImmediate !== null) outstandingImmediate._idlePrev = null;
    immediate._idleNext = null;
    DestroyImmediate(immediate);
    const callback = immediate._onImmediate;
    const args = immediate._argv;
    currentAsyncId = immediate[timerAsyncId];
    if (args === undefined) $call(callback, immediate);
    else Call(callback, immediate, CreateListFromArrayLike(args));
    immediate._onImmediate = null;
    currentAsyncId = 1;
    RunJobs();
  }
}

// ---------------------------------------------------------------------------
// The loop

/** Runs timers and immediates until nothing keeps the program alive. */
function RunTimers() {
  if (refedTimers > 0) RunDueTimers();
  while (KeepsAlive()) {
    if (wokenPromises.length > 0) SettleWokenWaiters();
    else if (refedImmediates === 0) WaitForTimer();
    if (immediateCount > 0) RunImmediates();
    RunDueTimers();
  }
}

function KeepsAlive() {
  return refedTimers > 0 || refedImmediates > 0 || wokenPromises.length > 0;
}

/** The poll phase. */
function WaitForTimer() {
  if (timerHeap.length === 0) return;
  const due = $arr_get(timerHeap, 0).expiry;
  for (let now = $host_now(1); now < due; now = $host_now(1)) $host_wait(due - now);
}

/** The timers phase: all that are due. */
function RunDueTimers() {
  let now = LoopTime();
  while (timerHeap.length > 0) {
    const list = $arr_get(timerHeap, 0);
    if (list.expiry > now) {
      // Callbacks may have taken some time.
      now = LoopTime();
      if (list.expiry > now) return;
    }
    RunTimerList(list, now);
  }
}

function RunTimerList(list, now) {
  for (let timer = LinkPeek(list); timer !== null; timer = LinkPeek(list)) {
    const msecs = list.msecs;
    if (now - timer._idleStart < msecs) {
      // This one was started later: so the list waits for it.
      const due = timer._idleStart + msecs;
      list.expiry = due > now + 1 ? due : now + 1;
      list.id = ++lastTimerListId;
      HeapDown(IndexInList(timerHeap, list));
      return;
    }
    LinkRemove(timer);
    if ($to_boolean(timer._onTimeout)) {
      RunTimer(timer);
      RunJobs();
    } else if (!timer._destroyed) {
      DestroyTimer(timer);
    }
  }
  if ($ht_get(timerLists, list.msecs) === list) RemoveTimerList(list);
}

function RunTimer(timer) {
  const start = LoopTime();
  const callback = timer._onTimeout;
  const args = timer._timerArgs;
  currentAsyncId = timer[timerAsyncId];
  try {
    if (args === undefined) Call(callback, timer, undefined);
    else Call(callback, timer, CreateListFromArrayLike(args));
  } finally {
    currentAsyncId = 1;
    TimerHasRun(timer, start);
  }
}
/** Starts an interval again; a timer that was not started again is done. */
function TimerHasRun(timer, start) {
  if ($to_boolean(timer._repeat) && timer._idleTimeout !== -1) {
    timer._idleTimeout = timer._repeat;
    InsertTimer(timer, timer._idleTimeout, start);
  } else if (!$to_boolean(timer._idleNext) && !$to_boolean(timer._idlePrev) && !timer._destroyed) {
    DestroyTimer(timer);
  }
}

/** A timer of the runtime itself, which does not keep the program alive. */
function StartOwnTimer(callback, after) {
  const timer = MakeTimeout(callback, after, undefined, false);
  timer[timerRefed] = false;
  refedTimers--;
  InsertTimer(timer, timer._idleTimeout, LoopTime());
  return timer;
}

// ---------------------------------------------------------------------------
// The global functions

function StartTimer(callback, after, args, isRepeat) {
  RequireHostCallback(callback);
  const timer = MakeTimeout(callback, after, args, isRepeat);
  InsertTimer(timer, timer._idleTimeout, LoopTime());
  return timer;
}

const timerFunctions = {
  // clearImmediate ( immediate )   https://nodejs.org/docs/latest-v20.x/api/timers.html#clearimmediateimmediate
  clearImmediate(immediate) {
    if (!$is_object(immediate) || !$to_boolean(immediate._onImmediate) || immediate._destroyed) return;
    ClearImmediate(immediate);
  },
  // setImmediate ( callback[, ...args] )   https://nodejs.org/docs/latest-v20.x/api/timers.html#setimmediatecallback-args
  setImmediate(callback, ...args) {
    RequireHostCallback(callback);
    return MakeImmediate(callback, args.length === 0 ? undefined : args);
  },
  // clearInterval ( timeout )   https://nodejs.org/docs/latest-v20.x/api/timers.html#clearintervaltimeout
  clearInterval(timeout) { clearTimeoutFunction(timeout); },
  // clearTimeout ( timeout )   https://nodejs.org/docs/latest-v20.x/api/timers.html#cleartimeouttimeout
  // timeout: a Timeout, or its number.
  clearTimeout(timeout) {
    if ($is_object(timeout)) {
      if ($to_boolean(timeout._onTimeout)) ClearTimer(timeout);
    } else if ($is_number(timeout) || $is_string(timeout)) {
      const timer = $ht_get(timersById, ToNumber(timeout));
      if (timer !== undefined) ClearTimer(timer);
    }
  },
  // setInterval ( callback[, delay[, ...args]] )   https://nodejs.org/docs/latest-v20.x/api/timers.html#setintervalcallback-delay-args
  setInterval(callback, delay, ...args) { return StartTimer(callback, delay, args.length === 0 ? undefined : args, true); },
  // setTimeout ( callback[, delay[, ...args]] )   https://nodejs.org/docs/latest-v20.x/api/timers.html#settimeoutcallback-delay-args
  setTimeout(callback, delay, ...args) { return StartTimer(callback, delay, args.length === 0 ? undefined : args, false); },
};
DefineHostGlobals(timerFunctions);
const clearTimeoutFunction = timerFunctions.clearTimeout;
// As Node counts them.
$length(timerFunctions, "setImmediate", 4);
$length(timerFunctions, "setInterval", 5);
$length(timerFunctions, "setTimeout", 5);
