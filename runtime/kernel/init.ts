/** kernel_init: the state of an empty heap, and the objects that must exist before any code runs. */
import {
  FALSE, INTRINSIC_ArrayBufferPrototype, INTRINSIC_BigUint64ArrayPrototype, INTRINSIC_Int8ArrayPrototype, INTRINSIC_TypedArrayPrototype, FUNCTION_INFO_FLAGS, FUNCTIONFLAG_BUILTIN, FUNCTIONFLAG_METHOD, INTRINSIC_AggregateErrorPrototype, INTRINSIC_ArrayIteratorPrototype,
  INTRINSIC_ArrayPrototype, INTRINSIC_AsyncFunctionPrototype, INTRINSIC_AsyncGeneratorFunctionPrototype, INTRINSIC_AsyncGeneratorPrototype,
  INTRINSIC_AsyncIteratorPrototype, INTRINSIC_GeneratorFunctionPrototype, INTRINSIC_GeneratorPrototype, KERNEL_STATE_ASYNC_FUNCTION_SHAPE,
  KERNEL_STATE_ASYNC_GENERATOR_FUNCTION_SHAPE, KERNEL_STATE_GENERATOR_FUNCTION_SHAPE, INTRINSIC_BigIntPrototype, INTRINSIC_BooleanPrototype, INTRINSIC_COUNT, INTRINSIC_ErrorPrototype,
  INTRINSIC_EvalErrorPrototype, INTRINSIC_FunctionPrototype, INTRINSIC_GlobalObject, INTRINSIC_IteratorPrototype, INTRINSIC_MapPrototype,
  INTRINSIC_NumberPrototype, INTRINSIC_ObjectPrototype, INTRINSIC_PromisePrototype, INTRINSIC_SetIteratorPrototype, INTRINSIC_StringPrototype,
  INTRINSIC_SymbolIterator, INTRINSIC_SymbolPrototype, KERNEL_STATE_ARGUMENTS_SHAPE, KERNEL_STATE_ARRAY_SHAPE, KERNEL_STATE_BIGINT_SHAPE, KERNEL_STATE_CHAR_STRINGS,
  KERNEL_STATE_EMPTY_ELEMENTS, KERNEL_STATE_EMPTY_STRING, KERNEL_STATE_FUNCTION_SHAPE, KERNEL_STATE_GLOBAL_OBJECT, KERNEL_INTRINSICS,
  KERNEL_STATE_OBJECT_SHAPE, KERNEL_STATE_STRING_SHAPE, KERNEL_STATE_SYMBOL_SHAPE, KIND_ARGUMENTS, KIND_ARRAY, KIND_BIG_INT, KIND_FUNCTION,
  KIND_GLOBAL, KIND_OBJECT, KIND_STRING1, KIND_SYMBOL, RECORDCLASS_BOOLEAN_OBJECT, RECORDCLASS_NUMBER_OBJECT,
  RECORDCLASS_STRING_OBJECT, SHAPEFLAG_LAZY_FUNCTION, SIZEOF_FUNCTION_INFO, SIZEOF_OBJECT, UNDEFINED, VALUES_OFFSET,
} from './abi.generated';
import { atom_permanent } from './atoms';
import { arr_new_proto, elements_new } from './elements';
import { resetStackLimit } from './gc';
import { host_init } from './host';
import { ic_init } from './ic';
import { keys_init } from './keys';
import { memory_init, static_array, static_raw } from './memory';
import { kernelState, setKernelState } from './state';
import { latin1, names_init } from './names';
import {
  fillValues, fn_new, intrinsic, intrinsicCell, makeDictionary, obj_create, objectCell, record_new, record_set_field, slots_raw, sym_new,
} from './objects';
import { root_shape, shapes_init } from './shapes';
import { str_alloc1, str_from_char_code } from './strings';
import { boxCell, boxInt } from './value';

function setIntrinsic(number: u32, cell: u32): u32 {
  store<i64>(KERNEL_INTRINSICS + (number << 3), boxCell(cell));
  return cell;
}

