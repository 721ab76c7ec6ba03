import type { LayoutRoom } from '../facts/layouts.js';
import { makeSiteRoom, type SiteRoom } from '../image/image.js';
import { RuntimeInstance, type Snapshot } from '../image/instance.js';
import { RUNTIME_MODULE, TABLE } from './program-module.js';
import { addLibrary, type ProgramModule } from './instantiate.js';
import { loadRuntime, type RuntimeBundle } from './runtime.js';

export type { ProgramModule } from './instantiate.js';

export interface SessionState {
  readonly heap: Snapshot;
  readonly tableEnd: number;
  readonly sitesUsed: number;
  readonly layoutsUsed: number;
}

/** Enough for scripts of some thousand lines. */
const SITE_CAPACITY = 4096;

/** A program has more inline-cache sites than its session has room for; the session is as it was. */
export class SessionFullError extends Error {
  override name = 'SessionFullError';
}

/**
 * A live runtime in which scripts are compiled and run one after the other, as
 * scripts of one realm: each is compiled against the heap that the earlier ones
 * left. `mark` and `reset` go back to a state in between. Top-level `let`, `const`
 * and `class` of a script are not visible in later ones.
 */
export class Session {
  readonly bundle: RuntimeBundle;
  readonly runtime: RuntimeInstance;
  readonly sites: SiteRoom;
  readonly layouts: LayoutRoom = { used: 0 };
  /** Table index for the next program. */
  tableEnd: number;

  /**
   * @param wasi functions of `wasi_snapshot_preview1`
   * @param options.evaluator for programs that use `eval` or `Function`
   * @param siteCapacity inline-cache sites that all programs of the session may have together
   */
  constructor(wasi: WebAssembly.ModuleImports, siteCapacity = SITE_CAPACITY, options = { evaluator: false }) {
    this.bundle = loadRuntime(options);
    const { module, snapshot, tableSize, evaluator } = this.bundle;
    this.runtime = RuntimeInstance.live(module, snapshot, wasi);
    if (evaluator) addLibrary(this.runtime.exports, evaluator, tableSize);
    this.sites = makeSiteRoom(this.runtime, siteCapacity, 1);
    this.tableEnd = tableSize;
  }

  get memory(): WebAssembly.Memory {
    return this.runtime.memory;
  }

  /** Adds a program that `compile` made for this session; the result runs it (`_start` of WASI). */
  add({ wasm, tableEntries }: ProgramModule): () => void {
    const table = this.runtime.exports[TABLE] as WebAssembly.Table;
    const missing = this.tableEnd + tableEntries - table.length;
    if (missing > 0) table.grow(missing);
    this.tableEnd += tableEntries;
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm as BufferSource), { [RUNTIME_MODULE]: this.runtime.exports });
    return exports['_start'] as () => void;
  }

  /** Between programs only: collects first. */
  mark(): SessionState {
    this.runtime.call('gc_prepare_image');
    return { heap: this.runtime.snapshot(), tableEnd: this.tableEnd, sitesUsed: this.sites.used, layoutsUsed: this.layouts.used };
  }
  reset({ heap, tableEnd, sitesUsed, layoutsUsed }: SessionState): void {
    this.runtime.restore(heap);
    this.tableEnd = tableEnd;
    this.sites.used = sitesUsed;
    this.layouts.used = layoutsUsed;
  }
}
