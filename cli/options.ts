import { InvalidArgumentError, Option, type Command } from 'commander';
import { type CompileOptions, type Constant, type EvalMode, isKnownLocale } from '../compiler/index.js';
import { dumpHelp, parseDumpList } from './dumps.js';

export type OptimizeLevel = CompileOptions['optimize'];
export type DiagnosticFormat = 'text' | 'json';

/** What commander collects for the options that `compile` and `run` share. */
export interface SharedOptions {
  optimize: OptimizeLevel;
  strict?: boolean;
  watch?: boolean;
  /** Of the process that `--watch` starts. */
  reportSources?: boolean;
  maxHeap?: number;
  stackSize?: number;
  gcStress?: boolean;
  icStats?: boolean;
  verify?: boolean;
  wat?: string;
  dump?: string[];
  dumpFn?: string;
  timePasses?: boolean;
  format: DiagnosticFormat;
  module?: boolean;
  script?: boolean;
  conditions?: string[];
  external?: string[];
  alias?: Record<string, string>;
  define?: Record<string, Constant>;
  locale?: string[];
  eval?: EvalMode;
  exits?: CompileOptions['exits'];
  link?: CompileOptions['link'];
  engine?: string;
  debugNames?: boolean;
  importMemory?: boolean;
  exportTable?: boolean;
  command?: boolean;
  reactor?: boolean;
  size?: 'text' | 'json';
  why?: string[];
}

const LEVELS: Record<string, OptimizeLevel> = { 0: 0, 1: 1, 2: 2, 3: 3, s: 's' };

export function addSharedOptions(command: Command, defaultLevel: OptimizeLevel): Command {
  return command
    .addOption(new Option('-O, --optimize <level>', '-O0, -O1, -O2, -O3 or -Os').argParser(parseLevel).default(defaultLevel))
    .option('--watch', 'do it again whenever a file of the program changes')
    .addOption(new Option('--report-sources').hideHelp())
    .option('--strict', 'make every warning an error')
    .addOption(new Option('--eval <mode>', 'eval and Function: link an evaluator if they are used, make them throw, or report them').choices(['interpret', 'throw', 'error']).default('interpret'))
    .option('--module', 'the main file is a module, whatever it is called and contains')
    .option('--script', 'the main file is a script: its var and function declarations make globals')
    .option('--conditions <list>', 'more conditions for exports and imports of packages, separated by commas (module, browser in the place of node …)', parseList)
    .option('--external <name>', 'leave a package or built-in module out: using it throws (may be repeated)', parseList)
    .option('--alias <name=target>', 'another package, or a file, in the place of a package (may be repeated)', parseAlias)
    .option('--define <name=value>', "a constant in the place of a global or a property of one: process.env.NODE_ENV='\"production\"' (may be repeated)", parseDefine)
    .option('--locale <list>', 'locales beside English for Intl and the toLocale… methods, separated by commas (de,fr,ja)', parseLocales)
    .option('--max-heap <size>', 'heap limit of the program: bytes, or with k, m or g (64m)', parseSize)
    .option('--stack-size <size>', 'how deep calls may nest: bytes, or with k or m (8m); the host needs twice as much native stack', parseStackSize)
    .option('-g, --debug-names', 'keep the names of functions, for profilers and stack traces of the host')
    .option('--wat <file>', "also write the module as text to a file ('-': standard output)")
    .option('--dump <list>', 'print what the compiler works on (see below)', parseDumpList)
    .option('--dump-fn <name>', 'restrict dumps to the functions with this name')
    .option('--time-passes', 'print the time of each phase')
    .option('--gc-stress', 'collect at every safepoint, poison what was freed, verify the heap')
    .option('--ic-stats', 'count property accesses and what inline caches missed; run prints a table at the end')
    .option('--verify', 'check the IR after every pass')
    .addOption(new Option('--exits <mode>', 'always: take every guess for wrong; inlined: those in inlined functions (for tests of the compiler)').choices(['guess', 'always', 'inlined']).default('guess'))
    .addOption(new Option('--link <what>', 'of the runtime only what the program can reach, or all of it').choices(['reachable', 'all']).default('reachable'))
    .option('--engine <file>', 'only the code of the program, for an engine that jsaot engine made: see docs/engine.md')
    .addOption(new Option('--size [format]', 'print what the module consists of; =json: as JSON').choices(['text', 'json']))
    .option('--why <name>', 'print what keeps functions or properties of that name in the module (may be repeated)', (name: string, names?: string[]) => [...(names ?? []), name])
    .addOption(new Option('--format <format>', 'how diagnostics are printed').choices(['text', 'json']).default('text'))
    .addHelpText('after', `\n${dumpHelp()}`);
}

