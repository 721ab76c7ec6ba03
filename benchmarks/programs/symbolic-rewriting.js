// Term rewriting: rules are patterns with closures as right-hand sides; terms
// are differentiated and simplified to a normal form. Exercises allocation of
// small terms, recursion, closures, string keys.

function constant(value) {
  return { kind: "constant", value: value };
}

function symbol(name) {
  return { kind: "symbol", name: name };
}

function term(operator, left, right) {
  return { kind: "term", operator: operator, left: left, right: right };
}

// Matches anything and remembers it under its name.
function any(name) {
  return { kind: "any", name: name };
}

// Matches a constant and remembers it.
function anyConstant(name) {
  return { kind: "anyConstant", name: name };
}

var ZERO = constant(0);
var ONE = constant(1);
var X = symbol("x");

function equal(a, b) {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === "constant") return a.value === b.value;
  if (a.kind === "symbol") return a.name === b.name;
  return a.operator === b.operator && equal(a.left, b.left) && equal(a.right, b.right);
}

function match(pattern, subject, bindings) {
  switch (pattern.kind) {
    case "any":
      return bind(pattern.name, subject, bindings);
    case "anyConstant":
      return subject.kind === "constant" && bind(pattern.name, subject, bindings);
    case "term":
      return (
        subject.kind === "term" &&
        subject.operator === pattern.operator &&
        match(pattern.left, subject.left, bindings) &&
        match(pattern.right, subject.right, bindings)
      );
    default:
      return equal(pattern, subject);
  }
}

function bind(name, subject, bindings) {
  var known = bindings[name];
  if (known !== undefined) return equal(known, subject);
  bindings[name] = subject;
  return true;
}

function rule(pattern, build) {
  return function (subject) {
    var bindings = { a: undefined, b: undefined, c: undefined };
    return match(pattern, subject, bindings) ? build(bindings) : null;
  };
}

function fold(operator, compute) {
  return rule(term(operator, anyConstant("a"), anyConstant("b")), function (found) {
    return constant(compute(found.a.value, found.b.value));
  });
}

var A = any("a");
var B = any("b");
var C = any("c");

function take(name) {
  return function (found) {
    return found[name];
  };
}

function always(result) {
  return function () {
    return result;
  };
}

var simplifications = {
  "+": [
    rule(term("+", ZERO, A), take("a")),
    rule(term("+", A, ZERO), take("a")),
    fold("+", function (a, b) { return a + b; }),
    rule(term("+", A, A), function (found) { return term("*", constant(2), found.a); }),
    rule(term("+", term("*", anyConstant("a"), B), term("*", anyConstant("c"), B)), function (found) {
      return term("*", constant(found.a.value + found.c.value), found.b);
    }),
    rule(term("+", term("+", A, B), C), function (found) {
      return term("+", found.a, term("+", found.b, found.c));
    }),
  ],
  "-": [
    rule(term("-", A, ZERO), take("a")),
    rule(term("-", A, A), always(ZERO)),
    fold("-", function (a, b) { return a - b; }),
  ],
  "*": [
    rule(term("*", ZERO, A), always(ZERO)),
    rule(term("*", A, ZERO), always(ZERO)),
    rule(term("*", ONE, A), take("a")),
    rule(term("*", A, ONE), take("a")),
    fold("*", function (a, b) { return a * b; }),
    rule(term("*", anyConstant("a"), term("*", anyConstant("b"), C)), function (found) {
      return term("*", constant(found.a.value * found.b.value), found.c);
    }),
    rule(term("*", A, anyConstant("b")), function (found) { return term("*", found.b, found.a); }),
    rule(term("*", term("*", A, B), C), function (found) {
      return term("*", found.a, term("*", found.b, found.c));
    }),
  ],
  "^": [
    rule(term("^", A, ZERO), always(ONE)),
    rule(term("^", A, ONE), take("a")),
    rule(term("^", term("^", A, anyConstant("b")), anyConstant("c")), function (found) {
      return term("^", found.a, constant(found.b.value * found.c.value));
    }),
  ],
};

var derivatives = {
  "+": function (left, right) { return term("+", derive(left), derive(right)); },
  "-": function (left, right) { return term("-", derive(left), derive(right)); },
  "*": function (left, right) {
    return term("+", term("*", derive(left), right), term("*", left, derive(right)));
  },
  "^": function (left, right) {
    var lower = term("^", left, constant(right.value - 1));
    return term("*", term("*", right, lower), derive(left));
  },
};

function derive(subject) {
  if (subject.kind === "constant") return ZERO;
  if (subject.kind === "symbol") return subject.name === "x" ? ONE : ZERO;
  return derivatives[subject.operator](subject.left, subject.right);
}

function rewriteOnce(subject) {
  var rules = simplifications[subject.operator];
  for (var i = 0; i < rules.length; i++) {
    var result = rules[i](subject);
    if (result !== null) return result;
  }
  return null;
}

function simplify(subject) {
  while (subject.kind === "term") {
    var left = simplify(subject.left);
    var right = simplify(subject.right);
    if (left !== subject.left || right !== subject.right) subject = term(subject.operator, left, right);
    var result = rewriteOnce(subject);
    if (result === null) break;
    subject = result;
  }
  return subject;
}

function show(subject) {
  if (subject.kind === "constant") return String(subject.value);
  if (subject.kind === "symbol") return subject.name;
  return "(" + show(subject.left) + subject.operator + show(subject.right) + ")";
}

function size(subject) {
  return subject.kind === "term" ? 1 + size(subject.left) + size(subject.right) : 1;
}

// (x + 1) * (x^2 - 2) * (x^3 + 3) …
function polynomial(factors) {
  var product = ONE;
  for (var i = 1; i <= factors; i++) {
    var operator = i % 2 === 0 ? "-" : "+";
    product = term("*", product, term(operator, term("^", X, constant(i)), constant(i)));
  }
  return product;
}

function hashText(text) {
  var hash = 0;
  for (var i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  return hash;
}

function run() {
  var current = polynomial(5);
  var sizes = [];
  for (var order = 0; order < 4; order++) {
    current = simplify(derive(current));
    sizes.push(size(current));
  }
  return sizes.join(",") + " " + hashText(show(current));
}

function check(result) {
  var expected = "97,371,1451,5641 838296410";
  if (result !== expected) throw new Error("symbolic-rewriting: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("symbolic-rewriting", run, check);
else console.log("symbolic-rewriting " + check(run()));
