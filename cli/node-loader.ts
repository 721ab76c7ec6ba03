import fs, { readFileSync, realpathSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import enhancedResolve, { type ResolveFunction } from 'enhanced-resolve';
import type { LoadedModule, ModuleLoader, RequestKind, Resolution } from '../compiler/index.js';
import type { Input } from './files.js';
import { transformWithEsbuild } from './transformer.js';
import { findTsconfig } from './tsconfig.js';

const { CachedInputFileSystem, ResolverFactory } = enhancedResolve;

export interface NodeLoaderOptions {
  /** What the main file is, if its name and content are not to decide. */
  readonly kind: 'module' | 'script' | null;
  /** More conditions of `exports` and `imports` than Node has; `browser` puts its own in the place of `node`. */
  readonly conditions: readonly string[];
  /** Packages to leave out. */
  readonly external: readonly string[];
  /** Packages that others take the place of: a name, or the path of a file. */
  readonly alias: Readonly<Record<string, string>>;
}

const DIALECT = /\.(?:[cm]?ts|[jt]sx)$/;
/** Ids of modules that the `browser` field of a package leaves out. */
const LEFT_OUT = 'left-out:';

/** Finds and reads modules in the file system, as Node does. The id of a module is its real path. */
export class NodeLoader implements ModuleLoader {
  private readonly entry: string;
  private readonly types = new Map<string, string | null>();
  private readonly resolvers = new Map<string, SyncResolver>();
  private readonly fileSystem = new CachedInputFileSystem(fs, 4000);

  constructor(private readonly input: Input, private readonly options: NodeLoaderOptions) {
    this.entry = input.file === '-' ? path.resolve('[stdin]') : realpathSync(input.file);
  }

  resolve(asked: string, from: string | null, kind: RequestKind): Resolution {
    if (from === null) return { id: this.entry };
    const specifier = this.aliased(asked);
    if (this.isExternal(specifier)) return { external: `Cannot find module '${specifier}': it is left out (--external)` };
    if (isBuiltin(specifier) && !this.options.conditions.includes('browser')) return { builtin: specifier };
    try {
      return this.find(specifier, from, kind);
    } catch (error) {
      // With the condition `browser` a package may take the place of one of Node's modules.
      if (isBuiltin(specifier)) return { builtin: specifier };
      return notFound(specifier, from, kind, (error as Error).message);
    }
  }
  private find(specifier: string, from: string, kind: RequestKind): Resolution {
    const name = specifier.startsWith('file:') ? fileURLToPath(specifier) : specifier;
    const found = this.resolver(kind === 'require', DIALECT.test(from) ? findTsconfig(path.dirname(from)) ?? '' : null).resolveSync({}, path.dirname(from), name);
    return { id: found === false ? `${LEFT_OUT}${specifier}` : realpathSync(found.replace(/\0/g, '')) };
  }
  /** The name itself, or a path below it, in the place of which another was put. Files are named from the working directory. */
  private aliased(specifier: string): string {
    for (const [name, target] of Object.entries(this.options.alias)) {
      if (specifier !== name && !specifier.startsWith(`${name}/`)) continue;
      const other = target + specifier.slice(name.length);
      return /^\.{0,2}\//.test(target) ? path.resolve(other) : other;
    }
    return specifier;
  }
  private isExternal(specifier: string): boolean {
    return this.options.external.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  }
  /** @param tsconfig of files of TypeScript or with JSX: the path of tsconfig.json, "" if there is none */
  private resolver(require: boolean, tsconfig: string | null): SyncResolver {
    const key = `${require} ${tsconfig}`, typeScript = tsconfig !== null;
    let resolver = this.resolvers.get(key);
    if (resolver) return resolver;
    const { conditions } = this.options;
    const browser = conditions.includes('browser');
    const host = browser ? [] : ['node', 'module-sync'];
    resolver = ResolverFactory.createResolver({
      fileSystem: this.fileSystem,
      useSyncFileSystemCalls: true,
      conditionNames: [require ? 'require' : 'import', ...host, ...conditions, 'default'],
      mainFields: [...(browser ? ['browser'] : []), ...(conditions.includes('module') ? ['module'] : []), 'main'],
      aliasFields: browser ? ['browser'] : [],
      extensions: typeScript ? ['.js', '.json', '.ts', '.tsx', '.jsx'] : ['.js', '.json'],
      fullySpecified: !require && !typeScript,
      // TypeScript imports name the files that its compiler would write.
      ...(typeScript ? { extensionAlias: { '.js': ['.js', '.ts', '.tsx'], '.jsx': ['.jsx', '.tsx'], '.mjs': ['.mjs', '.mts'], '.cjs': ['.cjs', '.cts'] } } : {}),
      ...(tsconfig ? { tsconfig } : {}),
    }) as SyncResolver;
    this.resolvers.set(key, resolver);
    return resolver;
  }

  load(id: string): LoadedModule {
    if (id.startsWith(LEFT_OUT)) return { source: '', kind: 'commonjs', fileName: id };
    const isEntry = id === this.entry;
    const source = isEntry ? this.input.source : readText(id);
    const fileName = isEntry ? this.input.fileName : path.relative(process.cwd(), id).replaceAll('\\', '/');
    return { source, kind: (isEntry ? this.options.kind : null) ?? this.kindOf(id), fileName, url: pathToFileURL(id).href, path: id };
  }
  transform(source: string, fileName: string, id: string): ReturnType<typeof transformWithEsbuild> {
    return transformWithEsbuild(source, fileName, id);
  }
  private kindOf(file: string): LoadedModule['kind'] {
    if (file === this.entry && this.input.file === '-') return 'stdin';
    const extension = path.extname(file);
    if (extension === '.json') return 'json';
    if (/^\.m[jt]s$/.test(extension)) return 'module';
    if (/^\.c[jt]s$/.test(extension)) return 'commonjs';
    const type = this.packageType(path.dirname(file));
    return type === 'module' || type === 'commonjs' ? type : 'auto';
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

/** A text without its byte order mark. */
export function readText(file: string | 0): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}

/** Node's error, and what may help; `why`: the resolver's own words. */
function notFound(specifier: string, from: string, kind: RequestKind, why: string): Resolution {
  const isRequire = kind === 'require';
  const importer = isRequire ? '' : ` imported from ${from}`;
  const notExported = /is not exported under the conditions? .* from package (.*) \(see exports field in (.*)\)$/s.exec(why);
  if (notExported) return { missing: notExportedText(specifier, notExported[2]!) + importer, code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' };
  if (specifier.startsWith('#')) return { missing: `Package import specifier "${specifier}" is not defined${importer}`, code: 'ERR_PACKAGE_IMPORT_NOT_DEFINED' };
  if (isRequire) return { missing: `Cannot find module '${specifier}'\nRequire stack:\n- ${from}`, code: 'MODULE_NOT_FOUND' };
  if (!/^(\.{1,2}(\/|$)|\/|file:)/.test(specifier)) return { missing: `Cannot find ${inPackage(specifier, from)}${importer}`, code: 'ERR_MODULE_NOT_FOUND' };
  const file = specifier.startsWith('file:') ? fileURLToPath(specifier) : path.resolve(path.dirname(from), specifier);
  const hint = existing(file, specifier);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    return { missing: `Directory import '${file}' is not supported resolving ES modules${importer}`, code: 'ERR_UNSUPPORTED_DIR_IMPORT', ...hint };
  }
  return { missing: `Cannot find module '${file}'${importer}`, code: 'ERR_MODULE_NOT_FOUND', ...hint };
}
/** What is missing: the package, or a file in it. */
function inPackage(specifier: string, from: string): string {
  const name = packageName(specifier);
  for (let folder = path.dirname(from); ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (specifier !== name && statSync(found, { throwIfNoEntry: false })?.isDirectory()) return `module '${found}${specifier.slice(name.length)}'`;
    if (path.dirname(folder) === folder) return `package '${name}'`;
  }
}
function packageName(specifier: string): string {
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}
function notExportedText(specifier: string, manifest: string): string {
  const subpath = specifier.slice(packageName(specifier).length);
  return subpath === '' ? `No "exports" main defined in ${manifest}` : `Package subpath '.${subpath}' is not defined by "exports" in ${manifest}`;
}
/** ECMAScript modules name files in full. */
function existing(file: string, specifier: string): { hint?: string } {
  const ending = ['.js', '.mjs', '.cjs', '.json', '/index.js'].find((end) => statSync(file + end, { throwIfNoEntry: false })?.isFile());
  return ending === undefined ? {} : { hint: `Did you mean '${specifier}${ending}'?` };
}
