// Generator functions and generators
// https://tc39.es/ecma262/#sec-generatorfunction-objects   https://tc39.es/ecma262/#sec-generator-objects
//
// A generator is a record whose slot 0 is the activation of its function: an Env,
// which the compiled code leaves and enters through $generator_resume
// (compiler/lower/suspend.ts). The activation knows its state.

const GeneratorFunctionPrototype = $intrinsic("GeneratorFunctionPrototype");
const GeneratorPrototype = $intrinsic("GeneratorPrototype");

// States of an activation. ORDER: abi/layout.ts.
const ACTIVATION_RUNNING = -1;
const ACTIVATION_COMPLETED = -2;
// Why it is suspended. ORDER: abi/layout.ts SuspendReason.
const SUSPENDED_FOR_YIELD = 0;
const SUSPENDED_FOR_AWAIT = 1;
const SUSPENDED_FOR_DELEGATE = 2;
// ORDER: abi/layout.ts ActivationSlot.
const ACTIVATION_OWNER = 3;

/** How an activation goes on, besides RESUME_NEXT and RESUME_THROW (delegation.js). */
const RESUME_RETURN = 2;

/** Links the constructor of a kind of functions with %…Function.prototype% and, if there is one, with the prototype of what they make. */
function LinkFunctionKind(constructor, functionPrototype, name, prototype) {
  $obj_set_proto(constructor, Function);
  $obj_define(constructor, "prototype", functionPrototype, 0);
  $obj_define(functionPrototype, "constructor", constructor, CONFIGURABLE);
  $tag(functionPrototype, name);
  if (prototype === undefined) return;
  $obj_define(functionPrototype, "prototype", prototype, CONFIGURABLE);
  $obj_define(prototype, "constructor", functionPrototype, CONFIGURABLE);
}

/** A function made by one of the constructors of functions, with the prototype that NewTarget asks for. */
function WithPrototypeOf(newTarget, constructor, fn) {
  if (newTarget === undefined || newTarget === constructor) return fn;
  const proto = newTarget.prototype;
  if ($is_object(proto)) $obj_set_proto(fn, proto);
  return fn;
}

// GeneratorFunction ( ...parameterArgs, bodyArg )   https://tc39.es/ecma262/#sec-generatorfunction
function GeneratorFunction(...args) {
  const F = CreateDynamicFunction("generator", args);
  return WithPrototypeOf(new.target, GeneratorFunction, F === undefined ? function* anonymous() {} : F);
}
$obj_define(GeneratorFunction, "length", 1, CONFIGURABLE);
LinkFunctionKind(GeneratorFunction, GeneratorFunctionPrototype, "GeneratorFunction", GeneratorPrototype);

// GeneratorStart ( generator, generatorBody )   https://tc39.es/ecma262/#sec-generatorstart
// Compiled code calls it when the parameters of the function are bound: the generator.
function GeneratorStart(activation, closure) {
  // OrdinaryCreateFromConstructor(functionObject, "%GeneratorPrototype%", …)
  const prototype = closure.prototype;
  const generator = $record_new($is_object(prototype) ? prototype : GeneratorPrototype, RECORD_GENERATOR, 1);
  $record_set_field(generator, 0, activation);
  return generator;
}

// GeneratorValidate ( generator, generatorBrand )   https://tc39.es/ecma262/#sec-generatorvalidate
// The activation; it is not running.
function GeneratorValidate(generator, method) {
  if ($record_class(generator) !== RECORD_GENERATOR) $throw_message("IncompatibleReceiver", "[Generator].prototype." + method, generator);
  const activation = $record_field(generator, 0);
  // 5. If state is executing, throw a TypeError exception.
  if ($generator_state(activation) === ACTIVATION_RUNNING) throw TypeError_("Generator is already running");
  return activation;
}

// GeneratorResume ( generator, value, generatorBrand ), steps 4-10   https://tc39.es/ecma262/#sec-generatorresume
// and those of GeneratorResumeAbrupt. The activation is suspended.
function GeneratorResume(activation, mode, value) {
  const result = $generator_resume(activation, mode, value);
  if ($generator_state(activation) === ACTIVATION_COMPLETED) return { value: result, done: true };
  // yield* hands on the results of the inner iterator.
  if ($generator_suspension(activation) === SUSPENDED_FOR_DELEGATE) return result;
  return { value: result, done: false };
}

/** IteratorStepValue of a generator whose next method is the built-in one: nobody sees the iterator result. */
function GeneratorStep(record, generator) {
  const activation = GeneratorValidate(generator, "next");
  if ($generator_state(activation) === ACTIVATION_COMPLETED) return false;
  const result = $generator_resume(activation, RESUME_NEXT, undefined);
  if ($generator_state(activation) === ACTIVATION_COMPLETED) return false;
  if ($generator_suspension(activation) === SUSPENDED_FOR_DELEGATE) {
    if ($to_boolean(result.done)) return false;
    $slots_set(record, 2, result.value);
  } else {
    $slots_set(record, 2, result);
  }
  return true;
}

$methods(GeneratorPrototype, {
  // %GeneratorPrototype%.next ( value )   https://tc39.es/ecma262/#sec-generator.prototype.next
  next(value) {
    const activation = GeneratorValidate(this, "next");
    if ($generator_state(activation) === ACTIVATION_COMPLETED) return { value: undefined, done: true };
    return GeneratorResume(activation, RESUME_NEXT, value);
  },

  // %GeneratorPrototype%.return ( value )   https://tc39.es/ecma262/#sec-generator.prototype.return
  return(value) {
    const activation = GeneratorValidate(this, "return");
    if ($generator_state(activation) === ACTIVATION_COMPLETED) return { value, done: true };
    return GeneratorResume(activation, RESUME_RETURN, value);
  },

  // %GeneratorPrototype%.throw ( exception )   https://tc39.es/ecma262/#sec-generator.prototype.throw
  throw(exception) {
    const activation = GeneratorValidate(this, "throw");
    if ($generator_state(activation) === ACTIVATION_COMPLETED) throw exception;
    return GeneratorResume(activation, RESUME_THROW, exception);
  },
});
$tag(GeneratorPrototype, "Generator");
const generatorNext = GeneratorPrototype.next;
