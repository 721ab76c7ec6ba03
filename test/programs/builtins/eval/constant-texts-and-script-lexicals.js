// Lexical declarations of a script are seen by global code that is made from texts.
// node: skip it takes the file for a module, which has no script's lexical declarations
let lexical = 1;
console.log(Function("return lexical")());
// expect: 1
console.log((0, eval)('lexical + 1'), (() => { try { (0, eval)('var lexical'); } catch (e) { return e.name; } })());
// expect: 2 SyntaxError
// kind: script
