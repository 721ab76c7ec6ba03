/** What stands in front of a test: test262's own harness files and the host object `$262`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frontmatter } from './frontmatter.js';

/**
 * https://github.com/tc39/test262/blob/main/INTERPRETING.md#host-defined-functions
 * There is one realm and one thread: `createRealm` is absent, and all agents share the thread. What
 * those that a test starts do with a broadcast is done when `broadcast` returns, or goes on in jobs
 * and timers; they may not block or spin, so that only async functions may receive a broadcast.
 */
const HOST_OBJECT = `
var $262 = (function (global) {
  var indirectEval = global.eval;
  var transfer = typeof ArrayBuffer === 'function' ? ArrayBuffer.prototype.transfer : undefined;
  var call = Function.prototype.call;
  var receivers = [], reports = [];
  var isAsync = function (f) { return Object.prototype.toString.call(f) === '[object AsyncFunction]'; };
  return {
    global: global,
    evalScript: function (source) { return indirectEval(source); },
    detachArrayBuffer: function (buffer) { if (!buffer.detached) call.call(transfer, buffer); },
    agent: {
      start: function (source) { new Function(source)(); },
      receiveBroadcast: function (callback) {
        if (!isAsync(callback)) throw new TypeError('$262.agent: all agents share one thread, none may block');
        receivers.push(callback);
      },
      broadcast: function (buffer) {
        receivers.splice(0).forEach(function (receive) { receive(buffer); });
      },
      report: function (value) { reports.push(String(value)); },
      getReport: function () { return reports.length > 0 ? reports.shift() : null; },
      leaving: function () {},
      sleep: function (ms) { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms); },
      monotonicNow: function () { return performance.now(); },
    },
    gc: function () { throw new Test262Error('$262.gc is not available'); },
  };
})(this);
`;

/** Tests leave rejected promises behind, which would end a program. */
const REJECTIONS = "process.on('unhandledRejection', function () {});";

/** Names of the harness files that are evaluated before a test, in order. */
export function harnessFiles({ flags, includes }: Frontmatter): string[] {
  if (flags.includes('raw')) return [];
  return ['assert.js', 'sta.js', ...(flags.includes('async') ? ['doneprintHandle.js'] : []), ...includes.filter((name) => name !== 'assert.js' && name !== 'sta.js')];
}

/** Reads harness files once in a process. */
export class Harness {
  readonly #texts = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** The scripts to evaluate in the global scope before the test. */
  scriptsFor(meta: Frontmatter): string[] {
    const files = harnessFiles(meta);
    return files.length ? [REJECTIONS, HOST_OBJECT, ...files.map((name) => this.#read(name))] : [];
  }
  /** The same without what the test does not name: the host object has all of the runtime. */
  neededFor(meta: Frontmatter, source: string): string[] {
    const scripts = this.scriptsFor(meta).filter((text) => text !== HOST_OBJECT && text !== REJECTIONS);
    if (scripts.length === 0) return scripts;
    const texts = [source, ...scripts];
    return [...(texts.some((text) => /\basync\b|Promise/.test(text)) ? [REJECTIONS] : []), ...(texts.some((text) => text.includes('$262')) ? [HOST_OBJECT] : []), ...scripts];
  }

  #read(name: string): string {
    let text = this.#texts.get(name);
    if (text === undefined) this.#texts.set(name, (text = readFileSync(path.join(this.folder, 'harness', name), 'utf8')));
    return text;
  }
}
