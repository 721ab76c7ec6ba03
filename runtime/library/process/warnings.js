// process.emitWarning ( warning[, type[, code]][, ctor] )   https://nodejs.org/docs/latest-v20.x/api/process.html#processemitwarningwarning-options
import { method } from '../internal/descriptors.js';
import { invalidArgType, requireString } from '../internal/errors.js';

let toldOfTrace = false;

export function warn(warning, type = undefined, code = undefined, detail = undefined) {
  if (type !== null && typeof type === 'object' && !Array.isArray(type)) ({ type, code, detail } = type);
  else if (typeof type === 'function') type = code = undefined;
  if (typeof code === 'function') code = undefined;
  if (type !== undefined) requireString(type, 'type');
  if (code !== undefined) requireString(code, 'code');
  if (typeof warning === 'string') {
    const error = new Error(warning);
    error.name = type || 'Warning';
    if (code !== undefined) error.code = code;
    if (detail !== undefined) error.detail = detail;
    warning = error;
  } else if (!(warning instanceof Error)) throw invalidArgType('warning', ['Error', 'string'], warning);
  if (warning.name === 'DeprecationWarning') {
    if (process.noDeprecation) return;
    if (process.throwDeprecation) process.nextTick(() => { throw warning; });
  }
  process.nextTick(report, warning);
}
function report(warning) {
  process.emit('warning', warning);
  const isDeprecation = warning.name === 'DeprecationWarning';
  if (isDeprecation && process.noDeprecation) return;
  const code = warning.code ? `[${warning.code}] ` : '';
  let text = `(node:1) ${code}${warning.toString ? Error.prototype.toString.call(warning) : warning}`;
  if (typeof warning.detail === 'string') text += `\n${warning.detail}`;
  if (!toldOfTrace) {
    toldOfTrace = true;
    text += `\n(Use \`node --trace-${isDeprecation ? 'deprecation' : 'warnings'} ...\` to show where the warning was created)`;
  }
  $host_write(2, `${text}\n`);
}
export const emitWarning = method(function emitWarning(warning, type, code, ctor) { warn(warning, type, code); });
