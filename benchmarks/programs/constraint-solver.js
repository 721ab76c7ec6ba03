// A finite-domain constraint solver: domains are bit masks, constraints
// propagate to a fixed point, search branches on the smallest domain.
// Exercises prototypes of several kinds behind one method name, bit operations,
// a worklist, undo by a trail.

function Variable(name, mask) {
  this.name = name;
  this.mask = mask;
  this.watchers = [];
}

Variable.prototype.isFixed = function () {
  return (this.mask & (this.mask - 1)) === 0;
};

Variable.prototype.value = function () {
  return lowestBit(this.mask);
};

function lowestBit(mask) {
  var bit = 0;
  while ((mask & 1) === 0) {
    mask >>>= 1;
    bit++;
  }
  return bit;
}

function highestBit(mask) {
  var bit = -1;
  while (mask !== 0) {
    mask >>>= 1;
    bit++;
  }
  return bit;
}

function countBits(mask) {
  var count = 0;
  while (mask !== 0) {
    mask &= mask - 1;
    count++;
  }
  return count;
}

// a + offset differs from b.
function NotEqual(a, b, offset) {
  this.a = a;
  this.b = b;
  this.offset = offset;
  this.queued = false;
}

NotEqual.prototype.variables = function () {
  return [this.a, this.b];
};

NotEqual.prototype.propagate = function (solver) {
  if (this.a.isFixed()) {
    var forA = this.a.value() + this.offset;
    if (forA >= 0 && !solver.remove(this.b, 1 << forA)) return false;
  }
  if (this.b.isFixed()) {
    var forB = this.b.value() - this.offset;
    if (forB >= 0 && !solver.remove(this.a, 1 << forB)) return false;
  }
  return true;
};

// Each of the variables has another value.
function AllDifferent(list) {
  this.list = list;
  this.queued = false;
}

AllDifferent.prototype.variables = function () {
  return this.list;
};

AllDifferent.prototype.propagate = function (solver) {
  for (var i = 0; i < this.list.length; i++) {
    var fixed = this.list[i];
    if (!fixed.isFixed()) continue;
    for (var j = 0; j < this.list.length; j++) {
      if (i !== j && !solver.remove(this.list[j], fixed.mask)) return false;
    }
  }
  return this.enoughValues();
};

AllDifferent.prototype.enoughValues = function () {
  var union = 0;
  for (var i = 0; i < this.list.length; i++) union |= this.list[i].mask;
  return countBits(union) >= this.list.length;
};

// The sum of the variables is a constant.
function Sum(list, total) {
  this.list = list;
  this.total = total;
  this.queued = false;
}

Sum.prototype.variables = function () {
  return this.list;
};

Sum.prototype.propagate = function (solver) {
  var low = 0;
  var high = 0;
  for (var i = 0; i < this.list.length; i++) {
    low += lowestBit(this.list[i].mask);
    high += highestBit(this.list[i].mask);
  }
  if (low > this.total || high < this.total) return false;
  for (var j = 0; j < this.list.length; j++) {
    var variable = this.list[j];
    var min = this.total - (high - highestBit(variable.mask));
    var max = this.total - (low - lowestBit(variable.mask));
    if (!solver.restrict(variable, Math.max(min, 0), max)) return false;
  }
  return true;
};

// a is less than b.
function Less(a, b) {
  this.a = a;
  this.b = b;
  this.queued = false;
}

Less.prototype.variables = function () {
  return [this.a, this.b];
};

Less.prototype.propagate = function (solver) {
  return (
    solver.restrict(this.a, 0, highestBit(this.b.mask) - 1) &&
    solver.restrict(this.b, lowestBit(this.a.mask) + 1, 30)
  );
};

function Solver() {
  this.variables = [];
  this.queue = [];
  this.trail = [];
  this.nodes = 0;
}

Solver.prototype.variable = function (name, low, high) {
  var variable = new Variable(name, rangeMask(low, high));
  this.variables.push(variable);
  return variable;
};

