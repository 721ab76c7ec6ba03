// One walk over a parsed text: notes in its nodes what the compilation to closures asks.
//   node.suspends       a yield or await of the same function is inside
//   node.closes         a function, class or direct eval is inside: bindings may outlive a round of a loop
//   code.usesArguments, code.directEval, code.useStrict   of functions (code: the function or Program node)
//   code.length         ExpectedArgumentCount of functions
// Functions that tree.js made know these, and are not gone into.

const childKeys = {
  __proto__: null,
  Identifier: [], Literal: [], ThisExpression: [], Super: [], MetaProperty: [], PrivateIdentifier: [], EmptyStatement: [], DebuggerStatement: [],
  BreakStatement: [], ContinueStatement: [], TemplateElement: [],
  Program: ["body"], BlockStatement: ["body"], StaticBlock: ["body"], ClassBody: ["body"],
  ExpressionStatement: ["expression"], ParenthesizedExpression: ["expression"], ChainExpression: ["expression"],
  IfStatement: ["test", "consequent", "alternate"], ConditionalExpression: ["test", "consequent", "alternate"],
  LabeledStatement: ["body"], WithStatement: ["object", "body"],
  SwitchStatement: ["discriminant", "cases"], SwitchCase: ["test", "consequent"],
  ReturnStatement: ["argument"], ThrowStatement: ["argument"], UnaryExpression: ["argument"], UpdateExpression: ["argument"],
  SpreadElement: ["argument"], RestElement: ["argument"], YieldExpression: ["argument"], AwaitExpression: ["argument"],
  TryStatement: ["block", "handler", "finalizer"], CatchClause: ["param", "body"],
  WhileStatement: ["test", "body"], DoWhileStatement: ["body", "test"], ForStatement: ["init", "test", "update", "body"],
  ForInStatement: ["left", "right", "body"], ForOfStatement: ["left", "right", "body"],
  FunctionDeclaration: ["params", "body"], FunctionExpression: ["params", "body"], ArrowFunctionExpression: ["params", "body"],
  VariableDeclaration: ["declarations"], VariableDeclarator: ["id", "init"],
  ArrayExpression: ["elements"], ArrayPattern: ["elements"], ObjectExpression: ["properties"], ObjectPattern: ["properties"],
  Property: ["key", "value"], PropertyDefinition: ["key", "value"], MethodDefinition: ["key", "value"],
  SequenceExpression: ["expressions"], TemplateLiteral: ["quasis", "expressions"], TaggedTemplateExpression: ["tag", "quasi"],
  BinaryExpression: ["left", "right"], LogicalExpression: ["left", "right"], AssignmentExpression: ["left", "right"], AssignmentPattern: ["left", "right"],
  MemberExpression: ["object", "property"], CallExpression: ["callee", "arguments"], NewExpression: ["callee", "arguments"],
  ClassDeclaration: ["superClass", "body"], ClassExpression: ["superClass", "body"],
  ImportExpression: ["source", "options"],
};

// What a subtree contains, as bits.
const SUSPENDS = 1, CLOSES = 2, USES_ARGUMENTS = 4, DIRECT_EVAL = 8;

