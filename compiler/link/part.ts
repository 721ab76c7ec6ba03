import { RUNTIME_MODULE } from './program-module.js';
import { type Addresses, type Body, ExternalKind, findAddresses, findReferences, Reference, type WasmModule } from './wasm.js';

export interface FunctionRef { readonly part: Part; readonly index: number }

/** A module whose functions are being selected; indices are those of its own index space. */
export class Part {
  readonly imports;
  readonly reached: boolean[] = [];
  /** Index in the linked module of each reached function. */
  readonly functionIndex: number[] = [];
  readonly globalIndex: number[] = [];
  readonly typeIndex: number[] = [];
  /** Functions in the place of which another one is linked. */
  readonly substitutes = new Map<number, number>();
  private readonly names = new Map<number, string>();
  private readonly exported = new Map<string, number>();

  /** @param runtime what it imports from; null: from the host */
  constructor(readonly module: WasmModule, private readonly runtime: Part | null) {
    this.imports = module.imports.filter((i) => i.kind === ExternalKind.Function);
    for (const e of module.exports) this.exported.set(`${e.kind} ${e.name}`, e.index);
  }
  find(kind: number, name: string): number {
    const index = this.exported.get(`${kind} ${name}`);
    if (index === undefined) throw new Error(`the runtime has no ${name}`);
    return index;
  }
  /** The function that is linked for a function: of the runtime for an import, a substitute. */
  target(index: number): FunctionRef {
    if (this.runtime && index < this.imports.length && this.imports[index]!.module === RUNTIME_MODULE) {
      this.reached[index] = true;
      return this.runtime.target(this.runtime.find(ExternalKind.Function, this.imports[index]!.name));
    }
    return { part: this, index: this.substitutes.get(index) ?? index };
  }
  /** Marks all functions that it defines. */
  reachAll(): void {
    this.module.bodies.forEach((_, n) => { this.reached[this.imports.length + n] = true; });
  }
  /** Number of a function's type. */
  typeOf(index: number): number {
    return index < this.imports.length ? this.imports[index]!.type : this.module.functions[index - this.imports.length]!;
  }
  /** The name that a function is exported under. */
  nameOf(index: number): string {
    if (this.names.size === 0) for (const e of this.module.exports) if (e.kind === ExternalKind.Function) this.names.set(e.index, e.name);
    return this.names.get(index) ?? `#${index}`;
  }
  /** null: an import */
  bodyOf(index: number): Body | null {
    return this.module.bodies[index - this.imports.length] ?? null;
  }
  references(body: Body): Int32Array {
    return (body.references ??= findReferences(this.module.bytes, body.start, body.end));
  }
  addresses(body: Body): Addresses {
    return (body.addresses ??= findAddresses(this.module.bytes, body.start, body.end));
  }
  /** Functions that a body calls. */
  *callees(body: Body): Iterable<number> {
    const references = this.references(body);
    for (let n = 2; n < references.length; n += 3) if ((references[n]! & 3) === Reference.Function) yield references[n]! >> 2;
  }
}
