import './b.mjs';
import { log } from './log.mjs';
log('c');
