// flat of arrays in arrays of any depth.
let nested = [1];
for (let i = 0; i < 3000; i++) nested = [nested, i];
console.log(nested.flat(Infinity).length); // expect: 3001
console.log(nested.flat(2).length, nested.flat(0).length, nested.flat(-1) !== nested); // expect: 4 2 true
console.log([1, [2, [3, , [4]]], [[]], [[[5]]]].flat(2)); // expect: [ 1, 2, 3, [ 4 ], [ 5 ] ]
console.log([1, 2].flatMap((x) => [[x], [[x]]])); // expect: [ [ 1 ], [ [ 1 ] ], [ 2 ], [ [ 2 ] ] ]

const circle = [];
circle.push(circle);
try {
  circle.flat(Infinity);
} catch (error) {
  console.log(error.name, error.message); // expect: RangeError Maximum call stack size exceeded
}
