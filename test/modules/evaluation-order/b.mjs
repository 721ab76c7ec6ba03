import { log } from './log.mjs';
log('b');
