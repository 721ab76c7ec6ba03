/**
 * Functions of the host: `import { log } from 'wasm:env'` (decision 35). Each module
 * that imports some gets a library module of its own, whose functions convert what
 * they are given by the declared types and call the import.
 */
import { diagnostics } from '../diagnostics.js';
import { type HostModuleRequest, spanOf } from '../modules/index.js';
import type { AnyNode } from '../parse/ast.js';
import type { Report } from './exports.js';
import { adapterText, Helpers } from './helpers.js';
import { docCommentBefore, Scanner, type WrittenSignature } from './scanner.js';
import { type HostParameter, hostType, type Signature, type WasmType, wasmType } from './types.js';

/** A function that the module imports. */
export interface HostFunction {
  readonly module: string;
  readonly name: string;
  readonly signature: Signature;
}
export const HOST_SCHEME = 'wasm:';

/** Collects the host functions of a program while its modules are found. */
export class HostFunctions {
  readonly all: HostFunction[] = [];
  constructor(private readonly report: Report) {}

  /** Text of the library module for the functions that one module asks for. */
  module({ specifier, from, names, declarations }: HostModuleRequest): { source: string; requests: Readonly<Record<string, string>> } {
    const module = specifier.slice(HOST_SCHEME.length);
    const ambient = declarations === null ? new Map<string, Declared>() : readDeclarations(declarations, specifier);
    const asked = new Map<string, AnyNode | null>([...names, ...(names.has('*') ? [...ambient.keys()].map((name): [string, AnyNode | null] => [name, null]) : [])]);
    asked.delete('*');
    const lines: string[] = [], helpers = new Helpers();
    for (const [name, node] of asked) {
      const declared = (node && declaredAt(from.written, node)) ?? ambient.get(name);
      const signature = declared && signatureOf(declared);
      if (!signature || signature.result.promise || signature.parameters.some(({ type }) => type.undeclared || type.promise)) {
        this.report(diagnostics.hostFunctionUntyped(from.file.name, node ? spanOf(node) : { line: 1, column: 1 }, name, specifier));
        continue;
      }
      this.add({ module, name, signature });
      lines.push(`function f${lines.length}${functionText(helpers, { module, name, signature })}\nexport { f${lines.length} as ${JSON.stringify(name)} };\n`);
    }
    return helpers.withImports(lines.join(''), 'host/errors');
  }
  /** The host may give the program BigInts. */
  get makeBigInts(): boolean {
    return this.all.some(({ signature }) => signature.result.passing === 'i64');
  }
  private add(one: HostFunction): void {
    const known = this.all.find(({ module, name }) => module === one.module && name === one.name);
    if (!known) this.all.push(one);
  }
}

/** Wasm types of a host function, as the operation hostCall has them: `f64,i32>i32`. */
export function wireSignature({ parameters, result }: Signature): string {
  return `${parameters.map(({ type }) => wasmType(type) ?? 'i32').join()}>${wasmType(result) ?? ''}`;
}
export function wireTypes(text: string): { parameters: WasmType[]; result: WasmType | null } {
  const [parameters, result] = text.split('>') as [string, string];
  return { parameters: parameters === '' ? [] : parameters.split(',') as WasmType[], result: result === '' ? null : result as WasmType };
}

function functionText(helpers: Helpers, { module, name, signature }: HostFunction): string {
  const { parameters, result } = signature;
  const names = parameters.map(({ rest }, n) => `${rest ? '...' : ''}p${n}`);
  const args = parameters.map(({ type, name: parameter }, n) => adapterText.given(helpers, `the parameter ${parameter || n + 1} of ${name}`, type, `p${n}`));
  const call = `$host_call(${[module, name, wireSignature(signature)].map((text) => JSON.stringify(text)).join(', ')}${args.map((arg) => `, ${arg}`).join('')})`;
  return `(${names.join(', ')}) {\n  const result = ${call};\n  $runtime('CheckHostError');\n  return ${adapterText.taken(helpers, result, 'result')};\n}`;
}

// ---- declarations

interface Declared { readonly written: WrittenSignature; readonly aliases: ReadonlyMap<string, string> }

/** `import { /** @type {(a: number) => void} *\/ log } from …` */
function declaredAt(text: string, node: AnyNode): Declared | null {
  const lines = text.split('\n');
  const { line, column } = node.loc!.start;
  const offset = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, column);
  const type = docCommentBefore(text, offset)?.type;
  const written = type === null || type === undefined ? null : new Scanner(type, 0).functionType();
  return written && { written, aliases: new Map() };
}
/** The functions that the text of a .d.ts file declares for a module: in a block for it, or in the whole file. */
function readDeclarations(text: string, specifier: string): Map<string, Declared> {
  const found = new Map<string, Declared>();
  const block = new RegExp(`declare\\s+module\\s+(['"])${specifier.replace(/[^\w]/g, '\\$&')}\\1\\s*\\{([^]*?)\\n\\}`).exec(text);
  const own = block ? block[2]! : text;
  const aliases = new Map<string, string>();
  for (const match of own.matchAll(/(?<![\w$])type\s+([\w$]+)\s*=/g)) {
    const type = new Scanner(own, match.index + match[0].length).type();
    if (type !== null) aliases.set(match[1]!, type);
  }
  for (const match of own.matchAll(/(?<![\w$.])function\s+([\w$]+)/g)) {
    const written = new Scanner(own, match.index).signature();
    if (written) found.set(match[1]!, { written, aliases });
  }
  for (const match of own.matchAll(/(?<![\w$.])(?:const|let|var)\s+([\w$]+)\s*:/g)) {
    const written = new Scanner(own, match.index + match[0].length).functionType();
    if (written) found.set(match[1]!, { written, aliases });
  }
  return found;
}
function signatureOf({ written: { parameters, result }, aliases }: Declared): Signature {
  return {
    parameters: parameters.map(({ name, type, optional, rest }): HostParameter => {
      const own = type === null ? { ...hostType('any'), undeclared: true } : hostType(rest ? 'any[]' : optional ? `${type} | undefined` : type, aliases);
      return { name, type: own, optional, rest };
    }),
    result: hostType(result ?? 'void', aliases),
  };
}
