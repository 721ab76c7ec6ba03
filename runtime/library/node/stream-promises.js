import Stream from './stream.js';

export const { finished, pipeline } = Stream.promises;
export default Stream.promises;
