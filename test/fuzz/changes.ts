import type { Context } from './scope.js';

/**
 * Code that compiles to guesses (fields of a class, methods, elements, ints), run on what was guessed, and then on
 * values that came to be otherwise by ways that no analysis follows: by computed keys, by descriptors, by other
 * prototypes, in the middle of a loop.
 */
export function changingShapes(g: Context): string {
  const names: Names = { klass: g.fresh('W'), run: g.fresh('w'), change: g.fresh('h'), one: g.fresh('o'), list: g.fresh('a'), set: g.fresh('k') };
  const { klass, run, change, one, list, set } = names;
  const { random } = g;
  const kernel = random.list(3, 6, () => step(g, names, 0)).join('\n');
  const changes = random.list(2, 4, () => `() => { ${changeOf(g, names)} }`);
  const odd = random.list(1, 3, () => receiver(g, names));
  const fresh = `[new ${klass}(1, 2), [1, 2, 3, 4]]`;
  return `class ${klass} {
constructor(x, y) {\n${random.pick(['this.x = x;\nthis.y = y;', 'this.x = x;\nthis.y = y;\nthis.next = undefined;', 'this.y = y;\nthis.x = x | 0;'])}\nthis.next = this;\n}
m(i) {\ntick();\n${random.chance(0.3) ? `if (i === 2) ${change}(this);\n` : ''}return ${random.pick(['this.x + i', 'this.x * this.y', '(this.x ^ i) | 0', 'this.next.y - i'])};\n}
get z() {\ntick();\nreturn this.x - 1;\n}
}
function ${set}(target, key, value) { target[key] = value; }
let ${change} = () => {};
function ${run}(o, a, n) {
let s = ${random.pick(['0', '1', '0.5'])}, t = ${random.pick(['0', 'null', "''"])}, f = ${random.pick(['0', 'o'])};
for (let i = 0; i < n; i++) {
tick();
${kernel}
}
return [s, t, typeof f];
}
{
let [${one}, ${list}] = ${fresh};
const attempt = (n) => { try { show(${run}(${one}, ${list}, n)); } catch (e) { caught(e); } show(${one}); show(${list}); };
attempt(4);
for (const act of [${changes.join(', ')}]) {
${random.chance(0.4) ? `[${one}, ${list}] = ${fresh};` : ''}
${random.chance(0.3) ? `let once = true;\n${change} = () => { if (once) { once = false; act(); } };` : 'try { act(); } catch (e) { caught(e); }'}
attempt(${random.below(4) + 2});
${change} = () => {};
}
for (const other of [${odd.join(', ')}]) { ${one} = other; attempt(3); }
}`;
}

interface Names {
  readonly klass: string;
  readonly run: string;
  /** Called by a method, now and then; may do one of the changes in the middle of a loop. */
  readonly change: string;
  readonly one: string;
  readonly list: string;
  readonly set: string;
}

const FIELDS = ['x', 'y'] as const;
const NUMBERS = ['s', 's', 'i', 'o.x', 'o.y', 'a[i]', 'a.length', 'a[i & 3]', 'o.next.x', 'n', '1', '0.5', '7', '-1', '2147483647'] as const;

function number(g: Context, depth = 0): string {
  const { random } = g;
  if (depth > 1 || random.chance(0.4)) return random.pick(NUMBERS);
  const [a, b] = [number(g, depth + 1), number(g, depth + 1)];
  return random.pick([`(${a} + ${b})`, `(${a} - ${b})`, `(${a} * ${b})`, `((${a} + ${b}) | 0)`, `(${a} & ${b})`, `(${a} >>> 1)`, `(${a} % 5)`, `(${a} / 2)`, `o.m(${a})`, `(${a} < ${b} ? ${a} : ${b})`, `(-(${a}))`, `Math.imul(${a}, 3)`, `(${a} << 2)`]);
}

/** A line or more of the loop: o the object, a the array, i the counter, s a number, t and f anything. */
function step(g: Context, names: Names, depth: number): string {
  const { random } = g;
  const value = number(g);
  const field = random.pick(FIELDS);
  const inner = () => step(g, names, depth + 1);
  const simple = [
    `s ${random.pick(['=', '+=', '-=', '*=', '^='])} ${value};`,
    `s = cut(${value});`,
    `o.${field} ${random.pick(['=', '+=', '-='])} ${value};`,
    `o.${field}${random.pick(['++', '--'])};`,
    `t = ${random.pick(['o.x', 'o.z', 'o.m', 'o.next', 'a', 'a[i]', 'o.q', 't', 'i < 2'])};`,
    `t = cut(o.${field} + t);`,
    `a[i] = ${value};`,
    `a[${random.pick(['i', 'i & 3', 'i + 1', 'a.length', 'a.length - 1'])}] ${random.pick(['=', '+='])} ${random.pick([value, 'o.x', "'e'"])};`,
    `a.push(${value});\nif (a.length > 12) a.length = 5;`,
    `o = ${random.pick(['o.next', 'o.next ?? o', 'i % 2 ? o : o.next'])};`,
    `s += o.m(i);`,
    `s -= o.z;`,
    `o.next.${field} = ${value};`,
    `f = () => [o.x, s, i];`,
    `if (typeof f === 'function') show(f());`,
    `check([s, t === o, o.${field}]);`,
    `${names.change}(o);`,
  ];
  if (depth >= 2 || random.chance(0.65)) return random.pick(simple);
  return random.pick([
    () => `if (${random.pick([`o.${field} < ${value}`, 'i & 1', `o instanceof ${names.klass}`, "typeof o.x === 'number'", 'a[i] === undefined', 'o.x'])}) {\n${inner()}\n} else {\n${inner()}\n}`,
    () => `try {\n${inner()}\n${inner()}\n} catch (e) {\ncaught(e);\n${inner()}\n}`,
    () => `try {\n${inner()}\n} finally {\n${inner()}\n}`,
    () => `for (let j = 0; j < ${random.pick(['2', '3', 'a.length & 3'])}; j++) {\ntick();\n${inner()}\ns += ${random.pick(['j', 'a[j]', 'o.y'])};\n}`,
    () => `if (i > ${random.below(3)}) ${random.pick(['continue;', 'break;', 'return [s, o.x, a.length];'])}`,
    () => `switch (o.${field}) {\ncase ${random.below(3)}: ${inner()}\nbreak;\ndefault: ${inner()}\n}`,
  ])();
}

