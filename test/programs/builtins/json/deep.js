// Structures of any depth: nothing recurs on the machine's stack.
const depth = 8000;
let nested = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
let levels = 0;
for (let a = nested; a.length; a = a[0]) levels++;
console.log(levels); // expect: 7999
const text = '{"a":['.repeat(5000) + '1' + ']}'.repeat(5000);
console.log(JSON.parse(text).a[0].a[0].a.length); // expect: 1

let shallow = [];
for (let i = 0; i < 2000; i++) shallow = i % 2 ? [shallow] : { o: shallow };
console.log(JSON.stringify(shallow).length); // expect: 8002
console.log(JSON.stringify(shallow, (key, value) => value).length); // expect: 8002

// A reviver sees the innermost first.
const seen = [];
const revived = JSON.parse('{"a":[1,{"b":2}],"c":{"d":[]},"e":3}', function (key, value) {
  seen.push(key);
  if (key === 'e') return undefined;
  return Array.isArray(value) ? value.concat(this === value ? 0 : key) : value;
});
console.log(seen.join()); // expect: 0,b,1,a,d,c,e,
console.log(JSON.stringify(revived)); // expect: {"a":[1,{"b":2},"a"],"c":{"d":["d"]}}

// Gaps, holes, what is left out.
console.log(JSON.stringify({ a: [, undefined, () => 1], b: undefined, c: { d: {}, e: [] } }, null, ' '));
// expect: {
// expect:  "a": [
// expect:   null,
// expect:   null,
// expect:   null
// expect:  ],
// expect:  "c": {
// expect:   "d": {},
// expect:   "e": []
// expect:  }
// expect: }
const circle = { x: [{ y: {} }] };
circle.x[0].y.z = circle;
try {
  JSON.stringify(circle);
} catch (error) {
  console.log(error.message);
  // expect: Converting circular structure to JSON
  // expect:     --> starting at object with constructor 'Object'
  // expect:     |     property 'x' -> object with constructor 'Array'
  // expect:     |     index 0 -> object with constructor 'Object'
  // expect:     |     property 'y' -> object with constructor 'Object'
  // expect:     --- property 'z' closes the circle
}

// Structures that never end.
const ends = (f) => { try { return f(); } catch (error) { return `${error.name}: ${error.message}`; } };
console.log(ends(() => JSON.stringify(1, () => [1]))); // expect: RangeError: Maximum call stack size exceeded
console.log(ends(() => JSON.parse('[1,2]', function (key, value) {
  if (key === '0') this[1] = [1, 2];
  return value;
}))); // expect: RangeError: Maximum call stack size exceeded
console.log(JSON.stringify({ after: true })); // expect: {"after":true}
