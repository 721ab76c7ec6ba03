// Buffer   https://nodejs.org/docs/latest-v20.x/api/buffer.html
import { ASCII, BASE64, BASE64URL, HEX, isAnyBuffer, isView, LATIN1, UTF16, UTF8 } from './bytes.js';
import { invalidArgType, invalidArgValue, outOfRange, rangeError, requireInteger, requireNumber, requireString, typeError } from './errors.js';

export const kMaxLength = 2 ** 32;
export const kStringMaxLength = 2 ** 29 - 24;
export const constants = Object.defineProperties({}, { MAX_LENGTH: { value: kMaxLength, enumerable: true }, MAX_STRING_LENGTH: { value: kStringMaxLength, enumerable: true } });

// ---- encodings

/** Code of an encoding by its name in any case; undefined if there is none. */
export function encodingCode(name) {
  switch (`${name}`.toLowerCase()) {
    case 'utf8': case 'utf-8': return UTF8;
    case 'ucs2': case 'ucs-2': case 'utf16le': case 'utf-16le': return UTF16;
    case 'latin1': case 'binary': return LATIN1;
    case 'ascii': return ASCII;
    case 'hex': return HEX;
    case 'base64': return BASE64;
    case 'base64url': return BASE64URL;
    default: return undefined;
  }
}
function requireEncoding(name) {
  if (name === undefined || name === null || name === '') return UTF8;
  const code = typeof name === 'string' ? encodingCode(name) : undefined;
  if (code === undefined) throw typeError('ERR_UNKNOWN_ENCODING', `Unknown encoding: ${String(name)}`);
  return code;
}
function lengthIn(string, code) {
  switch (code) {
    case UTF8: return $utf8_length(string);
    case UTF16: return string.length * 2;
    case HEX: return string.length >>> 1;
    case BASE64: case BASE64URL: return base64Length(string);
    default: return string.length;
  }
}
function base64Length(string) {
  let digits = string.length;
  if (digits > 0 && string.charCodeAt(digits - 1) === 61) digits--;
  if (digits > 1 && string.charCodeAt(digits - 1) === 61) digits--;
  return (digits * 3) >>> 2;
}
/** Bytes of a string in a new Uint8Array with the prototype of Buffer. */
function fromString(string, encoding) {
  const code = requireEncoding(encoding);
  const room = lengthIn(string, code);
  const buffer = allocateRaw(room);
  const written = $bytes_from_string(string, code, buffer.buffer, buffer.byteOffset, room);
  return written === room ? buffer : buffer.subarray(0, written);
}

// ---- allocation: as in Node, small buffers are parts of one pool

Buffer.poolSize = 8192;
let pool = new ArrayBuffer(Buffer.poolSize), poolOffset = 0;

function allocateRaw(size) {
  if (size <= 0) return new FastBuffer();
  if (size >= Buffer.poolSize >>> 1) return new FastBuffer(size);
  if (size > pool.byteLength - poolOffset) {
    pool = new ArrayBuffer(Buffer.poolSize);
    poolOffset = 0;
  }
  const buffer = new FastBuffer(pool, poolOffset, size);
  poolOffset = (poolOffset + size + 7) & ~7;
  return buffer;
}
function requireSize(size) {
  requireNumber(size, 'size', 0, kMaxLength);
}

class FastBuffer extends Uint8Array {
  constructor(a, b, c) { super(a, b, c); }
}

let toldOfConstructor = false;
export function Buffer(value, encodingOrOffset, length) {
  if (!toldOfConstructor) {
    toldOfConstructor = true;
    process.emitWarning('Buffer() is deprecated due to security and usability issues. Please use the Buffer.alloc(), Buffer.allocUnsafe(), or Buffer.from() methods instead.', 'DeprecationWarning', 'DEP0005');
  }
  if (typeof value === 'number') {
    if (typeof encodingOrOffset === 'string') throw invalidArgType('string', 'string', value);
    return Buffer.alloc(value);
  }
  return Buffer.from(value, encodingOrOffset, length);
}
FastBuffer.prototype.constructor = Buffer;
Buffer.prototype = FastBuffer.prototype;
Object.setPrototypeOf(Buffer, Uint8Array);
Object.defineProperty(Buffer, Symbol.species, { configurable: true, get() { return FastBuffer; } });

