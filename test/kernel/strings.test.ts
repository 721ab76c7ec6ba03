import { describe, expect, it } from 'vitest';
import { EXCEPTION } from '../../abi/index.js';
import { StringKernel, randomSource } from './string-kernel.js';

const kernel = new StringKernel();
const { k } = kernel;
const random = randomSource(7);
const cell = (boxed: bigint): number => Number(BigInt.asUintN(32, boxed));
const concat = (a: number, b: number): number => cell(k.str_concat(a, b));
const s = (text: string) => kernel.string(text);

const alphabets = ['ab', 'abcXYZ 09', 'éàßÿ', 'aΣσ😀\ud800\udc00', '日本'];
function randomText(maxLength: number): string {
  const alphabet = alphabets[Math.floor(random() * alphabets.length)]!;
  let text = '';
  for (let i = Math.floor(random() * maxLength); i > 0; i--) text += alphabet[Math.floor(random() * alphabet.length)];
  return text;
}
/** The same characters as flat string, rope or slice. */
function someCell(text: string): number {
  const middle = Math.floor(random() * (text.length + 1));
  switch (Math.floor(random() * 4)) {
    case 0: return concat(s(text.slice(0, middle)), s(text.slice(middle)));
    case 1: return k.str_substring(s(`<${text}>`), 1, 1 + text.length);
    case 2: return kernel.string(text, true);
    default: return s(text);
  }
}

describe('ropes and slices', () => {
  it('concatenate and cut like strings', () => {
    for (let round = 0; round < 300; round++) {
      const parts = Array.from({ length: 8 }, () => randomText(60));
      let pool = parts.map((text) => [text, someCell(text)] as const);
      for (let i = 0; i < 20; i++) {
        const [a, x] = pool[Math.floor(random() * pool.length)]!;
        const [b, y] = pool[Math.floor(random() * pool.length)]!;
        pool = [...pool.slice(-12), [a + b, concat(x, y)]];
        const [c, z] = pool[Math.floor(random() * pool.length)]!;
        const from = Math.floor(random() * (c.length + 1));
        const to = from + Math.floor(random() * (c.length - from + 1));
        pool.push([c.slice(from, to), k.str_substring(z, from, to)]);
      }
      for (const [text, address] of pool) {
        expect(k.str_length(address)).toBe(text.length);
        expect(kernel.text(address)).toBe(text);
      }
    }
  });
  it('flattens deep ropes of any shape', () => {
    let left = s('');
    let right = s('');
    for (let i = 0; i < 100_000; i++) {
      left = concat(left, s(String(i % 10)));
      right = concat(s(String(i % 10)), right);
    }
    let zigzag = concat(left, right);
    for (let i = 0; i < 50_000; i++) zigzag = i % 2 ? concat(zigzag, s('b')) : concat(s('a'), zigzag);
    const digits = '0123456789'.repeat(10_000);
    expect(kernel.text(left)).toBe(digits);
    expect(kernel.text(right)).toBe([...digits].reverse().join(''));
    expect(kernel.text(zigzag)).toBe('a'.repeat(25_000) + digits + [...digits].reverse().join('') + 'b'.repeat(25_000));
  });
  it('shares doubled ropes', () => {
    let rope = s('0123456789abcdef');
    for (let i = 0; i < 16; i++) rope = concat(rope, rope);
    expect(kernel.text(rope)).toBe('0123456789abcdef'.repeat(65536));
  });
});

describe('characters', () => {
  it('are read from every kind of string', () => {
    for (let i = 0; i < 2000; i++) {
      const text = randomText(60) + 'x';
      const address = someCell(text);
      const at = Math.floor(random() * text.length);
      expect(k.str_char_code_at(address, at)).toBe(text.charCodeAt(at));
      expect(k.str_code_point_at(address, at)).toBe(text.codePointAt(at));
      expect(kernel.text(k.str_char_at(address, at))).toBe(text[at]);
    }
  });
  it('make strings', () => {
    for (const code of [0, 65, 255, 256, 0xd800, 0xffff]) expect(kernel.text(k.str_from_char_code(code))).toBe(String.fromCharCode(code));
    for (const code of [0, 255, 0x1f600, 0x10ffff]) expect(kernel.text(k.str_from_code_point(code))).toBe(String.fromCodePoint(code));
    expect(k.str_from_char_code(65)).toBe(k.str_char_at(s('xA'), 1));
  });
});

describe('comparison', () => {
  it('equals, compare and hash go by code units', () => {
    for (let i = 0; i < 5000; i++) {
      const a = randomText(40);
      const b = random() < 0.5 ? a : randomText(40);
      const [x, y] = [someCell(a), someCell(b)];
      expect(Math.sign(k.str_compare(x, y))).toBe(a < b ? -1 : a > b ? 1 : 0);
      expect(k.str_equals(x, y)).toBe(a === b ? 1 : 0);
      if (a === b) expect(k.str_hash(x)).toBe(k.str_hash(y));
      expect(k.str_equals(x, y)).toBe(a === b ? 1 : 0);
    }
  });
});

describe('search', () => {
  it('indexOf and lastIndexOf', () => {
    for (let i = 0; i < 5000; i++) {
      const text = randomText(random() < 0.1 ? 3000 : 60);
      const at = Math.floor(random() * text.length);
      const size = Math.floor(random() * (random() < 0.5 ? 4 : 30));
      const search = random() < 0.8 ? text.slice(at, at + size) : randomText(6);
      const from = Math.floor(random() * (text.length + 1));
      const [x, y] = [someCell(text), someCell(search)];
      expect(k.str_index_of(x, y, from)).toBe(text.indexOf(search, from));
      expect(k.str_last_index_of(x, y, from)).toBe(text.lastIndexOf(search, from));
    }
  });
});

