/** Patterns: those of declarations and parameters, and literals that turn out to be patterns. */
import {
  BINARY_OPERATOR_COUNT, SYNTAXFLAG_COMPUTED, SYNTAXFLAG_GETTER, SYNTAXFLAG_METHOD, SYNTAXFLAG_PAREN, SYNTAXFLAG_RESTRICTED, SYNTAXFLAG_SETTER, SYNTAXFLAG_SHORTHAND,
  SYNTAXTYPE_ARRAY, SYNTAXTYPE_ARRAY_PATTERN, SYNTAXTYPE_ASSIGNMENT, SYNTAXTYPE_ASSIGNMENT_PATTERN, SYNTAXTYPE_IDENTIFIER, SYNTAXTYPE_MEMBER,
  SYNTAXTYPE_OBJECT, SYNTAXTYPE_OBJECT_PATTERN, SYNTAXTYPE_PROPERTY, SYNTAXTYPE_REST, SYNTAXTYPE_SPREAD,
} from '../abi.generated';
import { ascend, descend, eat, expect, parseAssignment, parseIdentifier, parseKey } from './expressions';
import { declare } from './scopes';
import { LAST_END, START, STRICT, TYPE, VALUE, closeList, field, get, hasFlagAt, item, node1, node2, openList, push, setType, setWord, startAt, typeAt, word } from './state';
import { ASSIGN, BRACE_L, BRACE_R, BRACKET_L, BRACKET_R, COLON, COMMA, ELLIPSIS, EOF, NAME, fail, failed, peek } from './tokens';

/** Makes a literal a pattern of an assignment, or, isBinding, of parameters of an arrow function; fails if it is none. */
export function toPattern(node: u32, isBinding: bool): u32 {
  const type = typeAt(node), isParenthesized = hasFlagAt(node, SYNTAXFLAG_PAREN);
  if (isParenthesized && (isBinding || (type != SYNTAXTYPE_IDENTIFIER && type != SYNTAXTYPE_MEMBER))) return fail();
  switch (type) {
    case SYNTAXTYPE_IDENTIFIER:
      return get(STRICT) && hasFlagAt(node, SYNTAXFLAG_RESTRICTED) ? fail() : node;
    case SYNTAXTYPE_MEMBER:
      return isBinding ? fail() : node;
    case SYNTAXTYPE_OBJECT: case SYNTAXTYPE_OBJECT_PATTERN:
      setType(node, SYNTAXTYPE_OBJECT_PATTERN);
      toProperties(field(node, 0), isBinding);
      return node;
    case SYNTAXTYPE_ARRAY: case SYNTAXTYPE_ARRAY_PATTERN:
      setType(node, SYNTAXTYPE_ARRAY_PATTERN);
      toElements(field(node, 0), isBinding);
      return node;
    case SYNTAXTYPE_ASSIGNMENT:
      if (field(node, 0) != BINARY_OPERATOR_COUNT) return fail();
      // operator, left, right: now left, right
      setType(node, SYNTAXTYPE_ASSIGNMENT_PATTERN);
      setWord(node + 3, field(node, 1));
      setWord(node + 4, field(node, 2));
      toPattern(field(node, 0), isBinding);
      return node;
    case SYNTAXTYPE_ASSIGNMENT_PATTERN:
      toPattern(field(node, 0), isBinding);
      return node;
    default: return fail();
  }
}
function toProperties(list: u32, isBinding: bool): void {
  const count = word(list);
  for (let i: u32 = 0; i < count; i++) {
    const property = item(list, i), type = typeAt(property);
    if (type == SYNTAXTYPE_PROPERTY) {
      if (hasFlagAt(property, SYNTAXFLAG_GETTER | SYNTAXFLAG_SETTER)) return failed();
      // Of properties that are not computed the flag says that they are methods.
      if (hasFlagAt(property, SYNTAXFLAG_METHOD)) return failed();
      toPattern(field(property, 1), isBinding);
      continue;
    }
    if ((type != SYNTAXTYPE_SPREAD && type != SYNTAXTYPE_REST) || i + 1 < count || hasFlagAt(property, SYNTAXFLAG_PAREN)) return failed();
    setType(property, SYNTAXTYPE_REST);
    const rest = field(property, 0), target = typeAt(rest);
    if (target != SYNTAXTYPE_IDENTIFIER && target != SYNTAXTYPE_MEMBER) return failed();
    toPattern(rest, isBinding);
  }
}
function toElements(list: u32, isBinding: bool): void {
  const count = word(list);
  for (let i: u32 = 0; i < count; i++) {
    const element = item(list, i);
    if (!element) continue;
    if (typeAt(element) == SYNTAXTYPE_SPREAD || typeAt(element) == SYNTAXTYPE_REST) toRest(element, i + 1 == count, isBinding);
    else toPattern(element, isBinding);
  }
}
/** ...target in an array pattern or in parameters. */
export function toRest(element: u32, isLast: bool, isBinding: bool): void {
  if (!isLast || hasFlagAt(element, SYNTAXFLAG_PAREN)) return failed();
  setType(element, SYNTAXTYPE_REST);
  const target = field(element, 0), type = typeAt(target);
  if (type == SYNTAXTYPE_ASSIGNMENT || type == SYNTAXTYPE_ASSIGNMENT_PATTERN) return failed();
  toPattern(target, isBinding);
}

