// Marks and measures.   https://w3c.github.io/user-timing/
import { invalidArgType, typeError } from '../internal/errors.js';
import { DOMException } from './dom-exception.js';
import { elapsed } from './performance-time.js';

const plain = (value) => ({ value, writable: true, enumerable: false, configurable: true });

// ---- entries
const token = {};
export class PerformanceEntry {
  #name; #entryType; #startTime; #duration;
  constructor(key, name, entryType, startTime, duration) {
    if (key !== token) throw typeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    this.#name = name;
    this.#entryType = entryType;
    this.#startTime = startTime;
    this.#duration = duration;
  }
  get name() { return this.#name; }
  get entryType() { return this.#entryType; }
  get startTime() { return this.#startTime; }
  get duration() { return this.#duration; }
  toJSON() { return { name: this.#name, entryType: this.#entryType, startTime: this.#startTime, duration: this.#duration, ...(this.detail === undefined ? {} : { detail: this.detail }) }; }
}
export class PerformanceMark extends PerformanceEntry {
  constructor(name, options = undefined) {
    if (arguments.length === 0) throw typeError('ERR_MISSING_ARGS', 'The "name" argument must be specified');
    const startTime = options?.startTime ?? elapsed();
    if (typeof startTime !== 'number') throw invalidArgType('options.startTime', 'number', startTime);
    if (startTime < 0) throw typeError('ERR_PERFORMANCE_INVALID_TIMESTAMP', `${startTime} is not a valid timestamp`);
    super(token, `${name}`, 'mark', startTime, 0);
    this.#detail = options?.detail ?? null;
  }
  #detail;
  get detail() { return this.#detail; }
}
export class PerformanceMeasure extends PerformanceEntry {
  constructor(key, name, start, duration, detail) {
    super(key, name, 'measure', start, duration);
    this.#detail = detail;
  }
  #detail;
  get detail() { return this.#detail; }
}
let entries = [];
function add(entry) {
  entries.push(entry);
  for (const observer of observers) observer.add(entry);
  return entry;
}
function timeOf(mark) {
  if (typeof mark === 'number') return mark;
  const found = entries.findLast((e) => e.entryType === 'mark' && e.name === `${mark}`);
  if (!found) throw new DOMException(`The "${mark}" performance mark has not been set`, 'SyntaxError');
  return found.startTime;
}
export const mark = plain(function mark(name, options = undefined) { return add(new PerformanceMark(name, options)); });
export const measure = plain(function measure(name, startOrOptions = undefined, endMark = undefined) {
  let start, end, detail = null;
  if (startOrOptions !== null && typeof startOrOptions === 'object') {
    detail = startOrOptions.detail ?? null;
    if (startOrOptions.end !== undefined) end = timeOf(startOrOptions.end);
    if (startOrOptions.start !== undefined) start = timeOf(startOrOptions.start);
    if (startOrOptions.duration !== undefined) {
      if (start === undefined && end !== undefined) start = end - startOrOptions.duration;
      else end = (start ?? 0) + startOrOptions.duration;
    }
  } else {
    if (startOrOptions !== undefined) start = timeOf(startOrOptions);
    if (endMark !== undefined) end = timeOf(endMark);
  }
  start ??= 0;
  end ??= elapsed();
  return add(new PerformanceMeasure(token, `${name}`, start, end - start, detail));
});
const byTime = (list) => list.sort((a, b) => a.startTime - b.startTime);
export const getEntries = plain(function getEntries() { return byTime([...entries]); });
export const getEntriesByName = plain(function getEntriesByName(name, type = undefined) { return byTime(entries.filter((e) => e.name === `${name}` && (type === undefined || e.entryType === type))); });
export const getEntriesByType = plain(function getEntriesByType(type) { return byTime(entries.filter((e) => e.entryType === type)); });
const clear = (type) => plain({ [`clear${type}`](name = undefined) { entries = entries.filter((e) => e.entryType !== type.slice(0, -1).toLowerCase() || (name !== undefined && e.name !== `${name}`)); } }[`clear${type}`]);
export const clearMarks = clear('Marks');
export const clearMeasures = clear('Measures');
export const clearResourceTimings = plain(function clearResourceTimings() {});
export const eventLoopUtilization = plain(function eventLoopUtilization() { return { idle: 0, active: 0, utilization: 0 }; });
export const timerify = plain(function timerify(fn) { return fn; });

// ---- observers   https://w3c.github.io/performance-timeline/#the-performanceobserver-interface
const observers = new Set();
export class PerformanceObserverEntryList {
  #list;
  constructor(list) { this.#list = byTime(list); }
  getEntries() { return [...this.#list]; }
  getEntriesByType(type) { return this.#list.filter((e) => e.entryType === type); }
  getEntriesByName(name, type = undefined) { return this.#list.filter((e) => e.name === name && (type === undefined || e.entryType === type)); }
}
export class PerformanceObserver {
  #callback; #types = new Set(); #waiting = [];
  constructor(callback) {
    if (typeof callback !== 'function') throw invalidArgType('callback', 'function', callback);
    this.#callback = callback;
  }
  static get supportedEntryTypes() { return ['function', 'mark', 'measure']; }
  observe({ entryTypes, type, buffered }) {
    for (const one of entryTypes ?? [type]) this.#types.add(one);
    observers.add(this);
    if (buffered) for (const entry of entries) this.add(entry);
  }
  add(entry) {
    if (!this.#types.has(entry.entryType)) return;
    if (this.#waiting.push(entry) === 1) setImmediate(() => this.#deliver());
  }
  #deliver() {
    const list = this.takeRecords();
    if (list.length > 0) this.#callback.call(this, new PerformanceObserverEntryList(list), this);
  }
  takeRecords() {
    const list = this.#waiting;
    this.#waiting = [];
    return list;
  }
  disconnect() {
    observers.delete(this);
    this.#waiting = [];
  }
}
