import { regexpLiteral, replacementLiteral } from './regexps.js';
import type { Context, Func, Klass, ValueType } from './scope.js';

/** Makes an expression; returns undefined when nothing in scope fits. */
type Producer = (g: Context, depth: number) => string | undefined;
type Row = readonly [weight: number, make: Producer];

const NUMBERS = [
  '0', '1', '2', '3', '5', '7', '10', '-1', '-2', '-0', '0.5', '1.5', '-2.5', '0.1', '1e21', '1e-7', '123456789', '2147483647', '-2147483648', '2147483648',
  '4294967295', '4294967296', '9007199254740991', 'NaN', 'Infinity', '-Infinity', '1e300', '5e-324', '255', '65535', '0x7fffffff', '1073741824',
];
const STRINGS = ["''", "'a'", "'b'", "'abc'", "'0'", "'1'", "'12'", "'-1.5'", "'1e3'", "' 7 '", "'x y'", "'é'", "'日本'", "'😀'", "'it\\'s'", "'\"q\"'", "'a\\nb'", "'length'", "'NaN'", "'ABC'", "'zz'.repeat(9)"];
export const KEYS = ['a', 'b', 'c', 'd', 'e'];
const CONCRETE: readonly ValueType[] = ['num', 'num', 'num', 'str', 'str', 'bool', 'arr', 'obj'];

export function pickType(g: Context): ValueType {
  return g.random.weighted([[5, 'num'], [3, 'str'], [1, 'bool'], [2, 'arr'], [3, 'obj'], [1, 'map'], [1, 'set'], [2, 'any']] as const);
}

/** An expression of the type, in parentheses where it needs them. */
export function expression(g: Context, type: ValueType, depth = 3): string {
  const rows = depth <= 0 ? LEAVES[type] : PRODUCERS[type];
  for (let tries = 0; tries < 4; tries++) {
    const text = g.random.weighted(rows)(g, depth - 1);
    if (text !== undefined) return text;
  }
  return leaf(g, type);
}

function leaf(g: Context, type: ValueType): string {
  for (;;) {
    const text = g.random.weighted(LEAVES[type])(g, 0);
    if (text !== undefined) return text;
  }
}

const variable = (type: ValueType): Producer => (g) => {
  const found = g.variables((v) => v.type === type);
  return found.length ? g.random.pick(found).name : undefined;
};

const literal = (list: readonly string[]): Producer => (g) => g.random.pick(list);

/** `num + num` and the like: operands of given types around one of the operators. */
const binary = (left: ValueType, operators: readonly string[], right: ValueType): Producer => (g, d) =>
  `(${expression(g, left, d)} ${g.random.pick(operators)} ${operand(expression(g, right, d))})`;

/** `- -1` and `+ +x` must not become `--1`. */
const operand = (text: string) => (/^[-+]/.test(text) ? `(${text})` : text);

const unary = (operators: readonly string[], type: ValueType): Producer => (g, d) => `(${g.random.pick(operators)}${operand(expression(g, type, d))})`;

const call = (name: string, ...types: ValueType[]): Producer => (g, d) => `${name}(${types.map((type) => expression(g, type, d)).join(', ')})`;

const method = (type: ValueType, name: string, ...types: ValueType[]): Producer => (g, d) => `${receiver(expression(g, type, d))}.${name}(${types.map((one) => expression(g, one, d)).join(', ')})`;

const property = (type: ValueType, name: string): Producer => (g, d) => `${receiver(expression(g, type, d))}.${name}`;

/** Object literals and numbers cannot stand before a dot as they are. */
const receiver = (text: string) => (/^[\w$]+$/.test(text) && !/^\d/.test(text) ? text : `(${text})`);

/** A string method that takes a regular expression. */
const withRegExp = (make: (subject: string, regexp: string, g: Context, depth: number) => string): Producer => (g, d) =>
  make(receiver(expression(g, 'str', d)), regexpLiteral(g.random), g, d);

const conditional = (type: ValueType): Producer => (g, d) => `(${expression(g, 'bool', d)} ? ${expression(g, type, d)} : ${expression(g, type, d)})`;

