// console.table and the timers of the console   https://console.spec.whatwg.org/

const started = new Map();
const plain = (value) => ({ value, writable: true, enumerable: true, configurable: true });
export function elapsed(ms) {
  if (ms < 1000) return ms === 0 ? '0ms' : `${Number(ms.toFixed(3))}ms`;
  const seconds = ms / 1000, minutes = Math.floor(seconds / 60), hours = Math.floor(minutes / 60);
  const two = (n) => `${n}`.padStart(2, '0');
  if (hours > 0) return `${hours}:${two(minutes % 60)}:${two(Math.floor(seconds % 60))} (h:mm:ss)`;
  if (minutes > 0) return `${minutes}:${two(Math.floor(seconds % 60))}.${`${Math.floor(ms % 1000)}`.padStart(3, '0')} (m:ss.mmm)`;
  return `${seconds.toFixed(3)}s`;
}
const now = () => $host_now(1);
export const time = plain(function time(label = 'default') {
  label = `${label}`;
  if (started.has(label)) {
    process.emitWarning(`Label '${label}' already exists for console.time()`);
    return;
  }
  started.set(label, now());
});
function report(name, label, data) {
  label = `${label}`;
  const start = started.get(label);
  if (start === undefined) {
    process.emitWarning(`No such label '${label}' for console.${name}()`);
    return false;
  }
  console.log('%s: %s', label, elapsed(now() - start), ...data);
  return true;
}
export const timeEnd = plain(function timeEnd(label = 'default') { if (report('timeEnd', label, [])) started.delete(`${label}`); });
export const timeLog = plain(function timeLog(label = 'default', ...data) { report('timeLog', label, data); });
export const timeStamp = plain(function timeStamp() {});
export const profile = plain(function profile() {});
export const profileEnd = plain(function profileEnd() {});

// ---- console.table
const shown = (value) => $runtime('InspectArgument', value, value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 2 ? -1 : 0, false);
const width = (text) => $runtime('DisplayWidth', text.replace(/\u001b\[\d+m/g, ''));
function render(head, columns) {
  const rows = Math.max(...columns.map((column) => column.length), 0);
  const widths = head.map((name, i) => Math.max(width(name), ...columns[i].map((text) => width(text ?? ''))) + 2);
  const line = (cells) => `│${cells.map((text, i) => ` ${text ?? ''}${' '.repeat(widths[i] - width(text ?? '') - 1)}`).join('│')}│`;
  const bars = widths.map((n) => '─'.repeat(n));
  const list = [`┌${bars.join('┬')}┐`, line(head), `├${bars.join('┼')}┤`];
  for (let i = 0; i < rows; i++) list.push(line(columns.map((column) => column[i] ?? '')));
  list.push(`└${bars.join('┴')}┘`);
  return list.join('\n');
}
/** What console.table prints of a value that is no primitive. */
export function tableText(data, properties) {
  const isMap = data instanceof Map, isSet = data instanceof Set, tag = data[Symbol.toStringTag];
  const index = '(iteration index)';
  if (isMap || tag === 'Map Iterator') {
    const entries = [...data];
    const pairs = isMap || entries.every((entry) => Array.isArray(entry) && entry.length === 2);
    const rows = entries.map((_, i) => `${i}`);
    if (pairs) return render([index, 'Key', 'Values'], [rows, entries.map(([key]) => shown(key)), entries.map(([, value]) => shown(value))]);
    return render([index, 'Values'], [rows, entries.map(shown)]);
  }
  if (isSet || tag === 'Set Iterator') {
    const values = [...data];
    return render([index, 'Values'], [values.map((_, i) => `${i}`), values.map(shown)]);
  }
  return propertiesTable(data, properties);
}
function propertiesTable(data, properties) {
  const keys = Object.keys(data), columns = new Map();
  const values = [];
  let hasValues = false;
  keys.forEach((key, row) => {
    const item = data[key];
    const primitive = item === null || (typeof item !== 'function' && typeof item !== 'object');
    if (primitive) {
      hasValues = true;
      values[row] = shown(item);
      return;
    }
    for (const name of properties ?? Object.keys(item)) {
      if (!columns.has(name)) columns.set(name, []);
      columns.get(name)[row] = Object.hasOwn(item, name) ? shown(item[name]) : '';
    }
  });
  const head = ['(index)', ...columns.keys()], lists = [keys, ...columns.values()];
  if (hasValues) {
    head.push('Values');
    lists.push(values);
  }
  for (const list of lists) for (let i = 0; i < keys.length; i++) list[i] ??= '';
  return render(head, lists);
}
export const table = plain(function table(data, properties = undefined) {
  console.log(data === null || typeof data !== 'object' ? data : tableText(data, properties));
});
