/**
 * Expressions of source texts. Object and array literals, and what is in parentheses, are made patterns when `=` or `=>`
 * follows (patterns.ts). Each function leaves its node, or 0 after fail().
 */
import {
  BINARY_OPERATOR_COUNT, OPERATOR_PLUS, OPERATOR_TIMES, SYNTAXCONTEXT_NEW_TARGET, SYNTAXCONTEXT_SUPER_CALL, SYNTAXCONTEXT_SUPER_PROPERTY,
  SYNTAXFLAG_ASYNC, SYNTAXFLAG_COMPUTED, SYNTAXFLAG_DELEGATE, SYNTAXFLAG_DIRECT_EVAL, SYNTAXFLAG_ESCAPED, SYNTAXFLAG_GETTER, SYNTAXFLAG_METHOD, SYNTAXFLAG_OPTIONAL,
  SYNTAXFLAG_PAREN, SYNTAXFLAG_PREFIX, SYNTAXFLAG_RESTRICTED, SYNTAXFLAG_SETTER, SYNTAXFLAG_SHORTHAND, SYNTAXFLAG_STRICT_RESERVED, SYNTAXFLAG_TAIL,
  SYNTAXFLAG_USES_ARGUMENTS, SYNTAXFLAG_GENERATOR,
  SYNTAXTYPE_ARRAY, SYNTAXTYPE_ARROW, SYNTAXTYPE_ASSIGNMENT, SYNTAXTYPE_ASSIGNMENT_PATTERN, SYNTAXTYPE_AWAIT, SYNTAXTYPE_BINARY, SYNTAXTYPE_CALL,
  SYNTAXTYPE_CHAIN, SYNTAXTYPE_CONDITIONAL, SYNTAXTYPE_FALSE, SYNTAXTYPE_IDENTIFIER, SYNTAXTYPE_INTEGER, SYNTAXTYPE_LOGICAL, SYNTAXTYPE_MEMBER, SYNTAXTYPE_NEW,
  SYNTAXTYPE_NEW_TARGET, SYNTAXTYPE_NULL, SYNTAXTYPE_NUMBER, SYNTAXTYPE_OBJECT, SYNTAXTYPE_PROPERTY, SYNTAXTYPE_REG_EXP, SYNTAXTYPE_SEQUENCE,
  SYNTAXTYPE_SPREAD, SYNTAXTYPE_STRING, SYNTAXTYPE_SUPER, SYNTAXTYPE_TAGGED_TEMPLATE, SYNTAXTYPE_TEMPLATE_ELEMENT, SYNTAXTYPE_TEMPLATE_LITERAL, SYNTAXTYPE_THIS,
  SYNTAXTYPE_TRUE, SYNTAXTYPE_UNARY, SYNTAXTYPE_UPDATE, SYNTAXTYPE_YIELD,
  WORD_arguments, WORD_async, WORD_await, WORD_delete, WORD_enum, WORD_eval, WORD_false, WORD_function, WORD_get, WORD_in, WORD_let, WORD_new,
  WORD_null, WORD_public, WORD_set, WORD_super, WORD_target, WORD_this, WORD_true, WORD_typeof, WORD_yield,
} from '../abi.generated';
import { ALLOWED, CHARS, COVER, END, ESCAPED, IN_ASYNC, IN_GENERATOR, LAST_END, NEWLINE, NO_IN, PRECEDENCE, ROOM, START, STRICT, SUSPENDED, TYPE, USES, VALUE,
  addFlag, closeList, field, get, hasFlagAt, item, node0, node1, node2, node3, openList, push, set, startAt, typeAt, word } from './state';
