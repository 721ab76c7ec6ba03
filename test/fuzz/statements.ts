import { changingShapes } from './changes.js';
import { classWithHiddenMembers, taggedTemplate } from './classes.js';
import { callOf, expression, KEYS, pickType } from './expressions.js';
import type { Context, Func, Klass, ValueType } from './scope.js';

/** Makes one or more lines; undefined when it does not fit here. */
type StatementMaker = (g: Context) => string | undefined;

const DEEPEST = 5;

/** A few statements, each on lines of its own. */
function statements(g: Context, low: number, high: number): string {
  return g.random.list(low, high, () => statement(g)).join('\n');
}

/** A whole program: between its statements it shows what the variables have become. */
export function programBody(g: Context): string {
  const lines = g.random.list(8, 16, () => {
    const text = statement(g);
    const found = g.variables(() => true);
    return found.length && g.random.chance(0.5) ? `${text}\nshow(${g.random.pick(found).name});` : text;
  });
  const names = [...g.variables(() => true), ...g.instances()].map(({ name }) => name);
  return `${lines.join('\n')}\n${names.map((name) => `show(${name});`).join('\n')}`;
}

function statement(g: Context): string {
  const table = g.depth >= DEEPEST || g.budget <= 0 ? SIMPLE : ALL;
  g.budget--;
  for (;;) {
    const text = g.random.weighted(table)(g);
    if (text !== undefined) return text;
  }
}

function block(g: Context, low = 1, high = 3): string {
  return g.inScope(() => `{\n${statements(g, low, high)}\n}`);
}

function loopBody(g: Context, label: string, declare: () => void = () => {}): string {
  return g.inScope(() => {
    declare();
    return g.inTarget({ label, loop: true }, () => `{\ntick();\n${statements(g, 1, 3)}\n}`);
  });
}

const print: StatementMaker = (g) => `${g.random.pick(['show', 'show', 'check', 'check', 'console.log'])}(${expression(g, pickType(g))});`;

const declaration: StatementMaker = (g) => {
  const type = pickType(g);
  const kind = g.random.pick(['let', 'let', 'const', 'var']);
  const name = g.fresh('v');
  const text = `${kind} ${name} = cut(${expression(g, type)});`;
  g.declare(name, type, kind === 'const');
  return text;
};

const assign: StatementMaker = (g) => {
  const found = g.variables((v) => !v.constant);
  if (!found.length) return undefined;
  const { name, type } = g.random.pick(found);
  if (type === 'num' && g.random.chance(0.5)) return `${name} ${g.random.pick(['+=', '-=', '*=', '|=', '^=', '>>>=', '%='])} ${expression(g, 'num')};`;
  if (type === 'str' && g.random.chance(0.5)) return `${name} = cut(${name} + ${expression(g, 'any')});`;
  return `${name} = cut(${expression(g, type)});`;
};

const setProperty: StatementMaker = (g) => {
  const objects = [...g.variables((v) => v.type === 'obj').map((v) => v.name), ...g.instances().map((one) => one.name)];
  if (!objects.length) return undefined;
  const place = `${g.random.pick(objects)}${g.random.chance(0.8) ? `.${g.random.pick(KEYS)}` : `[${expression(g, 'str', 1)}]`}`;
  if (g.random.chance(0.15)) return `delete ${place};`;
  if (g.random.chance(0.15)) return `${place}${g.random.pick(['++', '--'])};`;
  return `${place} ${g.random.pick(['=', '=', '=', '+=', '??=', '||='])} ${g.random.chance(0.6) ? 'cut' : ''}(${expression(g, pickType(g))});`;
};

const setAccessor: StatementMaker = (g) => {
  const found = g.instances().filter((one) => one.klass.accessors.length);
  if (!found.length) return undefined;
  const { name, klass } = g.random.pick(found);
  return `${name}.${g.random.pick(klass.accessors)} = ${expression(g, 'num')};`;
};

