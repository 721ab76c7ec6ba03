// process.stdin as a stream, for programs that have streams.
import Stream from 'readable-stream/lib/stream.js';
import { Buffer } from './buffer.js';
import { readSome, STDIN } from './standard-input.js';

const PIECE = 65536;

export class InputStream extends Stream.Readable {
  #alive;
  constructor() {
    super({ highWaterMark: PIECE, emitClose: false, autoDestroy: true });
    this.fd = STDIN;
    this.isRaw = false;
    if ($host_is_terminal(STDIN)) this.isTTY = true;
  }
  /** The host makes the program wait until there is something; what is due is done before. */
  _read() {
    this.#alive = setImmediate(() => {
      if (this.destroyed) return;
      const buffer = Buffer.allocUnsafeSlow(PIECE);
      let count;
      try {
        count = readSome(buffer, 0, PIECE);
      } catch (error) {
        this.destroy(error);
        return;
      }
      this.push(count === 0 ? null : buffer.subarray(0, count));
    });
  }
  setRawMode(mode) {
    this.isRaw = Boolean(mode);
    return this;
  }
  ref() {
    this.#alive?.ref();
    return this;
  }
  unref() {
    this.#alive?.unref();
    return this;
  }
}
