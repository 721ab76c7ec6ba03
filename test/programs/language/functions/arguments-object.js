function f() { return arguments; }
const a = f(1, 'two', null);
console.log(a.length, a[1], typeof a, Array.isArray(a)); // expect: 3 two object false
console.log(Object.prototype.toString.call(a)); // expect: [object Arguments]
console.log(Object.keys(a).join(), [...a].length); // expect: 0,1,2 3
console.log(Array.prototype.slice.call(a, 1).join()); // expect: two,
a.length = 1;
console.log([...a].join()); // expect: 1
console.log((function () { return arguments.callee.name; }).name === '', (function me() { return arguments.callee === me; })()); // expect: true true
