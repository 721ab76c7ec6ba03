/**
 * Programs that reach built-ins in roundabout ways: by names that are made at run time,
 * on objects that come from somewhere else than their globals. A module that holds too
 * little prints something else than Node does. Nothing here looks at objects as a whole,
 * for that would keep everything.
 */
import { Random } from './random.js';

const NAMES = [
  'constructor', 'toString', 'valueOf', 'length', 'name', 'prototype', 'map', 'filter', 'slice', 'indexOf', 'trim', 'at', 'keys', 'values', 'entries', 'has', 'get', 'set', 'size', 'max', 'PI', 'parse', 'stringify', 'from', 'of', 'resolve', 'then',
  'apply', 'call', 'bind', 'ownKeys', 'iterator', 'getTime', 'exec', 'test', 'message', 'stack', 'fill', 'log', '__proto__', 'hasOwnProperty', 'isArray', 'freeze', 'raw', 'toFixed', 'none', 'next', 'return', 'concat', 'includes', 'sort', 'push', 'pop',
  'join', 'padStart', 'split', 'normalize', 'flags', 'source', 'lastIndex', 'byteLength', 'subarray', 'add', 'delete', 'clear', 'forEach', 'description', 'asIntN', 'floor', 'defineProperty', 'assign', 'getPrototypeOf', 'charCodeAt', 'toLocaleString', 'isPrototypeOf', '__defineGetter__',
];
/** Objects, and ways to them that say neither their names nor those of their prototypes. */
const OBJECTS = [
  '[]', "''", '0', 'true', '({})', '(() => 1)', 'new Map()', 'new Set()', 'Math', 'JSON', 'Object', 'Array', 'Number', 'String', 'Reflect', 'Symbol', 'Promise', 'new Date(0)', '/x/g', "new Error('m')", 'new Uint8Array(2)', 'new WeakMap()', '10n', 'Symbol()',
  'Object(1)', "Object('text')", '[].constructor', "''.constructor", '({}).constructor', '(() => 1).constructor', '[].__proto__', "''.__proto__", '({}).__proto__', '(function () {}).__proto__', 'Object.getPrototypeOf(function* () {})', 'Object.getPrototypeOf([][Symbol.iterator]())',
  "'ab'.match(/a/)", "'ab'.matchAll(/a/g)", '[1][Symbol.iterator]()', 'new Map([[1, 2]]).entries()', '(function () { return arguments; })(1, 2)', '((strings) => strings)`t${1}u`', '((strings) => strings.raw)`t${1}u`', '(function* () { yield 1; })()', '(function* () { yield 1; })().next()',
  'class extends Array {}', 'new (class extends Array {})()', 'new (class extends Map {})()', 'new (class { x = 1; })()', '(class { static s = 1; })', '(() => 1).bind(null)', 'new Proxy({}, {})', 'new Proxy([], {})', 'Object.create(Array.prototype)', '({ __proto__: Math })', '({ __proto__: [] })',
  "JSON.parse('{\"a\":[1]}')", "JSON.parse('[1]')", 'Promise.resolve(1)', '(async () => 1)()', '(() => { try { null.x; } catch (e) { return e; } })()', 'globalThis.Math', "globalThis['Ar' + 'ray']", 'new ArrayBuffer(8)', 'new DataView(new ArrayBuffer(8))', 'Object.entries({ a: 1 })', "'a b'.split(' ')",
];
/** How a text comes to be, of which the program has no constant. */
const MADE: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `['${a}', '${b}'].join('')`, (a, b) => `\`\${'${a}'}\${'${b}'}\``, (a, b) => `'${a}'.concat('${b}')`, (a, b) => `'${a}'.padEnd(${a.length + b.length}, '${b}')`, (a, b) => `JSON.parse('"${a}' + '${b}"')`, (a, b) => `decodeURIComponent('${a}%${hex(b.charCodeAt(0))}${b.slice(1)}')`,
  (a, b) => `'${[...`${a}${b}`].reverse().join('')}'.split('').reverse().join('')`, (a, b) => `'__x${a}${b}x__'.slice(3, -3)`.replace('__x', '<<x').replace('x__', 'x>>'), (a, b) => `String.fromCharCode(${[...`${a}${b}`].map((c) => c.charCodeAt(0)).join(', ')})`, (a, b) => `'${a}-${b}'.replace('-', '')`,
  (a, b) => `Object.keys({ ['${a}' + '${b}']: 1 })[0]`, (a, b) => `((strings, ...parts) => strings.raw[0] + parts[0])\`${a}\${'${b}'}\``, (a, b) => `['${b}'].reduce((x, y) => x + y, '${a}')`, (a, b) => `[...'${a}${b}?'].slice(0, -1).join('')`, (a, b) => `(() => { let t = ''; for (const c of ['${a}', '${b}']) t += c; return t; })()`,
  (a, b) => `(() => { for (const k in { ['${a}' + '${b}']: 1 }) return k; })()`, (a, b) => `/[^ ]+/.exec(['${a}', '${b}'].join(''))[0]`, (a, b) => `'${a.toUpperCase()}${b.toUpperCase()}'.toLowerCase()`,
];
const hex = (c: number): string => c.toString(16).padStart(2, '0');
/** Ways for a value to go, in an expression. */
const ROUTES: readonly ((value: string) => string)[] = [
  (v) => v, (v) => v, (v) => `((x) => x)(${v})`, (v) => `[${v}][0]`, (v) => `({ f: ${v} }).f`, (v) => `[${v}].map((x) => x)[0]`, (v) => `[[${v}]].flat()[0]`, (v) => `new Map([[1, ${v}]]).get(1)`, (v) => `[...new Set([${v}])][0]`, (v) => `(({ a: { b } }) => b)({ a: { b: ${v} } })`, (v) => `(([, x]) => x)([0, ${v}])`,
  (v) => `((...xs) => xs[0])(${v})`, (v) => `(function () { return arguments[0]; })(${v})`, (v) => `(() => { try { throw ${v}; } catch (e) { return e; } })()`, (v) => `(function* () { yield ${v}; })().next().value`, (v) => `new (class { #p = ${v}; get p() { return this.#p; } })().p`, (v) => `((x = ${v}) => x)()`,
  (v) => `Object.assign({}, { f: ${v} }).f`, (v) => `({ ...{ f: ${v} } }).f`, (v) => `Object.values({ f: ${v} })[0]`, (v) => `Object.entries({ f: ${v} })[0][1]`, (v) => `Object.fromEntries([['f', ${v}]]).f`, (v) => `Reflect.get({ f: ${v} }, 'f')`, (v) => `Reflect.apply((x) => x, null, [${v}])`, (v) => `[0, ${v}].find((_, n) => n === 1)`,
  (v) => `[${v}].reduce((_, x) => x, 0)`, (v) => `Array.from({ length: 1 }, () => ${v})[0]`, (v) => `[${v}].concat([1])[0]`, (v) => `((x) => x).call(null, ${v})`, (v) => `((x) => x).bind(null, ${v})()`, (v) => `new Proxy({ f: ${v} }, {}).f`, (v) => `new Proxy({}, { get: () => ${v} }).f`, (v) => `(() => { let r; [${v}].forEach((x) => { r = x; }); return r; })()`,
  (v) => `(() => { let r; new Map([[1, ${v}]]).forEach((x) => { r = x; }); return r; })()`, (v) => `(() => { const o = {}; o['f' + 1] = ${v}; return o.f1; })()`, (v) => `(() => { const o = { set f(x) { this.g = x; } }; o.f = ${v}; return o.g; })()`, (v) => `(function () { return this.v; }).call({ v: ${v} })`, (v) => `Object.create({ f: ${v} }).f`,
  (v) => `((s, x) => x)\`a\${${v}}\``, (v) => `[2, 1].sort((a, b) => a - b).map(() => ${v})[1]`, (v) => `(() => { for (const x of [${v}]) return x; })()`, (v) => `(() => { const [x] = { *[Symbol.iterator]() { yield ${v}; } }; return x; })()`, (v) => `((o) => { class C extends o.base { } return new C().v; })({ base: class { v = ${v}; } })`,
  (v) => `new WeakMap([[show, ${v}]]).get(show)`, (v) => `(() => { let r; 'a'.replace('a', () => { r = ${v}; }); return r; })()`, (v) => `Object.getOwnPropertyDescriptor({ get f() { return ${v}; } }, 'f').get()`, (v) => `(globalThis.saved = ${v}, globalThis.saved)`, (v) => `[${v}].at(-1)`, (v) => `[[${v}]].pop().shift()`,
];
/** Keys that are not texts, but become such. */
const KEYS: readonly ((text: string) => string)[] = [
  (k) => k, (k) => k, (k) => k, (k) => `{ toString() { return ${k}; } }`, (k) => `[${k}]`, (k) => `{ [Symbol.toPrimitive]() { return ${k}; } }`, (k) => `new String(${k})`, (k) => `Object.assign(() => 1, { toString: () => ${k} })`, (k) => `new (class { toString() { return ${k}; } })()`, (k) => `{ toString: null, valueOf() { return ${k}; } }`,
];
/** What is done with both. */
const USES: readonly ((object: string, key: string) => string)[] = [
  (o, k) => `${o}[${k}]`, (o, k) => `${o}[${k}]`, (o, k) => `Reflect.get(Object(${o}), ${k})`, (o, k) => `(${k} in Object(${o}))`, (o, k) => `(({ [${k}]: found }) => found)(${o})`, (o, k) => `Object.getPrototypeOf(Object(${o}))?.[${k}]`, (o, k) => `Object.hasOwn(Object(${o}), ${k})`, (o, k) => `Object(${o}).hasOwnProperty(${k})`,
  (o, k) => `Object.getOwnPropertyDescriptor(Object(${o}), ${k})?.writable`, (o, k) => `typeof ${o}[${k}]?.name`, (o, k) => `${o}[${k}]?.call(${o})`, (o, k) => `${o}?.[${k}]?.length`, (o, k) => `((o, k) => { Object(o)[k] = 'changed'; return o[k]; })(${o}, ${k})`, (o, k) => `((o, k) => delete Object(o)[k] && k in Object(o))(${o}, ${k})`,
  (o, k) => `({ __proto__: Object(${o}), m() { return super[${k}]; } }).m()`, (o, k) => `(class extends (class { static m = 1; }) { static __proto__ = ${o}; static f() { return super[${k}]; } }).f()`, (o, k) => `new Proxy(Object(${o}), { get: (t, p, r) => Reflect.get(t, p) })[${k}]`, (o, k) => `Object.getOwnPropertyNames(Object(${o})).includes(${k}.toString())`,
  (o, k) => `Reflect.ownKeys(Object(${o})).includes(String(${k}))`, (o, k) => `((o, k) => { for (let at = Object(o); at; at = Object.getPrototypeOf(at)) { const d = Object.getOwnPropertyDescriptor(at, k); if (d) return d.value ?? d.get; } })(${o}, ${k})`, (o, k) => `[${k}].map((k) => ${o}[k])[0]`, (o, k) => `[${k}].map(Reflect.get.bind(null, Object(${o})))[0]`,
  (o, k) => `((o, k) => o[k]?.[k])(${o}, ${k})`, (o, k) => `((o, k) => o.constructor?.[k])(${o}, ${k})`, (o, k) => `((o, k) => o.constructor?.prototype?.[k])(${o}, ${k})`, (o, k) => `Object.keys(Object.getOwnPropertyDescriptors(Object(${o}))).includes(String(${k}))`, (o, k) => `Object.create(Object(${o}))[${k}]`,
  (o, k) => `Reflect.set(Object(${o}), ${k}, 1)`, (o, k) => `((o, k) => { Object.defineProperty(Object(o), k, { value: 1, configurable: true }); return o[k]; })(${o}, ${k})`, (o, k) => `Object.assign(Object(${o}), { [${k}]: 1 }) && 1`,
];
/** Things that built-ins do by themselves, by names that nobody writes. */
const COERCIONS = [
  "`${[1, [2, 3]]}`", "[] + {}", "new Date(0) - 1", "Object(3) * Object('4')", "[3] > 2", "`${new (class A { toString() { return 'a'; } })()}`", "JSON.stringify({ toJSON() { return 'j'; } })", "JSON.stringify(new Date(0))", "String(Object(Symbol('s')))", "[..._iter(3)].length", "Math.max(...new Set([1, 5]))",
  "Array.from('ab').length", "Array.from(new Map([[1, 2]])).join()", "Object.fromEntries(new Map([['a', 1]])).a", "[...'x😀y'].length", "new Set(_iter(2)).size", "isNaN(new Date('x'))", "[1, 2, 3].concat([4], 5).length", "'a-b'.replace({ [Symbol.replace]: () => 'r' }, '')", "'abc'.split({ [Symbol.split]: () => 's' })",
  "[] instanceof { [Symbol.hasInstance]: () => true }", "Object.prototype.toString.call({ [Symbol.toStringTag]: 'T' })", "[].concat({ length: 1, 0: 'x', [Symbol.isConcatSpreadable]: true }).join()", "new (class extends Array { static get [Symbol.species]() { return Array; } })(1, 2).map((x) => x).length", "(() => { const { a, ...r } = { a: 1, b: 2 }; return Object.keys(r).join(); })()",
  "[3, 1, 2].sort().toString()", "[1, 2].toLocaleString()", "(12.5).toString(2)", "parseInt({ toString: () => '12px' })", "encodeURIComponent({ toString: () => 'ä' })", "new Error({ toString: () => 'text' }).message", "`${new Error('m')}`", "String(new TypeError('t'))", "'x'.localeCompare('y')", "[1, [2, [3]]].flat(Infinity).join()",
  "Number({ valueOf: () => '0x10' })", "BigInt({ valueOf: () => 7 }) + 1n", "[1n, 2n].join()", "Object(1n) + 1n", "+[]", "[undefined, null].join('-')", "({}) + 1", "(function f(a, b) {}).toString().length", "Symbol('d').description", "/a/[Symbol.match]('a')[0]", "RegExp('[a-c]+').exec('xabc').index", "'aBc'.replace(/b/i, (m) => m + m)",
  "(() => { let s = ''; for (const [k, v] of Object.entries({ a: 1 })) s += k + v; return s; })()", "(() => { const it = [1, 2][Symbol.iterator](); it.next(); return [...it].join(); })()", "Reflect.construct(Array, [3]).length", "Reflect.construct(Date, [0]).getTime()", "new (Function.prototype.bind.call(Map, null))().size", "[].reduce.call('abc', (a, b) => b + a)", "Array.prototype.map.call('ab', (c) => c + c).join()",
] as const;