const setElement: StatementMaker = (g) => {
  const arrays = g.variables((v) => v.type === 'arr');
  if (!arrays.length) return undefined;
  const { name } = g.random.pick(arrays);
  return g.random.pick([
    () => `${name}[${g.random.below(8)}] = ${expression(g, 'any')};`,
    () => `${name}.length = ${g.random.below(6)};`,
    () => `${name}.push(${expression(g, 'any')}, ${expression(g, 'num')});`,
    () => `${name}[${name}.length] = ${expression(g, 'any')};`,
  ])();
};

const collection: StatementMaker = (g) => {
  const found = g.variables((v) => v.type === 'map' || v.type === 'set');
  if (!found.length) return undefined;
  const { name, type } = g.random.pick(found);
  if (g.random.chance(0.3)) return `${name}.delete(${expression(g, 'any')});`;
  return type === 'map' ? `${name}.set(${expression(g, 'any')}, ${expression(g, 'any')});` : `${name}.add(${expression(g, 'any')});`;
};

const destructure: StatementMaker = (g) => {
  const names = g.random.list(1, 3, () => g.fresh('d'));
  const kind = g.random.pick(['let', 'const', 'var']);
  const fallback = () => (g.random.chance(0.5) ? ` = ${expression(g, 'any', 1)}` : '');
  let text: string;
  if (g.random.chance(0.5)) {
    const rest = g.random.chance(0.2) ? `, ...${names[0]}r` : '';
    text = `${kind} [${names.map((name) => (g.random.chance(0.15) ? ', ' : '') + name + fallback()).join(', ')}${rest}] = ${expression(g, g.random.pick(['arr', 'arr', 'str', 'set']))};`;
  } else {
    const rest = g.random.chance(0.2) ? `, ...${names[0]}r` : '';
    text = `${kind} { ${names.map((name) => `${g.random.pick(KEYS)}: ${name}${fallback()}`).join(', ')}${rest} } = ${expression(g, 'obj')};`;
  }
  for (const name of names) g.declare(name, 'any', kind === 'const');
  return text;
};

const ifElse: StatementMaker = (g) => {
  const condition = expression(g, g.random.chance(0.8) ? 'bool' : 'any');
  return `if (${condition}) ${block(g)}${g.random.chance(0.5) ? ` else ${block(g)}` : ''}`;
};

/** Gives every loop a label, of which some are used. */
const labelled = (make: (g: Context, label: string) => string): StatementMaker => (g) => {
  const label = g.fresh('L');
  const text = make(g, label);
  return new RegExp(`\\b(?:break|continue) ${label}\\b`).test(text) ? `${label}: ${text}` : text;
};

const forLoop = labelled((g, label) => {
  const i = g.fresh('i');
  const kind = g.random.pick(['let', 'let', 'var']);
  const head = `for (${kind} ${i} = 0; ${i} < ${g.random.between(1, 6)}; ${i}${g.random.pick(['++', '++', ' += 2'])})`;
  return `${head} ${loopBody(g, label, () => g.declare(i, 'num', true))}`;
});

const whileLoop = labelled((g, label) => {
  const n = g.fresh('n');
  const condition = g.random.chance(0.5) ? ` && ${expression(g, 'bool')}` : '';
  const limit = g.random.between(1, 5);
  const text = g.random.chance(0.6)
    ? (body: string) => `while (${n}++ < ${limit}${condition}) ${body}`
    : (body: string) => `do ${body} while (${n}++ < ${limit}${condition});`;
  return hoist(`let ${n} = 0;`, text(loopBody(g, label)));
});

/** The counter of a while loop must be declared before its label. */
const hoist = (declaration: string, text: string) => `/*${declaration}*/${text}`;

