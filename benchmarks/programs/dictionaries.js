// Word counts, an inverted index and a cache in objects used as dictionaries,
// in Map, and in a hash table of our own. Exercises computed keys, `in`,
// `delete`, for-in, string hashing and Map iteration.

var SYLLABLES = ["ka", "lo", "mi", "ter", "ran", "so", "vel", "dun", "pi", "gar", "esh", "umo"];

function makeWords(count) {
  var seed = 7;
  var words = [];
  for (var i = 0; i < count; i++) {
    var word = "";
    for (var part = 0; part < 3; part++) {
      seed = (seed * 16807) % 2147483647;
      word += SYLLABLES[seed % (SYLLABLES.length - part * 3)];
    }
    words.push(word);
  }
  return words;
}

class HashTable {
  constructor() {
    this.size = 0;
    this.buckets = [];
    for (var i = 0; i < 64; i++) this.buckets.push(null);
  }

  static hash(key) {
    var hash = 5381;
    for (var i = 0; i < key.length; i++) hash = ((hash * 33) ^ key.charCodeAt(i)) | 0;
    return hash & 0x7fffffff;
  }

  find(key, hash) {
    var entry = this.buckets[hash & (this.buckets.length - 1)];
    while (entry !== null && entry.key !== key) entry = entry.next;
    return entry;
  }

  get(key) {
    var entry = this.find(key, HashTable.hash(key));
    return entry === null ? undefined : entry.value;
  }

  set(key, value) {
    var hash = HashTable.hash(key);
    var entry = this.find(key, hash);
    if (entry !== null) {
      entry.value = value;
      return;
    }
    if (++this.size > this.buckets.length) this.grow();
    this.link({ key: key, hash: hash, value: value, next: null });
  }

  link(entry) {
    var index = entry.hash & (this.buckets.length - 1);
    entry.next = this.buckets[index];
    this.buckets[index] = entry;
  }

  grow() {
    var old = this.buckets;
    this.buckets = [];
    for (var i = 0; i < old.length * 2; i++) this.buckets.push(null);
    for (var j = 0; j < old.length; j++) {
      for (var entry = old[j], next; entry !== null; entry = next) {
        next = entry.next;
        this.link(entry);
      }
    }
  }
}

function countInObject(words) {
  var counts = {};
  for (var i = 0; i < words.length; i++) {
    if (words[i] in counts) counts[words[i]]++;
    else counts[words[i]] = 1;
  }
  return counts;
}

function countInMap(words) {
  var counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) || 0) + 1);
  return counts;
}

function countInTable(words) {
  var counts = new HashTable();
  words.forEach(function (word) {
    counts.set(word, (counts.get(word) || 0) + 1);
  });
  return counts;
}

function compareCounts(object, map, table) {
  var total = 0;
  for (var word in object) {
    if (map.get(word) !== object[word] || table.get(word) !== object[word]) {
      throw new Error("dictionaries: counts of " + word + " differ");
    }
    total += object[word];
  }
  return total;
}

// From each pair of first letters to the places of the words.
function makeIndex(words) {
  var index = Object.create(null);
  for (var i = 0; i < words.length; i++) {
    var start = words[i].substring(0, 2);
    (index[start] || (index[start] = [])).push(i);
  }
  return Object.keys(index)
    .sort()
    .map(function (start) { return start + index[start].length; })
    .join(",");
}

// A cache that forgets the oldest key; how often did it know the word?
function simulateCache(words, capacity) {
  var cache = {};
  var order = [];
  var oldest = 0;
  var hits = 0;
  for (var i = 0; i < words.length; i++) {
    var word = words[i];
    if (cache.hasOwnProperty(word)) {
      hits++;
    } else {
      cache[word] = true;
      order.push(word);
      if (order.length - oldest > capacity) delete cache[order[oldest++]];
    }
  }
  return hits;
}

function numberKeys(count) {
  var table = {};
  for (var i = 0; i < count; i++) table["key" + (i % 211)] = i;
  var sum = 0;
  for (var key in table) sum += table[key];
  return sum;
}

var WORDS = makeWords(10000);

function run() {
  var object = countInObject(WORDS);
  var map = countInMap(WORDS);
  var total = compareCounts(object, map, countInTable(WORDS));
  var heaviest = 0;
  map.forEach(function (count) {
    heaviest = Math.max(heaviest, count);
  });
  return [total, map.size, heaviest, makeIndex(WORDS), simulateCache(WORDS, 200), numberKeys(4000)].join(" ");
}

function check(result) {
  var expected = "10000 648 30 du783,es820,ga822,ka860,lo880,mi878,pi801,ra844,so801,te806,um811,ve894 3082 821634";
  if (result !== expected) throw new Error("dictionaries: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("dictionaries", run, check);
else console.log("dictionaries " + check(run()));
