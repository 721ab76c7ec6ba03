// Blob.prototype.stream ( )   https://w3c.github.io/FileAPI/#dom-blob-stream
import { Blob, blobBytes } from './blob.js';
import { ReadableStream } from './streams.js';

const PIECE = 65536;
function stream() {
  const bytes = blobBytes(this);
  let at = 0;
  return new ReadableStream({
    type: 'bytes',
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += PIECE)));
      if (at >= bytes.length) controller.close();
    },
  });
}
Object.defineProperty(Blob.prototype, 'stream', { value: stream, writable: true, enumerable: true, configurable: true });
