// Readable.toWeb and its kin: streams of Node as streams of the web, and the other way   https://nodejs.org/docs/latest-v20.x/api/webstreams.html
import Stream from './stream.js';
import { ReadableStream, WritableStream } from '../web/streams.js';
import { invalidArgType } from '../internal/errors.js';

const { Duplex, Readable, Writable, finished } = Stream;
const aborted = () => new DOMException('The operation was aborted', 'AbortError');

function readableToWeb(stream, options = {}) {
  if (typeof stream?.read !== 'function') throw invalidArgType('streamReadable', 'stream.Readable', stream);
  const { objectMode, highWaterMark } = stream._readableState ?? { objectMode: stream.readableObjectMode, highWaterMark: stream.readableHighWaterMark };
  const strategy = options.strategy ?? (objectMode ? new CountQueuingStrategy({ highWaterMark }) : { highWaterMark });
  return new ReadableStream({
    start(controller) {
      stream.pause();
      finished(stream, { writable: false }, (error) => {
        if (error?.code === 'ERR_STREAM_PREMATURE_CLOSE') error = Object.assign(aborted(), { cause: error });
        stream.on('error', () => {});
        if (error) controller.error(error);
        else controller.close();
      });
      stream.on('data', (chunk) => {
        controller.enqueue(Buffer.isBuffer(chunk) && !objectMode ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength) : chunk);
        if (controller.desiredSize <= 0) stream.pause();
      });
    },
    pull() { stream.resume(); },
    cancel(reason) { stream.destroy(reason); },
  }, strategy);
}
function readableFromWeb(stream, options = {}) {
  if (!(stream instanceof ReadableStream)) throw invalidArgType('readableStream', 'ReadableStream', stream);
  const reader = stream.getReader();
  let closed = false;
  const readable = new Readable({
    ...options,
    read() {
      reader.read().then(({ done, value }) => readable.push(done ? null : value), (error) => readable.destroy(error));
    },
    destroy(error, callback) {
      if (closed) return callback(error);
      reader.cancel(error).then(() => callback(error), () => callback(error));
    },
  });
  reader.closed.then(() => { closed = true; }, (error) => {
    closed = true;
    readable.destroy(error);
  });
  return readable;
}
function writableToWeb(stream) {
  if (typeof stream?.write !== 'function') throw invalidArgType('streamWritable', 'stream.Writable', stream);
  const { objectMode, highWaterMark } = stream._writableState ?? { objectMode: stream.writableObjectMode, highWaterMark: stream.writableHighWaterMark };
  let drained, closed;
  return new WritableStream({
    start(controller) {
      finished(stream, { readable: false }, (error) => {
        stream.on('error', () => {});
        if (error) drained?.reject(error);
        if (closed) {
          if (error) closed.reject(error);
          else closed.resolve();
        } else controller.error(error ?? aborted());
      });
      stream.on('drain', () => drained?.resolve());
    },
    write(chunk) {
      if (stream.writableNeedDrain || !stream.write(chunk)) {
        drained = Promise.withResolvers();
        return drained.promise.finally(() => { drained = undefined; });
      }
    },
    abort(reason) { stream.destroy(reason); },
    close() {
      closed = Promise.withResolvers();
      stream.end();
      return closed.promise;
    },
  }, objectMode ? { highWaterMark } : { highWaterMark, size: (chunk) => chunk?.byteLength ?? 1 });
}
function writableFromWeb(stream, options = {}) {
  if (!(stream instanceof WritableStream)) throw invalidArgType('writableStream', 'WritableStream', stream);
  const writer = stream.getWriter();
  const settle = (promise, callback) => promise.then(() => callback(), callback);
  let closed = false;
  const writable = new Writable({
    ...options,
    write(chunk, encoding, callback) {
      if (typeof chunk === 'string' && !options.objectMode) chunk = Buffer.from(chunk, encoding);
      settle(writer.ready.then(() => writer.write(chunk)), callback);
    },
    destroy(error, callback) {
      if (closed) return callback(error);
      const done = () => callback(error);
      (error ? writer.abort(error) : writer.close()).then(done, done);
    },
    final(callback) {
      closed = true;
      settle(writer.close(), callback);
    },
  });
  return writable;
}
function duplexToWeb(duplex) {
  return { readable: readableToWeb(duplex), writable: writableToWeb(duplex) };
}
function duplexFromWeb({ readable, writable }, options = {}) {
  return Duplex.from({ readable: readableFromWeb(readable, options), writable: writableFromWeb(writable, options) });
}
for (const [Class, toWeb, fromWeb] of [[Readable, readableToWeb, readableFromWeb], [Writable, writableToWeb, writableFromWeb], [Duplex, duplexToWeb, duplexFromWeb]]) Object.assign(Class, { toWeb, fromWeb });
