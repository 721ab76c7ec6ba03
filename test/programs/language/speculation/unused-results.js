// What is read and not used may still throw, or call a getter.
function Point(x) { this.x = x; }
function read(p) { p.x; return "read"; }
function subtract(p) { p.x - 1; return "subtracted"; }
function element(list) { list[0]; return "element"; }
for (let i = 0; i < 10; i++) { read(new Point(i)); subtract(new Point(i)); element([i]); }
console.log(read(new Point(1)), subtract(new Point(1)), element([1])); // expect: read subtracted element
for (const value of [null, undefined]) {
  for (const f of [read, subtract, element]) {
    try { console.log(f(value)); } catch (error) { console.log(f.name, error.name); }
  }
}
// expect: read TypeError
// expect: subtract TypeError
// expect: element TypeError
// expect: read TypeError
// expect: subtract TypeError
// expect: element TypeError
let calls = 0;
const watched = Object.defineProperty(new Point(1), "x", { get() { calls++; return { valueOf() { calls += 10; return 1; } }; } });
read(watched);
subtract(watched);
console.log(calls); // expect: 12
