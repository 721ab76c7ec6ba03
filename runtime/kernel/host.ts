/** Output, clock, arguments, randomness, exit: WASI preview 1. */
import { STRING_LENGTH, VALUES_OFFSET } from './abi.generated';
import { bytesOf } from './buffers';
import { raw_new, static_raw } from './memory';
import { P_BUFFER, P_BUFFERED, P_BUFFER_FD, P_FILE_TYPES, P_RESULT, P_WRITE_ERROR, setState, state } from './state';
import { math_seed } from './numbers/random';
import { slots_raw, slots_set } from './objects';
import { str_alloc2, str_char_code_at, str_flatten, str_length } from './strings';
import { boxCell } from './value';

// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_write")
declare function fd_write(fd: i32, iovs: u32, count: u32, written: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "fd_fdstat_get")
declare function fd_fdstat_get(fd: i32, result: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "clock_time_get")
declare function clock_time_get(clock: i32, precision: i64, time: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "proc_exit")
declare function proc_exit(code: i32): void;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "poll_oneoff")
declare function poll_oneoff(subscriptions: u32, events: u32, count: u32, result: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "random_get")
declare function random_get(buffer: u32, length: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "args_sizes_get")
declare function args_sizes_get(count: u32, bytes: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "args_get")
declare function args_get(pointers: u32, bytes: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "environ_sizes_get")
declare function environ_sizes_get(count: u32, bytes: u32): i32;
// @ts-ignore: decorator
@external("wasi_snapshot_preview1", "environ_get")
declare function environ_get(pointers: u32, bytes: u32): i32;

const BUFFER_SIZE: u32 = 16384;
/** A character takes at most this many bytes. */
const LONGEST_CHARACTER: u32 = 4;
/** Exit code of an internal failure: broken heap, no memory. */
export const EXIT_INTERNAL: i32 = 70;
const STDOUT: u32 = 1;
const STDERR: u32 = 2;
const DESCRIPTORS: u32 = 4;
const ERRNO_AGAIN: i32 = 6;
const ERRNO_IO: i32 = 29;
const ERRNO_PIPE: i32 = 64;
const FILETYPE_UNKNOWN: u32 = 0;
const FILETYPE_CHARACTER_DEVICE: u32 = 2;
const FILETYPE_REGULAR_FILE: u32 = 4;
const FDSTAT_SIZE: u32 = 24;
const RIGHT_FD_SEEK: u64 = 4;
const RIGHT_FD_TELL: u64 = 32;
const CLOCK_MONOTONIC: u32 = 1;

export function host_init(): void {
  setState(P_BUFFER, static_raw(BUFFER_SIZE + FDSTAT_SIZE));
}

/** Writes a message, and a digit if it is not 0, to stderr and ends the process. Allocates nothing. */
export function fatal(message: string, digit: u32 = 0): void {
  host_flush();
  setState(P_BUFFER_FD, STDERR);
  const from = changetype<usize>(message);
  for (let i = 0; i < message.length; i++) putByte(load<u16>(from + 2 * i));
  if (digit) putByte(0x30 + digit);
  putByte(0x0a);
  host_exit(EXIT_INTERNAL);
}

/** Gives the errno of the first write that failed since the last time. What could not be written is lost. */
export function host_flush(): i32 {
  flush();
  const error = state(P_WRITE_ERROR);
  setState(P_WRITE_ERROR, 0);
  return error;
}

function flush(): void {
  const length = state(P_BUFFERED);
  setState(P_BUFFERED, 0);
  if (length) write(state(P_BUFFER_FD), state(P_BUFFER), length);
}

function write(fd: u32, from: u32, left: u32): void {
  while (left) {
    setState(P_RESULT, from);
    setState(P_RESULT + 4, left);
    setState(P_RESULT + 8, 0);
    const error = fd_write(fd, P_RESULT, 1, P_RESULT + 8);
    // The pipe is full, and somebody else has made it one that does not wait.
    if (error == ERRNO_AGAIN) continue;
    const written = state(P_RESULT + 8);
    if (error || !written) {
      if (!state(P_WRITE_ERROR)) setState(P_WRITE_ERROR, writeError(fd, error));
      return;
    }
    from += written;
    left -= written;
  }
}

/** wasmtime says of a pipe that nobody reads any more that its input and output fail. */
function writeError(fd: u32, error: i32): i32 {
  if (error == ERRNO_IO && fileType(fd) != FILETYPE_REGULAR_FILE) return ERRNO_PIPE;
  return error ? error : ERRNO_IO;
}

/** Makes a descriptor the one that the buffer is for. Errors of the other are lost, as Node ignores them. */
function select(fd: u32): void {
  if (fd == state(P_BUFFER_FD)) return;
  host_flush();
  setState(P_BUFFER_FD, fd);
}

/** The file type of WASI. */
function fileType(fd: u32): u32 {
  if (fd >= DESCRIPTORS) return FILETYPE_UNKNOWN;
  const known = load<u8>(P_FILE_TYPES + fd);
  if (known) return known - 1;
  const type: u32 = fd_fdstat_get(fd, fdStat()) ? FILETYPE_UNKNOWN : load<u8>(fdStat());
  store<u8>(P_FILE_TYPES + fd, type + 1);
  return type;
}
/** Room for a record of 24 bytes: the end of the output buffer, which may be in use. */
// @ts-ignore: decorator
@inline function fdStat(): u32 {
  return state(P_BUFFER) + BUFFER_SIZE;
}
/** A character device that has no position, as wasi-libc decides it. */
export function host_is_terminal(fd: u32): bool {
  if (fd_fdstat_get(fd, fdStat())) return false;
  return load<u8>(fdStat()) == FILETYPE_CHARACTER_DEVICE && (load<u64>(fdStat(), 8) & (RIGHT_FD_SEEK | RIGHT_FD_TELL)) == 0;
}