const forOf = labelled((g, label) => {
  const x = g.fresh('x');
  const iterable = g.random.weighted<() => string>([
    [5, () => expression(g, 'arr')], [1, () => expression(g, 'str')], [1, () => expression(g, 'set')],
    [1, () => expression(g, 'map')], [2, () => `range(${g.random.below(5)}, '${x}')`], [1, () => `Object.entries(${expression(g, 'obj')})`],
  ])();
  return `for (${g.random.pick(['const', 'let', 'var'])} ${x} of ${iterable}) ${loopBody(g, label, () => g.declare(x, 'any', true))}`;
});

const forIn = labelled((g, label) => {
  const k = g.fresh('k');
  const target = expression(g, g.random.pick(['obj', 'obj', 'arr', 'any']));
  return `for (${g.random.pick(['const', 'let', 'var'])} ${k} in ${target}) ${loopBody(g, label, () => g.declare(k, 'str', true))}`;
});

const labelledBlock = labelled((g, label) => g.inTarget({ label, loop: false }, () => block(g, 2, 3)));

const jump: StatementMaker = (g) => {
  const condition = g.random.chance(0.75) ? `if (${expression(g, 'bool', 2)}) ` : '';
  const loops = g.targets.filter((target) => target.loop);
  const choices: (() => string)[] = [];
  if (g.targets.length) choices.push(() => `break ${g.random.pick(g.targets).label};`);
  if (loops.length) choices.push(() => `continue ${g.random.pick(loops).label};`, () => `continue ${loops.at(-1)!.label};`);
  if (g.returns) choices.push(() => `return ${expression(g, g.returns!, 2)};`);
  return choices.length ? condition + g.random.pick(choices)() : undefined;
};

const throwStatement: StatementMaker = (g) => {
  const value = g.random.weighted<() => string>([
    [3, () => `new ${g.random.pick(['Error', 'TypeError', 'RangeError'])}(${expression(g, 'str', 1)})`],
    [2, () => expression(g, 'any', 2)],
    [1, () => `{ a: ${expression(g, 'num', 1)} }`],
  ])();
  return `if (${expression(g, 'bool', 2)}) throw ${value};`;
};

/** What V8 and we must agree to throw, with the same text. */
const faulty: StatementMaker = (g) => {
  if (!g.names) return undefined;
  const t = g.fresh('t');
  return g.random.pick([
    () => `{ const ${t} = 1; try { ${t} = 2; } catch (e) { caught(e); } }`,
    () => `try { show(${t}); let ${t} = 1; } catch (e) { caught(e); }`,
    () => `{ let ${t} = ${expression(g, 'any', 2)}; try { show(${t}.a); } catch (e) { caught(e); } }`,
    () => `{ let ${t} = ${expression(g, 'any', 2)}; try { ${t}(); } catch (e) { caught(e); } }`,
    () => `{ let ${t} = ${expression(g, 'any', 2)}; try { ${t}.b = 1; } catch (e) { caught(e); } }`,
    () => `try { ${t}; } catch (e) { caught(e); }`,
    () => `{ const ${t} = ${expression(g, 'obj', 2)}; try { ${t}.zz(); } catch (e) { caught(e); } }`,
  ])();
};

const tryStatement: StatementMaker = (g) => {
  const body = block(g, 1, 3);
  const shape = g.random.pick(['catch', 'catch', 'finally', 'both']);
  const e = g.fresh('e');
  const handler = () => g.inScope(() => {
    g.declare(e, 'any');
    return ` catch (${e}) {\ncaught(${e});\n${statements(g, 0, 2)}\n}`;
  });
  return `try ${body}${shape === 'finally' ? '' : handler()}${shape === 'catch' ? '' : ` finally ${block(g, 1, 2)}`}`;
};

const switchStatement: StatementMaker = labelled((g, label) =>
  g.inScope(() => {
    const cases = g.random.list(1, 4, () => `case ${expression(g, g.random.pick(['num', 'str', 'any']), 1)}:`);
    if (g.random.chance(0.6)) cases.splice(g.random.below(cases.length + 1), 0, 'default:');
    const bodies = g.inTarget({ label, loop: false }, () => cases.map((head) => `${head} ${block(g, 1, 2)}${g.random.chance(0.5) ? ' break;' : ''}`));
    return `switch (${expression(g, g.random.pick(['num', 'str', 'any']))}) {\n${bodies.join('\n')}\n}`;
  }),
);

