/**
 * Types of what crosses the boundary between a program and its host. How each is
 * passed is told by decision 32 and docs/embedding.md.
 */

/** A type of WebAssembly. */
export type WasmType = 'i32' | 'i64' | 'f64';

/**
 * How a value is passed.
 *
 *   f64, i32, i64   number, integer, BigInt
 *   u32             an i32 that has no sign
 *   bool            i32, 0 or 1
 *   text            block of UTF-8
 *   bytes           block with the elements of a typed array
 *   json            block of JSON in UTF-8
 *   void            nothing
 */
export type Passing = 'f64' | 'i32' | 'u32' | 'i64' | 'bool' | 'text' | 'bytes' | 'json' | 'void';

export interface HostType {
  readonly passing: Passing;
  /** As TypeScript has it. */
  readonly text: string;
  /** Of `bytes`: the name of the constructor. */
  readonly constructor_?: string;
  /** A promise of that. */
  readonly promise?: boolean;
  /** Nobody has said what it is. */
  readonly undeclared?: boolean;
}
export interface HostParameter {
  readonly name: string;
  readonly type: HostType;
  readonly optional: boolean;
  readonly rest: boolean;
}
export interface Signature {
  readonly parameters: readonly HostParameter[];
  readonly result: HostType;
}

const WASM: Record<Passing, WasmType | null> = { f64: 'f64', i32: 'i32', u32: 'i32', i64: 'i64', bool: 'i32', text: 'i32', bytes: 'i32', json: 'i32', void: null };
export const wasmType = (type: HostType): WasmType | null => WASM[type.passing];
/** Is it passed by the address of a block? */
export const isBlock = ({ passing }: HostType): boolean => passing === 'text' || passing === 'bytes' || passing === 'json';

export const UNDECLARED: HostType = { passing: 'f64', text: 'any', undeclared: true };
export const VOID: HostType = { passing: 'void', text: 'void' };

const SCALARS: Readonly<Record<string, HostType>> = {
  number: { passing: 'f64', text: 'number' }, f64: { passing: 'f64', text: 'number' }, double: { passing: 'f64', text: 'number' }, float: { passing: 'f64', text: 'number' }, f32: { passing: 'f64', text: 'number' },
  i32: { passing: 'i32', text: 'number' }, int: { passing: 'i32', text: 'number' }, int32: { passing: 'i32', text: 'number' }, u32: { passing: 'u32', text: 'number' },
  i64: { passing: 'i64', text: 'bigint' }, bigint: { passing: 'i64', text: 'bigint' }, BigInt: { passing: 'i64', text: 'bigint' },
  boolean: { passing: 'bool', text: 'boolean' }, bool: { passing: 'bool', text: 'boolean' }, true: { passing: 'bool', text: 'boolean' }, false: { passing: 'bool', text: 'boolean' },
  string: { passing: 'text', text: 'string' }, String: { passing: 'text', text: 'string' }, Number: { passing: 'f64', text: 'number' }, Boolean: { passing: 'bool', text: 'boolean' },
  void: VOID, undefined: VOID, never: VOID,
};
const TYPED_ARRAY = /^(?:(?:Int|Uint)(?:8|16|32)|Uint8Clamped|Float(?:16|32|64)|Big(?:Int|Uint)64)Array$/;
const STRING = /^(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`)$/;
const NUMBER = /^-?\d[\d._]*(?:e[+-]?\d+)?$/i;

/**
 * What a type means.
 *
 * @param text of TypeScript or JSDoc
 * @param aliases types that the file declares, by name
 */
export function hostType(text: string, aliases: ReadonlyMap<string, string> = new Map()): HostType {
  const plain = text.trim().replace(/^[?!]|=$/g, '').trim();
  const inner = /^Promise(?:Like)?\s*<([^]*)>$/.exec(plain);
  if (inner) return { ...hostType(inner[1]!, aliases), promise: true };
  if (Object.hasOwn(SCALARS, plain)) return SCALARS[plain]!;
  const array = plain.replace(/\s*<[^<>]*>$/, '');
  if (TYPED_ARRAY.test(array)) return { passing: 'bytes', text: array, constructor_: array };
  if (STRING.test(plain)) return { passing: 'text', text: plain };
  if (NUMBER.test(plain)) return { passing: 'f64', text: plain };
  if (plain.startsWith('(') && closes(plain)) return hostType(plain.slice(1, -1), aliases);
  const alias = aliases.get(plain);
  if (alias !== undefined) return hostType(alias, new Map([...aliases].filter(([name]) => name !== plain)));
  return unionType(plain, aliases) ?? { passing: 'json', text: /^[\w$]+$/.test(plain) && !BUILT_IN.test(plain) ? 'any' : plain.replace(/^\*$/, 'any') };
}
/** Types that a declaration can name without importing them. */
const BUILT_IN = /^(?:any|unknown|object|null)$/;

/** Does the first bracket end where the text ends? */
function closes(text: string): boolean {
  let depth = 0;
  for (let n = 0; n < text.length; n++) {
    if (text[n] === '(') depth++;
    else if (text[n] === ')' && --depth === 0) return n === text.length - 1;
  }
  return false;
}
/** Of members that are passed alike, or undefined beside what is passed by a block. */
function unionType(text: string, aliases: ReadonlyMap<string, string>): HostType | null {
  const members = splitTop(text, '|');
  if (members.length < 2) return null;
  const types = members.map((member) => hostType(member, aliases));
  const values = types.filter(({ passing }) => passing !== 'void');
  const [first] = values;
  const same = first && values.every((type) => type.passing === first.passing && type.constructor_ === first.constructor_ && type.promise === first.promise);
  if (!same || (values.length < types.length && !isBlock(first))) return null;
  return { ...first, text: types.map((type) => (type.passing === 'void' ? 'undefined' : type.text)).filter((one, n, all) => all.indexOf(one) === n).join(' | ') };
}
/** Parts of a text between separators that are in no brackets and no strings. */
export function splitTop(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0, from = 0;
  for (let n = 0; n < text.length; n++) {
    const c = text[n]!;
    if (c === "'" || c === '"' || c === '`') {
      for (n++; n < text.length && text[n] !== c; n++) if (text[n] === '\\') n++;
    } else if ('([{<'.includes(c)) depth++;
    else if (')]}'.includes(c) || (c === '>' && text[n - 1] !== '=')) depth--;
    else if (c === separator && depth === 0) {
      parts.push(text.slice(from, n));
      from = n + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