export function toCompileOptions(options: SharedOptions): CompileOptions {
  return {
    fileName: '',
    kind: 'auto',
    optimize: options.optimize,
    define: options.define ?? {},
    locales: options.locale ?? [],
    strict: options.strict ?? false,
    ...(options.maxHeap === undefined ? {} : { maxHeapBytes: options.maxHeap }),
    ...(options.stackSize === undefined ? {} : { stackBytes: options.stackSize }),
    eval: options.eval ?? 'interpret',
    gcStress: options.gcStress ?? false,
    icStats: options.icStats ?? false,
    exitStats: false,
    wat: options.wat !== undefined,
    dump: options.dump ?? [],
    ...(options.dumpFn === undefined ? {} : { dumpFunction: options.dumpFn }),
    timePasses: options.timePasses ?? false,
    debugNames: options.debugNames ?? false,
    importMemory: options.importMemory ?? false,
    exportTable: options.exportTable ?? false,
    verify: options.verify ?? false,
    exits: options.exits ?? 'guess',
    link: options.link ?? 'reachable',
    engineFile: 'engine.wasm',
    ...(options.size === undefined ? {} : { size: options.size }),
    why: options.why ?? [],
    entry: options.command ? 'command' : options.reactor ? 'reactor' : 'auto',
    output: 'standalone',
  };
}

/** Commander's parser for lists separated by commas; the option may be repeated. */
function parseList(text: string, previous: readonly string[] = []): string[] {
  return [...previous, ...text.split(',').filter(Boolean)];
}

function parseLocales(text: string, previous: readonly string[] = []): string[] {
  const tags = parseList(text, previous);
  for (const tag of tags) if (!isKnownLocale(tag)) throw new InvalidArgumentError(`There is no data of locale ${tag}.`);
  return tags;
}

/** NAME=TARGET */
function parseAlias(text: string, previous: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, name, target] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (name === undefined || target === undefined) throw new InvalidArgumentError('Write NAME=TARGET.');
  return { ...previous, [name]: target };
}

/** NAME=VALUE; the value is JSON, but no object, or undefined. */
function parseDefine(text: string, previous: Readonly<Record<string, Constant>> = {}): Record<string, Constant> {
  const [, name, value] = /^([\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*)=(.*)$/su.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError('Write NAME=VALUE.');
  return { ...previous, [name]: parseConstant(value) };
}
function parseConstant(text: string): Constant {
  if (text === 'undefined') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InvalidArgumentError(`The value is JSON: a text needs quotes, '"${text}"'.`);
  }
  if (typeof value === 'object' && value !== null) throw new InvalidArgumentError('The value is a string, a number, true, false, null or undefined.');
  return value as Constant;
}

function parseLevel(text: string): OptimizeLevel {
  const level = LEVELS[text];
  if (level === undefined) throw new InvalidArgumentError(`Levels are ${Object.keys(LEVELS).join(', ')}.`);
  return level;
}

const UNITS: Record<string, number> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
const SMALLEST_HEAP = 2 ** 20;
/** Addresses have 32 bits; the last block is left out so that no end address wraps to 0. */
const LARGEST_HEAP = 2 ** 32 - 2 ** 16;

const SMALLEST_STACK = 2 ** 16, LARGEST_STACK = 2 ** 28;

/** Commander's parser for sizes: `64m`, `65536k`, `67108864`. */
export function parseSize(text: string): number {
  return sizeBetween(text, SMALLEST_HEAP, LARGEST_HEAP, 'It must lie between 1m and 4g - 64k.');
}
function parseStackSize(text: string): number {
  return sizeBetween(text, SMALLEST_STACK, LARGEST_STACK, 'It must lie between 64k and 256m.');
}
function sizeBetween(text: string, least: number, most: number, otherwise: string): number {
  const match = /^(\d+)([kmg]?)b?$/i.exec(text);
  if (!match) throw new InvalidArgumentError('Write a size such as 67108864, 64m or 1g.');
  const bytes = Number(match[1]) * UNITS[match[2]!.toLowerCase()]!;
  if (bytes < least || bytes > most) throw new InvalidArgumentError(otherwise);
  return bytes;
}
