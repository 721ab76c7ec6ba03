export const only = 'one';
export const both = 1;
export const explicit = 'hidden';
export { same } from './same.mjs';
