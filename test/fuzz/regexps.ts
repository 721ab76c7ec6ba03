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

function disjunction(random: Random, depth: number, mayRepeat: boolean): string {
  return random.list(1, random.chance(0.3) ? 2 : 1, () => random.list(1, 3, () => term(random, depth, mayRepeat)).join('')).join('|');
}

function term(random: Random, depth: number, mayRepeat: boolean): string {
  const repeat = mayRepeat && random.chance(0.35);
  if (depth > 0 && random.chance(0.35)) {
    const open = random.pick(GROUPS);
    const quantified = repeat && !/^\(\?[=!<]/.test(open);
    return `${open}${disjunction(random, depth - 1, mayRepeat && !quantified)})${quantified ? random.pick(QUANTIFIERS) : ''}`;
  }
  if (random.chance(0.15)) return random.pick(EMPTY);
  return random.pick(SINGLE) + (repeat ? random.pick(QUANTIFIERS) : '');
}

/** A text that replaces a match, with references. */
export function replacementLiteral(random: Random): string {
  return `'${random.list(0, 3, () => random.pick(['x', '-', '$&', '$1', '$2', '$$', '$`', '$01', '$<a>', "$\\'"])).join('')}'`;
}
