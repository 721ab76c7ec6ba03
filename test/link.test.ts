/** Modules hold what their programs can reach, and nothing that they can see is missing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { intrinsicIndex, KERNEL_INTRINSICS } from '../abi/index.js';
import { compile } from '../compiler/index.js';
import { Heap } from '../compiler/link/heap.js';
import { KERNEL_VALUES } from '../compiler/link/reach.js';
import { Random } from './fuzz/random.js';
import { runModule } from './support/host.js';
import { programsFolder } from './support/programs.js';

async function linked(source: string, link: 'reachable' | 'all'): Promise<{ bytes: number; stdout: string }> {
  const { binary } = await compile(source, { fileName: 'link.js', kind: 'commonjs', optimize: 1, link });
  const { stdout, stderr, trap } = runModule(binary!);
  expect({ stderr, trap }).toEqual({ stderr: '', trap: undefined });
  return { bytes: binary!.length, stdout };
}

/** What programs look at: an expression, and names that it may have. */
const OBJECTS = ['[]', "''", '0', 'true', '({})', '(() => 1)', 'new Map()', 'new Set()', 'Math', 'JSON', 'Object', 'Array', 'Number', 'String', 'Reflect', 'Symbol', 'Promise', 'new Date(0)', '/x/', 'new Error()', 'new Uint8Array(2)', 'globalThis', 'console'];
const NAMES = ['constructor', 'toString', 'valueOf', 'length', 'name', 'prototype', 'map', 'filter', 'slice', 'indexOf', 'trim', 'at', 'keys', 'values', 'entries', 'has', 'get', 'set', 'size', 'max', 'PI', 'parse', 'stringify', 'from', 'of', 'resolve', 'then', 'apply', 'ownKeys', 'iterator', 'getTime', 'exec', 'message', 'stack', 'fill', 'Map', 'log', '__proto__', 'hasOwnProperty', 'isArray', 'freeze', 'raw', 'toFixed', 'none'];
/** Ways to a property whose name is not written in the program. */
const WAYS: readonly ((object: string, name: string) => string)[] = [
  (object, name) => `${object}[${name}]`,
  (object, name) => `Reflect.get(Object(${object}), ${name})`,
  (object, name) => `(({ [${name}]: found }) => found)(${object})`,
  (object, name) => `(function (o, k) { return o[k]; })(${object}, ${name})`,
  (object, name) => `new Proxy(Object(${object}), {})[${name}]`,
  (object, name) => `Object.getPrototypeOf(Object(${object}))?.[${name}]`,
  (object, name) => `((o) => { for (let at = Object(o); at; at = Object.getPrototypeOf(at)) { const d = Object.getOwnPropertyDescriptor(at, ${name}); if (d) return d.value ?? d.get; } })(${object})`,
  (object, name) => `(${name} in Object(${object}))`,
  (object, name) => `Object.getOwnPropertyNames(Object(${object})).includes(${name})`,
  (object, name) => `[${name}].map((k) => ${object}[k])[0]`,
];

function roundabout(random: Random): string {
  const lines = ["const put = (...parts) => parts.join('');", "const show = (f) => { try { const v = f(); console.log(typeof v, typeof v === 'function' ? v.name + v.length : typeof v === 'object' ? '' : String(v).slice(0, 20)); } catch (e) { console.log(e.name); } };"];
  for (let n = 0; n < 8; n++) {
    const name = random.pick(NAMES), cut = random.below(name.length);
    lines.push(`show(() => ${random.pick(WAYS)(random.pick(OBJECTS), `put('${name.slice(0, cut)}', '${name.slice(cut)}')`)});`);
  }
  return lines.join('\n');
}

describe('names put together at run time', () => {
  test.each(Array.from({ length: 8 }, (_, seed) => seed))('program %i sees what it sees with the whole runtime', async (seed) => {
    const source = roundabout(new Random(seed));
    const [few, all] = [await linked(source, 'reachable'), await linked(source, 'all')];
    expect(few.stdout).toBe(all.stdout);
  });
});

describe('objects that are told apart', () => {
  const [start, ...paragraphs] = readFileSync(path.join(programsFolder, 'link/objects-that-are-told-apart.js'), 'utf8').split('\n\n');
  test.each(paragraphs)('%s', async (paragraph) => {
    const expected = [...paragraph.matchAll(/\/\/ expect: (.*)$/gm)].map(([, line]) => `${line}\n`).join('');
    expect(expected).not.toBe('');
    expect((await linked(`${start}\n${paragraph}`, 'reachable')).stdout).toBe(expected);
  });
});

