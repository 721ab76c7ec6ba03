// node: skip Node runs the file as a CommonJS module; as a script it throws the same
console.log('not reached');
let undefined;
// expect-error: SyntaxError: Identifier 'undefined' has already been declared
// kind: script