import { parseArrow, parseFunction, parseMethod } from './functions';
import { toPattern } from './patterns';
import { parsesPattern } from './regexps';
import {
  ARROW, ASSIGN, BACK_QUOTE, BANG, BRACE_L, BRACE_R, BRACKET_L, BRACKET_R, COLON, COMMA, DOT, ELLIPSIS, EOF, INC_DEC, INTEGER, NAME, NUMBER, OPERATOR, PAREN_L, PAREN_R,
  PREC_AND, PREC_COALESCE, PREC_OR, PREC_POWER, QUESTION, QUESTION_DOT, SEMICOLON, STRING, TILDE, char, fail, next, peek, peekAt, readPattern, readTemplate, wordOperator,
} from './tokens';

// @ts-ignore: decorator
@inline export function isWord(number: u32): bool {
  return get(TYPE) == NAME && get(VALUE) == number;
}
/** Moves past a token of that type, or fails. */
export function expect(type: u32): void {
  if (get(TYPE) != type) fail();
  else next();
}
/** Moves past a token of that type if it is there. */
export function eat(type: u32): bool {
  if (get(TYPE) != type) return false;
  next();
  return true;
}
/** One level deeper: fails where the native stack may end. */
export function descend(): void {
  const room = get(ROOM);
  if (room) set(ROOM, room - 1);
  else fail();
}
// @ts-ignore: decorator
@inline export function ascend(): void {
  set(ROOM, get(ROOM) + 1);
}

/** Expression, with commas. */
export function parseExpression(noIn: bool): u32 {
  const start = get(START);
  const first = parseAssignment(noIn, false);
  return get(TYPE) == COMMA ? parseSequence(first, start, noIn) : first;
}
function parseSequence(first: u32, start: u32, noIn: bool): u32 {
  const list = openList();
  push(first);
  while (eat(COMMA)) push(parseAssignment(noIn, false));
  return node1(SYNTAXTYPE_SEQUENCE, start, get(LAST_END), closeList(list));
}

/** AssignmentExpression; inCover: it may become part of a pattern. */
export function parseAssignment(noIn: bool, inCover: bool): u32 {
  descend();
  const result = assignment(noIn, inCover);
  ascend();
  return result;
}
function assignment(noIn: bool, inCover: bool): u32 {
  if (get(TYPE) == NAME) {
    if (get(VALUE) == WORD_yield && get(IN_GENERATOR)) return parseYield(noIn);
    if (get(VALUE) == WORD_async) {
      // An async arrow function, or a call that looks like one, is left to the other parser.
      const after = peek();
      if (after == PAREN_L || (after >>> 16 == 0 && after != BRACE_L && after != 105 && after != 102 && isNameStart(after))) return fail();
    }
  }
  const start = get(START), outerCover = get(COVER);
  set(COVER, 0);
  set(NO_IN, <u32>noIn);
  let left = parseConditional(noIn);
  if (get(TYPE) == ASSIGN) {
    const operator = get(VALUE);
    if (operator == BINARY_OPERATOR_COUNT) {
      left = toPattern(left, false);
      set(COVER, 0);
    } else if (!isSimpleTarget(left)) return fail();
    if (get(COVER)) return fail();
    next();
    const right = parseAssignment(noIn, false);
    left = node3(SYNTAXTYPE_ASSIGNMENT, start, get(LAST_END), operator, left, right);
  } else if (get(COVER)) {
    const type = typeAt(left);
    if (!inCover || hasFlagAt(left, SYNTAXFLAG_PAREN) || (type != SYNTAXTYPE_OBJECT && type != SYNTAXTYPE_ARRAY)) return fail();
  }
  if (outerCover) set(COVER, outerCover);
  return left;
}
function isNameStart(c: u32): bool {
  return (c | 32) - 97 < 26 || c == 36 || c == 95 || c >= 128 || c == 92;
}
/** An identifier that may be assigned to, or a member. */
export function isSimpleTarget(node: u32): bool {
  const type = typeAt(node);
  if (type == SYNTAXTYPE_MEMBER) return true;
  return type == SYNTAXTYPE_IDENTIFIER && !(get(STRICT) && hasFlagAt(node, SYNTAXFLAG_RESTRICTED));
}

