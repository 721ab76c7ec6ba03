// A stack machine: a compiler from nested lists to bytecode and an interpreter
// with a large switch, calls and exceptions. Exercises switch, array stacks,
// try/catch/finally.

var PUSH = 0;
var POP = 1;
var LOAD = 2;
var STORE = 3; // leaves the value on the stack
var ADD = 4;
var SUBTRACT = 5;
var MULTIPLY = 6;
var REMAINDER = 7;
var LESS = 8;
var EQUAL = 9;
var JUMP = 10;
var JUMP_IF_FALSE = 11;
var CALL = 12;
var CALL_CATCHING = 13; // pushes the value of a fault in place of the result
var RETURN = 14;
var THROW = 15;

var BINARY = { "+": ADD, "-": SUBTRACT, "*": MULTIPLY, "%": REMAINDER, "<": LESS, "=": EQUAL };

class Fault extends Error {
  constructor(value) {
    super("fault " + value);
    this.value = value;
  }
}

class Routine {
  constructor(parameters) {
    this.locals = parameters.slice();
    this.arity = parameters.length;
    this.code = [];
  }

  emit(op, operand) {
    this.code.push(op, operand === undefined ? 0 : operand);
    return this.code.length - 1;
  }

  local(name) {
    var index = this.locals.indexOf(name);
    return index >= 0 ? index : this.locals.push(name) - 1;
  }

  patch(place) {
    this.code[place] = this.code.length;
  }
}

class Compiler {
  constructor() {
    this.routines = [];
    this.numbers = {};
  }

  define(name, parameters, body) {
    var routine = new Routine(parameters);
    this.numbers[name] = this.routines.push(routine) - 1;
    this.expression(routine, body);
    routine.emit(RETURN);
  }

  expression(routine, form) {
    if (typeof form === "number") routine.emit(PUSH, form);
    else if (typeof form === "string") routine.emit(LOAD, routine.local(form));
    else if (form[0] in BINARY) this.binary(routine, form);
    else if (typeof this[form[0]] === "function") this[form[0]](routine, form);
    else this.call(routine, form, CALL);
  }

  binary(routine, form) {
    this.expression(routine, form[1]);
    this.expression(routine, form[2]);
    routine.emit(BINARY[form[0]]);
  }

  set(routine, form) {
    this.expression(routine, form[2]);
    routine.emit(STORE, routine.local(form[1]));
  }

  if(routine, form) {
    this.expression(routine, form[1]);
    var toElse = routine.emit(JUMP_IF_FALSE);
    this.expression(routine, form[2]);
    var toEnd = routine.emit(JUMP);
    routine.patch(toElse);
    this.expression(routine, form[3]);
    routine.patch(toEnd);
  }

  while(routine, form) {
    var start = routine.code.length;
    this.expression(routine, form[1]);
    var toEnd = routine.emit(JUMP_IF_FALSE);
    for (var i = 2; i < form.length; i++) {
      this.expression(routine, form[i]);
      routine.emit(POP);
    }
    routine.emit(JUMP, start);
    routine.patch(toEnd);
    routine.emit(PUSH, 0);
  }

  do(routine, form) {
    for (var i = 1; i < form.length; i++) {
      this.expression(routine, form[i]);
      if (i < form.length - 1) routine.emit(POP);
    }
  }

  throw(routine, form) {
    this.expression(routine, form[1]);
    routine.emit(THROW);
  }

  attempt(routine, form) {
    this.call(routine, form[1], CALL_CATCHING);
  }

  call(routine, form, op) {
    for (var i = 1; i < form.length; i++) this.expression(routine, form[i]);
    routine.emit(op, this.numbers[form[0]]);
  }
}

class Machine {
  constructor(routines) {
    this.routines = routines;
    this.stack = [];
    this.depth = 0;
    this.executed = 0;
    this.caught = 0;
  }

