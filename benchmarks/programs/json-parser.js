// A recursive-descent JSON parser over a string, and a printer. Exercises
// character access, slices, short strings as keys, dynamic property creation.

function Parser(text) {
  this.text = text;
  this.position = 0;
}

Parser.prototype.fail = function (expected) {
  throw new SyntaxError("expected " + expected + " at " + this.position);
};

Parser.prototype.skipSpace = function () {
  for (;;) {
    var code = this.text.charCodeAt(this.position);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    this.position++;
  }
};

// Skips space, then takes `character` if it comes next.
Parser.prototype.accept = function (character) {
  this.skipSpace();
  if (this.text[this.position] !== character) return false;
  this.position++;
  return true;
};

Parser.prototype.expect = function (character) {
  if (!this.accept(character)) this.fail(character);
};

Parser.prototype.value = function () {
  this.skipSpace();
  switch (this.text.charAt(this.position)) {
    case "{":
      return this.object();
    case "[":
      return this.array();
    case '"':
      return this.string();
    case "t":
      return this.word("true", true);
    case "f":
      return this.word("false", false);
    case "n":
      return this.word("null", null);
    default:
      return this.number();
  }
};

Parser.prototype.word = function (word, value) {
  if (this.text.substring(this.position, this.position + word.length) !== word) this.fail(word);
  this.position += word.length;
  return value;
};

Parser.prototype.object = function () {
  var result = {};
  this.expect("{");
  if (this.accept("}")) return result;
  do {
    this.skipSpace();
    var key = this.string();
    this.expect(":");
    result[key] = this.value();
  } while (this.accept(","));
  this.expect("}");
  return result;
};

Parser.prototype.array = function () {
  var result = [];
  this.expect("[");
  if (this.accept("]")) return result;
  do {
    result.push(this.value());
  } while (this.accept(","));
  this.expect("]");
  return result;
};

Parser.prototype.string = function () {
  if (this.text.charAt(this.position) !== '"') this.fail("a string");
  var start = ++this.position;
  var result = "";
  for (;;) {
    var code = this.text.charCodeAt(this.position);
    if (code === 34) break;
    if (code !== code) this.fail("an end of the string");
    if (code === 92) {
      result += this.text.substring(start, this.position) + this.escape();
      start = this.position;
    } else {
      this.position++;
    }
  }
  result += this.text.substring(start, this.position);
  this.position++;
  return result;
};

var ESCAPES = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", '"': '"', "\\": "\\", "/": "/" };

Parser.prototype.escape = function () {
  var letter = this.text.charAt(this.position + 1);
  this.position += 2;
  if (letter === "u") {
    var digits = this.text.substring(this.position, this.position + 4);
    this.position += 4;
    return String.fromCharCode(parseInt(digits, 16));
  }
  var result = ESCAPES[letter];
  if (result === undefined) this.fail("an escape");
  return result;
};

Parser.prototype.number = function () {
  var start = this.position;
  var sign = 1;
  if (this.text.charAt(this.position) === "-") {
    sign = -1;
    this.position++;
  }
  var whole = this.digits();
  if (this.text.charAt(this.position) !== ".") return sign * whole;
  this.position++;
  this.digits();
  return Number(this.text.substring(start, this.position));
};

Parser.prototype.digits = function () {
  var value = 0;
  var start = this.position;
  for (;;) {
    var digit = this.text.charCodeAt(this.position) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
    this.position++;
  }
  if (this.position === start) this.fail("a digit");
  return value;
};

function parse(text) {
  var parser = new Parser(text);
  var value = parser.value();
  parser.skipSpace();
  if (parser.position !== text.length) parser.fail("the end");
  return value;
}

function print(value) {
  if (value === null) return "null";
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object") return String(value);
  var parts = [];
  if (Array.isArray(value)) {
    for (var i = 0; i < value.length; i++) parts.push(print(value[i]));
    return "[" + parts.join(",") + "]";
  }
  for (var key in value) parts.push(quote(key) + ":" + print(value[key]));
  return "{" + parts.join(",") + "}";
}

function quote(text) {
  var result = '"';
  for (var i = 0; i < text.length; i++) {
    var character = text.charAt(i);
    if (character === '"' || character === "\\") result += "\\" + character;
    else if (character === "\n") result += "\\n";
    else result += character;
  }
  return result + '"';
}

// A document with `count` records, spread out with spaces and line breaks.
function makeDocument(count) {
  var records = [];
  for (var i = 0; i < count; i++) {
    records.push(
      '  { "id": ' + i + ', "name": "item \\"' + i + '\\" \\u00e9\\n", "price": ' + (i * 7 + 3) / 4 +
        ',\n    "tags": ["red", "tag' + (i % 13) + '", ""], "stock": -' + i * 31 +
        ', "ok": ' + (i % 2 === 0) + ', "parent": null, "size": { "w": ' + (i % 9) + ', "h": [ ] } }'
    );
  }
  return '{ "version": 2.5, "records": [\n' + records.join(",\n") + "\n] }\n";
}

var DOCUMENT = makeDocument(500);

function hashText(text) {
  var hash = 0;
  for (var i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  return hash;
}

function run() {
  var value = parse(DOCUMENT);
  var text = print(value);
  if (print(parse(text)) !== text) throw new Error("json-parser: printed text reads back differently");
  var stock = 0;
  for (var i = 0; i < value.records.length; i++) stock += value.records[i].stock;
  return text.length + " " + stock + " " + hashText(text);
}

function check(result) {
  var expected = "68246 -3867250 140366569";
  if (result !== expected) throw new Error("json-parser: expected " + expected + ", got " + result);
  return result;
}

if (typeof measure === "function") measure("json-parser", run, check);
else console.log("json-parser " + check(run()));