function parseYield(noIn: bool): u32 {
  const start = get(START);
  set(SUSPENDED, start + 1);
  next();
  let argument: u32 = 0, flags: u32 = 0;
  const type = get(TYPE);
  const ends = type == SEMICOLON || type == PAREN_R || type == BRACKET_R || type == BRACE_R || type == COMMA || type == COLON || type == EOF || isWord(WORD_in);
  if (!get(NEWLINE) && !ends) {
    if (type == OPERATOR && get(VALUE) == OPERATOR_TIMES) {
      flags = SYNTAXFLAG_DELEGATE << 8;
      next();
    }
    argument = parseAssignment(noIn, false);
  }
  return node1(SYNTAXTYPE_YIELD | flags, start, get(LAST_END), argument);
}

function parseConditional(noIn: bool): u32 {
  const start = get(START);
  const test = parseOperation(parseUnary(), start, 0, noIn);
  if (get(TYPE) != QUESTION || isArrow(test)) return test;
  if (get(COVER)) return fail();
  next();
  const consequent = parseAssignment(false, false);
  expect(COLON);
  const alternate = parseAssignment(noIn, false);
  return node3(SYNTAXTYPE_CONDITIONAL, start, get(LAST_END), test, consequent, alternate);
}
/** An arrow function is no operand. */
function isArrow(node: u32): bool {
  return typeAt(node) == SYNTAXTYPE_ARROW && !hasFlagAt(node, SYNTAXFLAG_PAREN);
}

/** The operators of higher precedence than `least`, behind a left operand. */
function parseOperation(first: u32, start: u32, least: u32, noIn: bool): u32 {
  let left = first;
  while (true) {
    const precedence = get(PRECEDENCE);
    if (!precedence || (noIn && isWord(WORD_in))) return left;
    // What ?? stands between may not have other logical operators: it is read as if it bound as && does.
    const binds = precedence == PREC_COALESCE ? PREC_AND : precedence;
    if (binds <= least) return left;
    if (isArrow(left) || get(COVER)) return fail();
    const operator = wordOperator();
    next();
    const rightStart = get(START);
    descend();
    let right = parseUnary();
    if (precedence == PREC_POWER) right = parsePower(right, rightStart);
    right = parseOperation(right, rightStart, binds, noIn);
    ascend();
    if (isArrow(right) || get(COVER)) return fail();
    const isLogical = precedence <= PREC_AND;
    left = node3(isLogical ? SYNTAXTYPE_LOGICAL : SYNTAXTYPE_BINARY, start, get(LAST_END), operator, left, right);
    const following = get(PRECEDENCE);
    if (precedence == PREC_COALESCE ? following == PREC_OR || following == PREC_AND : isLogical && following == PREC_COALESCE) return fail();
  }
}
/** The rest of a right operand of **, which binds to the right. */
function parsePower(base: u32, start: u32): u32 {
  return get(PRECEDENCE) == PREC_POWER ? parseOperation(base, start, PREC_POWER - 1, false) : base;
}

