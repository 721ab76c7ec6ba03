// Text built, searched, cut up and put together again: a table, a run-length
// code, base 64, a justified paragraph. Exercises concatenation, slices,
// template literals and string methods.

var WORDS = "the quick brown fox jumps over the lazy dog and runs away from seven very angry bees".split(" ");
var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function makeText(words) {
  var text = "";
  for (var i = 0; i < words; i++) {
    if (i > 0) text += i % 11 === 0 ? ", " : " ";
    text += WORDS[(i * 7 + (i >> 3)) % WORDS.length];
  }
  return text + ".";
}

function capitalize(word) {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function makeTable(words) {
  var rows = words.map(function (word, index) {
    return `| ${String(index).padStart(4, "0")} | ${capitalize(word).padEnd(12)} | ${word.length} |`;
  });
  return rows.join("\n");
}

function justify(text, width) {
  var lines = [];
  var line = "";
  text.split(" ").forEach(function (word) {
    if (line.length + word.length + 1 > width) {
      lines.push(stretch(line, width));
      line = word;
    } else {
      line += (line === "" ? "" : " ") + word;
    }
  });
  lines.push(line);
  return lines.join("\n");
}

// Widens the gaps of `line`, from the left, until it is `width` long.
function stretch(line, width) {
  var words = line.split(" ");
  var missing = width - line.length;
  for (var gap = 0; missing > 0 && words.length > 1; missing--) {
    words[gap] += " ";
    gap = (gap + 1) % (words.length - 1);
  }
  return words.join(" ");
}

function toBase64(text) {
  var result = "";
  for (var i = 0; i < text.length; i += 3) {
    var bits = (text.charCodeAt(i) << 16) | (text.charCodeAt(i + 1) << 8) | text.charCodeAt(i + 2);
    for (var shift = 18; shift >= 0; shift -= 6) result += ALPHABET[(bits >> shift) & 63];
  }
  return result;
}

function fromBase64(code) {
  var parts = [];
  for (var i = 0; i < code.length; i += 4) {
    var bits = 0;
    for (var j = 0; j < 4; j++) bits = (bits << 6) | ALPHABET.indexOf(code[i + j]);
    parts.push(String.fromCharCode((bits >> 16) & 255, (bits >> 8) & 255, bits & 255));
  }
  return parts.join("");
}

function runLengths(text) {
  var result = "";
  var start = 0;
  for (var i = 1; i <= text.length; i++) {
    if (text[i] === text[start]) continue;
    result += i - start > 1 ? i - start + text[start] : text[start];
    start = i;
  }
  return result;
}

function replaceAllOf(text, from, to) {
  var result = "";
  var start = 0;
  for (var at = text.indexOf(from); at >= 0; at = text.indexOf(from, start)) {
    result += text.substring(start, at) + to;
    start = at + from.length;
  }
  return result + text.substring(start);
}

function hashText(text) {
  var hash = 0;
  for (var i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  return hash;
}

function run() {
  var text = makeText(3599);
  while (text.length % 3 !== 0) text += "!";
  var code = toBase64(text);
  if (fromBase64(code) !== text) throw new Error("string-building: base 64 reads back differently");
  var paragraph = justify(replaceAllOf(text, "fox", "zebra"), 60);
  var table = makeTable(text.split(" "));
  var packed = runLengths(paragraph);
  return [code, paragraph, table, packed]
    .map(function (part) { return part.length + ":" + hashText(part); })
    .join(" ");
}

function check(result) {
  var expected = "24432:-1258973036 19726:-877722784 100771:-925115112 19726:679145921";
  if (result !== expected) throw new Error("string-building: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("string-building", run, check);
else console.log("string-building " + check(run()));
