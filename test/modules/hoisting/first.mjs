import { early, variable } from './main.mjs';
console.log(early(), variable);