// Buffer.from ( value[, encodingOrOffset[, length]] )
Buffer.from = function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') return fromString(value, encodingOrOffset);
  if (typeof value === 'object' && value !== null) {
    if (isAnyBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
    const primitive = value.valueOf && value.valueOf();
    if (primitive != null && primitive !== value && (typeof primitive === 'string' || typeof primitive === 'object')) return from(primitive, encodingOrOffset, length);
    const made = fromObject(value);
    if (made) return made;
    if (typeof value[Symbol.toPrimitive] === 'function') {
      const text = value[Symbol.toPrimitive]('string');
      if (typeof text === 'string') return fromString(text, encodingOrOffset);
    }
  }
  throw invalidArgType('first argument', ['string', 'Buffer', 'ArrayBuffer', 'Array', 'Array-like Object'], value);
};
function fromArrayBuffer(value, byteOffset, length) {
  if (byteOffset === undefined) byteOffset = 0;
  else {
    byteOffset = +byteOffset;
    if (Number.isNaN(byteOffset)) byteOffset = 0;
  }
  const most = value.byteLength - byteOffset;
  if (most < 0) throw rangeError('ERR_BUFFER_OUT_OF_BOUNDS', '"offset" is outside of buffer bounds');
  if (length === undefined) length = most;
  else {
    length = +length;
    if (!(length > 0)) length = 0;
    else if (length > most) throw rangeError('ERR_BUFFER_OUT_OF_BOUNDS', '"length" is outside of buffer bounds');
  }
  return new FastBuffer(value, byteOffset, length);
}
function fromObject(value) {
  if (value.length !== undefined || isAnyBuffer(value.buffer)) return typeof value.length === 'number' ? fromArrayLike(value) : new FastBuffer();
  if (value.type === 'Buffer' && Array.isArray(value.data)) return fromArrayLike(value.data);
  return undefined;
}
function fromArrayLike(list) {
  if (!(list.length > 0)) return new FastBuffer();
  const buffer = allocateRaw(list.length);
  Uint8Array.prototype.set.call(buffer, isView(list) || Array.isArray(list) ? list : Array.from(list));
  return buffer;
}
// Buffer.copyBytesFrom ( view[, offset[, length]] )
Buffer.copyBytesFrom = function copyBytesFrom(view, offset, length) {
  if (!(isView(view) && !(view instanceof DataView))) throw invalidArgType('view', ['TypedArray'], view);
  const from = offset === undefined ? 0 : (requireInteger(offset, 'offset', 0), offset);
  if (length !== undefined) requireInteger(length, 'length', 0);
  const part = view.subarray(from, length === undefined ? undefined : from + length);
  return fromArrayLike(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
};
Buffer.of = function of(...items) {
  const buffer = Buffer.allocUnsafe(items.length);
  for (let i = 0; i < items.length; i++) buffer[i] = items[i];
  return buffer;
};
// Buffer.alloc ( size[, fill[, encoding]] )
Buffer.alloc = function alloc(size, fill, encoding) {
  requireSize(size);
  const buffer = new FastBuffer(size);
  if (fill !== undefined && fill !== 0 && size > 0) return fillWith(buffer, fill, 0, buffer.length, encoding);
  return buffer;
};
Buffer.allocUnsafe = function allocUnsafe(size) {
  requireSize(size);
  return allocateRaw(size);
};
Buffer.allocUnsafeSlow = function allocUnsafeSlow(size) {
  requireSize(size);
  return new FastBuffer(size);
};
export function SlowBuffer(size) {
  requireSize(size);
  return new FastBuffer(size);
}
Object.setPrototypeOf(SlowBuffer.prototype, Uint8Array.prototype);
Object.setPrototypeOf(SlowBuffer, Uint8Array);

Buffer.isBuffer = function isBuffer(value) { return value instanceof Buffer; };
Buffer.isEncoding = function isEncoding(encoding) { return typeof encoding === 'string' && encoding.length !== 0 && encodingCode(encoding) !== undefined; };
Buffer.byteLength = function byteLength(string, encoding) {
  if (typeof string !== 'string') {
    if (isView(string) || isAnyBuffer(string)) return string.byteLength;
    throw invalidArgType('string', ['string', 'Buffer', 'ArrayBuffer'], string);
  }
  return lengthIn(string, (encoding ? encodingCode(encoding) : undefined) ?? UTF8);
};
Buffer.compare = function compare(a, b) {
  requireBytes(a, 'buf1');
  requireBytes(b, 'buf2');
  return $bytes_compare(a.buffer, a.byteOffset, a.length, b.buffer, b.byteOffset, b.length);
};
// Buffer.concat ( list[, totalLength] )
Buffer.concat = function concat(list, length) {
  if (!Array.isArray(list)) throw invalidArgType('list', 'Array', list);
  if (list.length === 0) return new FastBuffer();
  if (length === undefined) {
    length = 0;
    for (let i = 0; i < list.length; i++) if (list[i].length) length += list[i].length;
  } else requireInteger(length, 'length', 0);
  const buffer = Buffer.allocUnsafe(length);
  let at = 0;
  for (let i = 0; i < list.length; i++) {
    const part = list[i];
    if (!(part instanceof Uint8Array)) throw invalidArgType(`list[${i}]`, ['Buffer', 'Uint8Array'], part);
    const count = Math.min(part.length, length - at);
    $buffer_copy(buffer.buffer, buffer.byteOffset + at, part.buffer, part.byteOffset, count);
    at += count;
  }
  if (at < length) Uint8Array.prototype.fill.call(buffer, 0, at, length);
  return buffer;
};
function requireBytes(value, name) {
  if (!(value instanceof Uint8Array)) throw invalidArgType(name, ['Buffer', 'Uint8Array'], value);
}

// ---- reading and writing text

/** An offset as Node takes it: an integer within the buffer. */
function clampedOffset(value, otherwise, most) {
  if (value === undefined) return otherwise;
  const n = Math.trunc(+value) || 0;
  return n < 0 ? 0 : n > most ? most : n;
}
const methods = {
  get parent() { return this instanceof Buffer ? this.buffer : undefined; },
  get offset() { return this instanceof Buffer ? this.byteOffset : undefined; },
  // buf.toString ( [encoding[, start[, end]]] )
  toString(encoding, start, end) {
    if (arguments.length === 0) return $string_from_bytes(this.buffer, this.byteOffset, this.length, UTF8);
    const length = this.length;
    start = start <= 0 ? 0 : start >= length ? length : clampedOffset(start, 0, length);
    end = end === undefined || end > length ? length : clampedOffset(end, length, length);
    if (end <= start) return '';
    const code = requireEncoding(encoding);
    return $string_from_bytes(this.buffer, this.byteOffset + start, end - start, code);
  },
  // buf.write ( string[, offset[, length]][, encoding] )
  write(string, offset, length, encoding) {
    if (typeof string !== 'string') throw typeError('ERR_INVALID_ARG_TYPE', 'argument must be a string');
    if (offset === undefined) return writeText(this, string, 0, this.length, UTF8);
    if (length === undefined && typeof offset === 'string') {
      encoding = offset;
      length = this.length;
      offset = 0;
    } else {
      requireInteger(offset, 'offset', 0, this.length);
      const left = this.length - offset;
      if (length === undefined) length = left;
      else if (typeof length === 'string') {
        encoding = length;
        length = left;
      } else {
        requireInteger(length, 'length', 0, this.length);
        if (length > left) length = left;
      }
    }
    return writeText(this, string, offset, length, requireEncoding(encoding));
  },
  toJSON() {
    if (this.length === 0) return { type: 'Buffer', data: [] };
    return { type: 'Buffer', data: Array.from(this) };
  },
  equals(other) {
    requireBytes(other, 'otherBuffer');
    return this === other || (this.length === other.length && $bytes_compare(this.buffer, this.byteOffset, this.length, other.buffer, other.byteOffset, other.length) === 0);
  },
  // buf.compare ( target[, targetStart[, targetEnd[, sourceStart[, sourceEnd]]]] )
  compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
    requireBytes(target, 'target');
    const at = (value, name, otherwise, most) => (value === undefined ? otherwise : (requireInteger(value, name, 0, most), value));
    targetStart = at(targetStart, 'targetStart', 0);
    targetEnd = at(targetEnd, 'targetEnd', target.length, target.length);
    sourceStart = at(sourceStart, 'sourceStart', 0);
    sourceEnd = at(sourceEnd, 'sourceEnd', this.length, this.length);
    if (sourceStart >= sourceEnd) return targetStart >= targetEnd ? 0 : -1;
    if (targetStart >= targetEnd) return 1;
    return $bytes_compare(this.buffer, this.byteOffset + sourceStart, sourceEnd - sourceStart, target.buffer, target.byteOffset + targetStart, targetEnd - targetStart);
  },
  indexOf(value, byteOffset, encoding) { return search(this, value, byteOffset, encoding, true); },
  lastIndexOf(value, byteOffset, encoding) { return search(this, value, byteOffset, encoding, false); },
  includes(value, byteOffset, encoding) { return search(this, value, byteOffset, encoding, true) !== -1; },
  fill(value, offset, end, encoding) { return fillWith(this, value, offset, end, encoding); },
  // buf.copy ( target[, targetStart[, sourceStart[, sourceEnd]]] )
  copy(target, targetStart, sourceStart, sourceEnd) {
    if (!isView(target)) throw invalidArgType('target', ['Buffer', 'Uint8Array'], target);
    const whole = (value, otherwise, name) => {
      if (value === undefined) return otherwise;
      const n = Math.trunc(+value) || 0;
      if (n < 0) throw outOfRange(name, '>= 0', n);
      return n;
    };
    targetStart = whole(targetStart, 0, 'targetStart');
    if (sourceStart !== undefined) {
      sourceStart = Math.trunc(+sourceStart) || 0;
      if (sourceStart < 0 || sourceStart > this.length) throw outOfRange('sourceStart', `>= 0 && <= ${this.length}`, sourceStart);
    } else sourceStart = 0;
    sourceEnd = whole(sourceEnd, this.length, 'sourceEnd');
    if (targetStart >= target.byteLength || sourceStart >= sourceEnd) return 0;
    const count = Math.min(sourceEnd - sourceStart, target.byteLength - targetStart, this.length - sourceStart);
    $buffer_copy(target.buffer, target.byteOffset + targetStart, this.buffer, this.byteOffset + sourceStart, count);
    return count;
  },
  subarray(start, end) {
    const length = this.length;
    const at = (value, otherwise) => {
      let n = value === undefined ? otherwise : Math.trunc(+value) || 0;
      if (n < 0) n = Math.max(0, n + length);
      return Math.min(n, length);
    };
    const from = at(start, 0), to = at(end, length);
    return new FastBuffer(this.buffer, this.byteOffset + from, to > from ? to - from : 0);
  },
  slice(start, end) { return this.subarray(start, end); },
  swap16() { return swap(this, 2, 16); },
  swap32() { return swap(this, 4, 32); },
  swap64() { return swap(this, 8, 64); },
  // buf.inspect: <Buffer 61 62>
  [Symbol.for('nodejs.util.inspect.custom')](depth, options) { return inspectBuffer(this, depth, options); },
};
methods.toLocaleString = methods.toString;
methods.inspect = methods[Symbol.for('nodejs.util.inspect.custom')];

