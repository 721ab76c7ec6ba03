/**
 * Writes runtime/kernel/abi.generated.ts: the declarations of abi/ as plain
 * AssemblyScript constants, so that compiler and kernel cannot disagree on a
 * layout. Reads the compiled abi (dist/abi); the result is not committed.
 *
 *   struct Shape { count }      SHAPE_COUNT (offset), SIZEOF_SHAPE
 *   enum Kind.ElementsHash      KIND_ELEMENTS_HASH      (also CELLFLAG_, ATTR_, SHAPEFLAG_, STUBKIND_, …)
 *   special UNDEFINED           SPECIAL_UNDEFINED and the boxed i64 UNDEFINED
 *   message ReadOnly            MESSAGE_ReadOnly
 *   intrinsic ArrayPrototype    INTRINSIC_ArrayPrototype
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const generatedFile = join(root, 'runtime/kernel/abi.generated.ts');

const snake = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();

const ENUMS = ['Kind', 'CellFlag', 'Attr', 'ShapeFlag', 'StubKind', 'SiteKind', 'SetMode', 'MissReason', 'FunctionFlag', 'RecordClass', 'BufferFlag', 'Encoding', 'ElementType', 'MathFunction', 'ActivationSlot', 'SuspendReason', 'ResumeMode', 'SyntaxType', 'SyntaxFlag', 'SyntaxContext'];
const BOXED = ['UNDEFINED', 'NULL', 'FALSE', 'TRUE', 'HOLE', 'UNINITIALIZED', 'EXCEPTION', 'CALL_ACCESSOR', 'NOT_FOUND'];

/** Lines `export const NAME: type = value;` for everything in abi. */
function* constants(abi) {
  const line = (name, value, type = 'u32') => `export const ${name}: ${type} = ${value};`;
  for (const [name, layout] of Object.entries(abi.layouts)) {
    yield `\n// struct ${name}`;
    for (const [field, { offset }] of Object.entries(layout.fields)) yield line(`${snake(name)}_${snake(field)}`, offset);
    yield line(`SIZEOF_${snake(name)}`, layout.size);
  }
  for (const name of ENUMS) {
    yield `\n// enum ${name}`;
    for (const [member, value] of Object.entries(abi[name])) yield line(`${name.toUpperCase()}_${snake(member)}`, value);
  }
  yield '\n// constants of layout.ts and value.ts';
  for (const [name, value] of Object.entries(abi)) {
    if (typeof value === 'number' && /^[A-Z][A-Z0-9_]*$/.test(name)) yield line(name, value);
  }
  yield line('DOUBLE_OFFSET', abi.DOUBLE_OFFSET, 'i64');
  for (const name of BOXED) yield line(name, BigInt.asIntN(64, abi[name]), 'i64');
  yield '\n// intrinsics';
  for (const [i, name] of abi.intrinsicNames.entries()) yield line(`INTRINSIC_${name}`, i);
  yield line('INTRINSIC_COUNT', abi.intrinsicNames.length);
  yield* messageConstants(abi, line);
  yield* wordConstants(abi, line);
}

/** Numbers of words and operators, and a hash table of the words: their last and first up to eight characters, the number and the length. */
function* wordConstants(abi, line) {
  yield '\n// words and operators of source texts';
  for (const [i, word] of abi.SYNTAX_WORDS.entries()) if (i > 0) yield line(`WORD_${word}`, i);
  yield line('BINARY_OPERATOR_COUNT', abi.BINARY_OPERATORS.length);
  const names = { '<': 'LESS', '>': 'GREATER', '=': 'EQUAL', '!': 'NOT', '+': 'PLUS', '-': 'MINUS', '*': 'TIMES', '/': 'OVER', '%': 'PERCENT', '|': 'BAR', '^': 'CARET', '&': 'AND', '?': 'QUESTION' };
  for (const [i, text] of abi.BINARY_OPERATORS.entries()) yield line(`OPERATOR_${/\w/.test(text) ? text.toUpperCase() : [...text].map((c) => names[c]).join('_')}`, i);
  const packed = (text) => [...text].reduce((sum, c) => (sum << 8n) | BigInt(c.charCodeAt(0)), 0n);
  const table = new Array(512).fill(0n);
  for (const [i, word] of abi.SYNTAX_WORDS.entries()) {
    if (i === 0) continue;
    let at = Number(BigInt.asUintN(64, packed(word.slice(-8)) * 0x9e3779b97f4a7c15n) >> 57n);
    while (table[4 * at] !== 0n) at = (at + 1) & 127;
    table.splice(4 * at, 3, packed(word.slice(-8)), packed(word.slice(0, 8)), BigInt(i | (word.length << 16)));
  }
  yield `export const WORD_TABLE: usize = memory.data<u64>([${table.join(',')}]);`;
}

/** Message numbers, and their texts as zero-terminated Latin-1 after one byte for the error kind. */
function* messageConstants(abi, line) {
  yield '\n// messages';
  const kinds = { TypeError: 0, RangeError: 1, ReferenceError: 2, SyntaxError: 3, Error: 4 };
  const bytes = [];
  for (const [i, name] of abi.messageNames.entries()) {
    yield line(`MESSAGE_${name}`, i);
    const [kind, text] = abi.messages[name];
    bytes.push(kinds[kind], ...Buffer.from(text, 'latin1'), 0);
  }
  yield line('MESSAGE_COUNT', abi.messageNames.length);
  for (const [kind, value] of Object.entries(kinds)) yield line(`ERRORKIND_${kind}`, value);
  yield '// The texts one after the other: error kind (u8), characters, 0.';
  yield `export const MESSAGE_TEXTS: usize = memory.data<u8>([${bytes.join(',')}]);`;
}

export async function generateAbi() {
  const abi = await import(pathToFileURL(join(root, 'dist/abi/index.js')).href);
  const text = ['// Made by scripts/gen-abi.mjs from abi/*.ts. Do not edit.', ...constants(abi), ''].join('\n');
  mkdirSync(dirname(generatedFile), { recursive: true });
  writeFileSync(generatedFile, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateAbi();
