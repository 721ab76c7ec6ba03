function F() { return new.target === F; }
console.log(F()); // expect: false
function G() { this.t = new.target === G; }
console.log(new G().t); // expect: true
class A { constructor() { this.name = new.target.name; } }
class B extends A {}
console.log(new A().name, new B().name); // expect: A B
function H() { const f = () => new.target; return { r: f() === H }; }
console.log(new H().r); // expect: true
