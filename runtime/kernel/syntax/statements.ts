/** Statements and declarations of source texts. Classes and modules are left to the evaluator's other parser. */
import {
  SYNTAXFLAG_ASYNC, SYNTAXFLAG_CONST, SYNTAXFLAG_ESCAPED, SYNTAXFLAG_LET, SYNTAXFLAG_PAREN,
  SYNTAXTYPE_ARRAY, SYNTAXTYPE_BLOCK, SYNTAXTYPE_BREAK, SYNTAXTYPE_CASE, SYNTAXTYPE_CATCH, SYNTAXTYPE_CONTINUE, SYNTAXTYPE_DEBUGGER,
  SYNTAXTYPE_DECLARATION, SYNTAXTYPE_DECLARATOR, SYNTAXTYPE_DO_WHILE, SYNTAXTYPE_EMPTY, SYNTAXTYPE_EXPRESSION, SYNTAXTYPE_FOR, SYNTAXTYPE_FOR_IN, SYNTAXTYPE_FOR_OF,
  SYNTAXTYPE_IDENTIFIER, SYNTAXTYPE_IF, SYNTAXTYPE_LABELED, SYNTAXTYPE_OBJECT, SYNTAXTYPE_RETURN, SYNTAXTYPE_SEQUENCE, SYNTAXTYPE_STRING, SYNTAXTYPE_SWITCH,
  SYNTAXTYPE_THROW, SYNTAXTYPE_TRY, SYNTAXTYPE_WHILE, SYNTAXTYPE_WITH,
  BINARY_OPERATOR_COUNT,
  WORD_async, WORD_await, WORD_break, WORD_case, WORD_catch, WORD_class, WORD_const, WORD_continue, WORD_debugger, WORD_default, WORD_do, WORD_else, WORD_finally, WORD_for,
  WORD_function, WORD_if, WORD_import, WORD_in, WORD_let, WORD_of, WORD_return, WORD_switch, WORD_throw, WORD_try, WORD_using, WORD_var, WORD_while, WORD_with,
} from '../abi.generated';
import { ascend, descend, eat, expect, isFunctionNext, isSimpleTarget, isWord, parseAssignment, parseExpression } from './expressions';
import { parseFunction } from './functions';
import { declareNames, parseBinding, toPattern } from './patterns';
import { CATCH, LEXICAL, VAR, canJump, closeLabel, enterScope, leaveScope, noteLoop, openLabel } from './scopes';
import {
  BREAKABLE, COVER, DIRECTIVE, END, IN_FUNCTION, LAST_END, LOOPS, NEWLINE, START, STRICT, TYPE, VALUE,
  closeList, field, get, hasFlagAt, node0, node1, node2, node3, node4, openList, push, set, startAt, typeAt, word,
} from './state';
import { ASSIGN, BRACE_L, BRACE_R, BRACKET_L, COLON, COMMA, EOF, NAME, PAREN_L, PAREN_R, SEMICOLON, STRING, char, fail, next, peek, peekAt } from './tokens';

/** The statements of a function up to its }, or of a text; directives set STRICT and DIRECTIVE. */
export function parseBody(isFunction: bool): u32 {
  const list = openList();
  let inPrologue = true, directive: u32 = 0;
  while (get(TYPE) != EOF && (!isFunction || get(TYPE) != BRACE_R)) {
    const start = get(START), mayBe = inPrologue && get(TYPE) == STRING;
    const statement = parseStatement(true);
    push(statement);
    inPrologue = mayBe && statement != 0 && isDirective(statement, start);
    if (inPrologue && isUseStrict(field(statement, 0))) {
      directive = 1;
      set(STRICT, 1);
    }
  }
  set(DIRECTIVE, directive);
  if (isFunction) expect(BRACE_R);
  return closeList(list);
}
function isDirective(statement: u32, start: u32): bool {
  if (typeAt(statement) != SYNTAXTYPE_EXPRESSION) return false;
  const text = field(statement, 0);
  return typeAt(text) == SYNTAXTYPE_STRING && startAt(text) == start && !hasFlagAt(text, SYNTAXFLAG_PAREN);
}
function isUseStrict(text: u32): bool {
  const from = startAt(text) + 1;
  if (word(text + 2) - from != 11 || hasFlagAt(text, SYNTAXFLAG_ESCAPED)) return false;
  return char(from) == 117 && char(from + 1) == 115 && char(from + 2) == 101 && char(from + 3) == 32 && char(from + 4) == 115 && char(from + 5) == 116
    && char(from + 6) == 114 && char(from + 7) == 105 && char(from + 8) == 99 && char(from + 9) == 116;
}

