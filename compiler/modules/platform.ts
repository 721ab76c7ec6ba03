/**
 * What a program may ask of its surroundings beside the language: globals of the
 * web and of Node, members of `process`, `console` and `performance`, and Node's
 * modules. Each is an export of a library module (runtime/library), which is part of
 * a program only if the program says its name (decision 26).
 */
import { type AnyNode, constantText, forEachChild, textAt } from '../parse/ast.js';
import type { ScopeInfo } from '../scope/scope.js';

function streamGlobals(): Record<string, string> {
  return {
    ...members('web/streams', 'ReadableStream ReadableStreamDefaultReader ReadableStreamBYOBReader ReadableStreamBYOBRequest ReadableByteStreamController ReadableStreamDefaultController TransformStream TransformStreamDefaultController WritableStream WritableStreamDefaultController WritableStreamDefaultWriter ByteLengthQueuingStrategy CountQueuingStrategy'),
    ...members('web/text-streams', 'TextEncoderStream TextDecoderStream'),
    ...members('web/compression-streams', 'CompressionStream DecompressionStream'),
  };
}

/** The library modules that come with the compiler (runtime/library). */
export interface Library {
  load(id: string): LibraryModule;
}
export interface LibraryModule {
  readonly source: string;
  readonly kind: 'module' | 'commonjs' | 'json';
  /** A file of an npm package. */
  readonly package: boolean;
  /** Ids of the library modules that its specifiers name; the others name modules of Node. */
  readonly requests: Readonly<Record<string, string>>;
}

/** The library module that has a global, as an export of that name. ORDER: that in which they are defined. */
export const LIBRARY_GLOBALS: Readonly<Record<string, string>> = {
  TextEncoder: 'web/text-encoder',
  TextDecoder: 'web/text-decoder',
  atob: 'web/base64', btoa: 'web/base64', Buffer: 'internal/buffer', Blob: 'web/blob', File: 'web/blob',
  Event: 'web/event-target', EventTarget: 'web/event-target', CustomEvent: 'web/event-target', AbortSignal: 'web/abort', AbortController: 'web/abort',
  structuredClone: 'web/structured-clone', MessageEvent: 'web/message-channel', MessagePort: 'web/message-channel', MessageChannel: 'web/message-channel',
  URL: 'web/url', URLSearchParams: 'web/url-search-params',
  crypto: 'web/crypto', Crypto: 'web/crypto', CryptoKey: 'web/subtle-crypto', SubtleCrypto: 'web/subtle-crypto', navigator: 'web/navigator', Navigator: 'web/navigator',
  ...streamGlobals(),
  Headers: 'web/headers', FormData: 'web/form-data', Request: 'web/fetch', Response: 'web/fetch', fetch: 'web/fetch',
  DOMException: 'web/dom-exception', Intl: 'intl/intl', jsaot: 'internal/jsaot',
  PerformanceEntry: 'web/performance', PerformanceMark: 'web/performance', PerformanceMeasure: 'web/performance', PerformanceObserver: 'web/performance', PerformanceObserverEntryList: 'web/performance',
};
/** Those that `for (name in globalThis)` shows in Node. */
export const ENUMERABLE_GLOBALS: ReadonlySet<string> = new Set(['structuredClone', 'atob', 'btoa', 'fetch', 'crypto', 'navigator']);

