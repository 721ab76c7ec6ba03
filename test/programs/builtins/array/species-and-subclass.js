class My extends Array {}
const m = My.from([1, 2, 3]);
console.log(m instanceof My, m.filter((x) => x > 1) instanceof My, m.slice(1) instanceof My, m.concat([4]).length, My.of(7)[0]); // expect: true true true 4 7
class Plain extends Array { static get [Symbol.species]() { return Array; } }
console.log(Plain.from([1]).map((x) => x) instanceof Plain, Plain.from([1]).map((x) => x).constructor === Array); // expect: false true
console.log(m.length, (m.length = 1, m.join()), new My(3).length, Object.prototype.toString.call(m)); // expect: 3 1 3 [object Array]
const arr = [1, 2]; arr.constructor = undefined;
console.log(arr.map((x) => x).length); // expect: 2
