// Streams of a FileHandle   https://nodejs.org/docs/latest-v20.x/api/fs.html#class-filehandle
import { Buffer } from '../internal/buffer.js';
import { ReadableStream } from '../web/streams.js';
import { FileHandle } from './fs-promises.js';
import { ReadStream, WriteStream } from './fs-streams.js';

const PIECE = 16384;
const members = {
  createReadStream(options = undefined) { return new ReadStream(undefined, { ...options, fd: this }); },
  createWriteStream(options = undefined) { return new WriteStream(undefined, { ...options, fd: this }); },
  readableWebStream() {
    return new ReadableStream({
      type: 'bytes',
      pull: async (controller) => {
        const { bytesRead, buffer } = await this.read(Buffer.allocUnsafeSlow(PIECE), 0, PIECE, null);
        if (bytesRead > 0) controller.enqueue(new Uint8Array(buffer.buffer, 0, bytesRead));
        else controller.close();
      },
    });
  },
};
for (const [name, value] of Object.entries(members)) Object.defineProperty(FileHandle.prototype, name, { value, writable: true, enumerable: false, configurable: true });
