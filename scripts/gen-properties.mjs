/**
 * Writes runtime/kernel/regexp/properties.generated.ts: what \p{…} stands for,
 * asked of this Node's own regular expressions. The result is not committed.
 *
 * Sets are written as their boundaries: gap from the last boundary, 7 bits a
 * byte; a gap of 0 after the first ends them. A set that resembles another one
 * is written as the difference from it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const generatedFile = join(root, 'runtime/kernel/regexp/properties.generated.ts');

/** ORDER: the general categories as the table numbers them. */
const CATEGORIES = `Lu Uppercase_Letter,Ll Lowercase_Letter,Lt Titlecase_Letter,Lm Modifier_Letter,Lo Other_Letter,Mn Nonspacing_Mark,Mc Spacing_Mark,Me Enclosing_Mark,
Nd Decimal_Number digit,Nl Letter_Number,No Other_Number,Pc Connector_Punctuation,Pd Dash_Punctuation,Ps Open_Punctuation,Pe Close_Punctuation,Pi Initial_Punctuation,
Pf Final_Punctuation,Po Other_Punctuation,Sm Math_Symbol,Sc Currency_Symbol,Sk Modifier_Symbol,So Other_Symbol,Zs Space_Separator,Zl Line_Separator,Zp Paragraph_Separator,
Cc Control cntrl,Cf Format,Cs Surrogate,Co Private_Use,Cn Unassigned`.split(/,\s*/).map((s) => s.split(' '));
const GROUPS = `LC Cased_Letter,L Letter,M Mark Combining_Mark,N Number,P Punctuation punct,S Symbol,Z Separator,C Other`.split(',').map((s) => s.split(' '));
const SCRIPTS = `Adlam Adlm,Ahom,Anatolian_Hieroglyphs Hluw,Arabic Arab,Armenian Armn,Avestan Avst,Balinese Bali,Bamum Bamu,Bassa_Vah Bass,Batak Batk,Bengali Beng,Beria_Erfe Berf,
Bhaiksuki Bhks,Bopomofo Bopo,Brahmi Brah,Braille Brai,Buginese Bugi,Buhid Buhd,Canadian_Aboriginal Cans,Carian Cari,Caucasian_Albanian Aghb,Chakma Cakm,Cham,Cherokee Cher,
Chorasmian Chrs,Common Zyyy,Coptic Copt Qaac,Cuneiform Xsux,Cypriot Cprt,Cypro_Minoan Cpmn,Cyrillic Cyrl,Deseret Dsrt,Devanagari Deva,Dives_Akuru Diak,Dogra Dogr,Duployan Dupl,
Egyptian_Hieroglyphs Egyp,Elbasan Elba,Elymaic Elym,Ethiopic Ethi,Garay Gara,Georgian Geor,Glagolitic Glag,Gothic Goth,Grantha Gran,Greek Grek,Gujarati Gujr,Gunjala_Gondi Gong,
Gurmukhi Guru,Gurung_Khema Gukh,Han Hani,Hangul Hang,Hanifi_Rohingya Rohg,Hanunoo Hano,Hatran Hatr,Hebrew Hebr,Hiragana Hira,Imperial_Aramaic Armi,Inherited Zinh Qaai,
Inscriptional_Pahlavi Phli,Inscriptional_Parthian Prti,Javanese Java,Kaithi Kthi,Kannada Knda,Katakana Kana,Kawi,Kayah_Li Kali,Kharoshthi Khar,Khitan_Small_Script Kits,Khmer Khmr,
Khojki Khoj,Khudawadi Sind,Kirat_Rai Krai,Lao Laoo,Latin Latn,Lepcha Lepc,Limbu Limb,Linear_A Lina,Linear_B Linb,Lisu,Lycian Lyci,Lydian Lydi,Mahajani Mahj,Makasar Maka,
Malayalam Mlym,Mandaic Mand,Manichaean Mani,Marchen Marc,Masaram_Gondi Gonm,Medefaidrin Medf,Meetei_Mayek Mtei,Mende_Kikakui Mend,Meroitic_Cursive Merc,Meroitic_Hieroglyphs Mero,
Miao Plrd,Modi,Mongolian Mong,Mro Mroo,Multani Mult,Myanmar Mymr,Nabataean Nbat,Nag_Mundari Nagm,Nandinagari Nand,New_Tai_Lue Talu,Newa,Nko Nkoo,Nushu Nshu,
Nyiakeng_Puachue_Hmong Hmnp,Ogham Ogam,Ol_Chiki Olck,Ol_Onal Onao,Old_Hungarian Hung,Old_Italic Ital,Old_North_Arabian Narb,Old_Permic Perm,Old_Persian Xpeo,Old_Sogdian Sogo,
Old_South_Arabian Sarb,Old_Turkic Orkh,Old_Uyghur Ougr,Oriya Orya,Osage Osge,Osmanya Osma,Pahawh_Hmong Hmng,Palmyrene Palm,Pau_Cin_Hau Pauc,Phags_Pa Phag,Phoenician Phnx,
Psalter_Pahlavi Phlp,Rejang Rjng,Runic Runr,Samaritan Samr,Saurashtra Saur,Sharada Shrd,Shavian Shaw,Siddham Sidd,Sidetic Sidt,SignWriting Sgnw,Sinhala Sinh,Sogdian Sogd,
Sora_Sompeng Sora,Soyombo Soyo,Sundanese Sund,Sunuwar Sunu,Syloti_Nagri Sylo,Syriac Syrc,Tagalog Tglg,Tagbanwa Tagb,Tai_Le Tale,Tai_Tham Lana,Tai_Viet Tavt,Tai_Yo Tayo,Takri Takr,
Tamil Taml,Tangsa Tnsa,Tangut Tang,Telugu Telu,Thaana Thaa,Thai,Tibetan Tibt,Tifinagh Tfng,Tirhuta Tirh,Todhri Todr,Tolong_Siki Tols,Toto,Tulu_Tigalari Tutg,Ugaritic Ugar,Unknown Zzzz,Vai Vaii,
Vithkuqi Vith,Wancho Wcho,Warang_Citi Wara,Yezidi Yezi,Yi Yiii,Zanabazar_Square Zanb`.split(/,\s*/).map((s) => s.split(' '));
const BINARY = `ASCII,ASCII_Hex_Digit AHex,Alphabetic Alpha,Any,Assigned,Bidi_Control Bidi_C,Bidi_Mirrored Bidi_M,Case_Ignorable CI,Cased,Changes_When_Casefolded CWCF,
Changes_When_Casemapped CWCM,Changes_When_Lowercased CWL,Changes_When_NFKC_Casefolded CWKCF,Changes_When_Titlecased CWT,Changes_When_Uppercased CWU,Dash,
Default_Ignorable_Code_Point DI,Deprecated Dep,Diacritic Dia,Emoji,Emoji_Component EComp,Emoji_Modifier EMod,Emoji_Modifier_Base EBase,Emoji_Presentation EPres,
Extended_Pictographic ExtPict,Extender Ext,Grapheme_Base Gr_Base,Grapheme_Extend Gr_Ext,Hex_Digit Hex,IDS_Binary_Operator IDSB,IDS_Trinary_Operator IDST,ID_Continue IDC,ID_Start IDS,
Ideographic Ideo,Join_Control Join_C,Logical_Order_Exception LOE,Lowercase Lower,Math,Noncharacter_Code_Point NChar,Pattern_Syntax Pat_Syn,Pattern_White_Space Pat_WS,
Quotation_Mark QMark,Radical,Regional_Indicator RI,Sentence_Terminal STerm,Soft_Dotted SD,Terminal_Punctuation Term,Unified_Ideograph UIdeo,Uppercase Upper,
Variation_Selector VS,White_Space space,XID_Continue XIDC,XID_Start XIDS`.split(/,\s*/).map((s) => s.split(' '));
/** ORDER: STRINGS_* of properties.ts. The last one is the union of the others. */
const STRINGS = ['Basic_Emoji', 'Emoji_Keycap_Sequence', 'RGI_Modifier_Sequence', 'RGI_Flag_Sequence', 'RGI_Emoji_Tag_Sequence', 'RGI_Emoji_ZWJ_Sequence', 'RGI_Emoji']
  .map((name) => name.replace(/^RGI_(Modifier|Flag)/, 'RGI_Emoji_$1'));

