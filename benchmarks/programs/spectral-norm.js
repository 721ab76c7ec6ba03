// The spectral norm of an infinite matrix, by the power method. Exercises a
// small function called in a nested loop, integer and floating arithmetic.

// A(i, j) = 1 / ((i + j) (i + j + 1) / 2 + i + 1)
function element(i, j) {
  return 1 / (((i + j) * (i + j + 1)) / 2 + i + 1);
}

function transposed(i, j) {
  return element(j, i);
}

function multiply(entry, vector) {
  var result = [];
  for (var i = 0; i < vector.length; i++) {
    var sum = 0;
    for (var j = 0; j < vector.length; j++) sum += entry(i, j) * vector[j];
    result.push(sum);
  }
  return result;
}

// A^T A v
function step(vector) {
  return multiply(transposed, multiply(element, vector));
}

function dot(a, b) {
  var sum = 0;
  for (var i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function spectralNorm(size) {
  var u = [];
  var v = [];
  for (var i = 0; i < size; i++) u.push(1);
  for (var round = 0; round < 10; round++) {
    v = step(u);
    u = step(v);
  }
  return Math.sqrt(dot(u, v) / dot(v, v));
}

function run() {
  return spectralNorm(220);
}

function check(result) {
  var expected = 1.2742237359952604;
  if (result !== expected) throw new Error("spectral-norm: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("spectral-norm", run, check);
else console.log("spectral-norm " + check(run()));
