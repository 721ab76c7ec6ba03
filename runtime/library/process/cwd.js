// process.cwd ( )   https://nodejs.org/docs/latest-v20.x/api/process.html#processcwd
import { method } from '../internal/descriptors.js';
import { workingDirectory } from '../internal/preopens.js';

export const cwd = method(function cwd() { return workingDirectory(); });