function semicolon(): void {
  if (eat(SEMICOLON) || get(TYPE) == BRACE_R || get(TYPE) == EOF || get(NEWLINE)) return;
  fail();
}

/** isItem: a declaration may stand there. */
export function parseStatement(isItem: bool): u32 {
  descend();
  const result = statement(isItem);
  ascend();
  return result;
}
function statement(isItem: bool): u32 {
  const start = get(START);
  switch (get(TYPE)) {
    case BRACE_L: return parseBlock();
    case SEMICOLON:
      next();
      return node0(SYNTAXTYPE_EMPTY, start, get(LAST_END));
    case NAME: break;
    default: return parseExpressionStatement(start);
  }
  const number = get(VALUE);
  switch (number) {
    case 0: return parseNamed(start);
    case WORD_var: return parseDeclaration(start, 0);
    case WORD_const: return isItem ? parseDeclaration(start, SYNTAXFLAG_CONST) : fail();
    case WORD_let: return isItem && startsBinding() ? parseDeclaration(start, SYNTAXFLAG_LET) : fail();
    case WORD_function: return isItem ? parseFunction(start, 0, true) : fail();
    case WORD_async:
      if (peek() != 102 || !isFunctionNext()) return parseNamed(start);
      if (!isItem) return fail();
      next();
      return parseFunction(start, SYNTAXFLAG_ASYNC, true);
    case WORD_if: return parseIf(start);
    case WORD_for: return parseFor(start);
    case WORD_while: {
      next();
      const test = parseTest();
      const body = parseLoopBody(start);
      return node2(SYNTAXTYPE_WHILE, start, get(LAST_END), test, body);
    }
    case WORD_do: {
      next();
      const body = parseLoopBody(start);
      if (!isWord(WORD_while)) return fail();
      next();
      const test = parseTest();
      // After do-while a semicolon is always inserted.
      eat(SEMICOLON);
      return node2(SYNTAXTYPE_DO_WHILE, start, get(LAST_END), body, test);
    }
    case WORD_return: case WORD_throw: {
      if (number == WORD_return && !get(IN_FUNCTION)) return fail();
      next();
      let value: u32 = 0;
      const ends = get(TYPE) == SEMICOLON || get(TYPE) == BRACE_R || get(TYPE) == EOF || get(NEWLINE) != 0;
      if (!ends) value = parseExpression(false);
      else if (number == WORD_throw) return fail();
      semicolon();
      return node1(number == WORD_return ? SYNTAXTYPE_RETURN : SYNTAXTYPE_THROW, start, get(LAST_END), value);
    }
    case WORD_break: case WORD_continue: return parseJump(start, number == WORD_continue);
    case WORD_switch: return parseSwitch(start);
    case WORD_try: return parseTry(start);
    case WORD_with: {
      if (get(STRICT)) return fail();
      next();
      const object = parseTest();
      const body = parseStatement(false);
      return node2(SYNTAXTYPE_WITH, start, get(LAST_END), object, body);
    }
    case WORD_debugger:
      next();
      semicolon();
      return node0(SYNTAXTYPE_DEBUGGER, start, get(LAST_END));
    // await using
    case WORD_await: return (peek() & 0xffff) == 117 ? fail() : parseExpressionStatement(start);
    case WORD_class: case WORD_import: case WORD_using: return fail();
    default: return parseNamed(start);
  }
}
/** Does what follows `let` make it a declaration? A word that could continue an expression leaves that to the other parser. */
function startsBinding(): bool {
  const c = peek() & 0xffff;
  if (c == BRACKET_L || c == BRACE_L) return true;
  // A name; in and instanceof are among those that begin so.
  if (c == 105) {
    const at = peekAt();
    if (char(at + 1) == 110) return false;
  }
  return (c | 32) - 97 < 26 || c == 36 || c == 95 || c >= 128;
}