  // Runs a routine whose arguments are on the stack; its result replaces them.
  invoke(number) {
    var routine = this.routines[number];
    var base = this.stack.length - routine.arity;
    while (this.stack.length < base + routine.locals.length) this.stack.push(0);
    this.depth++;
    try {
      var result = this.interpret(routine.code, base);
    } finally {
      this.depth--;
      this.stack.length = base;
    }
    this.stack.push(result);
  }

  interpret(code, base) {
    var stack = this.stack;
    for (var at = 0; ; ) {
      var op = code[at];
      var operand = code[at + 1];
      at += 2;
      this.executed++;
      switch (op) {
        case PUSH:
          stack.push(operand);
          break;
        case LOAD:
          stack.push(stack[base + operand]);
          break;
        case STORE:
          stack[base + operand] = stack[stack.length - 1];
          break;
        case POP:
          stack.pop();
          break;
        case JUMP:
          at = operand;
          break;
        case JUMP_IF_FALSE:
          if (stack.pop() === 0) at = operand;
          break;
        case CALL:
          this.invoke(operand);
          break;
        case CALL_CATCHING:
          this.attempt(operand);
          break;
        case RETURN:
          return stack.pop();
        case THROW:
          throw new Fault(stack.pop());
        default:
          this.arithmetic(op);
      }
    }
  }

  attempt(number) {
    try {
      this.invoke(number);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.caught++;
      this.stack.push(error.value);
    }
  }

  arithmetic(op) {
    var right = this.stack.pop();
    var left = this.stack.pop();
    switch (op) {
      case ADD:
        this.stack.push(left + right);
        break;
      case SUBTRACT:
        this.stack.push(left - right);
        break;
      case MULTIPLY:
        this.stack.push(left * right);
        break;
      case REMAINDER:
        this.stack.push(left % right);
        break;
      case LESS:
        this.stack.push(left < right ? 1 : 0);
        break;
      case EQUAL:
        this.stack.push(left === right ? 1 : 0);
        break;
      default:
        throw new Error("virtual-machine: unknown operation " + op);
    }
  }

  run(number, args) {
    for (var i = 0; i < args.length; i++) this.stack.push(args[i]);
    this.invoke(number);
    return this.stack.pop();
  }
}

function compileLibrary() {
  var compiler = new Compiler();
  compiler.define("fib", ["n"],
    ["if", ["<", "n", 2], "n", ["+", ["fib", ["-", "n", 1]], ["fib", ["-", "n", 2]]]]);
  compiler.define("gcd", ["a", "b"], ["if", ["=", "b", 0], "a", ["gcd", "b", ["%", "a", "b"]]]);
  compiler.define("coprime", ["n"], ["do",
    ["set", "count", 0],
    ["set", "i", 1],
    ["while", ["<", "i", "n"],
      ["set", "count", ["+", "count", ["=", ["gcd", "n", "i"], 1]]],
      ["set", "i", ["+", "i", 1]]],
    "count"]);
  compiler.define("checked", ["n"], ["if", ["=", ["%", "n", 3], 0], ["throw", ["*", "n", 10]], "n"]);
  compiler.define("guarded", ["n"], ["do",
    ["set", "sum", 0],
    ["while", ["<", 0, "n"],
      ["set", "sum", ["%", ["+", ["*", "sum", 7], ["attempt", ["checked", "n"]]], 100003]],
      ["set", "n", ["-", "n", 1]]],
    "sum"]);
  return compiler;
}

function run() {
  var library = compileLibrary();
  var machine = new Machine(library.routines);
  var results = [
    machine.run(library.numbers.fib, [18]),
    machine.run(library.numbers.coprime, [480]),
    machine.run(library.numbers.guarded, [600]),
  ];
  if (machine.depth !== 0 || machine.stack.length !== 0) throw new Error("virtual-machine: stack not empty");
  return results.join(" ") + " " + machine.caught + " " + machine.executed;
}

function check(result) {
  var expected = "2584 128 83015 200 139126";
  if (result !== expected) throw new Error("virtual-machine: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("virtual-machine", run, check);
else console.log("virtual-machine " + check(run()));
