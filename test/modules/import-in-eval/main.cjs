// import() and require() in the constant text of a direct eval look from the file that has the eval.
eval("import('./lib.mjs')").then((lib) => console.log(lib.name));
console.log(eval("require('./data.cjs')").value, (() => eval('var added = require; added("./data.cjs")'))().value, typeof added); // expect: 7 7 undefined
// expect: lib
