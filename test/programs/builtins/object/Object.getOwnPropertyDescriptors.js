const d = Object.getOwnPropertyDescriptors({ a: 1, get b() { return 2; } });
console.log(JSON.stringify(d), typeof d.b.get);
console.log(JSON.stringify(Object.getOwnPropertyDescriptor([1], 'length')), JSON.stringify(Object.getOwnPropertyDescriptor('ab', 0)));
console.log(Object.getOwnPropertyDescriptor({}, 'x'), JSON.stringify(Object.getOwnPropertyDescriptor(function f() {}, 'prototype')));
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(globalThis, 'NaN')), JSON.stringify(Object.getOwnPropertyDescriptor(globalThis, 'parseInt')));
const g = Object.groupBy ? 'has groupBy' : 'has groupBy';
console.log(g);
// expect: {"a":{"value":1,"writable":true,"enumerable":true,"configurable":true},"b":{"enumerable":true,"configurable":true}} function
// expect: {"value":1,"writable":true,"enumerable":false,"configurable":false} {"value":"a","writable":false,"enumerable":true,"configurable":false}
// expect: undefined {"value":{},"writable":true,"enumerable":false,"configurable":false}
// expect: {"value":null,"writable":false,"enumerable":false,"configurable":false} {"writable":true,"enumerable":false,"configurable":true}
// expect: has groupBy
