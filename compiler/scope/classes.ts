import type { AnyNode, FunctionNode, MethodDefinition, PropertyDefinition } from '../parse/ast.js';
import { Binding, type ClassInfo, type ConstantName, type PrivateName, type Scope } from './scope.js';

type ClassNode = AnyNode & { type: 'ClassDeclaration' | 'ClassExpression' };

/**
 * The hidden half of classes. A private field is an ordinary slot whose key is a
 * Symbol that no reflection shows; private methods are bindings of the class
 * body, guarded by one more such slot, the *brand*. For
 *
 *     class A { #x = 1; #m() {} [k] = 2; static { f(); } }
 *
 * the scope of the class body gets the bindings `#x` (the name; not if the class
 * is evaluated only once: then the name is a constant), `#m`, `%brand` and a
 * `%key`, and two functions are made up: one whose statements are the brand and
 * the instance fields, one with the static fields and blocks.
 */
export class ClassAnalyzer {
  readonly classes = new Map<AnyNode, ClassInfo>();
  readonly constructors = new Map<AnyNode, ClassInfo>();
  readonly privateReferences = new Map<AnyNode, PrivateName>();

  constructor(readonly constantNames: ConstantName[]) {}

  /** Declares what the body of a class brings into its scope. */
  enter(node: ClassNode, scope: Scope): ClassInfo {
    const members = node.body.body as AnyNode[];
    const isPrivateMethod = (m: AnyNode): m is AnyNode & MethodDefinition => m.type === 'MethodDefinition' && m.key.type === 'PrivateIdentifier';
    const staticMethods = members.some((m) => isPrivateMethod(m) && m.static);
    const info: ClassInfo = {
      displayName: node.id?.name ?? (staticMethods ? '.' : 'anonymous'), privates: new Map(), brand: null, self: null, keys: new Map(),
      instanceInitializer: null, staticInitializer: null, instanceSlots: 0,
    };
    scope.classInfo = info;
    this.classes.set(node as AnyNode, info);
    const hidden = (name: string): Binding => this.hidden(scope, name);
    for (const m of members) {
      if (m.type === 'MethodDefinition' && m.kind === 'constructor') this.constructors.set(m.value as AnyNode, info);
      if (isPrivateMethod(m)) this.declareMethod(m, scope, info);
      else if (m.type === 'PropertyDefinition' && m.key.type === 'PrivateIdentifier') this.declareField(m, scope, info);
      else if (m.type === 'PropertyDefinition' && m.computed) info.keys.set(m, hidden(`%key${m.start}`));
    }
    if (members.some((m) => isPrivateMethod(m) && !m.static)) {
      info.brand = scope.once ? { constant: this.constantNames.push({ name: info.displayName, brand: true }) - 1, binding: null } : { constant: -1, binding: hidden('%brand') };
    }
    if (staticMethods) info.self = hidden('%class');
    const fields = members.filter((m) => m.type === 'PropertyDefinition' && !m.static);
    const brand = info.brand ? [{ type: 'ClassBrand', start: node.start, end: node.end, loc: node.loc } as AnyNode] : [];
    info.instanceInitializer = makeFunction(node, [...brand, ...fields]);
    info.instanceSlots = brand.length + fields.length;
    info.staticInitializer = makeFunction(node, members.filter((m) => m.type === 'StaticBlock' || (m.type === 'PropertyDefinition' && m.static)));
    return info;
  }
  private hidden(scope: Scope, name: string): Binding {
    const binding = new Binding(name, 'hidden', scope);
    scope.bindings.set(name, binding);
    return binding;
  }
  private declareField(m: PropertyDefinition, scope: Scope, info: ClassInfo): void {
    const name = `#${(m.key as { name: string }).name}`;
    const constant = scope.once ? this.constantNames.push({ name, brand: false }) - 1 : -1;
    info.privates.set(name, { name, kind: 'field', static: m.static, owner: info, constant, value: scope.once ? null : this.hidden(scope, name), getter: null, setter: null });
  }
  private declareMethod(m: MethodDefinition, scope: Scope, info: ClassInfo): void {
    const name = `#${(m.key as { name: string }).name}`;
    const isMethod = m.kind === 'method';
    const found = info.privates.get(name) ?? {
      name, kind: isMethod ? 'method' : 'accessor', static: m.static, owner: info, constant: -1, value: isMethod ? this.hidden(scope, name) : null, getter: null, setter: null,
    };
    if (m.kind === 'get') found.getter = this.hidden(scope, `get ${name}`);
    if (m.kind === 'set') found.setter = this.hidden(scope, `set ${name}`);
    info.privates.set(name, found);
  }

  // ---- uses, from inside `scope`

  refer(node: AnyNode & { type: 'PrivateIdentifier' }, scope: Scope): void {
    const name = `#${node.name}`;
    for (let s: Scope | null = scope; s; s = s.parent) {
      const found = s.classInfo?.privates.get(name);
      if (!found) continue;
      this.privateReferences.set(node, found);
      const guard = found.kind === 'field' ? null : found.static ? found.owner.self : found.owner.brand?.binding;
      for (const binding of [found.value, found.getter, found.setter, guard]) if (binding) use(binding, scope);
      return;
    }
  }
  useBrand(scope: Scope): void {
    const info = classAround(scope);
    if (info.brand!.binding) use(info.brand!.binding, scope);
  }
  useKey(node: AnyNode, scope: Scope): void {
    use(classAround(scope).keys.get(node)!, scope);
  }
}

function use(binding: Binding, scope: Scope): void {
  if (binding.scope.fn !== scope.fn) binding.captured = true;
}
export function classAround(scope: Scope): ClassInfo {
  let s = scope;
  while (!s.classInfo) s = s.parent!;
  return s.classInfo;
}
/** A function whose statements are members of the class; null if there are none. */
function makeFunction(node: ClassNode, members: readonly AnyNode[]): FunctionNode | null {
  if (members.length === 0) return null;
  const { start, end, loc } = members[0]!;
  const body = { type: 'BlockStatement', start, end, loc, body: members };
  return { type: 'FunctionExpression', start, end, loc, id: null, params: [], generator: false, async: false, expression: false, body } as unknown as FunctionNode;
}
