/**
 * What a program may ask of its surroundings beside the language: globals of the
 * web and of Node, members of `process`, `console` and `performance`, and Node's
 * modules. Each is an export of a library module (runtime/library), which is part of
 * a program only if the program says its name (decision 26).
 */
import { type AnyNode, constantText, forEachChild } from '../parse/ast.js';
import type { ScopeInfo } from '../scope/scope.js';

/** The library module that has a global, as an export of that name. ORDER: that in which they are defined. */
export const LIBRARY_GLOBALS: Readonly<Record<string, string>> = {
  TextEncoder: 'web/text-encoder',
  TextDecoder: 'web/text-decoder',
  atob: 'web/base64', btoa: 'web/base64', Buffer: 'internal/buffer', Blob: 'web/blob', File: 'web/blob',
  Event: 'web/event-target', EventTarget: 'web/event-target', CustomEvent: 'web/event-target', AbortSignal: 'web/abort', AbortController: 'web/abort',
  structuredClone: 'web/structured-clone', MessageEvent: 'web/message-channel', MessagePort: 'web/message-channel', MessageChannel: 'web/message-channel',
  DOMException: 'web/dom-exception',
  PerformanceEntry: 'web/performance', PerformanceMark: 'web/performance', PerformanceMeasure: 'web/performance', PerformanceObserver: 'web/performance', PerformanceObserverEntryList: 'web/performance',
};
/** Those that `for (name in globalThis)` shows in Node. */
export const ENUMERABLE_GLOBALS: ReadonlySet<string> = new Set(['structuredClone', 'atob', 'btoa', 'fetch', 'crypto', 'navigator']);

/** Members of objects that all programs have: the library module whose export is their property descriptor. */
export const LIBRARY_MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  process: {
    ...members('process/information', 'version versions arch pid ppid title execArgv release features config allowedNodeEnvironmentFlags umask'),
    ...members('process/cwd', 'cwd chdir'),
    ...members('process/time', 'hrtime uptime cpuUsage'),
    ...members('process/memory', 'memoryUsage availableMemory constrainedMemory'),
    ...members('process/warnings', 'emitWarning'),
    ...members('process/ending', 'abort reallyExit kill'),
  },
  console: {},
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
  timers: 'node/timers', 'timers/promises': 'node/timers-promises', util: 'node/util', 'util/types': 'node/util-types',
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

  add(ast: AnyNode, scopes: ScopeInfo): void {
    this.visit(ast, null, scopes);
  }
  private visit(node: AnyNode, parent: AnyNode | null, scopes: ScopeInfo): void {
    if (node.type === 'Identifier') this.identifier(node, parent, scopes);
    else if (node.type === 'ReturnStatement' && node.argument?.type === 'ThisExpression') this.escaped.add('globalThis');
    else {
      const key = propertyName(node) ?? constantText(node);
      if (key !== null) this.properties.add(key);
    }
    forEachChild(node, (child) => this.visit(child, node, scopes));
  }
  private identifier(node: AnyNode & { type: 'Identifier' }, parent: AnyNode | null, scopes: ScopeInfo): void {
    const reference = scopes.references.get(node);
    if (!reference || reference.binding) return;
    const { name } = node;
    this.free.add(name);
    const member = parent?.type === 'MemberExpression' && parent.object === node ? propertyName(parent) : null;
    if (member !== null) this.direct.add(`${name}.${member}`);
    else if (parent?.type !== 'UnaryExpression' || parent.operator !== 'typeof') this.escaped.add(name);
  }

  /** May the program mean the global of that name? */
  global(name: string): boolean {
    return this.free.has(name) || this.reachedBelow(name);
  }
  /** May it mean that property of that global? */
  member(object: string, name: string): boolean {
    return this.direct.has(`${object}.${name}`) || (this.properties.has(name) && (this.escaped.has(object) || this.reachedBelow(object)));
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

/** The name of a property, where it is not computed, or by a constant. */
function propertyName(node: AnyNode): string | null {
  if (node.type !== 'MemberExpression' && node.type !== 'Property') return null;
  const key = (node.type === 'Property' ? node.key : node.property) as AnyNode;
  return node.computed || key.type !== 'Identifier' ? constantText(key) : key.name;
}

/** The names that a program means, as `name` or `object.name`. */
export function mentionedNames(mentions: Mentions): string[] {
  const globals = Object.keys(LIBRARY_GLOBALS).filter((name) => mentions.global(name));
  const members = Object.entries(LIBRARY_MEMBERS).flatMap(([object, names]) => Object.keys(names).filter((name) => mentions.member(object, name)).map((name) => `${object}.${name}`));
  return [...globals, ...members];
}
/** The text of the module that defines these names before the program begins. */
export function preludeText(names: readonly string[]): string {
  const lines = names.map((name, n) => {
    const [object, member] = name.split('.');
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
  return member === undefined ? LIBRARY_GLOBALS[name]! : LIBRARY_MEMBERS[object!]![member]!;
}
