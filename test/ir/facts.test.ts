/** The text of facts: what `--dump=facts` prints is read back, and holds. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.js';
import { Facts } from '../../compiler/facts/facts.js';
import { readProgram } from '../../compiler/ir/read.js';

const program = () => readProgram(`
function main {
b0:
  %0 = functionEnv
  %1 = closure fn=Point %0
  %2 = storeCell cell=Point %1
  %3 = const 1
  %4 = const 2.5
  %5 = loadCell cell=Point
  %6 = construct %5, %5, %3, %4
  %7 = closure fn=sum %0
  %8 = const undefined
  %9 = call %7, %8, %6, %3
  %10 = storeGlobal name="total of all" strict=false %9
  %11 = newArray %4, %6
  %12 = storeGlobal name=list strict=false %11
  return %9
}
function Point {
b0:
  %0 = this
  %1 = param index=0
  %2 = param index=1
  %3 = setNamed name=x strict=false %0, %1
  %4 = setNamed name="far away" strict=false %0, %2
  %5 = const undefined
  return %5
}
function sum {
b0:
  %0 = param index=0
  %1 = param index=1
  %2 = getNamed name=x %0
  %3 = add %2, %1
  return %3
}`);

const lines = (facts: Facts): string[] => facts.print().split('\n');

describe('facts', () => {
  test('are printed with names, in quotes where they are no words', () => {
    expect(lines(new Facts(program()))).toEqual(expect.arrayContaining([
      'function sum(Point, int) this undefined: int',
      'binding Point: function Point',
      'binding "total of all": int',
      'class constructor Point { x: int, "far away": double }',
      'class array array@0 { []: double|Point }',
    ]));
  });
  test('that were printed are read back', () => {
    const text = new Facts(program()).print();
    expect(new Facts(program(), text).print()).toBe(text);
  });
  test('of a place that the text names hold in the place of what the program says', () => {
    const given = new Facts(program(), '; from a profile\n\nclass constructor Point { x: string }\nbinding list: Float64Array|null?');
    expect(lines(given)).toEqual(expect.arrayContaining([
      'class constructor Point { x: string, "far away": double }',
      // What follows from it, too.
      'function sum(Point, int) this undefined: string',
      'binding list: null|Float64Array?',
    ]));
  });
  test.each([
    ['function sum(Point, int this int: int', 'facts, line 1: ) is missing in front of this: function sum(Point, int this int: int'],
    ['function sum(Point) this nothing: int', 'facts, line 1: function sum has 2 parameters, not 1'],
    ['; none\nfunction total() this nothing: int', 'facts, line 2: the program has no function total; it has main, Point, sum'],
    ['binding sum: integer', 'facts, line 1: the program has no binding sum'],
    ['binding list: integer', 'facts, line 1: neither a type nor a class of the program: integer'],
    ['binding list: int\nbinding list: int', 'facts, line 2: binding list was said before'],
    ['binding list: function add', 'facts, line 1: the program has no function add; it has main, Point, sum'],
    ['class array Point { x: int }', 'facts, line 1: class Point is of the kind constructor, not array'],
    ['class object Point { x: int }', 'facts, line 1: no kind of class is called object: constructor, prototype, literal, array, typed, function, builtin'],
    ['class constructor Point { x int }', 'facts, line 1: : is missing in front of int: class constructor Point { x int }'],
    ['variable list: int', 'facts, line 1: a line begins with function, binding or class, not with variable'],
    ['binding "list: int', 'facts, line 1: a string that does not end: "list: int'],
    ['binding list: int int', 'facts, line 1: int is behind the end: binding list: int int'],
    ['binding list:', 'facts, line 1: a type, or the name of a class is missing at the end: binding list:'],
  ])('a text that is wrong is said to be so: %s', (text, message) => {
    expect(() => new Facts(program(), text)).toThrow(message);
  });
  test('functions that share a name, or have none, have their index', async () => {
    const { dumps } = await compile('class A { m(x) { return x; } } class B { m(x) { return x; } } new A().m(1); new B().m("s"); (function () {})();', { dump: ['facts'], optimize: 2 });
    const text = dumps.find(({ name }) => name.startsWith('facts'))!.text;
    expect(text.match(/^function m#\d+\(/gm)).toHaveLength(2);
    const [, index] = /^class prototype B\.prototype \{ m: function m#(\d+) \}$/m.exec(text)!;
    expect(text).toContain(`function m#${index}(`);
    expect(text).toMatch(/^function #\d+\(\)/m);
  });
});
