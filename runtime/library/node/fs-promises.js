// fs/promises   https://nodejs.org/docs/latest-v20.x/api/fs.html#promises-api
import { AbortError } from '../internal/abort-error.js';
import { Buffer } from '../internal/buffer.js';
import { notImplemented } from '../internal/errors.js';
import { EventEmitter } from '../internal/events.js';
import * as files from '../internal/fs.js';
import { appendFile as append, bytesToWrite, copyFile as copy, copyTree, Dir, optionsOf, randomSuffix, read, readFile as readWhole, readVectors, write, writeFile as writeWhole, writeVectors } from '../internal/fs-operations.js';

export const { constants } = files;
/** A promise of what is done at once, in a later turn of the event loop. */
const promised = (name, sync) => ({ [name](...args) {
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      try {
        resolve(sync(...args));
      } catch (error) {
        reject(error);
      }
    });
  });
} })[name];

export class FileHandle extends EventEmitter {
  #fd;
  constructor(fd) {
    super();
    this.#fd = fd;
  }
  get fd() { return this.#fd; }
  #with(action, syscall = 'read') {
    return new Promise((resolve, reject) => setImmediate(() => {
      try {
        if (this.#fd < 0 && syscall !== 'close') throw Object.assign(new Error('file closed'), { code: 'EBADF', syscall });
        resolve(action(this.#fd));
      } catch (error) {
        reject(error);
      }
    }));
  }
  appendFile(data, options) { return this.writeFile(data, options); }
  chmod() { return this.#with(() => undefined, 'fchmod'); }
  chown() { return this.#with(() => undefined, 'fchown'); }
  datasync() { return this.#with((fd) => files.sync(fd, 'fdatasync'), 'fdatasync'); }
  sync() { return this.#with((fd) => files.sync(fd, 'fsync'), 'fsync'); }
  read(buffer, offset, length, position) {
    if (!ArrayBuffer.isView(buffer)) ({ buffer = Buffer.alloc(16384), offset = 0, length = buffer.byteLength - offset, position = null } = buffer ?? {});
    return this.#with((fd) => ({ __proto__: null, bytesRead: read(fd, buffer, offset, length, position), buffer }));
  }
  readv(buffers, position) { return this.#with((fd) => ({ __proto__: null, bytesRead: readVectors(fd, buffers, position), buffers })); }
  readFile(options) { return this.#with((fd) => readWhole(fd, options)); }
  stat(options) { return this.#with((fd) => files.descriptorStat(fd, options), 'fstat'); }
  truncate(length = 0) { return this.#with((fd) => files.truncateDescriptor(fd, length), 'ftruncate'); }
  utimes(atime, mtime) { return this.#with((fd) => files.setDescriptorTimes(fd, atime, mtime), 'futimes'); }
  write(buffer, offset, length, position) { return this.#with((fd) => ({ __proto__: null, bytesWritten: write(fd, buffer, offset, length, position), buffer }), 'write'); }
  writev(buffers, position) { return this.#with((fd) => ({ __proto__: null, bytesWritten: writeVectors(fd, buffers, position), buffers }), 'writev'); }
  writeFile(data, options) { return this.#with((fd) => writeWhole(fd, data, options), 'writeFile'); }
  close() {
    return this.#with((fd) => {
      if (fd < 0) return;
      this.#fd = -1;
      files.close(fd);
      this.emit('close');
    }, 'close');
  }
  async *readLines(options) {
    let rest = '';
    for (const line of (await this.readFile({ encoding: 'utf8', ...options })).split(/\r\n|\n|\r/)) {
      if (rest !== null) yield* rest === '' ? [] : [rest];
      rest = line;
    }
    if (rest) yield rest;
  }
  [Symbol.asyncDispose]() { return this.close(); }
}
export const access = promised('access', files.access), appendFile = promised('appendFile', (file, data, options) => append(file instanceof FileHandle ? file.fd : file, data, options));
export const chmod = promised('chmod', (path) => { files.stat(path, true); }), chown = promised('chown', (path) => { files.stat(path, true); }), lchmod = promised('lchmod', (path) => { files.stat(path, false); }), lchown = promised('lchown', (path) => { files.stat(path, false); });
export const copyFile = promised('copyFile', copy), cp = promised('cp', (src, dest, options) => copyTree(src, dest, options, files.makeDirectory)), link = promised('link', files.link);
export const lstat = promised('lstat', (path, options) => files.stat(path, false, options)), stat = promised('stat', (path, options) => files.stat(path, true, options)), statfs = promised('statfs', (path) => { files.stat(path, true); return { type: 0, bsize: 4096, blocks: 0, bfree: 0, bavail: 0, files: 0, ffree: 0 }; });
export const lutimes = promised('lutimes', files.setTimes), utimes = promised('utimes', files.setTimes), mkdir = promised('mkdir', files.makeDirectory), open = promised('open', (path, flags) => new FileHandle(files.open(path, flags ?? 'r')));
export const mkdtemp = promised('mkdtemp', (prefix) => {
  const path = files.pathOf(prefix, 'prefix') + randomSuffix();
  files.makeDirectory(path);
  return path;
});
export const opendir = promised('opendir', (path, options) => new Dir(path, options)), readdir = promised('readdir', files.readDirectory), readlink = promised('readlink', files.readLink), realpath = promised('realpath', (path) => files.realPath(path, 'realpath'));
export const rename = promised('rename', files.rename), rm = promised('rm', files.remove), rmdir = promised('rmdir', (path, options) => (options?.recursive ? files.removeTree(files.pathOf(path)) : files.removeDirectory(path))), symlink = promised('symlink', files.symlink), unlink = promised('unlink', files.unlink);
export const truncate = promised('truncate', (path, length = 0) => {
  const fd = files.open(path, 'r+');
  try {
    files.truncateDescriptor(fd, length);
  } finally {
    files.close(fd);
  }
});
export async function readFile(path, options) {
  const { signal } = optionsOf(options, {});
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  return read0(path instanceof FileHandle ? path.fd : path, options);
}
const read0 = promised('readFile', readWhole), write0 = promised('writeFile', writeWhole);
/** Data may come in pieces. */
async function wholeOf(data, encoding) {
  if (typeof data === 'string' || ArrayBuffer.isView(data) || data === null || typeof data !== 'object') return data;
  if (data[Symbol.asyncIterator] === undefined && data[Symbol.iterator] === undefined) return data;
  const parts = [];
  for await (const part of data) parts.push(bytesToWrite(part, encoding));
  return Buffer.concat(parts);
}
export async function writeFile(file, data, options) {
  const { signal, encoding } = optionsOf(options, { encoding: 'utf8' });
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  return write0(file instanceof FileHandle ? file.fd : file, await wholeOf(data, encoding), options);
}
export async function* watch() { throw notImplemented('fs.watch()'); }

export default {
  access, copyFile, cp, open, opendir, rename, truncate, rm, rmdir, mkdir, readdir, readlink, symlink, lstat, stat, statfs, link, unlink, chmod, lchmod, lchown, chown, utimes, lutimes, realpath, mkdtemp, writeFile, appendFile, readFile, watch, constants,
};
