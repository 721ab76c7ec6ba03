import fs, { readFileSync, realpathSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import enhancedResolve, { type ResolveFunction } from 'enhanced-resolve';
import type { LoadedModule, ModuleLoader, RequestKind, Resolution } from '../compiler/index.js';
import type { Input } from './files.js';

const { CachedInputFileSystem, ResolverFactory } = enhancedResolve;

export interface NodeLoaderOptions {
  /** What the main file is, if its name and content are not to decide. */
  readonly kind: 'module' | 'script' | null;
  /** Conditions of `exports` and `imports` besides `import` or `require`, and `default`. */
  readonly conditions: readonly string[];
  /** Packages to leave out. */
  readonly external: readonly string[];
}

/** Finds and reads modules in the file system, as Node does. The id of a module is its real path. */
export class NodeLoader implements ModuleLoader {
  private readonly entry: string;
  private readonly types = new Map<string, string | null>();
  private readonly resolvers = new Map<string, SyncResolver>();
  private readonly fileSystem = new CachedInputFileSystem(fs, 4000);

  constructor(private readonly input: Input, private readonly options: NodeLoaderOptions) {
    this.entry = input.file === '-' ? path.resolve('[stdin]') : realpathSync(input.file);
  }

  resolve(specifier: string, from: string | null, kind: RequestKind): Resolution {
    if (from === null) return { id: this.entry };
    if (this.isExternal(specifier)) return { external: `Cannot find module '${specifier}': it is left out (--external)` };
    if (isBuiltin(specifier)) return { external: `Cannot find module '${specifier}': there are no built-in modules of Node` };
    try {
      const name = specifier.startsWith('file:') ? fileURLToPath(specifier) : specifier;
      const found = this.resolver(kind === 'require', /\.[cm]?ts$/.test(from)).resolveSync({}, path.dirname(from), name);
      // `false`: the package's `browser` field says that there is no such module there.
      return found === false ? { external: `Cannot find module '${specifier}': the package leaves it out` } : { id: realpathSync(found.replace(/\0/g, '')) };
    } catch {
      return { missing: notFound(specifier, from, kind), code: kind === 'require' ? 'MODULE_NOT_FOUND' : 'ERR_MODULE_NOT_FOUND' };
    }
  }
  private isExternal(specifier: string): boolean {
    return this.options.external.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  }
  private resolver(require: boolean, typeScript: boolean): SyncResolver {
    const key = `${require} ${typeScript}`;
    let resolver = this.resolvers.get(key);
    if (resolver) return resolver;
    const { conditions } = this.options;
    const browser = conditions.includes('browser');
    resolver = ResolverFactory.createResolver({
      fileSystem: this.fileSystem,
      useSyncFileSystemCalls: true,
      conditionNames: [require ? 'require' : 'import', ...conditions, 'default'],
      mainFields: [...(browser ? ['browser'] : []), ...(conditions.includes('module') ? ['module'] : []), 'main'],
      aliasFields: browser ? ['browser'] : [],
      extensions: typeScript ? ['.js', '.json', '.ts'] : ['.js', '.json'],
      fullySpecified: !require && !typeScript,
      // TypeScript imports name the files that its compiler would write.
      ...(typeScript ? { extensionAlias: { '.js': ['.js', '.ts'], '.mjs': ['.mjs', '.mts'], '.cjs': ['.cjs', '.cts'] } } : {}),
    }) as SyncResolver;
    this.resolvers.set(key, resolver);
    return resolver;
  }

  load(id: string): LoadedModule {
    const isEntry = id === this.entry;
    const source = isEntry ? this.input.source : readFileSync(id, 'utf8');
    const fileName = isEntry ? this.input.fileName : path.relative(process.cwd(), id).replaceAll('\\', '/');
    return { source, kind: (isEntry ? this.options.kind : null) ?? this.kindOf(id), fileName, url: pathToFileURL(id).href, path: id };
  }
  private kindOf(file: string): LoadedModule['kind'] {
    const extension = path.extname(file);
    if (extension === '.json') return 'json';
    if (/^\.m[jt]s$/.test(extension)) return 'module';
    if (/^\.c[jt]s$/.test(extension)) return 'commonjs';
    return this.packageType(path.dirname(file)) === 'module' ? 'module' : 'auto';
  }
  /** `type` of the nearest package.json; null if that has none. */
  private packageType(folder: string): string | null {
    const known = this.types.get(folder);
    if (known !== undefined) return known;
    const manifest = path.join(folder, 'package.json');
    let type: string | null = null;
    if (statSync(manifest, { throwIfNoEntry: false })?.isFile()) type = readType(manifest);
    else if (path.dirname(folder) !== folder && path.basename(folder) !== 'node_modules') type = this.packageType(path.dirname(folder));
    this.types.set(folder, type);
    return type;
  }
}

interface SyncResolver { resolveSync(context: object, folder: string, request: string): ReturnType<ResolveFunction> }

function readType(manifest: string): string | null {
  try {
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { type?: string }).type ?? null;
  } catch {
    return null;
  }
}

/** The message of Node's error. */
function notFound(specifier: string, from: string, kind: RequestKind): string {
  if (kind === 'require') return `Cannot find module '${specifier}'\nRequire stack:\n- ${from}`;
  if (/^(\.{1,2}\/|\/|file:)/.test(specifier)) {
    const file = specifier.startsWith('file:') ? fileURLToPath(specifier) : path.resolve(path.dirname(from), specifier);
    return `Cannot find module '${file}' imported from ${from}`;
  }
  const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)![0];
  return specifier.startsWith('#') ? `Package import specifier "${specifier}" is not defined imported from ${from}` : `Cannot find package '${name}' imported from ${from}`;
}
