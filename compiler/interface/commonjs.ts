/** What a CommonJS main module exports, as far as its text says it: assignments to `exports.NAME`, `module.exports` and `module.exports.NAME` at its top level. */
import type { ModuleNode } from '../modules/index.js';
import type { AnyNode } from '../parse/ast.js';

/** What an exported name stands for. */
export interface AssignedExport {
  readonly value: AnyNode;
  /** Before which a comment may be. */
  readonly statement: AnyNode;
}

/** By name; `default` is `module.exports` itself, if that is no object literal. */
export function assignedExports(module: ModuleNode): ReadonlyMap<string, AssignedExport> {
  const found = new Map<string, AssignedExport>();
  for (const statement of (module.ast?.body ?? []) as unknown as AnyNode[]) {
    if (statement.type !== 'ExpressionStatement') continue;
    const names: (string | null)[] = [];
    let value = statement.expression as AnyNode;
    // exports = module.exports = …
    for (; value.type === 'AssignmentExpression' && value.operator === '='; value = value.right as AnyNode) {
      const name = exportOf(value.left as AnyNode);
      if (name !== undefined) names.push(name);
    }
    for (const name of names) {
      if (name !== null) found.set(name, { value, statement });
      else if (value.type === 'ObjectExpression') addProperties(found, value);
      else found.set('default', { value, statement });
    }
  }
  found.delete('__esModule');
  return found;
}
/** The name that a target of an assignment exports; null: `module.exports` itself; undefined: none. */
function exportOf(target: AnyNode): string | null | undefined {
  if (isModuleExports(target)) return null;
  if (target.type !== 'MemberExpression') return undefined;
  const object = target.object as AnyNode;
  return (object.type === 'Identifier' && object.name === 'exports') || isModuleExports(object) ? keyOf(target.property as AnyNode, target.computed) : undefined;
}
function isModuleExports(node: AnyNode): boolean {
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'module' && keyOf(node.property as AnyNode, node.computed) === 'exports';
}
function keyOf(node: AnyNode, computed: boolean): string | undefined {
  if (node.type === 'Identifier' && !computed) return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
function addProperties(found: Map<string, AssignedExport>, object: AnyNode & { type: 'ObjectExpression' }): void {
  for (const property of object.properties) {
    if (property.type !== 'Property' || property.kind !== 'init') continue;
    const name = keyOf(property.key as AnyNode, property.computed);
    if (name !== undefined) found.set(name, { value: property.value as AnyNode, statement: property as AnyNode });
  }
}
