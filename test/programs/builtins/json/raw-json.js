// node: skip Node 20 has no JSON.rawJSON

const raw = JSON.rawJSON("1e1000");
console.log(Object.getPrototypeOf(raw), Object.isFrozen(raw), raw.rawJSON, JSON.isRawJSON(raw)); // expect: null true 1e1000 true
console.log(JSON.isRawJSON({ rawJSON: "1" }), JSON.isRawJSON("1"), JSON.isRawJSON()); // expect: false false false
console.log(JSON.stringify(raw), JSON.stringify({ a: [raw, JSON.rawJSON('"\\u0041"')] })); // expect: 1e1000 {"a":[1e1000,"\u0041"]}
console.log(JSON.stringify({ n: 12345678901234567890n }, (key, value) => (typeof value === "bigint" ? JSON.rawJSON(String(value)) : value)));
// expect: {"n":12345678901234567890}
console.log(JSON.stringify([JSON.rawJSON(true), JSON.rawJSON(null)], null, 1).replaceAll("\n", "|")); // expect: [| true,| null|]

for (const text of ["", " 1", "1\n", "{}", "[1]", "1 2", "nul", undefined]) {
  try {
    JSON.rawJSON(text);
    console.log("no error", text);
  } catch (error) {
    console.log(error.name);
  }
}
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
