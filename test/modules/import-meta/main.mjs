// import.meta: one object for each module.
import { meta } from './other.mjs';

console.log(import.meta.url.startsWith('file:///'), import.meta.url.endsWith('/import-meta/main.mjs')); // expect: true true
console.log(import.meta.filename.endsWith('/import-meta/main.mjs'), import.meta.dirname.endsWith('/import-meta')); // expect: true true
console.log(import.meta === import.meta, meta !== import.meta, meta.url.endsWith('other.mjs')); // expect: true true true
import.meta.own = 1;
console.log(import.meta.own, Object.getPrototypeOf(import.meta)); // expect: 1 null
