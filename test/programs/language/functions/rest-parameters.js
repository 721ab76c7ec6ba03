function f(first, ...rest) { return `${first}|${rest.join()}|${rest.length}|${Array.isArray(rest)}`; }
console.log(f()); // expect: undefined||0|true
console.log(f(1)); // expect: 1||0|true
console.log(f(1, 2, 3, 4, 5, 6)); // expect: 1|2,3,4,5,6|5|true
console.log(f.length); // expect: 1
const g = (...[a, b = 'dflt', ...c]) => [a, b, c.length].join();
console.log(g(1), g(1, 2, 3, 4)); // expect: 1,dflt,0 1,2,2
