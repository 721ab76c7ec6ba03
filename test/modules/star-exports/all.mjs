export * from './one.mjs';
export * from './two.mjs';
export * from './deep.mjs';
export * as nested from './deep.mjs';
export { deep as deeper } from './deep.mjs';
export const explicit = 'from all';
