'use strict';
try {
  undeclared = 1;
} catch (e) {
  console.log(e.name + ': ' + e.message); // expect: ReferenceError: undeclared is not defined
}
try {
  undeclared += 1;
} catch (e) {
  console.log(e.name + ': ' + e.message); // expect: ReferenceError: undeclared is not defined
}
console.log(typeof undeclared); // expect: undefined