describe('transformations', () => {
  it('repeat', () => {
    for (const [text, count] of [['', 5], ['ab', 0], ['ab', 1], ['é', 100], ['日本', 33], ['x', 65536]] as const) {
      expect(kernel.value(k.str_repeat(s(text), count))).toBe(text.repeat(count));
    }
  });
  it('trim', () => {
    const spaces = ' \t\n\v\f\r\u00a0\ufeff\u1680\u2000\u2005\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u180e\u0085';
    for (let i = 0; i < 2000; i++) {
      const space = () => Array.from({ length: random() * 5 }, () => spaces[Math.floor(random() * spaces.length)]).join('');
      const text = space() + randomText(10) + space();
      expect(kernel.text(k.str_trim(s(text), 1))).toBe(text.trimStart());
      expect(kernel.text(k.str_trim(s(text), 2))).toBe(text.trimEnd());
      expect(kernel.text(k.str_trim(s(text), 3))).toBe(text.trim());
    }
  });
  it('well-formed', () => {
    for (let i = 0; i < 2000; i++) {
      const units = Array.from({ length: random() * 8 }, () => [0x61, 0xd83d, 0xde00, 0xdc00, 0x65e5][Math.floor(random() * 5)]!);
      const text = String.fromCharCode(...units);
      const expected = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
      expect(k.str_is_well_formed(s(text))).toBe(expected === text ? 1 : 0);
      expect(kernel.text(k.str_to_well_formed(s(text)))).toBe(expected);
    }
  });
});

/** All code points in pieces, with something around each. */
function* allCodePoints(): Generator<string> {
  for (let start = 0; start < 0x110000; start += 512) {
    let text = '';
    for (let code = start; code < start + 512; code++) text += String.fromCodePoint(code) + (code % 3 ? 'a' : ' ');
    yield text;
  }
}

describe('Unicode', () => {
  it('maps case for every code point', () => {
    for (const text of allCodePoints()) {
      expect(kernel.text(k.str_to_upper(s(text)))).toBe(text.toUpperCase());
      expect(kernel.text(k.str_to_lower(s(text)))).toBe(text.toLowerCase());
    }
    for (let code = 0; code < 256; code++) {
      const text = String.fromCharCode(code);
      expect(kernel.text(k.str_to_upper(s(text)))).toBe(text.toUpperCase());
      expect(kernel.text(k.str_to_lower(s(text)))).toBe(text.toLowerCase());
    }
  });
  it('knows the final sigma', () => {
    for (const text of ['ΟΔΟΣ', 'Σ', 'ΑΣ.', 'ΑΣ.Β', 'ΑΣ Β', 'Α\u0301Σ', "Α'Σ", '😀Σ', '𝐀Σ', 'ΑΣ𝐀', 'ΑΣ\u{e0100}', 'ΣΣΣ', 'İΣ']) {
      expect(kernel.text(k.str_to_lower(s(text)))).toBe(text.toLowerCase());
    }
  });
  it('normalizes', () => {
    const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'];
    const marks = '\u0301\u0323\u0307\u0345\u0334\u05b0\u3099\u0300\u0308\u0b57\u{1d165}\u1161\u11a8\u0653';
    const check = (text: string) => {
      for (const [i, form] of forms.entries()) expect(kernel.text(k.str_normalize(s(text), i))).toBe(text.normalize(form));
    };
    for (const text of allCodePoints()) check(text);
    const bases = 'aeouAOǖậḍ̇ÄǗ가각ᄀ\u09c7\u0bc6ひは\u1100\u1b05ΩάḌ\u0915\u0627';
    for (let i = 0; i < 20_000; i++) {
      let text = '';
      for (let j = random() * 6; j > 0; j--) text += random() < 0.4 ? bases[Math.floor(random() * bases.length)] : [...marks][Math.floor(random() * [...marks].length)];
      check(text);
    }
  });
});

describe('string builder', () => {
  it('joins strings and characters of both widths', () => {
    for (let i = 0; i < 500; i++) {
      const sb = k.sb_new();
      let expected = '';
      for (let j = random() * 30; j > 0; j--) {
        const text = randomText(30);
        k.sb_add(sb, someCell(text));
        expected += text;
        if (random() < 0.5) {
          const code = random() < 0.9 ? 33 : 0x65e5;
          k.sb_add_char(sb, code);
          expected += String.fromCharCode(code);
        }
      }
      expect(kernel.value(k.sb_finish(sb))).toBe(expected);
      k.sb_add(sb, s('again'));
      expect(kernel.value(k.sb_finish(sb))).toBe('again');
    }
  });
  it('quotes for JSON', () => {
    const units = [0, 8, 9, 10, 12, 13, 31, 32, 34, 47, 92, 127, 0xe9, 0x2028, 0xd83d, 0xde00, 0xdc00, 0xffff];
    for (let i = 0; i < 3000; i++) {
      const text = String.fromCharCode(...Array.from({ length: random() * 10 }, () => units[Math.floor(random() * units.length)]!));
      expect(kernel.text(k.json_quote(s(text)))).toBe(JSON.stringify(text));
    }
  });
});

describe('limits', () => {
  it('refuses strings above 2^29 - 24', () => {
    let rope = s('x'.repeat(32));
    while (k.str_length(rope) * 2 <= 2 ** 29 - 24) rope = concat(rope, rope);
    expect(BigInt.asUintN(64, k.str_concat(rope, rope))).toBe(EXCEPTION);
    expect(BigInt.asUintN(64, k.str_repeat(s('abc'), 2 ** 29))).toBe(EXCEPTION);
  });
});

