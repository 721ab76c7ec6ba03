// Nodes of ESTree from the tree of words that the kernel's parser makes (abi/syntax.ts). A function's
// parameters and body are made when it is first called: most functions of a large text never are.

const OPERATORS = operatorTable();

/** Binary operators, `=`, and those with `=`. */
function operatorTable() {
  const table = [];
  for (let i = 0; i < BINARY_OPERATORS.length; i++) table[i] = BINARY_OPERATORS[i];
  append(table, "=");
  for (let i = 0; i < BINARY_OPERATORS.length; i++) append(table, BINARY_OPERATORS[i] + "=");
  return table;
}

/** Programs by text and context: the compilation to closures leaves them as they are. */
const recentPrograms = new RecentTexts();

/** Program of a text, with what annotate notes; undefined if the kernel's parser does not understand it. */
function parseQuickly(source, context) {
  // Private names of the code around, and initialisers of fields, it knows nothing of.
  if (context.inField || context.privateNames !== null) return undefined;
  const flags = (context.strict ? CONTEXT_STRICT : 0) | (context.newTarget ? CONTEXT_NEW_TARGET : 0)
    | (context.superProperty ? CONTEXT_SUPER_PROPERTY : 0) | (context.superCall ? CONTEXT_SUPER_CALL : 0);
  const isFunction = context.parametersEnd !== undefined;
  if (!isFunction) {
    const known = recentPrograms.find(source, flags);
    if (known !== undefined) return known;
  }
  const tree = Host.parse(source, flags, isFunction ? context.parametersEnd : 0);
  if (tree === undefined) return undefined;
  const at = Host.word(tree, 1), head = Host.word(tree, at);
  const program = {
    type: "Program", start: 0, end: source.length, body: nodeList(tree, source, Host.word(tree, at + 3)), useStrict: (head & FLAG_STRICT) !== 0,
    usesArguments: false, directEval: false, suspends: false, closes: true,
  };
  annotate(program);
  if (!isFunction) recentPrograms.note(source, flags, program);
  return program;
}

/** Gives a function of a tree its parameters and body. */
function completeFunction(node) {
  const { tree, text, at } = node;
  const params = nodeList(tree, text, Host.word(tree, at + 4)), body = Host.word(tree, at + 5);
  node.params = params;
  if ((Host.word(tree, at) & FLAG_EXPRESSION_BODY) !== 0) node.body = nodeOf(tree, text, body);
  else node.body = { type: "BlockStatement", body: nodeList(tree, text, body), suspends: false, closes: false };
  annotateChild(params);
  annotateChild(node.body);
  // Only now: what is above may end for want of stack.
  node.tree = undefined;
}

function nodeList(tree, text, at) {
  const list = [];
  if (at === 0) return list;
  const count = Host.word(tree, at);
  for (let i = 1; i <= count; i++) list[i - 1] = nodeOf(tree, text, Host.word(tree, at + i));
  return list;
}
/** Field number n of the node, a node. */
function child(tree, text, at, n) {
  return nodeOf(tree, text, Host.word(tree, at + 3 + n));
}
function childList(tree, text, at, n) {
  return nodeList(tree, text, Host.word(tree, at + 3 + n));
}
function nameAt(tree, text, at) {
  return Host.name(text, Host.word(tree, at + 1), Host.word(tree, at + 2));
}
function literal(value) {
  return { type: "Literal", value, raw: undefined, regex: null, bigint: null, suspends: false, closes: false };
}

