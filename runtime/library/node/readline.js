// readline: lines of any stream   https://nodejs.org/docs/latest-v20.x/api/readline.html
import { AbortError, requireSignal } from '../internal/abort-error.js';
import { invalidArgValue, plainError, requireFunction } from '../internal/errors.js';
import { EventEmitter } from '../internal/events.js';
import { StringDecoder } from './string_decoder.js';

const LINE_END = /\r\n|\n|\r(?!$)|\u2028|\u2029/;

export class Interface extends EventEmitter {
  #decoder = new StringDecoder('utf8'); #rest = ''; #question = null; #queue = []; #paused = false; #ended = false;
  #onData; #onEnd; #lines = null;
  constructor(input, output = undefined, completer = undefined, terminal = undefined) {
    super();
    let history, signal, crlfDelay = 100;
    if (input?.input) ({ input, output, completer, terminal, history, signal, crlfDelay = 100 } = input);
    const options = arguments[0]?.input ? arguments[0] : {};
    if (completer !== undefined && typeof completer !== 'function') throw invalidArgValue('completer', completer);
    requireSignal(signal, 'options.signal');
    this.input = input;
    this.output = output ?? undefined;
    this.terminal = Boolean(terminal ?? output?.isTTY);
    this.line = '';
    this.cursor = 0;
    this.crlfDelay = Math.max(100, crlfDelay);
    this.closed = false;
    this.history = history ?? [];
    this._prompt = `${options.prompt ?? '> '}`;
    this.#onData = (chunk) => this.#add(typeof chunk === 'string' ? chunk : this.#decoder.write(chunk));
    this.#onEnd = () => this.#end();
    input.on('data', this.#onData);
    input.on('end', this.#onEnd);
    input.on('error', (error) => this.emit('error', error));
    input.resume?.();
    if (signal?.aborted) process.nextTick(() => this.close());
    else signal?.addEventListener('abort', () => this.close(), { once: true });
  }
  #add(text) {
    if (text === '') return;
    this.#rest += text;
    // A return at the end may be one half of the end of a line.
    for (;;) {
      const match = LINE_END.exec(this.#rest);
      if (!match) break;
      const line = this.#rest.slice(0, match.index);
      this.#rest = this.#rest.slice(match.index + match[0].length);
      this.#queue.push(line);
    }
    this.#flush();
  }
  #flush() {
    while (this.#queue.length > 0 && !this.#paused) this.#emitLine(this.#queue.shift());
  }
  #emitLine(line) {
    if (this.#question) {
      const answer = this.#question;
      this.#question = null;
      answer(line);
    } else this.emit('line', line);
  }
  #end() {
    this.#ended = true;
    this.#rest += this.#decoder.end();
    if (this.#rest !== '') {
      const line = this.#rest.replace(/\r$/, '');
      this.#rest = '';
      this.#queue.push(line);
      this.#flush();
    }
    this.close();
  }
  getPrompt() { return this._prompt; }
  setPrompt(prompt) { this._prompt = prompt; }
  prompt(preserveCursor = undefined) {
    if (this.closed) throw plainError('ERR_USE_AFTER_CLOSE', 'readline was closed');
    if (this.#paused) this.resume();
    this.output?.write(this._prompt);
  }
  question(query, options, callback = undefined) {
    if (this.closed) throw plainError('ERR_USE_AFTER_CLOSE', 'readline was closed');
    if (typeof options === 'function') {
      callback = options;
      options = {};
    }
    requireFunction(callback, 'cb');
    if (options?.signal?.aborted) return;
    options?.signal?.addEventListener('abort', () => { this.#question = null; }, { once: true });
    this.output?.write(query);
    this.#question = callback;
    if (this.#queue.length > 0) this.#emitLine(this.#queue.shift());
  }
  pause() {
    if (this.#paused) return this;
    this.input.pause?.();
    this.#paused = true;
    this.emit('pause');
    return this;
  }
  resume() {
    if (!this.#paused) return this;
    this.#paused = false;
    this.input.resume?.();
    this.emit('resume');
    this.#flush();
    return this;
  }
  write(data, key = undefined) {
    if (this.closed) throw plainError('ERR_USE_AFTER_CLOSE', 'readline was closed');
    if (data) this.#add(`${data}`);
  }
  close() {
    if (this.closed) return;
    this.input.removeListener('data', this.#onData);
    this.input.removeListener('end', this.#onEnd);
    if (!this.#ended) {
      this.#paused = true;
      this.input.pause?.();
    }
    this.closed = true;
    this.emit('close');
  }
  getCursorPos() { return { rows: 0, cols: this.cursor }; }
  [Symbol.dispose]() { this.close(); }
  [Symbol.asyncIterator]() {
    if (this.#lines) return this.#lines;
    const lines = [], waiting = [];
    let done = this.closed;
    this.on('line', (line) => {
      const next = waiting.shift();
      if (next) next({ value: line, done: false });
      else lines.push(line);
    });
    this.on('close', () => {
      done = true;
      for (const next of waiting.splice(0)) next({ value: undefined, done: true });
    });
    this.#lines = {
      next: () => {
        if (lines.length > 0) return Promise.resolve({ value: lines.shift(), done: false });
        return done ? Promise.resolve({ value: undefined, done: true }) : new Promise((resolve) => waiting.push(resolve));
      },
      return: () => {
        this.close();
        return Promise.resolve({ value: undefined, done: true });
      },
      [Symbol.asyncIterator]() { return this; },
    };
    return this.#lines;
  }
}
Interface.prototype.question[Symbol.for('nodejs.util.promisify.custom')] = function (query, options = undefined) {
  if (options?.signal?.aborted) return Promise.reject(new AbortError(undefined, { cause: options.signal.reason }));
  return new Promise((resolve) => this.question(query, options ?? {}, resolve));
};
export function createInterface(...args) { return new Interface(...args); }
const control = (codes, stream, callback) => {
  if (stream == null) {
    if (typeof callback === 'function') process.nextTick(callback, null);
    return true;
  }
  return stream.write(codes, callback);
};
export function clearLine(stream, dir, callback) { return control(dir < 0 ? '\u001b[1K' : dir > 0 ? '\u001b[0K' : '\u001b[2K', stream, callback); }
export function clearScreenDown(stream, callback) { return control('\u001b[0J', stream, callback); }
export function cursorTo(stream, x, y, callback) {
  if (typeof y === 'function') {
    callback = y;
    y = undefined;
  }
  return control(typeof y !== 'number' ? `\u001b[${x + 1}G` : `\u001b[${y + 1};${x + 1}H`, stream, callback);
}
export function moveCursor(stream, dx, dy, callback) {
  let codes = '';
  if (dx < 0) codes += `\u001b[${-dx}D`;
  else if (dx > 0) codes += `\u001b[${dx}C`;
  if (dy < 0) codes += `\u001b[${-dy}A`;
  else if (dy > 0) codes += `\u001b[${dy}B`;
  return control(codes, stream, callback);
}
export function emitKeypressEvents() {}
/** The interface of readline/promises. */
class PromisesInterface extends Interface {
  question(query, options = undefined) {
    const ask = super.question.bind(this);
    if (options?.signal?.aborted) return Promise.reject(new AbortError(undefined, { cause: options.signal.reason }));
    return new Promise((resolve, reject) => {
      options?.signal?.addEventListener('abort', () => reject(new AbortError(undefined, { cause: options.signal.reason })), { once: true });
      ask(query, options ?? {}, resolve);
    });
  }
}
class Readline {
  #stream; #todo = []; #autoCommit;
  constructor(stream, options = undefined) {
    this.#stream = stream;
    this.#autoCommit = Boolean(options?.autoCommit);
  }
  #do(action) {
    if (this.#autoCommit) process.nextTick(action);
    else this.#todo.push(action);
    return this;
  }
  clearLine(dir) { return this.#do(() => clearLine(this.#stream, dir)); }
  clearScreenDown() { return this.#do(() => clearScreenDown(this.#stream)); }
  cursorTo(x, y) { return this.#do(() => cursorTo(this.#stream, x, y)); }
  moveCursor(dx, dy) { return this.#do(() => moveCursor(this.#stream, dx, dy)); }
  async commit() { for (const action of this.#todo.splice(0)) action(); }
  rollback() {
    this.#todo = [];
    return this;
  }
}
export const promises = { Interface: PromisesInterface, Readline, createInterface: (...args) => new PromisesInterface(...args) };
export default { Interface, clearLine, clearScreenDown, createInterface, cursorTo, emitKeypressEvents, moveCursor, promises };
