// The part of bindings that is the same for all modules (compiler/interface/bindings.ts adds the
// rest): values in the format of values.js, calls, promises, timers, and a WASI of its own.

const TYPED_ARRAYS = [
  Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, globalThis.Float16Array ?? Uint16Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array,
];
const ERRORS = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
const DEEPEST = 1000;
const utf8Encoder = new TextEncoder(), utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes values into bytes of its own. */
class ValueWriter {
  bytes = new Uint8Array(4096);
  view = new DataView(this.bytes.buffer);
  end = 0;

  room(count) {
    const from = this.end;
    this.end += count;
    if (this.end > this.bytes.length) {
      const larger = new Uint8Array(2 * this.end);
      larger.set(this.bytes.subarray(0, from));
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    return from;
  }
  tag(tag) {
    const at = this.room(1);
    this.bytes[at] = tag;
  }
  length(length) {
    const at = this.room(4);
    this.view.setUint32(at, length, true);
  }
  double(value) {
    const at = this.room(8);
    this.view.setFloat64(at, value, true);
  }
  text(text) {
    // A code unit takes three bytes at most.
    const at = this.room(4 + 3 * text.length);
    const { written } = utf8Encoder.encodeInto(text, this.bytes.subarray(at + 4));
    this.view.setUint32(at, written, true);
    this.end = at + 4 + written;
  }
  buffer(bytes) {
    this.length(bytes.length);
    const at = this.room(bytes.length);
    this.bytes.set(bytes, at);
  }
  value(value, depth = 0) {
    switch (typeof value) {
      case 'undefined': return this.tag(0);
      case 'boolean': return this.tag(value ? 3 : 2);
      case 'number': {
        if ((value | 0) !== value || Object.is(value, -0)) {
          this.tag(5);
          return this.double(value);
        }
        this.tag(4);
        const at = this.room(4);
        return this.view.setInt32(at, value, true);
      }
      case 'string':
        this.tag(6);
        return this.text(value);
      case 'bigint':
        this.tag(7);
        return this.text(`${value}`);
      case 'object': return value === null ? this.tag(1) : this.object(value, depth + 1);
      default: throw new TypeError(`a ${typeof value} can't be passed to the program`);
    }
  }
  object(value, depth) {
    if (depth > DEEPEST) throw new TypeError("what is cyclic, or deeper than 1000 levels, can't be passed to the program");
    if (Array.isArray(value)) {
      this.tag(8);
      this.length(value.length);
      for (let n = 0; n < value.length; n++) this.value(value[n], depth);
    } else if (ArrayBuffer.isView(value)) {
      const type = TYPED_ARRAYS.findIndex((TypedArray) => value instanceof TypedArray);
      this.tag(10);
      this.tag(type < 0 ? 1 : type);
      this.buffer(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    } else if (value instanceof ArrayBuffer) {
      this.tag(11);
      this.buffer(new Uint8Array(value));
    } else if (value instanceof Date) {
      this.tag(12);
      this.double(value.getTime());
    } else if (value instanceof Map) {
      this.tag(13);
      this.length(value.size);
      for (const pair of value) for (const one of pair) this.value(one, depth);
    } else if (value instanceof Set) {
      this.tag(14);
      this.length(value.size);
      for (const one of value) this.value(one, depth);
    } else if (value instanceof Error) {
      this.tag(15);
      for (const part of [value.name, value.message, value.stack]) this.value(part === undefined ? undefined : `${part}`, depth);
    } else {
      if (typeof value.then === 'function') throw new TypeError("a promise can't be passed to the program");
      this.tag(9);
      const names = Object.keys(value);
      this.length(names.length);
      for (const name of names) {
        this.text(name);
        this.value(value[name], depth);
      }
    }
  }
}

/** Reads values out of the memory of a module. `promise`: makes the promise of a number. */
class ValueReader {
  constructor(buffer, at, promise) {
    this.bytes = new Uint8Array(buffer);
    this.view = new DataView(buffer);
    this.at = at;
    this.promise = promise;
  }
  tag() {
    return this.bytes[this.at++];
  }
  length() {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }
  double() {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }
  slice() {
    const length = this.length();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  text() {
    return utf8Decoder.decode(this.slice());
  }
  value() {
    switch (this.tag()) {
      case 0: return undefined;
      case 1: return null;
      case 2: return false;
      case 3: return true;
      case 4: this.at += 4; return this.view.getInt32(this.at - 4, true);
      case 5: return this.double();
      case 6: return this.text();
      case 7: return BigInt(this.text());
      case 8: return this.list(() => this.value());
      case 9: return this.object();
      case 10: {
        const TypedArray = TYPED_ARRAYS[this.tag()];
        return new TypedArray(this.slice().slice().buffer);
      }
      case 11: return this.slice().slice().buffer;
      case 12: return new Date(this.double());
      case 13: return new Map(this.list(() => [this.value(), this.value()]));
      case 14: return new Set(this.list(() => this.value()));
      case 15: return this.error();
      default: return this.promise(this.length());
    }
  }
  list(item) {
    const list = [];
    for (let length = this.length(); length > 0; length--) list.push(item());
    return list;
  }
  object() {
    const object = {};
    for (let length = this.length(); length > 0; length--) {
      const key = this.text(), value = this.value();
      if (key === '__proto__') Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
      else object[key] = value;
    }
    return object;
  }
  /** With the stack that it has in the program. */
  error() {
    const name = this.value(), message = this.value(), stack = this.value();
    const made = new (Object.hasOwn(ERRORS, name) ? ERRORS[name] : Error)(message);
    if (name !== undefined && made.name !== name) Object.defineProperty(made, 'name', { value: name, writable: true, configurable: true });
    if (stack !== undefined) Object.defineProperty(made, 'stack', { value: stack, writable: true, configurable: true });
    return made;
  }
}

/**
 * The functions of an instance.
 *
 * @param wasm exports of the instance
 * @param table of each export: name, kind (function or value), and for functions of scalars the way
 *   each parameter and the result is passed
 * @param host told how to pass what functions of the host have thrown
 */
function bind(wasm, table, host) {
  const writer = new ValueWriter();
  /** Promises of the program that are not settled. */
  const waiting = new Map();
  let scratch = 0, capacity = 0, timer, isScheduled = false;

  const promise = (number) => new Promise((resolve, reject) => { waiting.set(number, { resolve, reject }); });
  const readAt = (address) => {
    const reader = new ValueReader(wasm.memory.buffer, address >>> 0, promise);
    return { isThrown: reader.tag() === 1, value: reader.value() };
  };
  /** What a direct call has thrown; what is no exception of the program stays what it is. */
  const thrownBy = (error) => {
    const address = error instanceof WebAssembly.RuntimeError ? wasm.jsaot_thrown() : 0;
    return address === 0 ? error : readAt(address).value;
  };
  const settle = () => {
    const address = wasm.jsaot_settled();
    if (address === 0) return;
    for (const [number, isFulfilled, value] of readAt(address).value) {
      const { resolve, reject } = waiting.get(number);
      waiting.delete(number);
      if (isFulfilled) resolve(value);
      else reject(value);
    }
  };
  /** Timers of the program, and promises that are settled. */
  const pump = () => {
    isScheduled = false;
    clearTimeout(timer);
    const delay = wasm.jsaot_poll();
    settle();
    if (delay >= 0) timer = setTimeout(pump, Math.ceil(delay));
  };
  const afterCall = () => {
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(pump);
  };
  /** Puts what was written into a block that is used again and again. */
  const send = () => {
    if (writer.end > capacity) {
      if (capacity > 0) wasm.jsaot_free(scratch);
      capacity = 0;
      scratch = wasm.jsaot_alloc(2 * writer.end) >>> 0;
      capacity = 2 * writer.end;
    }
    new Uint8Array(wasm.memory.buffer).set(writer.bytes.subarray(0, writer.end), scratch);
    return scratch;
  };
  host.raise = (error) => {
    writer.end = 0;
    writer.value(error);
    wasm.jsaot_raise(send());
  };
  const call = (index, args) => {
    writer.end = 0;
    writer.value(args);
    const { isThrown, value } = readAt(wasm.jsaot_call(index, send()));
    afterCall();
    if (isThrown) throw value;
    return value;
  };
  const direct = (fn, parameters, result) => (...args) => {
    const passed = parameters.map((how, n) => (how === 'bool' ? (args[n] ? 1 : 0) : how === 'i64' ? BigInt(args[n]) : Number(args[n])));
    try {
      const value = fn(...passed);
      return result === 'bool' ? value !== 0 : result === 'u32' ? value >>> 0 : value;
    } catch (error) {
      throw thrownBy(error);
    } finally {
      afterCall();
    }
  };

  try {
    wasm._initialize();
  } catch (error) {
    throw thrownBy(error);
  }
  afterCall();
  const functions = {};
  for (const [index, [name, kind, parameters, result]] of table.entries()) {
    if (kind === 'value') Object.defineProperty(functions, name, { get: () => call(index, []), enumerable: true });
    else functions[name] = parameters ? direct(wasm[name], parameters, result) : (...args) => call(index, args);
  }
  return functions;
}

/** Thrown where the program ends its process. */
class ProgramExit extends Error {
  constructor(code) {
    super(`the program has ended with exit code ${code}`);
    this.name = 'ProgramExit';
    this.code = code;
  }
}
/** Where output goes without options: the process's, or the console, in lines. */
async function outputOf(fd) {
  if (globalThis.process?.versions?.node) {
    const { writeSync } = await import('node:fs');
    return (bytes) => { for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done); };
  }
  const decoder = new TextDecoder();
  let line = '';
  return (bytes) => {
    const lines = (line + decoder.decode(bytes, { stream: true })).split('\n');
    line = lines.pop();
    for (const one of lines) console[fd === 1 ? 'log' : 'error'](one);
  };
}
/** WASI preview 1, of what programs need that have no files. */
function smallWasi(memory, { stdout, stderr, args = ['program'], env = {} }) {
  const view = () => new DataView(memory().buffer);
  const bytes = () => new Uint8Array(memory().buffer);
  const [SUCCESS, BAD, MISSING] = [0, 8, 52];
  const lists = { args: args.map((text) => utf8Encoder.encode(`${text}\0`)), env: Object.entries(env).map(([name, value]) => utf8Encoder.encode(`${name}=${value}\0`)) };
  const sizes = (list) => (count, size) => {
    view().setUint32(count, list.length, true);
    view().setUint32(size, list.reduce((sum, text) => sum + text.length, 0), true);
    return SUCCESS;
  };
  const texts = (list) => (pointers, at) => {
    for (const [n, text] of list.entries()) {
      view().setUint32(pointers + 4 * n, at, true);
      bytes().set(text, at);
      at += text.length;
    }
    return SUCCESS;
  };
  const functions = {
    args_sizes_get: sizes(lists.args), args_get: texts(lists.args), environ_sizes_get: sizes(lists.env), environ_get: texts(lists.env),
    fd_write(fd, vectors, count, written) {
      const write = fd === 1 ? stdout : fd === 2 ? stderr : null;
      if (!write) return BAD;
      let total = 0;
      for (let n = 0; n < count; n++) {
        const at = view().getUint32(vectors + 8 * n, true), length = view().getUint32(vectors + 8 * n + 4, true);
        write(bytes().slice(at, at + length));
        total += length;
      }
      view().setUint32(written, total, true);
      return SUCCESS;
    },
    fd_fdstat_get(fd, result) {
      bytes().fill(0, result, result + 24);
      bytes()[result] = 2;
      return fd > 2 ? BAD : SUCCESS;
    },
    fd_read(fd, vectors, count, read) {
      view().setUint32(read, 0, true);
      return SUCCESS;
    },
    fd_prestat_get: () => BAD,
    clock_time_get(clock, precision, result) {
      const ms = clock === 0 ? Date.now() : performance.now();
      view().setBigUint64(result, BigInt(Math.round(ms * 1e6)), true);
      return SUCCESS;
    },
    random_get(at, length) {
      for (let done = 0; done < length; done += 65536) crypto.getRandomValues(bytes().subarray(at + done, at + Math.min(length, done + 65536)));
      return SUCCESS;
    },
    proc_exit(code) { throw new ProgramExit(code); },
  };
  return new Proxy(functions, { get: (target, name) => target[name] ?? (() => MISSING) });
}

async function moduleOf(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof URL && source.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises');
    return WebAssembly.compile(await readFile(source));
  }
  const found = source instanceof URL || typeof source === 'string' ? await fetch(source) : await source;
  return WebAssembly.compile(typeof Response === 'function' && found instanceof Response ? await found.arrayBuffer() : found);
}
/** The values of blocks that functions of the host take and give (docs/embedding.md); how: text, json or the name of a typed array. */
function takeBlock(wasm, address, how) {
  if (address === 0) return undefined;
  const from = address >>> 0;
  const bytes = new Uint8Array(wasm.memory.buffer, from, new DataView(wasm.memory.buffer).getUint32(from - 8, true)).slice();
  wasm.jsaot_free(address);
  if (how === 'text') return utf8Decoder.decode(bytes);
  return how === 'json' ? JSON.parse(utf8Decoder.decode(bytes)) : new globalThis[how](bytes.buffer);
}
function giveBlock(wasm, value, how) {
  if (value === undefined) return 0;
  const text = how === 'json' ? JSON.stringify(value) : how === 'text' ? `${value}` : null;
  if (text === undefined) return 0;
  const bytes = text === null ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : utf8Encoder.encode(text);
  const address = wasm.jsaot_alloc(bytes.length);
  new Uint8Array(wasm.memory.buffer).set(bytes, address >>> 0);
  return address;
}
/** A function of the host as the module imports it. What it throws is thrown in the program. */
function hostFunction(host, fn, parameters, result) {
  const taken = (value, how) => (how === 'bool' ? value !== 0 : how === 'u32' ? value >>> 0 : SCALARS.has(how) ? value : takeBlock(host.wasm, value, how));
  return (...args) => {
    try {
      const value = fn(...args.map((arg, n) => taken(arg, parameters[n])));
      if (result === 'void') return undefined;
      return result === 'bool' ? (value ? 1 : 0) : result === 'i64' ? BigInt(value) : SCALARS.has(result) ? Number(value) : giveBlock(host.wasm, value, result);
    } catch (error) {
      host.raise(error);
      return result === 'i64' ? 0n : 0;
    }
  };
}
const SCALARS = new Set(['f64', 'i32', 'u32', 'i64', 'bool', 'void']);

/** Engines are compiled once for all programs of a page or process: by their addresses. */
function engineOf(source) {
  const engines = (globalThis[Symbol.for('jsaot.engines')] ??= new Map());
  if (!(source instanceof URL)) return moduleOf(source);
  const { href } = source;
  if (!engines.has(href)) {
    engines.set(href, moduleOf(source).catch((error) => {
      engines.delete(href);
      throw error;
    }));
  }
  return engines.get(href);
}
/** A new instance of the program; with an engine, if it is one for that. */
async function instantiateWith(url, engineUrl, table, functions, options) {
  const host = { wasm: null, raise: null };
  const imports = {};
  for (const [from, name, parameters, result] of functions) {
    const fn = options.imports?.[from]?.[name];
    if (typeof fn !== 'function') throw new TypeError(`the program needs a function: imports.${from}.${name}`);
    (imports[from] ??= {})[name] = hostFunction(host, fn, parameters, result);
  }
  const module = await moduleOf(options.module ?? url);
  let instance;
  const wasi = options.wasi?.wasiImport ?? options.wasi
    ?? smallWasi(() => instance.exports.memory, { ...options, stdout: options.stdout ?? await outputOf(1), stderr: options.stderr ?? await outputOf(2) });
  const ofWasi = { wasi_snapshot_preview1: wasi };
  const ofEngine = engineUrl === null ? {} : { jsaot: (await WebAssembly.instantiate(await engineOf(options.engine ?? engineUrl), ofWasi)).exports };
  instance = await WebAssembly.instantiate(module, { ...options.imports, ...imports, ...ofEngine, ...ofWasi });
  host.wasm = instance.exports;
  // A WASI of Node's or the like is told of the memory; the program begins afterwards.
  options.wasi?.initialize?.({ exports: { memory: instance.exports.memory, _initialize() {} } });
  return bind(instance.exports, table, host);
}
