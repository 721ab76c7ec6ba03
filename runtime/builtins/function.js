// Function constructor and Function.prototype   https://tc39.es/ecma262/#sec-function-objects

// Function ( ...parameterArgs, bodyArg )   https://tc39.es/ecma262/#sec-function-p1-p2-pn-body
function Function(...args) {
  const F = CreateDynamicFunction("normal", args);
  return WithPrototypeOf(new.target, Function, F === undefined ? function anonymous() {} : F);
}
$obj_define(Function, "length", 1, CONFIGURABLE);
$constructor("Function", Function, FunctionPrototype);
$set_intrinsic("Function", Function);

/** Function(...texts) or new Function(...texts), for which the compiler has made a closure: `callee` is what the name stands for now. */
function ConstantFunction(callee, closure, texts, isNew) {
  if (callee === $intrinsic("Function")) return closure;
  return isNew ? ConstructSpread(callee, callee, texts, "Function") : CallSpread(callee, undefined, texts, "Function");
}
$obj_define(FunctionPrototype, "length", 0, CONFIGURABLE);
$obj_define(FunctionPrototype, "name", "", CONFIGURABLE);

$methods(FunctionPrototype, {
  // Function.prototype.apply ( thisArg, argArray )   https://tc39.es/ecma262/#sec-function.prototype.apply
  apply(thisArg, argArray) {
    // 2. If IsCallable(func) is false, throw a TypeError exception.
    if (!$is_callable(this)) throw TypeError_("Function.prototype.apply.call is not a function");
    // 3. If argArray is either undefined or null, return ? Call(func, thisArg).
    if (argArray === undefined || argArray === null) return $call(this, thisArg);
    // 4. Let argList be ? CreateListFromArrayLike(argArray).
    const argList = CreateListFromArrayLike(argArray);
    // 6. Return ? Call(func, thisArg, argList).
    return $apply(this, thisArg, argList, $slots_length(argList));
  },

  // Function.prototype.bind ( thisArg, ...args )   https://tc39.es/ecma262/#sec-function.prototype.bind
  bind(thisArg) {
    // 2. If IsCallable(Target) is false, throw a TypeError exception.
    if (!$is_callable(this)) throw TypeError_("Bind must be called on a function");
    // 3. Let F be ? BoundFunctionCreate(Target, thisArg, args).
    const count = $argc() > 1 ? $argc() - 1 : 0;
    const args = $slots_new(count);
    for (let i = 0; i < count; i++) $slots_set(args, i, $arg(i + 1));
    const targetPrototype = GetPrototypeOf(this);
    const F = $fn_bound(this, thisArg, args);
    $obj_set_proto(F, targetPrototype);
    // 4-7. length
    $obj_define(F, "length", BoundLength(this, count), CONFIGURABLE);
    // 8-10. name
    const targetName = this.name;
    $obj_define(F, "name", "bound " + ($is_string(targetName) ? targetName : ""), CONFIGURABLE);
    return F;
  },

  // Function.prototype.call ( thisArg, ...args )   https://tc39.es/ecma262/#sec-function.prototype.call
  call(thisArg) {
    // 2. If IsCallable(func) is false, throw a TypeError exception.
    if (!$is_callable(this)) throw TypeError_("Function.prototype.call.call is not a function");
    // 4. Return ? Call(func, thisArg, args).
    const count = $argc();
    if (count <= 1) return $call(this, thisArg);
    if (count === 2) return $call(this, thisArg, $arg(1));
    if (count === 3) return $call(this, thisArg, $arg(1), $arg(2));
    if (count === 4) return $call(this, thisArg, $arg(1), $arg(2), $arg(3));
    const args = $slots_new(count - 1);
    for (let i = 1; i < count; i++) $slots_set(args, i - 1, $arg(i));
    return $apply(this, thisArg, args, count - 1);
  },

  // Function.prototype.toString ( )   https://tc39.es/ecma262/#sec-function.prototype.tostring
  toString() {
    if (!$is_callable(this)) throw TypeError_("Function.prototype.toString requires that 'this' be a Function");
    // 2. The source text of an ECMAScript function.
    const source = $fn_source(this);
    if (source !== undefined) return source;
    const evaluated = EvaluatedSource(this);
    if (evaluated !== undefined) return evaluated;
    // 3. NativeFunction. A class constructor, a bound function, or one whose name was changed: NativeFunction without the name is valid too.
    const attributes = $obj_get_own(this, "name");
    const name = attributes >= 0 && (attributes & ACCESSOR) === 0 ? $lookup_value() : "";
    const bound = $fn_bound_target(this) !== undefined;
    return "function " + ($is_string(name) && !bound ? name : "") + "() { [native code] }";
  },
});

// Function.prototype [ @@hasInstance ] ( V )   https://tc39.es/ecma262/#sec-function.prototype-%symbol.hasinstance%
const functionHasInstance = {
  [SymbolHasInstance](V) {
    return OrdinaryHasInstance(this, V);
  },
}[SymbolHasInstance];
$constant(FunctionPrototype, SymbolHasInstance, functionHasInstance);

function ThrowApplyOfNonFunction(target) {
  $throw_message("ReflectNotCallable", target, TypeWithArticle(target));
}

/** 'a number', 'an object': how V8 names the type of what was applied. */
function TypeWithArticle(value) {
  if (value === undefined) return "undefined";
  const type = typeof value;
  return (type === "object" ? "an " : "a ") + type;
}

// Steps 4-7 of Function.prototype.bind
function BoundLength(Target, argCount) {
  // 5. Let targetHasLength be ? HasOwnProperty(Target, "length").
  if (GetOwnProperty(Target, "length") < 0) return 0;
  // 6.a. Let targetLen be ? Get(Target, "length").
  const targetLen = Target.length;
  if (!$is_number(targetLen)) return 0;
  // 6.b. L is max(ToIntegerOrInfinity(targetLen) - argCount, 0).
  const L = ToIntegerOrInfinity(targetLen) - argCount;
  return L > 0 ? L : 0;
}

// %ThrowTypeError% ( )   https://tc39.es/ecma262/#sec-%throwtypeerror%
const ThrowTypeError = {
  ThrowTypeError() {
    throw TypeError_("'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them");
  },
}.ThrowTypeError;
$constant(ThrowTypeError, "length", 0);
$constant(ThrowTypeError, "name", "");
$obj_prevent_extensions(ThrowTypeError);
$set_intrinsic("ThrowTypeError", ThrowTypeError);

// AddRestrictedFunctionProperties ( F, realm )   https://tc39.es/ecma262/#sec-addrestrictedfunctionproperties
$obj_define(FunctionPrototype, "caller", $accessor_new(ThrowTypeError, ThrowTypeError), CONFIGURABLE | ACCESSOR);
$obj_define(FunctionPrototype, "arguments", $accessor_new(ThrowTypeError, ThrowTypeError), CONFIGURABLE | ACCESSOR);
