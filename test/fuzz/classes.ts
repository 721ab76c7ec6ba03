import { expression, KEYS, pickType } from './expressions.js';
import type { Context } from './scope.js';

/** Statements with fields, private names and static blocks. `body` makes some statements. */
export function classWithHiddenMembers(g: Context, body: (g: Context) => string): string {
  const [name, instance] = [g.fresh('C'), g.fresh('o')];
  const value = (depth = 1) => `cut(${expression(g, pickType(g), depth)})`;
  const members = [
    `#a = ${value(2)};`,
    ...g.random.list(0, 2, () => `${g.random.pick(['', 'static '])}${g.random.pick(KEYS)} = ${value()};`),
    ...g.random.list(0, 1, () => `${g.random.pick(['', 'static '])}[${JSON.stringify(g.random.pick(KEYS))} + ${g.random.below(3)}] = () => ${value()};`),
    `#m(x) {\ntick();\nreturn ${g.random.pick(['x', 'this.#a', value(), 'super.toString === Object.prototype.toString'])};\n}`,
    `get #g() {\ntick();\nreturn this.#a;\n}`,
    ...(g.random.chance(0.7) ? ['set #g(v) {\ntick();\ncheck(v);\nthis.#a = v;\n}'] : []),
    `static #count = 0;\nstatic #next() {\ntick();\nreturn ${name}.#count++;\n}`,
    ...(g.random.chance(0.5) ? [staticBlock(g, body)] : []),
    `use(x) {\ntick();\n${g.random.list(1, 3, () => use(g, name)).join('\n')}\nreturn [#a in this, this.#m(x), this.#g];\n}`,
    `static read(o) {\ntick();\ntry { return o?.#a; } catch (e) { return e.name; }\n}`,
  ];
  const parent = g.random.weighted([[3, ''], [1, ' extends Array'], [1, ' extends (class { constructor(x) { return x ?? this; } })']] as const);
  const uses = [`const ${instance} = new ${name}();`, `show(${instance}.use(${value()}));`, `show(${name}.read(${g.random.pick([instance, 'null', '{}', value()])}));`, `show(${instance});`];
  if (g.random.chance(0.3)) uses.push(`Object.freeze(${instance});\nshow(${instance}.use(${value()}));\ntry { new ${name}(${instance}); } catch (e) { show(e.name); }`);
  return `class ${name}${parent} {\n${members.join('\n')}\n}\ntry {\n${uses.join('\n')}\n} catch (e) { caught(e); }`;
}

function use(g: Context, name: string): string {
  return g.random.pick([
    'try { this.#g = x; } catch (e) { check(e.name); }', 'this.#a = cut(x);', `check(${name}.#next());`, 'this.#a ??= x;', '[this.#a] = [x];', `({ ${g.random.pick(KEYS)}: this.#a = 1 } = { ${g.random.pick(KEYS)}: x });`,
    `${name}.#count += 2;`, 'check(((f) => f)(() => this.#a)());', `check([#m in this, ${name}.#count, x?.#a === undefined]);`,
  ]);
}

/** No jump leaves a static block, and it has no `return`. */
function staticBlock(g: Context, body: (g: Context) => string): string {
  return g.inFunction(undefined, () => {
    g.names = false;
    return `static {\ntick();\n${body(g)}\ncheck(typeof this);\n}`;
  });
}

/** A tagged template, evaluated twice: the template object is the same. */
export function taggedTemplate(g: Context): string {
  const [tag, list] = [g.fresh('t'), g.fresh('l')];
  const parts = g.random.list(1, 3, () => `${g.random.pick(['', 'a', '\\n', '\\u{61}', '\\x'])}\${${expression(g, 'any', 1)}}`).join('');
  return `const ${list} = [];\nfor (let i = 0; i < 2; i++) { const ${tag} = (s, ...v) => { tick(); ${list}.push(s); show([...s.raw, s[0], ...v]); }; ${tag}\`${parts}\`; }\nshow(${list}[0] === ${list}[1] || ${list}.length);`;
}
