/** Which patterns get functions of their own. */
import { OP_GREEDY, OP_LAZY, OP_LOOP, OP_LOOP_END, OP_SET, OP_STRING, OP_UNLESS_SET } from '../../../abi/index.js';
import { hasPoints, isImmense, type PatternCode } from './code.js';

export { type Matcher, readCode } from './code.js';
export { addMatcher } from './matcher.js';

/** What the matchers of a pattern may come to, all together, in bytes. A larger pattern is interpreted. */
export const PATTERN_BYTES = 4096;

/** What an operation comes to, an estimate: code for one width, in bytes. */
const BYTES: Readonly<Record<number, number>> = { [OP_STRING]: 40, [OP_SET]: 36, [OP_UNLESS_SET]: 40, [OP_GREEDY]: 130, [OP_LAZY]: 150, [OP_LOOP]: 110, [OP_LOOP_END]: 110 };
const BYTES_OF_OTHERS = 28, BYTES_OF_ALL = 220;

function estimate({ operations }: PatternCode): number {
  return operations.reduce((sum, { op }) => sum + (BYTES[op] ?? BYTES_OF_OTHERS), BYTES_OF_ALL);
}

/** The widths for which a pattern is worth a matcher. */
export function matcherWidths(pattern: PatternCode): readonly (1 | 2)[] {
  const widths = hasPoints(pattern) ? [1] as const : [1, 2] as const;
  return isImmense(pattern) || widths.length * estimate(pattern) > PATTERN_BYTES ? [] : widths;
}