/** First arguments of the console that have directives, or may have. */
const FORMATS = ['"%d"', '(() => { const t = "%d"; return t; })()', '["%", "d"].join("")', '["%d"][0]', '({ t: "%d" }).t', '`${"%"}d`', '"%" + String("d")', '[{ t: ["%d"] }][0].t[0]', 'decodeURIComponent("%25d")'];
test.each(FORMATS)('console.log(%s, …) replaces its directive', async (format) => {
  expect((await linked(`console.log(${format}, "4");`, 'reachable')).stdout).toBe('4\n');
});

/** Ways to change what a global or its method is: calls of it lead to the new one. */
const CHANGES: readonly string[] = [
  'Math.floor = () => "changed";',
  'const m = Math; m.floor = () => "changed";',
  'Math[["fl", "oor"].join("")] = () => "changed";',
  'Object.assign(Math, { floor: () => "changed" });',
  'Object.defineProperty(Math, "floor", { value: () => "changed" });',
  'Object.defineProperty(Math, ["fl", "oor"].join(""), { value: () => "changed" });',
  'Reflect.set(Math, "floor", () => "changed");',
  'Reflect.set(Math, ["fl", "oor"].join(""), () => "changed");',
  'Math = { floor: () => "changed" };',
  'globalThis.Math = { floor: () => "changed" };',
  'globalThis[["Ma", "th"].join("")] = { floor: () => "changed" };',
  'Object.defineProperty(globalThis, "Math", { value: { floor: () => "changed" } });',
  'Object.setPrototypeOf(Math, { floor: () => "changed" }); delete Math.floor;',
  '(function () { this.Math = { floor: () => "changed" }; }).call(globalThis);',
  '(function () { this.Math = { floor: () => "changed" }; })();',
  'for (const [name, value] of [["floor", () => "changed"]]) Math[name] = value;',
  'const { floor } = { floor: () => "changed" }; ({ floor: Math.floor } = { floor });',
];
test.each(CHANGES)('a changed method is called: %s', async (change) => {
  const { stdout } = await linked(`${change}\nconsole.log(Math.floor(1.5));`, 'reachable');
  expect(stdout).toBe('changed\n');
});
test('without a change it is the one of the runtime', async () => {
  expect((await linked('const other = { floor: () => "changed" };\nconsole.log(Math.floor(1.5), other.floor());', 'reachable')).stdout).toBe('1 changed\n');
});

/** Bytes that programs may have at -O2: some more than they do, so that what makes all of them larger is seen. */
const BOUNDS: readonly (readonly [what: string, bound: number, source: string])[] = [
  ['a line of text', 55_000, 'console.log("hello");'],
  ['numbers', 56_000, 'console.log(1, 2.5, true, null);'],
  ['objects and arrays on the console', 260_000, 'const p = { x: 1, list: [1, 2, { y: "z" }] };\nconsole.log(p, [[1, 2], [3]]);'],
  ['JSON in and out', 600_000, 'const data = JSON.parse(\'{"items":[{"price":1}],"total":0}\');\nfor (const item of data.items) data.total += item.price * 2;\nconsole.log(JSON.stringify(data));'],
  ['JSON from standard input', 1_300_000, "import fs from 'node:fs';\nconst data = JSON.parse(fs.readFileSync(0, 'utf8') || '{}');\ndata.seen = true;\nfs.writeSync(1, JSON.stringify(data));"],
  ['paths', 850_000, "import { join } from 'node:path';\nconsole.log(join('a', '..', 'b'));"],
  ['a date', 800_000, 'console.log(new Date(0).getFullYear());'],
  ['keys on an object literal', 800_000, 'const counts = {};\nfor (const word of "a b a".split(" ")) counts[word] = (counts[word] ?? 0) + 1;\nconsole.log(counts.a);'],
];
test.each(BOUNDS)('%s: at most %i bytes', async (_, bound, source) => {
  const { binary } = await compile(source, { fileName: 'size.js', kind: source.startsWith('import') ? 'module' : 'commonjs', optimize: 2 });
  expect(runModule(binary!).trap).toBeUndefined();
  expect(binary!.length).toBeLessThanOrEqual(bound);
});

