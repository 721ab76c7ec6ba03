class A {
  m() { return this; }
  static leak() { try { undeclaredInClass = 1; return 'leaked'; } catch (e) { return e.name; } }
}
const { m } = new A();
console.log(m(), A.leak()); // expect: undefined ReferenceError
