// An error ends the program before the modules after it.
import './before.mjs';
import './throws.mjs';
import './after.mjs';

console.log('main');
// expect: before
// expect-error: RangeError: wrong
