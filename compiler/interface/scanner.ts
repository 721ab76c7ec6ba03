/**
 * Reads what a source says of types where the compiler's parser sees spaces: the
 * head of a function in TypeScript, and the types of JSDoc comments.
 */

/** A parameter as it is written; `type` null: without. */
export interface WrittenParameter {
  readonly name: string;
  readonly type: string | null;
  readonly optional: boolean;
  readonly rest: boolean;
  /** Text of what it is if it is not given. */
  readonly otherwise: string | null;
}
export interface WrittenSignature {
  readonly parameters: readonly WrittenParameter[];
  readonly result: string | null;
}

const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy;
/** Words before a type. */
const OPERATORS: ReadonlySet<string> = new Set(['keyof', 'typeof', 'readonly', 'unique', 'infer', 'asserts', 'new']);
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

export class Scanner {
  constructor(private readonly text: string, public at: number) {}

  private skip(): void {
    for (;;) {
      const rest = /\s*(?:\/\/[^\n]*|\/\*[^]*?\*\/)?/y;
      rest.lastIndex = this.at;
      const length = rest.exec(this.text)![0].length;
      if (length === 0) return;
      this.at += length;
    }
  }
  private peek(text: string): boolean {
    this.skip();
    return this.text.startsWith(text, this.at);
  }
  private take(text: string): boolean {
    if (!this.peek(text)) return false;
    this.at += text.length;
    return true;
  }
  private name(): string | null {
    this.skip();
    NAME.lastIndex = this.at;
    const found = NAME.exec(this.text);
    if (!found) return null;
    this.at += found[0].length;
    return found[0];
  }
  /** A string, template or comment that begins here. */
  private literal(): boolean {
    const c = this.text[this.at]!;
    if (c === '/' && /^\/[/*]/.test(this.text.slice(this.at, this.at + 2))) {
      this.skip();
      return true;
    }
    if (c !== "'" && c !== '"' && c !== '`') return false;
    for (this.at++; this.at < this.text.length && this.text[this.at] !== c; this.at++) if (this.text[this.at] === '\\') this.at++;
    this.at++;
    return true;
  }
  /** What is in brackets, with them. */
  private brackets(): void {
    const close = CLOSING[this.text[this.at]!]!;
    for (this.at++; this.at < this.text.length && this.text[this.at] !== close; this.at++) {
      if (this.literal()) { this.at--; continue; }
      const c = this.text[this.at]!;
      if (c === '(' || c === '[' || c === '{' || (c === '<' && close === '>')) { this.brackets(); this.at--; }
      // The arrow of a function type.
      else if (c === '=' && this.text[this.at + 1] === '>') this.at++;
    }
    this.at++;
  }

  /** A type; null: this is none. */
  type(): string | null {
    this.skip();
    const from = this.at;
    // The first member of a union may follow a bar.
    this.take('|');
    for (;;) {
      this.skip();
      const c = this.text[this.at];
      const isGroup = c === '(';
      if (c === '(' || c === '[' || c === '{') this.brackets();
      else if (c === "'" || c === '"' || c === '`') this.literal();
      else if (c !== undefined && /[-\d]/.test(c)) this.at += /^-?[\d._a-z]+/i.exec(this.text.slice(this.at, this.at + 40))?.[0].length ?? 1;
      else {
        const word = this.name();
        if (word === null) return null;
        if (OPERATORS.has(word) && /\s/.test(this.text[this.at] ?? '')) continue;
      }
      this.suffixes();
      if (isGroup && this.take('=>')) continue;
      if (this.peek('|') || this.peek('&')) { this.at++; continue; }
      const is = /^\s*is\s/.exec(this.text.slice(this.at, this.at + 20));
      if (is) { this.at += is[0].length; this.type(); return 'boolean'; }
      return this.text.slice(from, this.at).trim().replace(/^\|\s*/, '');
    }
  }
  /** Names behind dots, arguments, brackets. */
  private suffixes(): void {
    for (;;) {
      const before = this.at;
      this.skip();
      const c = this.text[this.at];
      if (c === '.' && this.text[this.at + 1] !== '.') { this.at++; this.name(); }
      else if (c === '[' || c === '<') this.brackets();
      else { this.at = before; return; }
    }
  }

  /** The head of a function: `async function* name<T>(…): R`, `(…): R =>`, `name =>`, `name(…): R`. */
  signature(): WrittenSignature | null {
    const start = this.at;
    const words: string[] = [];
    while (!this.peek('(')) {
      if (this.peek('=>')) return words.length > 0 ? { parameters: [written(words.at(-1)!)], result: null } : null;
      if (this.peek('<')) this.brackets();
      else if (!this.take('*')) {
        const word = this.name();
        if (word === null || words.length > 3) { this.at = start; return null; }
        words.push(word);
      }
    }
    const parameters = this.parameters();
    if (!parameters) return null;
    const result = this.take(':') ? this.type() : null;
    return { parameters, result };
  }
  /** A function type. */
  functionType(): WrittenSignature | null {
    if (this.peek('<')) this.brackets();
    if (!this.peek('(')) return null;
    const parameters = this.parameters();
    return parameters && this.take('=>') ? { parameters, result: this.type() } : null;
  }
  private parameters(): WrittenParameter[] | null {
    const list: WrittenParameter[] = [];
    if (!this.take('(')) return null;
    while (!this.take(')')) {
      const rest = this.take('...');
      this.skip();
      const c = this.text[this.at];
      let name = '';
      if (c === '{' || c === '[') this.brackets();
      else {
        const found = this.name();
        if (found === null) return null;
        name = found;
      }
      const optional = this.take('?');
      const type = this.take(':') ? this.type() : null;
      const otherwise = this.take('=') ? this.expression() : null;
      // `this` is a parameter of the type only.
      if (name !== 'this') list.push({ name, type, rest, optional: optional || otherwise !== null, otherwise });
      if (!this.take(',') && !this.peek(')')) return null;
    }
    return list;
  }
  /** An expression, up to a comma or the bracket around it. */
  private expression(): string {
    const from = this.at;
    while (this.at < this.text.length) {
      if (this.literal()) continue;
      const c = this.text[this.at]!;
      if (c === '(' || c === '[' || c === '{') this.brackets();
      else if (c === ',' || c === ')') break;
      else this.at++;
    }
    return this.text.slice(from, this.at).trim();
  }
  /** `: type` behind the name of a variable. */
  annotation(): string | null {
    return this.name() !== null && this.take(':') ? this.type() : null;
  }
}
const written = (name: string): WrittenParameter => ({ name, type: null, optional: false, rest: false, otherwise: null });

/** What a JSDoc comment says. */
export interface DocComment {
  readonly parameters: ReadonlyMap<string, { readonly type: string; readonly optional: boolean }>;
  readonly result: string | null;
  /** `@type`. */
  readonly type: string | null;
}
/** The comment that ends where the text ends. */
export function docCommentBefore(text: string, end: number): DocComment | null {
  const before = text.slice(0, end).trimEnd();
  if (!before.endsWith('*/')) return null;
  const start = before.lastIndexOf('/**');
  return start < 0 || before.indexOf('*/', start) < before.length - 2 ? null : docComment(before.slice(start + 3, -2));
}
function docComment(text: string): DocComment {
  const parameters = new Map<string, { type: string; optional: boolean }>();
  let result: string | null = null, type: string | null = null;
  for (const match of text.matchAll(/@(param|arg|argument|returns?|type)\s*(?=\{)/g)) {
    const from = match.index + match[0].length;
    const braced = bracedText(text, from);
    if (braced === null) continue;
    if (match[1] === 'type') type = braced;
    else if (match[1]!.startsWith('return')) result = braced;
    else {
      const rest = text.slice(from + braced.length + 2);
      const name = /^[\s*]*(\[?)\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)(?![.[])/u.exec(rest);
      if (name) parameters.set(name[2]!, { type: braced.replace(/=$/, ''), optional: name[1] === '[' || braced.endsWith('=') });
    }
  }
  return { parameters, result, type };
}
function bracedText(text: string, from: number): string | null {
  let depth = 0;
  for (let n = from; n < text.length; n++) {
    if (text[n] === '{') depth++;
    else if (text[n] === '}' && --depth === 0) return text.slice(from + 1, n);
  }
  return null;
}
