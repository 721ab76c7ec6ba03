// Quicksort, merge sort, heap sort and Array.prototype.sort with comparison
// closures over numbers and records. Exercises calls of closures, array stores.

function by(key) {
  return function (a, b) {
    return a[key] - b[key];
  };
}

function reversed(order) {
  return function (a, b) {
    return order(b, a);
  };
}

function thenBy(first, second) {
  return function (a, b) {
    var result = first(a, b);
    return result !== 0 ? result : second(a, b);
  };
}

function swap(list, i, j) {
  var saved = list[i];
  list[i] = list[j];
  list[j] = saved;
}

function quickSort(list, order) {
  sortRange(list, 0, list.length - 1, order);
  return list;
}

function sortRange(list, low, high, order) {
  while (high - low > 10) {
    var middle = partition(list, low, high, order);
    sortRange(list, low, middle, order);
    low = middle + 1;
  }
  insertionSort(list, low, high, order);
}

// Afterwards nothing in low..result comes after anything in result+1..high.
function partition(list, low, high, order) {
  var pivot = list[(low + high) >> 1];
  var i = low - 1;
  var j = high + 1;
  for (;;) {
    do i++; while (order(list[i], pivot) < 0);
    do j--; while (order(list[j], pivot) > 0);
    if (i >= j) return j;
    swap(list, i, j);
  }
}

function insertionSort(list, low, high, order) {
  for (var i = low + 1; i <= high; i++) {
    var item = list[i];
    var j = i - 1;
    while (j >= low && order(list[j], item) > 0) {
      list[j + 1] = list[j];
      j--;
    }
    list[j + 1] = item;
  }
}

function mergeSort(list, order) {
  if (list.length < 2) return list;
  var middle = list.length >> 1;
  return merge(mergeSort(list.slice(0, middle), order), mergeSort(list.slice(middle), order), order);
}

function merge(left, right, order) {
  var result = [];
  var i = 0;
  var j = 0;
  while (i < left.length && j < right.length) {
    if (order(left[i], right[j]) <= 0) result.push(left[i++]);
    else result.push(right[j++]);
  }
  while (i < left.length) result.push(left[i++]);
  while (j < right.length) result.push(right[j++]);
  return result;
}

function heapSort(list, order) {
  for (var i = (list.length >> 1) - 1; i >= 0; i--) siftDown(list, i, list.length, order);
  for (var end = list.length - 1; end > 0; end--) {
    swap(list, 0, end);
    siftDown(list, 0, end, order);
  }
  return list;
}

function siftDown(list, root, end, order) {
  for (;;) {
    var child = 2 * root + 1;
    if (child >= end) return;
    if (child + 1 < end && order(list[child], list[child + 1]) < 0) child++;
    if (order(list[root], list[child]) >= 0) return;
    swap(list, root, child);
    root = child;
  }
}

function makeNumbers(count) {
  var seed = 42;
  var numbers = [];
  for (var i = 0; i < count; i++) {
    seed = (seed * 16807) % 2147483647;
    numbers.push(seed % 3 === 0 ? seed / 1000 : seed % 100000);
  }
  return numbers;
}

function makeRecords(numbers) {
  return numbers.map(function (number, index) {
    return { group: Math.floor(number) % 17, weight: number, index: index };
  });
}

function isSorted(list, order) {
  for (var i = 1; i < list.length; i++) {
    if (order(list[i - 1], list[i]) > 0) return false;
  }
  return true;
}

function ascending(a, b) {
  return a - b;
}

var SORTS = [
  quickSort,
  mergeSort,
  heapSort,
  function builtIn(list, order) {
    return list.sort(order);
  },
];

var NUMBERS = makeNumbers(2000);
var RECORDS = makeRecords(NUMBERS);

function run() {
  var byGroup = thenBy(thenBy(by("group"), reversed(by("weight"))), by("index"));
  var hash = 0;
  for (var i = 0; i < SORTS.length; i++) {
    var numbers = SORTS[i](NUMBERS.slice(), ascending);
    var records = SORTS[i](RECORDS.slice(), byGroup);
    if (!isSorted(numbers, ascending) || !isSorted(records, byGroup)) throw new Error("sorting: out of order");
    for (var j = 0; j < records.length; j++) hash = (hash * 31 + records[j].index) | 0;
    hash = (hash * 31 + Math.floor(numbers[1000])) | 0;
  }
  return hash;
}

function check(result) {
  var expected = 1977537152;
  if (result !== expected) throw new Error("sorting: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("sorting", run, check);
else console.log("sorting " + check(run()));
