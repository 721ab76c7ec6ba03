import * as acorn from 'acorn';

/** What of acorn's parser is overridden: methods that its types do not show. */
interface ParserMethods {
  readonly strict: boolean;
  exprAllowed: boolean;
  parseYield(forInit: unknown): acorn.Node;
  toAssignable(node: acorn.Node | null, isBinding: boolean, errors?: unknown): acorn.Node | null;
  checkLValSimple(node: acorn.Node, bindingType?: number, clashes?: unknown): void;
  enterScope(flags: number): void;
  currentScope(): { var: string[]; lexical: string[]; functions: string[] };
}
const Base = acorn.Parser as unknown as new (...args: unknown[]) => ParserMethods;

/** The names declared in a scope. acorn looks each new one up in such a list, which for tens of thousands takes minutes. */
class NameList extends Array<string> {
  private names: Set<string> | undefined;

  override push(name: string): number {
    if (this.length >= 32) (this.names ??= new Set(this)).add(name);
    return super.push(name);
  }
  /** Not where it is: acorn asks whether it is there. */
  override indexOf(name: string): number {
    return this.names ? Number(this.names.has(name)) - 1 : super.indexOf(name);
  }
}

/**
 * acorn, with regular expressions behind `yield` in methods, and calls as targets of assignments: in sloppy code `f() = 1` is no early error but a ReferenceError
 * after the call (AssignmentTargetType web-compat, https://tc39.es/ecma262/#sec-static-semantics-assignmenttargettype).
 * Not inside a pattern, nor for `&&=`, `||=`, `??=`.
 */
class WebCompatParser extends Base {
  /** Patterns around the target that is being converted. */
  private depth = 0;

  /**
   * A stack overflow is left to whoever has a larger stack. acorn looks at the message of the error, where it came up: V8
   * ends the process if it has to compile a regular expression with that little stack.
   */
  catchStackOverflow<T>(parse: () => T): T {
    return parse();
  }

  /** The tokenizer does not know that methods may be generators: there, it takes `/` after `yield` for a division. */
  override parseYield(forInit: unknown): acorn.Node {
    this.exprAllowed = true;
    return super.parseYield(forInit);
  }
  override enterScope(flags: number): void {
    super.enterScope(flags);
    Object.assign(this.currentScope(), { var: new NameList(), lexical: new NameList(), functions: new NameList() });
  }
  override toAssignable(node: acorn.Node | null, isBinding: boolean, errors?: unknown): acorn.Node | null {
    if (this.depth === 0 && !isBinding && !this.strict && node?.type === 'CallExpression') return node;
    this.depth++;
    const result = super.toAssignable(node, isBinding, errors);
    this.depth--;
    return result;
  }
  override checkLValSimple(node: acorn.Node, bindingType = 0, clashes?: unknown): void {
    const { value } = this as unknown as { value: unknown };
    const isLogical = value === '&&=' || value === '||=' || value === '??=';
    if (bindingType === 0 && !this.strict && node.type === 'CallExpression' && !isLogical) return;
    super.checkLValSimple(node, bindingType, clashes);
  }
}
export const parser = WebCompatParser as unknown as typeof acorn.Parser;