/** Members of objects that all programs have: the library module whose export is their property descriptor. */
export const LIBRARY_MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  process: {
    ...members('process/information', 'version versions arch pid ppid title execArgv release features config allowedNodeEnvironmentFlags umask'),
    ...members('process/cwd', 'cwd'),
    ...members('process/chdir', 'chdir'),
    ...members('process/emitter', 'prependListener prependOnceListener eventNames listeners rawListeners setMaxListeners getMaxListeners'),
    ...members('process/time', 'hrtime uptime cpuUsage'),
    ...members('process/memory', 'memoryUsage availableMemory constrainedMemory'),
    ...members('process/warnings', 'emitWarning'),
    ...members('process/ending', 'abort reallyExit kill'),
    ...members('process/stdin', 'stdin'),
  },
  console: {
    ...members('internal/console-more', 'table time timeEnd timeLog timeStamp profile profileEnd'),
    ...members('internal/console-class', 'Console'),
  },
  Intl: {
    DateTimeFormat: 'intl/date-time-format', NumberFormat: 'intl/number-format', Collator: 'intl/collator', PluralRules: 'intl/plural-rules', RelativeTimeFormat: 'intl/relative-time-format', ListFormat: 'intl/list-format', Segmenter: 'intl/segmenter',
    ...members('intl/locale', 'Locale DisplayNames getCanonicalLocales supportedValuesOf'),
  },
  performance: {
    ...members('web/performance-time', 'now timeOrigin toJSON'),
    ...members('web/performance', 'mark measure getEntries getEntriesByName getEntriesByType clearMarks clearMeasures clearResourceTimings eventLoopUtilization timerify'),
  },
};

function members(module: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, module]));
}

/** Node's modules by name, without `node:`. */
export const NODE_MODULES: Readonly<Record<string, string>> = {
  path: 'node/path', 'path/posix': 'node/path-posix', 'path/win32': 'node/path-win32', buffer: 'node/buffer', events: 'node/events', os: 'node/os', querystring: 'node/querystring', string_decoder: 'node/string_decoder',
  url: 'node/url', assert: 'node/assert', 'assert/strict': 'node/assert-strict', crypto: 'node/crypto', async_hooks: 'node/async_hooks', perf_hooks: 'node/perf_hooks', module: 'node/module',
  readline: 'node/readline', 'readline/promises': 'node/readline-promises', punycode: 'node/punycode', constants: 'node/constants', console: 'node/console', tty: 'node/tty', v8: 'node/v8', vm: 'node/vm', zlib: 'node/zlib', sys: 'node/util',
  'stream/web': 'node/stream-web', 'stream/consumers': 'node/stream-consumers',
  net: 'node/net', http: 'node/http', https: 'node/https', http2: 'node/http2', child_process: 'node/child_process', worker_threads: 'node/worker_threads', cluster: 'node/cluster', dgram: 'node/dgram', diagnostics_channel: 'node/diagnostics_channel', dns: 'node/dns',
  'dns/promises': 'node/dns-promises', tls: 'node/tls', inspector: 'node/inspector', repl: 'node/repl', wasi: 'node/wasi',
  process: 'node/process', stream: 'node/stream', 'stream/promises': 'node/stream-promises', fs: 'node/fs', 'fs/promises': 'node/fs-promises',
  timers: 'node/timers', 'timers/promises': 'node/timers-promises', util: 'node/util', 'util/types': 'node/util-types',
};
const LOCAL_TIME = 'local time';
/** Exports of library modules that another one adds, if the program names them: what few programs need, and is large. */
export const LIBRARY_EXTENSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'node/fs': {
    ...members('node/fs-streams', 'createReadStream createWriteStream ReadStream WriteStream FileReadStream FileWriteStream'),
    promises: 'node/fs-promises-member',
  },
  'node/fs-promises': members('node/file-handle-streams', 'createReadStream createWriteStream readableWebStream'),
  'internal/buffer': members('internal/buffer-bigint', 'readBigInt64LE readBigInt64BE readBigUInt64LE readBigUInt64BE readBigUint64LE readBigUint64BE writeBigInt64LE writeBigInt64BE writeBigUInt64LE writeBigUInt64BE writeBigUint64LE writeBigUint64BE'),
  'node/stream': members('node/stream-web-adapters', 'toWeb fromWeb'),
  'node/vm': members('node/vm-scripts', 'runInThisContext'),
  'node/crypto': members('node/crypto-ciphers', 'createCipheriv createDecipheriv Cipheriv Decipheriv getCipherInfo'),
  'web/crypto': { subtle: 'web/subtle-member' },
  'web/blob': { stream: 'web/blob-stream' },
  Date: { [LOCAL_TIME]: 'internal/time-zone', timeZone: 'internal/zone-option' },
};

/** Modules that only `node:` names. */
const PREFIX_ONLY: ReadonlySet<string> = new Set(['sea', 'sqlite', 'test', 'test/reporters']);

