import { describe, expect, it } from 'vitest';
import { TAG_CELL, UNDEFINED, NULL, TRUE, FALSE } from '../../abi/value.js';
import { StringKernel, boxCell, boxInt, boxNumber } from './string-kernel.js';

const kernel = new StringKernel();
const { k } = kernel;
const concat = (a: string, b: string): number => Number(BigInt.asUintN(32, k.str_concat(kernel.string(a), kernel.string(b))));
const key = (boxed: bigint): bigint => BigInt.asUintN(64, k.to_key(boxed));

describe('atoms', () => {
  it('are the same for equal strings of any kind', () => {
    const text = 'a property name that is long';
    const atom = k.atom_intern(kernel.string(text));
    expect(kernel.isAtom(atom)).toBe(true);
    expect(kernel.text(atom)).toBe(text);
    expect(k.atom_intern(atom)).toBe(atom);
    expect(k.atom_intern(concat(text.slice(0, 5), text.slice(5)))).toBe(atom);
    expect(k.atom_intern(kernel.string(text, true))).toBe(atom);
    expect(k.atom_intern(k.str_substring(kernel.string(`(${text})`), 1, text.length + 1))).toBe(atom);
  });
  it('leave the text of what they were made from', () => {
    const text = 'Σ slices of a two byte string, long enough';
    const slice = k.str_substring(kernel.string(`${text}${text}`), 0, text.length);
    const narrow = 'plain ascii but in a two byte string';
    const wideSlice = k.str_substring(kernel.string(`${narrow}Σ`), 0, narrow.length);
    k.atom_intern(kernel.string(narrow));
    k.atom_intern(slice);
    k.atom_intern(wideSlice);
    expect(kernel.text(slice)).toBe(text);
    expect(kernel.text(wideSlice)).toBe(narrow);
    expect(k.str_char_code_at(wideSlice, 6)).toBe(narrow.charCodeAt(6));
  });
  it('survive growth of the table', () => {
    const atoms = Array.from({ length: 20_000 }, (_, i) => k.atom_intern(kernel.string(`name${i}`)));
    expect(new Set(atoms).size).toBe(20_000);
    for (const [i, atom] of atoms.entries()) expect(k.atom_intern(kernel.string(`name${i}`))).toBe(atom);
  });
  it('die with a collection unless they are permanent', () => {
    const text = (i: number) => `collected${i}`;
    const permanent = new Map<number, number>();
    for (let i = 0; i < 5000; i++) {
      if (i % 7 === 0) permanent.set(i, k.atom_permanent(kernel.string(text(i))));
      else k.atom_intern(kernel.string(text(i)));
    }
    k.gc_collect();
    for (const [i, atom] of permanent) expect(kernel.text(atom)).toBe(text(i));
    for (let i = 0; i < 5000; i++) {
      const atom = k.atom_intern(kernel.string(text(i)));
      expect(kernel.text(atom)).toBe(text(i));
      if (permanent.has(i)) expect(atom).toBe(permanent.get(i));
    }
    expect(k.gc_verify()).toBe(0);
  });
});

describe('property keys', () => {
  it('are ints for array indices below 2^31 - 1', () => {
    for (const index of [0, 1, 9, 10, 123, 2147483646]) {
      expect(key(boxInt(index))).toBe(boxInt(index));
      expect(key(boxCell(kernel.string(String(index))))).toBe(boxInt(index));
      expect(key(boxCell(k.atom_intern(kernel.string(String(index)))))).toBe(boxInt(index));
    }
  });
  it('are atoms for all else', () => {
    for (const text of ['', '-1', '00', '01', '1.5', '2147483647', '2147483648', '4294967295', '99999999999', '1e3', ' 1', 'length']) {
      const boxed = key(boxCell(kernel.string(text)));
      expect(boxed >> 32n).toBe(BigInt(TAG_CELL));
      expect(kernel.value(boxed)).toBe(text);
      expect(key(boxed)).toBe(boxed);
    }
  });
  it('of numbers and special values are their strings', () => {
    for (const n of [-1, 1.5, 2147483647, 4294967295, 1e21, NaN, Infinity]) expect(kernel.value(key(boxNumber(n)))).toBe(String(n));
    expect([UNDEFINED, NULL, TRUE, FALSE].map((v) => kernel.value(key(v)))).toEqual(['undefined', 'null', 'true', 'false']);
    expect(key(boxNumber(-0))).toBe(boxInt(0));
  });
  it('give their strings back', () => {
    expect(kernel.value(k.key_to_string(boxInt(42)))).toBe('42');
    const atom = key(boxCell(kernel.string('x')));
    expect(BigInt.asUintN(64, k.key_to_string(atom))).toBe(atom);
  });
});
