// import(): evaluated later, once; errors reject.
import { log } from './log.mjs';

const first = import('./lib.mjs');
log('after the call');
// expect: after the call
const [a, b] = await Promise.all([first, import('./lib.mjs')]);
// expect: lib
console.log(a === b, a.x, a.default); // expect: true 1 d
const name = ['./li', 'b.mjs'].join('');
console.log((await import(name)) === a); // expect: true
for (const specifier of ['./throws.mjs', './throws.mjs', './nowhere.mjs']) {
  try {
    await import(specifier === './throws.mjs' ? './throws.mjs' : './nowhere.mjs');
  } catch (error) {
    console.log(error.name, error.code ?? error.message);
  }
}
// expect: throws
// expect: TypeError wrong
// expect: TypeError wrong
// expect: Error ERR_MODULE_NOT_FOUND
await import('./syntax.mjs').catch((error) => console.log(error.name)); // expect: SyntaxError
await import('./unlinked.mjs').catch((error) => console.log(error.name, error.message)); // expect: SyntaxError The requested module './lib.mjs' does not provide an export named 'nothing'
const data = await import('./data.json', { with: { type: 'json' } });
console.log(data.default); // expect: [ 1 ]
const cjs = await import('./common.cjs');
console.log(cjs.default, cjs.name); // expect: { name: 'common' } common
await import({ toString() { throw new RangeError('no name'); } }).catch((error) => console.log(error.message)); // expect: no name