// ---- what Node says

/** Every code point but the surrogates, in order. */
const everything = (() => {
  const parts = [];
  for (let cp = 0; cp <= 0x10ffff; cp += 0x400) {
    if (cp >= 0xd800 && cp < 0xe000) continue;
    parts.push(String.fromCodePoint(...Array.from({ length: 0x400 }, (_, i) => cp + i)));
  }
  return parts.join('');
})();
const codePointOfIndex = (i) => (i < 0xd800 ? i : i < 0xf800 ? i + 0x800 : 0x10000 + (i - 0xf800) / 2);

/** Boundaries of a property: where it begins, where it ends, and so on. */
function boundaries(property) {
  const out = [];
  const add = (from, to) => {
    if (out.at(-1) === from) out[out.length - 1] = to;
    else out.push(from, to);
  };
  const surrogates = new RegExp(`\\p{${property}}`, 'u').test('\ud800');
  for (const match of everything.matchAll(new RegExp(`\\p{${property}}+`, 'gu'))) {
    const from = codePointOfIndex(match.index);
    const end = match.index + match[0].length;
    const to = end === everything.length ? 0x110000 : codePointOfIndex(end);
    // Of what goes on beyond the surrogates only the parts outside are known from this.
    if (from < 0xd800 && to > 0xe000) {
      add(from, 0xd800);
      if (surrogates) add(0xd800, 0xe000);
      add(0xe000, to);
    } else if (to === 0xe000) {
      add(from, 0xd800);
      if (surrogates) add(0xd800, 0xe000);
    } else {
      if (from >= 0xe000 && surrogates && !out.some((b) => b > 0xd800 && b <= 0xe000) && (out.length === 0 || out.at(-1) <= 0xd800)) add(0xd800, 0xe000);
      add(from, to);
    }
  }
  if (surrogates && !out.some((b) => b >= 0xe000)) add(0xd800, 0xe000);
  return out;
}
/** Boundaries of the symmetric difference: those that are in one list only. */
function difference(a, b) {
  const out = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (a[i] === b[j]) { i++; j++; }
    else if (j >= b.length || a[i] < b[j]) out.push(a[i++]);
    else out.push(b[j++]);
  }
  return out;
}

