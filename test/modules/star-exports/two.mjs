export const both = 2;
export { same } from './same.mjs';
export default 1;
export * from './all.mjs';
