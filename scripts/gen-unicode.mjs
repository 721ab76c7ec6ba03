/**
 * Writes runtime/kernel/unicode.generated.ts: the Unicode data of the kernel,
 * taken from this Node's own String functions and property escapes. The result
 * is not committed.
 *
 * Case mapping and properties are static data. The normalization data is the
 * body of a function that stores it to memory, so that a linker drops it with
 * the last use of str_normalize.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const generatedFile = join(root, 'runtime/kernel/unicode.generated.ts');

const LAST = 0x10ffff;
const isSurrogate = (cp) => cp >= 0xd800 && cp < 0xe000;
const isHangulSyllable = (cp) => cp >= 0xac00 && cp <= 0xd7a3;
const codePoints = (s) => [...s].map((c) => c.codePointAt(0));
function* scalars(from = 0) {
  for (let cp = from; cp <= LAST; cp++) if (!isSurrogate(cp)) yield cp;
}

/** Unsigned numbers, 7 bits a byte, the last byte below 128; signed ones zigzag. */
class Bytes {
  bytes = [];
  unsigned(n) {
    for (; n >= 128; n = Math.floor(n / 128)) this.bytes.push((n & 127) | 128);
    this.bytes.push(n);
  }
  signed(n) {
    this.unsigned(n < 0 ? -2 * n - 1 : 2 * n);
  }
}

/** Runs of code points a fixed step apart that map with the same delta: [start | step 2 << 31, delta << 11 | count]. */
function caseRuns(map) {
  const runs = [];
  for (const cp of scalars(0x80)) {
    const to = map(String.fromCodePoint(cp));
    const target = to.codePointAt(0);
    if (target === cp || to.length > String.fromCodePoint(target).length) continue;
    const run = runs.at(-1);
    const step = run && cp - (run.start + (run.count - 1) * (run.step ?? 0));
    const fits = run && run.delta === target - cp && (run.step ? cp === run.start + run.count * run.step : step === 1 || step === 2);
    if (fits) {
      run.step ??= step;
      run.count++;
    } else runs.push({ start: cp, count: 1, step: undefined, delta: target - cp });
  }
  return runs.flatMap((run) => [(run.start | (run.step === 2 ? 1 << 31 : 0)) >>> 0, ((run.delta << 11) | run.count) >>> 0]);
}

/**
 * Simple case folding: what /u and i take for equal. Code points with a common
 * case mapping are put to the test; a class folds to its least lower-case member.
 */
function foldings() {
  const single = (s) => (codePoints(s).length === 1 ? s : undefined);
  const groups = new Map();
  const parent = new Map();
  const find = (c) => (parent.get(c) === undefined || parent.get(c) === c ? c : find(parent.get(c)));
  const equal = (a, b) => new RegExp(`^\\u{${a.codePointAt(0).toString(16)}}$`, 'iu').test(b);
  const join = (a, b) => {
    if (find(a) !== find(b) && equal(a, b)) parent.set(find(b), find(a));
  };
  for (const cp of scalars()) {
    const c = String.fromCodePoint(cp);
    const upper = c.toUpperCase();
    const lower = c.toLowerCase();
    if (upper === c && lower === c) continue;
    for (const other of [upper, lower]) if (single(other) && other !== c) join(other, c);
    for (const key of [`U${upper}`, `L${lower}`]) {
      if (groups.has(key)) join(groups.get(key), c);
      else groups.set(key, c);
    }
    parent.set(c, parent.get(c) ?? c);
  }
  const classes = new Map();
  for (const c of new Set([...parent.keys(), ...parent.values()])) {
    const root = find(c);
    classes.set(root, [...(classes.get(root) ?? []), c]);
  }
  const folded = new Map();
  for (const members of classes.values()) {
    members.sort((a, b) => a.codePointAt(0) - b.codePointAt(0));
    const to = members.find((c) => c.toLowerCase() === c) ?? members[0];
    for (const c of members) folded.set(c, to);
  }
  return folded;
}

/** Upper case that is longer than one character: [code unit, three code units, 0 where shorter]. */
function longUpper() {
  const rows = [];
  for (let cp = 0x80; cp < 0x10000; cp++) {
    if (isSurrogate(cp)) continue;
    const to = String.fromCharCode(cp).toUpperCase();
    if (to.length > 1) rows.push(cp, to.charCodeAt(0), to.charCodeAt(1), to.charCodeAt(2) || 0);
  }
  return rows;
}

/** Ranges of a property: gap from the last end, then length; alternately. */
function ranges(property) {
  const pattern = new RegExp(`^\\p{${property}}$`, 'u');
  const out = new Bytes();
  let end = 0;
  let start = -1;
  for (let cp = 0; cp <= LAST + 1; cp++) {
    const inside = cp <= LAST && !isSurrogate(cp) && pattern.test(String.fromCodePoint(cp));
    if (inside && start < 0) start = cp;
    if (!inside && start >= 0) {
      out.unsigned(start - end);
      out.unsigned(cp - start);
      end = cp;
      start = -1;
    }
  }
  out.unsigned(0);
  out.unsigned(0);
  return out.bytes;
}

// ---- Normalization

/**
 * Runs of decompositions. Each: gap to the code point, header, then
 *   header = count << 6 | length << 1 | composable
 *   the code points of the first, as differences from one to the next (the first from the code point itself).
 * A run has length 1 and the same difference for all its members.
 */