// ---- bytes

function unsigned(out, n) {
  for (; n >= 128; n = Math.floor(n / 128)) out.push((n & 127) | 128);
  out.push(n);
}
function encodeBoundaries(bounds) {
  const out = [];
  let last = 0;
  for (const b of bounds) {
    if (out.length && b === last) throw new Error('empty range');
    unsigned(out, out.length === 0 ? b + 1 : b - last);
    last = b;
  }
  out.push(0);
  return out;
}

// ---- categories

const categories = CATEGORIES.map(([name]) => boundaries(`gc=${name}`));

/** Runs: byte = category | (length - 1) << 5, or 7 there and the rest of the length. Category 30: Lu and Ll by turns. */
function encodeCategories() {
  const starts = categories.flatMap((bounds, index) => bounds.flatMap((b, i) => (i % 2 ? [] : [[b, bounds[i + 1], index]]))).sort((a, b) => a[0] - b[0]);
  const runs = [];
  for (let i = 0; i < starts.length; i++) {
    let j = i;
    while (j < starts.length && starts[j][1] - starts[j][0] === 1 && starts[j][2] === (j - i) % 2) j++;
    if (j - i >= 3) {
      runs.push([30, j - i]);
      i = j - 1;
    } else runs.push([starts[i][2], starts[i][1] - starts[i][0]]);
  }
  const out = [];
  for (const [category, length] of runs) {
    if (length <= 7) out.push(category | ((length - 1) << 5));
    else {
      out.push(category | (7 << 5));
      unsigned(out, length - 8);
    }
  }
  return out;
}
const maskOf = (test) => CATEGORIES.reduce((mask, [name], i) => (test(name) ? mask | (1 << i) : mask), 0) >>> 0;
const groupMasks = GROUPS.map(([name]) => maskOf((c) => (name === 'LC' ? ['Lu', 'Ll', 'Lt'].includes(c) : c[0] === name)));

