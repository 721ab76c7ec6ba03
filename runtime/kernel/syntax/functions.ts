/** Functions of all kinds: what surrounds the code inside is saved and set anew. */
import {
  SYNTAXCONTEXT_NEW_TARGET, SYNTAXCONTEXT_SUPER_PROPERTY, SYNTAXFLAG_ASYNC, SYNTAXFLAG_DIRECT_EVAL, SYNTAXFLAG_EXPRESSION_BODY, SYNTAXFLAG_GENERATOR, SYNTAXFLAG_GETTER,
  SYNTAXFLAG_RESTRICTED, SYNTAXFLAG_SETTER, SYNTAXFLAG_STRICT, SYNTAXFLAG_STRICT_RESERVED,
  SYNTAXTYPE_ARROW, SYNTAXTYPE_ASSIGNMENT_PATTERN, SYNTAXTYPE_FUNCTION_DECLARATION, SYNTAXTYPE_FUNCTION_EXPRESSION, SYNTAXTYPE_IDENTIFIER, SYNTAXTYPE_PROPERTY, SYNTAXTYPE_REST,
  SYNTAXTYPE_SPREAD, OPERATOR_TIMES,
} from '../abi.generated';
import { expect, parseAssignment, parseIdentifier } from './expressions';
import { parseBindingElement, parseBindingRest, toPattern, toRest } from './patterns';
import { FUNCTION, LEXICAL, VAR, declare, declareParameter, enterScope, isVarScope, leaveScope } from './scopes';
import { parseBody } from './statements';
import {
  ALLOWED, BREAKABLE, DIRECTIVE, FAILED, IN_ASYNC, IN_FUNCTION, IN_GENERATOR, LABELS, LABEL_BASE, LAST_END, LAST_START, LOOPS, PARAMETERS_END, START, STRICT, SUSPENDED, TYPE, USES, VALUE,
  closeList, field, get, hasFlagAt, item, node4, openList, push, set, startAt, typeAt, word,
} from './state';
import { BRACE_L, COMMA, ELLIPSIS, EOF, OPERATOR, PAREN_L, PAREN_R, fail, next } from './tokens';

// What checkParameters found.
const SIMPLE: u32 = 1;
const TWICE: u32 = 2;
const RESERVED: u32 = 4;

/** A function behind its `async`, at the word `function`; start: of the whole. */
export function parseFunction(start: u32, asyncFlag: u32, isDeclaration: bool): u32 {
  next();
  let flags = asyncFlag;
  if (get(TYPE) == OPERATOR && get(VALUE) == OPERATOR_TIMES) {
    flags |= SYNTAXFLAG_GENERATOR;
    next();
  }
  let id: u32 = 0;
  if (isDeclaration) {
    id = parseIdentifier();
    if (!id) return 0;
    const isPlain = !get(STRICT) && !flags;
    declareFunction(id, isPlain);
  } else if (get(TYPE) != PAREN_L) {
    // yield and await as names are left to the other parser, wherever they stand.
    id = parseIdentifier();
  }
  return parseRest(isDeclaration ? SYNTAXTYPE_FUNCTION_DECLARATION : SYNTAXTYPE_FUNCTION_EXPRESSION, start, id, flags, 0);
}
/** At the top level of a function or text functions are vars; in blocks they are lexical, though sloppy ones may come twice. */
function declareFunction(id: u32, isPlain: bool): void {
  declare(startAt(id), word(id + 2) - startAt(id), isPlain ? FUNCTION : isVarScope() ? VAR : LEXICAL);
}

/** The parameters and body of a method; flags: of its property. */
export function parseMethod(functionFlags: u32, flags: u32): u32 {
  if (get(TYPE) != PAREN_L) return fail();
  const method = parseRest(SYNTAXTYPE_FUNCTION_EXPRESSION, get(START), 0, functionFlags, 1);
  if (!method) return 0;
  const list = field(method, 1), count = word(list);
  if (flags & SYNTAXFLAG_GETTER && count) return fail();
  if (flags & SYNTAXFLAG_SETTER && (count != 1 || typeAt(item(list, 0)) == SYNTAXTYPE_REST)) return fail();
  return method;
}

/** From the ( of the parameters on. isMethod: with `super`, and no parameter twice. */
function parseRest(type: u32, start: u32, id: u32, flags: u32, isMethod: u32): u32 {
  const dynamicEnd = get(PARAMETERS_END);
  set(PARAMETERS_END, 0);
  const strict = get(STRICT), inGenerator = get(IN_GENERATOR), inAsync = get(IN_ASYNC), inFunction = get(IN_FUNCTION), allowed = get(ALLOWED);
  const uses = get(USES), suspended = get(SUSPENDED);
  set(IN_GENERATOR, flags & SYNTAXFLAG_GENERATOR);
  set(IN_ASYNC, flags & SYNTAXFLAG_ASYNC);
  set(IN_FUNCTION, 1);
  set(ALLOWED, isMethod ? SYNTAXCONTEXT_NEW_TARGET | SYNTAXCONTEXT_SUPER_PROPERTY : SYNTAXCONTEXT_NEW_TARGET);
  set(USES, 0);
  set(SUSPENDED, 0);
  enterScope(true);
  const list = openList();
  expect(PAREN_L);
  while (get(TYPE) != PAREN_R && get(TYPE) != EOF) {
    if (get(TYPE) == ELLIPSIS) {
      push(parseBindingRest(false));
      break;
    }
    push(parseBindingElement());
    if (get(TYPE) != PAREN_R) expect(COMMA);
  }
  const parameters = closeList(list);
  expect(PAREN_R);
  // A yield or await in a parameter; a ) in a text of parameters, or { behind something else.
  if (get(SUSPENDED) || (dynamicEnd && (get(LAST_START) != dynamicEnd || get(START) != dynamicEnd + 2))) fail();
  const body = parseFunctionBody(parameters, isMethod != 0, id);
  leaveScope();
  const inner = get(USES), isStrict: u32 = get(STRICT) && !strict ? SYNTAXFLAG_STRICT : 0;
  set(STRICT, strict);
  set(IN_GENERATOR, inGenerator);
  set(IN_ASYNC, inAsync);
  set(IN_FUNCTION, inFunction);
  set(ALLOWED, allowed);
  set(USES, uses | inner & SYNTAXFLAG_DIRECT_EVAL);
  set(SUSPENDED, suspended);
  return node4(type | (flags | inner | isStrict) << 8, start, get(LAST_END), id, parameters, body, expectedArguments(parameters));
}
/** ExpectedArgumentCount */
function expectedArguments(list: u32): u32 {
  const count = word(list);
  for (let i: u32 = 0; i < count; i++) {
    const type = typeAt(item(list, i));
    if (type == SYNTAXTYPE_ASSIGNMENT_PATTERN || type == SYNTAXTYPE_REST) return i;
  }
  return count;
}

