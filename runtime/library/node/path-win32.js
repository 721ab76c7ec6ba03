import { win32 } from '../internal/path.js';

export const { basename, delimiter, dirname, extname, format, isAbsolute, join, normalize, parse, relative, resolve, sep, toNamespacedPath, _makeLong, posix } = win32;
export { win32 };
export default win32;
