// `var arguments` does not hide the arguments object: it is the same variable, or starts with it.
function same(a) { var arguments; arguments[0] = 5; return [typeof arguments, a].join(); }
console.log(same(1)); // expect: object,5
function withDefault(a = 1) { var arguments; return [typeof arguments, arguments.length].join(); }
console.log(withDefault(1, 2)); // expect: object,2
function assigned(a) { var arguments = 3; return [arguments, a].join(); }
console.log(assigned(1)); // expect: 3,1
function early() { return typeof arguments; var arguments = 7; }
console.log(early()); // expect: object
function loop() { for (var arguments in { z: 1 }); return arguments; }
console.log(loop()); // expect: z
function hidden() { function arguments() {} return typeof arguments; }
console.log(hidden()); // expect: function
function inBlock() { { let arguments = 1; } return arguments.length; }
console.log(inBlock(1, 2)); // expect: 2
const arrow = () => { var arguments; return typeof arguments; };
console.log(arrow()); // expect: undefined
