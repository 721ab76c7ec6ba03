import { statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { HostFact, Preinit } from '../compiler/index.js';
import { UsageError } from './exit-codes.js';
import { type Directories, fileWasi } from './host.js';

/** Options of `compile` for top-level code that runs at compile time. */
export interface PreinitOptions {
  preinit?: boolean;
  preinitAllow?: HostFact[];
  /** `PATH` or `PATH=NAME`. */
  preinitDir?: string[];
}
/** The same, as data. */
export interface PreinitJob {
  readonly allow: readonly HostFact[];
  readonly directories: Directories;
  /** What the program is called. */
  readonly program: string;
  /** Standard output is the module's. */
  readonly toStderr: boolean;
}

const FACTS: Readonly<Record<HostFact, true>> = { clock: true, random: true, env: true };

/** Commander's parser for `clock,random,env`; the option may be repeated. */
export function parseFacts(text: string, previous: readonly HostFact[] = []): HostFact[] {
  const names = text.split(',').filter(Boolean);
  for (const name of names) if (!Object.hasOwn(FACTS, name)) throw new InvalidArgumentError(`What can be allowed: ${Object.keys(FACTS).join(', ')}.`);
  return [...previous, ...(names as HostFact[])];
}

export function preinitJob(file: string, output: string, options: PreinitOptions): PreinitJob | undefined {
  if (!options.preinit) {
    if (options.preinitAllow || options.preinitDir) throw new UsageError('--preinit-allow and --preinit-dir need --preinit');
    return undefined;
  }
  return { allow: options.preinitAllow ?? [], directories: directoriesOf(options.preinitDir ?? []), program: file === '-' ? file : path.resolve(file), toStderr: output === '-' };
}
/** PATH=NAME, or a PATH that is called by its full name. */
function directoriesOf(given: readonly string[]): Directories {
  return Object.fromEntries(given.map((text) => {
    const at = text.indexOf('=');
    const real = path.resolve(at < 0 ? text : text.slice(0, at));
    if (!statSync(real, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`--preinit-dir ${text}: there is no such directory`);
    return [at < 0 ? real : text.slice(at + 1), real];
  }));
}

/** The host that the top-level code has: Node, for what the options let it have. */
export async function preinitHost({ allow, directories, program, toStderr }: PreinitJob): Promise<Preinit> {
  const output = (descriptor: number, bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length;) at += writeSync(toStderr ? 2 : descriptor, bytes, at);
  };
  const needsHost = allow.length > 0 || Object.keys(directories).length > 0;
  return { allow, output, ...(needsHost ? { wasi: await fileWasi([program], directories) } : {}) };
}