/** Names of the built-ins in a module. */
async function builtInsOf(source: string): Promise<string[]> {
  const { dumps } = await compile(source, { fileName: 'size.js', kind: 'commonjs', optimize: 2, size: 'json' });
  const { code } = JSON.parse(dumps.find(({ name }) => name === 'size')!.text) as { code: { groups: Record<string, { functions: { name: string }[] }> } };
  return code.groups['built-ins']!.functions.map(({ name }) => name);
}
test('properties of the program keep no methods of the runtime that have their names', async () => {
  const of = (receiver: string): string => `function Packet(link) { this.link = link; this.sort = 0; }
    Packet.prototype.flat = function () { return this.link; };
    const received = ${receiver};
    console.log(new Packet('a').flat() + received.link + received.sort);`;
  const names = ['link', 'sort', 'flat'];
  expect((await builtInsOf(of("new Packet('b')"))).filter((name) => names.includes(name))).toEqual([]);
  expect((await builtInsOf(of("[[], 'c'][0]"))).filter((name) => names.includes(name))).toContain('sort');
});
test('a method of a global keeps no method of another global that has its name', async () => {
  const logs = async (source: string): Promise<number> => (await builtInsOf(source)).filter((name) => name === 'log').length;
  expect(await logs('console.log(String(Math.PI));')).toBe(1);
  expect(await logs("console.log(String([console, Math][Number(process.argv[2] ?? 1)].log(1)));")).toBe(2);
});
test('a program that cannot change regular expressions has no code for changed ones', async () => {
  const program = "console.log('a1b'.split(/\\d/).join());";
  expect(await builtInsOf(program)).not.toContain('SplitBySpecies');
  for (const change of ['/x/.lastIndex = 2', 'Object.freeze(/x/)', 'class R extends RegExp {}', 'RegExp.prototype.exec = null', '/x/[Symbol.split]']) expect(await builtInsOf(`${program} ${change};`), change).toContain('SplitBySpecies');
});
test('--why tells what keeps a function', async () => {
  const { dumps } = await compile('console.log(new Map([[1, 2]]).get(1));', { fileName: 'why.js', kind: 'commonjs', optimize: 1, why: ['Map', 'Atomics'] });
  const [map, atomics] = dumps.filter(({ name }) => name === 'why').map(({ text }) => text);
  expect(map).toContain('function Map');
  expect(map).toContain('because of code of the program');
  expect(atomics).toBe('nothing called Atomics is in the module');
});

test('--size adds up', async () => {
  const { binary, dumps } = await compile('console.log(1);', { fileName: 'size.js', kind: 'commonjs', optimize: 1, size: 'json' });
  const report = JSON.parse(dumps.find(({ name }) => name === 'size')!.text) as { bytes: number; code: { bytes: number; groups: Record<string, { bytes: number }> }; data: { bytes: number }; other: number };
  expect(report.bytes).toBe(binary!.length);
  expect(report.code.bytes + report.data.bytes + report.other).toBe(report.bytes);
  expect(Object.values(report.code.groups).reduce((sum, { bytes }) => sum + bytes, 0)).toBe(report.code.bytes);
});

/** Does the kernel know %RegExp.prototype% by its shape, when the program has ended? ORDER: ROOT_PROTO_SHAPE of runtime/kernel/regexp/exec.ts */
async function hasNotedPrototype(source: string): Promise<boolean> {
  const { binary } = await compile(source, { fileName: 'link.js', kind: 'commonjs', optimize: 1, link: 'reachable' });
  let noted = false;
  const { trap } = runModule(binary!, undefined, (memory) => {
    const heap = new Heap(new Uint8Array(memory));
    noted = heap.shape(heap.valueAt(KERNEL_INTRINSICS + 8 * intrinsicIndex('RegExpPrototype'))) === heap.valueAt(heap.word(KERNEL_VALUES[0]!) + 8 * 2);
  });
  expect(trap).toBeUndefined();
  return noted;
}
test('what the linker leaves of the prototype of regular expressions counts as untouched', async () => {
  expect(await hasNotedPrototype('console.log("a-b".replace(/-/g, "+"));')).toBe(true);
  expect(await hasNotedPrototype('RegExp.prototype.more = 1; console.log("a-b".replace(/-/g, "+"));')).toBe(false);
});