const comma = (type: ValueType): Producer => (g, d) => `(${expression(g, 'any', d)}, ${expression(g, type, d)})`;

const assignment = (type: ValueType): Producer => (g, d) => {
  const found = g.variables((v) => v.type === type && !v.constant);
  return found.length ? `(${g.random.pick(found).name} = cut(${expression(g, type, d)}))` : undefined;
};

const update: Producer = (g) => {
  const found = g.variables((v) => v.type === 'num' && !v.constant);
  if (!found.length) return undefined;
  const { name } = g.random.pick(found);
  return g.random.pick([`(${name}++)`, `(++${name})`, `(${name}--)`, `(--${name})`]);
};

const compound: Producer = (g, d) => {
  const found = g.variables((v) => v.type === 'num' && !v.constant);
  if (!found.length) return undefined;
  const operator = g.random.pick(['+=', '-=', '*=', '/=', '%=', '|=', '&=', '^=', '<<=', '>>=', '>>>=', '||=', '&&=', '??=']);
  return `(${g.random.pick(found).name} ${operator} ${expression(g, 'num', d)})`;
};

export function callOf(g: Context, callee: string, func: Func, depth: number): string {
  const args = func.params.map((type) => expression(g, type, depth));
  if (g.random.chance(0.1)) args.pop();
  if (g.random.chance(0.1)) args.push(expression(g, 'num', depth));
  if (g.random.chance(0.07)) return `${callee}(...[${args.join(', ')}])`;
  if (g.random.chance(0.07)) return `${callee}.call(${['undefined', ...args].join(', ')})`;
  return `${callee}(${args.join(', ')})`;
}

const callFunction = (type: ValueType): Producer => (g, d) => {
  const found = g.functions().filter((f) => f.result === type);
  if (!found.length) return undefined;
  const func = g.random.pick(found);
  return callOf(g, func.name, func, d);
};

function allMethods(klass: Klass): Func[] {
  return [...klass.methods, ...(klass.parent ? allMethods(klass.parent) : [])];
}

const callMethod: Producer = (g, d) => {
  if (!g.instances().length) return undefined;
  const { name, klass } = g.random.pick(g.instances());
  const methods = allMethods(klass);
  if (!methods.length) return undefined;
  const func = g.random.pick(methods);
  return callOf(g, `${name}.${func.name}`, func, d);
};

const callStatic: Producer = (g, d) => {
  const found = g.classes().filter((klass) => klass.statics.length);
  if (!found.length) return undefined;
  const klass = g.random.pick(found);
  const func = g.random.pick(klass.statics);
  return callOf(g, `${klass.name}.${func.name}`, func, d);
};

const instanceProperty: Producer = (g) => {
  if (!g.instances().length) return undefined;
  const { name, klass } = g.random.pick(g.instances());
  return `${name}.${g.random.pick([...KEYS, ...klass.accessors, ...klass.accessors])}`;
};

const key = (g: Context) => g.random.pick(KEYS);

function objectLiteral(g: Context, d: number): string {
  let members = g.random.list(0, 4, () => objectMember(g, d));
  // V8 defines accessors too late in a literal with a spread: the order of keys is not the specification's.
  if (members.some((m) => /^[gs]et /.test(m))) members = members.filter((m) => !m.startsWith('...'));
  return `({ ${members.join(', ')} })`;
}

function objectMember(g: Context, d: number): string {
  const { random } = g;
  return random.weighted<() => string>([
    [8, () => `${key(g)}: ${expression(g, random.pick(CONCRETE), d)}`],
    [1, () => `[${expression(g, 'str', d)}]: ${expression(g, 'any', d)}`],
    [1, () => `get ${key(g)}() { tick(); return ${expression(g, 'any', Math.min(d, 1))}; }`],
    [1, () => `set ${key(g)}(v) { tick(); check(v); }`],
    [1, () => `...${expression(g, 'obj', d)}`],
    [1, () => `valueOf() { tick(); return ${expression(g, 'num', Math.min(d, 1))}; }`],
    [1, () => `toString() { tick(); return ${expression(g, 'str', Math.min(d, 1))}; }`],
    [1, () => `${random.below(12)}: ${expression(g, 'num', d)}`],
  ])();
}

