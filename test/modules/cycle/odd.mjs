import { isEven, limit } from './main.mjs';

export function isOdd(n) {
  return n !== 0 && isEven(n - 1);
}
try {
  limit;
} catch (error) {
  console.log(`even first, limit: ${error}`);
}
console.log(isOdd(7));
console.log(isEven(3));
