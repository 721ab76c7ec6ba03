import type { Scope, ScopeInfo } from './scope.js';

/** Text of the scopes: one line a scope, with each binding and where it lives. */
export function dumpScopes(info: ScopeInfo): string {
  const all = new Set<Scope>([info.root, ...info.scopes.values(), ...info.nameScopes.values(), ...info.functionScopes.values()]);
  const depth = (s: Scope): number => (s.parent ? depth(s.parent) + 1 : 0);
  return [...all].map((s) => {
    const bindings = [...s.bindings.values()].map((b) => `${b.name}:${b.kind}/${b.storage}${b.storage === 'env' ? `[${b.slot}]` : ''}`).join(' ');
    return `${'  '.repeat(depth(s))}${s.kind} { ${bindings} }`;
  }).join('\n');
}