// ---- scripts

function encodeScripts() {
  const out = [];
  const extensions = [];
  // Unknown is what no script has. No code point has two: the difference is the union.
  const known = SCRIPTS.filter(([name]) => name !== 'Unknown').map(([name]) => boundaries(`sc=${name}`));
  const unknown = difference(known.reduce((union, script) => difference(union, script), []), [0, 0x110000]);
  for (const [name] of SCRIPTS) {
    const script = name === 'Unknown' ? unknown : boundaries(`sc=${name}`);
    out.push(...encodeBoundaries(script));
    extensions.push(...encodeBoundaries(name === 'Unknown' ? [] : difference(script, boundaries(`scx=${name}`))));
  }
  return [out, extensions];
}

// ---- binary properties

/** The shortest way to write a set: categories, another property, and the difference from these. */
function encodeBinary() {
  const out = [];
  const done = [];
  for (const [name] of BINARY) {
    const set = boundaries(name);
    let best = { mask: 0, base: 0, bytes: encodeBoundaries(set) };
    done.forEach((other, index) => {
      const bytes = encodeBoundaries(difference(set, other));
      if (bytes.length < best.bytes.length) best = { mask: 0, base: index + 1, bytes };
    });
    let rest = set;
    let mask = 0;
    let size = encodeBoundaries(set).length;
    for (let changed = true; changed; ) {
      changed = false;
      categories.forEach((category, i) => {
        const trial = difference(rest, category);
        const length = encodeBoundaries(trial).length;
        if (length >= size) return;
        [rest, size, changed] = [trial, length, true];
        mask ^= 1 << i;
      });
    }
    if (size + 3 < best.bytes.length) best = { mask: mask >>> 0, base: 0, bytes: encodeBoundaries(rest) };
    unsigned(out, best.mask);
    out.push(best.base, ...best.bytes);
    done.push(set);
  }
  return out;
}

// ---- properties of strings

const TONES = [0x1f3fb, 0x1f3fc, 0x1f3fd, 0x1f3fe, 0x1f3ff];
const VS16 = 0xfe0f;
const ZWJ = 0x200d;
/** Stands for a tone in a template. */
const TONE = 0x110000;
const members = (property) => {
  const out = [];
  const bounds = boundaries(property);
  for (let i = 0; i < bounds.length; i += 2) for (let cp = bounds[i]; cp < bounds[i + 1]; cp++) out.push(cp);
  return out;
};
const text = (list) => String.fromCodePoint(...list);

