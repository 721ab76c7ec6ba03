// A top-down splay tree under insertion, look-up and removal, with payloads
// that keep the collector busy. Exercises pointer updates in old objects.

function Node(key, payload) {
  this.key = key;
  this.payload = payload;
  this.left = null;
  this.right = null;
}

function SplayTree() {
  this.root = null;
  this.size = 0;
}

// Brings the node with `key`, or the last one on the way to it, to the root.
// The path is taken apart into a tree of smaller and a tree of larger nodes,
// both hanging off one auxiliary node.
SplayTree.prototype.splay = function (key) {
  var joint = new Node(0, null);
  var smaller = joint;
  var larger = joint;
  var top = this.root;
  for (;;) {
    if (key < top.key) {
      if (top.left !== null && key < top.left.key) top = rotateRight(top);
      if (top.left === null) break;
      larger.left = top;
      larger = top;
      top = top.left;
    } else if (key > top.key) {
      if (top.right !== null && key > top.right.key) top = rotateLeft(top);
      if (top.right === null) break;
      smaller.right = top;
      smaller = top;
      top = top.right;
    } else {
      break;
    }
  }
  smaller.right = top.left;
  larger.left = top.right;
  top.left = joint.right;
  top.right = joint.left;
  this.root = top;
};

function rotateRight(node) {
  var child = node.left;
  node.left = child.right;
  child.right = node;
  return child;
}

function rotateLeft(node) {
  var child = node.right;
  node.right = child.left;
  child.left = node;
  return child;
}

SplayTree.prototype.insert = function (key, payload) {
  var node = new Node(key, payload);
  if (this.root !== null) {
    this.splay(key);
    var root = this.root;
    if (root.key === key) return false;
    if (key < root.key) {
      node.left = root.left;
      node.right = root;
      root.left = null;
    } else {
      node.right = root.right;
      node.left = root;
      root.right = null;
    }
  }
  this.root = node;
  this.size++;
  return true;
};

SplayTree.prototype.find = function (key) {
  if (this.root === null) return null;
  this.splay(key);
  return this.root.key === key ? this.root : null;
};

SplayTree.prototype.remove = function (key) {
  var found = this.find(key);
  if (found === null) return null;
  if (found.left === null) {
    this.root = found.right;
  } else {
    this.root = found.left;
    this.splay(key); // the largest of the left part comes to the top
    this.root.right = found.right;
  }
  this.size--;
  return found;
};

SplayTree.prototype.forEach = function (visit) {
  var stack = [];
  var node = this.root;
  while (node !== null || stack.length > 0) {
    while (node !== null) {
      stack.push(node);
      node = node.left;
    }
    node = stack.pop();
    visit(node);
    node = node.right;
  }
};

function makePayload(depth, key) {
  if (depth === 0) return { numbers: [key, key + 1, key + 2], label: "leaf " + key };
  return { left: makePayload(depth - 1, key), right: makePayload(depth - 1, key + 1) };
}

function Random(seed) {
  this.state = seed;
}

Random.prototype.next = function () {
  var x = this.state;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  this.state = x;
  return x >>> 1;
};

function churn(tree, random, keys, rounds) {
  var removed = 0;
  for (var i = 0; i < rounds; i++) {
    var key = random.next();
    while (!tree.insert(key, makePayload(3, key & 1023))) key = random.next();
    var victim = keys[i % keys.length];
    keys[i % keys.length] = key;
    if (tree.remove(victim).payload.left.left.left.numbers.length === 3) removed++;
    tree.find(keys[(i * 7) % keys.length]);
  }
  return removed;
}

function run() {
  var tree = new SplayTree();
  var random = new Random(2463534242 | 0);
  var keys = [];
  while (keys.length < 2000) {
    var key = random.next();
    if (tree.insert(key, makePayload(3, key & 1023))) keys.push(key);
  }
  var removed = churn(tree, random, keys, 3000);
  var hash = 0;
  var previous = -1;
  tree.forEach(function (node) {
    if (node.key <= previous) throw new Error("splay-tree: out of order");
    previous = node.key;
    hash = (hash * 31 + node.key) | 0;
  });
  return tree.size + " " + removed + " " + hash;
}

function check(result) {
  var expected = "2000 3000 -1489529938";
  if (result !== expected) throw new Error("splay-tree: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("splay-tree", run, check);
else console.log("splay-tree " + check(run()));
