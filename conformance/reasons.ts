/** Sorts failures into the groups of the list of expectations. */
import type { Result } from './outcome.js';

export const UNCLASSIFIED = 'Not yet looked at';

type Rule = (result: Result, features: readonly string[]) => string | null;

const byFeature = (feature: string, reason: string): Rule => (_, features) => (features.includes(feature) ? reason : null);
const byPath = (pattern: RegExp, reason: string): Rule => ({ path }) => (pattern.test(path) ? reason : null);
const byMessage = (pattern: RegExp, reason: string): Rule => ({ message = '' }) => (pattern.test(message) ? reason : null);

/** The first that applies gives the reason. */
const RULES: readonly Rule[] = [
  ({ status }) => (status === 'crash' ? 'Bug: exception in the compiler' : status === 'trap' ? 'Bug: the program traps' : status === 'timeout' ? 'Bug: does not end in time' : null),
  byFeature('cross-realm', 'One realm only: $262.createRealm is absent'),
  byMessage(/\$262\.createRealm/, 'One realm only: $262.createRealm is absent'),
  byFeature('tail-call-optimization', 'Tail calls: no engine but one has them, and stack traces would lose frames'),
  byFeature('IsHTMLDDA', 'document.all: an object of browsers'),
  byPath(/global-code\/script-decl-|eval-code\/direct\/script-decl-/, 'Scripts of one realm that follow each other: $262.evalScript is an indirect eval'),
  byFeature('caller', 'caller and arguments of sloppy functions are null during a call too'),
  byPath(/Function\/prototype\/toString\/built-in-function-object/, 'As V8 does it'),
  byMessage(/\$262\.gc is not available/, 'No $262.gc'),
  byMessage(/\$262\.agent/, 'One thread: agents that block or spin cannot run beside the test'),
];

/**
 * @param previous reason of the group that the test was in
 */
export function reasonFor(result: Result, features: readonly string[], previous?: string): string {
  for (const rule of RULES) {
    const reason = rule(result, features);
    if (reason !== null) return reason;
  }
  return previous === undefined || previous.startsWith('Not supported yet: ') || previous.startsWith('Bug: ') ? UNCLASSIFIED : previous;
}