function arrayLiteral(g: Context, d: number): string {
  const items = g.random.list(0, 5, () => {
    if (g.random.chance(0.06)) return '';
    const spread = g.random.chance(0.1) ? `...${expression(g, g.random.pick(['arr', 'str', 'set']), d)}` : undefined;
    return spread ?? expression(g, g.random.pick(CONCRETE), d);
  });
  return `[${items.join(', ')}]`;
}

/** `(x) => …` over elements; the parameter counts as `any`. */
function callback(g: Context, d: number, params: readonly ValueType[], result: ValueType): string {
  return g.inScope(() => {
    const names = params.map((type) => g.declare(g.fresh('p'), type));
    const body = expression(g, result, Math.min(d, 2));
    return g.random.chance(0.5) ? `((${names.join(', ')}) => ${body})` : `function (${names.join(', ')}) { tick(); return ${body}; }`;
  });
}

const withCallback = (name: string, params: readonly ValueType[], result: ValueType, rest?: ValueType): Producer => (g, d) =>
  `${receiver(expression(g, 'arr', d))}.${name}(${callback(g, d, params, result)}${rest ? `, ${expression(g, rest, d)}` : ''})`;

const smallIndex = (g: Context) => String(g.random.between(-1, 5));

const LEAVES: Record<ValueType, readonly Row[]> = {
  num: [[3, literal(NUMBERS)], [6, variable('num')]],
  str: [[2, literal(STRINGS)], [5, variable('str')]],
  bool: [[1, literal(['true', 'false'])], [2, variable('bool')]],
  arr: [[1, literal(['[]', '[1, 2, 3]', "['b', 'a', 'c']", '[0.5, , 2]'])], [4, variable('arr')]],
  obj: [[1, literal(['({})', '({ a: 1 })', '({ b: 2, a: 1 })', 'Object.create(null)'])], [4, variable('obj')]],
  map: [[1, literal(["new Map([['a', 1], ['b', 2]])", 'new Map()'])], [4, variable('map')]],
  set: [[1, literal(['new Set([1, 2, 1])', "new Set('hello')"])], [4, variable('set')]],
  any: [[4, variable('any')], [2, literal(['undefined', 'null'])], [2, literal(NUMBERS)], [2, literal(STRINGS)], [2, variable('num')], [1, variable('str')]],
};

