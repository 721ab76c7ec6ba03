// Tables filled row by row: edit distance, longest common subsequence, a
// knapsack, the order of a matrix chain, all shortest paths. Exercises integer
// arrays of arrays, comparisons and string indexing.

function table(rows, columns, value) {
  var result = [];
  for (var i = 0; i < rows; i++) {
    var row = [];
    for (var j = 0; j < columns; j++) row.push(value);
    result.push(row);
  }
  return result;
}

function makeSequence(length, seed) {
  var text = "";
  for (var i = 0; i < length; i++) {
    seed = (seed * 16807) % 2147483647;
    text += "ACGT".charAt(seed & 3);
  }
  return text;
}

function editDistance(a, b) {
  var cost = table(a.length + 1, b.length + 1, 0);
  for (var i = 0; i <= a.length; i++) cost[i][0] = i;
  for (var j = 0; j <= b.length; j++) cost[0][j] = j;
  for (i = 1; i <= a.length; i++) {
    for (j = 1; j <= b.length; j++) {
      var replaced = cost[i - 1][j - 1] + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      cost[i][j] = Math.min(replaced, cost[i - 1][j] + 1, cost[i][j - 1] + 1);
    }
  }
  return cost[a.length][b.length];
}

function commonSubsequence(a, b) {
  var length = table(a.length + 1, b.length + 1, 0);
  for (var i = a.length - 1; i >= 0; i--) {
    for (var j = b.length - 1; j >= 0; j--) {
      if (a[i] === b[j]) length[i][j] = length[i + 1][j + 1] + 1;
      else length[i][j] = length[i + 1][j] > length[i][j + 1] ? length[i + 1][j] : length[i][j + 1];
    }
  }
  return readSubsequence(a, b, length);
}

function readSubsequence(a, b, length) {
  var text = "";
  var i = 0;
  var j = 0;
  while (length[i][j] > 0) {
    if (a[i] === b[j]) {
      text += a[i];
      i++;
      j++;
    } else if (length[i + 1][j] >= length[i][j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return text;
}

function knapsack(items, capacity) {
  var best = table(1, capacity + 1, 0)[0];
  for (var i = 0; i < items.length; i++) {
    var weight = items[i].weight;
    for (var room = capacity; room >= weight; room--) {
      var value = best[room - weight] + items[i].value;
      if (value > best[room]) best[room] = value;
    }
  }
  return best[capacity];
}

// The fewest multiplications for matrices of sizes[i] x sizes[i + 1].
function matrixChain(sizes) {
  var count = sizes.length - 1;
  var cost = table(count, count, 0);
  for (var span = 1; span < count; span++) {
    for (var first = 0; first + span < count; first++) {
      var last = first + span;
      var best = Infinity;
      for (var cut = first; cut < last; cut++) {
        var here = cost[first][cut] + cost[cut + 1][last] + sizes[first] * sizes[cut + 1] * sizes[last + 1];
        if (here < best) best = here;
      }
      cost[first][last] = best;
    }
  }
  return cost[0][count - 1];
}

function shortestPaths(size) {
  var far = 1 << 20;
  var distance = table(size, size, far);
  for (var i = 0; i < size; i++) {
    distance[i][i] = 0;
    distance[i][(i * 7 + 3) % size] = 5 + (i % 11);
    distance[i][(i + 1) % size] = 20 + (i % 5);
  }
  for (var via = 0; via < size; via++) {
    for (var a = 0; a < size; a++) {
      var toVia = distance[a][via];
      for (var b = 0; b < size; b++) {
        var length = toVia + distance[via][b];
        if (length < distance[a][b]) distance[a][b] = length;
      }
    }
  }
  return distance.reduce(function (sum, row) {
    return sum + row.reduce(function (rowSum, length) { return rowSum + length; }, 0);
  }, 0);
}

function run() {
  var a = makeSequence(250, 11);
  var b = makeSequence(230, 23);
  var items = [];
  var sizes = [];
  for (var i = 0; i < 60; i++) {
    items.push({ weight: 3 + ((i * 37) % 41), value: 10 + ((i * 53) % 97) });
    sizes.push(5 + ((i * 29) % 31));
  }
  var common = commonSubsequence(a, b);
  return [
    editDistance(a, b), common.length, common.substring(0, 12), knapsack(items, 700), matrixChain(sizes),
    shortestPaths(60),
  ].join(" ");
}

function check(result) {
  var expected = "134 149 CGAACCCAAAGG 2640 137250 252648";
  if (result !== expected) throw new Error("dynamic-programming: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("dynamic-programming", run, check);
else console.log("dynamic-programming " + check(run()));
