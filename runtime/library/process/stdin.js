// process.stdin, for programs without streams: what they use of one.
// https://nodejs.org/docs/latest-v20.x/api/process.html#processstdin
import { Buffer } from '../internal/buffer.js';
import { lazy } from '../internal/descriptors.js';
import { EventEmitter } from '../internal/events.js';
import { PIECE, readPiece, STDIN } from '../internal/standard-input.js';
import { StringDecoder } from '../node/string_decoder.js';

/** Flowing (data is emitted), paused (it is read by hand), or neither yet: readableFlowing is true, false, null. */
class StandardInput extends EventEmitter {
  #decoder = null; #queue = []; #queued = 0; #ended = false; #endEmitted = false; #turn = null; #refed = true;
  constructor() {
    super();
    this.fd = STDIN;
    this.readable = true;
    this.readableFlowing = null;
    this.destroyed = false;
    this.isRaw = false;
    if ($host_is_terminal(STDIN)) this.isTTY = true;
  }
  get readableEncoding() { return this.#decoder?.encoding ?? null; }
  get readableLength() { return this.#queued; }
  get readableEnded() { return this.#endEmitted; }
  get readableHighWaterMark() { return PIECE; }
  get readableObjectMode() { return false; }
  setEncoding(encoding) {
    this.#decoder = new StringDecoder(encoding);
    const bytes = Buffer.concat(this.#queue.map((part) => Buffer.from(part)));
    this.#queue = [];
    this.#queued = 0;
    if (bytes.length > 0) this.#add(this.#decoder.write(bytes));
    return this;
  }
  on(type, listener) {
    super.on(type, listener);
    if (type === 'data') {
      if (this.readableFlowing !== false) this.resume();
    } else if (type === 'readable') {
      this.readableFlowing = false;
      this.#schedule();
    }
    return this;
  }
  addListener(type, listener) { return this.on(type, listener); }
  removeListener(type, listener) {
    super.removeListener(type, listener);
    // Without one who reads by hand, data flows to those who wait for it.
    if (type === 'readable') process.nextTick(() => { if (this.listenerCount('readable') === 0 && this.listenerCount('data') > 0) this.resume(); });
    return this;
  }
  off(type, listener) { return this.removeListener(type, listener); }
  resume() {
    this.readableFlowing = true;
    this.#schedule();
    return this;
  }
  pause() {
    this.readableFlowing = false;
    return this;
  }
  isPaused() { return this.readableFlowing === false; }
  /** Gives what was read: all of it, or so many bytes or characters. */
  read(size = undefined) {
    if (this.#queued === 0 || (size !== undefined && size > this.#queued && !this.#ended)) {
      this.#schedule();
      if (this.#ended && this.#queued === 0) this.#end();
      return null;
    }
    const all = this.#decoder ? this.#queue.join('') : Buffer.concat(this.#queue);
    const count = size === undefined ? all.length : Math.min(size, all.length);
    this.#queue = count < all.length ? [all.slice(count)] : [];
    this.#queued = all.length - count;
    if (this.#queued === 0) this.#schedule();
    const chunk = all.slice(0, count);
    this.emit('data', chunk);
    return chunk;
  }
  unshift(chunk) {
    this.#queue.unshift(chunk);
    this.#queued += chunk.length;
  }
  #add(chunk) {
    if (chunk.length === 0) return;
    this.#queue.push(chunk);
    this.#queued += chunk.length;
  }
  /** Reads in a later turn of the event loop. The host makes the program wait until there is something; what is due is done before. */
  #schedule() {
    if (this.#turn !== null || this.destroyed || this.#endEmitted) return;
    this.#turn = setImmediate(() => {
      this.#turn = null;
      this.#step();
    });
    if (!this.#refed) this.#turn.unref();
  }
  #step() {
    if (this.destroyed) return;
    if (this.readableFlowing === true) {
      const list = this.#queue;
      this.#queue = [];
      this.#queued = 0;
      for (const chunk of list) this.emit('data', chunk);
    } else if (this.#queued >= PIECE || (this.readableFlowing === false && this.listenerCount('readable') === 0)) return;
    if (this.#ended) return this.#end();
    this.#readMore();
    if (this.readableFlowing === true) {
      this.#schedule();
      while (this.#queue.length > 0 && this.readableFlowing === true) {
        const chunk = this.#queue.shift();
        this.#queued -= chunk.length;
        this.emit('data', chunk);
      }
    } else this.emit('readable');
  }
  #readMore() {
    let piece;
    try {
      piece = readPiece();
    } catch (error) {
      this.destroy(error);
      return;
    }
    if (piece) this.#add(this.#decoder ? this.#decoder.write(piece) : piece);
    else {
      this.#ended = true;
      if (this.#decoder) this.#add(this.#decoder.end());
    }
  }
  #end() {
    if (this.#endEmitted || this.#queued > 0) return;
    this.#endEmitted = true;
    this.readable = false;
    process.nextTick(() => {
      this.emit('end');
      this.destroy();
    });
  }
  destroy(error = undefined) {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.readable = false;
    process.nextTick(() => {
      if (error) this.emit('error', error);
      this.emit('close');
    });
    return this;
  }
  ref() {
    this.#refed = true;
    this.#turn?.ref();
    return this;
  }
  unref() {
    this.#refed = false;
    this.#turn?.unref();
    return this;
  }
  setRawMode(mode) {
    this.isRaw = Boolean(mode);
    return this;
  }
  pipe(target, options = undefined) {
    this.on('data', (chunk) => { if (target.write(chunk) === false && typeof target.once === 'function' && target.writableNeedDrain) {
      this.pause();
      target.once('drain', () => this.resume());
    } });
    if (options?.end !== false && target !== process.stdout && target !== process.stderr) this.on('end', () => target.end());
    target.emit?.('pipe', this);
    return target;
  }
  async *[Symbol.asyncIterator]() {
    try {
      while (!this.#endEmitted) {
        if (this.#queued === 0 && !this.#ended) this.#readMore();
        const chunk = this.#queue.length > 0 ? this.#queue.shift() : undefined;
        if (chunk === undefined) {
          if (!this.#ended) continue;
          this.#end();
          await new Promise((resolve) => setImmediate(resolve));
          return;
        }
        this.#queued -= chunk.length;
        yield chunk;
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      this.destroy();
    }
  }
}
export const stdin = lazy(() => new StandardInput());
