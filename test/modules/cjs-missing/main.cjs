// Modules that are not there: an error when require is called.
let found;
try {
  require('./nowhere');
} catch (error) {
  console.log(error.code, error.message.split('\n')[0]); // expect: MODULE_NOT_FOUND Cannot find module './nowhere'
  console.log(error.requireStack.length, error instanceof Error); // expect: 1 true
}
try {
  found = require('surely-no-such-package');
} catch {
  found = 'fallback';
}
console.log(found); // expect: fallback
const name = './computed';
try {
  require(name + '.js');
} catch (error) {
  console.log(error.code, error.message.split('\n')[0]); // expect: MODULE_NOT_FOUND Cannot find module './computed.js'
}
