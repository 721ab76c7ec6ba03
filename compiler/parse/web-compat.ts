import * as acorn from 'acorn';

/** What of acorn's parser is overridden: methods that its types do not show. */
interface ParserMethods {
  readonly strict: boolean;
  toAssignable(node: acorn.Node | null, isBinding: boolean, errors?: unknown): acorn.Node | null;
  checkLValSimple(node: acorn.Node, bindingType?: number, clashes?: unknown): void;
}
const Base = acorn.Parser as unknown as new (...args: unknown[]) => ParserMethods;

/**
 * acorn, with calls as targets of assignments: in sloppy code `f() = 1` is no early error but a ReferenceError
 * after the call (AssignmentTargetType web-compat, https://tc39.es/ecma262/#sec-static-semantics-assignmenttargettype).
 * Not inside a pattern, nor for `&&=`, `||=`, `??=`.
 */
class WebCompatParser extends Base {
  /** Patterns around the target that is being converted. */
  private depth = 0;

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