/** { … } of a function, with the checks of its parameters: the list of statements. */
function parseFunctionBody(parameters: u32, noneTwice: bool, id: u32): u32 {
  const loops = get(LOOPS), breakable = get(BREAKABLE), labels = get(LABEL_BASE);
  set(LOOPS, 0);
  set(BREAKABLE, 0);
  set(LABEL_BASE, get(LABELS));
  const found = checkParameters(parameters);
  if (get(TYPE) != BRACE_L) return fail();
  next();
  const body = parseBody(true);
  const isStrict = get(STRICT) != 0;
  if (get(DIRECTIVE) && !(found & SIMPLE)) fail();
  if (found & TWICE && (isStrict || noneTwice || !(found & SIMPLE))) fail();
  if (isStrict && (found & RESERVED || (id && hasFlagAt(id, SYNTAXFLAG_RESTRICTED | SYNTAXFLAG_STRICT_RESERVED)))) fail();
  set(LOOPS, loops);
  set(BREAKABLE, breakable);
  set(LABEL_BASE, labels);
  return body;
}
function checkParameters(list: u32): u32 {
  const count = word(list);
  let found = SIMPLE;
  for (let i: u32 = 0; i < count; i++) {
    const parameter = item(list, i);
    if (!parameter) return found;
    if (typeAt(parameter) != SYNTAXTYPE_IDENTIFIER) found &= ~SIMPLE;
    found |= declareParameters(parameter);
  }
  return found;
}
function declareParameters(pattern: u32): u32 {
  if (!pattern) return 0;
  switch (typeAt(pattern)) {
    case SYNTAXTYPE_IDENTIFIER:
      return (hasFlagAt(pattern, SYNTAXFLAG_RESTRICTED | SYNTAXFLAG_STRICT_RESERVED) ? RESERVED : 0)
        | (declareParameter(startAt(pattern), word(pattern + 2) - startAt(pattern)) ? TWICE : 0);
    case SYNTAXTYPE_ASSIGNMENT_PATTERN: case SYNTAXTYPE_REST: return declareParameters(field(pattern, 0));
    case SYNTAXTYPE_PROPERTY: return declareParameters(field(pattern, 1));
    default: {
      const list = field(pattern, 0), count = word(list);
      let found: u32 = 0;
      for (let i: u32 = 0; i < count; i++) found |= declareParameters(item(list, i));
      return found;
    }
  }
}

/** The rest of an arrow function at its =>; list: its parameters as expressions, whose uses are in USES; outerUses: those around. */
export function parseArrow(start: u32, list: u32, outerUses: u32, noIn: bool): u32 {
  // A yield or await among them.
  if (get(SUSPENDED) > start) return fail();
  const count = word(list);
  for (let i: u32 = 0; i < count; i++) {
    const parameter = item(list, i);
    if (!parameter) return fail();
    if (typeAt(parameter) == SYNTAXTYPE_SPREAD) toRest(parameter, i + 1 == count, true);
    else toPattern(parameter, true);
  }
  if (get(FAILED)) return 0;
  next();
  const strict = get(STRICT), inGenerator = get(IN_GENERATOR), inAsync = get(IN_ASYNC), inFunction = get(IN_FUNCTION), suspended = get(SUSPENDED), uses = get(USES);
  set(IN_GENERATOR, 0);
  set(IN_ASYNC, 0);
  set(USES, 0);
  enterScope(true);
  let body: u32, flags: u32 = 0;
  if (get(TYPE) == BRACE_L) {
    set(IN_FUNCTION, 1);
    body = parseFunctionBody(list, true, 0);
  } else {
    const found = checkParameters(list);
    if (found & TWICE || (get(STRICT) && found & RESERVED)) fail();
    flags = SYNTAXFLAG_EXPRESSION_BODY;
    body = parseAssignment(noIn, false);
  }
  leaveScope();
  if (get(STRICT) && !strict) flags |= SYNTAXFLAG_STRICT;
  const inner = get(USES);
  set(STRICT, strict);
  set(IN_GENERATOR, inGenerator);
  set(IN_ASYNC, inAsync);
  set(IN_FUNCTION, inFunction);
  set(SUSPENDED, suspended);
  set(USES, outerUses | uses | inner);
  return node4(SYNTAXTYPE_ARROW | (flags | inner | uses) << 8, start, get(LAST_END), 0, list, body, expectedArguments(list));
}
