import { T } from '../ir/types.js';
import type { ObjectClass } from './fact.js';
import { NO_TYPE, typeNames } from './print.js';

/** A guess, with the names of its classes. */
export interface FactText {
  readonly bits: number;
  readonly unknown: boolean;
  readonly classes: readonly { readonly name: string; readonly isFunction: boolean }[];
}
export type FactRow = { readonly line: number } & (
  | { readonly kind: 'function'; readonly name: string; readonly params: readonly FactText[]; readonly self: FactText; readonly result: FactText }
  | { readonly kind: 'binding'; readonly name: string; readonly fact: FactText }
  | { readonly kind: 'class'; readonly of: ObjectClass['kind']; readonly name: string; readonly fields: readonly (readonly [string, FactText])[]; readonly elements: FactText | null });

/** What is wrong with a text of facts, and where. */
export class FactsError extends Error {
  constructor(line: number, what: string) {
    super(`facts, line ${line}: ${what}`);
  }
}

/** Strings in quotes, punctuation, and everything else between spaces. */
const WORD = /\s*(?:("(?:[^"\\]|\\.)*")|([(),{}:|?])|([^\s(),{}:|?"]+))/y;
const KINDS: readonly string[] = ['constructor', 'prototype', 'literal', 'array', 'typed', 'function', 'builtin'] satisfies ObjectClass['kind'][];

/**
 * Reads the text that `printFacts` prints. Empty lines, and those that begin with `;`, say nothing.
 *
 * @throws FactsError
 */
export function readFacts(text: string): FactRow[] {
  return text.split('\n').flatMap((line, n) => (/^\s*(;.*)?$/.test(line) ? [] : [new LineReader(line, n + 1).read()]));
}

interface Word { readonly text: string; readonly isName: boolean; readonly isQuoted: boolean }

class LineReader {
  private readonly words: Word[] = [];
  private at = 0;

  constructor(private readonly source: string, private readonly line: number) {
    WORD.lastIndex = 0;
    while (WORD.lastIndex < source.trimEnd().length) {
      const start = WORD.lastIndex, match = WORD.exec(source);
      if (!match) this.fail(`a string that does not end: ${source.slice(start).trim()}`);
      const [, quoted, punctuation, word] = match!;
      this.words.push({ text: quoted === undefined ? (punctuation ?? word)! : this.unquoted(quoted), isName: punctuation === undefined, isQuoted: quoted !== undefined });
    }
  }
  read(): FactRow {
    const { line } = this, kind = this.name('function, binding or class');
    const row = kind === 'function' ? this.functionRow() : kind === 'binding' ? this.bindingRow() : kind === 'class' ? this.classRow() : this.fail(`a line begins with function, binding or class, not with ${kind}`);
    if (this.at < this.words.length) this.fail(`${this.words[this.at]!.text} is behind the end: ${this.source.trim()}`);
    return { line, ...row };
  }
  private functionRow() {
    const name = this.name('the name of a function'), params: FactText[] = [];
    this.expect('(');
    if (!this.skip(')')) {
      do params.push(this.fact()); while (this.skip(','));
      this.expect(')');
    }
    if (this.name('this') !== 'this') this.fail('behind the parameters of a function comes: this GUESS: GUESS');
    const self = this.fact();
    this.expect(':');
    return { kind: 'function' as const, name, params, self, result: this.fact() };
  }
  private bindingRow() {
    const name = this.name('the name of a binding');
    this.expect(':');
    return { kind: 'binding' as const, name, fact: this.fact() };
  }
  private classRow() {
    const of = this.name('the kind of a class');
    if (!KINDS.includes(of)) this.fail(`no kind of class is called ${of}: ${KINDS.join(', ')}`);
    const name = this.name('the name of a class'), fields: [string, FactText][] = [];
    let elements: FactText | null = null;
    this.expect('{');
    if (!this.skip('}')) {
      do {
        const isElements = this.words[this.at]?.text === '[]' && !this.words[this.at]!.isQuoted, field = this.name('the name of a field, or []');
        this.expect(':');
        if (isElements) elements = this.fact();
        else fields.push([field, this.fact()]);
      } while (this.skip(','));
      this.expect('}');
    }
    return { kind: 'class' as const, of: of as ObjectClass['kind'], name, fields, elements };
  }
  private fact(): FactText {
    const classes: { name: string; isFunction: boolean }[] = [];
    let bits = 0;
    do {
      const isQuoted = this.words[this.at]?.isQuoted, name = this.name('a type, or the name of a class');
      const type = isQuoted ? undefined : typeNames.find(([other]) => other === name);
      if (type) bits |= type[1];
      else if (isQuoted || name !== NO_TYPE) {
        const isFunction = !isQuoted && name === 'function';
        classes.push({ name: isFunction ? this.name('the name of a function') : name, isFunction });
        bits |= T.Object;
      }
    } while (this.skip('|'));
    return { bits, unknown: this.skip('?'), classes };
  }

  private name(what: string): string {
    const word = this.words[this.at++];
    if (!word?.isName) this.fail(`${what} is missing ${word ? `in front of ${word.text}` : 'at the end'}: ${this.source.trim()}`);
    return word!.text;
  }
  private expect(punctuation: string): void {
    if (!this.skip(punctuation)) this.fail(`${punctuation} is missing ${this.at < this.words.length ? `in front of ${this.words[this.at]!.text}` : 'at the end'}: ${this.source.trim()}`);
  }
  private skip(punctuation: string): boolean {
    const word = this.words[this.at];
    if (word?.text !== punctuation || word.isName) return false;
    this.at++;
    return true;
  }
  private unquoted(text: string): string {
    try {
      return JSON.parse(text) as string;
    } catch {
      return this.fail(`not a string: ${text}`);
    }
  }
  private fail(what: string): never {
    throw new FactsError(this.line, what);
  }
}
