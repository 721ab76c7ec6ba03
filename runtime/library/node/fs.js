// fs   https://nodejs.org/docs/latest-v20.x/api/fs.html
import { notImplemented, requireFunction } from '../internal/errors.js';
import { Blob } from '../web/blob.js';
import * as files from '../internal/fs.js';
import { appendFile as append, copyFile as copy, copyTree, Dir, randomSuffix, read as readAt, readFile as readWhole, readVectors, write as writeAt, writeFile as writeWhole, writeVectors } from '../internal/fs-operations.js';

export const { constants, Stats, Dirent } = files;
export { Dir };
export const F_OK = 0, R_OK = 4, W_OK = 2, X_OK = 1;

// ---- what waits
export function accessSync(path, mode) { files.access(path, mode); }
export function appendFileSync(path, data, options) { append(path, data, options); }
export function chmodSync(path, mode) { files.stat(path, true); }
export function chownSync(path, uid, gid) { files.stat(path, true); }
export function closeSync(fd) { files.close(fd); }
export function copyFileSync(src, dest, mode) { copy(src, dest, mode); }
export function cpSync(src, dest, options) { copyTree(src, dest, options, files.makeDirectory); }
export function existsSync(path) { return files.exists(path); }
export function fchmodSync(fd, mode) { files.requireDescriptor(fd); }
export function fchownSync(fd, uid, gid) { files.requireDescriptor(fd); }
export function fdatasyncSync(fd) { files.sync(fd, 'fdatasync'); }
export function fstatSync(fd, options) { return files.descriptorStat(fd, options); }
export function fsyncSync(fd) { files.sync(fd, 'fsync'); }
export function ftruncateSync(fd, len = 0) { files.truncateDescriptor(fd, len); }
export function futimesSync(fd, atime, mtime) { files.setDescriptorTimes(fd, atime, mtime); }
export function lchmodSync(path, mode) { files.stat(path, false); }
export function lchownSync(path, uid, gid) { files.stat(path, false); }
export function linkSync(existingPath, newPath) { files.link(existingPath, newPath); }
export function lstatSync(path, options = { bigint: false, throwIfNoEntry: true }) { return files.stat(path, false, options); }
export function lutimesSync(path, atime, mtime) { files.setTimes(path, atime, mtime); }
export function mkdirSync(path, options) { return files.makeDirectory(path, options); }
export function mkdtempSync(prefix, options) {
  const path = files.pathOf(prefix, 'prefix') + randomSuffix();
  files.makeDirectory(path);
  return path;
}
export function openSync(path, flags = 'r', mode = 0o666) { return files.open(path, flags); }
export function opendirSync(path, options) { return new Dir(path, options); }
export function readSync(fd, buffer, offsetOrOptions, length, position) { return readAt(fd, buffer, offsetOrOptions, length, position); }
export function readFileSync(path, options) { return readWhole(path, options); }
export function readdirSync(path, options) { return files.readDirectory(path, options); }
export function readlinkSync(path, options) { return files.readLink(path, options); }
export function readvSync(fd, buffers, position) { return readVectors(fd, buffers, position); }
export function realpathSync(path, options) { return files.realPath(path); }
realpathSync.native = function native(path, options) { return files.realPath(path, 'realpath'); };
export function renameSync(oldPath, newPath) { files.rename(oldPath, newPath); }
export function rmSync(path, options) { files.remove(path, options); }
export function rmdirSync(path, options) {
  if (options?.recursive) files.removeTree(files.pathOf(path));
  else files.removeDirectory(path);
}
export function statSync(path, options = { bigint: false, throwIfNoEntry: true }) { return files.stat(path, true, options); }
export function statfsSync(path, options) {
  files.stat(path, true);
  return { type: 0, bsize: 4096, blocks: 0, bfree: 0, bavail: 0, files: 0, ffree: 0 };
}
export function symlinkSync(target, path, type) { files.symlink(target, path); }
export function truncateSync(path, len = 0) {
  const fd = files.open(path, 'r+');
  try {
    files.truncateDescriptor(fd, len);
  } finally {
    files.close(fd);
  }
}
export function unlinkSync(path) { files.unlink(path); }
export function utimesSync(path, atime, mtime) { files.setTimes(path, atime, mtime); }
export function writeSync(fd, data, offsetOrOptions, length, position) { return writeAt(fd, data, offsetOrOptions, length, position); }
export function writeFileSync(path, data, options) { writeWhole(path, data, options); }
export function writevSync(fd, buffers, position) { return writeVectors(fd, buffers, position); }

// ---- the same with callbacks: done at once, and told later

/**
 * @param parameters of the function, the callback among them
 * @param names of the results, for what util.promisify gives if there are several
 */
