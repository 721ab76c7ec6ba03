// A script can import() modules.
var global = 'var';
import('./lib.mjs').then((ns) => console.log(ns.read(), typeof this)); // expect: after
// expect: value object
console.log('after');
