/**
 * Packs the root collation of CLDR into runtime/builtins/collation-data.js, which
 * is committed, so that a build does not depend on the ICU of its machine:
 *
 *   node scripts/collation/pack.mjs elements.txt    (from CollationElements.java)
 *
 * The text is a character for each byte, shifted by 32 for being printable. Numbers
 * are 7 bits a byte, the last byte below 128; signed ones zigzag. Primary weights
 * become keys: 2, 3, … in their order, those of Han from HAN_KEYS. Sections, each
 * after the number of its rows:
 *
 *   tertiaries     the upper byte of each tertiary weight (two bits of case first), by index
 *   attributes     [secondary by rank, tertiary by index], the common one first, the frequent ones next
 *   variable       the last key of spaces and punctuation (no rows)
 *   plain          [signed gap from the last end, count]: the next keys, common weights; count 0: no character
 *   Han            the same with keys of Han, of the first block and compatibility ideographs only
 *   digits         [gap]: the zero of ten decimal digits
 *   elements       [gap, count << 6 | length << 1 | step, elements …]; key grows by step from one to the next
 *   classes        [number of pairs, [tertiary, tertiary] …]
 *   derived        [gap, count << 1 | step - 1, class]: as the compatibility decomposition, else the
 *                  decimal digit, else the lower case, with tertiaries replaced by those of the class
 *   contractions   [length, code points …, length, elements …], the first one as gap
 *   swaps          [signed gap, signed gap, count]: the first before each of `count` others changes places
 *
 * An element is [signed difference of key from the last one, attribute]. Characters
 * that decompose canonically are left out: strings are compared in NFD.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = join(dirname(fileURLToPath(import.meta.url)), '../../runtime/builtins/collation-data.js');

/** ORDER: runtime/kernel/collation.ts */
const HAN_KEYS = 0xa000;
const FIRST_KEY = 2;
const SHIFT = 32;
const LAST_VARIABLE = 0x0bffffff;
const NUMERIC_LEAD = 0x11ffffff; // just before the primary weight of 0
const COMMON = 0x0500;
const LAST = 0x10ffff;

const isSurrogate = (cp) => cp >= 0xd800 && cp < 0xe000;
const isImplicit = (primary) => primary >>> 24 === 0xfe;
const isSpecial = (cp) => cp >= 0xfffd && cp <= 0xffff;
const isIdeograph = (s) => /^\p{Unified_Ideograph}$/u.test(s);
const INDEX_CHARACTER = 0xfdd1;

class Bytes {
  bytes = [];
  unsigned(n) {
    for (; n >= 128; n = Math.floor(n / 128)) this.bytes.push((n & 127) | 128);
    this.bytes.push(n);
  }
  signed(n) {
    this.unsigned(n < 0 ? -2 * n - 1 : 2 * n);
  }
  rows(list, write) {
    this.unsigned(list.length);
    for (const row of list) write(row);
  }
}

function parseElement(text) {
  return { primary: parseInt(text.slice(0, 8), 16), secondary: parseInt(text.slice(8, 12), 16), tertiary: parseInt(text.slice(12), 16) };
}

function readElements(file) {
  const single = new Map();
  const contractions = [];
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [key, value] = line.split(';');
    const list = value.trim() === '' ? [] : value.trim().split(' ').map(parseElement);
    const codes = key.split('+').map((code) => parseInt(code, 16));
    if (codes.length === 1) single.set(codes[0], list);
    else if (codes[0] !== INDEX_CHARACTER) contractions.push({ codes, list });
  }
  contractions.sort((a, b) => a.codes[0] - b.codes[0] || a.codes[1] - b.codes[1] || (a.codes[2] ?? 0) - (b.codes[2] ?? 0));
  return { single, contractions };
}

const same = (a, b) => a.primary === b.primary && a.secondary === b.secondary && a.tertiary === b.tertiary;
const isPlain = (list) => list.length === 1 && list[0].secondary === COMMON && list[0].tertiary === COMMON;

/** The characters that need data, in four groups. */
function classify(single) {
  const plain = new Map(); // primary -> code point
  const han = [];
  const others = [];
  for (const [cp, list] of single) {
    const s = String.fromCodePoint(cp);
    if (isSurrogate(cp) || isSpecial(cp) || s.normalize('NFD') !== s) continue;
    if (list.length > 0 && isImplicit(list[0].primary)) continue;
    if (isIdeograph(s) && isPlain(list)) {
      if (cp >= 0x4e00 && cp <= 0xffff) han.push([list[0].primary, cp]);
    } else if (isPlain(list) && !plain.has(list[0].primary)) plain.set(list[0].primary, cp);
    else others.push([cp, list]);
  }
  han.sort((a, b) => a[0] - b[0]);
  return { plain, han: han.map(([, cp]) => cp), others };
}