function parseUnary(): u32 {
  const type = get(TYPE), start = get(START);
  let operator: u32;
  switch (type) {
    case NAME: {
      const number = get(VALUE);
      if (number == WORD_await && get(IN_ASYNC)) {
        set(SUSPENDED, start + 1);
        next();
        const awaited = operandOf();
        return get(PRECEDENCE) == PREC_POWER ? fail() : node1(SYNTAXTYPE_AWAIT, start, get(LAST_END), awaited);
      }
      if (number < WORD_typeof || number > WORD_delete) return parsePostfix();
      operator = number - WORD_typeof + 4;
      break;
    }
    case BANG: operator = 2; break;
    case TILDE: operator = 3; break;
    case OPERATOR:
      // Operators + and -, by their precedence.
      if (get(PRECEDENCE) != 10) return parsePostfix();
      operator = get(VALUE) == OPERATOR_PLUS ? 1 : 0;
      break;
    case INC_DEC: {
      operator = get(VALUE);
      next();
      const target = operandOf();
      if (!isSimpleTarget(target)) return fail();
      return node2(SYNTAXTYPE_UPDATE | SYNTAXFLAG_PREFIX << 8, start, get(LAST_END), operator, target);
    }
    default: return parsePostfix();
  }
  next();
  const argument = operandOf();
  // delete x in strict code; -x ** 2
  if ((operator == 6 && get(STRICT) && typeAt(argument) == SYNTAXTYPE_IDENTIFIER) || get(PRECEDENCE) == PREC_POWER) return fail();
  return node2(SYNTAXTYPE_UNARY, start, get(LAST_END), operator, argument);
}

function operandOf(): u32 {
  descend();
  const operand = parseUnary();
  ascend();
  if (isArrow(operand) || get(COVER)) return fail();
  return operand;
}

function parsePostfix(): u32 {
  const start = get(START);
  const operand = parseSubscripts(parsePrimary(), start, false);
  if (get(TYPE) != INC_DEC || get(NEWLINE)) return operand;
  if (!isSimpleTarget(operand)) return fail();
  const operator = get(VALUE);
  next();
  return node2(SYNTAXTYPE_UPDATE, start, get(LAST_END), operator, operand);
}

/** Members, calls and templates behind an operand; noCalls: of `new`. */
function parseSubscripts(first: u32, start: u32, noCalls: bool): u32 {
  let base = first, isChain = false;
  if (isArrow(base)) return base;
  while (true) {
    const type = get(TYPE);
    let optional: u32 = 0;
    if (type == DOT) {
      next();
      base = node2(SYNTAXTYPE_MEMBER, start, get(END), base, parseName());
    } else if (type == PAREN_L && !noCalls) {
      base = parseCall(base, start, 0);
    } else if (type == BRACKET_L) {
      base = parseIndex(base, start, 0);
    } else if (type == BACK_QUOTE) {
      if (isChain) return fail();
      const template = parseTemplate();
      base = node2(SYNTAXTYPE_TAGGED_TEMPLATE, start, get(LAST_END), base, template);
    } else if (type == QUESTION_DOT) {
      if (noCalls) return fail();
      isChain = true;
      optional = SYNTAXFLAG_OPTIONAL << 8;
      next();
      if (get(TYPE) == PAREN_L) base = parseCall(base, start, optional);
      else if (get(TYPE) == BRACKET_L) base = parseIndex(base, start, optional);
      else base = node2(SYNTAXTYPE_MEMBER | optional, start, get(END), base, parseName());
    } else break;
    if (get(COVER)) return fail();
  }
  return isChain ? node1(SYNTAXTYPE_CHAIN, start, get(LAST_END), base) : base;
}
function parseIndex(base: u32, start: u32, flags: u32): u32 {
  next();
  const property = parseExpression(false);
  expect(BRACKET_R);
  return node2(SYNTAXTYPE_MEMBER | flags | SYNTAXFLAG_COMPUTED << 8, start, get(LAST_END), base, property);
}
function parseCall(base: u32, start: u32, flags: u32): u32 {
  if (!flags && typeAt(base) == SYNTAXTYPE_IDENTIFIER && field(base, 0) == WORD_eval) set(USES, get(USES) | SYNTAXFLAG_DIRECT_EVAL | SYNTAXFLAG_USES_ARGUMENTS);
  const list = parseArguments();
  return node2(SYNTAXTYPE_CALL | flags, start, get(LAST_END), base, list);
}
/** (a, ...b) */
function parseArguments(): u32 {
  const list = openList();
  expect(PAREN_L);
  while (get(TYPE) != PAREN_R && get(TYPE) != EOF) {
    push(get(TYPE) == ELLIPSIS ? parseSpread(false) : parseAssignment(false, false));
    if (get(TYPE) != PAREN_R) expect(COMMA);
  }
  expect(PAREN_R);
  return closeList(list);
}
function parseSpread(inCover: bool): u32 {
  const start = get(START);
  next();
  const argument = parseAssignment(false, inCover);
  return node1(SYNTAXTYPE_SPREAD, start, get(LAST_END), argument);
}

