// Events of the process object   https://nodejs.org/docs/latest-v20.x/api/process.html#process-events
// beforeExit, exit, uncaughtException, unhandledRejection; a program may emit others.

/**
 * Makes an object an emitter. `listeners`: by event, a fast array of Slots cells:
 * 0 function, 1 whether it is called only once.
 */
function NewEmitter(object) {
  const emitter = { object, listeners: $ht_new(true) };
  $methods(object, {
    // emitter.addListener ( eventName, listener )   https://nodejs.org/docs/latest-v20.x/api/events.html#emitteraddlistenereventname-listener
    addListener(event, listener) { return AddListener(emitter, event, listener, false); },
    // emitter.emit ( eventName[, ...args] )   https://nodejs.org/docs/latest-v20.x/api/events.html#emitteremiteventname-args
    emit(event, ...args) { return EmitEvent(emitter, event, $arr_to_slots(args)); },
    // emitter.listenerCount ( eventName )   https://nodejs.org/docs/latest-v20.x/api/events.html#emitterlistenercounteventname-listener
    listenerCount(event) {
      const list = $ht_get(emitter.listeners, event);
      return list === undefined ? 0 : list.length;
    },
    // emitter.off ( eventName, listener )   https://nodejs.org/docs/latest-v20.x/api/events.html#emitteroffeventname-listener
    off(event, listener) { return RemoveListener(emitter, event, listener); },
    // emitter.on ( eventName, listener )   https://nodejs.org/docs/latest-v20.x/api/events.html#emitteroneventname-listener
    on(event, listener) { return AddListener(emitter, event, listener, false); },
    // emitter.once ( eventName, listener )   https://nodejs.org/docs/latest-v20.x/api/events.html#emitteronceeventname-listener
    once(event, listener) { return AddListener(emitter, event, listener, true); },
    // emitter.removeAllListeners ( eventName )   https://nodejs.org/docs/latest-v20.x/api/events.html#emitterremovealllistenerseventname
    removeAllListeners(event = undefined) {
      if (event === undefined) emitter.listeners = $ht_new(true);
      else $ht_delete(emitter.listeners, event);
      return this;
    },
    // emitter.removeListener ( eventName, listener )   https://nodejs.org/docs/latest-v20.x/api/events.html#emitterremovelistenereventname-listener
    removeListener(event, listener) { return RemoveListener(emitter, event, listener); },
  });
  return emitter;
}
const processEmitter = NewEmitter(processObject);

function AddListener(emitter, event, listener, once) {
  if (!$is_callable(listener)) throw NodeTypeError("ERR_INVALID_ARG_TYPE", `The "listener" argument must be of type function. Received ${ReceivedText(listener)}`);
  const entry = $slots_new(2);
  $slots_set(entry, 0, listener);
  $slots_set(entry, 1, once);
  const list = $ht_get(emitter.listeners, event);
  if (list === undefined) emitter.listeners = $ht_set(emitter.listeners, event, [entry]);
  else $arr_push(list, entry);
  return emitter.object;
}

// For runtime/library/process/emitter.js.
function PrependProcessListener(event, listener, once) {
  AddListener(processEmitter, event, listener, once);
  const list = $ht_get(processEmitter.listeners, event);
  const reordered = [$arr_pop(list)];
  for (let i = 0; i < list.length; i++) $arr_push(reordered, $arr_get(list, i));
  processEmitter.listeners = $ht_set(processEmitter.listeners, event, reordered);
  return processObject;
}
function ProcessEventNames() {
  const table = processEmitter.listeners;
  const names = [];
  for (let entry = $ht_next(table, 0); entry >= 0; entry = $ht_next(table, entry + 1)) {
    if ($ht_value(table, entry).length > 0) $arr_push(names, $ht_key(table, entry));
  }
  return names;
}
function ProcessListeners(event) {
  const list = $ht_get(processEmitter.listeners, event);
  const functions = [];
  for (let i = 0; list !== undefined && i < list.length; i++) $arr_push(functions, $slots_get($arr_get(list, i), 0));
  return functions;
}

/** Takes away the listener that was added last. */
function RemoveListener(emitter, event, listener) {
  const list = $ht_get(emitter.listeners, event);
  if (list === undefined) return emitter.object;
  for (let i = list.length - 1; i >= 0; i--) {
    if ($slots_get($arr_get(list, i), 0) !== listener) continue;
    RemoveFromList(list, $arr_get(list, i));
    break;
  }
  return emitter.object;
}

function HasListeners(emitter, event) {
  const list = $ht_get(emitter.listeners, event);
  return list !== undefined && list.length > 0;
}

/** Calls the listeners that there are now; false if there are none. args: a Slots cell. */
function EmitEvent(emitter, event, args) {
  if (!HasListeners(emitter, event)) return false;
  const list = $ht_get(emitter.listeners, event);
  const current = $arr_slice(list, 0, list.length);
  for (let i = 0; i < current.length; i++) {
    const entry = $arr_get(current, i);
    if ($slots_get(entry, 1)) RemoveFromList(list, entry);
    $apply($slots_get(entry, 0), emitter.object, args, $slots_length(args));
  }
  return true;
}
function EmitWith(emitter, event, a, b) {
  const args = $slots_new(2);
  $slots_set(args, 0, a);
  $slots_set(args, 1, b);
  return EmitEvent(emitter, event, args);
}

// ---------------------------------------------------------------------------
// The end of the program

let exiting = false;

/** Ends the program with process.exitCode, which listeners may still change; if there is none, with `otherwise` or 0. */
function ExitProcess(otherwise) {
  if (!exiting) {
    exiting = true;
    EmitWith(processEmitter, "exit", exitCode === undefined ? 0 : exitCode, undefined);
  }
  $host_exit(exitCode !== undefined ? exitCode : otherwise !== undefined ? otherwise : 0);
}

/** The origin that listeners of uncaughtException are told. */
let uncaughtOrigin = "uncaughtException";

/** What nobody caught goes to the listeners; without any, the program reports it and ends. */
function UncaughtException(exception) {
  const origin = uncaughtOrigin;
  uncaughtOrigin = "uncaughtException";
  try {
    if (EmitWith(processEmitter, "uncaughtException", exception, origin)) return;
    ReportUncaught(exception);
    exitCode = 1;
    ExitProcess();
  } catch (error) {
    // A listener threw.
    ReportUncaught(error);
    $host_exit(7);
  }
}