const PRELUDE = `function show(f) {
  try {
    const v = f();
    console.log(typeof v, typeof v === 'function' ? v.name : typeof v === 'object' ? v === null : String(v).slice(0, 30));
  } catch (e) { console.log(e instanceof TypeError ? 'TypeError' : e instanceof RangeError ? 'RangeError' : 'thrown'); }
}
`;

/** The program of a seed: few lines, so that little of the runtime is needed. */
export function generateNames(seed: number): string {
  const random = new Random(seed);
  const text = (): string => {
    const name = random.pick(NAMES), at = 1 + random.below(name.length - 1);
    // Also names that stand in the program.
    return random.chance(0.15) ? `'${name}'` : random.pick(MADE)(name.slice(0, at), name.slice(at));
  };
  const line = (): string => {
    if (random.chance(0.2)) return random.pick(ROUTES)(random.pick(COERCIONS).replace(/_iter\((\d)\)/, '({ *[Symbol.iterator]() { for (let n = 0; n < $1; n++) yield n; } })'));
    const key = random.pick(ROUTES)(random.pick(KEYS)(text()).replace(/^\{.*\}$/s, '($&)'));
    return random.pick(USES)(random.pick(ROUTES)(random.pick(OBJECTS)), key);
  };
  const lines = random.list(1, 2, () => `show(() => ${line()});`);
  return `${PRELUDE}${lines.join('\n')}\n`;
}
