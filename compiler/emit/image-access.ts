import type { CellRef, Instr, IRFunction, Layout, Position } from '../ir/ir.js';
import type { OpName } from '../ir/ops.js';
import { hasDirectEntry } from './parameters.js';

export interface RegExpLiteral { readonly record: number; readonly isInterpreted: boolean }

/** Addresses of static things, from the image under construction. */
export interface ImageAccess {
  /** Permanent atom with that text. */
  atom(text: string): number;
  /** BigInt cell with that value. */
  bigint(value: bigint): number;
  /** A fresh inline-cache site, for an operation of this kind. `privateName`: its key, instead of `name`. */
  site(name: string, position: Position | null, fn: IRFunction, op: OpName, privateName?: number): number;
  /** Symbol that is private name number `index` of the program. */
  privateName(index: number): number;
  /** CallSite record. */
  callSite(position: Position | null, fn: IRFunction, frameSize: number, roots: number): number;
  /** CallSite record of the frame in which an exit leaves its values; stack traces don't show it. */
  exitSite(frameSize: number, roots: number): number;
  /** Address of a fresh u32 that counts how often an exit is taken. */
  exitCounter(guard: Instr, fn: IRFunction): number;
  layoutInfo(layout: Layout): number;
  /** Code reads the bit of a layout in shapes. */
  askForLayout(layout: Layout): void;
  keysInfo(keys: readonly string[]): number;
  /** LayoutMethod record of one of its methods. */
  layoutMethod(layout: Layout, name: string): number;
  functionInfo(fn: IRFunction): number;
  /** Static cell of a top-level binding. */
  cell(cell: CellRef): number;
  /** Static cell of a property of the global object (HOLE while there is none). */
  globalCell(name: string): number;
  /** Shape of an object literal with these keys, and its size in bytes. */
  literalShape(keys: readonly string[]): { shape: number; bytes: number };
  /** Template of a constant literal (see literal.ts), to be copied. */
  literal(text: string): number;
  /** RegExpLiteral record of a pattern, and whether some strings need the interpreting matcher; null if the pattern is not valid. */
  regexp(source: string, flags: string, matchers: boolean): RegExpLiteral | null;
  /** Static map of a mapped arguments object. */
  argumentsMap(slots: readonly number[]): number;
  intrinsicAddress(index: number): number;
  stateValue(name: 'emptyElements' | 'arrayShape' | 'functionShape'): number;
}

/** Names of wasm functions. */
export const functionName = (fn: IRFunction): string => (fn.whole ? `${functionName(fn.whole)}$${fn.whole.parts.indexOf(fn)}` : fn.versionOf ? exitName(fn.versionOf) : (fn.exportName ?? `fn$${fn.index}`));
/** Of the code of a function, which calls by name go to: with the parameters that it needs, if it has a direct entry. */
export const bodyName = (fn: IRFunction): string => (hasDirectEntry(fn) ? `direct$${fn.index}` : functionName(fn));
/** Of the generic version of a function that guesses. */
export const exitName = (fn: IRFunction): string => `exit$${fn.index}`;