function decompositions(out, form, include) {
  const entries = [];
  for (const cp of scalars(0x80)) {
    if (isHangulSyllable(cp)) continue;
    const s = String.fromCodePoint(cp);
    const to = codePoints(s.normalize(form));
    if (!include(s) || (to.length === 1 && to[0] === cp)) continue;
    const composable = form === 'NFD' && s.normalize('NFC') === s && to.length > 1;
    const last = entries.at(-1);
    const extends_ = last && last.to.length === 1 && to.length === 1 && last.cp + last.count === cp && to[0] - cp === last.to[0] - last.cp;
    if (extends_) last.count++;
    else entries.push({ cp, count: 1, to, composable });
  }
  out.unsigned(entries.length);
  let previous = 0;
  for (const { cp, count, to, composable } of entries) {
    out.unsigned(cp - previous);
    out.unsigned(count * 64 + to.length * 2 + (composable ? 1 : 0));
    let reference = cp;
    for (const target of to) {
      out.signed(target - reference);
      reference = target;
    }
    previous = cp;
  }
}

/** Canonical combining classes, by rank: only their order matters, and what reorders shows it. */
function combiningRanks() {
  const swaps = (a, b) => {
    const s = String.fromCodePoint(a, b);
    return s.normalize('NFD') !== String.fromCodePoint(a).normalize('NFD') + String.fromCodePoint(b).normalize('NFD');
  };
  const OVERLAY = 0x334; // class 1, the least
  const IOTA = 0x345; // class 240, the greatest
  const marks = [];
  const pattern = /^\p{M}$/u;
  for (const cp of scalars(0x300)) {
    const s = String.fromCodePoint(cp);
    if (!pattern.test(s) || s.normalize('NFD') !== s) continue;
    if (cp === OVERLAY || cp === IOTA || swaps(cp, OVERLAY) || swaps(IOTA, cp)) marks.push(cp);
  }
  const classes = []; // one member of each, in order
  for (const cp of marks) {
    if (classes.some((other) => !swaps(cp, other) && !swaps(other, cp))) continue;
    const at = classes.findIndex((other) => swaps(other, cp));
    classes.splice(at < 0 ? classes.length : at, 0, cp);
  }
  return marks.map((cp) => [cp, classes.findIndex((other) => !swaps(cp, other) && !swaps(other, cp)) + 1]);
}

/** Runs of marks of one rank: gap from the last end, count, rank. */
function combiningRuns(out) {
  const runs = [];
  for (const [cp, rank] of combiningRanks()) {
    const last = runs.at(-1);
    if (last && last.rank === rank && last.start + last.count === cp) last.count++;
    else runs.push({ start: cp, count: 1, rank });
  }
  out.unsigned(runs.length);
  let end = 0;
  for (const { start, count, rank } of runs) {
    out.unsigned(start - end);
    out.unsigned(count);
    out.unsigned(rank);
    end = start + count;
  }
}

function normalizationBytes() {
  const out = new Bytes();
  combiningRuns(out);
  decompositions(out, 'NFD', () => true);
  decompositions(out, 'NFKD', (s) => s.normalize('NFKD') !== s.normalize('NFD'));
  while (out.bytes.length % 8) out.bytes.push(0);
  return out.bytes;
}

function* storeStatements(bytes) {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  for (let at = 0; at < bytes.length; at += 8) {
    yield `  store<u64>(to, 0x${view.getBigUint64(at, true).toString(16)}, ${at});`;
  }
}

export function unicodeSource() {
  const data = (name, type, values, doc) => `/** ${doc} */\nexport const ${name}: u32 = <u32>memory.data<${type}>([${values.join(',')}]);`;
  const upper = caseRuns((s) => s.toUpperCase());
  const lower = caseRuns((s) => s.toLowerCase());
  const folded = foldings();
  const fold = caseRuns((s) => folded.get(s) ?? s);
  const long = longUpper();
  const normalization = normalizationBytes();
  return [
    `// Made by scripts/gen-unicode.mjs from the Unicode ${process.versions.unicode} data of Node. Do not edit.`,
    data('UPPER_RUNS', 'u32', upper, 'caseRuns of scripts/gen-unicode.mjs'),
    `export const UPPER_RUN_COUNT: u32 = ${upper.length / 2};`,
    data('LOWER_RUNS', 'u32', lower, 'caseRuns of scripts/gen-unicode.mjs'),
    `export const LOWER_RUN_COUNT: u32 = ${lower.length / 2};`,
    data('FOLD_RUNS', 'u32', fold, 'caseRuns of scripts/gen-unicode.mjs'),
    `export const FOLD_RUN_COUNT: u32 = ${fold.length / 2};`,
    data('LONG_UPPER', 'u16', long, 'longUpper of scripts/gen-unicode.mjs'),
    `export const LONG_UPPER_COUNT: u32 = ${long.length / 4};`,
    data('CASED', 'u8', ranges('Cased'), 'ranges of scripts/gen-unicode.mjs'),
    data('CASE_IGNORABLE', 'u8', ranges('Case_Ignorable'), 'ranges of scripts/gen-unicode.mjs'),
    `export const NORMALIZATION_BYTES: u32 = ${normalization.length};`,
    'export function storeNormalizationData(to: u32): void {',
    ...storeStatements(normalization),
    '}',
    '',
  ].join('\n');
}

export function generateUnicode() {
  mkdirSync(dirname(generatedFile), { recursive: true });
  writeFileSync(generatedFile, unicodeSource());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateUnicode();
