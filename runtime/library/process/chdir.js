// process.chdir ( directory )   https://nodejs.org/docs/latest-v20.x/api/process.html#processchdirdirectory
import { method } from '../internal/descriptors.js';
import { requireString } from '../internal/errors.js';
import { statOf } from '../internal/fs.js';
import { posix } from '../internal/path.js';
import { changeDirectory, workingDirectory } from '../internal/preopens.js';
import { systemError, wasiNumber } from '../internal/system-errors.js';

export const chdir = method(function chdir(directory) {
  requireString(directory, 'directory');
  const from = workingDirectory();
  let code;
  try {
    if (!statOf(directory, true).isDirectory()) code = 'ENOTDIR';
  } catch (error) {
    ({ code } = error);
  }
  if (code !== undefined) throw systemError(wasiNumber(code), 'chdir', from, directory);
  changeDirectory(posix.resolve(from, directory));
});
