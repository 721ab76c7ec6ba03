// callee is the function only in sloppy functions with simple parameters; else getting it throws.
function f(k) { return arguments[k] === f; }
console.log(f("callee")); // expect: true
function g(a = 0) { try { return arguments.callee; } catch (e) { return e.name; } }
console.log(g()); // expect: TypeError
function h(k, b = 0) { try { return arguments[k]; } catch (e) { return e.name; } }
console.log(h("callee")); // expect: TypeError
function l([x]) { return arguments; }
console.log(typeof Object.getOwnPropertyDescriptor(l([1]), "callee").get); // expect: function
function m(...r) { return arguments; }
console.log(typeof Object.getOwnPropertyDescriptor(m(1), "callee").set); // expect: function
function n() { return arguments; }
console.log(Object.getOwnPropertyDescriptor(n(1), "callee").value === n); // expect: true
function s(k) { "use strict"; try { return arguments[k]; } catch (e) { return e.name; } }
console.log(s("callee"), s("length")); // expect: TypeError 1