/** An expression that begins with a name, or a label. */
function parseNamed(start: u32): u32 {
  if ((peek() & 0xffff) != COLON) return parseExpressionStatement(start);
  const label = labelHere();
  if (!label) return 0;
  const end = get(LAST_END);
  eat(COLON);
  openLabel(start, end - start, get(START));
  const body = parseStatement(false);
  closeLabel();
  return node2(SYNTAXTYPE_LABELED, start, get(LAST_END), label, body);
}
/** A name that is no reference. */
function labelHere(): u32 {
  const number = get(VALUE);
  // Reserved somewhere: left to the other parser.
  if (get(TYPE) != NAME || (number && number < WORD_async)) return fail();
  const label = node1(SYNTAXTYPE_IDENTIFIER, get(START), get(END), 0);
  next();
  return label;
}
function parseExpressionStatement(start: u32): u32 {
  const expression = parseExpression(false);
  semicolon();
  return node1(SYNTAXTYPE_EXPRESSION, start, get(LAST_END), expression);
}

/** (test) */
function parseTest(): u32 {
  expect(PAREN_L);
  const test = parseExpression(false);
  expect(PAREN_R);
  return test;
}
/** The body of a loop that begins at start. */
function parseLoopBody(start: u32): u32 {
  const loops = get(LOOPS), breakable = get(BREAKABLE);
  noteLoop(start);
  set(LOOPS, loops + 1);
  set(BREAKABLE, breakable + 1);
  const body = parseStatement(false);
  set(LOOPS, loops);
  set(BREAKABLE, breakable);
  return body;
}

/** { … } with a scope of its own. */
function parseBlock(): u32 {
  enterScope(false);
  const block = parseBlockIn();
  leaveScope();
  return block;
}
function parseBlockIn(): u32 {
  const start = get(START);
  const list = openList();
  expect(BRACE_L);
  while (get(TYPE) != BRACE_R && get(TYPE) != EOF) push(parseStatement(true));
  expect(BRACE_R);
  return node1(SYNTAXTYPE_BLOCK, start, get(LAST_END), closeList(list));
}

function parseIf(start: u32): u32 {
  next();
  const test = parseTest();
  const consequent = parseStatement(false);
  let alternate: u32 = 0;
  if (isWord(WORD_else)) {
    next();
    alternate = parseStatement(false);
  }
  return node3(SYNTAXTYPE_IF, start, get(LAST_END), test, consequent, alternate);
}

function parseJump(start: u32, isContinue: bool): u32 {
  next();
  let label: u32 = 0;
  if (get(TYPE) == NAME && !get(NEWLINE)) {
    const at = get(START);
    label = labelHere();
    if (label && !canJump(at, get(LAST_END) - at, isContinue)) return fail();
  } else if (!get(isContinue ? LOOPS : BREAKABLE)) return fail();
  semicolon();
  return node1(isContinue ? SYNTAXTYPE_CONTINUE : SYNTAXTYPE_BREAK, start, get(LAST_END), label);
}

function parseSwitch(start: u32): u32 {
  next();
  const discriminant = parseTest();
  expect(BRACE_L);
  enterScope(false);
  set(BREAKABLE, get(BREAKABLE) + 1);
  const cases = openList();
  let hasDefault = false;
  while (get(TYPE) != BRACE_R && get(TYPE) != EOF) {
    const caseStart = get(START);
    let test: u32 = 0;
    if (isWord(WORD_case)) {
      next();
      test = parseExpression(false);
    } else {
      if (!isWord(WORD_default) || hasDefault) return fail();
      hasDefault = true;
      next();
    }
    expect(COLON);
    const list = openList();
    while (get(TYPE) != BRACE_R && get(TYPE) != EOF && !isWord(WORD_case) && !isWord(WORD_default)) push(parseStatement(true));
    const consequent = closeList(list);
    push(node2(SYNTAXTYPE_CASE, caseStart, get(LAST_END), test, consequent));
  }
  set(BREAKABLE, get(BREAKABLE) - 1);
  leaveScope();
  expect(BRACE_R);
  return node2(SYNTAXTYPE_SWITCH, start, get(LAST_END), discriminant, closeList(cases));
}

function parseTry(start: u32): u32 {
  next();
  const block = parseBlock();
  let handler: u32 = 0, finalizer: u32 = 0;
  const handlerStart = get(START);
  if (isWord(WORD_catch)) {
    next();
    enterScope(false);
    let parameter: u32 = 0;
    if (eat(PAREN_L)) {
      parameter = parseBinding();
      if (parameter) declareNames(parameter, typeAt(parameter) == SYNTAXTYPE_IDENTIFIER ? CATCH : LEXICAL);
      expect(PAREN_R);
    }
    const body = parseBlockIn();
    leaveScope();
    handler = node2(SYNTAXTYPE_CATCH, handlerStart, get(LAST_END), parameter, body);
  }
  if (isWord(WORD_finally)) {
    next();
    finalizer = parseBlock();
  }
  if (!handler && !finalizer) return fail();
  return node3(SYNTAXTYPE_TRY, start, get(LAST_END), block, handler, finalizer);
}