function parameters(g: Context, types: readonly ValueType[]): string {
  return types
    .map((type) => {
      const fallback = g.random.chance(0.25) ? ` = ${expression(g, type, 1)}` : '';
      return g.declare(g.fresh('p'), type) + fallback;
    })
    .concat(g.random.chance(0.1) ? [`...${g.declare(g.fresh('r'), 'arr')}`] : [])
    .join(', ');
}

/** `(params) { body }` of a function, method or accessor. */
function functionRest(g: Context, types: readonly ValueType[], result: ValueType, before = ''): string {
  return g.inFunction(result, () => {
    const list = parameters(g, types);
    const simple = !/[=.]/.test(list);
    const use = simple && g.random.chance(0.1) ? 'check(arguments.length);\n' : '';
    return `(${list}) {\ntick();\n${before}${use}${statements(g, 0, 3)}\nreturn ${expression(g, result, 2)};\n}`;
  });
}

/** A generator, and its iterators driven by all that can be sent to them. */
const generatorDeclaration: StatementMaker = (g) => {
  if (g.depth >= DEEPEST - 1) return undefined;
  const { name, params } = signature(g, g.fresh('y'));
  const rest = g.inFunction('any', () => {
    const list = parameters(g, params);
    g.yields = true;
    g.names = false;
    return `(${list}) {\ntick();\n${statements(g, 1, 5)}\nreturn ${expression(g, 'any', 2)};\n}`;
  });
  const args = () => params.map((type) => expression(g, type, 1)).join(', ');
  const use = g.random.list(1, 2, () => g.random.pick([
    () => `for (const v of ${name}(${args()})) show(v);`,
    () => `show(cut([...${name}(${args()})]));`,
    () => `drive(${name}(${args()}), '${g.random.list(2, 6, () => g.random.pick(['n', 'n', 'n', 't', 'r'])).join('')}');`,
    () => `{ const [a, b] = ${name}(${args()}); show(a); show(b); }`,
  ])());
  return `function* ${name}${rest}\n${use.join('\n')}`;
};

/** In async generators an iterator that has `throw`: V8 closes others later than the standard says. */
function yieldedFrom(g: Context, name: string): string {
  if (g.awaits) return `throwing(range(${g.random.below(4)}, '${name}'), '${name}')`;
  return g.random.pick([expression(g, 'arr', 1), expression(g, 'set', 1), `range(${g.random.below(4)}, '${name}')`]);
}
const yieldStatement: StatementMaker = (g) => {
  if (!g.yields) return undefined;
  const value = (): string => `(yield ${expression(g, pickType(g), 2)})`;
  const v = g.fresh('v');
  return g.random.weighted<() => string>([
    [3, () => `yield ${expression(g, pickType(g))};`],
    [2, () => { const text = `let ${v} = cut(${value()});`; g.declare(v, 'any'); return text; }],
    [1, () => `show(cut([${expression(g, 'any', 1)}, ${value()}, ${value()}]));`],
    [1, () => `show(cut(text(${expression(g, 'num', 1)} + text(${value()}))));`],
    [1, () => `yield* ${yieldedFrom(g, v)};`],
    [1, () => `if (${value()} === ${value()}) ${block(g)}`],
    [1, () => `try { ${value()}; } catch (e) { caught(e); yield 'caught'; } finally { check(${value()}); }`],
  ])();
};