function writeText(buffer, string, offset, length, code) {
  return $bytes_from_string(string, code, buffer.buffer, buffer.byteOffset + offset, length);
}
export let INSPECT_MAX_BYTES = 50;
export function setInspectMaxBytes(value) {
  requireNumber(value, 'INSPECT_MAX_BYTES', 0);
  INSPECT_MAX_BYTES = value;
}
function inspectBuffer(buffer, depth, options) {
  const shown = Math.min(INSPECT_MAX_BYTES, buffer.length);
  let text = $string_from_bytes(buffer.buffer, buffer.byteOffset, shown, HEX).replace(/(.{2})/g, '$1 ').trim();
  const more = buffer.length - shown;
  if (more > 0) text += ` ... ${more} more byte${more > 1 ? 's' : ''}`;
  if (options) {
    const extra = {};
    let any = false;
    for (const key of Object.keys(buffer)) if (!/^(0|[1-9]\d*)$/.test(key)) extra[key] = buffer[key], any = true;
    if (any) {
      const inner = $runtime('InspectArgument', extra, typeof depth === 'number' ? depth : 2, false);
      text += `${buffer.length > 0 ? ', ' : ''}${inner.slice(2, -2)}`;
    }
  }
  const name = buffer.constructor?.name ?? 'Buffer';
  return `<${name} ${text}>`;
}

