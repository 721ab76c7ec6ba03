import * as self from './lib.mjs';

export let a = 1;
export const B = 2;
export default 'default';
export function f() {
  return this === self;
}
