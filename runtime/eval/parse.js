// Parsing, with the messages of V8 where acorn words them differently.

class EvalParser extends acorn.Parser {
  /** context: { strict, newTarget, superProperty, superCall, inField, privateNames } of the code around a direct eval. */
  constructor(source, context) {
    super({
      ecmaVersion: "latest", sourceType: "script", allowHashBang: true, checkPrivateFields: context.privateNames === null,
      allowSuperOutsideMethod: context.superProperty, allowAwaitOutsideFunction: false,
    }, source);
    this.evalContext = context;
    if (context.strict) this.strict = true;
  }
  get allowNewDotTarget() {
    return this.evalContext.newTarget || super.allowNewDotTarget;
  }
  get allowDirectSuper() {
    return this.evalContext.superCall || super.allowDirectSuper;
  }
  checkUnreserved(identifier) {
    if (this.evalContext.inField && identifier.name === "arguments" && this.currentThisScope() === this.scopeStack[0]) this.fail("'arguments' is not allowed in class field initializer or static initialization block");
    super.checkUnreserved(identifier);
  }
  unexpected(pos) {
    const at = pos === undefined || pos === null ? this.start : pos;
    this.fail(at === this.start ? this.tokenMessage() : "Invalid or unexpected token");
  }
  raise(pos, message) {
    this.fail(translateMessage(message));
  }
  raiseRecoverable(pos, message) {
    this.raise(pos, message);
  }
  fail(message) {
    throw new SyntaxError(message);
  }
  tokenMessage() {
    const { type, value } = this;
    const { tokTypes } = acorn;
    switch (type) {
      case tokTypes.eof: return "Unexpected end of input";
      case tokTypes.num: return "Unexpected number";
      case tokTypes.string: return "Unexpected string";
      case tokTypes.template: case tokTypes.backQuote: return "Unexpected template string";
      case tokTypes.name: {
        if (value === "await" || value === "enum") return "Unexpected reserved word";
        if (this.strict && strictReserved[value]) return "Unexpected strict mode reserved word";
        return "Unexpected identifier '" + value + "'";
      }
      default: {
        const text = this.input.slice(this.start, this.end);
        return text === "" ? "Invalid or unexpected token" : "Unexpected token '" + text + "'";
      }
    }
  }
}
const strictReserved = { __proto__: null, implements: true, interface: true, let: true, package: true, private: true, protected: true, public: true, static: true, yield: true };

/** What acorn says of an error, as V8 says it. */
const translations = [
  [/^Unterminated string constant/, "Invalid or unexpected token"],
  [/^Unterminated comment/, "Invalid or unexpected token"],
  [/^Unexpected character/, "Invalid or unexpected token"],
  [/^Unterminated template/, "Unterminated template literal"],
  [/^Unterminated regular expression/, "Invalid regular expression: missing /"],
  [/^'return' outside of function/, "Illegal return statement"],
  [/^Unsyntactic break/, "Illegal break statement"],
  [/^Unsyntactic continue/, "Illegal continue statement: no surrounding iteration statement"],
  [/^Assigning to rvalue/, "Invalid left-hand side in assignment"],
  [/^Binding (eval|arguments) in strict mode/, "Unexpected eval or arguments in strict mode"],
  [/^Assigning to (eval|arguments) in strict mode/, "Unexpected eval or arguments in strict mode"],
  [/^'with' in strict mode/, "Strict mode code may not include a with statement"],
  [/^Deleting local variable in strict mode/, "Delete of an unqualified identifier in strict mode."],
  [/^The keyword '(implements|interface|let|package|private|protected|public|static|yield)' is reserved/, "Unexpected strict mode reserved word"],
  [/^The keyword '.*' is reserved/, "Unexpected reserved word"],
  [/^Octal literal in strict mode/, "Octal escape sequences are not allowed in strict mode."],
  [/^Invalid number/, "Invalid or unexpected token"],
  [/^Identifier directly after number/, "Invalid or unexpected token"],
  [/^Label '(.*)' is already declared/, "Label '$1' has already been declared"],
  [/^Argument name clash/, "Duplicate parameter name not allowed in this context"],
  [/^Illegal newline after throw/, "Illegal newline after throw"],
  [/^'new.target' can only be used/, "new.target expression is not allowed here"],
  [/^'super' keyword (outside a method|unexpected)/, "'super' keyword unexpected here"],
  [/^super\(\) call outside constructor/, "'super' keyword unexpected here"],
  [/^Duplicate constructor in the same class/, "A class may only have one constructor"],
  [/^Missing initializer in const declaration/, "Missing initializer in const declaration"],
  [/^Complex binding patterns require an initialization value/, "Missing initializer in destructuring declaration"],
  [/^Illegal 'use strict' directive in function with non-simple parameter list/, "Illegal 'use strict' directive in function with non-simple parameter list"],
  [/^Redefinition of __proto__ property/, "Duplicate __proto__ fields are not allowed in object literals"],
  [/^Bad character escape sequence/, "Invalid hexadecimal escape sequence"],
  [/^Private field '(.*)' must be declared in an enclosing class/, "Private field '$1' must be declared in an enclosing class"],
  [/^'import' and 'export' may (only )?appear/, "Cannot use import statement outside a module"],
  [/^Cannot use 'import.meta' outside a module/, "Cannot use 'import.meta' outside a module"],
];
function translateMessage(message) {
  for (let i = 0; i < translations.length; i++) {
    const match = translations[i][0].exec(message);
    if (match !== null) return translations[i][1].replace("$1", match[1]);
  }
  return message;
}

const TOP_CONTEXT = { strict: false, newTarget: false, superProperty: false, superCall: false, inField: false, privateNames: null };

/** Text to an annotated Program. */
function parseText(source, context) {
  const program = new EvalParser(source, context).parse();
  annotate(program);
  return program;
}