export function kernel_init(maxHeapBytes: u32, stackBytes: u32): void {
  memory_init(maxHeapBytes, stackBytes);
  resetStackLimit();
  setKernelState(KERNEL_STATE_EMPTY_ELEMENTS, elements_new(0));
  static_array(KERNEL_INTRINSICS, INTRINSIC_COUNT);
  fillValues(KERNEL_INTRINSICS, INTRINSIC_COUNT, UNDEFINED);
  shapes_init();
  ic_init();
  keys_init();
  host_init();
  initStrings();
  initShapes();
  initPrototypes();
  initSymbols();
}

/** What strings need: their shape, hence their prototype; then the atoms. */
function initStrings(): void {
  setIntrinsic(INTRINSIC_ObjectPrototype, obj_create(0, 0));
  const stringProto = setIntrinsic(INTRINSIC_StringPrototype, record_new(intrinsic(INTRINSIC_ObjectPrototype), RECORDCLASS_STRING_OBJECT, 1));
  setKernelState(KERNEL_STATE_STRING_SHAPE, root_shape(stringProto, 0, KIND_STRING1, 0));
  const empty = atom_permanent(str_alloc1(0));
  setKernelState(KERNEL_STATE_EMPTY_STRING, empty);
  record_set_field(stringProto, 0, boxCell(empty));
  const chars = slots_raw(256);
  setKernelState(KERNEL_STATE_CHAR_STRINGS, chars);
  for (let c: u32 = 0; c < 256; c++) str_from_char_code(c);
  names_init();
}

function initShapes(): void {
  const objectProto = intrinsic(INTRINSIC_ObjectPrototype);
  // A callable that boot gives its code; its own properties come like any function's.
  setKernelState(KERNEL_STATE_FUNCTION_SHAPE, root_shape(intrinsicCell(INTRINSIC_ObjectPrototype), 0, KIND_FUNCTION, SHAPEFLAG_LAZY_FUNCTION));
  const info = static_raw(SIZEOF_FUNCTION_INFO);
  store<u32>(info, FUNCTIONFLAG_METHOD | FUNCTIONFLAG_BUILTIN, FUNCTION_INFO_FLAGS);
  const functionProto = setIntrinsic(INTRINSIC_FunctionPrototype, fn_new(info, 0));
  setKernelState(KERNEL_STATE_FUNCTION_SHAPE, root_shape(functionProto, 0, KIND_FUNCTION, SHAPEFLAG_LAZY_FUNCTION));
  functionShape(INTRINSIC_GeneratorFunctionPrototype, KERNEL_STATE_GENERATOR_FUNCTION_SHAPE);
  functionShape(INTRINSIC_AsyncFunctionPrototype, KERNEL_STATE_ASYNC_FUNCTION_SHAPE);
  functionShape(INTRINSIC_AsyncGeneratorFunctionPrototype, KERNEL_STATE_ASYNC_GENERATOR_FUNCTION_SHAPE);
  const arrayProto = setIntrinsic(INTRINSIC_ArrayPrototype, arr_new_proto(<u32>objectProto));
  setKernelState(KERNEL_STATE_ARRAY_SHAPE, root_shape(arrayProto, 0, KIND_ARRAY, 0));
  setKernelState(KERNEL_STATE_ARGUMENTS_SHAPE, root_shape(<u32>objectProto, 0, KIND_ARGUMENTS, 0));
  setKernelState(KERNEL_STATE_OBJECT_SHAPE, root_shape(<u32>objectProto, 4, KIND_OBJECT, 0));
  setKernelState(KERNEL_STATE_SYMBOL_SHAPE, root_shape(setIntrinsic(INTRINSIC_SymbolPrototype, obj_create(objectProto, 0)), 0, KIND_SYMBOL, 0));
  setKernelState(KERNEL_STATE_BIGINT_SHAPE, root_shape(setIntrinsic(INTRINSIC_BigIntPrototype, obj_create(objectProto, 0)), 0, KIND_BIG_INT, 0));
  const global = objectCell(KIND_GLOBAL, SIZEOF_OBJECT, root_shape(<u32>objectProto, 0, KIND_GLOBAL, 0));
  makeDictionary(global);
  setKernelState(KERNEL_STATE_GLOBAL_OBJECT, setIntrinsic(INTRINSIC_GlobalObject, global));
}

