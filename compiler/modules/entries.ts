import { type AnyNode, boundNames, type Program } from '../parse/ast.js';
import { DEFAULT_EXPORT } from '../scope/analyze.js';

/** A module that is asked for by an import or export declaration. */
export interface StaticRequest {
  readonly specifier: string;
  /** Value of the import attribute `type`. */
  readonly type: string | null;
  readonly node: AnyNode;
}
/** https://tc39.es/ecma262/#importentry-record; `name` null: the namespace object. */
export interface ImportEntry { readonly request: number; readonly name: string | null; readonly local: string; readonly node: AnyNode }
/** https://tc39.es/ecma262/#exportentry-record */
export interface LocalExport { readonly exported: string; readonly local: string }
export interface IndirectExport { readonly exported: string; readonly request: number; readonly name: string | null; readonly node: AnyNode }

/** What the import and export declarations of a module say. */
export interface ModuleEntries {
  readonly requests: readonly StaticRequest[];
  readonly imports: readonly ImportEntry[];
  readonly localExports: readonly LocalExport[];
  readonly indirectExports: readonly IndirectExport[];
  /** Requests of `export * from`. */
  readonly starExports: readonly number[];
}

/** ParseModule, steps 3-11, https://tc39.es/ecma262/#sec-parsemodule */
export function moduleEntries(ast: Program): ModuleEntries {
  const collector = new EntryCollector();
  for (const s of ast.body) collector.add(s as AnyNode);
  return collector.finish();
}

class EntryCollector {
  private readonly requests: StaticRequest[] = [];
  private readonly known = new Map<string, number>();
  private readonly imports: ImportEntry[] = [];
  private readonly exports: LocalExport[] = [];
  private readonly exportNodes = new Map<LocalExport, AnyNode>();
  private readonly indirect: IndirectExport[] = [];
  private readonly stars: number[] = [];

  add(node: AnyNode): void {
    switch (node.type) {
      case 'ImportDeclaration': {
        const request = this.request(node);
        for (const s of node.specifiers) {
          const name = s.type === 'ImportDefaultSpecifier' ? 'default' : s.type === 'ImportNamespaceSpecifier' ? null : moduleExportName(s.imported);
          this.imports.push({ request, name, local: s.local.name, node: s as AnyNode });
        }
        return;
      }
      case 'ExportAllDeclaration': {
        const request = this.request(node);
        if (!node.exported) this.stars.push(request);
        else this.indirect.push({ exported: moduleExportName(node.exported), request, name: null, node });
        return;
      }
      case 'ExportNamedDeclaration': this.named(node); return;
      case 'ExportDefaultDeclaration': {
        const { declaration } = node;
        const id = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration' ? declaration.id : null;
        this.exports.push({ exported: 'default', local: id?.name ?? DEFAULT_EXPORT });
        return;
      }
    }
  }
  private named(node: AnyNode & { type: 'ExportNamedDeclaration' }): void {
    if (node.declaration) {
      const { declaration } = node;
      const names = declaration.type === 'VariableDeclaration' ? declaration.declarations.flatMap((d) => boundNames(d.id)) : [declaration.id.name];
      for (const name of names) this.exports.push({ exported: name, local: name });
      return;
    }
    const request = node.source ? this.request(node) : -1;
    for (const s of node.specifiers) {
      const exported = moduleExportName(s.exported), local = moduleExportName(s.local);
      if (request >= 0) this.indirect.push({ exported, request, name: local, node: s as AnyNode });
      else {
        const entry = { exported, local };
        this.exports.push(entry);
        this.exportNodes.set(entry, s as AnyNode);
      }
    }
  }
  private request(node: AnyNode & { type: 'ImportDeclaration' | 'ExportAllDeclaration' | 'ExportNamedDeclaration' }): number {
    const specifier = (node.source as { value: string }).value;
    const type = attributeType(node);
    const key = `${type ?? ''}:${specifier}`;
    let index = this.known.get(key);
    if (index === undefined) this.known.set(key, (index = this.requests.push({ specifier, type, node: node.source as AnyNode }) - 1));
    return index;
  }

  /** The export of an imported name is one of the module that it comes from; that of a namespace is local. */
  finish(): ModuleEntries {
    const imported = new Map(this.imports.map((i) => [i.local, i]));
    const localExports: LocalExport[] = [];
    for (const e of this.exports) {
      const from = imported.get(e.local);
      if (from && from.name !== null) this.indirect.push({ exported: e.exported, request: from.request, name: from.name, node: this.exportNodes.get(e)! });
      else localExports.push(e);
    }
    return { requests: this.requests, imports: this.imports, localExports, indirectExports: this.indirect, starExports: this.stars };
  }
}

function moduleExportName(node: { type: string; name?: string; value?: unknown }): string {
  return node.type === 'Literal' ? String(node.value) : node.name!;
}
/** The attribute `type` of a declaration, e.g. `with { type: 'json' }`. */
function attributeType(node: AnyNode): string | null {
  const attributes = (node as { attributes?: { key: { name?: string; value?: unknown }; value: { value: unknown } }[] }).attributes ?? [];
  const found = attributes.find((a) => (a.key.name ?? a.key.value) === 'type');
  return found ? String(found.value.value) : null;
}
