
function GeneratorStart(frame, closure) {
  const g = { frame: 0 };
  const box = $slots_new(1); $slots_set(box, 0, frame);
  g.next = function (v) { return Resume(box, 0, v); };
  g.throw = function (v) { return Resume(box, 1, v); };
  g.return = function (v) { return Resume(box, 2, v); };
  g[SymbolIterator] = function () { return this; };
  return g;
}
function Resume(box, mode, v) {
  const frame = $slots_get(box, 0);
  if ($generator_state(frame) === -2) { if (mode === 1) throw v; return CreateIterResultObject(mode === 2 ? v : undefined, true); }
  if ($generator_state(frame) === -1) throw TypeError_("Generator is already running");
  const r = $generator_resume(frame, mode, v);
  if ($generator_state(frame) === -2) return CreateIterResultObject(r, true);
  if ($generator_suspension(frame) === 2) return r;
  return CreateIterResultObject(r, false);
}
function CreateAsyncFromSyncIterator(x) { return x; }
function RejectedPromise(x) { return x; }
function AsyncFunctionStart(frame, c) { return $generator_resume(frame, 0, undefined); }
function AsyncGeneratorStart(frame, c) { return frame; }
