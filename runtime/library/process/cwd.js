// process.cwd ( )   https://nodejs.org/docs/latest-v20.x/api/process.html#processcwd
import { method } from '../internal/descriptors.js';
import { plainError, requireString } from '../internal/errors.js';
import { workingDirectory } from '../internal/preopens.js';

export const cwd = method(function cwd() { return workingDirectory(); });
// process.chdir ( directory )
export const chdir = method(function chdir(directory) {
  requireString(directory, 'directory');
  throw plainError('ERR_WORKER_UNSUPPORTED_OPERATION', 'process.chdir() is not supported in a WebAssembly module');
});
