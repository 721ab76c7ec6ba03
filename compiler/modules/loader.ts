import { builtinModule } from './platform.js';

/**
 * How the compiler gets at modules. It never touches a file system itself: the
 * caller passes a loader (the command-line tool has one for Node's, in
 * cli/node-loader.ts).
 */
export type Awaitable<T> = T | Promise<T>;

/** `script`: global code; `external`: a module that is imported, but not part of the program. */
export type ModuleKind = 'script' | 'module' | 'commonjs' | 'json' | 'external';

/** Who asks for a module: decides on conditions of `exports` in package.json, and on file name extensions. */
export type RequestKind = 'import' | 'dynamic-import' | 'require';

export interface ModuleLoader {
  /**
   * Which module does `specifier` name?
   *
   * @param from id of the module that asks; null for the entry
   */
  resolve(specifier: string, from: string | null, kind: RequestKind): Awaitable<Resolution>;
  /** Reads the module that `resolve` named. Throws if it cannot be read. */
  load(id: string): Awaitable<LoadedModule>;
  /** Makes JavaScript of JSX and decorators, with a source map; null: it cannot. */
  transform?(source: string, fileName: string, id: string): Awaitable<{ code: string; map: string } | { message: string; line: number; column: number } | null>;
}
export type Resolution =
  /** Equal ids are the same module. */
  | { readonly id: string }
  /** There is no such module. `message` as Node words it, `code` as its errors have it. */
  | { readonly missing: string; readonly code?: string; readonly hint?: string }
  /** Left out on purpose: using it throws when the program runs. */
  | { readonly external: string }
  /** One of Node's modules, which the compiler itself has (`builtinModule`). */
  | { readonly builtin: string };
export interface LoadedModule {
  readonly source: string;
  /** 'auto', 'stdin': by syntax, see `detectKind`. */
  readonly kind: Exclude<ModuleKind, 'external'> | 'auto' | 'stdin';
  /** Name in diagnostics and stack traces. */
  readonly fileName: string;
  /** `import.meta.url`; the id if it is not there. */
  readonly url?: string;
  /** `import.meta.filename`, `__filename`; the id if it is not there. */
  readonly path?: string;
}

/** A loader for one source that can import nothing but Node's modules. */
export function singleSource(source: string, fileName: string, kind: LoadedModule['kind']): ModuleLoader {
  return {
    resolve: (specifier, from) => (from === null ? { id: fileName } : builtinModule(specifier) ? { builtin: specifier } : { missing: `Cannot find module '${specifier}' imported from ${fileName}`, code: 'ERR_MODULE_NOT_FOUND' }),
    load: () => ({ source, kind, fileName }),
  };
}