/** An async function or generator, to be called when all sections have ended. */
const asyncDeclaration: StatementMaker = (g) => {
  if (g.depth >= DEEPEST - 1) return undefined;
  const isGenerator = g.random.chance(0.4);
  const { name, params } = signature(g, g.fresh('a'));
  const rest = g.inFunction('any', () => {
    const list = parameters(g, params);
    g.awaits = true;
    g.yields = isGenerator;
    g.names = false;
    return `(${list}) {\ntick();\n${statements(g, 1, 5)}\nreturn ${expression(g, 'any', 2)};\n}`;
  });
  const call = () => `${name}(${params.map((type) => expression(g, type, 1)).join(', ')})`;
  const use = g.random.list(1, 2, () => g.random.pick(isGenerator ? [
    () => `async () => { for await (const v of ${call()}) show(cut(v)); }`,
    () => `() => driveAsync(${call()}, '${g.random.list(2, 6, () => g.random.pick(['n', 'n', 'n', 't', 'r'])).join('')}', ${g.random.chance(0.5)})`,
  ] : [
    () => `() => ${call()}`,
    () => `() => Promise.${g.random.pick(['all', 'allSettled', 'race', 'any'])}([${call()}, ${call()}, ${expression(g, 'any', 1)}])`,
    () => `() => ${call()}.then((v) => { show(cut(v)); return ${call()}; }, caught).finally(() => check('finally'))`,
    () => `() => { ${call()}; return ${call()}; }`,
  ])());
  return `async function${isGenerator ? '*' : ''} ${name}${rest}\n${use.map((one) => `later(${one});`).join('\n')}`;
};

const awaitStatement: StatementMaker = (g) => {
  if (!g.awaits) return undefined;
  const promise = (): string => g.random.weighted<() => string>([
    [3, () => expression(g, pickType(g), 2)],
    [2, () => `Promise.resolve(${expression(g, pickType(g), 1)})`],
    [1, () => `Promise.reject(${expression(g, 'any', 1)})`],
    [1, () => `{ then(resolve, reject) { tick(); ${g.random.pick(['resolve', 'reject'])}(${expression(g, 'num', 1)}); } }`],
    [1, () => `new Promise((resolve) => setTimeout(resolve, 0, ${expression(g, 'num', 1)}))`],
    [1, () => `(async () => ${expression(g, 'any', 1)})()`],
  ])();
  const value = (): string => `(await ${promise()})`;
  const v = g.fresh('v');
  return g.random.weighted<() => string>([
    [3, () => `await ${promise()};`],
    [2, () => { const text = `let ${v} = cut(${value()});`; g.declare(v, 'any'); return text; }],
    [1, () => `show(cut([${expression(g, 'any', 1)}, ${value()}, ${value()}]));`],
    [1, () => `show(cut(text(${expression(g, 'num', 1)} + text(${value()}))));`],
    [1, () => `for await (const ${v} of ${g.random.pick([expression(g, 'arr', 1), `[${promise()}, ${promise()}]`, `range(${g.random.below(4)}, '${v}')`])}) { show(cut(${v})); ${g.random.chance(0.2) ? 'break;' : ''} }`],
    [1, () => `if (${value()} === ${value()}) ${block(g)}`],
    [1, () => `try { ${value()}; } catch (e) { caught(e); await null; } finally { check(${value()}); }`],
    [1, () => `later(() => (${promise()}));`],
  ])();
};

function signature(g: Context, name: string): Func {
  return { name, params: g.random.list(0, 3, () => g.random.pick<ValueType>(['num', 'num', 'str', 'any', 'arr', 'obj'])), result: g.random.pick<ValueType>(['num', 'num', 'str', 'any']) };
}

const functionDeclaration: StatementMaker = (g) => {
  if (g.depth >= DEEPEST - 1) return undefined;
  const func = signature(g, g.fresh('f'));
  const arrow = g.random.chance(0.3);
  // A function may call itself: tick() ends it.
  if (g.random.chance(0.3)) g.declareFunction(func);
  const rest = functionRest(g, func.params, func.result);
  g.declareFunction(func);
  if (!arrow || rest.includes('arguments')) return `function ${func.name}${rest}`;
  const close = rest.indexOf(') {\ntick();');
  return `const ${func.name} = ${rest.slice(0, close + 1)} =>${rest.slice(close + 1)};`;
};