/** Sequences of emoji joined by ZWJ: those of two are tried all; longer ones grow from them, or stand between people. */
function zwjSequences() {
  const pattern = new RegExp('^\\p{RGI_Emoji_ZWJ_Sequence}$', 'v');
  const isSequence = (elements) => pattern.test(text(joined(elements)));
  const joined = (elements) => elements.flatMap((e, i) => (i ? [ZWJ, ...e] : e));
  // Some pairs of people are sequences only with tones: without, there is one emoji for both.
  const isPair = (elements) => isSequence(elements) || isSequence(elements.map((e, i) => (i === 0 || i === elements.length - 1 ? [...e, TONES[i ? 1 : 0]] : e)));
  const presentation = new Set(members('Emoji_Presentation'));
  const bases = new Set(members('Emoji_Modifier_Base'));
  const emoji = members('Emoji').filter((cp) => cp > 0xff && !TONES.includes(cp) && !(cp >= 0x1f1e6 && cp <= 0x1f1ff));
  const elements = emoji.map((cp) => (presentation.has(cp) ? [cp] : [cp, VS16]));
  const people = [0x1f466, 0x1f467, 0x1f468, 0x1f469, 0x1f9d1, 0x1f9d2].map((cp) => [cp]);
  const found = [];
  const add = (sequence) => {
    if (isSequence(sequence)) found.push(sequence);
  };
  const takesTone = ([cp]) => bases.has(cp);
  for (const a of elements) for (const b of elements) {
    if (takesTone(a) && takesTone(b) ? isPair([a, b]) : isSequence([a, b])) found.push([a, b]);
  }
  for (const two of [...found]) for (const c of elements) if (!people.some(([cp]) => cp === c[0])) add([...two, c]);
  const middles = new Set();
  for (const a of people) for (const b of elements) for (const c of people) {
    if (!isPair([a, b, c])) continue;
    found.push([a, b, c]);
    middles.add(b);
  }
  const three = found.filter((f) => f.length === 3);
  for (const f of three) for (const d of elements) add([...f, d]);
  const known = new Set(found.map((f) => text(joined(f))));
  for (const a of people) for (const b of middles) for (const c of elements) for (const d of people) {
    if (isPair([a, b, c, d]) && !known.has(text(joined([a, b, c, d])))) found.push([a, b, c, d]);
  }
  const templates = [];
  for (const sequence of found) {
    if (isSequence(sequence)) templates.push({ mask: 1, list: joined(sequence) });
    const toned = sequence.flatMap((e, i) => (bases.has(e[0]) ? [i] : []));
    const withTones = (tones) => joined(sequence.map((e, i) => (tones.has(i) ? [e[0], tones.get(i)] : e)));
    // Between two people there may be hands, which have tones elsewhere.
    const choices = [...toned.map((i) => [i]), ...toned.flatMap((i) => toned.filter((j) => j > i).map((j) => [i, j]))];
    for (const places of choices) {
      let mask = 0;
      TONES.forEach((first, x) => {
        if (places.length === 1) mask |= pattern.test(text(withTones(new Map([[places[0], first]])))) ? 2 << x : 0;
        else TONES.forEach((second, y) => (mask |= pattern.test(text(withTones(new Map([[places[0], first], [places[1], second]])))) ? 2 << (5 * x + y) : 0));
      });
      if (mask) templates.push({ mask, list: withTones(new Map(places.map((i) => [i, TONE]))) });
    }
  }
  return templates;
}

const RGI_LETTERS = Array.from({ length: 26 }, (_, i) => 0x1f1e6 + i);
function candidates(name, all, test) {
  switch (name) {
    case 'Basic_Emoji': return all.map((cp) => [cp, VS16]).filter(test);
    case 'Emoji_Keycap_Sequence': return [...'0123456789#*'].map((c) => [c.codePointAt(0), VS16, 0x20e3]).filter(test);
    case 'RGI_Emoji_Flag_Sequence': return RGI_LETTERS.flatMap((a) => RGI_LETTERS.map((b) => [a, b])).filter(test);
    case 'RGI_Emoji_Tag_Sequence': return ['gbeng', 'gbsct', 'gbwls'].map((s) => [0x1f3f4, ...[...s].map((c) => 0xe0000 + c.charCodeAt(0)), 0xe007f]).filter(test);
    default: return [];
  }
}
function templatesOf(name) {
  const pattern = new RegExp(`^\\p{${name}}$`, 'v');
  const test = (list) => pattern.test(text(list));
  const all = members('Emoji');
  if (name === 'RGI_Emoji_ZWJ_Sequence') return zwjSequences();
  if (name === 'RGI_Emoji_Modifier_Sequence') {
    return all.flatMap((cp) => {
      const mask = TONES.reduce((m, tone, i) => m | (test([cp, tone]) ? 2 << i : 0), 0);
      return mask ? [{ mask, list: [cp, TONE] }] : [];
    });
  }
  return candidates(name, all, test).map((list) => ({ mask: 1, list }));
}

