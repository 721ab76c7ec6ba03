function A() { this.v = 1; return { v: 2 }; }
function B() { this.v = 1; return 5; }
function C() { this.v = 1; return null; }
console.log(new A().v, new B().v, new C().v); // expect: 2 1 1
console.log(new A() instanceof A, new B() instanceof B); // expect: false true
function D() {}
D.prototype = null;
console.log(Object.getPrototypeOf(new D()) === Object.prototype); // expect: true
