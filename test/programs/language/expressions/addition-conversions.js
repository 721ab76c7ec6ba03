console.log(1 + 2, 1 + '2', '1' + 2, true + 1, null + 1, undefined + 1);
console.log([] + [], [] + {}, [1, 2] + 3, null + 'x', undefined + 'x');
console.log(1 + { valueOf() { return 2; } }, 'v' + { toString() { return 's'; }, valueOf() { return 'vo'; } });
console.log({ [Symbol.toPrimitive](hint) { return hint; } } + '', 0.1 + 0.2);
console.log(2147483647 + 1, -2147483648 - 1, 0 + -0, Object.is(-0 + -0, -0));
try { Symbol() + ''; } catch (e) { console.log(e.name, e.message); }
try { ({ valueOf() { return {}; }, toString() { return {}; } }) + 1; } catch (e) { console.log(e.name, e.message); }
// expect: 3 12 12 2 1 NaN
// expect:  [object Object] 1,23 nullx undefinedx
// expect: 3 vvo
// expect: default 0.30000000000000004
// expect: 2147483648 -2147483649 0 true
// expect: TypeError Cannot convert a Symbol value to a string
// expect: TypeError Cannot convert object to primitive value