function nodeOf(tree, text, at) {
  if (at === 0) return null;
  const head = Host.word(tree, at);
  switch (head & 255) {
    case TYPE_IDENTIFIER: return { type: "Identifier", start: Host.word(tree, at + 1), name: nameAt(tree, text, at), suspends: false, closes: false };
    case TYPE_INTEGER: return literal(Host.word(tree, at + 3));
    case TYPE_NUMBER: return literal(+Host.name(text, Host.word(tree, at + 1), Host.word(tree, at + 2)));
    case TYPE_STRING: return literal(stringAt(tree, text, at, head));
    case TYPE_REG_EXP: return regExpLiteral(tree, text, at);
    case TYPE_NULL: return literal(null);
    case TYPE_TRUE: return literal(true);
    case TYPE_FALSE: return literal(false);
    case TYPE_THIS: return { type: "ThisExpression", suspends: false, closes: false };
    case TYPE_SUPER: return { type: "Super", suspends: false, closes: false };
    case TYPE_TEMPLATE_LITERAL: return templateLiteral(tree, text, at);
    case TYPE_TAGGED_TEMPLATE:
      return {
        type: "TaggedTemplateExpression", start: Host.word(tree, at + 1), end: Host.word(tree, at + 2), tag: child(tree, text, at, 0), quasi: child(tree,
        text, at, 1), suspends: false, closes: false,
      };
    case TYPE_ARRAY: return { type: "ArrayExpression", elements: childList(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_ARRAY_PATTERN: return { type: "ArrayPattern", elements: childList(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_OBJECT: return { type: "ObjectExpression", properties: childList(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_OBJECT_PATTERN: return { type: "ObjectPattern", properties: childList(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_PROPERTY: return propertyOf(tree, text, at, head);
    case TYPE_SPREAD: return { type: "SpreadElement", argument: child(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_REST: return { type: "RestElement", argument: child(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_FUNCTION_EXPRESSION: return functionOf(tree, text, at, head, "FunctionExpression");
    case TYPE_FUNCTION_DECLARATION: return functionOf(tree, text, at, head, "FunctionDeclaration");
    case TYPE_ARROW: return functionOf(tree, text, at, head, "ArrowFunctionExpression");
    case TYPE_UNARY: return { type: "UnaryExpression", operator: UNARY_OPERATORS[Host.word(tree, at + 3)], argument: child(tree, text, at, 1), suspends: false, closes: false };
    case TYPE_UPDATE:
      return {
        type: "UpdateExpression", operator: Host.word(tree, at + 3) === 0 ? "++" : "--", prefix: (head & FLAG_PREFIX) !== 0, argument: child(tree, text, at,
        1), suspends: false, closes: false,
      };
    case TYPE_BINARY: case TYPE_LOGICAL: return operationOf(tree, text, at);
    case TYPE_ASSIGNMENT:
      return {
        type: "AssignmentExpression", start: Host.word(tree, at + 1), operator: OPERATORS[Host.word(tree, at + 3)], left: child(tree, text, at, 1),
        right: child(tree, text, at, 2), suspends: false, closes: false,
      };
    case TYPE_ASSIGNMENT_PATTERN: return { type: "AssignmentPattern", left: child(tree, text, at, 0), right: child(tree, text, at, 1), suspends: false, closes: false };
    case TYPE_CONDITIONAL:
      return { type: "ConditionalExpression", test: child(tree, text, at, 0), consequent: child(tree, text, at, 1), alternate: child(tree, text, at, 2), suspends: false, closes: false };
    case TYPE_CALL:
      return { type: "CallExpression", callee: child(tree, text, at, 0), arguments: childList(tree, text, at, 1), optional: (head & FLAG_OPTIONAL) !== 0, suspends: false, closes: false };
    case TYPE_NEW: return { type: "NewExpression", callee: child(tree, text, at, 0), arguments: childList(tree, text, at, 1), suspends: false, closes: false };
    case TYPE_MEMBER:
      return {
        type: "MemberExpression", object: child(tree, text, at, 0), property: child(tree, text, at, 1),
        computed: (head & FLAG_COMPUTED) !== 0, optional: (head & FLAG_OPTIONAL) !== 0, suspends: false, closes: false,
      };
    case TYPE_CHAIN: return { type: "ChainExpression", expression: child(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_SEQUENCE: return { type: "SequenceExpression", expressions: childList(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_YIELD: return { type: "YieldExpression", delegate: (head & FLAG_DELEGATE) !== 0, argument: child(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_AWAIT: return { type: "AwaitExpression", argument: child(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_NEW_TARGET: return { type: "MetaProperty", suspends: false, closes: false };
    default: return statementOf(tree, text, at, head);
  }
}
function statementOf(tree, text, at, head) {
  switch (head & 255) {
    case TYPE_EXPRESSION: return { type: "ExpressionStatement", expression: child(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_BLOCK: return { type: "BlockStatement", body: childList(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_EMPTY: return { type: "EmptyStatement", suspends: false, closes: false };
    case TYPE_DEBUGGER: return { type: "DebuggerStatement", suspends: false, closes: false };
    case TYPE_WITH: return { type: "WithStatement", object: child(tree, text, at, 0), body: child(tree, text, at, 1), suspends: false, closes: false };
    case TYPE_RETURN: return { type: "ReturnStatement", argument: child(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_LABELED: return { type: "LabeledStatement", label: child(tree, text, at, 0), body: child(tree, text, at, 1), suspends: false, closes: false };
    case TYPE_BREAK: return { type: "BreakStatement", label: child(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_CONTINUE: return { type: "ContinueStatement", label: child(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_IF: return { type: "IfStatement", test: child(tree, text, at, 0), consequent: child(tree, text, at, 1), alternate: child(tree, text, at, 2), suspends: false, closes: false };
    case TYPE_SWITCH: return { type: "SwitchStatement", discriminant: child(tree, text, at, 0), cases: childList(tree, text, at, 1), suspends: false, closes: false };
    case TYPE_CASE: return { type: "SwitchCase", test: child(tree, text, at, 0), consequent: childList(tree, text, at, 1), suspends: false, closes: false };
    case TYPE_THROW: return { type: "ThrowStatement", argument: child(tree, text, at, 0), suspends: false, closes: false };
    case TYPE_TRY: return { type: "TryStatement", block: child(tree, text, at, 0), handler: child(tree, text, at, 1), finalizer: child(tree, text, at, 2), suspends: false, closes: false };
    case TYPE_CATCH: return { type: "CatchClause", param: child(tree, text, at, 0), body: child(tree, text, at, 1), suspends: false, closes: false };
    case TYPE_WHILE: return { type: "WhileStatement", test: child(tree, text, at, 0), body: child(tree, text, at, 1), suspends: false, closes: false };
    case TYPE_DO_WHILE: return { type: "DoWhileStatement", body: child(tree, text, at, 0), test: child(tree, text, at, 1), suspends: false, closes: false };
    case TYPE_FOR:
      return { type: "ForStatement", init: child(tree, text, at, 0), test: child(tree, text, at, 1), update: child(tree, text, at, 2), body: child(tree, text, at, 3), suspends: false, closes: false };
    case TYPE_FOR_IN: return { type: "ForInStatement", left: child(tree, text, at, 0), right: child(tree, text, at, 1), body: child(tree, text, at, 2), suspends: false, closes: false };
    case TYPE_FOR_OF: return { type: "ForOfStatement", await: false, left: child(tree, text, at, 0), right: child(tree, text, at, 1), body: child(tree, text, at, 2), suspends: false, closes: false };
    case TYPE_DECLARATION: {
      const kind = (head & FLAG_LET) !== 0 ? "let" : (head & FLAG_CONST) !== 0 ? "const" : "var";
      return { type: "VariableDeclaration", kind, declarations: childList(tree, text, at, 0), suspends: false, closes: false };
    }
    case TYPE_DECLARATOR: return { type: "VariableDeclarator", id: child(tree, text, at, 0), init: child(tree, text, at, 1), suspends: false, closes: false };
  }
}

function stringAt(tree, text, at, head) {
  const start = Host.word(tree, at + 1) + 1, end = Host.word(tree, at + 2) - 1;
  return (head & FLAG_ESCAPED) === 0 ? Host.name(text, start, end) : Host.string(text, start, end, false);
}
function regExpLiteral(tree, text, at) {
  const start = Host.word(tree, at + 1), end = Host.word(tree, at + 2), closing = Host.word(tree, at + 3);
  const node = literal(null);
  node.regex = { pattern: Host.name(text, start + 1, closing), flags: Host.name(text, closing + 1, end) };
  node.raw = Host.name(text, start, end);
  return node;
}
/** The kernel has texts and expressions in turn. */
function templateLiteral(tree, text, at) {
  const list = Host.word(tree, at + 3), count = Host.word(tree, list);
  const quasis = [], expressions = [];
  for (let i = 1; i <= count; i++) {
    const part = Host.word(tree, list + i);
    if ((i & 1) === 0) {
      append(expressions, nodeOf(tree, text, part));
      continue;
    }
    const start = Host.word(tree, part + 1), end = Host.word(tree, part + 2);
    const isPlain = (Host.word(tree, part) & FLAG_ESCAPED) === 0;
    const raw = isPlain ? Host.name(text, start, end) : Host.string(text, start, end, true);
    append(quasis, { type: "TemplateElement", value: { raw, cooked: isPlain ? raw : Host.string(text, start, end, false) }, suspends: false, closes: false });
  }
  return { type: "TemplateLiteral", quasis, expressions, suspends: false, closes: false };
}
function propertyOf(tree, text, at, head) {
  const kind = (head & FLAG_GETTER) !== 0 ? "get" : (head & FLAG_SETTER) !== 0 ? "set" : "init";
  return {
    type: "Property", start: Host.word(tree, at + 1), end: Host.word(tree, at + 2), kind, method: (head & FLAG_METHOD) !== 0, shorthand: (head & FLAG_SHORTHAND) !== 0,
    computed: (head & FLAG_COMPUTED) !== 0, key: child(tree, text, at, 0), value: child(tree, text, at, 1), suspends: false, closes: false,
  };
}
/** Left operands, of which long sums have many, are gone through in a loop. */
function operationOf(tree, text, at) {
  const chain = [];
  let inner = at;
  for (; isOperationType(Host.word(tree, inner) & 255); inner = Host.word(tree, inner + 4)) append(chain, inner);
  let left = nodeOf(tree, text, inner);
  for (let i = chain.length - 1; i >= 0; i--) {
    const place = chain[i];
    const type = (Host.word(tree, place) & 255) === TYPE_BINARY ? "BinaryExpression" : "LogicalExpression";
    left = { type, operator: OPERATORS[Host.word(tree, place + 3)], left, right: child(tree, text, place, 2), suspends: false, closes: false };
  }
  return left;
}
function isOperationType(type) {
  return type === TYPE_BINARY || type === TYPE_LOGICAL;
}
/** A function without its parameters and body. */
function functionOf(tree, text, at, head, type) {
  return {
    type, start: Host.word(tree, at + 1), end: Host.word(tree, at + 2), id: child(tree, text, at, 0), params: undefined, body: undefined,
    generator: (head & FLAG_GENERATOR) !== 0, async: (head & FLAG_ASYNC) !== 0, useStrict: (head & FLAG_STRICT) !== 0, usesArguments: (head & FLAG_USES_ARGUMENTS) !== 0,
    directEval: (head & FLAG_DIRECT_EVAL) !== 0, length: Host.word(tree, at + 6), suspends: false, closes: true, tree, text, at,
  };
}
