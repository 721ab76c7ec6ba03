// The Intl object   https://tc39.es/ecma402/#intl-object
// Its constructors are members of their own; locales are English (runtime/builtins/locale.js).

export const Intl = Object.defineProperty({}, Symbol.toStringTag, { value: 'Intl', configurable: true });
