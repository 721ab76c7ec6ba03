/** The kernel's parser of evaluated texts against acorn: it takes nothing that is wrong, and its trees are the same. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { difference, makeParsers, type Parsers } from './support/eval-parsers.js';
import { filesBelow, root } from './support/paths.js';

let parsers: Parsers;
beforeAll(async () => { parsers = await makeParsers(); });

const STRICT = { strict: true };
const DYNAMIC = (parametersEnd: number) => ({ parametersEnd });
const METHOD = { newTarget: true, superProperty: true, superCall: true };

/** Whether the kernel's parser understood it; fails where both disagree. */
function compare(text: string, context: { strict?: boolean } = {}): boolean {
  let full;
  try {
    full = parsers.full(text, context);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const quick = parsers.quick(text, context);
  if (quick === undefined) return false;
  expect(full, `taken, though wrong: ${text}`).toBeDefined();
  expect(difference(quick, full, context.strict), text).toBeUndefined();
  return true;
}

describe('texts that are understood', () => {
  test.for([
    '', '1;2', 'a\nb', 'a ? b : c, d', 'x = y = z', 'a || b && c | d ^ e & f == g < h << i + j * k ** l ** m', 'a ?? b', '(-a) ** b', 'a = b ? c : d ? e : f',
    '!a + -b - +c * ~d; typeof a; void 0; delete a.b; delete a', '++a; --b.c; a++; b[c]--', 'a\n++b', 'a.b.c[d](e)(f).g', 'new A; new A.b(c); new (a())(); new a.b.c', 'new new A()()',
    'a?.b; a?.[b]; a?.(b); a?.b.c(d); a?.5:b', 'f(...a, b, ...c)', '[1,,2,,]; [,]; [...a, b]', '({}); ({a, b: c, "d": 1, 2: 3, [e]: f, ...g})',
    '({ get a() { return 1 }, set a(v) {}, b() {}, *c() { yield 1 }, async d() { await 1 }, get, set, async, get: 1, async: 2, set() {} })',
    '({ __proto__: a, ["__proto__"]: b, __proto__() {} })', '[a, b] = [b, a]; ({ a, b: c = 1, ...d } = e); [a.b, c[d], (e), ...f] = g', '({ a = 1 } = b); [{ a = 1 }] = b; for ({ a = 1 } of b) ;',
    'a => a; (a, b) => { return a }; () => {}; (a, ...b) => b; ({ a, b: [c] = d }, e = 1) => a; x => y => z', '(a, b); ((a)); (a) + (b)', 'a = (b, c) => ({})',
    '`a`; `a${b}c${`d${e}`}f`; a`b${c}`; `\\n\\x41\\u0041\\u{1f600}\\0`; `a\r\nb`', '/a/g; /[/]\\/(?<n>b)/u; a / b / c; x = /=/', '"a\\"b\\\nc\\x41\\u{41}"; \'\u2028\'; "\u{1f600}"', '0; 1.5; .5; 5.; 1e3; 0x1F; 0b11; 0o17; 123456789012; 999999999',
    'var a, b = 1, [c, d = 2] = e, { f, g: h, ...i } = j; let k; const l = 1', 'if (a) b; else if (c) d; else { e }', 'for (;;) break; for (var i = 0, j; i < 1; i++) continue; for (let k = (a in b) ? 1 : 2; ;) break; for (a = (b in c); ;) break;',
    'for (a in b) ; for (var c in d) ; for (let [e] of f) ; for (const g of h) ; for (i.j of k) ; for ([l] of m) ;', 'while (a) { break } do b; while (c) d', 'do ; while (a) b',
    'a: for (;;) { b: for (;;) { continue a } } c: { break c } d: e: while (1) continue d', 'switch (a) { case 1: b; break; default: c; case 2: { let d } }', 'try { a } catch { b } finally { c } try { } catch (e) { var e } try {} catch ({ f }) {}',
    'throw a; debugger; ; {}', 'with (a) b', 'function f() { return } function f() {} var f', 'function f(a, a) {}', '{ function f() {} function f() {} }', 'function* g() { yield; yield a; yield* b; var c = yield d }',
    'async function h() { await a; (await b).c; for (var d of await e) ; }', '(function () { "use strict"; "other" })', '"use strict"; var a', '(function f() { new.target; arguments; eval("") })', '(function () { return () => arguments })',
    'x\u00e9 = \u00fcber + $ + _; \u03c0', 'async; async(1) ', 'async = 1; async.b', 'get; set; of; target; static', 'a = b\n/c/g', '/* a */ b // c\n/* \n */ d', 'a <b> c >>> d >= e', 'a = function () {}\n(b)', 'a.if.class.function', 'var a = { if: 1, class: 2, "x": 3 }',
    'var async; async\nfunction f() {}', 'a\n?.b', 'a in b; a instanceof c', 'return_ = 1', 'x: 1', '(a, b) => { "use strict" }', '(function (a) { var a; function b() {} let c; { let a, b } })', '({ a: 1, a: 2 })', 'if (a) ; else b',
  ])('%s', (text) => {
    compare(text);
    compare(text, STRICT);
    // What follows `async(` or `with` is left to acorn; nothing else here.
    if (!text.includes('async(1)')) expect(compare(text)).toBe(true);
  });
  test('what the code around allows', () => {
    expect(compare('new.target; super.a; super(1)', METHOD as object)).toBe(true);
    expect(compare('() => super.a', METHOD as object)).toBe(true);
    expect(compare('function anonymous(a,b\n) {\nreturn a\n}', DYNAMIC(23) as object)).toBe(true);
  });
  test('long chains and many functions', () => {
    expect(compare(`a${' + a'.repeat(5000)}`)).toBe(true);
    expect(compare('function f(a) { return a.b(1, "c") }\n'.repeat(500).replace(/ f/g, (_, at: number) => ` f${at}`))).toBe(true);
    expect(compare(`[${'{ "a": 1 }, '.repeat(3000)}]`)).toBe(true);
  });
});

describe('early errors are never taken', () => {
  test.for([
    'let a; let a', 'let a; var a', 'var a; let a', 'const a', 'let [a]', 'function f() { let a; var a }', 'function f(a) { let a }', '{ let a; { var a } }', '{ function f() {} var f }', '{ let f; function f() {} }',
    '{ async function f() {} function f() {} }', 'try {} catch (e) { let e }', 'try {} catch ([e]) { var e }', 'switch (a) { case 1: let b; default: let b }', 'for (let a; ;) { var a }', 'let let = 1', '(a, a) => 1', '({ m(a, a) {} })', 'function f(a, [a]) {}',
    'function f(a, a) { "use strict" }', 'function f(a = 1) { "use strict" }', '"use strict"; with (a) b', '"use strict"; delete a', '"use strict"; eval = 1', '"use strict"; arguments++', 'function eval() { "use strict" }',
    'function f(eval) { "use strict" }', '"use strict"; var public', '"use strict"; yield', '(function () { "use strict"; ({ eval } = a) })', '"use strict"; ({ eval = 1 } = a)', '(eval) => { "use strict" }', '"use strict"; try {} catch (arguments) {}',
    'break', 'continue', 'a: { continue a }', 'while (1) { function f() { break } }', 'a: a: b', 'break a', 'a: { function f() { break a } }', 'return', 'new.target', 'super.a', 'super()', '() => super.a', '({ f: function () { super.a } })', 'function f() { super() }',
    '1 = 2', 'a + b = c', '(a, b) = c', '({ a }) = b', '[(a = 1)] = b', '[([a])] = b', '({ a: ({ b }) } = c)', '({ a() {} } = b)', '({ get a() {} } = b)', '[...a, b] = c', '[...a,] = b', '({ ...a, b } = c)', '({ ...{ a } } = b)', '[...a = 1] = b', 'a?.b = c', 'a?.b++', '++a()', '({ a: 1 } = b)',
    '({ a = 1 })', '({ a = 1 }).b', 'f({ a = 1 })', '[{ a = 1 }].b', '[f({ a = 1 }).b] = c', '({ a = 1 }, b)', '({ a = 1 }) => b', '({ __proto__: a, __proto__: b })', '({ __proto__: a, "__proto__": b })', '[{ __proto__: a, __proto__: b }][0]',
    '(a.b) => c', '((a)) => b', '(a, (b)) => c', '(...a, b) => c', '(a, ) ', '()', '(...a)', '([a.b]) => c', '([a.b] = c) => d', '(a)\n=> b', 'a\n=> b', '() => {} || a', 'a || () => {}', '() => {} ? a : b', '() => {}()', '(1) => a', '({ a: (b) }) => c', 'new () => {}',
    'a ?? b || c', 'a && b ?? c', '-a ** b', 'typeof a ** b', 'a ? b', 'a b', 'if (a', '{', '}', 'a.', 'a[', 'f(', '"a', '`a', '`${a', '/a', '/* a', '/(/', '/a/gg', '/a/uv', '/[b-a]/', '/a/x', '"\\u{110000}"', '"\\xz"', '`\\u`', '1a', '0b2', '1e', '3in []', '0x', 'a\\b', '#a', 'a.#b',
    'if (a) let b', 'if (a) const b = 1', 'while (a) function f() {}', 'label: let a', 'if (a) class B {}', 'for (let a, b of c) ;', 'for (const a; ;) ;', 'for (let a = 1 of b) ;', 'for (var a = 1 of b) ;', 'for (let of a) ;', 'for (async of a) ;', 'for (a of b, c) ;', 'for (a + b in c) ;', 'for (let a in b, c', 'for (x => x in 1;;) ;', 'for (var f = x => x in 1;;) ;',
    'throw\na', 'try {}', 'switch (a) { default: default: }', 'switch (a) { b }', 'function () {}', 'function f( {}', 'function f(a, ...b, c) {}', 'function f(...a = 1) {}', 'function f(...a,) {}', '({ get a(b) {} })', '({ set a() {} })', '({ set a(...b) {} })', '({ a, b c })', '({ if })', '({ "a" })', '({ 1 })', '({ *a: 1 })', '({ async a: 1 })',
    'function* g() { function yield() {} yield = 1 }', 'function* g(a = yield) {}', 'async function f(a = await 1) {}', 'function* g() { (a = yield) => 1 }', 'async function f() { (a = await 1) => 1 }', 'async function f() { var await }', 'await 1', 'yield 1', 'async function f() { function g() { await 1 } }', 'async function f() { () => await 1 }',
    'var if', 'class', 'import a from "b"', 'export default 1', 'import.meta', 'enum', 'var enum', 'new a?.b()', 'a?.`b`', 'case 1:', 'else', 'do a while (b)', 'x = {a:1,,}', 'var a = 1 b', 'const a, b = 1', 'var [a]', 'var { a }', '"use strict"; 010', '"use strict"; "\\01"', 'a --> b = 1',
  ])('%s', (text) => {
    // acorn leaves some to later phases; most it rejects, and with it all that the kernel's parser says.
    compare(text);
    compare(text, STRICT);
  });
  test('a text of parameters that ends them', () => {
    for (const text of ['function anonymous(a) { }, function (\n) {\n\n}', 'function anonymous(a = function (\n) {\n\n}', 'function anonymous(/*\n) {\n*/){\n}']) {
      expect(parsers.quick(text, DYNAMIC(text.indexOf('\n)') + 1)), text).toBeUndefined();
    }
  });
  test('what nests too deep for the native stack', () => {
    for (const [open, close] of [['(', ')'], ['[', ']'], ['{', '}'], ['a(', ')'], ['() => ', ''], ['-', ''], ['if (a) ', ''], ['a ** ', ''], ['function f() {', '}']] as const) {
      expect(parsers.quick(`${open.repeat(20000)}a${close.repeat(20000)}`), open).toBeUndefined();
    }
  });
});

test('the programs of the tests', () => {
  const files = filesBelow(`${root}/test/programs`, '.js');
  const understood = files.filter((file) => compare(readFileSync(`${root}/test/programs/${file}`, 'utf8')));
  expect(understood.length).toBeGreaterThan(files.length / 2);
});