const PRODUCERS: Record<ValueType, readonly Row[]> = {
  num: [
    ...LEAVES.num,
    [8, binary('num', ['+', '-', '*', '/', '%'], 'num')],
    [4, binary('num', ['&', '|', '^', '<<', '>>', '>>>'], 'num')],
    [1, (g, d) => `((${expression(g, 'num', d)} | 0) ** ${g.random.below(4)})`],
    [1, binary('any', ['-', '*', '/', '%', '&', '|', '^', '<<', '>>', '>>>'], 'any')],
    [2, unary(['-', '~', '+'], 'num')],
    [1, unary(['+', '-', '~'], 'any')],
    [2, (g, d) => call(`Math.${g.random.pick(['floor', 'ceil', 'round', 'trunc', 'sign', 'abs', 'sqrt', 'fround', 'clz32'])}`, 'num')(g, d)],
    [1, (g, d) => call(`Math.${g.random.pick(['max', 'min', 'imul'])}`, 'num', 'num')(g, d)],
    [2, property('str', 'length')], [2, property('arr', 'length')],
    [1, property('map', 'size')], [1, property('set', 'size')],
    [1, method('arr', 'indexOf', 'any')], [1, method('str', 'indexOf', 'str')], [1, withRegExp((s, re) => `${s}.search(${re})`)], [1, method('str', 'charCodeAt', 'num')], [1, method('str', 'codePointAt', 'num')],
    [1, method('str', 'lastIndexOf', 'str', 'num')], [1, method('arr', 'push', 'any')], [1, method('arr', 'unshift', 'any')],
    [1, call('parseInt', 'str')], [1, call('parseFloat', 'str')], [1, call('Number', 'any')],
    [1, withCallback('findIndex', ['any', 'num'], 'bool')],
    [2, conditional('num')], [1, comma('num')], [1, assignment('num')], [1, update], [1, compound], [2, callFunction('num')],
  ],
  str: [
    ...LEAVES.str,
    [5, (g, d) => `cut(${binary('str', ['+'], 'any')(g, d)})`], [2, (g, d) => `cut(${binary('any', ['+'], 'str')(g, d)})`],
    [3, (g, d) => `cut(\`<\${${expression(g, 'any', d)}}\${${expression(g, 'num', d)}}>\`)`],
    [1, call('String', 'any')], [1, (g, d) => `(typeof ${expression(g, 'any', d)})`],
    [1, (g) => `${receiver(expression(g, 'str', 1))}.slice(${smallIndex(g)}, ${smallIndex(g)})`], [1, method('str', 'substring', 'num', 'num')], [1, method('str', 'charAt', 'num')],
    [1, method('str', 'toUpperCase')], [1, method('str', 'toLowerCase')], [1, method('str', 'trim')], [1, method('str', 'replace', 'str', 'str')],
    [1, (g, d) => `${receiver(expression(g, 'str', d))}.padStart(${g.random.below(8)}, ${expression(g, 'str', d)})`],
    [1, (g, d) => `cut(${receiver(expression(g, 'str', d))}.repeat(${g.random.below(4)}))`],
    [2, (g, d) => `cut(${receiver(expression(g, 'arr', d))}.join(${expression(g, 'str', 0)}))`],
    [1, (g, d) => `${receiver(expression(g, 'num', d))}.toString(${g.random.pick(['', '', '16', '2', '36'])})`], [1, (g, d) => `${receiver(expression(g, 'num', d))}.toFixed(${g.random.below(5)})`],
    [1, (g, d) => `cut(String(JSON.stringify(${expression(g, g.random.pick(['any', 'arr', 'obj', 'str']), d)})))`], [1, (g, d) => `cut(Object.keys(${expression(g, 'obj', d)}).join())`],
    [1, withRegExp((s, re, g) => `cut(${s}.replace(${re}, ${replacementLiteral(g.random)}))`)], [1, withRegExp((s, re) => `cut(${s}.replace(${re}, (...args) => args.length + '<' + args[0] + '>'))`)],
    [1, conditional('str')], [1, comma('str')], [1, assignment('str')], [2, callFunction('str')],
  ],
  bool: [
    ...LEAVES.bool,
    [4, binary('num', ['<', '>', '<=', '>=', '===', '!==', '==', '!='], 'num')], [2, binary('str', ['<', '>', '<=', '>=', '===', '!=='], 'str')],
    [2, binary('any', ['===', '!==', '==', '!=', '<', '>', '<=', '>='], 'any')],
    [2, binary('bool', ['&&', '||'], 'bool')], [1, unary(['!'], 'any')],
    [1, (g, d) => `('${key(g)}' in ${expression(g, 'obj', d)})`], [1, (g, d) => `(${expression(g, 'num', d)} in ${expression(g, 'arr', d)})`],
    [1, (g, d) => `(${expression(g, 'any', d)} instanceof ${g.random.pick(['Object', 'Array', 'Map', 'Error', ...g.classes().map((k) => k.name)])})`],
    [1, (g, d) => `(delete ${receiver(expression(g, 'obj', d))}.${key(g)})`], [1, method('map', 'has', 'any')], [1, method('set', 'has', 'any')], [1, method('arr', 'includes', 'any')],
    [1, withRegExp((s, re) => `${re}.test(${s})`)], [1, call('Object.is', 'any', 'any')], [1, call('isNaN', 'num')], [1, call('Array.isArray', 'any')], [1, method('str', 'startsWith', 'str')], [1, method('str', 'includes', 'str')],
    [1, withCallback('some', ['any'], 'bool')], [1, withCallback('every', ['any'], 'bool')], [1, (g, d) => `Object.hasOwn(${expression(g, 'obj', d)}, '${key(g)}')`],
  ],
  arr: [
    ...LEAVES.arr, [5, arrayLiteral],
    [1, (g, d) => `cut(${method('arr', 'concat', 'any')(g, d)})`], [1, (g, d) => `${receiver(expression(g, 'arr', d))}.slice(${smallIndex(g)})`],
    [1, (g, d) => `${receiver(expression(g, 'arr', d))}.splice(${smallIndex(g)}, ${g.random.below(3)}, ${expression(g, 'any', d)})`],
    [2, withCallback('map', ['any', 'num'], 'any')], [1, withCallback('filter', ['any', 'num'], 'bool')],
    [1, (g, d) => `${receiver(expression(g, 'arr', d))}.map(text).sort()`], [1, (g, d) => `${receiver(expression(g, 'arr', d))}.map(Number).sort((x, y) => x - y || 0)`],
    [1, withRegExp((s, re) => `${s}.split(${re})`)], [1, withRegExp((s, re) => `(${s}.match(${re}) ?? [])`)],
    [1, method('arr', 'reverse')], [1, call('Object.keys', 'obj')], [1, (g, d) => `${receiver(expression(g, 'str', d))}.split(${expression(g, 'str', 0)})`],
    [1, (g, d) => `[...${expression(g, g.random.pick(['set', 'map', 'str']), d)}]`], [1, (g, d) => `Array.from({ length: ${g.random.below(5)} }, (_, i) => i * ${expression(g, 'num', d)})`],
    [1, (g, d) => `${receiver(expression(g, 'arr', d))}.flat()`], [1, conditional('arr')], [1, assignment('arr')],
  ],
  obj: [
    ...LEAVES.obj, [6, objectLiteral],
    [1, (g, d) => `Object.create(${expression(g, 'obj', d)})`], [1, (g, d) => `Object.assign(${expression(g, 'obj', d)}, ${expression(g, 'obj', d)})`],
    [1, (g, d) => `Object.defineProperty({ a: 0 }, '${key(g)}', { value: ${expression(g, 'any', d)}, enumerable: ${g.random.chance(0.5)}, writable: ${g.random.chance(0.5)}, configurable: ${g.random.chance(0.5)} })`],
    [1, (g, d) => `Object.freeze(${objectLiteral(g, d)})`], [1, conditional('obj')], [1, (g) => (g.instances().length ? g.random.pick(g.instances()).name : undefined)],
    [1, (g, d) => `Object.fromEntries([['${key(g)}', ${expression(g, 'any', d)}]])`],
  ],
  map: [...LEAVES.map, [1, (g, d) => `new Map([[${expression(g, 'any', d)}, ${expression(g, 'any', d)}], ['k', 1]])`], [1, method('map', 'set', 'any', 'any')]],
  set: [...LEAVES.set, [1, (g, d) => `new Set(${expression(g, 'arr', d)})`], [1, method('set', 'add', 'any')]],
  any: [
    ...LEAVES.any,
    ...CONCRETE.map((type): Row => [1, (g, d) => expression(g, type, d)]),
    [2, (g, d) => `cut(${binary('any', ['+'], 'any')(g, d)})`], [2, binary('any', ['&&', '||', '??'], 'any')],
    [4, (g, d) => `${receiver(expression(g, 'obj', d))}${g.random.pick(['.', '?.'])}${key(g)}`], [2, (g, d) => `${receiver(expression(g, 'obj', d))}[${expression(g, 'str', 0)}]`],
    [2, (g, d) => `${receiver(expression(g, 'any', d))}?.${key(g)}`],
    [3, (g, d) => `${receiver(expression(g, 'arr', d))}[${g.random.chance(0.7) ? smallIndex(g) : expression(g, 'num', d)}]`],
    [1, method('arr', 'pop')], [1, method('arr', 'shift')], [1, method('arr', 'at', 'num')], [1, method('map', 'get', 'any')], [1, withCallback('find', ['any'], 'bool')], [1, withCallback('reduce', ['any', 'any'], 'any', 'any')],
    [2, callFunction('any')], [3, callMethod], [1, callStatic], [3, instanceProperty], [1, conditional('any')],
    [1, (g, d) => `(void ${expression(g, 'any', d)})`], [1, (g, d) => `(([${g.random.pick(['x', 'x = 1', '...x'])}]) => x)(${expression(g, 'arr', d)})`],
  ],
};
