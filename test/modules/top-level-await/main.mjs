// Modules that await: those that need them wait, others go on.
import { value } from './slow.mjs';
import './sync.mjs';
import { other } from './parallel.mjs';
import './needs-both.mjs';

console.log('main', value, other, await Promise.resolve('awaited'));
for await (const x of [1, Promise.resolve(2)]) console.log(x);
// expect: slow begins
// expect: sync
// expect: parallel begins
// expect: parallel ends
// expect: slow ends
// expect: needs both 1 2
// expect: main 1 2 awaited
// expect: 1
// expect: 2
