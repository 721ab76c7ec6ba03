// What is called on an object right where it was made has no new.target, and its constructor still has one.
function fields() {
  class A { target = new.target; }
  return new A().target;
}
console.log(fields(), fields()); // expect: undefined undefined

function method() {
  class A { target() { return new.target; } }
  return new A().target();
}
console.log(method(), method()); // expect: undefined undefined

function Plain() { this.made = new.target === Plain; }
Plain.prototype.target = function () { return new.target; };
function prototypeMethod() {
  const plain = new Plain();
  return [plain.made, plain.target()];
}
console.log(prototypeMethod(), prototypeMethod()); // expect: [ true, undefined ] [ true, undefined ]

// The constructor has a loop and is not inlined, the method is.
class Long {
  constructor(n) {
    this.sum = 0;
    for (let i = 0; i < n; i++) this.sum += i;
    this.target = new.target;
  }
  get() { return this.sum; }
  again() { return new.target; }
}
function long(n) {
  const one = new Long(n);
  return [one.get(), one.target === Long, one.again()];
}
console.log(long(5), long(6)); // expect: [ 10, true, undefined ] [ 15, true, undefined ]

class Base { constructor() { this.base = new.target; } name() { return [this.base.name, new.target]; } }
class Derived extends Base { target = new.target; }
function derived() {
  const one = new Derived();
  return [one.target, ...one.name()];
}
console.log(derived(), derived()); // expect: [ undefined, 'Derived', undefined ] [ undefined, 'Derived', undefined ]

// A class is not called, even on an object of its own that was just made.
class Closed { constructor() { this.closed = true; } }
function called() {
  const one = new Closed();
  one.again = Closed;
  try { one.again(); } catch (error) { return error.message; }
}
console.log(called()); // expect: Class constructor Closed cannot be invoked without 'new'
console.log(called()); // expect: Class constructor Closed cannot be invoked without 'new'