/** Closures of some kind of function inherit an object that inherits Function.prototype. */
function functionShape(prototype: u32, field: u32): void {
  const proto = setIntrinsic(prototype, obj_create(intrinsic(INTRINSIC_FunctionPrototype), 0));
  setKernelState(field, root_shape(proto, 0, KIND_FUNCTION, SHAPEFLAG_LAZY_FUNCTION));
}

/** ORDER of abi/intrinsics.ts: kinds of errors follow ErrorPrototype, kinds of iterators IteratorPrototype, buffers and views ArrayBufferPrototype. */
function initPrototypes(): void {
  const objectProto = intrinsic(INTRINSIC_ObjectPrototype);
  const number = setIntrinsic(INTRINSIC_NumberPrototype, record_new(objectProto, RECORDCLASS_NUMBER_OBJECT, 1));
  record_set_field(number, 0, boxInt(0));
  const boolean = setIntrinsic(INTRINSIC_BooleanPrototype, record_new(objectProto, RECORDCLASS_BOOLEAN_OBJECT, 1));
  record_set_field(boolean, 0, FALSE);
  plainObjects(INTRINSIC_ErrorPrototype, INTRINSIC_ErrorPrototype, objectProto);
  plainObjects(INTRINSIC_EvalErrorPrototype, INTRINSIC_AggregateErrorPrototype, intrinsic(INTRINSIC_ErrorPrototype));
  plainObjects(INTRINSIC_IteratorPrototype, INTRINSIC_IteratorPrototype, objectProto);
  plainObjects(INTRINSIC_ArrayIteratorPrototype, INTRINSIC_SetIteratorPrototype, intrinsic(INTRINSIC_IteratorPrototype));
  plainObjects(INTRINSIC_MapPrototype, INTRINSIC_PromisePrototype, objectProto);
  plainObjects(INTRINSIC_GeneratorPrototype, INTRINSIC_GeneratorPrototype, intrinsic(INTRINSIC_IteratorPrototype));
  plainObjects(INTRINSIC_AsyncIteratorPrototype, INTRINSIC_AsyncIteratorPrototype, objectProto);
  plainObjects(INTRINSIC_AsyncGeneratorPrototype, INTRINSIC_AsyncGeneratorPrototype, intrinsic(INTRINSIC_AsyncIteratorPrototype));
  plainObjects(INTRINSIC_ArrayBufferPrototype, INTRINSIC_TypedArrayPrototype, objectProto);
  plainObjects(INTRINSIC_Int8ArrayPrototype, INTRINSIC_BigUint64ArrayPrototype, intrinsic(INTRINSIC_TypedArrayPrototype));
}

function plainObjects(first: u32, last: u32, proto: i64): void {
  for (let i = first; i <= last; i++) setIntrinsic(i, obj_create(proto, 0));
}

/** ORDER: SymbolIterator and the following intrinsics. */
function initSymbols(): void {
  let number = INTRINSIC_SymbolIterator;
  symbol(number++, "Symbol.iterator");
  symbol(number++, "Symbol.asyncIterator");
  symbol(number++, "Symbol.hasInstance");
  symbol(number++, "Symbol.toPrimitive");
  symbol(number++, "Symbol.toStringTag");
  symbol(number++, "Symbol.species");
  symbol(number++, "Symbol.isConcatSpreadable");
  symbol(number++, "Symbol.unscopables");
  symbol(number++, "Symbol.match");
  symbol(number++, "Symbol.matchAll");
  symbol(number++, "Symbol.replace");
  symbol(number++, "Symbol.search");
  symbol(number++, "Symbol.split");
}
function symbol(number: u32, description: string): void {
  setIntrinsic(number, sym_new(boxCell(latin1(description))));
}
