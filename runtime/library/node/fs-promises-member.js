import { extend } from './fs.js';
import promises from './fs-promises.js';

extend({ promises });
