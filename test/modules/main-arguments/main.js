// `arguments` at the top level is that of the function around: sloppy, so that its elements are the parameters.
console.log(arguments.length, arguments[0] === exports, arguments[1] === require, arguments[2] === module); // expect: 5 true true true
console.log(arguments[3] === __filename, arguments[4] === __dirname); // expect: true true
const inArrow = () => arguments[2];
console.log(inArrow() === module, (function () { return arguments.length; })(1)); // expect: true 1
arguments[4] = 'elsewhere';
console.log(__dirname); // expect: elsewhere
__filename = 'another';
console.log(arguments[3]); // expect: another
const dirname = () => __dirname;
console.log(dirname(), eval('arguments.length')); // expect: elsewhere 5
