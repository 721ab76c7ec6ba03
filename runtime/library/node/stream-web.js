import * as streams from '../web/streams.js';
import { TextDecoderStream, TextEncoderStream } from '../web/text-streams.js';

export * from '../web/streams.js';
export { TextDecoderStream, TextEncoderStream };
export default { ...streams, TextDecoderStream, TextEncoderStream };