/** A name of a property, words included. */
function parseName(): u32 {
  if (get(TYPE) != NAME) return fail();
  const name = node1(SYNTAXTYPE_IDENTIFIER, get(START), get(END), 0);
  next();
  return name;
}
/** An identifier that is a reference or is bound. */
export function parseIdentifier(): u32 {
  if (get(TYPE) != NAME) return fail();
  const number = get(VALUE);
  let flags: u32 = 0;
  if (number) {
    // yield, await and let as names are left to the other parser.
    if (number <= WORD_enum || number == WORD_await || number == WORD_yield || number == WORD_let) return fail();
    if (number <= WORD_public && number >= WORD_let) {
      if (get(STRICT)) return fail();
      flags = SYNTAXFLAG_STRICT_RESERVED << 8;
    } else if (number == WORD_eval || number == WORD_arguments) {
      flags = SYNTAXFLAG_RESTRICTED << 8;
      if (number == WORD_arguments) set(USES, get(USES) | SYNTAXFLAG_USES_ARGUMENTS);
    }
  }
  const name = node1(SYNTAXTYPE_IDENTIFIER | flags, get(START), get(END), number);
  next();
  return name;
}

function parsePrimary(): u32 {
  const start = get(START), end = get(END);
  let head: u32;
  switch (get(TYPE)) {
    case NAME:
      switch (get(VALUE)) {
        case WORD_this: head = SYNTAXTYPE_THIS; break;
        case WORD_null: head = SYNTAXTYPE_NULL; break;
        case WORD_true: head = SYNTAXTYPE_TRUE; break;
        case WORD_false: head = SYNTAXTYPE_FALSE; break;
        case WORD_function: return parseFunction(start, 0, false);
        case WORD_new: return parseNew();
        case WORD_super: return parseSuper();
        case WORD_async:
          if (peek() == 102 && isFunctionNext()) {
            next();
            return parseFunction(start, SYNTAXFLAG_ASYNC, false);
          }
          return parseNameOrArrow();
        default: return parseNameOrArrow();
      }
      break;
    case INTEGER: {
      const number = node1(SYNTAXTYPE_INTEGER, start, end, get(VALUE));
      next();
      return number;
    }
    case NUMBER: head = SYNTAXTYPE_NUMBER; break;
    case STRING: head = SYNTAXTYPE_STRING | (get(ESCAPED) ? SYNTAXFLAG_ESCAPED << 8 : 0); break;
    case PAREN_L: return parseParenthesized();
    case BRACKET_L: return parseArray();
    case BRACE_L: return parseObject();
    case BACK_QUOTE: return parseTemplate();
    case OPERATOR: case ASSIGN: return char(start) == 47 ? parseRegExp() : fail();
    default: return fail();
  }
  next();
  return node0(head, start, end);
}
/** Is the word behind `async` function? */
export function isFunctionNext(): bool {
  const at = peekAt();
  const end = at + 8;
  const text = load<u64>(get(CHARS) + (at << 1)), rest = load<u64>(get(CHARS) + (at << 1), 8);
  const after = char(end);
  // The characters f u n c, t i o n, in two bytes each.
  return text == 0x0063006e00750066 && rest == 0x006e006f00690074 && !isNameStart(after) && after - 48 >= 10;
}
function parseNameOrArrow(): u32 {
  const start = get(START), outerUses = get(USES);
  set(USES, 0);
  const name = parseIdentifier();
  if (get(TYPE) != ARROW || get(NEWLINE)) {
    set(USES, outerUses | get(USES));
    return name;
  }
  const list = openList();
  push(name);
  return parseArrow(start, closeList(list), outerUses, get(NO_IN) != 0);
}