/** Single code points, as boundaries; then templates: mask, number of elements, elements as differences (zigzag); a mask of 0 ends them. */
function encodeStrings() {
  const out = [];
  let total = 0;
  for (const name of STRINGS.slice(0, -1)) {
    const single = new RegExp(`^\\p{${name}}$`, 'v');
    const bounds = [];
    for (const cp of members('Emoji')) {
      if (!single.test(String.fromCodePoint(cp))) continue;
      if (bounds.at(-1) === cp) bounds[bounds.length - 1]++;
      else bounds.push(cp, cp + 1);
    }
    out.push(...encodeBoundaries(bounds));
    let last = 0;
    for (const { mask, list } of templatesOf(name)) {
      unsigned(out, mask);
      out.push(list.length);
      for (const element of list) {
        const d = element - last;
        unsigned(out, d < 0 ? -2 * d - 1 : 2 * d);
        last = element;
      }
      for (let m = mask; m; m &= m - 1) total++;
    }
    out.push(0);
  }
  return [out, total];
}

// ---- names

/** Each name, a zero byte, and the number of what it names. */
function encodeNames(rows) {
  return rows.flatMap((names, index) => names.flatMap((name) => [...Buffer.from(name), 0, index])).concat(0);
}

function propertiesSource(stamp) {
  const data = (name, bytes, doc) => `/** ${doc} */\nexport const ${name}: u32 = <u32>memory.data<u8>([${bytes.join(',')}]);`;
  const [scripts, extensions] = encodeScripts();
  const [strings, stringCount] = encodeStrings();
  const tables = [
    ['CATEGORY_RUNS', encodeCategories(), 'encodeCategories'],
    ['SCRIPT_SETS', scripts, 'encodeScripts'],
    ['SCRIPT_EXTENSION_SETS', extensions, 'encodeScripts: what is in one of sc, scx but not in the other'],
    ['BINARY_SETS', encodeBinary(), 'encodeBinary'],
    ['STRING_SETS', strings, `encodeStrings: ${stringCount} strings`],
    ['CATEGORY_NAMES', encodeNames([...CATEGORIES, ...GROUPS]), 'encodeNames'],
    ['SCRIPT_NAMES', encodeNames(SCRIPTS), 'encodeNames'],
    ['BINARY_NAMES', encodeNames(BINARY), 'encodeNames'],
    ['STRING_NAMES', encodeNames(STRINGS.map((name) => [name])), 'encodeNames'],
  ];
  const total = tables.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  return [
    stamp,
    `// ${total} bytes: ${tables.map(([name, bytes]) => `${name} ${bytes.length}`).join(', ')}.`,
    ...tables.map(([name, bytes, doc]) => data(name, bytes, `${doc} of scripts/gen-properties.mjs`)),
    data('GROUP_MASKS', groupMasks.flatMap((m) => [m & 255, (m >>> 8) & 255, (m >>> 16) & 255, m >>> 24]), 'u32 each: categories of a group of them; by number in CATEGORY_NAMES - 30'),
    '',
  ].join('\n');
}

/** Takes some seconds, so it is only done if Node's Unicode or this file changed. */
export function generateProperties() {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url))).digest('hex').slice(0, 16);
  const stamp = `// Made by scripts/gen-properties.mjs (${hash}) from the Unicode ${process.versions.unicode} data of Node. Do not edit.`;
  if (existsSync(generatedFile) && readFileSync(generatedFile, 'utf8').startsWith(stamp)) return;
  mkdirSync(dirname(generatedFile), { recursive: true });
  writeFileSync(generatedFile, propertiesSource(stamp));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateProperties();
