// Binary trees made and dropped while a large one stays alive. Exercises
// allocation and the collector.

class Tree {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }

  count() {
    return this.left === null ? 1 : 1 + this.left.count() + this.right.count();
  }
}

function makeTree(depth) {
  return depth === 0 ? new Tree(null, null) : new Tree(makeTree(depth - 1), makeTree(depth - 1));
}

function countShortLived(depth, times) {
  var sum = 0;
  for (var i = 0; i < times; i++) sum += makeTree(depth).count();
  return sum;
}

var MAX_DEPTH = 14;

function run() {
  var longLived = makeTree(MAX_DEPTH);
  var counts = [];
  for (var depth = 4; depth <= MAX_DEPTH; depth += 3) {
    counts.push(countShortLived(depth, 1 << (MAX_DEPTH - depth + 1)));
  }
  counts.push(longLived.count());
  return counts.join(" ");
}

function check(result) {
  var expected = "63488 65280 65504 65532 32767";
  if (result !== expected) throw new Error("binary-trees: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("binary-trees", run, check);
else console.log("binary-trees " + check(run()));