function parseSuper(): u32 {
  const start = get(START), end = get(END);
  next();
  const type = get(TYPE);
  const allowed = type == PAREN_L ? SYNTAXCONTEXT_SUPER_CALL : type == DOT || type == BRACKET_L ? SYNTAXCONTEXT_SUPER_PROPERTY : 0;
  return get(ALLOWED) & allowed ? node0(SYNTAXTYPE_SUPER, start, end) : fail();
}
function parseNew(): u32 {
  const start = get(START);
  next();
  if (get(TYPE) == DOT) {
    next();
    if (!isWord(WORD_target) || !(get(ALLOWED) & SYNTAXCONTEXT_NEW_TARGET)) return fail();
    next();
    return node0(SYNTAXTYPE_NEW_TARGET, start, get(LAST_END));
  }
  const calleeStart = get(START);
  descend();
  const callee = parseSubscripts(parsePrimary(), calleeStart, true);
  ascend();
  if (isArrow(callee) || get(COVER)) return fail();
  const list = get(TYPE) == PAREN_L ? parseArguments() : 0;
  return node2(SYNTAXTYPE_NEW, start, get(LAST_END), callee, list);
}

function parseRegExp(): u32 {
  const start = get(START);
  const closing = readPattern();
  if (!closing) return 0;
  let end = closing + 1;
  while ((char(end) | 32) - 97 < 26) end++;
  const after = char(end);
  if (after - 48 < 10 || isNameStart(after) || !parsesPattern(start + 1, closing, end)) return fail();
  set(END, end);
  next();
  return node1(SYNTAXTYPE_REG_EXP, start, end, closing);
}

/** `a${b}c`: quasis and expressions. */
function parseTemplate(): u32 {
  const start = get(START);
  const quasis = openList();
  let from = start + 1, count: u32 = 0;
  // Both lists are gathered in one: quasi, expression, quasi, ….
  while (true) {
    const ended = readTemplate(from);
    if (!ended) return 0;
    push(node0(SYNTAXTYPE_TEMPLATE_ELEMENT | ((get(ESCAPED) ? SYNTAXFLAG_ESCAPED : 0) | (ended == 1 ? SYNTAXFLAG_TAIL : 0)) << 8, from, get(END)));
    count++;
    set(END, get(END) + ended);
    if (ended == 1) break;
    next();
    push(parseExpression(false));
    if (get(TYPE) != BRACE_R) return fail();
    from = get(END);
    if (count > 10000) return fail();
  }
  next();
  return node1(SYNTAXTYPE_TEMPLATE_LITERAL, start, get(LAST_END), closeList(quasis));
}

/** [a, , ...b] */
function parseArray(): u32 {
  const start = get(START);
  const list = openList();
  next();
  while (get(TYPE) != BRACKET_R && get(TYPE) != EOF) {
    if (get(TYPE) == COMMA) {
      push(0);
      next();
      continue;
    }
    const isSpread = get(TYPE) == ELLIPSIS;
    const element = isSpread ? parseSpread(true) : parseAssignment(false, true);
    push(element);
    if (get(TYPE) != BRACKET_R) {
      expect(COMMA);
      // No pattern has a comma behind its rest.
      if (isSpread) addFlag(element, SYNTAXFLAG_PAREN);
    }
  }
  expect(BRACKET_R);
  return node1(SYNTAXTYPE_ARRAY, start, get(LAST_END), closeList(list));
}

