/**
 * Files, standard input and random bytes: WASI preview 1, for library modules only.
 * A program that reaches none of them imports none of the functions. Paths are
 * strings, relative to an open directory; a negative result is an errno.
 */
import { VALUES_OFFSET } from './abi.generated';
import { bytesOf } from './buffers';
import { host_flush } from './host';
import { writeUtf8 } from './bytes';
import { raw_new } from './memory';
import { P_RESULT, setState, state } from './state';
import { lengthOf, str_flatten } from './strings';

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_read")
declare function fd_read(fd: i32, iovs: u32, count: u32, read: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_pread")
declare function fd_pread(fd: i32, iovs: u32, count: u32, offset: u64, read: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_write")
declare function fd_write(fd: i32, iovs: u32, count: u32, written: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_pwrite")
declare function fd_pwrite(fd: i32, iovs: u32, count: u32, offset: u64, written: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_close")
declare function fd_close(fd: i32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_sync")
declare function fd_sync(fd: i32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_filestat_get")
declare function fd_filestat_get(fd: i32, result: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_filestat_set_size")
declare function fd_filestat_set_size(fd: i32, size: u64): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_filestat_set_times")
declare function fd_filestat_set_times(fd: i32, accessed: u64, modified: u64, flags: i32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_prestat_get")
declare function fd_prestat_get(fd: i32, result: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_prestat_dir_name")
declare function fd_prestat_dir_name(fd: i32, path: u32, length: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_readdir")
declare function fd_readdir(fd: i32, buffer: u32, length: u32, cookie: u64, used: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_open")
declare function path_open(directory: i32, lookup: i32, path: u32, length: u32, open: i32, rights: u64, inherited: u64, flags: i32, result: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_filestat_get")
declare function path_filestat_get(directory: i32, lookup: i32, path: u32, length: u32, result: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_filestat_set_times")
declare function path_filestat_set_times(directory: i32, lookup: i32, path: u32, length: u32, accessed: u64, modified: u64, flags: i32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_create_directory")
declare function path_create_directory(directory: i32, path: u32, length: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_remove_directory")
declare function path_remove_directory(directory: i32, path: u32, length: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_unlink_file")
declare function path_unlink_file(directory: i32, path: u32, length: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_rename")
declare function path_rename(directory: i32, path: u32, length: u32, toDirectory: i32, to: u32, toLength: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_link")
declare function path_link(directory: i32, lookup: i32, path: u32, length: u32, toDirectory: i32, to: u32, toLength: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_symlink")
declare function path_symlink(target: u32, targetLength: u32, directory: i32, path: u32, length: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "path_readlink")
declare function path_readlink(directory: i32, path: u32, length: u32, buffer: u32, size: u32, used: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "random_get")
declare function random_get(buffer: u32, length: u32): i32;

const LOOKUP_FOLLOW: i32 = 1;
/** An unsigned 64-bit number in two halves would be exact beyond 2^53 only. */
const NOWHERE: f64 = -1;

/** UTF-8 of a path, in a Raw cell; its length is in P_RESULT + 12. */
function pathBytes(path: u32): u32 {
  const flat = str_flatten(path);
  const room = 3 * lengthOf(flat);
  const bytes = raw_new(room) + VALUES_OFFSET;
  setState(P_RESULT + 12, writeUtf8(flat, bytes, room));
  return bytes;
}
// @ts-ignore: decorator
@inline function pathLength(): u32 {
  return state(P_RESULT + 12);
}
/** The result that is in P_RESULT + 8, or the error. */
function resultOf(error: i32): i32 {
  return error ? -error : state(P_RESULT + 8);
}
function vector(buffer: u32, start: u32, length: u32): u32 {
  setState(P_RESULT, bytesOf(buffer) + start);
  setState(P_RESULT + 4, length);
  setState(P_RESULT + 8, 0);
  return P_RESULT;
}

export function file_read(fd: i32, buffer: u32, start: u32, length: u32, position: f64): i32 {
  const iovs = vector(buffer, start, length);
  return resultOf(position == NOWHERE ? fd_read(fd, iovs, 1, P_RESULT + 8) : fd_pread(fd, iovs, 1, <u64>position, P_RESULT + 8));
}
export function file_write(fd: i32, buffer: u32, start: u32, length: u32, position: f64): i32 {
  if (fd <= 2) host_flush();
  const iovs = vector(buffer, start, length);
  return resultOf(position == NOWHERE ? fd_write(fd, iovs, 1, P_RESULT + 8) : fd_pwrite(fd, iovs, 1, <u64>position, P_RESULT + 8));
}
export function file_close(fd: i32): i32 {
  return -fd_close(fd);
}
export function file_sync(fd: i32): i32 {
  return -fd_sync(fd);
}
export function file_set_size(fd: i32, size: f64): i32 {
  return -fd_filestat_set_size(fd, <u64>size);
}
/** Times in ns. */
export function file_set_times(fd: i32, accessed: f64, modified: f64): i32 {
  return -fd_filestat_set_times(fd, <u64>accessed, <u64>modified, SET_TIMES);
}
/** fstflags atim and mtim. */
const SET_TIMES: i32 = 1 | 4;

/** The record of 64 bytes goes to the beginning of the buffer. */
export function file_stat(fd: i32, buffer: u32): i32 {
  return -fd_filestat_get(fd, bytesOf(buffer));
}
/** Length of the name of a preopened directory, which goes to the buffer if it fits. */
export function file_preopen(fd: i32, buffer: u32, room: u32): i32 {
  const error = fd_prestat_get(fd, P_RESULT);
  if (error) return -error;
  const length = state(P_RESULT + 4);
  if (length > room) return length;
  const failed = fd_prestat_dir_name(fd, bytesOf(buffer), length);
  return failed ? -failed : length;
}
export function file_entries(fd: i32, buffer: u32, length: u32, cookie: f64): i32 {
  return resultOf(fd_readdir(fd, bytesOf(buffer), length, <u64>cookie, P_RESULT + 8));
}

export function path_opened(directory: i32, path: u32, follow: bool, open: i32, rights: f64, flags: i32): i32 {
  const bytes = pathBytes(path);
  return resultOf(path_open(directory, i32(follow), bytes, pathLength(), open, <u64>rights, <u64>rights, flags, P_RESULT + 8));
}
export function path_stat(directory: i32, path: u32, follow: bool, buffer: u32): i32 {
  const bytes = pathBytes(path);
  return -path_filestat_get(directory, i32(follow), bytes, pathLength(), bytesOf(buffer));
}
export function path_set_times(directory: i32, path: u32, accessed: f64, modified: f64): i32 {
  const bytes = pathBytes(path);
  return -path_filestat_set_times(directory, LOOKUP_FOLLOW, bytes, pathLength(), <u64>accessed, <u64>modified, SET_TIMES);
}
export function path_make_directory(directory: i32, path: u32): i32 {
  const bytes = pathBytes(path);
  return -path_create_directory(directory, bytes, pathLength());
}
export function path_delete(directory: i32, path: u32, folder: bool): i32 {
  const bytes = pathBytes(path);
  return -(folder ? path_remove_directory(directory, bytes, pathLength()) : path_unlink_file(directory, bytes, pathLength()));
}
export function path_renamed(directory: i32, path: u32, toDirectory: i32, to: u32): i32 {
  const bytes = pathBytes(path), length = pathLength();
  const toBytes = pathBytes(to);
  return -path_rename(directory, bytes, length, toDirectory, toBytes, pathLength());
}
export function path_linked(directory: i32, path: u32, toDirectory: i32, to: u32): i32 {
  const bytes = pathBytes(path), length = pathLength();
  const toBytes = pathBytes(to);
  return -path_link(directory, 0, bytes, length, toDirectory, toBytes, pathLength());
}
export function path_symlinked(target: u32, directory: i32, path: u32): i32 {
  const bytes = pathBytes(target), length = pathLength();
  const pathAt = pathBytes(path);
  return -path_symlink(bytes, length, directory, pathAt, pathLength());
}
/** Length of the target, which goes to the buffer. */
export function path_link_target(directory: i32, path: u32, buffer: u32, room: u32): i32 {
  const bytes = pathBytes(path);
  return resultOf(path_readlink(directory, bytes, pathLength(), bytesOf(buffer), room, P_RESULT + 8));
}

/** Random bytes fit for keys. */
export function random_fill(buffer: u32, start: u32, length: u32): i32 {
  return -random_get(bytesOf(buffer) + start, length);
}
