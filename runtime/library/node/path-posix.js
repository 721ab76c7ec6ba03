import { posix } from '../internal/path.js';

export const { basename, delimiter, dirname, extname, format, isAbsolute, join, normalize, parse, relative, resolve, sep, toNamespacedPath, _makeLong, win32 } = posix;
export { posix };
export default posix;
