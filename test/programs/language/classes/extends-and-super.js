class A {
  constructor(n) { this.n = n; }
  who() { return 'A' + this.n; }
  static make(n) { return new this(n); }
  get prop() { return 'A.prop'; }
}
class B extends A {
  constructor(n) { super(n * 2); this.b = true; }
  who() { return 'B>' + super.who(); }
  static make(n) { return super.make(n + 1); }
  get prop() { return super.prop + '!'; }
}
class C extends B { who() { return 'C>' + super.who(); } }
console.log(new B(1).who(), new C(2).who(), B.make(1).n, C.make(1) instanceof C, new C(1).prop); // expect: B>A2 C>B>A4 4 true A.prop!
console.log(Object.getPrototypeOf(C) === B, Object.getPrototypeOf(C.prototype) === B.prototype, C.name); // expect: true true C
