// Files over the directories that the host has opened (WASI preview 1).
import { Buffer } from './buffer.js';
import { decodeBytes, UTF8 } from './bytes.js';
import { invalidArgType, invalidArgValue, requireInteger, typeError } from './errors.js';
import { posix } from './path.js';
import { firstDirectory, preopens, workingDirectory } from './preopens.js';
import { systemError, wasiNumber } from './system-errors.js';

// ---- constants of Linux, which programs know
export const constants = Object.assign({ __proto__: null }, {
  UV_FS_SYMLINK_DIR: 1, UV_FS_SYMLINK_JUNCTION: 2, O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2, UV_DIRENT_UNKNOWN: 0, UV_DIRENT_FILE: 1, UV_DIRENT_DIR: 2, UV_DIRENT_LINK: 3, UV_DIRENT_FIFO: 4,
  UV_DIRENT_SOCKET: 5, UV_DIRENT_CHAR: 6, UV_DIRENT_BLOCK: 7, EXTENSIONLESS_FORMAT_JAVASCRIPT: 0, EXTENSIONLESS_FORMAT_WASM: 1, S_IFMT: 61440, S_IFREG: 32768, S_IFDIR: 16384, S_IFCHR: 8192,
  S_IFBLK: 24576, S_IFIFO: 4096, S_IFLNK: 40960, S_IFSOCK: 49152, O_CREAT: 64, O_EXCL: 128, UV_FS_O_FILEMAP: 0, O_NOCTTY: 256, O_TRUNC: 512, O_APPEND: 1024, O_DIRECTORY: 65536,
  O_NOATIME: 262144, O_NOFOLLOW: 131072, O_SYNC: 1052672, O_DSYNC: 4096, O_DIRECT: 16384, O_NONBLOCK: 2048, S_IRWXU: 448, S_IRUSR: 256, S_IWUSR: 128, S_IXUSR: 64, S_IRWXG: 56, S_IRGRP: 32,
  S_IWGRP: 16, S_IXGRP: 8, S_IRWXO: 7, S_IROTH: 4, S_IWOTH: 2, S_IXOTH: 1, F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, UV_FS_COPYFILE_EXCL: 1, COPYFILE_EXCL: 1, UV_FS_COPYFILE_FICLONE: 2,
  COPYFILE_FICLONE: 2, UV_FS_COPYFILE_FICLONE_FORCE: 4, COPYFILE_FICLONE_FORCE: 4,
});
const { O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_DIRECTORY, O_SYNC, S_IFREG, S_IFDIR, S_IFCHR, S_IFBLK, S_IFLNK, S_IFSOCK } = constants;
const FLAGS = {
  r: 0, rs: O_SYNC, sr: O_SYNC, 'r+': O_RDWR, 'rs+': O_RDWR | O_SYNC, 'sr+': O_RDWR | O_SYNC, w: O_TRUNC | O_CREAT | O_WRONLY, wx: O_TRUNC | O_CREAT | O_WRONLY | O_EXCL, xw: O_TRUNC | O_CREAT | O_WRONLY | O_EXCL,
  'w+': O_TRUNC | O_CREAT | O_RDWR, 'wx+': O_TRUNC | O_CREAT | O_RDWR | O_EXCL, 'xw+': O_TRUNC | O_CREAT | O_RDWR | O_EXCL, a: O_APPEND | O_CREAT | O_WRONLY, ax: O_APPEND | O_CREAT | O_WRONLY | O_EXCL,
  xa: O_APPEND | O_CREAT | O_WRONLY | O_EXCL, as: O_APPEND | O_CREAT | O_WRONLY | O_SYNC, sa: O_APPEND | O_CREAT | O_WRONLY | O_SYNC, 'a+': O_APPEND | O_CREAT | O_RDWR, 'ax+': O_APPEND | O_CREAT | O_RDWR | O_EXCL,
  'xa+': O_APPEND | O_CREAT | O_RDWR | O_EXCL, 'as+': O_APPEND | O_CREAT | O_RDWR | O_SYNC, 'sa+': O_APPEND | O_CREAT | O_RDWR | O_SYNC,
};
export function flagsOf(flags, name = 'flags') {
  if (typeof flags === 'number') {
    requireInteger(flags, name);
    return flags;
  }
  if (flags == null) return 0;
  const number = Object.hasOwn(FLAGS, flags) ? FLAGS[flags] : undefined;
  if (number === undefined) throw invalidArgValue('flags', flags);
  return number;
}
// oflags, fdflags and rights of WASI
const W_CREAT = 1, W_DIRECTORY = 2, W_EXCL = 4, W_TRUNC = 8, W_APPEND = 1, W_SYNC = 16;
const RIGHT_DATASYNC = 1, RIGHT_READ = 2, RIGHT_SEEK = 4, RIGHT_SYNC = 16, RIGHT_TELL = 32, RIGHT_WRITE = 64, RIGHT_ALLOCATE = 256, RIGHT_READDIR = 16384, RIGHT_STAT = 2097152, RIGHT_SET_SIZE = 4194304, RIGHT_SET_TIMES = 8388608;
const READ_RIGHTS = RIGHT_READ | RIGHT_SEEK | RIGHT_TELL | RIGHT_READDIR | RIGHT_STAT | RIGHT_SET_TIMES, WRITE_RIGHTS = RIGHT_WRITE | RIGHT_SEEK | RIGHT_TELL | RIGHT_DATASYNC | RIGHT_SYNC | RIGHT_ALLOCATE | RIGHT_STAT | RIGHT_SET_SIZE | RIGHT_SET_TIMES;
const NOT_FOUND = wasiNumber('ENOENT'), IS_DIRECTORY = wasiNumber('EISDIR'), EXISTS = wasiNumber('EEXIST'), NOT_DIRECTORY = wasiNumber('ENOTDIR'), NOT_CAPABLE = 76;
// filetype of WASI
const DIRECTORY = 3, SYMBOLIC_LINK = 7;
const MODES = [0, S_IFBLK, S_IFCHR, S_IFDIR, S_IFREG, S_IFSOCK, S_IFSOCK, S_IFLNK];

