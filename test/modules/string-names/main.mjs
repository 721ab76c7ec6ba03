// Strings as export names.
import { 'a name' as name, '0' as zero } from './lib.mjs';
import * as ns from './lib.mjs';

console.log(name, zero); // expect: with a space index
console.log(Object.keys(ns).join('|')); // expect: 0|9|a name|é
console.log(ns[0], ns['0'], ns['a name'], 9 in ns, ns[1]); // expect: index index with a space true undefined
console.log(ns); // expect: [Module: null prototype] {
// expect:   '0': 'index',
// expect:   '9': 9,
// expect:   'a name': 'with a space',
// expect:   'é': 'e'
// expect: }