/** Buffer.prototype.indexOf and lastIndexOf. */
function search(buffer, value, byteOffset, encoding, forwards) {
  if (typeof byteOffset === 'string') {
    encoding = byteOffset;
    byteOffset = undefined;
  }
  byteOffset = +byteOffset;
  if (Number.isNaN(byteOffset)) byteOffset = forwards ? 0 : buffer.length || buffer.byteLength;
  byteOffset = Math.max(-0x80000000, Math.min(Math.trunc(byteOffset), 0x7fffffff));
  if (typeof value === 'number') return Uint8Array.prototype[forwards ? 'indexOf' : 'lastIndexOf'].call(buffer, value & 255, forwards || byteOffset < buffer.length ? byteOffset : buffer.length - 1);
  let unit = 1, needle;
  if (typeof value === 'string') {
    const code = requireEncoding(encoding);
    if (code === UTF16) unit = 2;
    needle = fromString(value, encoding);
  } else if (value instanceof Uint8Array) {
    needle = value;
    if (encoding !== undefined && encodingCode(encoding) === UTF16) unit = 2;
  } else throw invalidArgType('value', ['number', 'string', 'Buffer', 'Uint8Array'], value);
  const length = buffer.length;
  let from = byteOffset < 0 ? byteOffset + length : byteOffset;
  if (from < 0) {
    if (!forwards) return -1;
    from = 0;
  }
  if (needle.length === 0) return Math.min(from, length);
  if (forwards ? from >= length : length === 0) return -1;
  if (!forwards) from = Math.min(from, length - needle.length);
  if (from < 0) return -1;
  return $bytes_index_of(buffer.buffer, buffer.byteOffset, length, needle.buffer, needle.byteOffset, needle.length, from, forwards ? 1 : -1, unit);
}

