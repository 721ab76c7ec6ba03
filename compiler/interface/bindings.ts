/** Bindings: a module of JavaScript, for Node and browsers, that has the functions of a compiled program, and its types. */
import type { HostExport } from './exports.js';
import type { HostFunction } from './imports.js';
import type { Interface } from './interface.js';
import { type HostParameter, type HostType, isBlock } from './types.js';

export interface Bindings {
  /** Text of an ECMAScript module. */
  readonly javascript: string;
  /** Its types: the text of a .d.ts file. */
  readonly declarations: string;
}

/** Where the modules are: addresses relative to the bindings. */
export interface BindingFiles {
  readonly wasm: string;
  /** What the module imports from, if it is an application. */
  readonly engine: string | null;
}

/**
 * @param imports functions of the host; who has any must be given them, so there is no instance by default
 * @param common the part that is the same for all: runtime/library/host/bindings.js
 */
export function makeBindings({ exports }: Interface, imports: readonly HostFunction[], files: BindingFiles, common: string): Bindings {
  return { javascript: javascript(exports, imports, files, common), declarations: declarations(exports, imports, files) };
}

/** Can it be called without passing values in memory? */
function isDirect({ kind, signature: { parameters, result } }: HostExport): boolean {
  return kind === 'function' && !isOther(result) && parameters.every(({ type, optional, rest }) => !optional && !rest && !isOther(type));
}
const isOther = (type: HostType): boolean => isBlock(type) || type.promise === true || type.undeclared === true;

function javascript(exports: readonly HostExport[], imports: readonly HostFunction[], { wasm, engine }: BindingFiles, common: string): string {
  const table = exports.map((one) => {
    const { parameters, result } = one.signature;
    return `  ${JSON.stringify([one.name, one.kind, ...(isDirect(one) ? [parameters.map(({ type }) => type.passing), result.passing] : [])])},\n`;
  });
  return [
    `// Bindings of ${wasm}, made by jsaot.\n`,
    common,
    `\nconst TABLE = [\n${table.join('')}];\n`,
    `const HOST = ${JSON.stringify(imports.map(({ module, name, signature: { parameters, result } }) => [module, name, parameters.map(({ type }) => hostPassing(type)), hostPassing(result)]))};\n`,
    `const WASM = ${urlText(wasm)};\nconst ENGINE = ${engine === null ? 'null' : urlText(engine)};\n\n`,
    'export function instantiate(options = {}) {\n  return instantiateWith(WASM, ENGINE, TABLE, HOST, options);\n}\n\n',
    ...(imports.length > 0 ? [] : [
      'const instance = await instantiate();\n',
      exports.map(({ name }, n) => `const e${n} = instance[${JSON.stringify(name)}];\n`).join(''),
      `export { ${exports.map(({ name }, n) => `e${n} as ${exportName(name)}`).join(', ')} };\n`,
    ]),
  ].join('');
}
const urlText = (file: string): string => `new URL(${JSON.stringify(`./${file.split('/').map(encodeURIComponent).join('/')}`)}, import.meta.url)`;
/** How a value is passed to or from a function of the host: of typed arrays the constructor. */
const hostPassing = (type: HostType): string => type.constructor_ ?? type.passing;
const exportName = (name: string): string => (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name));

