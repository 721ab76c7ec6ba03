// Modules that import each other: functions are there, other bindings in their dead zone.
import { isOdd } from './odd.mjs';

export const limit = 100;
export function isEven(n) {
  return n === 0 || isOdd(n - 1);
}
console.log(isEven(10), isOdd(10)); // expect: even first, limit: ReferenceError: Cannot access 'limit' before initialization
// expect: true
// expect: false
// expect: true false
