// TextEncoderStream and TextDecoderStream   https://encoding.spec.whatwg.org/#interface-textdecoderstream
import { TransformStream } from './streams.js';
import { TextDecoder } from './text-decoder.js';
import { TextEncoder } from './text-encoder.js';

export class TextEncoderStream {
  #transform; #lead = '';
  constructor() {
    const encoder = new TextEncoder();
    this.#transform = new TransformStream({
      transform: (chunk, controller) => {
        let text = this.#lead + `${chunk}`;
        // A lead surrogate waits for what follows.
        this.#lead = /[\ud800-\udbff]$/.test(text) ? text.at(-1) : '';
        if (this.#lead) text = text.slice(0, -1);
        if (text) controller.enqueue(encoder.encode(text));
      },
      flush: (controller) => { if (this.#lead) controller.enqueue(encoder.encode(this.#lead)); },
    });
  }
  get encoding() { return 'utf-8'; }
  get readable() { return this.#transform.readable; }
  get writable() { return this.#transform.writable; }
}
export class TextDecoderStream {
  #transform; #decoder;
  constructor(encoding = 'utf-8', options = {}) {
    const decoder = (this.#decoder = new TextDecoder(encoding, options));
    this.#transform = new TransformStream({
      transform(chunk, controller) {
        const text = decoder.decode(chunk, { stream: true });
        if (text) controller.enqueue(text);
      },
      flush(controller) {
        const text = decoder.decode();
        if (text) controller.enqueue(text);
      },
    });
  }
  get encoding() { return this.#decoder.encoding; }
  get fatal() { return this.#decoder.fatal; }
  get ignoreBOM() { return this.#decoder.ignoreBOM; }
  get readable() { return this.#transform.readable; }
  get writable() { return this.#transform.writable; }
}
