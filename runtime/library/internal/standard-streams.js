// process.stdin, stdout and stderr as streams, for programs that have streams.
import Stream from 'readable-stream/lib/stream.js';
import { lazy } from './descriptors.js';
import { InputStream } from './input-stream.js';

class OutputStream extends Stream.Writable {
  #plain;
  constructor(plain) {
    super({ decodeStrings: false, emitClose: false, autoDestroy: false });
    this.#plain = plain;
    this.fd = plain.fd;
    this._type = plain.isTTY ? 'tty' : 'fs';
    this._isStdio = true;
    if (plain.isTTY) this.isTTY = true;
    plain.on('error', (error) => this.emit('error', error));
  }
  _write(chunk, encoding, callback) {
    this.#plain.write(typeof chunk === 'string' && encoding && encoding !== 'utf8' && encoding !== 'utf-8' ? Buffer.from(chunk, encoding) : chunk, callback);
  }
  /** These two are never closed. */
  _destroy(error, callback) { callback(error); }
  destroySoon() { this.destroy(); }
}
for (const name of ['stdout', 'stderr']) Object.defineProperty(process, name, { value: new OutputStream(process[name]), writable: true, enumerable: true, configurable: true });
Object.defineProperty(process, 'stdin', lazy(() => new InputStream()));
