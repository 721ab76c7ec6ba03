// A method of a module is the one that the program has put there.
import fs from 'node:fs';
import path, { basename } from 'node:path';
import * as os from 'node:os';

console.log(path.extname('a.b'), basename('/x/y')); // expect: .b y
path.basename = (name) => `changed ${name}`;
console.log(path.basename('/x/y'), basename('/x/y')); // expect: changed /x/y y

const module = fs;
module.existsSync = () => 'changed';
console.log(fs.existsSync('/'), typeof fs.readFileSync); // expect: changed function
const { statSync } = fs;
console.log(typeof statSync, Object.keys(fs).includes('statSync')); // expect: function true
console.log(typeof os.EOL, os[['plat', 'form'].join('')] === os.platform); // expect: string true