function parseObject(): u32 {
  const start = get(START);
  const list = openList();
  let protos: u32 = 0;
  next();
  while (get(TYPE) != BRACE_R && get(TYPE) != EOF) {
    if (get(TYPE) == ELLIPSIS) {
      const spread = parseSpread(true);
      push(spread);
      if (get(TYPE) != BRACE_R) {
        expect(COMMA);
        addFlag(spread, SYNTAXFLAG_PAREN);
      }
      continue;
    }
    const property = parseProperty();
    push(property);
    // A pattern may name it twice.
    if (isProto(property) && ++protos == 2) set(COVER, start + 1);
    if (get(TYPE) != BRACE_R) expect(COMMA);
  }
  expect(BRACE_R);
  return node1(SYNTAXTYPE_OBJECT, start, get(LAST_END), closeList(list));
}
/** __proto__: v */
function isProto(property: u32): bool {
  if (!property || hasFlagAt(property, SYNTAXFLAG_COMPUTED | SYNTAXFLAG_METHOD | SYNTAXFLAG_SHORTHAND | SYNTAXFLAG_GETTER | SYNTAXFLAG_SETTER)) return false;
  const key = field(property, 0);
  let from = startAt(key);
  if (typeAt(key) == SYNTAXTYPE_STRING) {
    // With escapes it might be that name: then it counts as one.
    if (hasFlagAt(key, SYNTAXFLAG_ESCAPED)) return true;
    from++;
    if (word(key + 2) - from != 10) return false;
  } else if (typeAt(key) != SYNTAXTYPE_IDENTIFIER || word(key + 2) - from != 9) return false;
  return char(from) == 95 && char(from + 1) == 95 && char(from + 2) == 112 && char(from + 3) == 114 && char(from + 4) == 111 && char(from + 5) == 116
    && char(from + 6) == 111 && char(from + 7) == 95 && char(from + 8) == 95;
}

/** A key that is not computed, or `[e]`: then the flag is set. */
export function parseKey(): u32 {
  const start = get(START), end = get(END);
  let key: u32;
  switch (get(TYPE)) {
    case NAME: return parseName();
    case STRING: key = node0(SYNTAXTYPE_STRING | (get(ESCAPED) ? SYNTAXFLAG_ESCAPED << 8 : 0), start, end); break;
    case INTEGER: key = node1(SYNTAXTYPE_INTEGER, start, end, get(VALUE)); break;
    case NUMBER: key = node0(SYNTAXTYPE_NUMBER, start, end); break;
    case BRACKET_L:
      next();
      key = parseAssignment(false, false);
      if (get(TYPE) != BRACKET_R) return fail();
      break;
    default: return fail();
  }
  next();
  return key;
}

