import { other } from './parallel.mjs';
import { value } from './slow.mjs';
console.log('needs both', value, other);
