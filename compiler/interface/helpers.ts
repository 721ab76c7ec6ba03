/** The code of adapters: expressions that convert what crosses the boundary, with functions of runtime/library/host. */
import { type HostType } from './types.js';

/** Library modules with what adapters are made of; those of the names that are not here are in the first. */
export const CALLS = 'host/calls';
const MODULES: Readonly<Record<string, string>> = { takeJson: 'host/json', json: 'host/json', awaited: 'host/promises', setFunctions: 'host/values' };

/** The functions that a text uses. */
export class Helpers {
  private readonly used = new Set<string>();
  call(name: string, ...args: readonly string[]): string {
    this.used.add(name);
    return `host$${name}(${args.join(', ')})`;
  }
  /** The text of a library module, behind the imports that it needs; `others` are modules that are only to be evaluated. */
  withImports(text: string, ...others: readonly string[]): { source: string; requests: Readonly<Record<string, string>> } {
    // Only what is used: of a namespace all exports are.
    const imports = [...this.used].map((name) => `import { ${name} as host$${name} } from '${MODULES[name] ?? CALLS}';\n`);
    return { source: `${[CALLS, ...others].map((id) => `import '${id}';\n`).join('')}${imports.join('')}${text}`, requests: Object.fromEntries([CALLS, ...others, ...Object.values(MODULES)].map((id) => [id, id])) };
  }
}

export const adapterText = {
  /** A value of wasm, as one of JavaScript. */
  taken(helpers: Helpers, type: HostType, value: string): string {
    switch (type.passing) {
      case 'u32': return `${value} >>> 0`;
      case 'bool': return `${value} !== 0`;
      case 'text': return helpers.call('takeText', value);
      case 'bytes': return helpers.call('takeBytes', value, type.constructor_!);
      case 'json': return helpers.call('takeJson', value);
      case 'void': return 'undefined';
      default: return value;
    }
  },
  /** A value of JavaScript, checked, as one of wasm. */
  given(helpers: Helpers, what: string, type: HostType, value: string): string {
    const name = JSON.stringify(what);
    const plain = type.promise ? helpers.call('awaited', name, value) : value;
    switch (type.passing) {
      case 'void': return `{ ${plain}; }`;
      case 'bytes': return helpers.call('bytes', name, plain, type.constructor_!);
      case 'u32': return helpers.call('i32', name, plain);
      case 'f64': return helpers.call(type.undeclared ? 'undeclared' : 'f64', name, plain);
      default: return helpers.call(type.passing, name, plain);
    }
  },
};
