'use strict';
{
  function inner() { return 1; }
  console.log(inner()); // expect: 1
}
console.log(typeof inner); // expect: undefined