const closures: StatementMaker = (g) => {
  const [list, i, f] = [g.fresh('c'), g.fresh('i'), g.fresh('f')];
  const body = g.inScope(() => {
    g.declare(i, 'num', true);
    return expression(g, 'any', 2);
  });
  return `const ${list} = [];\nfor (let ${i} = 0; ${i} < 3; ${i}++) ${list}.push(() => (tick(), ${body}));\nfor (const ${f} of ${list}) show(${f}());`;
};

const classDeclaration: StatementMaker = (g) => {
  if (g.depth >= DEEPEST - 1) return undefined;
  const parents = g.classes();
  const parent = parents.length && g.random.chance(0.6) ? g.random.pick(parents) : undefined;
  const name = g.fresh('C');
  const methods = g.random.list(0, 2, () => signature(g, g.random.chance(0.3) && parent?.methods.length ? g.random.pick(parent.methods).name : g.fresh('m')));
  const statics = g.random.list(0, 1, () => signature(g, g.fresh('s')));
  const accessors = g.random.list(0, 1, () => g.fresh('g'));
  const members = [
    constructorMember(g, parent),
    ...methods.map((method) => `${method.name}${functionRest(g, method.params, method.result, callSuper(g, parent, method))}`),
    ...statics.map((method) => `static ${method.name}${functionRest(g, method.params, method.result)}`),
    ...accessors.map((accessor) => `get ${accessor}() {\ntick();\nreturn this.a;\n}\nset ${accessor}(v) {\ntick();\nthis.a = v;\n}`),
  ];
  const klass: Klass = { name, methods, statics, accessors, ...(parent ? { parent } : {}) };
  g.declareClass(klass);
  const instance = g.fresh('o');
  const text = `class ${name}${parent ? ` extends ${parent.name}` : ''} {\n${members.filter(Boolean).join('\n')}\n}\nconst ${instance} = new ${name}(${expression(g, 'num', 1)}, ${expression(g, 'any', 1)});`;
  g.declareInstance({ name: instance, klass });
  return text;
};

function constructorMember(g: Context, parent: Klass | undefined): string {
  if (g.random.chance(0.3)) return '';
  const stores = g.random.list(1, 3, () => `this.${g.random.pick(KEYS)} = ${g.random.pick(['x', 'y', '0', "'init'", '{}', '[x]'])};`);
  return `constructor(x, y) {\ntick();\n${parent ? 'super(y, x);\n' : ''}${stores.join('\n')}\n}`;
}

function callSuper(g: Context, parent: Klass | undefined, method: Func): string {
  const inherited = parent?.methods.find((one) => one.name === method.name);
  return inherited ? `check(${callOf(g, `super.${method.name}`, inherited, 1)});\n` : '';
}

const hiddenMembers: StatementMaker = (g) => (g.depth >= DEEPEST - 1 ? undefined : classWithHiddenMembers(g, (inner) => statements(inner, 1, 2)));

const SIMPLE: readonly (readonly [number, StatementMaker])[] = [[5, print], [3, declaration], [3, assign], [3, setProperty], [1, setElement], [1, setAccessor], [1, collection], [2, jump], [1, throwStatement], [3, yieldStatement], [3, awaitStatement]];
const ALL: typeof SIMPLE = [
  ...SIMPLE, [1, destructure], [3, ifElse], [3, forLoop], [1, whileLoop], [2, forOf], [1, forIn], [1, labelledBlock],
  [3, tryStatement], [1, faulty], [1, switchStatement], [3, functionDeclaration], [1, closures], [2, classDeclaration], [2, generatorDeclaration], [2, asyncDeclaration], [1, hiddenMembers], [2, (g) => (g.depth > 1 ? undefined : changingShapes(g))], [1, (g) => (g.depth >= DEEPEST ? undefined : taggedTemplate(g))],
];
