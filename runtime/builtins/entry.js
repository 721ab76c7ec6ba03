// Entries into the built-ins that compiled code, the linker and bound functions use.

// [[Call]] and [[Construct]] of bound functions   https://tc39.es/ecma262/#sec-bound-function-exotic-objects
// The one entry of all of them; the linker makes it a constructor.
// A chain of bound functions is gone through here, not one call for each: they may be many.
function BoundFunctionEntry() {
  let newTarget = new.target;
  const outermost = $callee();
  let self = outermost;
  let boundThis, boundCount = 0;
  for (;;) {
    const bound = $fn_bound_list(self);
    const target = $slots_get(bound, 0);
    boundCount += $slots_length(bound) - 2;
    boundThis = $slots_get(bound, 1);
    // If SameValue(F, newTarget) is true, set newTarget to target.
    if (newTarget === self) newTarget = target;
    self = target;
    if ($fn_bound_target(target) === undefined) break;
  }
  const count = boundCount + $argc();
  // Let args be the list-concatenation of boundArgs and argumentsList: those of the innermost function come first.
  const list = $slots_new(count);
  let end = boundCount;
  for (let f = outermost; f !== self;) {
    const bound = $fn_bound_list(f);
    for (let i = $slots_length(bound) - 1; i >= 2; i--) $slots_set(list, --end, $slots_get(bound, i));
    f = $slots_get(bound, 0);
  }
  for (let i = boundCount; i < count; i++) $slots_set(list, i, $arg(i - boundCount));
  return newTarget === undefined ? $apply(self, boundThis, list, count) : $construct(self, newTarget, list, count);
}

/** fn.apply(thisValue, arguments), where apply is the value of fn.apply and list an arguments object. */
function ApplyArguments(apply, fn, thisValue, list) {
  if (apply === FunctionPrototypeApply && $is_callable(fn)) {
    const values = CreateListFromArrayLike(list);
    return $apply(fn, thisValue, values, $slots_length(values));
  }
  return $call(apply, fn, thisValue, list);
}
const FunctionPrototypeApply = FunctionPrototype.apply;
$set_intrinsic("FunctionPrototypeApply", FunctionPrototypeApply);
$set_intrinsic("FunctionPrototypeHasInstance", FunctionPrototype[SymbolHasInstance]);

/** A global name whose binding cell is empty: inherited, an accessor, or not there. */
function GlobalGet(name, isTypeof) {
  if ($obj_has(GlobalObject, name)) return $obj_get(GlobalObject, name);
  if (isTypeof) return undefined;
  $throw_message("NotDefined", name);
}
function GlobalSet(name, value, strict) {
  if (strict && !$obj_has(GlobalObject, name)) $throw_message("NotDefined", name);
  $obj_set(GlobalObject, name, value, strict);
}

// The linker puts PlainExceptionText in the place of InspectException, and ReportError in that of ReportUncaught,
// where a program can throw nothing but errors of the runtime, as they are.
function InspectException(exception) {
  return Inspect(exception);
}
function PlainExceptionText(error) {
  return $error_report(error);
}
function ReportError(error) {
  $host_write(2, $str_concat($str_concat("Uncaught ", $error_report(error)), "\n"));
}
/** Prints an exception that nobody caught, as Node does. */
function ReportUncaught(exception) {
  let text;
  try {
    text = $str_concat("Uncaught ", InspectException(exception));
    // An error shows where it was made; for anything else, show where it was thrown.
    const site = $thrown_at();
    if ($record_class(exception) !== RECORD_ERROR && site !== 0) text = $str_concat($str_concat(text, "\n    "), $callsite_text(site));
  } catch (error) {
    text = "Uncaught exception that cannot be shown";
  }
  $host_write(2, $str_concat(text, "\n"));
}
