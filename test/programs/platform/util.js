// node:util
const util = require('util');
const T = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code} ${e.message}`; } };
console.log(util.format('%s=%d %i %f %j %o %O %%', 'a', 1.5, 2.9, '3.5', { b: 1 }, [1], { c: { d: {} } }), util.format('x', 1, { y: 2 }), util.format('%s', Symbol('q'), null), util.format(1, '2'), util.format('%s'), util.format('%c', 'css') + '|');
console.log(util.inspect({ a: { b: { c: { d: 1 } } } }), util.inspect({ a: { b: { c: { d: 1 } } } }, { depth: 0 }), util.inspect({ a: { b: { c: { d: 1 } } } }, { depth: null }), util.inspect({ a: { b: { c: { d: 1 } } } }, false, 0));
console.log(util.inspect({ a: 1, b: 'x', c: null, d: undefined, e: Symbol('s'), f() { }, g: new Date(0), h: /r/g, i: 5n, j: true, k: [1, , 3], [Symbol('k')]: 1, 'l-m': 2 }, { colors: true }));
console.log(util.inspect(new Map([[{ a: 1 }, 'b']]), { colors: true }), util.inspect(new Set([1]), { colors: true }), util.inspect(Promise.resolve(1), { colors: true }), util.inspect(class A { }, { colors: true }), util.inspect(Object(1), { colors: true }));
const big = { list: Array.from({ length: 30 }, (_, i) => i), text: 'x'.repeat(30), more: { a: [{ b: { c: 1 } }], z: 'y'.repeat(50) } };
console.log(util.inspect(big, { breakLength: Infinity })); console.log(util.inspect(big, { compact: false })); console.log(util.inspect(big, { compact: true })); console.log(util.inspect(big, { compact: 1, breakLength: 60 })); console.log(util.inspect(big, { maxArrayLength: 3 }), util.inspect('abcdef', { maxStringLength: 3 }), util.inspect(big.list, { maxArrayLength: 0 }));
console.log(util.inspect({ b: 1, a: 2, c: { z: 1, y: 2 } }, { sorted: true }), util.inspect(new Set([3, 1, 2]), { sorted: true }), util.inspect({ b: 1, a: 2 }, { sorted: (x, y) => (x < y ? 1 : -1) }));
console.log(util.inspect({ get a() { return 5; }, get b() { return { c: 1 }; }, set d(v) { }, get e() { throw new Error('no'); } }, { getters: true }), util.inspect({ get a() { return 1; } }));
class C { [util.inspect.custom](depth, options, inspect) { return `C<${depth} ${options.depth} ${typeof options.stylize} ${inspect === util.inspect}>`; } } console.log(util.inspect(new C()), util.inspect({ c: new C() }), util.inspect(new C(), { customInspect: false }), util.inspect(new C(), { depth: 7 }));
class D { constructor() { this.v = [1, 2]; } [util.inspect.custom](depth, options, inspect) { return `D ${inspect(this.v, options)} ${options.stylize('t', 'special')}`; } } console.log(util.inspect(new D()), util.inspect([new D()], { colors: true }));
console.log(util.inspect(Object.create(null)), util.inspect([]), util.inspect('a\'b'), util.inspect(-0), util.inspect([['a']], { depth: 0 }), util.inspect({ a: [] }), util.inspect.defaultOptions.depth, util.inspect.colors.red, util.inspect.styles.string);
console.log(util.formatWithOptions({ colors: true }, '%s %O', 'a', { b: 1 }, 'x', 5), util.formatWithOptions({ compact: true }, { a: 1 }));
console.log(util.isDeepStrictEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), util.isDeepStrictEqual([1], ['1']), util.isDeepStrictEqual(new Map([[1, { a: 1 }]]), new Map([[1, { a: 1 }]])), util.isDeepStrictEqual(new Set([{ a: 1 }]), new Set([{ a: 1 }])), util.isDeepStrictEqual(NaN, NaN), util.isDeepStrictEqual(0, -0), util.isDeepStrictEqual(new Date(1), new Date(1)), util.isDeepStrictEqual(/a/g, /a/i), util.isDeepStrictEqual([1, , 2], [1, undefined, 2]), util.isDeepStrictEqual(new Uint8Array([1]), new Uint8Array([1])));
const t = util.types; console.log(t.isDate(new Date()), t.isRegExp(/a/), t.isMap(new Map()), t.isSet({}), t.isPromise(Promise.resolve()), t.isPromise({ then() { } }), t.isProxy(new Proxy({}, {})), t.isTypedArray(new Uint8Array()), t.isUint8Array(Buffer.alloc(1)), t.isArrayBuffer(new ArrayBuffer(1)), t.isAsyncFunction(async () => { }), t.isGeneratorFunction(function* () { }), t.isGeneratorObject((function* () { })()), t.isNativeError(new TypeError()), t.isBoxedPrimitive(Object(1n)), t.isSymbolObject(Object(Symbol())), t.isArgumentsObject((function () { return arguments; })()), t.isDataView(new DataView(new ArrayBuffer(1))), t.isWeakMap(new WeakMap()), t.isMapIterator(new Map().keys()), t.isSharedArrayBuffer(new SharedArrayBuffer(1)), t.isAnyArrayBuffer({}));
console.log(util.promisify(setTimeout) instanceof Function, typeof util.promisify.custom, T(() => util.promisify(1)), util.callbackify(async () => 1).length, T(() => util.inherits(1, null)));
const p = util.promisify((a, b, cb) => cb(null, a + b)); p(1, 2).then((v) => console.log('promisified', v)); util.promisify((cb) => cb(new Error('bad')))().catch((e) => console.log('rejected', e.message)); util.callbackify(async (a) => a * 2)(4, (err, v) => console.log('callback', err, v));
console.log(util.stripVTControlCharacters('\u001b[31mred\u001b[39m'), util.styleText('red', 'x') === '\u001b[31mx\u001b[39m', util.toUSVString('a\ud800'), util.getSystemErrorName(-2), util.types === require('util/types') || Object.keys(require('util/types')).length > 30);
console.log(util.parseArgs({ args: ['-f', '--bar', 'b', 'pos', '--no', '-abc', '--x=1', '--', '-z'], options: { f: { type: 'boolean', short: 'f' }, bar: { type: 'string' } }, strict: false, allowPositionals: true }), T(() => util.parseArgs({ args: ['--nope'] })), T(() => util.parseArgs({ args: ['x'] })), T(() => util.parseArgs({ args: ['--s'], options: { s: { type: 'string' } } })), util.parseArgs({ args: ['-a', '1', '-a', '2', '-vq'], options: { a: { type: 'string', multiple: true }, v: { type: 'boolean', short: 'v' }, q: { type: 'boolean', short: 'q', default: false }, d: { type: 'string', default: 'dd' } } }).values);
console.log(String(new util.MIMEType('text/html; charset=utf-8;q="a b"')), new util.MIMEType('a/b').essence, T(() => new util.MIMEType('x')), util.isArray([]), util.isString('a'), util._extend({ a: 1 }, { b: 2 }), new util.TextEncoder().encode('a'));
const dep = util.deprecate((x) => x + 1, 'old', 'DEP_X'); process.noDeprecation = true; console.log(util.deprecate(dep, 'm')(1));
// expect: a=1.5 2 3.5 {"b":1} [ 1, [length]: 1 ] { c: { d: {} } } % x 1 { y: 2 } Symbol(q) null 1 2 %s |
// expect: { a: { b: { c: [Object] } } } { a: [Object] } {
// expect:   a: { b: { c: { d: 1 } } }
// expect: } { a: [Object] }
// expect: {
// expect:   a: [33m1[39m,
// expect:   b: [32m'x'[39m,
// expect:   c: [1mnull[22m,
// expect:   d: [90mundefined[39m,
// expect:   e: [32mSymbol(s)[39m,
// expect:   f: [36m[Function: f][39m,
// expect:   g: [35m1970-01-01T00:00:00.000Z[39m,
// expect:   h: [31m/r/g[39m,
// expect:   i: [33m5n[39m,
// expect:   j: [33mtrue[39m,
// expect:   k: [ [33m1[39m, [90m<1 empty item>[39m, [33m3[39m ],
// expect:   [32m'l-m'[39m: [33m2[39m,
// expect:   [[32mSymbol(k)[39m]: [33m1[39m
// expect: }
// expect: Map(1) { { a: [33m1[39m } => [32m'b'[39m } Set(1) { [33m1[39m } Promise { [33m1[39m } [36m[class A][39m [33m[Number: 1][39m
// expect: {
// expect:   list: [
// expect:      0,  1,  2,  3,  4,  5,  6,  7,  8,
// expect:      9, 10, 11, 12, 13, 14, 15, 16, 17,
// expect:     18, 19, 20, 21, 22, 23, 24, 25, 26,
// expect:     27, 28, 29
// expect:   ],
// expect:   text: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   more: { a: [ [Object] ], z: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy' }
// expect: }
// expect: {
// expect:   list: [
// expect:     0,
// expect:     1,
// expect:     2,
// expect:     3,
// expect:     4,
// expect:     5,
// expect:     6,
// expect:     7,
// expect:     8,
// expect:     9,
// expect:     10,
// expect:     11,
// expect:     12,
// expect:     13,
// expect:     14,
// expect:     15,
// expect:     16,
// expect:     17,
// expect:     18,
// expect:     19,
// expect:     20,
// expect:     21,
// expect:     22,
// expect:     23,
// expect:     24,
// expect:     25,
// expect:     26,
// expect:     27,
// expect:     28,
// expect:     29
// expect:   ],
// expect:   text: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   more: {
// expect:     a: [
// expect:       [Object]
// expect:     ],
// expect:     z: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
// expect:   }
// expect: }
// expect: { list:
// expect:    [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29 ],
// expect:   text: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   more: { a: [ [Object] ], z: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy' } }
// expect: {
// expect:   list: [
// expect:      0,  1,  2,  3,
// expect:      4,  5,  6,  7,
// expect:      8,  9, 10, 11,
// expect:     12, 13, 14, 15,
// expect:     16, 17, 18, 19,
// expect:     20, 21, 22, 23,
// expect:     24, 25, 26, 27,
// expect:     28, 29
// expect:   ],
// expect:   text: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   more: {
// expect:     a: [ [Object] ],
// expect:     z: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
// expect:   }
// expect: }
// expect: {
// expect:   list: [ 0, 1, 2, ... 27 more items ],
// expect:   text: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   more: {
// expect:     a: [ [Object] ],
// expect:     z: 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
// expect:   }
// expect: } 'abc'... 3 more characters [ ... 30 more items ]
// expect: { a: 2, b: 1, c: { y: 2, z: 1 } } Set(3) { 1, 2, 3 } { b: 1, a: 2 }
// expect: {
// expect:   a: [Getter: 5],
// expect:   b: [Getter] { c: 1 },
// expect:   d: [Setter],
// expect:   e: [Getter: <Inspection threw (no)>]
// expect: } { a: [Getter] }
// expect: C<2 2 function true> { c: C<1 2 function true> } C {} C<7 7 function true>
// expect: D [ 1, 2 ] t [ D [ [33m1[39m, [33m2[39m ] [36mt[39m ]
// expect: [Object: null prototype] {} [] "a'b" -0 [ [Array] ] { a: [] } 2 [ 31, 39 ] green
// expect: a { b: [33m1[39m } x [33m5[39m { a: 1 }
// expect: true false true true true false true false false true
// expect: true true true false true false true true true true true true true true true true true true true true true false
// expect: true symbol TypeError ERR_INVALID_ARG_TYPE The "original" argument must be of type function. Received type number (1) 1 TypeError ERR_INVALID_ARG_TYPE The "superCtor" argument must be of type function. Received null
// expect: red false a� ENOENT true
// expect: {
// expect:   values: [Object: null prototype] {
// expect:     f: true,
// expect:     bar: 'b',
// expect:     no: true,
// expect:     a: true,
// expect:     b: true,
// expect:     c: true,
// expect:     x: '1'
// expect:   },
// expect:   positionals: [ 'pos', '-z' ]
// expect: } TypeError ERR_PARSE_ARGS_UNKNOWN_OPTION Unknown option '--nope' TypeError ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL Unexpected argument 'x'. This command does not take positional arguments TypeError ERR_PARSE_ARGS_INVALID_OPTION_VALUE Option '--s <value>' argument missing [Object: null prototype] { a: [ '1', '2' ], v: true, q: true, d: 'dd' }
// expect: text/html;charset=utf-8;q="a b" a/b TypeError ERR_INVALID_MIME_SYNTAX The MIME syntax for a type in "x" is invalid true true { a: 1, b: 2 } Uint8Array(1) [ 97 ]
// expect: 2
// expect: promisified 3
// expect: rejected bad
// expect: callback null 8
