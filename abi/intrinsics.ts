/**
 * Well-known objects that kernel, stubs or compiled code must find. Kept in a
 * static array of roots (KernelState.intrinsics), index = position in this list.
 * Built-ins set them with `$set_intrinsic("Name", object)` and read them with
 * `$intrinsic("Name")`.
 */
export const intrinsicNames = [
  'ObjectPrototype', 'FunctionPrototype', 'ArrayPrototype', 'StringPrototype', 'NumberPrototype', 'BooleanPrototype',
  'SymbolPrototype', 'BigIntPrototype', 'ErrorPrototype', 'EvalErrorPrototype', 'RangeErrorPrototype', 'ReferenceErrorPrototype',
  'SyntaxErrorPrototype', 'TypeErrorPrototype', 'URIErrorPrototype', 'AggregateErrorPrototype',
  'IteratorPrototype', 'ArrayIteratorPrototype', 'StringIteratorPrototype', 'MapIteratorPrototype', 'SetIteratorPrototype',
  'MapPrototype', 'SetPrototype', 'WeakMapPrototype', 'WeakSetPrototype', 'DatePrototype', 'RegExpPrototype', 'PromisePrototype',
  'ArrayPrototypeValues', 'ThrowTypeError', 'ArrayIteratorNext', 'FunctionPrototypeApply', 'FunctionPrototypeHasInstance', 'GlobalObject',
  'SymbolIterator', 'SymbolAsyncIterator', 'SymbolHasInstance', 'SymbolToPrimitive', 'SymbolToStringTag', 'SymbolSpecies',
  'SymbolIsConcatSpreadable', 'SymbolUnscopables', 'SymbolMatch', 'SymbolMatchAll', 'SymbolReplace', 'SymbolSearch', 'SymbolSplit',
  'ArrayLengthSetter', 'ArrayLengthSetterSloppy', 'ProxyGetter', 'ProxySetter', 'ProxySetterSloppy', 'ProxyDefiner', 'Evaluator', 'Eval', 'Function', 'EvalVarsName',
  'GeneratorFunctionPrototype', 'AsyncFunctionPrototype', 'AsyncGeneratorFunctionPrototype',
  'Error', 'StackAccessor', 'GeneratorPrototype', 'AsyncIteratorPrototype', 'AsyncGeneratorPrototype',
  'TypedArraySetter', 'TypedArrayLength', 'ArrayBufferPrototype', 'SharedArrayBufferPrototype', 'DataViewPrototype', 'TypedArrayPrototype',
  'Int8ArrayPrototype', 'Uint8ArrayPrototype', 'Uint8ClampedArrayPrototype', 'Int16ArrayPrototype', 'Uint16ArrayPrototype', 'Int32ArrayPrototype', 'Uint32ArrayPrototype',
  'Float16ArrayPrototype', 'Float32ArrayPrototype', 'Float64ArrayPrototype', 'BigInt64ArrayPrototype', 'BigUint64ArrayPrototype',
  'ExecPath', 'Array', 'ArrayPrototypePush', 'ArrayPrototypePop', 'RegExp',
  'StringFromCharCode', 'StringPrototypeCharAt', 'StringPrototypeCharCodeAt', 'StringPrototypeIndexOf', 'StringPrototypeSlice', 'StringPrototypeStartsWith', 'StringPrototypeSubstring',
  'MathAbs', 'MathAtan', 'MathAtan2', 'MathCeil', 'MathCos', 'MathExp', 'MathFloor', 'MathFround', 'MathImul', 'MathLog',
  'MathMax', 'MathMin', 'MathPow', 'MathRandom', 'MathRound', 'MathSin', 'MathSqrt', 'MathTan', 'MathTrunc',
] as const;
export type IntrinsicName = (typeof intrinsicNames)[number];
export function intrinsicIndex(name: IntrinsicName): number {
  const index = intrinsicNames.indexOf(name);
  if (index < 0) throw new Error(`unknown intrinsic ${name}`);
  return index;
}
