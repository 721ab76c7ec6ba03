// Streams of the web: the package web-streams-polyfill.   https://streams.spec.whatwg.org/

export {
  ByteLengthQueuingStrategy, CountQueuingStrategy, ReadableByteStreamController, ReadableStream, ReadableStreamBYOBReader, ReadableStreamBYOBRequest, ReadableStreamDefaultController, ReadableStreamDefaultReader,
  TransformStream, TransformStreamDefaultController, WritableStream, WritableStreamDefaultController, WritableStreamDefaultWriter,
} from 'web-streams-polyfill';
import { ReadableByteStreamController, ReadableStream, TransformStream, WritableStream } from 'web-streams-polyfill';

// How Node shows them.
function show(Class, properties) {
  Object.defineProperty(Class.prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value(depth, options, inspect) {
      if (typeof depth === 'number' && depth < 0) return `[${Class.name}]`;
      return `${Class.name} ${inspect(properties(this), { ...options, depth: options.depth == null ? null : options.depth - 1 })}`;
    },
    writable: true, configurable: true,
  });
}
show(ReadableStream, (stream) => ({ locked: stream.locked, state: stream._state, supportsBYOB: stream._readableStreamController instanceof ReadableByteStreamController }));
show(WritableStream, (stream) => ({ locked: stream.locked, state: stream._state }));
show(TransformStream, (stream) => ({ readable: stream.readable, writable: stream.writable, backpressure: stream._backpressure }));