// @ts-ignore: decorator
@inline function putByte(byte: u32): void {
  const n = state(P_BUFFERED);
  store<u8>(state(P_BUFFER) + n, byte);
  setState(P_BUFFERED, n + 1);
}

function putCodePoint(c: u32): void {
  if (state(P_BUFFERED) > BUFFER_SIZE - LONGEST_CHARACTER) flush();
  if (c < 0x80) return putByte(c);
  if (c < 0x800) putByte(0xc0 | (c >> 6));
  else {
    if (c < 0x10000) putByte(0xe0 | (c >> 12));
    else {
      putByte(0xf0 | (c >> 18));
      putByte(0x80 | ((c >> 12) & 0x3f));
    }
    putByte(0x80 | ((c >> 6) & 0x3f));
  }
  putByte(0x80 | (c & 0x3f));
}

/** Only a file gets more than a line at a time: nobody waits for it. */
export function host_write(fd: u32, s: u32): i32 {
  select(fd);
  const flat = str_flatten(s);
  const length = <u32>str_length(flat);
  for (let i: u32 = 0; i < length; i++) {
    let c = <u32>str_char_code_at(flat, i);
    if ((c & 0xf800) == 0xd800) {
      const next = i + 1 < length ? <u32>str_char_code_at(flat, i + 1) : 0;
      if (c < 0xdc00 && (next & 0xfc00) == 0xdc00) {
        c = 0x10000 + ((c - 0xd800) << 10) + (next - 0xdc00);
        i++;
      } else {
        c = 0xfffd; // lone surrogate
      }
    }
    putCodePoint(c);
  }
  if (fd == STDOUT && fileType(fd) == FILETYPE_REGULAR_FILE) return 0;
  return host_flush();
}

export function host_write_bytes(fd: u32, buffer: u32, start: u32, length: u32): i32 {
  select(fd);
  flush();
  write(fd, bytesOf(buffer) + start, length);
  return host_flush();
}

export function host_exit(code: i32): void {
  host_flush();
  proc_exit(code);
}

/** 0: wall clock in whole ms; 1: monotonic clock in ms. */
export function host_now(clock: i32): f64 {
  clock_time_get(clock, 1000, P_RESULT);
  const ns = load<u64>(P_RESULT);
  return clock == 0 ? <f64>(ns / 1000000) : <f64>ns / 1e6;
}

/** The same clocks, the nanoseconds: modulo 1e9 (which: 0), or the whole seconds (1). */
export function host_now_ns(clock: i32, which: i32): f64 {
  clock_time_get(clock, 1, P_RESULT);
  const ns = load<u64>(P_RESULT);
  return <f64>(which ? ns / 1000000000 : ns % 1000000000);
}

/** A subscription to the monotonic clock, and room for its event: 48 and 32 bytes of the output buffer, empty after the flush. */
export function host_wait(ms: f64): void {
  host_flush();
  const subscription = state(P_BUFFER);
  memory.fill(subscription, 0, 48);
  store<u32>(subscription, CLOCK_MONOTONIC, 16);
  store<u64>(subscription, <u64>(ms * 1e6), 24);
  poll_oneoff(subscription, subscription + 48, 1, P_RESULT);
}

/** Returns at once: whoever waits asks again what time it is. */
export function host_spin(ms: f64): void {
  host_flush();
}

/** Seeds Math.random. */
export function host_random(): void {
  random_get(P_RESULT, 8);
  math_seed(state(P_RESULT), state(P_RESULT + 4));
}

/** Slots cell of the arguments, from UTF-8. */
export function host_args(): u32 {
  args_sizes_get(P_RESULT, P_RESULT + 4);
  const count = state(P_RESULT);
  const pointers = raw_new(4 * count) + VALUES_OFFSET;
  args_get(pointers, raw_new(state(P_RESULT + 4)) + VALUES_OFFSET);
  return stringList(count, pointers);
}

export function host_env(): u32 {
  if (environ_sizes_get(P_RESULT, P_RESULT + 4)) return slots_raw(0);
  const count = state(P_RESULT);
  const pointers = raw_new(4 * count) + VALUES_OFFSET;
  if (environ_get(pointers, raw_new(state(P_RESULT + 4)) + VALUES_OFFSET)) return slots_raw(0);
  return stringList(count, pointers);
}
export function host_no_env(): u32 {
  return slots_raw(0);
}

function stringList(count: u32, pointers: u32): u32 {
  const list = slots_raw(count);
  for (let i: u32 = 0; i < count; i++) slots_set(list, i, boxCell(fromUtf8(load<u32>(pointers + (i << 2)))));
  return list;
}

/** A string of the zero-terminated UTF-8 text; broken sequences become some character, not an error. */
function fromUtf8(text: u32): u32 {
  let length: u32 = 0;
  while (load<u8>(text + length)) length++;
  const s = str_alloc2(length);
  let n: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    let c = <u32>load<u8>(text + i);
    const more: u32 = c < 0xc0 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
    if (more) c &= 0x3f >> more;
    for (let j: u32 = 0; j < more; j++) c = (c << 6) | (load<u8>(text + ++i) & 0x3f);
    if (c >= 0x10000) {
      putUnit(s, n++, 0xd7c0 + (c >> 10));
      c = 0xdc00 | (c & 0x3ff);
    }
    putUnit(s, n++, c);
  }
  store<u32>(s, n, STRING_LENGTH);
  return s;
}
// @ts-ignore: decorator
@inline function putUnit(s: u32, index: u32, unit: u32): void {
  store<u16>(s + VALUES_OFFSET + (index << 1), unit);
}
