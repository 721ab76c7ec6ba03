// An import is the binding of the module that exports it.
import { count, increment, object as renamed } from './counter.mjs';
import * as counter from './counter.mjs';

console.log(count); // expect: 1
increment();
console.log(count, counter.count); // expect: 2 2
console.log(renamed === counter.object); // expect: true
const read = () => count;
increment();
console.log(read()); // expect: 3

try {
  count = 5; // expect: TypeError: Assignment to constant variable.
} catch (error) {
  console.log(String(error));
}
console.log(typeof this, typeof count); // expect: undefined number
