/**
 * Feature flags of test262: those outside the standard, and the edition of the
 * others. https://github.com/tc39/test262/blob/main/features.txt
 */

/** Not in ECMA-262, as they are below stage 4: tests with these flags are counted apart and not run. */
export const PROPOSALS: readonly string[] = [
  'await-dictionary', 'decorators', 'error-stack-accessor', 'export-defer', 'immutable-arraybuffer', 'import-bytes',
  'import-defer', 'import-text', 'Iterator.prototype.join', 'legacy-regexp', 'nonextensible-applies-to-private',
  'ShadowRealm', 'source-phase-imports', 'source-phase-imports-module-source',
];

/** In the standard, and beyond what this project undertakes. */
export const LATER: readonly string[] = ['Temporal'];

/** Folders below `test/` whose tests are not run: of another standard, or contributed and not yet reviewed. */
const FOLDERS: Readonly<Record<string, string>> = { intl402: 'ECMA-402', staging: 'staging' };

/** Another standard: ECMA-402. */
const isIntl = (feature: string): boolean => feature.startsWith('Intl');

/**
 * Why a test is not run; null: it is.
 *
 * @param file `test/language/…`
 */
export function exclusionOf(file: string, features: readonly string[], flags: readonly string[]): string | null {
  const folder = FOLDERS[file.split('/')[1]!];
  if (folder !== undefined) return folder;
  if (flags.includes('CanBlockIsFalse')) return 'for hosts that cannot block';
  for (const feature of features) {
    if (PROPOSALS.includes(feature)) return `proposal: ${feature}`;
    if (LATER.includes(feature)) return `later edition: ${feature}`;
    if (isIntl(feature)) return 'ECMA-402';
  }
  return null;
}

/** Edition that brought a feature; flags that are not here belong to ES2015 or earlier. */
export const EDITIONS: Readonly<Record<string, readonly string[]>> = {
  ES2016: ['exponentiation', 'Array.prototype.includes'],
  ES2017: ['async-functions', 'SharedArrayBuffer', 'Atomics'],
  ES2018: ['async-iteration', 'Symbol.asyncIterator', 'object-rest', 'object-spread', 'Promise.prototype.finally', 'regexp-dotall', 'regexp-lookbehind', 'regexp-named-groups', 'regexp-unicode-property-escapes'],
  ES2019: ['Array.prototype.flat', 'Array.prototype.flatMap', 'json-superset', 'Object.fromEntries', 'optional-catch-binding', 'stable-array-sort', 'string-trimming', 'String.prototype.trimEnd', 'String.prototype.trimStart', 'Symbol.prototype.description', 'well-formed-json-stringify'],
  ES2020: ['BigInt', 'coalesce-expression', 'dynamic-import', 'export-star-as-namespace-from-module', 'for-in-order', 'globalThis', 'import.meta', 'optional-chaining', 'Promise.allSettled', 'String.prototype.matchAll', 'Symbol.matchAll'],
  ES2021: ['AggregateError', 'align-detached-buffer-semantics-with-web-reality', 'FinalizationRegistry', 'logical-assignment-operators', 'numeric-separator-literal', 'Promise.any', 'String.prototype.replaceAll', 'WeakRef'],
  ES2022: ['Array.prototype.at', 'class-fields-private', 'class-fields-private-in', 'class-fields-public', 'class-methods-private', 'class-static-block', 'class-static-fields-private', 'class-static-fields-public', 'class-static-methods-private', 'error-cause', 'Object.hasOwn', 'regexp-match-indices', 'String.prototype.at', 'top-level-await', 'TypedArray.prototype.at', 'arbitrary-module-namespace-names'],
  ES2023: ['array-find-from-last', 'change-array-by-copy', 'hashbang', 'symbols-as-weakmap-keys'],
  ES2024: ['arraybuffer-transfer', 'array-grouping', 'Atomics.waitAsync', 'promise-with-resolvers', 'regexp-v-flag', 'resizable-arraybuffer', 'String.prototype.isWellFormed', 'String.prototype.toWellFormed'],
  ES2025: ['Float16Array', 'import-attributes', 'iterator-helpers', 'json-modules', 'promise-try', 'RegExp.escape', 'regexp-duplicate-named-groups', 'regexp-modifiers', 'set-methods'],
  ES2026: ['Array.fromAsync', 'Error.isError', 'iterator-sequencing', 'json-parse-with-source', 'Math.sumPrecise', 'uint8array-base64', 'upsert'],
  ES2027: ['Atomics.pause', 'explicit-resource-management', 'iterator-chunking', 'iterator-includes', 'joint-iteration'],
};

const editionByFeature = new Map(Object.entries(EDITIONS).flatMap(([edition, features]) => features.map((feature) => [feature, edition] as const)));

export function editionOf(feature: string): string {
  return editionByFeature.get(feature) ?? 'ES2015';
}
