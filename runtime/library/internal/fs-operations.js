// The operations of fs that are made of others.
import { Buffer, encodingCode } from './buffer.js';
import { invalidArgType, invalidArgValue, outOfRange, requireInteger } from './errors.js';
import { close, constants, descriptorStat, open, pathOf, readDirectory, readInto, readRest, statOf, writeFrom } from './fs.js';
import { posix } from './path.js';
import { readAll } from './standard-input.js';
import { systemError, wasiNumber } from './system-errors.js';

export function optionsOf(options, defaults) {
  if (options === null || options === undefined || typeof options === 'function') return defaults;
  if (typeof options === 'string') return { ...defaults, encoding: options };
  if (typeof options !== 'object') throw invalidArgType('options', ['string', 'Object'], options);
  const result = { ...defaults };
  for (const key of Object.keys(options)) if (options[key] !== undefined) result[key] = options[key];
  if (result.encoding != null && result.encoding !== 'buffer' && encodingCode(result.encoding) === undefined) throw invalidArgValue('encoding', result.encoding, 'is invalid encoding');
  return result;
}
const isDescriptor = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
/** Runs with the descriptor of a file, which is closed afterwards if it was opened here. */
function withFile(file, flags, action) {
  if (isDescriptor(file)) return action(file);
  const fd = open(file, flags);
  try {
    return action(fd);
  } finally {
    close(fd);
  }
}
export function readFile(file, options) {
  options = optionsOf(options, { encoding: null, flag: 'r' });
  if (options.encoding !== null && encodingCode(options.encoding) === undefined) throw invalidArgValue('encoding', options.encoding, 'is invalid encoding');
  const bytes = withFile(file, options.flag, (fd) => {
    if (fd === 0) return readAll();
    const stats = descriptorStat(fd);
    if (stats.isDirectory()) throw systemError(wasiNumber('EISDIR'), 'read');
    return readRest(fd, stats.isFile() ? stats.size : 0);
  });
  return options.encoding && options.encoding !== 'buffer' ? bytes.toString(options.encoding) : bytes;
}
export function bytesToWrite(data, encoding) {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (typeof data !== 'string') throw invalidArgType('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
  return Buffer.from(data, encoding ?? 'utf8');
}
export function writeFile(file, data, options) {
  options = optionsOf(options, { encoding: 'utf8', mode: 0o666, flag: 'w' });
  const bytes = bytesToWrite(data, options.encoding);
  withFile(file, options.flag, (fd) => writeFrom(fd, bytes, 0, bytes.length, -1));
}
export function appendFile(file, data, options) {
  options = optionsOf(options, { encoding: 'utf8', mode: 0o666, flag: 'a' });
  if (typeof data !== 'string' && !ArrayBuffer.isView(data)) throw invalidArgType('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
  writeFile(file, data, options);
}
/** fs.read with its forms: (fd, buffer, offset, length, position) and (fd, buffer, options). */
export function read(fd, buffer, offsetOrOptions, length, position) {
  requireInteger(fd, 'fd', 0, 2147483647);
  if (!ArrayBuffer.isView(buffer)) throw invalidArgType('buffer', ['Buffer', 'TypedArray', 'DataView'], buffer);
  let offset = offsetOrOptions;
  if (offset !== null && typeof offset === 'object') ({ offset = 0, length = buffer.byteLength - offset, position = null } = offset);
  offset ??= 0;
  requireInteger(offset, 'offset', 0);
  length ??= buffer.byteLength - offset;
  length |= 0;
  if (length === 0) return 0;
  if (buffer.byteLength === 0) throw invalidArgValue('buffer', buffer, 'is empty and cannot be written');
  if (offset > buffer.byteLength) throw outOfRange('offset', `>= 0 && <= ${buffer.byteLength}`, offset);
  if (length < 0) throw outOfRange('length', '>= 0', length);
  if (length > buffer.byteLength - offset) throw outOfRange('length', `<= ${buffer.byteLength - offset}`, length);
  return readInto(fd, new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength), offset, length, position ?? -1);
}
/** fs.write: (fd, buffer, offset, length, position) and (fd, string, position, encoding). */
export function write(fd, data, offsetOrOptions, length, position) {
  requireInteger(fd, 'fd', 0, 2147483647);
  if (typeof data === 'string') {
    const bytes = Buffer.from(data, typeof length === 'string' ? length : 'utf8');
    return writeFrom(fd, bytes, 0, bytes.length, offsetOrOptions ?? -1);
  }
  if (!ArrayBuffer.isView(data)) throw invalidArgType('buffer', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
  let offset = offsetOrOptions;
  if (offset !== null && typeof offset === 'object') ({ offset = 0, length = data.byteLength - offset, position = null } = offset);
  offset ??= 0;
  requireInteger(offset, 'offset', 0);
  if (typeof length !== 'number') length = data.byteLength - offset;
  if (offset > data.byteLength) throw outOfRange('offset', `<= ${data.byteLength}`, offset);
  if (length > data.byteLength - offset) throw outOfRange('length', `<= ${data.byteLength - offset}`, length);
  if (length < 0) throw outOfRange('length', '>= 0', length);
  return writeFrom(fd, new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset, length, position ?? -1);
}
export function readVectors(fd, buffers, position) {
  let total = 0;
  for (const buffer of buffers) {
    const count = read(fd, buffer, 0, buffer.byteLength, position == null ? null : position + total);
    total += count;
    if (count < buffer.byteLength) break;
  }
  return total;
}
export function writeVectors(fd, buffers, position) {
  let total = 0;
  for (const buffer of buffers) total += write(fd, buffer, 0, buffer.byteLength, position == null ? null : position + total);
  return total;
}
export function copyFile(from, to, mode = 0) {
  from = pathOf(from, 'src');
  to = pathOf(to, 'dest');
  let source;
  try {
    source = open(from, 'r');
    const target = open(to, mode & constants.COPYFILE_EXCL ? 'wx' : 'w');
    try {
      const piece = Buffer.allocUnsafeSlow(65536 * 4);
      for (let count = readInto(source, piece, 0, piece.length, -1); count > 0; count = readInto(source, piece, 0, piece.length, -1)) writeFrom(target, piece, 0, count, -1);
    } finally {
      close(target);
    }
  } catch (error) {
    if (error.errno === undefined) throw error;
    throw systemError(wasiNumber(error.code), 'copyfile', from, to);
  } finally {
    if (source !== undefined) close(source);
  }
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** A name that nobody has guessed, in the place of the last six letters. */
export function randomSuffix() {
  const bytes = new Uint8Array(6);
  $random_fill(bytes.buffer, 0, 6);
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}
// fs.opendirSync
export class Dir {
  #entries; #closed = false;
  constructor(path, options) {
    this.path = pathOf(path);
    this.#entries = readDirectory(this.path, { ...options, withFileTypes: true });
  }
  #check() {
    if (this.#closed) throw Object.assign(new Error('Directory handle was closed'), { code: 'ERR_DIR_CLOSED' });
  }
  readSync() {
    this.#check();
    return this.#entries.shift() ?? null;
  }
  read(callback = undefined) {
    if (callback === undefined) return Promise.resolve().then(() => this.readSync());
    setImmediate(() => callback(null, this.readSync()));
  }
  closeSync() {
    this.#check();
    this.#closed = true;
  }
  close(callback = undefined) {
    this.closeSync();
    if (callback === undefined) return Promise.resolve();
    setImmediate(callback, null);
  }
  async *[Symbol.asyncIterator]() {
    try {
      for (let entry = this.readSync(); entry !== null; entry = this.readSync()) yield entry;
    } finally {
      if (!this.#closed) this.closeSync();
    }
  }
}
// fs.cpSync
export function copyTree(from, to, options = {}, makeDirectory = undefined) {
  from = pathOf(from, 'src');
  to = pathOf(to, 'dest');
  if (options.filter && !options.filter(from, to)) return;
  const stats = statOf(from, options.dereference ?? false, 'cp');
  if (!stats.isDirectory()) {
    try {
      copyFile(from, to, options.force === false ? constants.COPYFILE_EXCL : 0);
    } catch (error) {
      if (error.code !== 'EEXIST' || options.errorOnExist) throw error;
    }
    return;
  }
  if (!options.recursive) throw Object.assign(new Error(`Recursive option not enabled, cannot copy a directory: cp returned EISDIR (${from} is a directory (not copied)) ${from}`), { name: 'SystemError', code: 'ERR_FS_EISDIR', syscall: 'cp', path: from });
  makeDirectory(to, { recursive: true });
  for (const name of readDirectory(from)) copyTree(posix.join(from, name), posix.join(to, name), options, makeDirectory);
}