/** var, let or const, with the semicolon. */
function parseDeclaration(start: u32, kind: u32): u32 {
  next();
  const list = parseDeclarators(kind, false);
  semicolon();
  return node1(SYNTAXTYPE_DECLARATION | kind << 8, start, get(LAST_END), list);
}
/** inHead: of a for statement, where what is iterated may follow instead of an initialiser. */
function parseDeclarators(kind: u32, inHead: bool): u32 {
  const list = openList();
  let count = 0;
  do {
    if (count) next();
    const start = get(START);
    const target = parseBinding();
    if (!target) return 0;
    declareNames(target, kind ? LEXICAL : VAR);
    let initial: u32 = 0;
    if (get(TYPE) == ASSIGN && get(VALUE) == BINARY_OPERATOR_COUNT) {
      next();
      initial = parseAssignment(inHead, false);
      // for (var i = 0 in o) is left to the other parser.
      if (inHead && !count && isIteration()) return fail();
    } else if (kind == SYNTAXFLAG_CONST || typeAt(target) != SYNTAXTYPE_IDENTIFIER) {
      if (!inHead || count || !isIteration()) return fail();
    }
    push(node2(SYNTAXTYPE_DECLARATOR, start, get(LAST_END), target, initial));
    count++;
  } while (get(TYPE) == COMMA);
  if (count > 1 && inHead && isIteration()) return fail();
  return closeList(list);
}
function isIteration(): bool {
  return isWord(WORD_in) || isWord(WORD_of);
}

function parseFor(start: u32): u32 {
  next();
  if (get(TYPE) != PAREN_L) return fail();
  next();
  enterScope(false);
  const result = forHead(start);
  leaveScope();
  return result;
}
function forHead(start: u32): u32 {
  let first: u32 = 0;
  const initStart = get(START), number = get(TYPE) == NAME ? get(VALUE) : 0;
  const isDeclaration = number == WORD_var || number == WORD_let || number == WORD_const;
  if (get(TYPE) == SEMICOLON) return forRest(start, 0);
  if (isDeclaration) {
    if (number == WORD_let && !startsBinding()) return fail();
    const kind: u32 = number == WORD_var ? 0 : number == WORD_let ? SYNTAXFLAG_LET : SYNTAXFLAG_CONST;
    next();
    const list = parseDeclarators(kind, true);
    first = node1(SYNTAXTYPE_DECLARATION | kind << 8, initStart, get(LAST_END), list);
    if (!isIteration()) return forRest(start, first);
  } else {
    // What begins with these is left to the other parser: for (async of …), for (using x of …).
    if (number == WORD_async || number == WORD_using) return fail();
    first = parseAssignment(true, true);
    if (!isIteration()) {
      if (get(COVER)) return fail();
      if (get(TYPE) == COMMA) first = moreOf(first, initStart);
      return forRest(start, first);
    }
    set(COVER, 0);
    const type = typeAt(first);
    if (type == SYNTAXTYPE_OBJECT || type == SYNTAXTYPE_ARRAY) toPattern(first, false);
    else if (!isSimpleTarget(first)) return fail();
  }
  const isOf = isWord(WORD_of);
  next();
  const right = isOf ? parseAssignment(false, false) : parseExpression(false);
  expect(PAREN_R);
  const body = parseLoopBody(start);
  return node3(isOf ? SYNTAXTYPE_FOR_OF : SYNTAXTYPE_FOR_IN, start, get(LAST_END), first, right, body);
}
/** The rest of the expression in a head. */
function moreOf(first: u32, start: u32): u32 {
  const list = openList();
  push(first);
  while (eat(COMMA)) push(parseAssignment(true, false));
  return node1(SYNTAXTYPE_SEQUENCE, start, get(LAST_END), closeList(list));
}
/** ; test; update) body */
function forRest(start: u32, init: u32): u32 {
  expect(SEMICOLON);
  const test: u32 = get(TYPE) == SEMICOLON ? 0 : parseExpression(false);
  expect(SEMICOLON);
  const update: u32 = get(TYPE) == PAREN_R ? 0 : parseExpression(false);
  expect(PAREN_R);
  const body = parseLoopBody(start);
  return node4(SYNTAXTYPE_FOR, start, get(LAST_END), init, test, update, body);
}
