// node: skip Node 20 passes no context to the reviver

const sources = (text, change = () => {}) => {
  const seen = [];
  JSON.parse(text, function (key, value, context) {
    seen.push(`${key}:${context.source}`);
    change.call(this, key, value);
    return value;
  });
  return seen.join(" ");
};

console.log(sources(" 1.50e1 ")); // expect: :1.50e1
console.log(sources('"\\u0041"')); // expect: :"\u0041"
console.log(sources('{"a":[1, -0,true], "b" : {"c":null,"d":"x,]}\\"\\\\"} }'));
// expect: 0:1 1:-0 2:true a:undefined c:null d:"x,]}\"\\" b:undefined :undefined
console.log(sources("[[],{},[[2.0]]]")); // expect: 0:undefined 1:undefined 0:2.0 0:undefined 2:undefined :undefined
console.log(sources('{"\\u0061":1,"2":3,"1":4}')); // expect: 1:4 2:3 a:1 :undefined

// Of a key that comes twice the last one counts.
console.log(sources('{"a":[1,2],"a":3.0}')); // expect: a:3.0 :undefined
console.log(sources('{"a":3,"a":[1]}')); // expect: 0:1 a:undefined :undefined
console.log(sources('{"__proto__":7}')); // expect: __proto__:7 :undefined

// A value that was changed has no source; one that was put back has.
console.log(sources("[1,2,3]", function (key) { if (key === "0") this[1] = 5; })); // expect: 0:1 1:undefined 2:3 :undefined
console.log(sources("[1,2,3]", function (key) { if (key === "0") this[1] = 2; })); // expect: 0:1 1:2 2:3 :undefined
console.log(sources("[1,[2]]", function (key, value) { if (value === 1) this[1] = [2]; })); // expect: 0:1 0:undefined 1:undefined :undefined
console.log(sources("[1]", function (key) { if (key === "0" && this.length === 1) this.push(4); })); // expect: 0:1 :undefined

// What it is for.
const big = (key, value, { source }) => (/^\d{16,}$/.test(source) ? BigInt(source) : value);
console.log(JSON.parse('{"n":12345678901234567890}', big).n); // expect: 12345678901234567890n
JSON.parse("1", (key, value, context) => console.log(Object.keys(context).join())); // expect: source

// However it sees its third argument.
console.log(JSON.parse("[1.0]", (...all) => all[2].source ?? "none")); // expect: none
const listed = [];
JSON.parse("[1.0]", function (key, value) { listed.push(arguments[2].source); return value; });
JSON.parse("[2.0]", (key, value, context = {}) => { listed.push(context.source); return value; });
JSON.parse("[3.0]", ((context, key, value, more) => { listed.push(more.source); return value; }).bind(null, 0));
JSON.parse("[4.0]", new Proxy(function (key, value) { listed.push(arguments.length); return value; }, {}));
console.log(listed.join()); // expect: 1.0,,2.0,,3.0,,3,3
