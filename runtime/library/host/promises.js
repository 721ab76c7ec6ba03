// Results that are promises, for hosts that wait for them (calls.js).

/** What a promise comes to: the event loop runs until that is known. */
export function awaited(what, value) {
  if ($runtime('HostCallIsNested')) $throw_message('HostNested', what);
  const promise = $runtime('PromiseResolve', Promise, value);
  $runtime('PerformPromiseThen', promise, undefined, ignore);
  // ORDER: states of a promise, runtime/builtins/promise.js.
  const state = $runtime('SettleForHost', promise);
  if (state === 0) $throw_message('HostUnsettled', what);
  const outcome = $runtime('PromiseResult', promise);
  if (state === 2) throw outcome;
  return outcome;
}
function ignore() {}