function declarations(exports: readonly HostExport[], imports: readonly HostFunction[], { wasm, engine }: BindingFiles): string {
  const members = exports.map((one) => `  ${memberText(one)};\n`).join('');
  const own = exports.map(({ name, kind, signature }, n) => (kind === 'value' ? `declare const e${n}: ${typeText(signature.result)};\n` : `declare function e${n}(${parameterText(signature.parameters)}): ${typeText(signature.result)};\n`).replace(/^/, `/** ${name} */\n`));
  return [
    `// Types of the bindings of ${wasm}, made by jsaot.\n\n`,
    `/** The functions of one instance of the program. */\nexport interface Instance {\n${members}}\n`,
    (engine === null ? OPTIONS : OPTIONS.replace(OF_MODULE, OF_MODULE + OF_ENGINE)).replace('imports?: WebAssembly.Imports;', importsText(imports)),
    '/** A new instance, which shares nothing with others. */\nexport function instantiate(options%: InstantiateOptions): Promise<Instance>;\n\n'.replace('%', imports.length > 0 ? '' : '?'),
    ...(imports.length > 0 ? [] : [...own, `export { ${exports.map(({ name }, n) => `e${n} as ${exportName(name)}`).join(', ')} };\n`]),
  ].join('');
}
const OF_MODULE = `  /** Where the module comes from, if not from the file beside these bindings. */
  module?: WebAssembly.Module | BufferSource | Response | Promise<Response> | URL | string;
`;
const OF_ENGINE = `  /** The same of the engine that it imports from. */
  engine?: WebAssembly.Module | BufferSource | Response | Promise<Response> | URL | string;
`;
const OPTIONS = `
export interface InstantiateOptions {
${OF_MODULE}  /** Further imports of the module, by module and name. */
  imports?: WebAssembly.Imports;
  /** Told of what the program prints; else that goes to the process, or to the console. */
  stdout?: (bytes: Uint8Array) => void;
  stderr?: (bytes: Uint8Array) => void;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Another WASI preview 1: functions, or an object of Node's class WASI. */
  wasi?: WebAssembly.ModuleImports | { wasiImport: WebAssembly.ModuleImports; initialize?(instance: object): void };
}
`;
function importsText(imports: readonly HostFunction[]): string {
  if (imports.length === 0) return 'imports?: WebAssembly.Imports;';
  const modules = [...new Set(imports.map(({ module }) => module))].map((module) => {
    const members = imports.filter((one) => one.module === module).map(({ name, signature }) => `${exportName(name)}(${parameterText(signature.parameters)}): ${typeText(signature.result)};`);
    return `${exportName(module)}: { ${members.join(' ')} }`;
  });
  return `imports: { ${modules.join('; ')} };`;
}
function memberText({ name, kind, signature }: HostExport): string {
  const key = exportName(name);
  return kind === 'value' ? `readonly ${key}: ${typeText(signature.result)}` : `${key}(${parameterText(signature.parameters)}): ${typeText(signature.result)}`;
}
function parameterText(parameters: readonly HostParameter[]): string {
  let mustBeOptional = false;
  // What comes before a parameter that must be given can't be optional.
  const texts = [...parameters].reverse().map(({ name, type, optional, rest }, n) => {
    const isOptional = optional && !mustBeOptional && !rest;
    if (!optional && !rest) mustBeOptional = true;
    const text = optional && !isOptional ? `${typeText(type)} | undefined` : typeText(type);
    return `${rest ? '...' : ''}${name === '' ? `p${parameters.length - 1 - n}` : name}${isOptional ? '?' : ''}: ${rest && !/\[\]$|^(?:Readonly)?Array</.test(text) ? 'any[]' : text}`;
  });
  return texts.reverse().join(', ');
}
function typeText(type: HostType): string {
  const text = namesOnlyKnown(type.text) ? type.text : 'any';
  return type.promise ? `Promise<${text}>` : text;
}

const KNOWN: ReadonlySet<string> = new Set([
  'string', 'number', 'boolean', 'bigint', 'undefined', 'null', 'void', 'any', 'unknown', 'never', 'object', 'true', 'false', 'readonly', 'Array', 'ReadonlyArray', 'Record', 'Partial', 'Readonly', 'Map', 'Set', 'Date', 'Error', 'ArrayBuffer',
  'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array',
]);
/** Does a type name no other types than those that all programs have? */
function namesOnlyKnown(text: string): boolean {
  const plain = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''").replace(/[\w$]+\??\s*:/g, '');
  return !/=>|\bnew\b/.test(plain) && [...plain.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)].every(([name]) => KNOWN.has(name));
}