/** The library module of one of Node's modules; null: there is none of that name. */
export function builtinModule(specifier: string): string | null {
  const name = specifier.replace(/^node:/, '');
  if (name === specifier && PREFIX_ONLY.has(name)) return null;
  return Object.hasOwn(NODE_MODULES, name) ? NODE_MODULES[name]! : null;
}

/**
 * What the modules of a program say of the objects around it. Followed are names and
 * constant texts: a name that is put together at run time finds what else is named.
 */
export class Mentions {
  /** Names of globals. */
  private readonly free = new Set<string>();
  /** `object.name`, where it is written so. */
  private readonly direct = new Set<string>();
  /** Objects that are used in another way than by `object.name`. */
  private readonly escaped = new Set<string>();
  /** Names of properties, and texts that may be such. */
  private readonly properties = new Set<string>();
  /** Those that the program itself names, not the library. */
  private readonly ownProperties = new Set<string>();

  /** Adds what a module says; library modules of our own import what they need, and mean no property of the global object. */
  add(ast: AnyNode, scopes: ScopeInfo, library: LibraryModule | null): void {
    const where = { scopes, library };
    const visit = (node: AnyNode, parent: AnyNode | null, grandparent: AnyNode | null): void => {
      if (node.type === 'Identifier') {
        this.identifier(node, parent, where);
        if (node.name === 'Date' && !library && scopes.references.get(node)?.binding === null) this.noteDate(node, parent, grandparent);
      } else if (!library || library.package) this.propertyNames(node, parent, !library);
      forEachChild(node, (child) => visit(child, node, parent));
    };
    visit(ast, null, null);
  }
  private propertyNames(node: AnyNode, parent: AnyNode | null, own: boolean): void {
    if (returnsGlobalThis(node)) this.escaped.add('globalThis');
    const key = propertyName(node) ?? textAt(node, parent) ?? importedName(node);
    if (key === null) return;
    for (const name of namesIn(key)) {
      this.properties.add(name);
      if (own) {
        this.ownProperties.add(name);
        if (LOCAL_METHODS.test(name)) this.localTime = true;
      }
    }
  }
  /** Does the program itself ask for local time? */
  localTime = false;
  /** Of a Date, all but that it is made of nothing and used in UTC. */
  private noteDate(node: AnyNode, parent: AnyNode | null, grandparent: AnyNode | null): void {
    if (parent?.type === 'MemberExpression' && parent.object === node && ['now', 'UTC'].includes(propertyName(parent) ?? '')) return;
    if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') return;
    if (parent?.type === 'NewExpression' && parent.callee === node && parent.arguments.length === 0 && grandparent) {
      if (grandparent.type === 'UnaryExpression' && grandparent.operator === '+') return;
      if (grandparent.type === 'MemberExpression' && UTC_METHODS.test(propertyName(grandparent) ?? '')) return;
    }
    this.localTime = true;
  }
  private identifier(node: AnyNode & { type: 'Identifier' }, parent: AnyNode | null, { scopes, library }: { scopes: ScopeInfo; library: LibraryModule | null }): void {
    const reference = scopes.references.get(node);
    if (!reference || reference.binding) return;
    const { name } = node;
    this.free.add(name);
    const member = parent?.type === 'MemberExpression' && parent.object === node ? propertyName(parent) : null;
    if (member !== null) this.direct.add(`${name}.${member}`);
    else if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') return;
    else if (!library || library.package || !GLOBAL_OBJECT.includes(name)) this.escaped.add(name);
  }

  /** May the program mean the global of that name? */
  global(name: string): boolean {
    return this.free.has(name) || this.reachedBelow(name);
  }
  /** May it mean that property of that global? */
  member(object: string, name: string): boolean {
    return this.direct.has(`${object}.${name}`) || (this.properties.has(name) && (this.escaped.has(object) || this.reachedBelow(object)));
  }
  /** Is it the name of any property that the program itself means? */
  property(name: string): boolean {
    return this.ownProperties.has(name);
  }
  /** Is it a property of the global object that the program means? */
  private reachedBelow(name: string): boolean {
    if (GLOBAL_OBJECT.some((object) => this.direct.has(`${object}.${name}`))) return true;
    return this.properties.has(name) && [...GLOBAL_OBJECT, ...CODE].some((object) => this.escaped.has(object));
  }
}
const GLOBAL_OBJECT = ['globalThis', 'global'];
/** What makes code of texts. */
const CODE = ['eval', 'Function'];