// ---- paths

export function pathOf(path, name = 'path') {
  if (typeof path === 'object' && path !== null && path.href !== undefined && path.protocol !== undefined && path.auth === undefined) {
    if (path.protocol !== 'file:') throw typeError('ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
    path = decodeURIComponent(path.pathname);
  }
  if (path instanceof Uint8Array) path = decodeBytes(path, UTF8);
  if (typeof path !== 'string') throw invalidArgType(name, ['string', 'Buffer', 'URL'], path);
  if (path.includes('\0')) throw invalidArgValue(name, path, 'must be a string, Uint8Array, or URL without null bytes');
  return path;
}
/** The open directory in which a path is, and the rest of the path; undefined if it is in none. */
function locate(path) {
  const base = firstDirectory();
  let full = posix.resolve(workingDirectory(), path);
  if (path.endsWith('/') && full !== '/') full += '/';
  let found, longest = -1;
  for (const { fd, name } of preopens()) {
    const folder = posix.resolve(base, name);
    const prefix = folder === '/' ? '/' : `${folder}/`;
    if ((full === folder || full.startsWith(prefix)) && prefix.length > longest) {
      longest = prefix.length;
      found = { fd, rest: full.slice(prefix.length) || '.' };
    }
  }
  return found;
}
/** Calls a function with directory and rest of a path: its result, unless it is an error. */
function within(path, syscall, call, dest = undefined) {
  if (path === '') throw systemError(NOT_FOUND, syscall, path, dest);
  const place = locate(path);
  const result = place ? call(place.fd, place.rest) : -NOT_CAPABLE;
  if (result < 0) throw systemError(-result, syscall, path, dest);
  return result;
}

// ---- open, read, write, close

const STANDARD = { '/dev/stdin': 0, '/dev/stdout': 1, '/dev/stderr': 2, '/dev/fd/0': 0, '/dev/fd/1': 1, '/dev/fd/2': 2 };
export function open(path, flags = 'r') {
  path = pathOf(path);
  const number = flagsOf(flags);
  if (Object.hasOwn(STANDARD, path)) return STANDARD[path];
  const writes = (number & 3) !== 0, reads = (number & 3) !== O_WRONLY;
  const oflags = (number & O_CREAT ? W_CREAT : 0) | (number & O_EXCL ? W_EXCL : 0) | (number & O_TRUNC ? W_TRUNC : 0) | (number & O_DIRECTORY ? W_DIRECTORY : 0);
  const fdflags = (number & O_APPEND ? W_APPEND : 0) | (number & O_SYNC ? W_SYNC : 0);
  const rights = (reads ? READ_RIGHTS : 0) | (writes ? WRITE_RIGHTS : 0);
  return within(path, 'open', (directory, rest) => {
    const result = $path_opened(directory, rest, true, oflags, rights, fdflags);
    if (result === -NOT_CAPABLE && writes && isDirectory(path)) return -IS_DIRECTORY;
    return result;
  });
}
function isDirectory(path) {
  try {
    return statOf(path, true).isDirectory();
  } catch {
    return false;
  }
}
export function close(fd) {
  requireDescriptor(fd);
  const result = fd <= 2 ? 0 : $file_close(fd);
  if (result < 0) throw systemError(-result, 'close');
}
export function requireDescriptor(fd) {
  requireInteger(fd, 'fd', 0, 2147483647);
}
const isPosition = (position) => typeof position === 'number' && position >= 0;
/** Bytes read, of a descriptor that was checked. */
export function readInto(fd, bytes, offset, length, position) {
  if (length === 0) return 0;
  const result = $file_read(fd, bytes.buffer, bytes.byteOffset + offset, length, isPosition(position) ? position : typeof position === 'bigint' && position >= 0 ? Number(position) : -1);
  if (result < 0) throw systemError(result === -NOT_CAPABLE || result === -8 ? (isOpenDirectory(fd) ? IS_DIRECTORY : wasiNumber('EBADF')) : -result, 'read');
  return result;
}
function isOpenDirectory(fd) {
  return $file_stat(fd, record.buffer) === 0 && record[16] === DIRECTORY;
}
export function writeFrom(fd, bytes, offset, length, position) {
  let done = 0;
  while (done < length) {
    const result = $file_write(fd, bytes.buffer, bytes.byteOffset + offset + done, length - done, isPosition(position) ? position + done : -1);
    if (result < 0) throw systemError(result === -NOT_CAPABLE ? wasiNumber('EBADF') : -result, 'write');
    if (result === 0) break;
    done += result;
  }
  return done;
}
/** All bytes from here on. */
export function readRest(fd, size) {
  let buffer = Buffer.allocUnsafeSlow(size > 0 ? size + 1 : 65536), used = 0;
  for (;;) {
    if (used === buffer.length) {
      const larger = Buffer.allocUnsafeSlow(buffer.length * 2);
      buffer.copy(larger);
      buffer = larger;
    }
    const count = readInto(fd, buffer, used, Math.min(buffer.length - used, 2 ** 30), -1);
    if (count === 0) return buffer.subarray(0, used);
    used += count;
  }
}
export function sync(fd, syscall) {
  requireDescriptor(fd);
  const result = $file_sync(fd);
  if (result < 0) throw systemError(-result, syscall);
}
export function truncateDescriptor(fd, length = 0) {
  requireDescriptor(fd);
  const result = $file_set_size(fd, Math.max(0, length));
  if (result < 0) throw systemError(result === -NOT_CAPABLE ? wasiNumber('EINVAL') : -result, 'ftruncate');
}
/** Seconds, a Date or a text, in ns. */
export function nanoseconds(time, name = 'time') {
  if (typeof time === 'string' && String(+time) === time) time = +time;
  if (time instanceof Date) return Date.prototype.getTime.call(time) * 1e6;
  if (typeof time !== 'number' || !Number.isFinite(time)) throw invalidArgType(name, ['Date', 'Time in seconds'], time);
  return time * 1e9;
}
export function setTimes(path, accessed, modified) {
  within(pathOf(path), 'utime', (directory, rest) => $path_set_times(directory, rest, nanoseconds(accessed), nanoseconds(modified)));
}
export function setDescriptorTimes(fd, accessed, modified) {
  requireDescriptor(fd);
  const result = $file_set_times(fd, nanoseconds(accessed), nanoseconds(modified));
  if (result < 0) throw systemError(-result, 'futime');
}

// ---- stat

const record = new Uint8Array(64), recordView = new DataView(record.buffer);
const uint64 = (at) => recordView.getUint32(at + 4, true) * 2 ** 32 + recordView.getUint32(at, true);
/** ns at an offset, in ms: exactly as far as a number goes. */
function milliseconds(at) {
  const low = recordView.getUint32(at, true), high = recordView.getUint32(at + 4, true);
  const nano = (Math.floor(high / 65536) * 976710656 + (high % 65536) * 294967296 + low) % 1e9;
  const seconds = Math.round((high * 2 ** 32 + low - nano) / 1e9);
  return seconds * 1000 + nano / 1e6;
}
function StatsBase() {}
export function Stats() {}
Object.setPrototypeOf(Stats.prototype, StatsBase.prototype);
for (const [name, type] of [['isDirectory', S_IFDIR], ['isFile', S_IFREG], ['isBlockDevice', S_IFBLK], ['isCharacterDevice', S_IFCHR], ['isSymbolicLink', S_IFLNK], ['isFIFO', 4096], ['isSocket', S_IFSOCK]]) {
  Stats.prototype[name] = { [name]() { return (this.mode & 61440) === type; } }[name];
}
for (const name of ['atime', 'mtime', 'ctime', 'birthtime']) {
  Object.defineProperty(Stats.prototype, name, {
    get() {
      const value = new Date(Math.round(this[`${name}Ms`]));
      Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
      return value;
    },
    set(value) { Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }); },
    enumerable: true, configurable: true,
  });
}
/** What the record of WASI says. It knows no permissions. */
function statsOfRecord() {
  const stats = new Stats();
  const type = MODES[record[16]] ?? 0, size = uint64(32);
  Object.assign(stats, {
    dev: uint64(0), mode: type | (type === S_IFDIR ? 0o755 : type === S_IFLNK ? 0o777 : 0o644), nlink: uint64(24), uid: 0, gid: 0, rdev: 0, blksize: 4096, ino: uint64(8), size, blocks: Math.ceil(size / 512),
    atimeMs: milliseconds(40), mtimeMs: milliseconds(48), ctimeMs: milliseconds(56), birthtimeMs: milliseconds(56),
  });
  return stats;
}
function bigStats(stats) {
  const big = new Stats();
  for (const key of Object.keys(stats)) big[key] = BigInt(Math.trunc(stats[key]));
  for (const name of ['atime', 'mtime', 'ctime', 'birthtime']) {
    big[`${name}Ns`] = BigInt(Math.round(stats[`${name}Ms`] * 1e6));
    big[name] = new Date(Math.round(stats[`${name}Ms`]));
  }
  for (const name of ['isDirectory', 'isFile', 'isSymbolicLink', 'isBlockDevice', 'isCharacterDevice', 'isFIFO', 'isSocket']) Object.defineProperty(big, name, { value: () => stats[name](), enumerable: false });
  return big;
}
export function statOf(path, follow, syscall = follow ? 'stat' : 'lstat') {
  if (Object.hasOwn(STANDARD, path)) return descriptorStat(STANDARD[path]);
  within(path, syscall, (directory, rest) => $path_stat(directory, rest, follow, record.buffer));
  return statsOfRecord();
}
/** With the options of fs.statSync. */
export function stat(path, follow, options) {
  path = pathOf(path);
  let stats;
  try {
    stats = statOf(path, follow);
  } catch (error) {
    if (options?.throwIfNoEntry === false && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw error;
  }
  return options?.bigint ? bigStats(stats) : stats;
}
export function descriptorStat(fd, options = undefined) {
  requireDescriptor(fd);
  const result = $file_stat(fd, record.buffer);
  if (result < 0) throw systemError(-result, 'fstat');
  const stats = statsOfRecord();
  return options?.bigint ? bigStats(stats) : stats;
}
export function exists(path) {
  try {
    statOf(pathOf(path), true);
    return true;
  } catch {
    return false;
  }
}
/** WASI does not tell what is permitted: what is there is. */
export function access(path, mode = 0) {
  statOf(pathOf(path), true, 'access');
}

// ---- directories

export class Dirent {
  #type;
  constructor(name, parentPath, type) {
    this.name = name;
    this.parentPath = parentPath;
    this.path = parentPath;
    Object.defineProperty(this, Symbol('type'), { value: [0, 7, 6, 2, 1, 5, 5, 3][type], enumerable: true });
    this.#type = type;
  }
  isDirectory() { return this.#type === DIRECTORY; }
  isFile() { return this.#type === 4; }
  isBlockDevice() { return this.#type === 1; }
  isCharacterDevice() { return this.#type === 2; }
  isSymbolicLink() { return this.#type === SYMBOLIC_LINK; }
  isFIFO() { return false; }
  isSocket() { return this.#type === 5 || this.#type === 6; }
}
/** Names and types of the entries of a directory, in order. */
function entriesOf(path) {
  const fd = within(path, 'scandir', (directory, rest) => $path_opened(directory, rest, true, W_DIRECTORY, READ_RIGHTS, 0));
  try {
    for (let room = 16384; ; room *= 4) {
      const bytes = new Uint8Array(room), view = new DataView(bytes.buffer);
      const used = $file_entries(fd, bytes.buffer, room, 0);
      if (used < 0) throw systemError(-used, 'scandir', path);
      if (used === room) continue;
      const list = [];
      for (let at = 0; at + 24 <= used;) {
        const length = view.getUint32(at + 16, true);
        list.push({ name: Buffer.from(bytes.buffer, at + 24, length), type: bytes[at + 20] });
        at += 24 + length;
      }
      return list.filter(({ name }) => !(name[0] === 46 && (name.length === 1 || (name.length === 2 && name[1] === 46)))).sort((a, b) => Buffer.compare(a.name, b.name));
    }
  } finally {
    $file_close(fd);
  }
}
export function readDirectory(path, options = undefined) {
  path = pathOf(path);
  const { encoding = 'utf8', withFileTypes = false, recursive = false } = typeof options === 'string' ? { encoding: options } : options ?? {};
  const result = [];
  const shown = (name) => (encoding === 'buffer' ? name : name.toString(encoding ?? 'utf8'));
  const visit = (folder, prefix) => {
    for (const { name, type } of entriesOf(folder)) {
      const text = name.toString();
      result.push(withFileTypes ? new Dirent(shown(name), folder, type) : prefix === '' ? shown(name) : shown(Buffer.from(prefix + text)));
      if (recursive && type === DIRECTORY) later.push([posix.join(folder, text), `${prefix}${text}/`]);
    }
  };
  const later = [[path, '']];
  while (later.length > 0) visit(...later.shift());
  return result;
}
export function makeDirectory(path, options = undefined) {
  path = pathOf(path);
  const recursive = typeof options === 'object' && options !== null ? options.recursive === true : false;
  if (!recursive) {
    within(path, 'mkdir', (directory, rest) => $path_make_directory(directory, rest));
    return undefined;
  }
  let first;
  const full = posix.resolve(path);
  const missing = [];
  for (let at = full; ; at = posix.dirname(at)) {
    let stats;
    try {
      stats = statOf(at, true);
    } catch (error) {
      if (error.code !== 'ENOENT' || posix.dirname(at) === at) throw systemError(wasiNumber(error.code), 'mkdir', path);
    }
    if (stats?.isDirectory()) break;
    if (stats) throw systemError(at === full ? EXISTS : NOT_DIRECTORY, 'mkdir', path);
    missing.unshift(at);
  }
  for (const folder of missing) {
    within(folder, 'mkdir', (directory, rest) => $path_make_directory(directory, rest));
    first ??= folder;
  }
  return first;
}
export function removeDirectory(path, syscall = 'rmdir') {
  path = pathOf(path);
  within(path, syscall, (directory, rest) => $path_delete(directory, rest.replace(/(.)\/$/, '$1'), true));
}
export function unlink(path) {
  path = pathOf(path);
  within(path, 'unlink', (directory, rest) => $path_delete(directory, rest, false));
}
/** fs.rm */
export function remove(path, options = undefined) {
  path = pathOf(path);
  const { force = false, recursive = false } = options ?? {};
  let stats;
  try {
    stats = statOf(path, false);
  } catch (error) {
    if (force && error.code === 'ENOENT') return;
    throw error;
  }
  if (!stats.isDirectory()) unlink(path);
  else if (!recursive) {
    const error = Object.assign(new Error(`Path is a directory: rm returned EISDIR (is a directory) ${path}`), { name: 'SystemError', code: 'ERR_FS_EISDIR', errno: 21, syscall: 'rm', path });
    throw error;
  } else removeTree(path);
}
export function removeTree(path) {
  for (const entry of readDirectory(path, { withFileTypes: true })) {
    const inner = posix.join(path, entry.name);
    if (entry.isDirectory()) removeTree(inner);
    else unlink(inner);
  }
  removeDirectory(path);
}
export function rename(from, to) {
  from = pathOf(from, 'oldPath');
  to = pathOf(to, 'newPath');
  const target = locate(to);
  within(from, 'rename', (directory, rest) => (target ? $path_renamed(directory, rest, target.fd, target.rest) : -NOT_CAPABLE), to);
}
export function link(from, to) {
  from = pathOf(from, 'existingPath');
  to = pathOf(to, 'newPath');
  const target = locate(to);
  within(from, 'link', (directory, rest) => (target ? $path_linked(directory, rest, target.fd, target.rest) : -NOT_CAPABLE), to);
}
export function symlink(target, path) {
  target = pathOf(target, 'target');
  path = pathOf(path);
  const place = locate(path);
  const result = place ? $path_symlinked(target, place.fd, place.rest) : -NOT_CAPABLE;
  if (result < 0) throw systemError(-result, 'symlink', target, path);
}
export function readLink(path, options = undefined) {
  path = pathOf(path);
  const bytes = Buffer.allocUnsafeSlow(4096);
  const length = within(path, 'readlink', (directory, rest) => $path_link_target(directory, rest, bytes.buffer, bytes.length));
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding === 'buffer' ? bytes.subarray(0, length) : bytes.toString(encoding ?? 'utf8', 0, length);
}
const MOST_LINKS = 40;
/** The path without symbolic links. */
export function realPath(path, syscall = 'lstat') {
  path = pathOf(path);
  let rest = posix.resolve(path).split('/').filter(Boolean), done = '', links = 0;
  while (rest.length > 0) {
    const part = rest.shift();
    const next = `${done}/${part}`;
    let stats;
    try {
      stats = statOf(next, false, syscall);
    } catch (error) {
      // Above the directories that are open nothing can be asked.
      if (error.code !== 'EACCES' && error.code !== 'EPERM') throw systemError(wasiNumber(error.code), syscall, next);
    }
    if (!stats?.isSymbolicLink()) {
      done = next;
      continue;
    }
    if (++links > MOST_LINKS) throw systemError(wasiNumber('ELOOP'), syscall, path);
    const target = posix.resolve(done || '/', readLink(next));
    rest = [...target.split('/').filter(Boolean), ...rest];
    done = '';
  }
  return done || '/';
}
