// Functions of all modules of a cycle are there before any of them is evaluated.
import './first.mjs';

export function early() {
  return typeof variable;
}
export var variable = 1;
console.log(early()); // expect: undefined undefined
// expect: number
