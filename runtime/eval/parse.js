// Parsing, with the messages of V8 where acorn words them differently.

class EvalParser extends acorn.Parser {
  /** context: { strict, newTarget, superProperty, superCall, inField, privateNames } of the code around a direct eval. */
  constructor(source, context) {
    super({
      ecmaVersion: "latest", sourceType: "script", allowHashBang: true, checkPrivateFields: context.privateNames === null,
      allowSuperOutsideMethod: context.superProperty, allowAwaitOutsideFunction: false,
    }, source);
    this.evalContext = context;
    this.parametersEnd = context.parametersEnd;
    this.isDynamic = false;
    this.patternDepth = 0;
    this.listKind = null;
    this.constantEnd = -1;
    this.constantIsPattern = false;
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

  // ---- calls as targets, in sloppy code: an error when they are reached (compiler/parse/web-compat.ts)

  toAssignable(node, isBinding, errors) {
    if (this.patternDepth === 0 && !isBinding && !this.strict && node !== null && node.type === "CallExpression") return node;
    this.patternDepth++;
    const result = super.toAssignable(node, isBinding, errors);
    this.patternDepth--;
    return result;
  }
  /** The parameters of an arrow function. */
  toAssignableList(list, isBinding) {
    this.patternDepth++;
    const result = super.toAssignableList(list, isBinding);
    this.patternDepth--;
    return result;
  }
  checkLValSimple(node, bindingType = 0, clashes = undefined) {
    const isLogical = this.value === "&&=" || this.value === "||=" || this.value === "??=";
    if (bindingType === 0 && !this.strict && node.type === "CallExpression" && !isLogical) return;
    super.checkLValSimple(node, bindingType, clashes);
  }

  // ---- what messages depend on

  /** Runs a parser of a list; kind: what a comma is missing in. */
  inList(kind, parse) {
    const outer = this.listKind;
    this.listKind = kind;
    const result = parse();
    this.listKind = outer;
    return result;
  }
  parseExprList(close, allowTrailingComma, allowEmpty, errors) {
    return this.inList(close === acorn.tokTypes.parenR ? ARGUMENTS : null, () => super.parseExprList(close, allowTrailingComma, allowEmpty, errors));
  }
  parseBindingList(close, allowEmpty, allowTrailingComma, allowModifiers) {
    const kind = this.isDynamic ? DYNAMIC_PARAMETERS : null;
    this.isDynamic = false;
    return this.inList(kind, () => super.parseBindingList(close, allowEmpty, allowTrailingComma, allowModifiers));
  }
  parseObj(isPattern, errors) {
    return this.inList(PROPERTIES, () => super.parseObj(isPattern, errors));
  }
  /** The first parameters are those of CreateDynamicFunction, if it is one. */
  parseFunctionParams(node) {
    const end = this.parametersEnd;
    this.parametersEnd = undefined;
    this.isDynamic = end !== undefined;
    super.parseFunctionParams(node);
    if (end === undefined) return;
    if (this.lastTokStart < end) this.fail("Arg string terminates parameters early");
    if (this.lastTokStart > end) this.fail("Unexpected end of arg string");
  }
  expect(type) {
    if (type === acorn.tokTypes.comma && this.type !== type) {
      if (this.listKind === ARGUMENTS) this.fail("missing ) after argument list");
      if (this.listKind === DYNAMIC_PARAMETERS) this.fail("Arg string terminates parameters early");
    }
    super.expect(type);
  }
  parseVarId(declaration, kind) {
    super.parseVarId(declaration, kind);
    if (kind === "const") {
      this.constantEnd = this.lastTokEnd;
      this.constantIsPattern = declaration.id.type !== "Identifier";
    }
  }
  parseStatement(context, topLevel, exports) {
    if (context && this.type === acorn.tokTypes._function && (this.strict || (context !== "if" && context !== "label"))) {
      this.fail(this.strict ? "In strict mode code, functions can only be declared at top level or inside a block."
        : "In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement.");
    }
    if (context && this.isAsyncFunction()) this.fail("Async functions can only be declared at the top level or inside a block.");
    if (context && this.isContextual("let") && super.isLet(context)) this.fail("Lexical declaration cannot appear in a single-statement context");
    return super.parseStatement(context, topLevel, exports);
  }
  parseFor(node, init) {
    if (init !== null && init.type === "VariableDeclaration" && init.declarations.length > 1 && (this.type === acorn.tokTypes._in || this.isContextual("of"))) {
      this.fail(`Invalid left-hand side in for-${this.value} loop: Must have a single binding.`);
    }
    return super.parseFor(node, init);
  }

  /** The tokenizer does not know that methods may be generators: there, it takes `/` after `yield` for a division. */
  parseYield(forInit) {
    this.exprAllowed = true;
    return super.parseYield(forInit);
  }
  /** acorn makes a SyntaxError of what nests too deep. Here it is the RangeError that it is in V8. */
  catchStackOverflow(parse) {
    return parse();
  }
  /** acorn's own calls itself for each operator: long sums are no deep nesting. */
  parseExprOp(left, leftStart, leftLoc, minPrec, forInit) {
    const { tokTypes } = acorn;
    for (;;) {
      const { type } = this;
      const isCoalesce = type === tokTypes.coalesce;
      const isLogical = type === tokTypes.logicalOR || type === tokTypes.logicalAND;
      // What ?? stands between may not have other logical operators: it is read as if it bound as && does.
      const prec = isCoalesce ? tokTypes.logicalAND.binop : type.binop;
      if (prec === null || prec <= minPrec || (forInit && type === tokTypes._in)) return left;
      const operator = this.value;
      this.next();
      const { start, startLoc } = this;
      const right = this.parseExprOp(this.parseMaybeUnary(null, false, false, forInit), start, startLoc, prec, forInit);
      left = this.buildBinary(leftStart, leftLoc, left, right, operator, isLogical || isCoalesce);
      if (isCoalesce ? this.type === tokTypes.logicalOR || this.type === tokTypes.logicalAND : isLogical && this.type === tokTypes.coalesce) {
        this.raiseRecoverable(this.start, "Logical expressions and coalesce expressions cannot be mixed. Wrap either by parentheses");
      }
    }
  }

  unexpected(pos) {
    const at = pos === undefined || pos === null ? this.start : pos;
    // The await of a loop that turns out not to be for-of.
    if (this.input.startsWith("await", at) && at !== this.start) this.fail(this.tokenMessage());
    if (at !== this.start) this.fail(this.messageAt(at));
    this.fail(this.messageAfter(this.input.slice(this.lastTokStart, this.lastTokEnd)) ?? this.tokenMessage());
  }
  /** What is said of a token because of the one before it. */
  messageAfter(last) {
    const { tokTypes } = acorn;
    const token = this.input.slice(this.start, this.end);
    if (last === "await" && !this.inAsync && this.type !== tokTypes.eof) return "await is only valid in async functions and the top level bodies of modules";
    if (last === "let" && (this.type === tokTypes.name || token === "{")) return "Lexical declaration cannot appear in a single-statement context";
    if (last === "function" && token === "*") return "Generators can only be declared at the top level or inside a block.";
    if (last === "(" && token === ")" && /\bimport\s*\($/.test(this.input.slice(0, this.lastTokEnd))) return "import() requires a specifier";
    if (this.listKind === PROPERTIES && (token === "}" || token === ",") && /^["'\d.]/.test(last)) return /^["']/.test(last) ? "Unexpected string" : "Unexpected number";
    if (token === "(" && (last === "function" || (last === "*" && this.isAfter(/\bfunction\s*\*$/)))) return "Function statements require a function name";
    if (token === "(" && last === "import" && this.isAfter(/\bnew\s+import$/)) return "Cannot use new with import";
    if (last === "of" && this.isAfter(/\(\s*async\s+of$/)) return "The left-hand side of a for-of loop may not be 'async'.";
    if (token === "=>" && this.isAfterOperand(last)) return "Malformed arrow function parameter list";
    if (last[0] === "#" && this.type !== tokTypes.name && !this.isAfter(/\.\s*#[\w$]+$/)) return `Unexpected identifier '${last}'`;
    if (this.constantEnd === this.lastTokEnd) return `Missing initializer in ${this.constantIsPattern ? "destructuring" : "const"} declaration`;
    return undefined;
  }
  /** Does pattern fit the text up to the end of the last token? */
  isAfter(pattern) {
    return pattern.test(this.input.slice(0, this.lastTokEnd));
  }
  /** Does the last token end an operand that is not a function's body, on the line of the current one? */
  isAfterOperand(last) {
    if (/[\n\r\u2028\u2029]/.test(this.input.slice(this.lastTokEnd, this.start))) return false;
    return this.keywords.test(last) ? /^(?:this|null|true|false|super)$/.test(last) : /(?:[\w$"'`)\]]|[^\0-\x7f]|.\/)$/.test(last);
  }
  /** Of a token that the parser has gone past. */
  messageAt(pos) {
    const rest = this.input.slice(pos);
    if (rest.startsWith("**")) return UNARY_BEFORE_POWER;
    const name = /^[\p{ID_Start}$_][\p{ID_Continue}$]*/u.exec(rest);
    if (name !== null) return `Unexpected ${this.keywords.test(name[0]) ? "token" : "identifier"} '${name[0]}'`;
    const mark = /^(?:=>|\.\.\.|[()[\]{};,:.?=])/.exec(rest);
    return mark === null ? "Invalid or unexpected token" : `Unexpected token '${mark[0]}'`;
  }
  raise(pos, message) {
    this.fail(this.messageOf(pos, message) ?? translateMessage(message));
  }
  raiseRecoverable(pos, message) {
    this.raise(pos, message);
  }
  /** What depends on where it is. */
  messageOf(pos, message) {
    const { input } = this;
    const here = input.slice(pos);
    if (message === "Assigning to rvalue" || message === "Optional chaining cannot appear in left-hand side") return this.targetMessage(pos);
    if (message === "Invalid number" && /^0\d/.test(here)) {
      return /^0[0-7]+(?!\d)/.test(here) ? "Octal literals are not allowed in strict mode." : "Decimals with leading zeros are not allowed in strict mode.";
    }
    if (message === "Comma is not permitted after the rest element") return this.isInPattern(pos) ? "Rest element must be last element" : "Rest parameter must be last formal parameter";
    if (message === "Bad character escape sequence" || message === "Bad escape sequence in untagged template literal") {
      const escape = input[input.lastIndexOf("\\", pos) + 1];
      if (escape === "x") return "Invalid hexadecimal escape sequence";
      return escape === "u" ? "Invalid Unicode escape sequence" : "Octal escape sequences are not allowed in template strings.";
    }
    if (message.startsWith("Logical expressions and coalesce")) return `Unexpected token '${here.slice(0, 2)}'`;
    if (message.startsWith("'import' and 'export'") && here.startsWith("export")) return "Unexpected token 'export'";
    if (message.startsWith("The only valid meta property for")) return this.messageAt(pos);
    if (message.startsWith("Private identifier can only")) return `Unexpected identifier '${/^#[\w$]+/.exec(here)[0]}'`;
    if (message.startsWith("Unsyntactic ")) return this.jumpMessage(here);
    if (message.startsWith("Invalid regular expression: /")) return regExpMessage(message, here);
    return undefined;
  }
  targetMessage(pos) {
    const { tokTypes } = acorn;
    if (this.patternDepth > 1) return "Invalid destructuring assignment target";
    if (/(?:\+\+|--)\s*\(*$/.test(this.input.slice(0, pos))) return "Invalid left-hand side expression in prefix operation";
    if (this.type === tokTypes.incDec) return "Invalid left-hand side expression in postfix operation";
    if (this.type === tokTypes._in || (this.type === tokTypes.name && this.value === "of")) return "Invalid left-hand side in for-loop";
    return "Invalid left-hand side in assignment";
  }
  /** Is the nearest open bracket one of a pattern, not of parameters? */
  isInPattern(pos) {
    let depth = 0;
    for (let i = pos - 1; i >= 0; i--) {
      const c = this.input[i];
      if (c === ")" || c === "]" || c === "}") depth++;
      else if ((c === "(" || c === "[" || c === "{") && depth-- === 0) return c !== "(";
    }
    return false;
  }
  jumpMessage(text) {
    const [, keyword, label] = /^(break|continue)(?:[ \t]+([\w$]+))?/.exec(text);
    if (label === undefined) return keyword === "break" ? "Illegal break statement" : "Illegal continue statement: no surrounding iteration statement";
    for (let i = 0; i < this.labels.length; i++) {
      if (this.labels[i].name === label) return `Illegal continue statement: '${label}' does not denote an iteration statement`;
    }
    return `Undefined label '${label}'`;
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
      case tokTypes.privateId: return `Private field '#${value}' must be declared in an enclosing class`;
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
const ARGUMENTS = 1, DYNAMIC_PARAMETERS = 2, PROPERTIES = 3;
const UNARY_BEFORE_POWER = "Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence";
const strictReserved = { __proto__: null, implements: true, interface: true, let: true, package: true, private: true, protected: true, public: true, static: true, yield: true };

/** acorn leaves the flags out. */
function regExpMessage(message, text) {
  const [, pattern, what] = /^Invalid regular expression: \/([^]*)\/: ([^/]*)$/.exec(message) ?? ["", "", ""];
  const flags = /^\w*/.exec(text.slice(pattern.length + 1));
  return what === "" ? message : `Invalid regular expression: /${pattern}/${flags[0]}: ${what === "Invalid unicode escape" ? "Invalid Unicode escape" : what}`;
}

/** What acorn says of an error, as V8 says it. */
const translations = [
  [/^Unterminated string constant/, "Invalid or unexpected token"],
  [/^Unterminated comment/, "Invalid or unexpected token"],
  [/^Unexpected character/, "Invalid or unexpected token"],
  [/^Expecting Unicode escape sequence/, "Invalid or unexpected token"],
  [/^Expected number in radix/, "Invalid or unexpected token"],
  [/^Code point out of bounds/, "Undefined Unicode code-point"],
  [/^Unterminated template/, "Unexpected end of input"],
  [/^Unterminated regular expression/, "Invalid regular expression: missing /"],
  [/^(Duplicate|Invalid) regular expression flag/, "Invalid regular expression flags"],
  [/^'return' outside of function/, "Illegal return statement"],
  [/^Binding (eval|arguments) in strict mode/, "Unexpected eval or arguments in strict mode"],
  [/^Assigning to (eval|arguments) in strict mode/, "Unexpected eval or arguments in strict mode"],
  [/^'with' in strict mode/, "Strict mode code may not include a with statement"],
  [/^Deleting local variable in strict mode/, "Delete of an unqualified identifier in strict mode."],
  [/^The keyword '(implements|interface|let|package|private|protected|public|static|yield)' is reserved/, "Unexpected strict mode reserved word"],
  [/^The keyword '.*' is reserved/, "Unexpected reserved word"],
  [/^Cannot use 'yield' as identifier inside a generator/, "Unexpected identifier 'yield'"],
  [/^Cannot use 'await' as identifier inside an async function/, "'await' is not a valid identifier name in an async function"],
  [/^Cannot use await in class static initialization block/, "Unexpected reserved word"],
  [/^Cannot use '?arguments'? in class/, "'arguments' is not allowed in class field initializer or static initialization block"],
  [/^Await expression cannot be a default value/, "Illegal await-expression in formal parameters of async function"],
  [/^Yield expression cannot be a default value/, "Yield expression not allowed in formal parameter"],
  [/^Octal literal in strict mode/, "Octal escape sequences are not allowed in strict mode."],
  [/^Invalid escape sequence/, "\\8 and \\9 are not allowed in strict mode."],
  [/^Escape sequence in keyword/, "Keyword must not contain escaped characters"],
  [/^Invalid number/, "Invalid or unexpected token"],
  [/^Identifier directly after number/, "Invalid or unexpected token"],
  [/^Numeric separator is not allowed at the (last|first) of digits/, "Numeric separators are not allowed at the end of numeric literals"],
  [/^Numeric separator must be exactly one underscore/, "Only one underscore is allowed as numeric separator"],
  [/^Numeric separator is not allowed in legacy octal/, "Numeric separator can not be used after leading 0."],
  [/^Label '(.*)' is already declared/, "Label '$1' has already been declared"],
  [/^Argument name clash/, "Duplicate parameter name not allowed in this context"],
  [/^'new.target' can only be used/, "new.target expression is not allowed here"],
  [/^'super' keyword (outside a method|unexpected)/, "'super' keyword unexpected here"],
  [/^super\(\) call outside constructor/, "'super' keyword unexpected here"],
  [/^Duplicate constructor in the same class/, "A class may only have one constructor"],
  [/^Constructor can't have get\/set modifier/, "Class constructor may not be an accessor"],
  [/^Constructor can't be (an? .*)/, "Class constructor may not be $1"],
  [/^Classes can't have an? (field|element) named/, "Classes may not have a field named 'constructor'"],
  [/^Classes (may not|can't) have a static (property|field) named '?prototype'?/, "Classes may not have a static property named 'prototype'"],
  [/^getter should have no params/, "Getter must not have any formal parameters."],
  [/^setter should have exactly one param/, "Setter must have exactly one formal parameter."],
  [/^Setter cannot use rest params/, "Setter function argument must not be a rest parameter"],
  [/^Multiple default clauses/, "More than one default clause in switch statement"],
  [/^Missing catch or finally clause/, "Missing catch or finally after try"],
  [/^(for-(?:in|of) loop variable declaration may not have an initializer)/, "$1."],
  [/^The left-hand side of a for-of loop may not be 'async'/, "The left-hand side of a for-of loop may not be 'async'."],
  [/^Shorthand property assignments are valid only/, "Invalid shorthand property initializer"],
  [/^(Rest elements cannot have a default value|Parenthesized pattern)/, "Invalid destructuring assignment target"],
  [/^Unexpected keyword '(.*)'/, "Unexpected token '$1'"],
  [/^Unexpected token$/, "`...` must be followed by an assignable reference in assignment contexts"],
  [/^Optional chaining cannot appear in the callee of new/, "Invalid optional chain from new expression"],
  [/^Optional chaining cannot appear in the tag of tagged/, "Invalid tagged template on optional chain"],
  [/^Complex binding patterns require an initialization value/, "Missing initializer in destructuring declaration"],
  [/^Redefinition of __proto__ property/, "Duplicate __proto__ fields are not allowed in object literals"],
  [/^'import' and 'export' may (only )?appear/, "Cannot use import statement outside a module"],
];
function translateMessage(message) {
  for (let i = 0; i < translations.length; i++) {
    const match = translations[i][0].exec(message);
    if (match !== null) return translations[i][1].replace("$1", match[1]);
  }
  return message;
}

const TOP_CONTEXT = { strict: false, newTarget: false, superProperty: false, superCall: false, inField: false, privateNames: null, parametersEnd: undefined };

/** Text to an annotated Program. The kernel's parser has no messages, and leaves what is rare to this one. */
function parseText(source, context) {
  const known = parseQuickly(source, context);
  if (known !== undefined) return known;
  const program = new EvalParser(source, context).parse();
  annotate(program);
  return program;
}
