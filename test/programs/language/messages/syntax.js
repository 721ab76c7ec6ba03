// Messages of the syntax errors of evaluated text.
const texts = [
  "let a; let a;", // expect: SyntaxError: Identifier 'a' has already been declared
  "let a; var a;", // expect: SyntaxError: Identifier 'a' has already been declared
  "var a; let a;", // expect: SyntaxError: Identifier 'a' has already been declared
  "const a;", // expect: SyntaxError: Missing initializer in const declaration
  "let let = 1;", // expect: SyntaxError: let is disallowed as a lexically bound name
  "function f( {", // expect: SyntaxError: Unexpected end of input
  "}", // expect: SyntaxError: Unexpected token '}'
  ")", // expect: SyntaxError: Unexpected token ')'
  "]", // expect: SyntaxError: Unexpected token ']'
  "a b", // expect: SyntaxError: Unexpected identifier 'b'
  "1 2", // expect: SyntaxError: Unexpected number
  "\"abc", // expect: SyntaxError: Invalid or unexpected token
  "'abc\n'", // expect: SyntaxError: Invalid or unexpected token
  "`abc", // expect: SyntaxError: Unexpected end of input
  "a => {} ()", // expect: SyntaxError: Unexpected token '('
  "() + 1 =>", // expect: SyntaxError: Unexpected token ')'
  "await 1", // expect: SyntaxError: await is only valid in async functions and the top level bodies of modules
  "function f() { await 1 }", // expect: SyntaxError: await is only valid in async functions and the top level bodies of modules
  "yield 1", // expect: SyntaxError: Unexpected number
  "function* g() { yield\n* 1 }", // expect: SyntaxError: Unexpected token '*'
  "break", // expect: SyntaxError: Illegal break statement
  "continue", // expect: SyntaxError: Illegal continue statement: no surrounding iteration statement
  "a: a: 1", // expect: SyntaxError: Label 'a' has already been declared
  "while (1) break x", // expect: SyntaxError: Undefined label 'x'
  "for (let x, y of []) ;", // expect: SyntaxError: Invalid left-hand side in for-of loop: Must have a single binding.
  "for (let x = 1 of []) ;", // expect: SyntaxError: for-of loop variable declaration may not have an initializer.
  "for (const x;;) ;", // expect: SyntaxError: Missing initializer in const declaration
  "x = 1 = 2", // expect: SyntaxError: Invalid left-hand side in assignment
  "1 = 2", // expect: SyntaxError: Invalid left-hand side in assignment
  "++1", // expect: SyntaxError: Invalid left-hand side expression in prefix operation
  "1++", // expect: SyntaxError: Invalid left-hand side expression in postfix operation
  "(a, a) => 1", // expect: SyntaxError: Duplicate parameter name not allowed in this context
  "function f(a = 1) { \"use strict\" }", // expect: SyntaxError: Illegal 'use strict' directive in function with non-simple parameter list
  "class A { constructor() {} constructor() {} }", // expect: SyntaxError: A class may only have one constructor
  "class A { get constructor() {} }", // expect: SyntaxError: Class constructor may not be an accessor
  "class A { #a; #a }", // expect: SyntaxError: Identifier '#a' has already been declared
  "class A { m() { this.#b } }", // expect: SyntaxError: Private field '#b' must be declared in an enclosing class
  "a.#b", // expect: SyntaxError: Private field '#b' must be declared in an enclosing class
  "class A { #constructor }", // expect: SyntaxError: Classes may not have a field named 'constructor'
  "class A { m() { super() } }", // expect: SyntaxError: 'super' keyword unexpected here
  "super()", // expect: SyntaxError: 'super' keyword unexpected here
  "super.x", // expect: SyntaxError: 'super' keyword unexpected here
  "class { }", // expect: SyntaxError: Unexpected token '{'
  "class A { static prototype() {} }", // expect: SyntaxError: Classes may not have a static property named 'prototype'
  "class A { x = arguments }", // expect: SyntaxError: 'arguments' is not allowed in class field initializer or static initialization block
  "class A { static { await } }", // expect: SyntaxError: Unexpected reserved word
  "class A { static { return } }", // expect: SyntaxError: Illegal return statement
  "class A { static { arguments } }", // expect: SyntaxError: 'arguments' is not allowed in class field initializer or static initialization block
  "import x from \"y\"", // expect: SyntaxError: Cannot use import statement outside a module
  "export default 1", // expect: SyntaxError: Unexpected token 'export'
  "import.meta", // expect: SyntaxError: Cannot use 'import.meta' outside a module
  "import()", // expect: SyntaxError: import() requires a specifier
  "import(\"a\", \"b\", \"c\")", // expect: SyntaxError: Unexpected string
  "new import(\"x\")", // expect: SyntaxError: Cannot use new with import
  "({ a: 1, get a() {}, __proto__: 1, __proto__: 2 })", // expect: SyntaxError: Duplicate __proto__ fields are not allowed in object literals
  "({ a = 1 })", // expect: SyntaxError: Invalid shorthand property initializer
  "({ a }) = 1", // expect: SyntaxError: Invalid left-hand side in assignment
  "({ get x(a) {} })", // expect: SyntaxError: Getter must not have any formal parameters.
  "({ set x() {} })", // expect: SyntaxError: Setter must have exactly one formal parameter.
  "({ set x(...a) {} })", // expect: SyntaxError: Setter function argument must not be a rest parameter
  "...a", // expect: SyntaxError: Unexpected token '...'
  "f(...)", // expect: SyntaxError: Unexpected token ')'
  "[...a, b] = c", // expect: SyntaxError: Rest element must be last element
  "({ ...{ a } } = b)", // expect: SyntaxError: `...` must be followed by an assignable reference in assignment contexts
  "({ ...a, b } = c)", // expect: SyntaxError: Rest element must be last element
  "function f(...a, b) {}", // expect: SyntaxError: Rest parameter must be last formal parameter
  "(...a, b) => 1", // expect: SyntaxError: Rest parameter must be last formal parameter
  "-1 ** 2", // expect: SyntaxError: Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence
  "a?.b = 1", // expect: SyntaxError: Invalid left-hand side in assignment
  "new a?.b()", // expect: SyntaxError: Invalid optional chain from new expression
  "a?.`x`", // expect: SyntaxError: Invalid tagged template on optional chain
  "switch (1) { case 1: default: default: }", // expect: SyntaxError: More than one default clause in switch statement
  "switch (1) { case 1: let a; case 2: let a }", // expect: SyntaxError: Identifier 'a' has already been declared
  "try {}", // expect: SyntaxError: Missing catch or finally after try
  "try {} catch (a, b) {}", // expect: SyntaxError: Unexpected token ','
  "try {} catch ([a, a]) {}", // expect: SyntaxError: Identifier 'a' has already been declared
  "try {} catch (e) { let e }", // expect: SyntaxError: Identifier 'e' has already been declared
  "throw\n1", // expect: SyntaxError: Illegal newline after throw
  "do x while", // expect: SyntaxError: Unexpected token 'while'
  "var 1", // expect: SyntaxError: Unexpected number
  "let [a]", // expect: SyntaxError: Missing initializer in destructuring declaration
  "let {a}", // expect: SyntaxError: Missing initializer in destructuring declaration
  "const {a}", // expect: SyntaxError: Missing initializer in destructuring declaration
  "let x, [y]", // expect: SyntaxError: Missing initializer in destructuring declaration
  "0x", // expect: SyntaxError: Invalid or unexpected token
  "0b2", // expect: SyntaxError: Invalid or unexpected token
  "0o8", // expect: SyntaxError: Invalid or unexpected token
  "1_", // expect: SyntaxError: Numeric separators are not allowed at the end of numeric literals
  "1__0", // expect: SyntaxError: Only one underscore is allowed as numeric separator
  "0_1", // expect: SyntaxError: Numeric separator can not be used after leading 0.
  "1n.5", // expect: SyntaxError: Unexpected number
  "1.5n", // expect: SyntaxError: Invalid or unexpected token
  "01n", // expect: SyntaxError: Invalid or unexpected token
  "08n", // expect: SyntaxError: Invalid or unexpected token
  "3in []", // expect: SyntaxError: Invalid or unexpected token
  "3a", // expect: SyntaxError: Invalid or unexpected token
  "\"\\u\"", // expect: SyntaxError: Invalid Unicode escape sequence
  "\"\\u{110000}\"", // expect: SyntaxError: Undefined Unicode code-point
  "\"\\x1\"", // expect: SyntaxError: Invalid hexadecimal escape sequence
  "`\\u`", // expect: SyntaxError: Invalid Unicode escape sequence
  "`\\01`", // expect: SyntaxError: Octal escape sequences are not allowed in template strings.
  "\\u0061\\u", // expect: SyntaxError: Invalid Unicode escape sequence
  "v\\u0061r x", // expect: SyntaxError: Keyword must not contain escaped characters
  "@", // expect: SyntaxError: Invalid or unexpected token
  "#", // expect: SyntaxError: Invalid or unexpected token
  "#!x\n", // expect: SyntaxError: Invalid or unexpected token
  " #!x", // expect: SyntaxError: Invalid or unexpected token
  "/* abc", // expect: SyntaxError: Invalid or unexpected token
  "enum", // expect: SyntaxError: Unexpected reserved word
  "enum x {}", // expect: SyntaxError: Unexpected reserved word
  "var enum", // expect: SyntaxError: Unexpected reserved word
  "if (1) let a", // expect: SyntaxError: Lexical declaration cannot appear in a single-statement context
  "if (1) let\n[a]", // expect: SyntaxError: Lexical declaration cannot appear in a single-statement context
  "if (1) class A {}", // expect: SyntaxError: Unexpected token 'class'
  "if (1) const a = 1", // expect: SyntaxError: Unexpected token 'const'
  "while (1) function f() {}", // expect: SyntaxError: In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement.
  "label: function* g() {}", // expect: SyntaxError: Generators can only be declared at the top level or inside a block.
  "if (1) async function f() {}", // expect: SyntaxError: Async functions can only be declared at the top level or inside a block.
  "async (await) => 1", // expect: SyntaxError: 'await' is not a valid identifier name in an async function
  "async function f(a = await 1) {}", // expect: SyntaxError: Illegal await-expression in formal parameters of async function
  "function* g(a = yield) {}", // expect: SyntaxError: Yield expression not allowed in formal parameter
  "function* g() { function yield() {} \"use strict\"; }", // expect: SyntaxError: Unexpected identifier 'yield'
  "let a = a => { let a; var a }", // expect: SyntaxError: Identifier 'a' has already been declared
  "function f() { let a; { var a } }", // expect: SyntaxError: Identifier 'a' has already been declared
  "new.x", // expect: SyntaxError: Unexpected identifier 'x'
  "for await (x of y) ;", // expect: SyntaxError: Unexpected reserved word
  "async () => { for await (x in y) ; }", // expect: SyntaxError: Unexpected token 'in'
  "for (async of []) ;", // expect: SyntaxError: The left-hand side of a for-of loop may not be 'async'.
  "for (let of []) ;", // expect: SyntaxError: Unexpected token '['
  "for (let.x of []) ;", // expect: SyntaxError: The left-hand side of a for-of loop may not start with 'let'.
  "async x\n=> 1", // expect: SyntaxError: Unexpected token '=>'
  "x\n=> 1", // expect: SyntaxError: Unexpected token '=>'
  "({ async\nf() {} })", // expect: SyntaxError: Unexpected identifier 'f'
  "function () {}", // expect: SyntaxError: Function statements require a function name
  "function* () {}", // expect: SyntaxError: Function statements require a function name
  "async function () {}", // expect: SyntaxError: Function statements require a function name
  "if (x) else", // expect: SyntaxError: Unexpected token 'else'
  "switch (a) { foo }", // expect: SyntaxError: Unexpected identifier 'foo'
  "case 1:", // expect: SyntaxError: Unexpected token 'case'
  "default:", // expect: SyntaxError: Unexpected token 'default'
  "else", // expect: SyntaxError: Unexpected token 'else'
  "catch", // expect: SyntaxError: Unexpected token 'catch'
  "finally", // expect: SyntaxError: Unexpected token 'finally'
  "in", // expect: SyntaxError: Unexpected token 'in'
  "instanceof x", // expect: SyntaxError: Unexpected token 'instanceof'
  "this = 1", // expect: SyntaxError: Invalid left-hand side in assignment
  "null = 1", // expect: SyntaxError: Invalid left-hand side in assignment
  "true++", // expect: SyntaxError: Invalid left-hand side expression in postfix operation
  "[1] = 2", // expect: SyntaxError: Invalid destructuring assignment target
  "[a + 1] = 2", // expect: SyntaxError: Invalid destructuring assignment target
  "({ a: 1 } = 2)", // expect: SyntaxError: Invalid destructuring assignment target
  "({ a: b + 1 } = 2)", // expect: SyntaxError: Invalid destructuring assignment target
  "[a, b, ...c,] = d", // expect: SyntaxError: Rest element must be last element
  "for ([1] of []) ;", // expect: SyntaxError: Invalid destructuring assignment target
  "for (1 of []) ;", // expect: SyntaxError: Invalid left-hand side in for-loop
  "(a, 1) => 1", // expect: SyntaxError: Invalid destructuring assignment target
  "(a + b) => 1", // expect: SyntaxError: Invalid destructuring assignment target
  "((a)) => 1", // expect: SyntaxError: Invalid destructuring assignment target
  "([a]) => 1; ([(a)]) => 1", // expect: SyntaxError: Invalid destructuring assignment target
  "a.b => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "\"a\" => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "f(a, ) => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "(a,,) => 1", // expect: SyntaxError: Unexpected token ','
  "(, a)", // expect: SyntaxError: Unexpected token ','
  "f(,)", // expect: SyntaxError: Unexpected token ','
  "f(a,,b)", // expect: SyntaxError: Unexpected token ','
  "[,,] = 1; {,}", // expect: SyntaxError: Unexpected token ','
  "({,})", // expect: SyntaxError: Unexpected token ','
  "({a,,b})", // expect: SyntaxError: Unexpected token ','
  "({a b})", // expect: SyntaxError: Unexpected identifier 'b'
  "({a: })", // expect: SyntaxError: Unexpected token '}'
  "({1})", // expect: SyntaxError: Unexpected number
  "({\"a\"})", // expect: SyntaxError: Unexpected string
  "({if})", // expect: SyntaxError: Unexpected token 'if'
  "({a.b})", // expect: SyntaxError: Unexpected token '.'
  "a..b", // expect: SyntaxError: Unexpected token '.'
  "a.1", // expect: SyntaxError: Unexpected number
  "?.a", // expect: SyntaxError: Unexpected token '?.'
  "a[]", // expect: SyntaxError: Unexpected token ']'
  "`${}`", // expect: SyntaxError: Unexpected token '}'
  "a`${}`", // expect: SyntaxError: Unexpected token '}'
  "var a = ;", // expect: SyntaxError: Unexpected token ';'
  "let a = ;", // expect: SyntaxError: Unexpected token ';'
  "var = 1", // expect: SyntaxError: Unexpected token '='
  "let = ;", // expect: SyntaxError: Unexpected token ';'
  "JSON.parse(\"", // expect: SyntaxError: Invalid or unexpected token
  " \"", // expect: SyntaxError: Invalid or unexpected token
  "a ​", // expect: SyntaxError: Invalid or unexpected token
  "\ud800", // expect: SyntaxError: Invalid or unexpected token
  "/*/", // expect: SyntaxError: Invalid or unexpected token
  "let x = class { static async *#x() {} ; #x }", // expect: SyntaxError: Identifier '#x' has already been declared
  "class A { async constructor() {} }", // expect: SyntaxError: Class constructor may not be an async method
  "class A { *constructor() {} }", // expect: SyntaxError: Class constructor may not be a generator
  "class A { constructor = 1 }", // expect: SyntaxError: Classes may not have a field named 'constructor'
  "class A { \"constructor\" = 1 }", // expect: SyntaxError: Classes may not have a field named 'constructor'
  "class A { static prototype = 1 }", // expect: SyntaxError: Classes may not have a static property named 'prototype'
  "class A { x y }", // expect: SyntaxError: Unexpected identifier 'y'
  "class A { get x }", // expect: SyntaxError: Unexpected token '}'
  "class A { x() }", // expect: SyntaxError: Unexpected token '}'
  "class let {}", // expect: SyntaxError: Unexpected strict mode reserved word
  "class static {}", // expect: SyntaxError: Unexpected strict mode reserved word
  "class yield {}", // expect: SyntaxError: Unexpected strict mode reserved word
  "class A { static { var await } }", // expect: SyntaxError: Unexpected reserved word
  "delete this.#x", // expect: SyntaxError: Private field '#x' must be declared in an enclosing class
  "class A { #x; m() { delete this.#x } }", // expect: SyntaxError: Private fields can not be deleted
  "class A { #x; m() { #x } }", // expect: SyntaxError: Unexpected identifier '#x'
  "class A { #x; m() { 1 + #x in 1 } }", // expect: SyntaxError: Unexpected identifier '#x'
  "#x in 1", // expect: SyntaxError: Private field '#x' must be declared in an enclosing class
  "function f(a { }", // expect: SyntaxError: Unexpected token '{'
  "function f(a,, b) {}", // expect: SyntaxError: Unexpected token ','
  "function f(1) {}", // expect: SyntaxError: Unexpected number
  "function f(\"a\") {}", // expect: SyntaxError: Unexpected string
  "function 1() {}", // expect: SyntaxError: Unexpected number
  "function f() {} }", // expect: SyntaxError: Unexpected token '}'
  "try { } finally { } catch {}", // expect: SyntaxError: Unexpected token 'catch'
  "debugger x", // expect: SyntaxError: Unexpected identifier 'x'
  "import", // expect: SyntaxError: Cannot use import statement outside a module
  "import a", // expect: SyntaxError: Cannot use import statement outside a module
  "import {a} from", // expect: SyntaxError: Cannot use import statement outside a module
  "export", // expect: SyntaxError: Unexpected token 'export'
  "export {a}", // expect: SyntaxError: Unexpected token 'export'
  "import x, {y} from \"z\"", // expect: SyntaxError: Cannot use import statement outside a module
  "var a; export { a }", // expect: SyntaxError: Unexpected token 'export'
  "import defer", // expect: SyntaxError: Cannot use import statement outside a module
  "({if}) = 1", // expect: SyntaxError: Unexpected token 'if'
  "1 => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "(a)(b) => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "; => 1", // expect: SyntaxError: Unexpected token '=>'
  "{} => 1", // expect: SyntaxError: Unexpected token '=>'
  "a => {} => 1", // expect: SyntaxError: Unexpected token '=>'
  "a\n=> 1", // expect: SyntaxError: Unexpected token '=>'
  "[a] => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "({a}) => 1 => 2", // expect: SyntaxError: Malformed arrow function parameter list
  "f() => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "async (a, 1) => 1", // expect: SyntaxError: Invalid destructuring assignment target
  "new a => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "-a => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "a + b => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "(a, b) + c => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "x = => 1", // expect: SyntaxError: Unexpected token '=>'
  "=> 1", // expect: SyntaxError: Unexpected token '=>'
  "() => => 1", // expect: SyntaxError: Unexpected token '=>'
  "a ? b => 1 : c => 2 => 3", // expect: SyntaxError: Malformed arrow function parameter list
  "function f() {} => 1", // expect: SyntaxError: Unexpected token '=>'
  "`a` => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "/a/ => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "this => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "if => 1", // expect: SyntaxError: Unexpected token '=>'
  "f(=>1)", // expect: SyntaxError: Unexpected token '=>'
  "[=> 1]", // expect: SyntaxError: Unexpected token '=>'
  "({a: => 1})", // expect: SyntaxError: Unexpected token '=>'
  "(a => 1) => 2", // expect: SyntaxError: Invalid destructuring assignment target
  "(() => 1) => 2", // expect: SyntaxError: Invalid destructuring assignment target
  "((a, b)) => 1", // expect: SyntaxError: Invalid destructuring assignment target
  "a?.b => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "a[0] => 1", // expect: SyntaxError: Malformed arrow function parameter list
  "for (let x, y in []) ;", // expect: SyntaxError: Invalid left-hand side in for-in loop: Must have a single binding.
  "for (var x, y of []) ;", // expect: SyntaxError: Invalid left-hand side in for-of loop: Must have a single binding.
  "for (const x = 1, y = 2 of []) ;", // expect: SyntaxError: Invalid left-hand side in for-of loop: Must have a single binding.
  "for (var x = 1, y in []) ;", // expect: SyntaxError: Invalid left-hand side in for-in loop: Must have a single binding.
  "for (let x, y) ;", // expect: SyntaxError: Unexpected token ')'
  "new.new", // expect: SyntaxError: Unexpected token 'new'
  "function f() { new.x }", // expect: SyntaxError: Unexpected identifier 'x'
  "new import.meta", // expect: SyntaxError: Cannot use 'import.meta' outside a module
  "import.x", // expect: SyntaxError: Unexpected identifier 'x'
  "import.meta.x", // expect: SyntaxError: Cannot use 'import.meta' outside a module
  "class A { #x; m() { #x; 1 } }", // expect: SyntaxError: Unexpected identifier '#x'
  "class A { #x; m() { f(#x) } }", // expect: SyntaxError: Unexpected identifier '#x'
  "class A { #x; m() { #x + 1 } }", // expect: SyntaxError: Unexpected identifier '#x'
  "class A { #x; m() { (#x) in 1 } }", // expect: SyntaxError: Unexpected identifier '#x'
  "class A { #x; m() { #x in #x in 1 } }", // expect: SyntaxError: Unexpected identifier '#x'
  "class A { #x; m() { return #x } }", // expect: SyntaxError: Unexpected identifier '#x'
  "class A { x = 1, y }", // expect: SyntaxError: Unexpected token ','
  "class A { x = 1 y }", // expect: SyntaxError: Unexpected identifier 'y'
  "class A { get x, y }", // expect: SyntaxError: Unexpected token ','
  "class A { #x, y }", // expect: SyntaxError: Unexpected identifier '#x'
  "class A { x() {}, y }", // expect: SyntaxError: Unexpected token ','
  "class A { async x, y }", // expect: SyntaxError: Unexpected token ','
  "class A { const x }", // expect: SyntaxError: Unexpected identifier 'x'
  "class A { function x() {} }", // expect: SyntaxError: Unexpected identifier 'x'
  "label: async function f() {}", // expect: SyntaxError: Async functions can only be declared at the top level or inside a block.
  "while (1) async function f() {}", // expect: SyntaxError: Async functions can only be declared at the top level or inside a block.
  "if (1) function* g() {}", // expect: SyntaxError: Generators can only be declared at the top level or inside a block.
  "if (1) let [a] = 1", // expect: SyntaxError: Lexical declaration cannot appear in a single-statement context
  "while (0) let a", // expect: SyntaxError: Lexical declaration cannot appear in a single-statement context
  "label: let a", // expect: SyntaxError: Lexical declaration cannot appear in a single-statement context
  "label: const a = 1", // expect: SyntaxError: Unexpected token 'const'
  "label: class A {}", // expect: SyntaxError: Unexpected token 'class'
  "do class A {} while (0)", // expect: SyntaxError: Unexpected token 'class'
  "if (1) let {}", // expect: SyntaxError: Lexical declaration cannot appear in a single-statement context
  "async () => { for await (;;) ; }", // expect: SyntaxError: Unexpected token ';'
  "async () => { for await (let x in y) ; }", // expect: SyntaxError: Unexpected token 'in'
  "function f() { for await (x of y) ; }", // expect: SyntaxError: Unexpected reserved word
  "async function f() { for await x of y }", // expect: SyntaxError: Unexpected identifier 'x'
  "class A { static \"prototype\" = 1 }", // expect: SyntaxError: Classes may not have a static property named 'prototype'
  "class A { static get prototype() {} }", // expect: SyntaxError: Classes may not have a static property named 'prototype'
  "([(a)]) => 1", // expect: SyntaxError: Invalid destructuring assignment target
  "((a), b) => 1", // expect: SyntaxError: Invalid destructuring assignment target
  "(a, (b)) => 1", // expect: SyntaxError: Invalid destructuring assignment target
  "({ a: (b) }) => 1", // expect: SyntaxError: Invalid destructuring assignment target
  "(...(a)) => 1", // expect: SyntaxError: Unexpected token '('
  "([a]) = 1", // expect: SyntaxError: Invalid left-hand side in assignment
  "({a}) = 1", // expect: SyntaxError: Invalid left-hand side in assignment
  "(a, b) = 1", // expect: SyntaxError: Invalid left-hand side in assignment
  "async function* () {}", // expect: SyntaxError: Function statements require a function name
  "export default function* () {}", // expect: SyntaxError: Unexpected token 'export'
  "function* if() {}", // expect: SyntaxError: Unexpected token 'if'
];
for (const text of texts) {
  try {
    new Function(text);
    console.log('no error');
  } catch (e) {
    console.log(String(e));
  }
}
