/** The text of the IR holds all that passes need: it reads back, and passes do the same to what was read. */
import { describe, expect, test } from 'vitest';
import type { IRFunction } from '../../compiler/ir/ir.js';
import { generate } from '../../compiler/generate/generate.js';
import { printFunction } from '../../compiler/ir/print.js';
import { readFunction } from '../../compiler/ir/read.js';
import { parseType, type Type, types, typeToString, union } from '../../compiler/ir/types.js';
import { parse } from '../../compiler/parse/parse.js';
import { functionPasses as passes } from '../../compiler/pipeline/passes.js';
import { analyzeScopes } from '../../compiler/scope/analyze.js';
import { readPrograms } from '../support/programs.js';

function functionsOf(source: string): IRFunction[] {
  const report = (): void => {};
  const ast = parse(source, 'test.js', report)!;
  const scopes = analyzeScopes(ast, { strict: false });
  return generate(ast, scopes, { fileName: 'test.js', source, builtinMode: false, report }).functions;
}

/** Blocks that a pass makes are numbered after all that ever were, which a text does not say: names them by appearance. */
function withBlocksInOrder(text: string): string {
  const names = new Map<string, string>();
  return text.replace(/\bb\d+\b/g, (name) => {
    if (!names.has(name)) names.set(name, `b${names.size}`);
    return names.get(name)!;
  });
}

describe('reading', () => {
  const sample = readPrograms().filter((_, i) => i % 3 === 0);
  test.each(sample)('gives back what was printed, before and after every pass: $name', ({ source }) => {
    for (const fn of functionsOf(source)) {
      let text = printFunction(fn);
      expect(printFunction(readFunction(text))).toBe(text);
      for (const pass of passes) {
        const copy = readFunction(text);
        copy.bigints = fn.bigints;
        pass.run(copy);
        pass.run(fn);
        text = printFunction(fn);
        expect(withBlocksInOrder(printFunction(copy)), pass.name).toBe(withBlocksInOrder(text));
      }
    }
  });
  test('every kind of immediate', () => {
    const text = [
      'function "get [x; y]" {',
      'b0:',
      '  %0 = const -0',
      '  %1 = const NaN',
      '  %2 = const 1e+300',
      '  %3 = const "a \\"quoted\\" ; = [,] string"',
      '  %4 = const "%0"',
      '  %5 = const <hole>',
      '  %6 = const null',
      '  %7 = const undefined',
      '  %8 = isInternal <notFound> %5',
      '  %9 = loadGlobal name="true" typeof=true',
      '  %10 = newObject keys=[a "b c" "1" ""] %0, %1, %2, %3',
      '  %11 = argumentsObject mapped=true slots=[0 -1 2] %6',
      '  %12 = closure fn=#7 %6',
      '  %13 = closure fn="a b" %6',
      '  %14 = loadCell cell=x',
      '  %15 = call text="(intermediate value).f" %12, %7, %4',
      '  return %15',
      '}',
    ].join('\n');
    expect(printFunction(readFunction(text))).toBe(text);
  });
  test('comments, and blocks in any order', () => {
    const fn = readFunction('; top\nfunction f { ; here\nb7: ; entry\n  jump b2 ; there\n\nb2: from b7\n  %x = const 1\n  return %x\n}');
    expect(fn.blocks.map((b) => b.id)).toEqual([7, 2]);
    expect(printFunction(fn)).toBe('function f {\nb7:\n  jump b2\nb2: from b7\n  %0 = const 1\n  return %0\n}');
    expect(fn.newBlock().id).toBe(8);
  });
  test.each([
    ['%0 = frobnicate', 'line 3: no operation frobnicate: %0 = frobnicate'],
    ['%0 = not %1', 'line 3: no value %1: %0 = not %1'],
    ['%0 = const 1x', 'line 3: not a constant: 1x: %0 = const 1x'],
    ['%0: i33/any = const 1', 'line 3: no representation i33: %0: i33/any = const 1'],
    ['%0: i32/integer = const 1', 'line 3: not a type: %0: i32/integer = const 1'],
    ['jump b9', 'line 3: no block b9: jump b9'],
    ['jmp b0', 'line 3: neither an instruction nor a terminator: jmp b0'],
    ['%0 = const "open', 'line 3: not IR text: %0 = const "open'],
  ])('says what is wrong with %j', (line, message) => {
    expect(() => readFunction(`function f {\nb0:\n  ${line}\n}`)).toThrow(message);
  });
});

describe('types', () => {
  const range = (lo: number, hi: number): Type => ({ ...types.int, lo, hi });
  test.each([
    ['none', types.none], ['any', types.any], ['any|internal', types.anyOrInternal], ['number', types.number], ['int32', types.int32], ['uint32', types.uint32], ['int', types.int], ['env', types.env],
    ['int[0,10]', range(0, 10)], ['int[-1,2^31-1]', range(-1, 2 ** 31 - 1)], ['int[0,2^52]', range(0, 2 ** 52)], ['int[-2^31,2^53]', range(-(2 ** 31), 2 ** 53)],
    ['undefined|int[1,1]|string', union(union(types.undefined, range(1, 1)), types.string)], ['null|int32|double', union(union(types.int32, types.double), types.null)],
  ])('%s', (text, type) => {
    expect(typeToString(type)).toBe(text);
    expect(parseType(text)).toEqual(type);
  });
});
