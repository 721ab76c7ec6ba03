// tty   https://nodejs.org/docs/latest-v20.x/api/tty.html
import { notImplemented } from '../internal/errors.js';

export function isatty(fd) { return Number.isInteger(fd) && fd >= 0 && fd <= 2147483647 && $host_is_terminal(fd); }
export function ReadStream() { throw notImplemented('tty.ReadStream'); }
export function WriteStream() { throw notImplemented('tty.WriteStream'); }
export default { isatty, ReadStream, WriteStream };