function fillWith(buffer, value, offset, end, encoding) {
  if (typeof value === 'string') {
    if (offset === undefined || typeof offset === 'string') {
      encoding = offset === undefined ? encoding : offset;
      offset = undefined;
    } else if (typeof end === 'string') {
      encoding = end;
      end = undefined;
    }
    if (encoding !== undefined) requireString(encoding, 'encoding');
    const code = requireEncoding(encoding);
    if (value.length === 0) value = 0;
    else if (value.length === 1 && (code === UTF8 ? value.charCodeAt(0) < 128 : code === LATIN1)) value = value.charCodeAt(0);
  } else if (typeof value === 'boolean') value = +value;
  if (offset === undefined) {
    offset = 0;
    end = buffer.length;
  } else {
    requireNumber(offset, 'offset', 0);
    if (end === undefined) end = buffer.length;
    else requireNumber(end, 'end', 0, buffer.length);
    if (offset >= end) return buffer;
  }
  if (typeof value === 'number' || (typeof value !== 'string' && !(value instanceof Uint8Array))) {
    $call(Uint8Array.prototype.fill, buffer, +value >>> 0 & 255, offset, end);
    return buffer;
  }
  const bytes = typeof value === 'string' ? fromString(value, encoding) : value;
  if (bytes.length === 0) throw invalidArgValue('value', value);
  for (let at = offset; at < end; at += bytes.length) $buffer_copy(buffer.buffer, buffer.byteOffset + at, bytes.buffer, bytes.byteOffset, Math.min(bytes.length, end - at));
  return buffer;
}
function swap(buffer, size, bits) {
  const { length } = buffer;
  if (length % size !== 0) throw rangeError('ERR_INVALID_BUFFER_SIZE', `Buffer size must be a multiple of ${bits}-bits`);
  for (let i = 0; i < length; i += size) {
    for (let a = i, b = i + size - 1; a < b; a++, b--) {
      const byte = buffer[a];
      buffer[a] = buffer[b];
      buffer[b] = byte;
    }
  }
  return buffer;
}

