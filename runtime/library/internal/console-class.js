// console.Console   https://nodejs.org/docs/latest-v20.x/api/console.html#class-console
import { elapsed, tableText } from './console-more.js';
import { method } from './descriptors.js';
import { typeError } from './errors.js';
import { warn } from '../process/warnings.js';

/** The methods of a console that writes to two streams. */
function methodsOf({ stdout, stderr, ignoreErrors, groupIndentation }) {
  const counts = new Map(), started = new Map();
  let indent = '';
  const write = (stream, text) => {
    if (indent !== '') text = indent + text.replaceAll('\n', `\n${indent}`);
    const ignore = () => {};
    if (ignoreErrors) stream.once('error', ignore);
    try {
      stream.write(`${text}\n`);
    } catch (error) {
      if (!ignoreErrors) throw error;
    } finally {
      if (ignoreErrors) stream.removeListener('error', ignore);
    }
  };
  const print = (stream, data) => write(stream, $runtime('FormatList', data));
  const log = (...data) => { print(stdout, data); }, error = (...data) => { print(stderr, data); };
  const report = (name, label, data) => {
    const start = started.get(`${label}`);
    if (start === undefined) {
      warn(`No such label '${label}' for console.${name}()`);
      return false;
    }
    log(`%s: %s`, `${label}`, elapsed($host_now(1) - start), ...data);
    return true;
  };
  const group = (...data) => {
    if (data.length > 0) log(...data);
    indent += ' '.repeat(groupIndentation);
  };
  return {
    log, debug: log, info: log, dirxml: log, warn: error, error, group, groupCollapsed: group,
    trace(...data) {
      const trace = { name: 'Trace', message: $runtime('FormatList', data) };
      Error.captureStackTrace(trace, this.trace);
      error(trace.stack);
    },
    dir(object, options) { write(stdout, $runtime('InspectArgument', object, options?.depth === undefined ? 2 : options.depth ?? Infinity, Boolean(options?.showHidden))); },
    assert(condition, ...data) {
      if (condition) return;
      if (typeof data[0] === 'string') data[0] = `Assertion failed: ${data[0]}`;
      else data.unshift('Assertion failed');
      error(...data);
    },
    count(label = 'default') {
      const n = (counts.get(`${label}`) ?? 0) + 1;
      counts.set(`${label}`, n);
      log(`${label}: ${n}`);
    },
    countReset(label = 'default') { if (!counts.delete(`${label}`)) warn(`Count for '${label}' does not exist`); },
    groupEnd() { indent = indent.slice(0, indent.length - groupIndentation); },
    table(data, properties) { log(data === null || typeof data !== 'object' ? data : tableText(data, properties)); },
    time(label = 'default') {
      if (started.has(`${label}`)) warn(`Label '${label}' already exists for console.time()`);
      else started.set(`${label}`, $host_now(1));
    },
    timeLog(label = 'default', ...data) { report('timeLog', label, data); },
    timeEnd(label = 'default') { if (report('timeEnd', label, [])) started.delete(`${label}`); },
    clear() {},
  };
}
function ConsoleClass(options, stderr = undefined, ignoreErrors = true) {
  if (!new.target) return Reflect.construct(ConsoleClass, [options, stderr, ignoreErrors]);
  if (!options || typeof options.write === 'function') options = { stdout: options, stderr, ignoreErrors };
  const given = { ignoreErrors: true, groupIndentation: 2, ...options, stderr: options.stderr ?? options.stdout };
  for (const name of ['stdout', 'stderr']) if (typeof given[name]?.write !== 'function') throw typeError('ERR_CONSOLE_WRITABLE_STREAM', `Console expects a writable stream instance for ${name}`);
  const methods = methodsOf(given);
  Object.assign(this, methods);
  Object.defineProperties(this, { _stdout: { value: given.stdout, writable: true, configurable: true }, _stderr: { value: given.stderr, writable: true, configurable: true } });
}
Object.defineProperty(ConsoleClass, 'name', { value: 'Console' });
Object.defineProperty(ConsoleClass, Symbol.hasInstance, { value: (instance) => instance === console || (typeof instance === 'object' && instance !== null && '_stdout' in instance) });
export const Console = method(ConsoleClass);
