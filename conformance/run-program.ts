/** Compiles one program and runs it, after the harness. */
import * as acorn from 'acorn';
import { compileModules, Session, SessionFullError, type SessionState } from '../compiler/index.js';
import { Exit, Host } from './host.js';
import type { ProgramOutcome } from './outcome.js';
import type { HowToRun } from './protocol.js';
import { testLoader } from './test-loader.js';

export interface ProgramInput {
  /** Where the test lies, for modules that it imports. */
  readonly file: string;
  readonly source: string;
  readonly kind: 'script' | 'module';
  /** In the case of a script: its code is strict. */
  readonly strict: boolean;
  /** Sloppy scripts that run in the global scope before it. */
  readonly harness: readonly string[];
}

/** A session in which a harness has run, and the state to go back to for the next test. */
interface Prepared {
  readonly session: Session;
  readonly host: Host;
  readonly state: SessionState;
}

/** Sessions that are kept, the most recently used last. */
const KEPT = 12;
/** A session whose memory grew beyond this is not used again: going back would take long. */
const MAX_KEPT_BYTES = 64 * 2 ** 20;
/** Inline-cache sites of a session for a test that is too large for the usual one. */
const MANY_SITES = 2 ** 17;

/**
 * Runs programs in sessions: the harness is compiled and run once for each set of
 * includes, and each test starts from the heap that it left.
 */
export class ProgramRunner {
  readonly #prepared = new Map<string, Prepared | ProgramOutcome>();

  constructor(private readonly how: HowToRun) {}

  async run(input: ProgramInput): Promise<ProgramOutcome> {
    if (this.how.linked && input.kind === 'script') return runLinked(input, this.how);
    // Later scripts of a session do not see let, const and class: such harness files become part of the program.
    const isPart = (text: string): boolean => input.kind === 'script' && declaresLexically(text);
    const before = input.harness.filter((text) => !isPart(text));
    const within = input.harness.filter(isPart);
    const source = [...(input.strict ? ['"use strict";'] : []), ...within, input.source].join('\n');
    const program = { file: input.file, source, kind: input.kind };
    const prepared = await this.#prepare(before);
    if ('kind' in prepared) return prepared;
    const outcome = await runIn(prepared, program, this.how);
    if (outcome === 'no room') {
      const roomy = await prepare(before, MANY_SITES);
      return 'kind' in roomy ? roomy : asOutcome(await runIn(roomy, program, this.how));
    }
    const { session, state } = prepared;
    const ended = outcome.kind === 'completed' || outcome.kind === 'threw' || outcome.kind === 'early error';
    if (ended && session.memory.buffer.byteLength <= MAX_KEPT_BYTES) session.reset(state);
    else this.#prepared.delete(before.join('\n'));
    return outcome;
  }

  async #prepare(harness: readonly string[]): Promise<Prepared | ProgramOutcome> {
    const key = harness.join('\n');
    const prepared = this.#prepared.get(key) ?? await prepare(harness);
    this.#prepared.delete(key);
    this.#prepared.set(key, prepared);
    if (this.#prepared.size > KEPT) this.#prepared.delete(this.#prepared.keys().next().value!);
    return prepared;
  }
}

type Program = Pick<ProgramInput, 'file' | 'source' | 'kind'>;

/** The harness is not what is tested. */
const HARNESS: HowToRun = { optimize: 0, gcStress: 0, exits: 'guess', linked: false };

/** A session after its harness; what the harness did, if it did not end well. */
async function prepare(harness: readonly string[], siteCapacity?: number): Promise<Prepared | ProgramOutcome> {
  const host: Host = new Host(() => session.memory);
  const session = new Session(host.imports, siteCapacity, { evaluator: true });
  if (harness.length > 0) {
    const outcome = asOutcome(await runIn({ session, host }, { file: '/harness.js', source: harness.join('\n'), kind: 'script' }, HARNESS));
    if (outcome.kind !== 'completed') return 'message' in outcome ? { ...outcome, message: `harness: ${outcome.message}` } : outcome;
  }
  return { session, host, state: session.mark() };
}

function asOutcome(outcome: ProgramOutcome | 'no room'): ProgramOutcome {
  return outcome === 'no room' ? { kind: 'crash', message: 'too many inline caches', stdout: '' } : outcome;
}

type Place = Pick<Prepared, 'session' | 'host'>;

async function runIn({ session, host }: Place, program: Program, how: HowToRun): Promise<ProgramOutcome | 'no room'> {
  const { file, source, kind } = program;
  host.reset();
  let start: () => void;
  try {
    const { diagnostics, live } = await compileModules(file, testLoader(file, source, kind), { ...how, session });
    const early = diagnostics.find((d) => d.severity === 'error');
    if (early) return { kind: 'early error', name: early.error ?? '', message: early.message, stdout: '' };
    start = session.add(live!);
  } catch (error) {
    if (error instanceof SessionFullError) return 'no room';
    return { kind: 'crash', message: stackOf(error), stdout: '' };
  }
  return outcomeOf(start, host);
}
/** A script and its harness as one program, which is a module of its own. */
async function runLinked({ file, source, strict, harness }: ProgramInput, how: HowToRun): Promise<ProgramOutcome> {
  let start: () => void;
  const host: Host = new Host(() => memory);
  let memory!: WebAssembly.Memory;
  try {
    const text = [...(strict ? ['"use strict";'] : []), ...harness, source].join('\n');
    const { diagnostics, binary } = await compileModules(file, testLoader(file, text, 'script'), { ...how, entry: 'command' });
    const early = diagnostics.find((d) => d.severity === 'error');
    if (early) return { kind: 'early error', name: early.error ?? '', message: early.message, stdout: '' };
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary! as BufferSource), { wasi_snapshot_preview1: host.imports });
    memory = exports['memory'] as WebAssembly.Memory;
    start = exports['_start'] as () => void;
  } catch (error) {
    return { kind: 'crash', message: stackOf(error), stdout: '' };
  }
  return outcomeOf(start, host);
}
function outcomeOf(start: () => void, host: Host): ProgramOutcome {
  try {
    start();
    return { kind: 'completed', stdout: host.text(1) };
  } catch (error) {
    if (!(error instanceof Exit)) return { kind: 'trap', message: String(error), stdout: host.text(1) };
    if (error.code === 0) return { kind: 'completed', stdout: host.text(1) };
    return { kind: 'threw', ...uncaught(host.text(2)), stdout: host.text(1) };
  }
}

/** Reads what the program printed of its uncaught exception, as Node shows it. */
export function uncaught(stderr: string): { name: string; message: string } {
  const text = /^Uncaught (?:\(in promise\) )?([\s\S]*)$/m.exec(stderr)?.[1] ?? stderr;
  const message = text.replace(/\n +at [\s\S]*$/, '').trim().replace(/\s+/g, ' ');
  const name = /^([\w$]+)/.exec(message)?.[1] ?? '';
  return { name, message: message.slice(name.length).replace(/^: /, '').trim() };
}

const lexical = new Map<string, boolean>();

/** Has the script a `let`, `const` or `class` at its top level? */
function declaresLexically(text: string): boolean {
  let answer = lexical.get(text);
  if (answer === undefined) {
    const { body } = acorn.parse(text, { ecmaVersion: 'latest', sourceType: 'script' });
    answer = body.some((node) => node.type === 'ClassDeclaration' || (node.type === 'VariableDeclaration' && node.kind !== 'var'));
    lexical.set(text, answer);
  }
  return answer;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)).split('\n').slice(0, 4).join('\n') : String(error);
}