const VALUES = ['1.5', '2147483648', '-0', 'NaN', "'str'", "''", 'null', 'undefined', 'true', 'Infinity', '[1]', "Symbol('y')", "{ valueOf() { console.log('valueOf'); return 3; } }", '{ x: 5, y: 6, m() { return 7; } }', '() => 8'];

/** Something that no analysis of the program sees happen to the object or the array. */
function changeOf(g: Context, { klass, one, list, set }: Names): string {
  const { random } = g;
  const value = random.pick(VALUES);
  const key = random.pick(["'x'", "'y'", "'next'", "'m'"]);
  return random.pick([
    () => `${set}(${one}, ${key}, ${value});`,
    () => `${set}(${one}, ${key}, ${value});`,
    () => `Reflect.set(${one}, ${key}, ${value});`,
    () => `Object.assign(${one}, { [${key}]: ${value} });`,
    () => `Reflect.deleteProperty(${one}, ${key});`,
    () => `Object.defineProperty(${one}, ${key}, { get() { tick(); console.log('get'); return ${value}; }, set(v) { show(v); }, configurable: true, enumerable: true });`,
    () => `Object.defineProperty(${one}, ${key}, { value: ${value}, writable: false });`,
    () => `Object.${random.pick(['freeze', 'seal', 'preventExtensions'])}(${random.pick([one, list])});`,
    () => `Object.setPrototypeOf(${one}, ${random.pick(['null', '{ m(i) { return i; } }', 'Array.prototype', '{ get z() { return 0.5; }, set x(v) { show(v); }, m: 4 }'])});`,
    () => `${set}(${klass}.prototype, 'm', ${random.pick(['function (i) { tick(); return i + 0.5; }', "() => 'text'", '5', 'undefined'])});`,
    () => `Object.defineProperty(${klass}.prototype, 'z', { value: ${value}, configurable: true });`,
    () => `${list}[${random.below(6)}] = ${value};`,
    () => `${set}(${list}, ${random.below(6)}, ${value});`,
    () => `delete ${list}[${random.below(4)}];`,
    () => `${list}.length = ${random.below(4)};`,
    () => `Object.defineProperty(${list}, ${random.below(4)}, { get() { tick(); console.log('element'); return ${value}; }, configurable: true });`,
    () => `Object.setPrototypeOf(${list}, ${random.pick(['null', '{ 1: 9, push() { return 2; } }', '{ get 2() { return 4; }, set 1(v) { show(v); } }'])});`,
    () => `${list} = ${random.pick(['new Uint8Array([250, 2, 3])', 'new Float64Array(3)', "'text'", '{ length: 2, 0: 1 }', '[0.5, 1.5, , 2]', '[,]', 'null', 'new Int32Array(2)', 'arguments_()'])};`.replace('arguments_()', '(function () { return arguments; })(1, 2.5, 3)'),
    () => `${one} = new ${klass}(${random.pick(VALUES)}, ${random.pick(VALUES)});`,
    () => `${one} = new (class extends ${klass} { ${random.pick(['x = 3;', 'm(i) { tick(); return super.m(i) + 1; }', 'get y() { return 2; } set y(v) { show(v); }', 'q = 1;'])} })(1, ${value});`,
  ])();
}

/** What the function was not made for. */
function receiver(g: Context, { klass }: Names): string {
  return g.random.pick([
    '{ y: 1, x: 2, next: { x: 1, y: 1 } }', 'null', 'undefined', '5', "'s'", '[7, 8]', '() => 1', `new Proxy(new ${klass}(1, 2), {})`, `Object.create(new ${klass}(3, 4))`,
    `Object.freeze(new ${klass}(1, 2))`, '{ x: 1, y: 2, get next() { tick(); return this; }, m: (i) => i, z: 1.5 }', `Object.assign(new ${klass}(0.5, 1), { q: 1 })`, '{ m(i) { throw i; }, x: 1 }',
  ]);
}