function rangeMask(low, high) {
  var mask = 0;
  for (var i = low; i <= high; i++) mask |= 1 << i;
  return mask;
}

Solver.prototype.add = function (constraint) {
  var variables = constraint.variables();
  for (var i = 0; i < variables.length; i++) variables[i].watchers.push(constraint);
  this.enqueue(constraint);
};

Solver.prototype.enqueue = function (constraint) {
  if (constraint.queued) return;
  constraint.queued = true;
  this.queue.push(constraint);
};

Solver.prototype.assign = function (variable, mask) {
  if (mask === variable.mask) return true;
  if (mask === 0) return false;
  this.trail.push({ variable: variable, mask: variable.mask });
  variable.mask = mask;
  for (var i = 0; i < variable.watchers.length; i++) this.enqueue(variable.watchers[i]);
  return true;
};

Solver.prototype.remove = function (variable, mask) {
  return this.assign(variable, variable.mask & ~mask);
};

Solver.prototype.restrict = function (variable, low, high) {
  return this.assign(variable, variable.mask & rangeMask(low, Math.min(high, 30)));
};

Solver.prototype.propagate = function () {
  var consistent = true;
  while (this.queue.length > 0) {
    var constraint = this.queue.pop();
    constraint.queued = false;
    if (consistent) consistent = constraint.propagate(this);
  }
  return consistent;
};

Solver.prototype.undoTo = function (mark) {
  while (this.trail.length > mark) {
    var entry = this.trail.pop();
    entry.variable.mask = entry.mask;
  }
};

Solver.prototype.choose = function () {
  var best = null;
  var bestCount = 100;
  for (var i = 0; i < this.variables.length; i++) {
    var count = countBits(this.variables[i].mask);
    if (count > 1 && count < bestCount) {
      best = this.variables[i];
      bestCount = count;
    }
  }
  return best;
};

// Calls onSolution for each solution; returns how many there are.
Solver.prototype.search = function (onSolution) {
  this.nodes++;
  if (!this.propagate()) return 0;
  var variable = this.choose();
  if (variable === null) {
    onSolution(this.variables);
    return 1;
  }
  var solutions = 0;
  for (var rest = variable.mask; rest !== 0; rest &= rest - 1) {
    var mark = this.trail.length;
    if (this.assign(variable, rest & -rest)) solutions += this.search(onSolution);
    this.undoTo(mark);
  }
  return solutions;
};

function queens(size) {
  var solver = new Solver();
  var rows = [];
  for (var i = 0; i < size; i++) rows.push(solver.variable("q" + i, 0, size - 1));
  for (var a = 0; a < size; a++) {
    for (var b = a + 1; b < size; b++) {
      solver.add(new NotEqual(rows[a], rows[b], b - a));
      solver.add(new NotEqual(rows[a], rows[b], a - b));
    }
  }
  solver.add(new AllDifferent(rows));
  return solver;
}

function magicSquare() {
  var solver = new Solver();
  var cells = [];
  for (var i = 0; i < 9; i++) cells.push(solver.variable("c" + i, 1, 9));
  var lines = [
    [0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6],
  ];
  solver.add(new AllDifferent(cells));
  lines.forEach(function (line) {
    solver.add(new Sum(line.map(function (index) { return cells[index]; }), 15));
  });
  solver.add(new Less(cells[0], cells[2]));
  solver.add(new Less(cells[2], cells[6]));
  return solver;
}

function solve(solver) {
  var hash = 0;
  var count = solver.search(function (variables) {
    for (var i = 0; i < variables.length; i++) hash = (hash * 33 + variables[i].value()) | 0;
  });
  return count + "/" + solver.nodes + "/" + hash;
}

function run() {
  return solve(queens(8)) + " " + solve(magicSquare());
}

function check(result) {
  var expected = "92/663/-982644464 1/10/2078451373";
  if (result !== expected) throw new Error("constraint-solver: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("constraint-solver", run, check);
else console.log("constraint-solver " + check(run()));
