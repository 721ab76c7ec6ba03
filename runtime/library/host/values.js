// Values between the program and the bindings that --bindings makes (compiler/interface/bindings.ts,
// which has the other end): one call passes all arguments and brings the result. Numbers are
// little-endian; lengths are u32 and count what follows.
//
//   0 undefined   1 null   2 false   3 true
//   4 i32   5 f64   6 text: bytes of UTF-8   7 BigInt: text of its digits
//   8 array: elements   9 object: pairs of key (text without tag) and value
//   10 typed array: u8 ElementType, bytes   11 ArrayBuffer: bytes   12 Date: f64
//   13 Map: pairs   14 Set: values   15 error: name, message, stack (values)   16 promise: u32 number
import { blockAt, services } from './calls.js';
import { UTF8 } from '../internal/bytes.js';
import { isDate, isMap, isNativeError, isPromise, isSet } from '../internal/types.js';

const UNDEFINED = 0, NULL = 1, FALSE = 2, TRUE = 3, INT = 4, DOUBLE = 5, TEXT = 6, BIGINT = 7, ARRAY = 8, OBJECT = 9, TYPED = 10, BUFFER = 11, DATE = 12, MAP = 13, SET = 14, ERROR = 15, PROMISE = 16;
// ORDER: ElementType of abi/layout.ts.
const TYPED_ARRAYS = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float16Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array];
const ERRORS = new Map([EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map((NativeError) => [NativeError.name, NativeError]));
const U8 = 1, I32 = 5, U32 = 6, F64 = 9;
const isView = ArrayBuffer.isView;
/** Deeper ones are taken for cyclic. */
const DEEPEST = 1000;

// ---- writing

let out = new ArrayBuffer(4096);
let end = 0;

/** Room for so many bytes: where they begin. */
function room(count) {
  const from = end;
  end += count;
  if (end > out.byteLength) {
    const larger = new ArrayBuffer(2 * end);
    $buffer_copy(larger, 0, out, 0, from);
    out = larger;
  }
  return from;
}
function writeTag(tag) {
  const at = room(1);
  $buffer_set(out, at, U8, tag, true);
}
function writeLength(length) {
  const at = room(4);
  $buffer_set(out, at, U32, length, true);
}
function writeText(text) {
  const length = $utf8_length(text);
  writeLength(length);
  const at = room(length);
  $bytes_from_string(text, UTF8, out, at, length);
}
function writeBytes(buffer, from, length) {
  writeLength(length);
  const at = room(length);
  $buffer_copy(out, at, buffer, from, length);
}
function writeDouble(value) {
  const at = room(8);
  $buffer_set(out, at, F64, value, true);
}
function write(value, depth) {
  switch (typeof value) {
    case 'undefined': return writeTag(UNDEFINED);
    case 'boolean': return writeTag(value ? TRUE : FALSE);
    case 'number': {
      if ((value | 0) === value && !Object.is(value, -0)) {
        writeTag(INT);
        const at = room(4);
        $buffer_set(out, at, I32, value, true);
        return;
      }
      writeTag(DOUBLE);
      return writeDouble(value);
    }
    case 'string':
      writeTag(TEXT);
      return writeText(value);
    case 'bigint':
      writeTag(BIGINT);
      return writeText(`${value}`);
    case 'object': return value === null ? writeTag(NULL) : writeObject(value, depth + 1);
    default: throw new TypeError(`a ${typeof value} can't be passed to the host`);
  }
}
function writeObject(value, depth) {
  if (depth > DEEPEST) throw new TypeError("what is cyclic, or deeper than 1000 levels, can't be passed to the host");
  if (Array.isArray(value)) {
    writeTag(ARRAY);
    const { length } = value;
    writeLength(length);
    for (let n = 0; n < length; n++) write(value[n], depth);
  } else if (isView(value)) writeView(value);
  else if ($is_buffer(value)) {
    writeTag(BUFFER);
    writeBytes(value, 0, value.byteLength);
  } else if (isPromise(value)) {
    writeTag(PROMISE);
    writeLength(watch(value));
  } else if (isDate(value)) {
    writeTag(DATE);
    writeDouble(value.getTime());
  } else if (isMap(value)) {
    writeTag(MAP);
    writeLength(value.size);
    for (const [key, one] of value) {
      write(key, depth);
      write(one, depth);
    }
  } else if (isSet(value)) {
    writeTag(SET);
    writeLength(value.size);
    for (const one of value) write(one, depth);
  } else if (isNativeError(value)) writeError(value);
  else {
    writeTag(OBJECT);
    const list = Object.entries(value);
    writeLength(list.length);
    for (const [name, one] of list) {
      writeText(name);
      write(one, depth);
    }
  }
}
function writeView(view) {
  const type = TYPED_ARRAYS.findIndex((TypedArray) => view instanceof TypedArray);
  writeTag(TYPED);
  writeTag(type < 0 ? U8 : type);
  writeBytes(view.buffer, view.byteOffset, view.byteLength);
}
function writeError(error) {
  writeTag(ERROR);
  for (const part of [error.name, error.message, error.stack]) write(part === undefined ? undefined : `${part}`, 0);
}
/** The bytes of one value after a tag, for the host: valid until it calls again. */
function written(tag, value) {
  end = 0;
  writeTag(tag);
  write(value, 0);
  return $buffer_address(out);
}

// ---- reading

let source;
let at = 0;

function readTag() {
  return $buffer_get(source, at++, U8, true);
}
function readLength() {
  at += 4;
  return $buffer_get(source, at - 4, U32, true);
}
function readText() {
  const length = readLength();
  at += length;
  return $string_from_bytes(source, at - length, length, UTF8);
}
function readBytes() {
  const length = readLength();
  const buffer = new ArrayBuffer(length);
  $buffer_copy(buffer, 0, source, at, length);
  at += length;
  return buffer;
}
function readDouble() {
  at += 8;
  return $buffer_get(source, at - 8, F64, true);
}
function read() {
  switch (readTag()) {
    case UNDEFINED: return undefined;
    case NULL: return null;
    case FALSE: return false;
    case TRUE: return true;
    case INT:
      at += 4;
      return $buffer_get(source, at - 4, I32, true);
    case DOUBLE: return readDouble();
    case TEXT: return readText();
    case BIGINT: return BigInt(readText());
    case ARRAY: {
      const list = [];
      for (let length = readLength(); length > 0; length--) list.push(read());
      return list;
    }
    case OBJECT: return readObject();
    case TYPED: {
      const TypedArray = $arr_get(TYPED_ARRAYS, readTag());
      return new TypedArray(readBytes());
    }
    case BUFFER: return readBytes();
    case DATE: return new Date(readDouble());
    case MAP: {
      const map = new Map();
      for (let length = readLength(); length > 0; length--) {
        const key = read();
        map.set(key, read());
      }
      return map;
    }
    case SET: {
      const set = new Set();
      for (let length = readLength(); length > 0; length--) set.add(read());
      return set;
    }
    default: return readError();
  }
}
function readObject() {
  const list = [];
  for (let length = readLength(); length > 0; length--) list.push([readText(), read()]);
  return Object.fromEntries(list);
}
function readError() {
  const name = read(), message = read();
  read();
  const error = new (ERRORS.get(name) ?? Error)(message);
  if (name !== undefined && error.name !== name) error.name = name;
  return error;
}

// ---- calls

let functions;
/** The functions that bindings call, with an array of arguments. */
export function setFunctions(list) {
  functions = list;
}

/** jsaot_call ( index, block ): the result behind 0, or behind 1 what was thrown */
function call(index, block) {
  if (functions === undefined) $throw_message('HostTooEarly');
  source = blockAt(block);
  at = 0;
  try {
    const args = read();
    return written(0, $arr_get(functions, index)(args));
  } catch (error) {
    return thrown(error);
  }
}
function thrown(error) {
  try {
    return written(1, error);
  } catch (other) {
    return written(1, new Error('what was thrown cannot be passed to the host'));
  }
}
/** jsaot_thrown ( ): what a function that was called directly has thrown, behind 1; 0: nothing, it was a trap */
function takeThrown() {
  const exception = $runtime('HostException');
  if (exception === undefined) return 0;
  $runtime('ForgetHostException');
  return thrown(exception);
}

// ---- promises that the host has: their numbers, and those that are settled

let lastPromise = 0;
let settled = [];
function watch(promise) {
  const number = ++lastPromise;
  $runtime('PerformPromiseThen', promise, (value) => { settled.push([number, true, value]); }, (reason) => { settled.push([number, false, reason]); });
  return number;
}
/** jsaot_settled ( ): behind 0 an array of [number, whether fulfilled, value] for what has been settled since the last call; 0: nothing */
function takeSettled() {
  if (settled.length === 0) return 0;
  const list = settled;
  settled = [];
  end = 0;
  writeTag(0);
  writeTag(ARRAY);
  writeLength(list.length);
  for (const item of list) {
    const before = end;
    try {
      write(item, 0);
    } catch (error) {
      end = before;
      write([item[0], false, error], 0);
    }
  }
  return $buffer_address(out);
}

/** jsaot_raise ( block ): what a function of the host has thrown, before it returns: a value */
function raise(block) {
  source = blockAt(block);
  at = 0;
  $runtime('SetHostError', read());
}

// ORDER: SERVICES of compiler/interface/interface.ts.
services.push(call, takeThrown, takeSettled, raise);
