import type { Random } from './random.js';

/** Terms that match one character, so that repeating them cannot take long. */
const SINGLE = ['a', 'b', 'A', '1', ' ', '.', '\\d', '\\w', '\\s', '\\S', '\\W', '[ab]', '[^a]', '[a-z]', '[\\d.-]', '[^\\s]', 'é', '\\x61', '\\u0062', '\\n'];
const EMPTY = ['^', '$', '\\b', '\\B', '(?:)'];
const QUANTIFIERS = ['*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?', '{2,}'];
const GROUPS = ['(', '(', '(?:', '(?=', '(?!', '(?<=', '(?<!'];
const FLAGS = ['', '', '', 'g', 'g', 'i', 'm', 's', 'u', 'gi', 'giu', 'gm', 'y', 'gy', 'd'];

/** A regular expression literal that Node 20 understands. Loops are not nested: no pattern takes exponential time. */
export function regexpLiteral(random: Random): string {
  return `/${disjunction(random, 2, true)}/${random.pick(FLAGS)}`;
}

/** @param nests may loops be in loops? */
function disjunction(random: Random, depth: number, mayRepeat: boolean, nests = false): string {
  return random.list(1, random.chance(0.3) ? 2 : 1, () => random.list(1, 3, () => term(random, depth, mayRepeat, nests)).join('')).join('|');
}

function term(random: Random, depth: number, mayRepeat: boolean, nests: boolean): string {
  const repeat = mayRepeat && random.chance(0.35);
  if (nests && random.chance(0.04)) return '\\1';
  if (depth > 0 && random.chance(0.35)) {
    const open = random.pick(GROUPS);
    const quantified = repeat && !/^\(\?[=!<]/.test(open);
    return `${open}${disjunction(random, depth - 1, mayRepeat && (nests || !quantified), nests)})${quantified ? random.pick(QUANTIFIERS) : ''}`;
  }
  if (random.chance(0.15)) return random.pick(EMPTY);
  return random.pick(SINGLE) + (repeat ? random.pick(QUANTIFIERS) : '');
}

/** A text that replaces a match, with references. */
export function replacementLiteral(random: Random): string {
  return `'${random.list(0, 3, () => random.pick(['x', '-', '$&', '$1', '$2', '$$', '$`', '$01', '$<a>', "$\\'"])).join('')}'`;
}

// ---- patterns by themselves

const LETTERS = ['a', 'a', 'b', 'b', 'A', 'B', '1', ' ', '.', '-', '_', '\\n', 'é', 'É'];
const WIDE_LETTERS = [...LETTERS, '\\u4e00', '\\u017f', '\\u212a', '\\ud83d'];
/** Only where no pattern goes by code points: V8 finds empty matches in the middle of them then, which the standard does not. */
const PAIRS = [...WIDE_LETTERS, '\\ud83d\\ude00', '\\ude00'];
const WORDS = ['ab', 'aab', 'b1', 'a.b', '-', 'abab'];
const PATTERNS = 8, SUBJECTS = 10;
/** Loops in loops take time that is exponential in this. */
const LONGEST_SUBJECT = 12;

/**
 * Statements that search for patterns in texts, as literals, for which the
 * compiler makes functions, and as texts, which are interpreted: they print the
 * results, and where those two differ.
 */
export function patternStatements(random: Random): string {
  const byPoints = random.chance(0.5);
  const flagSets = FLAGS.filter((flags) => byPoints || !flags.includes('u'));
  const subjects = random.list(SUBJECTS, SUBJECTS, () => {
    const letters = random.chance(0.6) ? LETTERS : byPoints ? WIDE_LETTERS : PAIRS;
    return `'${random.list(0, LONGEST_SUBJECT, () => random.pick(letters)).join('')}'`;
  });
  const patterns = random.list(PATTERNS, PATTERNS, () => {
    const pattern = `${random.chance(0.15) ? random.pick(WORDS) : ''}${disjunction(random, 2, true, true)}${random.chance(0.2) ? random.pick(WORDS) : ''}`;
    const valid = /\((?!\?)/.test(pattern) ? pattern : pattern.replaceAll('\\1', 'b');
    const flags = random.pick(flagSets);
    return `  [/${valid}/${flags}, ${JSON.stringify(valid)}, '${flags}'],\n`;
  });
  return `const results = (re, s) => {
  const found = [];
  re.lastIndex = 0;
  for (let n = 0; n < 3; n++) {
    const m = re.exec(s);
    found.push(m && [m.index, ...m], re.lastIndex);
  }
  return JSON.stringify(found);
};
for (const [literal, pattern, flags] of [
${patterns.join('')}]) {
  const interpreted = new RegExp(pattern, flags);
  for (const s of [${subjects.join(', ')}]) {
    const found = results(literal, s), other = results(interpreted, s);
    console.log(found === other ? found : '/' + pattern + '/' + flags + ' in ' + JSON.stringify(s) + ': ' + found + ', interpreted: ' + other);
  }
}`;
}
