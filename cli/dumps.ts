import { InvalidArgumentError } from 'commander';

interface DumpKind {
  readonly name: string;
  /** Name of the argument after `=`, if the dump takes one. */
  readonly argument?: string;
  readonly doc: string;
}

/** What `--dump` can print. Help text and checking both come from this table. */
export const dumpKinds: readonly DumpKind[] = [
  { name: 'ast', doc: 'syntax tree as the parser returned it (ESTree)' },
  { name: 'scope', doc: 'scopes, bindings and where each binding lives' },
  { name: 'ir', doc: 'IR as generated, before any pass' },
  { name: 'ir:after', argument: 'PASS', doc: 'IR after the pass named PASS' },
  { name: 'facts', doc: 'what is guessed of functions, bindings, classes and their fields (-O2, -O3)' },
  { name: 'wat', doc: 'wasm text of the functions of the program' },
  { name: 'layout', doc: 'static data: functions, call sites, heap image' },
  { name: 'sites', doc: 'inline cache sites with their positions and keys' },
];

export function dumpHelp(): string {
  const rows = dumpKinds.map((kind) => [usage(kind), kind.doc] as const);
  const width = Math.max(...rows.map(([name]) => name.length));
  return ['Dumps (--dump=LIST, separated by commas):', ...rows.map(([name, doc]) => `  ${name.padEnd(width)}  ${doc}`)].join('\n');
}

/** Commander's parser for `--dump`; the option may be repeated. */
export function parseDumpList(list: string, previous: readonly string[] = []): string[] {
  return [...previous, ...list.split(',').filter(Boolean).map(checkDump)];
}

function checkDump(text: string): string {
  const [name, argument] = text.split('=', 2);
  const kind = dumpKinds.find((candidate) => candidate.name === name);
  if (!kind) throw new InvalidArgumentError(`No dump is called '${text}'. There are: ${dumpKinds.map(usage).join(', ')}.`);
  if (kind.argument && !argument) throw new InvalidArgumentError(`Write ${usage(kind)}.`);
  if (!kind.argument && argument !== undefined) throw new InvalidArgumentError(`'${name}' takes no argument.`);
  return text;
}

function usage(kind: DumpKind): string {
  return kind.argument ? `${kind.name}=${kind.argument}` : kind.name;
}
