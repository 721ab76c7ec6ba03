console.log((function (a, b) {}).length, ((...r) => {}).length, (function (a, b = 1, c) {}).length); // expect: 2 0 1
const d = Object.getOwnPropertyDescriptor(function (a) {}, 'length');
console.log(d.value, d.writable, d.enumerable, d.configurable); // expect: 1 false false true