function annotate(node) {
  let bits = 0;
  const { type } = node;
  switch (type) {
    case "Identifier":
      return node.name === "arguments" ? USES_ARGUMENTS : 0;
    case "YieldExpression": case "AwaitExpression": bits = SUSPENDS; break;
    case "ForOfStatement": if (node.await) bits = SUSPENDS; break;
    case "CallExpression":
      if (node.callee.type === "Identifier" && node.callee.name === "eval" && !node.optional) bits = CLOSES | DIRECT_EVAL | USES_ARGUMENTS;
      break;
    case "FunctionDeclaration": case "FunctionExpression": case "ArrowFunctionExpression": case "Program":
      return annotateFunction(node);
    case "ClassDeclaration": case "ClassExpression": bits = CLOSES; break;
    case "BinaryExpression": case "LogicalExpression": return annotateChain(node);
  }
  const keys = childKeys[type];
  if (keys === undefined) throw new SyntaxError("Unsupported syntax: " + type);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    // Names of properties and fields are no references.
    if (!node.computed && ((key === "key" && type !== "VariableDeclarator") || key === "property")) continue;
    bits |= annotateChild(node[key]);
  }
  // An initialiser of a field is a function of its own.
  if (type === "PropertyDefinition" || type === "StaticBlock") {
    node.directEval = (bits & DIRECT_EVAL) !== 0;
    if (!node.computed) bits &= ~SUSPENDS;
    bits |= CLOSES;
  }
  node.suspends = (bits & SUSPENDS) !== 0;
  node.closes = (bits & CLOSES) !== 0;
  return bits;
}
/** a + b + c …: such chains may be long, so that their left operands are gone through in a loop. */
function annotateChain(node) {
  const chain = leftChain(node, isOperation);
  let bits = annotate(chain[chain.length - 1].left);
  for (let i = chain.length - 1; i >= 0; i--) {
    bits |= annotate(chain[i].right);
    chain[i].suspends = (bits & SUSPENDS) !== 0;
    chain[i].closes = (bits & CLOSES) !== 0;
  }
  return bits;
}
function isOperation(node) {
  return node.type === "BinaryExpression" || node.type === "LogicalExpression";
}
/** node, its left operand, the left operand of that and so on, as long as they belong. */
function leftChain(node, belongs) {
  const chain = [];
  for (let inner = node; belongs(inner); inner = inner.left) append(chain, inner);
  return chain;
}
function annotateChild(child) {
  let bits = 0;
  if (child === null || child === undefined) return 0;
  if (child.type === undefined) {
    for (let i = 0; i < child.length; i++) if (child[i] !== null) bits |= annotate(child[i]);
    return bits;
  }
  return annotate(child);
}
function annotateFunction(node) {
  const arrow = node.type === "ArrowFunctionExpression";
  let bits = 0;
  if (node.tree !== undefined) bits = (node.usesArguments ? USES_ARGUMENTS : 0) | (node.directEval ? DIRECT_EVAL : 0);
  else {
    if (node.params !== undefined) {
      bits = annotateChild(node.params);
      node.length = expectedArguments(node.params);
    }
    bits |= annotateChild(node.body);
    if (node.useStrict === undefined) node.useStrict = hasUseStrict(node.body);
  }
  node.usesArguments = (bits & USES_ARGUMENTS) !== 0;
  node.directEval = (bits & DIRECT_EVAL) !== 0;
  node.suspends = false;
  node.closes = true;
  return CLOSES | (bits & DIRECT_EVAL) | (arrow ? bits & USES_ARGUMENTS : 0);
}

/** Names that a pattern binds, appended to names. */
function boundNames(pattern, names) {
  switch (pattern.type) {
    case "Identifier": append(names, pattern.name); break;
    case "AssignmentPattern": boundNames(pattern.left, names); break;
    case "RestElement": boundNames(pattern.argument, names); break;
    case "Property": boundNames(pattern.value, names); break;
    case "ArrayPattern":
      for (let i = 0; i < pattern.elements.length; i++) if (pattern.elements[i] !== null) boundNames(pattern.elements[i], names);
      break;
    case "ObjectPattern":
      for (let i = 0; i < pattern.properties.length; i++) boundNames(pattern.properties[i], names);
      break;
  }
  return names;
}

/** The declarations of a statement list that belong to its own scope: `let`, `const`, `class`, and functions. */
function lexicalDeclarations(list, functionsToo) {
  const found = [];
  for (let i = 0; i < list.length; i++) {
    let s = list[i];
    while (s.type === "LabeledStatement") s = s.body;
    if (s.type === "VariableDeclaration" && s.kind !== "var") {
      for (let j = 0; j < s.declarations.length; j++) {
        const names = boundNames(s.declarations[j].id, []);
        for (let k = 0; k < names.length; k++) append(found, { name: names[k], kind: s.kind, node: null });
      }
    } else if (s.type === "ClassDeclaration") append(found, { name: s.id.name, kind: "class", node: null });
    else if (functionsToo && s.type === "FunctionDeclaration") append(found, { name: s.id.name, kind: "function", node: s });
  }
  return found;
}

/**
 * What a function body or program declares with `var` scope.
 *   names: of var statements; functions: the top-level function declarations, in order
 *   blockFunctions: declarations in blocks that Annex B.3.2 makes vars too, each { name, node }
 */
