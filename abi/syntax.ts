/**
 * The form of a parsed text: words in a Raw cell, made by the kernel's parser
 * (runtime/kernel/syntax) and read by the evaluator (runtime/eval/tree.js).
 *
 *   node    type | flags << 8, start, end (positions in the text), then what NODE_FIELDS says
 *   list    count, then a node each
 *
 * A node or list is named by the number of its first word. 0 is no node, and the empty list.
 * Word 1 is the number of the Program node.
 */

/** ESTree types. */
export const SyntaxType = {
  Identifier: 1, Integer: 2, Number: 3, String: 4, RegExp: 5, Null: 6, True: 7, False: 8, This: 9, Super: 10,
  TemplateLiteral: 11, TemplateElement: 12, TaggedTemplate: 13, Array: 14, ArrayPattern: 15, Object: 16, ObjectPattern: 17, Property: 18,
  Spread: 19, Rest: 20, FunctionExpression: 21, FunctionDeclaration: 22, Arrow: 23, ClassExpression: 24, ClassDeclaration: 25,
  MethodDefinition: 26, PropertyDefinition: 27, StaticBlock: 28, PrivateName: 29,
  Unary: 30, Update: 31, Binary: 32, Logical: 33, Assignment: 34, AssignmentPattern: 35, Conditional: 36, Call: 37, New: 38, Member: 39, Chain: 40,
  Sequence: 41, Yield: 42, Await: 43, NewTarget: 44,
  Expression: 50, Block: 51, Empty: 52, Debugger: 53, With: 54, Return: 55, Labeled: 56, Break: 57, Continue: 58, If: 59, Switch: 60, Case: 61,
  Throw: 62, Try: 63, Catch: 64, While: 65, DoWhile: 66, For: 67, ForIn: 68, ForOf: 69, Declaration: 70, Declarator: 71, Program: 72,
} as const;

/** Flags of nodes: each type has its own, but for PAREN. */
export const SyntaxFlag = {
  /** In parentheses. */
  Paren: 0x800000,
  /** Identifier: `eval` or `arguments`; reserved in strict code. */
  Restricted: 1, StrictReserved: 2,
  /** String, TemplateElement: has escapes or line ends that are read as others. */
  Escaped: 1,
  /** TemplateElement */
  Tail: 2,
  /** Property, MethodDefinition, PropertyDefinition, Member, Call. */
  Computed: 1, Optional: 2, Method: 2, Shorthand: 4, Getter: 8, Setter: 16, Static: 32, Constructor: 64,
  /** Functions and Program. */
  Generator: 1, Async: 2, Strict: 4, UsesArguments: 8, DirectEval: 16, ExpressionBody: 32, Expressions: 64,
  /** Declaration: else var. */
  Let: 1, Const: 2,
  /** Update */
  Prefix: 1,
  /** Yield */
  Delegate: 1,
} as const;

/** What the code around a text allows in it. */
export const SyntaxContext = { Strict: 1, NewTarget: 2, SuperProperty: 4, SuperCall: 8 } as const;

/** Binary and logical operators, by number. Those of assignments come behind: `=`, then each with `=`. */
export const BINARY_OPERATORS = [
  '==', '!=', '===', '!==', '<', '<=', '>', '>=', '<<', '>>', '>>>', '+', '-', '*', '/', '%', '|', '^', '&', 'in', 'instanceof', '**', '&&', '||', '??',
] as const;
export const UNARY_OPERATORS = ['-', '+', '!', '~', 'typeof', 'void', 'delete'] as const;

/** Words by number. ORDER: the reserved ones first (up to FIRST_FREE), then those of strict code (up to FIRST_CONTEXTUAL). */
export const SYNTAX_WORDS = [
  '', 'break', 'case', 'catch', 'continue', 'debugger', 'default', 'do', 'else', 'finally', 'for', 'function', 'if', 'return', 'switch', 'throw', 'try', 'var',
  'const', 'while', 'with', 'new', 'this', 'super', 'class', 'extends', 'export', 'import', 'null', 'true', 'false', 'in', 'instanceof', 'typeof', 'void',
  'delete', 'enum',
  'let', 'static', 'yield', 'implements', 'interface', 'package', 'private', 'protected', 'public',
  'await', 'async', 'of', 'get', 'set', 'eval', 'arguments', 'constructor', 'target', 'prototype', 'using', '__proto__',
] as const;