function parseProperty(): u32 {
  const start = get(START);
  let flags: u32 = 0, functionFlags: u32 = 0;
  if (get(TYPE) == OPERATOR && get(VALUE) == OPERATOR_TIMES) {
    functionFlags = SYNTAXFLAG_GENERATOR;
    flags = SYNTAXFLAG_METHOD;
    next();
  }
  const number = get(TYPE) == NAME ? get(VALUE) : 0, computed = get(TYPE) == BRACKET_L;
  const isName = get(TYPE) == NAME;
  const wordStart = get(START), wordEnd = get(END);
  // As an identifier, if it turns out to be a shorthand.
  let key: u32;
  if (!flags && (number == WORD_get || number == WORD_set || number == WORD_async)) {
    key = parseName();
    const type = get(TYPE);
    if (type == NAME || type == STRING || type == NUMBER || type == INTEGER || type == BRACKET_L || (type == OPERATOR && get(VALUE) == OPERATOR_TIMES)) {
      if (number == WORD_async) {
        if (get(NEWLINE)) return fail();
        functionFlags = SYNTAXFLAG_ASYNC;
        flags = SYNTAXFLAG_METHOD;
        if (type == OPERATOR) {
          functionFlags |= SYNTAXFLAG_GENERATOR;
          next();
        }
      } else {
        if (type == OPERATOR) return fail();
        flags = number == WORD_get ? SYNTAXFLAG_GETTER : SYNTAXFLAG_SETTER;
      }
      if (get(TYPE) == BRACKET_L) flags |= SYNTAXFLAG_COMPUTED;
      key = parseKey();
      const method = parseMethod(functionFlags, flags);
      return node2(SYNTAXTYPE_PROPERTY | flags << 8, start, get(LAST_END), key, method);
    }
  } else {
    if (computed) flags |= SYNTAXFLAG_COMPUTED;
    key = parseKey();
  }
  if (get(TYPE) == PAREN_L) {
    flags |= SYNTAXFLAG_METHOD;
    const method = parseMethod(functionFlags, flags);
    return node2(SYNTAXTYPE_PROPERTY | flags << 8, start, get(LAST_END), key, method);
  }
  if (flags & SYNTAXFLAG_METHOD) return fail();
  if (eat(COLON)) {
    const value = parseAssignment(false, true);
    return node2(SYNTAXTYPE_PROPERTY | flags << 8, start, get(LAST_END), key, value);
  }
  if (!isName || (number != 0 && number <= WORD_enum) || number == WORD_await || number == WORD_yield || number == WORD_let) return fail();
  let nameFlags: u32 = 0;
  if (number >= WORD_let && number <= WORD_public) {
    if (get(STRICT)) return fail();
    nameFlags = SYNTAXFLAG_STRICT_RESERVED << 8;
  } else if (number == WORD_eval || number == WORD_arguments) {
    nameFlags = SYNTAXFLAG_RESTRICTED << 8;
    if (number == WORD_arguments) set(USES, get(USES) | SYNTAXFLAG_USES_ARGUMENTS);
  }
  let value = node1(SYNTAXTYPE_IDENTIFIER | nameFlags, wordStart, wordEnd, number);
  if (get(TYPE) == ASSIGN && get(VALUE) == BINARY_OPERATOR_COUNT) {
    if (get(STRICT) && nameFlags) return fail();
    const at = get(START) + 1;
    next();
    const initial = parseAssignment(false, false);
    value = node2(SYNTAXTYPE_ASSIGNMENT_PATTERN, start, get(LAST_END), value, initial);
    set(COVER, at);
  }
  return node2(SYNTAXTYPE_PROPERTY | SYNTAXFLAG_SHORTHAND << 8, start, get(LAST_END), key, value);
}

/** (a, b), or the parameters of an arrow function. */
function parseParenthesized(): u32 {
  const start = get(START), noIn = get(NO_IN) != 0;
  next();
  const list = openList();
  const innerStart = get(START), outerCover = get(COVER), outerUses = get(USES);
  set(COVER, 0);
  set(USES, 0);
  let onlyArrow = get(TYPE) == PAREN_R;
  let lastEnd: u32 = 0;
  while (get(TYPE) != PAREN_R && get(TYPE) != EOF) {
    if (get(TYPE) == ELLIPSIS) {
      push(parseSpread(true));
      onlyArrow = true;
      if (get(TYPE) != PAREN_R) return fail();
      break;
    }
    push(parseAssignment(false, true));
    lastEnd = get(LAST_END);
    if (get(TYPE) != PAREN_R) {
      expect(COMMA);
      if (get(TYPE) == PAREN_R) onlyArrow = true;
    }
  }
  expect(PAREN_R);
  const items = closeList(list);
  if (get(TYPE) == ARROW && !get(NEWLINE)) {
    set(COVER, outerCover);
    return parseArrow(start, items, outerUses, noIn);
  }
  if (onlyArrow || get(COVER) || !items) return fail();
  set(COVER, outerCover);
  set(USES, outerUses | get(USES));
  const inner = word(items) == 1 ? item(items, 0) : node1(SYNTAXTYPE_SEQUENCE, innerStart, lastEnd, items);
  addFlag(inner, SYNTAXFLAG_PAREN);
  return inner;
}