function later(name, parameters, sync, results = (value) => (value === undefined ? [] : [value]), names = undefined) {
  const fn = { [name](...args) {
    const callback = args.findLast((arg) => arg !== undefined);
    requireFunction(callback, 'cb');
    const given = args.slice(0, args.lastIndexOf(callback));
    // Wrong arguments are the caller's error.
    let answer;
    try {
      const value = sync(...given);
      answer = [null, ...results(value, given)];
    } catch (error) {
      if (error.syscall === undefined && error.code !== 'ERR_FS_EISDIR') throw error;
      answer = [error];
    }
    setImmediate(callback, ...answer);
  } }[name];
  Object.defineProperty(fn, 'length', { value: parameters });
  if (names) {
    Object.defineProperty(fn, Symbol.for('nodejs.util.promisify.custom'), { value: (...args) => new Promise((resolve, reject) => {
      fn(...args, (error, ...values) => (error ? reject(error) : resolve(Object.fromEntries(names.map((key, i) => [key, values[i]])))));
    }) });
  }
  return fn;
}
export const access = later('access', 3, accessSync), appendFile = later('appendFile', 4, appendFileSync), chmod = later('chmod', 3, chmodSync), chown = later('chown', 4, chownSync), close = later('close', 2, closeSync);
export const copyFile = later('copyFile', 4, copyFileSync), cp = later('cp', 4, cpSync), fchmod = later('fchmod', 3, fchmodSync), fchown = later('fchown', 4, fchownSync), fdatasync = later('fdatasync', 2, fdatasyncSync);
export const fstat = later('fstat', 3, fstatSync), fsync = later('fsync', 2, fsyncSync), ftruncate = later('ftruncate', 3, ftruncateSync), futimes = later('futimes', 4, futimesSync), lchmod = later('lchmod', 3, lchmodSync);
export const lchown = later('lchown', 4, lchownSync), link = later('link', 3, linkSync), lstat = later('lstat', 3, lstatSync), lutimes = later('lutimes', 4, lutimesSync), mkdir = later('mkdir', 3, mkdirSync);
export const mkdtemp = later('mkdtemp', 3, mkdtempSync), open = later('open', 4, openSync), opendir = later('opendir', 3, opendirSync), readFile = later('readFile', 3, readFileSync), readdir = later('readdir', 3, readdirSync);
export const readlink = later('readlink', 3, readlinkSync), realpath = later('realpath', 3, realpathSync), rename = later('rename', 3, renameSync), rm = later('rm', 3, rmSync), rmdir = later('rmdir', 3, rmdirSync), stat = later('stat', 3, statSync);
realpath.native = later('native', 3, realpathSync.native);
export const statfs = later('statfs', 3, statfsSync), symlink = later('symlink', 4, symlinkSync), truncate = later('truncate', 3, truncateSync), unlink = later('unlink', 2, unlinkSync), utimes = later('utimes', 4, utimesSync), writeFile = later('writeFile', 4, writeFileSync);
const readDefault = (fd, buffer, ...rest) => readSync(fd, buffer, ...rest);
export const read = later('read', 6, readDefault, (count, [, buffer]) => [count, buffer], ['bytesRead', 'buffer']), write = later('write', 6, writeSync, (count, [, data]) => [count, data], ['bytesWritten', 'buffer']);
export const readv = later('readv', 4, readvSync, (count, [, buffers]) => [count, buffers], ['bytesRead', 'buffers']), writev = later('writev', 4, writevSync, (count, [, buffers]) => [count, buffers], ['bytesWritten', 'buffers']);
export function exists(path, callback) {
  requireFunction(callback, 'cb');
  setImmediate(callback, existsSync(path));
}
exists[Symbol.for('nodejs.util.promisify.custom')] = (path) => Promise.resolve(existsSync(path));

// ---- what a module cannot do
export function watch() { throw notImplemented('fs.watch()'); }
export function watchFile() { throw notImplemented('fs.watchFile()'); }
export function unwatchFile() {}
export async function openAsBlob(path, options = {}) { return new Blob([readFileSync(path)], options); }
export function _toUnixTimestamp(time) { return files.nanoseconds(time) / 1e9; }

/** What extensions of this module define: streams, promises. */
export let createReadStream, createWriteStream, ReadStream, WriteStream, FileReadStream, FileWriteStream, promises;
export function extend(values) {
  ({ createReadStream = createReadStream, createWriteStream = createWriteStream, ReadStream = ReadStream, WriteStream = WriteStream, FileReadStream = FileReadStream, FileWriteStream = FileWriteStream, promises = promises } = values);
  for (const [name, value] of Object.entries(values)) fs[name] = value;
}

const fs = {
  appendFile, appendFileSync, access, accessSync, chown, chownSync, chmod, chmodSync, close, closeSync, copyFile, copyFileSync, cp, cpSync, openAsBlob, exists, existsSync, fchown, fchownSync, fchmod, fchmodSync,
  fdatasync, fdatasyncSync, fstat, fstatSync, fsync, fsyncSync, ftruncate, ftruncateSync, futimes, futimesSync, lchown, lchownSync, lchmod, lchmodSync, link, linkSync, lstat, lstatSync, lutimes, lutimesSync, mkdir,
  mkdirSync, mkdtemp, mkdtempSync, open, openSync, opendir, opendirSync, readdir, readdirSync, read, readSync, readv, readvSync, readFile, readFileSync, readlink, readlinkSync, realpath, realpathSync, rename,
  renameSync, rm, rmSync, rmdir, rmdirSync, stat, statfs, statSync, statfsSync, symlink, symlinkSync, truncate, truncateSync, unwatchFile, unlink, unlinkSync, utimes, utimesSync, watch, watchFile, writeFile,
  writeFileSync, write, writeSync, writev, writevSync, Dirent, Stats, _toUnixTimestamp, Dir, F_OK, R_OK, W_OK, X_OK, constants,
};
export default fs;