/** BindingIdentifier or BindingPattern. */
export function parseBinding(): u32 {
  if (get(TYPE) == NAME) {
    const name = parseIdentifier();
    return get(STRICT) && name != 0 && hasFlagAt(name, SYNTAXFLAG_RESTRICTED) ? fail() : name;
  }
  if (get(TYPE) != BRACE_L && get(TYPE) != BRACKET_L) return fail();
  descend();
  const pattern = get(TYPE) == BRACE_L ? parseObjectBinding() : parseArrayBinding();
  ascend();
  return pattern;
}
/** With an initialiser, if there is one. */
export function parseBindingElement(): u32 {
  const start = get(START);
  const target = parseBinding();
  return parseDefault(target, start);
}
function parseDefault(target: u32, start: u32): u32 {
  if (get(TYPE) != ASSIGN || get(VALUE) != BINARY_OPERATOR_COUNT) return target;
  eat(ASSIGN);
  const initial = parseAssignment(false, false);
  return node2(SYNTAXTYPE_ASSIGNMENT_PATTERN, start, get(LAST_END), target, initial);
}
/** ...target */
export function parseBindingRest(onlyName: bool): u32 {
  const start = get(START);
  eat(ELLIPSIS);
  if (onlyName && get(TYPE) != NAME) return fail();
  const target = parseBinding();
  return node1(SYNTAXTYPE_REST, start, get(LAST_END), target);
}
function parseArrayBinding(): u32 {
  const start = get(START);
  const list = openList();
  eat(BRACKET_L);
  while (get(TYPE) != BRACKET_R && get(TYPE) != EOF) {
    if (eat(COMMA)) {
      push(0);
      continue;
    }
    if (get(TYPE) == ELLIPSIS) {
      push(parseBindingRest(false));
      break;
    }
    push(parseBindingElement());
    if (get(TYPE) != BRACKET_R) expect(COMMA);
  }
  expect(BRACKET_R);
  return node1(SYNTAXTYPE_ARRAY_PATTERN, start, get(LAST_END), closeList(list));
}
function parseObjectBinding(): u32 {
  const start = get(START);
  const list = openList();
  eat(BRACE_L);
  while (get(TYPE) != BRACE_R && get(TYPE) != EOF) {
    if (get(TYPE) == ELLIPSIS) {
      push(parseBindingRest(true));
      break;
    }
    push(parseBindingProperty());
    if (get(TYPE) != BRACE_R) expect(COMMA);
  }
  expect(BRACE_R);
  return node1(SYNTAXTYPE_OBJECT_PATTERN, start, get(LAST_END), closeList(list));
}
function parseBindingProperty(): u32 {
  const start = get(START);
  // A name alone is key and target: it is read as a target, and a key made of it.
  const after = get(TYPE) == NAME ? keyFollows() : true;
  if (after) {
    const flags: u32 = get(TYPE) == BRACKET_L ? SYNTAXFLAG_COMPUTED << 8 : 0;
    const key = parseKey();
    expect(COLON);
    const value = parseBindingElement();
    return node2(SYNTAXTYPE_PROPERTY | flags, start, get(LAST_END), key, value);
  }
  const name = parseBinding();
  if (!name) return 0;
  const key = node1(SYNTAXTYPE_IDENTIFIER, startAt(name), word(name + 2), 0);
  const value = parseDefault(name, start);
  return node2(SYNTAXTYPE_PROPERTY | SYNTAXFLAG_SHORTHAND << 8, start, get(LAST_END), key, value);
}
function keyFollows(): bool {
  return (peek() & 0xffff) == COLON;
}

/** Declares the names that a pattern binds. */
export function declareNames(pattern: u32, kind: u32): void {
  if (!pattern) return;
  switch (typeAt(pattern)) {
    case SYNTAXTYPE_IDENTIFIER: return declare(startAt(pattern), word(pattern + 2) - startAt(pattern), kind);
    case SYNTAXTYPE_ASSIGNMENT_PATTERN: case SYNTAXTYPE_REST: return declareNames(field(pattern, 0), kind);
    case SYNTAXTYPE_PROPERTY: return declareNames(field(pattern, 1), kind);
    default: {
      const list = field(pattern, 0), count = word(list);
      for (let i: u32 = 0; i < count; i++) declareNames(item(list, i), kind);
    }
  }
}
