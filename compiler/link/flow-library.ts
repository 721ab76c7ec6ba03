/**
 * Library modules whose code was read by people, so that the flow analysis (flow.ts)
 * takes them for built-ins: what they are given they may keep, call and give back,
 * what they give was made or given. What else a module in this list must hold to:
 *
 *   - a key that it makes at run time is an index, or is used on an object of its own,
 *     or was listed from the object itself;
 *   - it gives no object that the runtime has from the start, but what it was given;
 *   - it sets properties only of what it has made, or what inherits from its classes.
 */
import type { CellRef, Instr, IRFunction, Program } from '../ir/ir.js';
import { isMethodLookupOp } from '../ir/ops.js';
import { ANYTHING, Kind } from './flow-kinds.js';
import { instructionsOf } from './instructions.js';

/** ORDER: what ids of library modules begin with, modules/graph.ts. */
const PREFIX = 'node:internal/';
const AUDITED: ReadonlySet<string> = new Set([
  'prelude',
  ...['abort-error', 'buffer', 'bytes', 'callable', 'descriptors', 'errors', 'events', 'fs', 'fs-operations', 'path', 'preopens', 'standard-input', 'system-errors', 'time-zone', 'time-zone-data', 'zone-option', 'zones', 'url-parser', 'idna', 'unavailable'].map((name) => `internal/${name}`),
  ...['events', 'fs', 'os', 'path', 'path-posix', 'path-win32', 'querystring', 'string_decoder', 'buffer'].map((name) => `node/${name}`),
  ...['chdir', 'cwd', 'information', 'memory', 'stdin', 'time', 'warnings'].map((name) => `process/${name}`),
  ...['abort', 'base64', 'blob', 'dom-exception', 'event-target', 'performance-time', 'text-decoder', 'text-encoder', 'url', 'url-search-params'].map((name) => `web/${name}`),
].map((name) => PREFIX + name));

/** Is it a function of such a module? */
export function isAudited({ library }: IRFunction): boolean {
  return library !== null && AUDITED.has(library);
}

export class LibraryUse {
  /** Are all library modules of the program such? */
  readonly isWhole: boolean;
  /** Names of properties that objects of the library may have. */
  readonly own = new Set<string>();
  /** Names by which it may call methods of what it is given. */
  readonly called = new Set<string>();
  /** Does it throw other errors than the runtime's? */
  readonly throws: boolean;
  constructor(program: Program) {
    const functions = program.functions.filter(isAudited);
    this.isWhole = program.functions.every((fn) => fn.library === null || isAudited(fn));
    let throws = false;
    for (const fn of functions) {
      for (const { op, imm, args } of instructionsOf(fn)) {
        if (op === 'throwValue') throws ||= args[0]!.op !== 'catch';
        else if (op === 'newObject') for (const key of imm.keys!) this.own.add(key);
        else if (op === 'const' && typeof imm.value === 'string') this.own.add(imm.value);
        else if (imm.name !== undefined && imm.private === undefined) {
          if (op === 'setNamed' || op === 'defineNamed') this.own.add(imm.name);
          else if (op === 'getNamed' || isMethodLookupOp(op)) this.called.add(imm.name);
        }
      }
    }
    this.throws = throws;
  }
}

/** Names of properties that the runtime has setters or own properties of, of whatever the library may make. */
const SET_BY_RUNTIME: ReadonlySet<string> = new Set(['__proto__', 'stack', 'message', 'name', 'cause', 'constructor', 'prototype', 'length', 'lastIndex']);

/** What is the receiver where such a module reads, calls or sets a property by name, as far as that can be seen without following values. */
export class LibraryReceivers {
  private readonly stores = new Map<CellRef, Instr[]>();
  constructor(program: Program) {
    for (const fn of program.functions) {
      for (const { op, imm, args } of instructionsOf(fn)) {
        if (op !== 'storeCell') continue;
        const known = this.stores.get(imm.cell!);
        if (known) known.push(args[0]!);
        else this.stores.set(imm.cell!, [args[0]!]);
      }
    }
  }
  /** Kinds of the receiver of an instruction with a name: of one that sets a property it is an object of the library's own, whose properties mean nothing to others. */
  kindsOf({ op, imm, args }: Instr): number {
    if ((op === 'setNamed' || op === 'defineNamed') && !SET_BY_RUNTIME.has(imm.name!)) return 0;
    return op === 'getNamed' || isMethodLookupOp(op) ? this.kinds(args[0]!, new Set()) : ANYTHING;
  }
  private kinds(value: Instr, seen: Set<Instr>): number {
    if (seen.has(value)) return 0;
    seen.add(value);
    const all = (values: readonly Instr[]): number => values.reduce((kinds, one) => kinds | this.kinds(one, seen), 0);
    switch (value.op) {
      case 'newObject': return Kind.Plain;
      case 'newArray': case 'restArray': return Kind.Array;
      case 'const': return typeof value.imm.value === 'string' ? Kind.Constant : value.imm.value === undefined || value.imm.value === null ? Kind.Nothing : Kind.Number;
      case 'phi': return all(value.args);
      case 'checkInitialized': return all([value.args[0]!]);
      case 'loadCell': {
        const cell = value.imm.cell!, stores = this.stores.get(cell);
        return !stores || cell.hoisted || cell.initial ? ANYTHING : all(stores);
      }
      default: return ANYTHING;
    }
  }
}