/** Whether the elements are those of another text but for tertiaries, and which become which. */
function derivation(list, source) {
  if (source.length !== list.length || list.length === 0) return undefined;
  const pairs = new Map();
  for (let i = 0; i < list.length; i++) {
    if (list[i].primary !== source[i].primary || list[i].secondary !== source[i].secondary) return undefined;
    const from = source[i].tertiary;
    if (pairs.has(from) && pairs.get(from) !== list[i].tertiary) return undefined;
    pairs.set(from, list[i].tertiary);
  }
  return pairs;
}

function derive(others, single, zeros) {
  const classes = [];
  const derived = [];
  const elements = [];
  const deriving = new Set(others.map(([cp]) => cp));
  for (const [cp, list] of others) {
    const s = String.fromCodePoint(cp);
    const decomposed = s.normalize('NFKD');
    const digit = zeros.find((zero) => cp - zero >= 0 && cp - zero < 10);
    const like = decomposed !== s ? decomposed : digit !== undefined ? String(cp - digit) : s.toLowerCase();
    const source = [...like].map((c) => c.codePointAt(0));
    // What a derived character stands for must be known before it.
    const known = source.every((c) => c < cp || !deriving.has(c));
    const pairs = known && derivation(list, source.flatMap((c) => single.get(c)));
    if (!pairs) {
      elements.push([cp, list]);
      continue;
    }
    let index = classes.findIndex((known) => [...pairs].every(([from, to]) => !known.has(from) || known.get(from) === to));
    if (index < 0) index = classes.push(new Map()) - 1;
    for (const [from, to] of pairs) classes[index].set(from, to);
    derived.push([cp, index]);
  }
  return { classes, derived, elements };
}

function runsOf(codes) {
  const runs = [];
  for (const cp of codes) {
    const last = runs.at(-1);
    if (cp !== undefined && last?.count && last.start + last.count === cp) last.count++;
    else runs.push({ start: cp, count: cp === undefined ? 0 : 1 });
  }
  return runs;
}

function writeRuns(out, codes) {
  let end = 0;
  out.rows(runsOf(codes), ({ start, count }) => {
    out.signed(count ? start - end : 0);
    out.unsigned(count);
    if (count) end = start + count;
  });
}

function elementRuns(elements, keys) {
  const runs = [];
  for (const [cp, list] of elements) {
    const last = runs.at(-1);
    const step = last && list.length === 1 && last.list.length === 1 ? keys.get(list[0].primary) - keys.get(last.last.primary) : 0;
    const extends_ =
      last && cp === last.cp + last.count && (step === 0 || step === 1) && (last.count === 1 || last.step === step) &&
      (list.length === 0 ? last.list.length === 0
        : list.length === 1 && last.list.length === 1 && list[0].secondary === last.last.secondary && list[0].tertiary === last.last.tertiary);
    if (extends_) {
      last.count++;
      last.step = step;
      last.last = list[0];
    } else runs.push({ cp, count: 1, step: 0, list, last: list[0] });
  }
  return runs;
}

function derivedRuns(derived) {
  const runs = [];
  for (const [cp, index] of derived) {
    const last = runs.at(-1);
    const step = last && cp - last.end;
    const extends_ = last && last.index === index && (last.count === 1 ? step === 1 || step === 2 : step === last.step);
    if (extends_) {
      last.count++;
      last.step = step;
      last.end = cp;
    } else runs.push({ cp, count: 1, step: 1, index, end: cp });
  }
  return runs;
}

/** Contractions of two that only change places, as runs of the second. */
function splitSwaps(contractions, single) {
  const swaps = [];
  const rest = [];
  for (const row of contractions) {
    const [first, second] = row.codes;
    const swapped = row.codes.length === 2 ? [...single.get(second), ...single.get(first)] : [];
    const isSwap = swapped.length > 0 && swapped.length === row.list.length && swapped.every((ce, i) => same(ce, row.list[i]));
    if (!isSwap) {
      rest.push(row);
      continue;
    }
    const last = swaps.at(-1);
    if (last && last.first === first && last.second + last.count === second) last.count++;
    else swaps.push({ first, second, count: 1 });
  }
  return { swaps, rest };
}

function decimalZeros() {
  const zeros = [];
  for (let cp = 0; cp <= LAST; cp++) {
    if (/^\p{Nd}$/u.test(String.fromCodePoint(cp))) {
      zeros.push(cp);
      cp += 9;
    }
  }
  return zeros;
}

