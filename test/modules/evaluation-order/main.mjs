// Modules are evaluated once, in the order of their requests, what they need first.
import './c.mjs';
import { log } from './log.mjs';
import './a.mjs';
import './b.mjs';
export * from './d.mjs';

log('main');
// expect: log
// expect: b
// expect: c
// expect: a
// expect: d
// expect: main
