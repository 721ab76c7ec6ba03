class A {
  static get double() { return this.count * 2; }
  static set double(v) { this.count = v / 2; }
  static ['comp' + 'uted']() { return 'c'; }
}
A.count = 5;
console.log(A.count, A.double); // expect: 5 10
A.double = 100;
console.log(A.count, A.computed()); // expect: 50 c
class B extends A {}
console.log(B.count, B.double, Object.hasOwn(B, 'count')); // expect: 50 100 false
B.count = 1;
console.log(B.double, A.double); // expect: 2 100
