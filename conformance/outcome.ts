/** What a program did, and whether that is what its test asks for. */
import type { Frontmatter } from './frontmatter.js';
import type { Mode } from './tests.js';

export type ProgramOutcome = { readonly stdout: string } & (
  /** Ran to its end. */
  | { readonly kind: 'completed' }
  /** Rejected before it ran. `name`: of the error that the diagnostic stands for, or ''. */
  | { readonly kind: 'early error'; readonly name: string; readonly message: string }
  /** Ended with an uncaught exception. `name`: of its constructor, as far as known. */
  | { readonly kind: 'threw'; readonly name: string; readonly message: string }
  /** An exception inside the compiler. */
  | { readonly kind: 'crash'; readonly message: string }
  /** A trap of the compiled program. */
  | { readonly kind: 'trap'; readonly message: string });

/** All but `pass` and `fail` are bugs whatever the test is about. */
export type Status = 'pass' | 'fail' | 'crash' | 'trap' | 'timeout';
export interface Result {
  readonly path: string;
  readonly mode: Mode;
  readonly status: Status;
  /** Why it did not pass. */
  readonly message?: string;
  readonly ms: number;
}
export type Verdict = Pick<Result, 'status' | 'message'>;

const PASS: Verdict = { status: 'pass' };
const fail = (message: string): Verdict => ({ status: 'fail', message });

export function judge(meta: Frontmatter, outcome: ProgramOutcome): Verdict {
  if (outcome.kind === 'crash' || outcome.kind === 'trap') return { status: outcome.kind, message: outcome.message };
  if (meta.negative) return judgeNegative(meta.negative.phase, meta.negative.type, outcome);
  if (outcome.kind === 'early error') return fail(`before it ran: ${nameAndMessage(outcome)}`);
  if (outcome.kind === 'threw') return fail(nameAndMessage(outcome));
  return meta.flags.includes('async') ? judgeAsync(outcome.stdout) : PASS;
}

type Judged = Exclude<ProgramOutcome, { kind: 'crash' | 'trap' }>;

function judgeNegative(phase: string, type: string, outcome: Judged): Verdict {
  const early = phase !== 'runtime';
  const expected = `${type} ${early ? 'before it runs' : 'at run time'}`;
  if (outcome.kind === 'completed') return fail(`no error; expected ${expected}`);
  // Modules are linked when they are compiled: errors of parsing and of resolution look alike.
  const asExpected = outcome.kind === (early ? 'early error' : 'threw') && outcome.name === type;
  return asExpected ? PASS : fail(`${nameAndMessage(outcome)}; expected ${expected}`);
}

function nameAndMessage({ name, message }: { name: string; message: string }): string {
  return name === '' ? message : `${name}: ${message}`;
}

/** https://github.com/tc39/test262/blob/main/INTERPRETING.md#flags, async */
function judgeAsync(stdout: string): Verdict {
  const lines = stdout.split('\n');
  const failure = lines.find((line) => line.startsWith('Test262:AsyncTestFailure'));
  if (failure !== undefined) return fail(failure.replace(/^Test262:AsyncTestFailure:/, ''));
  return lines.includes('Test262:AsyncTestComplete') ? PASS : fail('$DONE was not called');
}
