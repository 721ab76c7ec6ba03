// Streams of files   https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsreadstream
import { callable } from '../internal/callable.js';
import Stream from 'readable-stream/lib/stream.js';
import { Buffer } from '../internal/buffer.js';
import { requireInteger, outOfRange } from '../internal/errors.js';
import { close, open, pathOf, readInto, writeFrom } from '../internal/fs.js';
import { optionsOf } from '../internal/fs-operations.js';
import { extend } from './fs.js';

const PIECE = 65536, HANDLE = Symbol('handle');

/** Notes the FileHandle that options may have in the place of a descriptor: what closes the stream closes it. */
function takeHandle(stream, { fd }) {
  if (typeof fd !== 'object' || fd === null) return fd ?? null;
  Object.defineProperty(stream, HANDLE, { value: fd });
  fd.on('close', () => stream.destroy());
  return fd.fd;
}
function openLater(stream, path, flags) {
  stream.pending = true;
  setImmediate(() => {
    try {
      stream.fd = open(path, flags);
    } catch (error) {
      stream.fail(error);
      return;
    }
    stream.pending = false;
    stream.emit('open', stream.fd);
    stream.emit('ready');
    stream.opened();
  });
}
class ReadStreamClass extends Stream.Readable {
  #waiting; #constructed;
  constructor(path, options = undefined) {
    options = optionsOf(options, { flags: 'r', autoClose: true, emitClose: true, highWaterMark: PIECE });
    super({ highWaterMark: options.highWaterMark, encoding: options.encoding, emitClose: options.emitClose, autoDestroy: options.autoClose, signal: options.signal, objectMode: false });
    this.path = options.fd === undefined ? pathOf(path) : undefined;
    this.fd = takeHandle(this, options);
    this.flags = options.flags;
    this.mode = options.mode ?? 0o666;
    this.start = options.start;
    this.end = options.end ?? Infinity;
    this.pos = undefined;
    this.bytesRead = 0;
    if (this.start !== undefined) {
      requireInteger(this.start, 'start', 0);
      this.pos = this.start;
    }
    if (this.end !== Infinity) {
      requireInteger(this.end, 'end', 0);
      if (this.start !== undefined && this.start > this.end) throw outOfRange('start', `<= "end" (here: ${this.end})`, this.start);
    }
    this.#constructed = this.fd !== null;
    if (!this.#constructed) openLater(this, this.path, this.flags);
  }
  fail(error) { this.destroy(error); }
  opened() {
    this.#constructed = true;
    if (this.#waiting !== undefined) this._read(this.#waiting);
  }
  _read(size) {
    if (!this.#constructed) {
      this.#waiting = size;
      return;
    }
    this.#waiting = undefined;
    const left = this.pos === undefined ? this.end - this.bytesRead + 1 : this.end - this.pos + 1;
    const length = Math.min(size, left, this.readableHighWaterMark || PIECE);
    if (length <= 0) {
      this.push(null);
      return;
    }
    setImmediate(() => {
      if (this.destroyed) return;
      const buffer = Buffer.allocUnsafeSlow(length);
      let count;
      try {
        count = readInto(this.fd, buffer, 0, length, this.pos ?? -1);
      } catch (error) {
        this.destroy(error);
        return;
      }
      if (this.pos !== undefined) this.pos += count;
      this.bytesRead += count;
      this.push(count === 0 ? null : buffer.subarray(0, count));
    });
  }
  _destroy(error, callback) { closeAndCall(this, error, callback); }
  close(callback = undefined) { closeStream(this, callback); }
}
class WriteStreamClass extends Stream.Writable {
  #waiting = []; #constructed;
  constructor(path, options = undefined) {
    options = optionsOf(options, { flags: 'w', autoClose: true, emitClose: true });
    super({ highWaterMark: options.highWaterMark ?? 16384, decodeStrings: true, emitClose: options.emitClose, autoDestroy: options.autoClose, signal: options.signal });
    this.path = options.fd === undefined ? pathOf(path) : undefined;
    this.fd = takeHandle(this, options);
    this.flags = options.flags;
    this.mode = options.mode ?? 0o666;
    this.start = options.start;
    this.pos = undefined;
    this.bytesWritten = 0;
    if (this.start !== undefined) {
      requireInteger(this.start, 'start', 0);
      this.pos = this.start;
    }
    if (options.encoding) this.setDefaultEncoding(options.encoding);
    this.#constructed = this.fd !== null;
    if (!this.#constructed) openLater(this, this.path, this.flags);
  }
  fail(error) { this.destroy(error); }
  opened() {
    this.#constructed = true;
    for (const action of this.#waiting.splice(0)) action();
  }
  #whenOpen(action) {
    if (this.#constructed) action();
    else this.#waiting.push(action);
  }
  _write(chunk, encoding, callback) {
    this.#whenOpen(() => {
      let error = null;
      try {
        this.bytesWritten += writeFrom(this.fd, chunk, 0, chunk.length, this.pos ?? -1);
        if (this.pos !== undefined) this.pos += chunk.length;
      } catch (failure) {
        error = failure;
      }
      setImmediate(callback, error);
    });
  }
  _final(callback) { this.#whenOpen(() => callback()); }
  _destroy(error, callback) { closeAndCall(this, error, callback); }
  close(callback = undefined) {
    if (callback) {
      if (this.closed) {
        process.nextTick(callback);
        return;
      }
      this.on('close', callback);
    }
    this.end();
  }
}
function closeAndCall(stream, error, callback) {
  const { fd } = stream;
  stream.fd = null;
  if (stream[HANDLE]) {
    stream[HANDLE].close().then(() => callback(error), (failure) => callback(error || failure));
    return;
  }
  if (typeof fd === 'number') {
    try {
      close(fd);
    } catch (failure) {
      error ||= failure;
    }
  }
  setImmediate(callback, error);
}
function closeStream(stream, callback) {
  if (callback) {
    if (stream.closed) process.nextTick(callback);
    else stream.once('close', () => callback());
  }
  stream.destroy();
}
export const ReadStream = callable(ReadStreamClass, 'ReadStream'), WriteStream = callable(WriteStreamClass, 'WriteStream');
extend({
  createReadStream: function createReadStream(path, options) { return new ReadStream(path, options); },
  createWriteStream: function createWriteStream(path, options) { return new WriteStream(path, options); },
  ReadStream, WriteStream, FileReadStream: ReadStream, FileWriteStream: WriteStream,
});