// ---- numbers

// ORDER: abi/layout.ts ElementType.
function requireRoom(buffer, offset, size) {
  requireNumber(offset, 'offset');
  if (!Number.isInteger(offset)) throw outOfRange('offset', 'an integer', offset);
  if (buffer.length - size < 0) throw rangeError('ERR_BUFFER_OUT_OF_BOUNDS', 'Attempt to access memory outside buffer bounds');
  if (offset < 0 || offset > buffer.length - size) throw outOfRange('offset', `>= 0 and <= ${buffer.length - size}`, offset);
}
export function requireValue(value, min, max, size, signed) {
  if (value <= max && value >= min) return;
  const n = typeof min === 'bigint' ? 'n' : '';
  let range;
  if (size > 4 || n) range = signed ? `>= -(2${n} ** ${size * 8 - 1}${n}) and < 2${n} ** ${size * 8 - 1}${n}` : `>= 0${n} and < 2${n} ** ${size * 8}${n}`;
  else range = `>= ${min}${n} and <= ${max}${n}`;
  if (value > max || value < min) throw outOfRange('value', range, value);
}
const views = new WeakMap();
function viewOf(buffer) {
  let view = views.get(buffer);
  if (!view) views.set(buffer, (view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length)));
  return view;
}
/** Adds `read…` and `write…` of a kind of number. */
export function addNumber(methods, name, get, set, size, little, check, aliases = []) {
  const read = { [`read${name}`](offset = 0) {
    requireRoom(this, offset, size);
    return get(viewOf(this), offset, little);
  } }[`read${name}`];
  const write = { [`write${name}`](value, offset = 0) {
    if (check) value = check(value);
    requireRoom(this, offset, size);
    set(viewOf(this), offset, value, little);
    return offset + size;
  } }[`write${name}`];
  for (const one of [name, ...aliases]) {
    methods[`read${one}`] = read;
    methods[`write${one}`] = write;
  }
}
const view = DataView.prototype;
/** Getter and setter of each kind of number. */
const accesses = {
  Int8: [view.getInt8, view.setInt8], Uint8: [view.getUint8, view.setUint8],
  Int16: [view.getInt16, view.setInt16], Uint16: [view.getUint16, view.setUint16],
  Int32: [view.getInt32, view.setInt32], Uint32: [view.getUint32, view.setUint32],
};
for (const bits of [8, 16, 32]) {
  for (const signed of [false, true]) {
    const kind = `${signed ? 'Int' : 'Uint'}${bits}`;
    const [get, set] = accesses[kind];
    const min = signed ? -(2 ** (bits - 1)) : 0, max = signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1;
    const check = (value) => {
      value = +value;
      requireValue(value, min, max, bits / 8, signed);
      return value;
    };
    const call = [(v, o, l) => $call(get, v, o, l), (v, o, x, l) => { $call(set, v, o, x, l); }];
    const other = signed ? [] : [kind.replace('Uint', 'UInt')];
    if (bits === 8) addNumber(methods, kind, ...call, 1, true, check, other);
    else for (const order of ['LE', 'BE']) addNumber(methods, kind + order, ...call, bits / 8, order === 'LE', check, other.map((name) => name + order));
  }
}
for (const [kind, size, get, set] of [['Float', 4, view.getFloat32, view.setFloat32], ['Double', 8, view.getFloat64, view.setFloat64]]) {
  for (const order of ['LE', 'BE']) addNumber(methods, kind + order, (v, o, l) => $call(get, v, o, l), (v, o, x, l) => { $call(set, v, o, x, l); }, size, order === 'LE', (value) => +value);
}
/** Numbers of up to six bytes. */
function readBytes(buffer, offset, byteLength, little, signed) {
  if (offset === undefined) throw invalidArgType('offset', 'number', offset);
  requireByteLength(byteLength);
  requireRoom(buffer, offset, byteLength);
  let value = 0;
  for (let i = 0; i < byteLength; i++) value = value * 256 + buffer[offset + (little ? byteLength - 1 - i : i)];
  return signed && value >= 2 ** (8 * byteLength - 1) ? value - 2 ** (8 * byteLength) : value;
}
function writeBytes(buffer, value, offset, byteLength, little, signed) {
  requireByteLength(byteLength);
  value = +value;
  const bits = 8 * byteLength;
  requireValue(value, signed ? -(2 ** (bits - 1)) : 0, signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1, byteLength, signed);
  if (offset === undefined) throw invalidArgType('offset', 'number', offset);
  requireRoom(buffer, offset, byteLength);
  let rest = Math.trunc(value);
  if (rest < 0) rest += 2 ** bits;
  for (let i = 0; i < byteLength; i++) {
    buffer[offset + (little ? i : byteLength - 1 - i)] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return offset + byteLength;
}
function requireByteLength(byteLength) {
  if (byteLength === undefined) throw invalidArgType('byteLength', 'number', byteLength);
  requireNumber(byteLength, 'byteLength');
  if (!Number.isInteger(byteLength)) throw outOfRange('byteLength', 'an integer', byteLength);
  if (byteLength < 1 || byteLength > 6) throw outOfRange('byteLength', '>= 1 and <= 6', byteLength);
}
for (const [kinds, signed] of [[['UInt', 'Uint'], false], [['Int'], true]]) {
  for (const order of ['LE', 'BE']) {
    const little = order === 'LE';
    const read = { [`read${kinds[0]}${order}`](offset, byteLength) { return readBytes(this, offset, byteLength, little, signed); } };
    const write = { [`write${kinds[0]}${order}`](value, offset = 0, byteLength) { return writeBytes(this, value, offset, byteLength, little, signed); } };
    for (const kind of kinds) {
      methods[`read${kind}${order}`] = Object.values(read)[0];
      methods[`write${kind}${order}`] = Object.values(write)[0];
    }
  }
}
Object.defineProperties(Buffer.prototype, Object.getOwnPropertyDescriptors(methods));
Object.defineProperty(Buffer.prototype, 'parent', { enumerable: true });
for (const name of ['asciiSlice', 'base64Slice', 'base64urlSlice', 'latin1Slice', 'hexSlice', 'ucs2Slice', 'utf8Slice']) {
  const encoding = name.slice(0, -5);
  Buffer.prototype[name] = { [name](start = 0, end = this.length) { return this.toString(encoding, start, end); } }[name];
}
for (const name of ['asciiWrite', 'base64Write', 'base64urlWrite', 'latin1Write', 'hexWrite', 'ucs2Write', 'utf8Write']) {
  const encoding = name.slice(0, -5);
  Buffer.prototype[name] = { [name](string, offset = 0, length = this.length - offset) { return this.write(string, offset, length, encoding); } }[name];
}

// ---- functions beside the class

export function isUtf8(input) {
  const bytes = sourceBytes(input);
  return $utf8_wrong_at(bytes.buffer, bytes.byteOffset, bytes.length) < 0;
}
export function isAscii(input) {
  const bytes = sourceBytes(input);
  for (let i = 0; i < bytes.length; i++) if (bytes[i] > 127) return false;
  return true;
}
function sourceBytes(input) {
  if (isAnyBuffer(input)) return new Uint8Array(input);
  if (isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  throw invalidArgType('input', ['ArrayBuffer', 'Buffer', 'TypedArray'], input);
}
// buffer.transcode ( source, fromEnc, toEnc )
export function transcode(source, fromEnc, toEnc) {
  requireBytes(source, 'source');
  const from = encodingCode(fromEnc), to = encodingCode(toEnc);
  if (from === undefined || to === undefined) throw Object.assign(new Error('Unable to transcode Buffer [U_ILLEGAL_ARGUMENT_ERROR]'), { code: 'U_ILLEGAL_ARGUMENT_ERROR', errno: 1 });
  const text = $string_from_bytes(source.buffer, source.byteOffset, source.length, from);
  return Buffer.from(to === LATIN1 || to === ASCII ? text.replace(/[^\0-\xff]/gu, '?') : text, toEnc);
}
