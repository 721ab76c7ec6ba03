// Errors of the system: numbers of WASI preview 1, Node's numbers (those of Linux) and texts.
const ROWS = [
  [1, 'E2BIG', -7, 'argument list too long'], [2, 'EACCES', -13, 'permission denied'], [3, 'EADDRINUSE', -98, 'address already in use'], [6, 'EAGAIN', -11, 'resource temporarily unavailable'],
  [8, 'EBADF', -9, 'bad file descriptor'], [10, 'EBUSY', -16, 'resource busy or locked'], [11, 'ECANCELED', -125, 'operation canceled'], [13, 'ECONNABORTED', -103, 'software caused connection abort'],
  [14, 'ECONNREFUSED', -111, 'connection refused'], [15, 'ECONNRESET', -104, 'connection reset by peer'], [19, 'EDQUOT', -122, 'disk quota exceeded'], [20, 'EEXIST', -17, 'file already exists'],
  [21, 'EFAULT', -14, 'bad address in system call argument'], [22, 'EFBIG', -27, 'file too large'], [27, 'EINTR', -4, 'interrupted system call'], [28, 'EINVAL', -22, 'invalid argument'],
  [29, 'EIO', -5, 'i/o error'], [31, 'EISDIR', -21, 'illegal operation on a directory'], [32, 'ELOOP', -40, 'too many symbolic links encountered'], [33, 'EMFILE', -24, 'too many open files'],
  [34, 'EMLINK', -31, 'too many links'], [37, 'ENAMETOOLONG', -36, 'name too long'], [41, 'ENFILE', -23, 'file table overflow'], [44, 'ENOENT', -2, 'no such file or directory'], [48, 'ENOMEM', -12, 'not enough memory'],
  [51, 'ENOSPC', -28, 'no space left on device'], [52, 'ENOSYS', -38, 'function not implemented'], [54, 'ENOTDIR', -20, 'not a directory'], [55, 'ENOTEMPTY', -39, 'directory not empty'],
  [58, 'ENOTSUP', -95, 'operation not supported on socket'], [59, 'ENOTTY', -25, 'inappropriate ioctl for device'], [60, 'ENXIO', -6, 'no such device or address'], [61, 'EOVERFLOW', -75, 'value too large for defined data type'],
  [63, 'EPERM', -1, 'operation not permitted'], [64, 'EPIPE', -32, 'broken pipe'], [69, 'EROFS', -30, 'read-only file system'], [70, 'ESPIPE', -29, 'invalid seek'], [73, 'ETIMEDOUT', -110, 'connection timed out'],
  [74, 'ETXTBSY', -26, 'text file is busy'], [75, 'EXDEV', -18, 'cross-device link not permitted'],
  // Not within the directories that are open.
  [76, 'EACCES', -13, 'permission denied'],
];
/** The error of a call, as Node makes it; `number`: of WASI. */
export function systemError(number, syscall, path = undefined, dest = undefined) {
  const [, code, errno, text] = ROWS.find((row) => row[0] === number) ?? [0, 'UNKNOWN', -4094, 'unknown error'];
  let message = `${code}: ${text}, ${syscall}`;
  if (path !== undefined) message += ` '${path}'`;
  if (dest !== undefined) message += ` -> '${dest}'`;
  const error = new Error(message);
  error.errno = errno;
  error.code = code;
  error.syscall = syscall;
  if (path !== undefined) error.path = path;
  if (dest !== undefined) error.dest = dest;
  return error;
}
/** Number of WASI of an error that has a name. */
export function wasiNumber(code) { return ROWS.find((row) => row[1] === code)?.[0] ?? 29; }
export function errorName(errno) { return ROWS.find((row) => row[2] === errno)?.[1] ?? `Unknown system error ${errno}`; }
export function getSystemErrorMap() { return new Map(ROWS.map(([, code, errno, text]) => [errno, [code, text]])); }
