// process.stdin as a stream, for programs that have streams.
import Stream from 'readable-stream/lib/stream.js';
import { PIECE, readPiece, STDIN } from './standard-input.js';

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
      try {
        this.push(readPiece());
      } catch (error) {
        this.destroy(error);
      }
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