/** The names that a text may stand for: itself, or those in a list of some that the library has. */
function namesIn(text: string): readonly string[] {
  const words = text.length < 2000 && /[^\w$]/.test(text) ? text.split(/[^\w$]+/) : [];
  return words.filter((word) => Object.hasOwn(LIBRARY_GLOBALS, word)).length > 1 ? [text, ...words] : [text];
}
function importedName(node: AnyNode): string | null {
  return node.type === 'ImportSpecifier' && node.imported.type === 'Identifier' ? node.imported.name : null;
}
const UTC_METHODS = /^(?:getTime|valueOf|toISOString|toJSON|getUTC\w+|toUTCString|toGMTString)$/;
const LOCAL_METHODS = /^(?:[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Year|TimezoneOffset)|toDateString|toTimeString|toLocaleDateString|toLocaleTimeString)$/;

/** (function () { return this; })() */
function returnsGlobalThis(node: AnyNode): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'FunctionExpression') return false;
  const [first] = node.callee.body.body;
  if (first?.type !== 'ReturnStatement') return false;
  const value = first.argument;
  return value?.type === 'ThisExpression' || (value?.type === 'LogicalExpression' && value.left.type === 'ThisExpression');
}
/** The name of a property, where it is not computed, or by a constant. */
function propertyName(node: AnyNode): string | null {
  if (node.type !== 'MemberExpression' && node.type !== 'Property') return null;
  const key = (node.type === 'Property' ? node.key : node.property) as AnyNode;
  return node.computed || key.type !== 'Identifier' ? constantText(key) : key.name;
}

/**
 * The names that a program means, as `name` or `object.name`.
 *
 * @param isLoaded is that library module a part of the program already?
 */
export function mentionedNames(mentions: Mentions, isLoaded: (module: string) => boolean): string[] {
  const globals = Object.keys(LIBRARY_GLOBALS).filter((name) => mentions.global(name));
  const members = Object.entries(LIBRARY_MEMBERS).flatMap(([object, names]) => Object.keys(names).filter((name) => mentions.member(object, name)).map((name) => `${object}.${name}`));
  const isExtended = (module: string): boolean => (module === 'Date' ? mentions.localTime : isLoaded(module));
  const isMentioned = (name: string): boolean => name === LOCAL_TIME || mentions.property(name);
  const extensions = Object.entries(LIBRARY_EXTENSIONS).flatMap(([module, names]) => (isExtended(module) ? Object.keys(names).filter(isMentioned).map((name) => `${module}.${name}`) : []));
  return [...globals, ...members, ...extensions];
}
/** The text of the module that defines these names before the program begins. */
export function preludeText(names: readonly string[]): string {
  const lines = names.map((name, n) => {
    const [object, member] = name.split('.');
    if (member !== undefined && LIBRARY_EXTENSIONS[object!]) return `import '${moduleOfName(name)}';\n`;
    if (member === undefined) {
      return `import { ${name} } from '${LIBRARY_GLOBALS[name]!}';\nObject.defineProperty($intrinsic('GlobalObject'), '${name}', { value: ${name}, writable: true, enumerable: ${ENUMERABLE_GLOBALS.has(name)}, configurable: true });\n`;
    }
    return `import { ${member} as member${n} } from '${LIBRARY_MEMBERS[object!]![member]!}';\nObject.defineProperty(${object}, '${member}', member${n});\n`;
  });
  return lines.join('');
}
/** Library module of a name. */
export function moduleOfName(name: string): string {
  const [object, member] = name.split('.');
  return member === undefined ? LIBRARY_GLOBALS[name]! : (LIBRARY_EXTENSIONS[object!] ?? LIBRARY_MEMBERS[object!])![member]!;
}
