// Interface TextEncoder   https://encoding.spec.whatwg.org/#interface-textencoder
import { encodeUtf8, UTF8 } from '../internal/bytes.js';
import { invalidArgType } from '../internal/errors.js';

export class TextEncoder {
  #brand;
  get encoding() {
    this.#brand;
    return 'utf-8';
  }
  // encode(input = "")
  encode(input = '') {
    this.#brand;
    return encodeUtf8(`${input}`);
  }
  // encodeInto(source, destination)
  encodeInto(source, destination) {
    this.#brand;
    if (typeof source !== 'string') throw invalidArgType('src', 'string', source);
    if (!(destination instanceof Uint8Array)) throw invalidArgType('dest', 'Uint8Array', destination);
    const written = $bytes_from_string(source, UTF8, destination.buffer, destination.byteOffset, destination.length);
    return { read: $bytes_units(), written };
  }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    if (typeof depth === 'number' && depth < 0) return '[TextEncoder]';
    return inspect({ encoding: this.encoding }, options);
  }
}
Object.defineProperties(TextEncoder.prototype, {
  encode: { enumerable: true }, encodeInto: { enumerable: true }, encoding: { enumerable: true },
  [Symbol.toStringTag]: { value: 'TextEncoder', configurable: true },
});