function pack({ single, contractions }) {
  const { plain, han, others } = classify(single);
  const zeros = decimalZeros();
  const { classes, derived, elements } = derive(others, single, zeros);
  const { swaps, rest } = splitSwaps(contractions, single);
  const written = [...elements.map(([, list]) => list), ...rest.map(({ list }) => list)].flat();
  // Han radicals stand for ideographs: their keys are known by the ideograph.
  const primaries = new Set([NUMERIC_LEAD, ...plain.keys(), ...written.map((ce) => ce.primary)]);
  const keys = new Map([[0, 0]]);
  han.forEach((cp, i) => keys.set(single.get(cp)[0].primary, HAN_KEYS + i));
  const ordered = [...primaries].filter((p) => p !== 0 && !keys.has(p)).sort((a, b) => a - b);
  ordered.forEach((primary, i) => keys.set(primary, i + FIRST_KEY));
  if (ordered.length + FIRST_KEY >= HAN_KEYS) throw new Error('keys overlap');

  const everything = [...single.values(), ...contractions.map(({ list }) => list)].flat();
  const secondaries = [...new Set([0, ...everything.map((ce) => ce.secondary)])].sort((a, b) => a - b);
  const tertiaries = [...new Set([0, ...everything.map((ce) => ce.tertiary)])].sort((a, b) => a - b);
  const attribute = (ce) => `${secondaries.indexOf(ce.secondary)},${tertiaries.indexOf(ce.tertiary)}`;
  const uses = new Map();
  for (const ce of written) uses.set(attribute(ce), (uses.get(attribute(ce)) ?? 0) + 1);
  const common = attribute({ secondary: COMMON, tertiary: COMMON });
  uses.set(common, Infinity);
  const attributes = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a) || (a < b ? -1 : 1));
  if (secondaries.length > 512 || tertiaries.length > 64) throw new Error('too many weights');

  const out = new Bytes();
  let lastKey = 0;
  const writeList = (list) => {
    for (const ce of list) {
      const key = keys.get(ce.primary);
      out.signed(key - lastKey);
      out.unsigned(attributes.indexOf(attribute(ce)));
      lastKey = key;
    }
  };
  let at = 0;
  const gap = (cp) => {
    out.unsigned(cp - at);
    at = cp;
  };
  out.rows(tertiaries, (weight) => out.bytes.push(weight >> 8));
  out.rows(attributes, (pair) => pair.split(',').forEach((part) => out.unsigned(+part)));
  out.unsigned(ordered.filter((p) => p <= LAST_VARIABLE).length + FIRST_KEY - 1);
  writeRuns(out, ordered.map((primary) => plain.get(primary)));
  writeRuns(out, han);
  out.rows(zeros, gap);
  at = 0;
  out.rows(elementRuns(elements, keys), ({ cp, count, step, list }) => {
    gap(cp);
    out.unsigned((count << 6) | (list.length << 1) | step);
    writeList(list);
    if (step) lastKey += count - 1;
  });
  out.rows(classes, (pairs) => {
    out.rows([...pairs], (pair) => pair.forEach((tertiary) => out.bytes.push(tertiaries.indexOf(tertiary))));
  });
  at = 0;
  out.rows(derivedRuns(derived), ({ cp, count, step, index }) => {
    gap(cp);
    out.unsigned((count << 1) | (step - 1));
    out.unsigned(index);
  });
  at = 0;
  out.rows(rest, ({ codes, list }) => {
    out.unsigned(codes.length);
    gap(codes[0]);
    codes.slice(1).forEach((cp) => out.unsigned(cp));
    out.unsigned(list.length);
    writeList(list);
  });
  let first = 0;
  let second = 0;
  out.rows(swaps, (swap) => {
    out.signed(swap.first - first);
    out.signed(swap.second - second);
    out.unsigned(swap.count);
    first = swap.first;
    second = swap.second + swap.count;
  });
  return out.bytes;
}

/** Source text of a string with these bytes, each plus SHIFT; lines end in a continuation. */
function literal(bytes) {
  const lines = [];
  let line = '';
  for (const byte of bytes) {
    const code = (byte + SHIFT) & 255;
    const printable = (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code !== 0xad);
    const c = String.fromCharCode(code);
    line += c === '"' || c === '\\' ? `\\${c}` : printable ? c : `\\x${code.toString(16).padStart(2, '0')}`;
    if (line.length > 112) {
      lines.push(line);
      line = '';
    }
  }
  return `"${[...lines, line].join('\\\n')}"`;
}

const bytes = pack(readElements(process.argv[2]));
writeFileSync(target, `// Made by scripts/collation/pack.mjs from the root collation of CLDR 48 (ICU 78). Do not edit.
// Unicode data: https://www.unicode.org/license.txt
const ROOT_COLLATION = ${literal(bytes)};
`);
console.log(`${bytes.length} bytes`);
