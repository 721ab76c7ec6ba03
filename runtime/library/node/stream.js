// stream: the package readable-stream, which is Node's own.
import Stream from 'readable-stream/lib/stream.js';
import '../internal/standard-streams.js';

export const { Readable, Writable, Duplex, Transform, PassThrough, pipeline, finished, addAbortSignal, compose, destroy, promises, isDestroyed, isDisturbed, isErrored, isReadable, isWritable, getDefaultHighWaterMark, setDefaultHighWaterMark, _isUint8Array, _uint8ArrayToBuffer } = Stream;
export { Stream };
export default Stream;