function varDeclarations(body, strict, parameterNames) {
  const result = { names: [], functions: [], blockFunctions: [] };
  const lexical = lexicalDeclarations(body, false);
  for (let i = 0; i < body.length; i++) {
    let s = body[i];
    while (s.type === "LabeledStatement") s = s.body;
    if (s.type === "FunctionDeclaration") append(result.functions, s);
  }
  const blocked = { __proto__: null };
  for (let i = 0; i < lexical.length; i++) blocked[lexical[i].name] = true;
  for (let i = 0; i < parameterNames.length; i++) blocked[parameterNames[i]] = true;
  for (let i = 0; i < body.length; i++) collectVars(body[i], result, strict, [blocked], true);
  return result;
}
function collectVarList(list, result, strict, enclosing) {
  for (let i = 0; i < list.length; i++) collectVars(list[i], result, strict, enclosing, false);
}
function nameTable(declarations) {
  const table = { __proto__: null };
  for (let i = 0; i < declarations.length; i++) table[declarations[i].name] = true;
  return table;
}
function collectVars(node, result, strict, enclosing, top) {
  switch (node.type) {
    case "VariableDeclaration":
      if (node.kind === "var") for (let i = 0; i < node.declarations.length; i++) boundNames(node.declarations[i].id, result.names);
      return;
    case "FunctionDeclaration": if (!top) collectBlockFunction(node, result, strict, enclosing); return;
    case "LabeledStatement": collectVars(node.body, result, strict, enclosing, top); return;
    case "BlockStatement": {
      // A function's own name in its block does not stand in its way: names of functions are looked at separately.
      const table = nameTable(lexicalDeclarations(node.body, true));
      collectVarList(node.body, result, strict, withTable(enclosing, table));
      return;
    }
    case "SwitchStatement": {
      const list = [];
      for (let i = 0; i < node.cases.length; i++) for (let j = 0; j < node.cases[i].consequent.length; j++) append(list, node.cases[i].consequent[j]);
      collectVarList(list, result, strict, withTable(enclosing, nameTable(lexicalDeclarations(list, true))));
      return;
    }
    case "IfStatement":
      collectBranch(node.consequent, result, strict, enclosing);
      if (node.alternate) collectBranch(node.alternate, result, strict, enclosing);
      return;
    case "WhileStatement": case "DoWhileStatement": case "WithStatement":
      collectVars(node.body, result, strict, enclosing, false);
      return;
    case "ForStatement": case "ForInStatement": case "ForOfStatement": {
      const head = node.type === "ForStatement" ? node.init : node.left;
      let inner = enclosing;
      if (head && head.type === "VariableDeclaration") {
        if (head.kind === "var") collectVars(head, result, strict, enclosing, false);
        else inner = withTable(enclosing, nameTable(lexicalDeclarations([head], false)));
      }
      collectVars(node.body, result, strict, inner, false);
      return;
    }
    case "TryStatement":
      collectVars(node.block, result, strict, enclosing, false);
      if (node.handler) {
        const { param } = node.handler;
        let inner = enclosing;
        if (param && param.type !== "Identifier") {
          const table = { __proto__: null };
          const names = boundNames(param, []);
          for (let i = 0; i < names.length; i++) table[names[i]] = true;
          inner = withTable(enclosing, table);
        }
        collectVars(node.handler.body, result, strict, inner, false);
      }
      if (node.finalizer) collectVars(node.finalizer, result, strict, enclosing, false);
  }
}
/** enclosing, and one more block. */
function withTable(enclosing, table) {
  const list = [];
  for (let i = 0; i < enclosing.length; i++) append(list, enclosing[i]);
  append(list, table);
  return list;
}
/** A function declaration as the branch of an `if` is in a block of its own. */
function collectBranch(node, result, strict, enclosing) {
  if (node.type === "FunctionDeclaration") collectBlockFunction(node, result, strict, withTable(enclosing, null));
  else collectVars(node, result, strict, enclosing, false);
}
function collectBlockFunction(node, result, strict, enclosing) {
  if (strict || node.async || node.generator) return;
  const { name } = node.id;
  // The last of `enclosing` is the function's own block.
  for (let i = 0; i < enclosing.length - 1; i++) if (enclosing[i][name]) return;
  append(result.blockFunctions, { name, node });
}
