const show = (f) => { try { const r = f(); console.log('ok', r && r.v); } catch (e) { console.log(e.name + ': ' + e.message); } };
class A { constructor() { this.v = 'A'; } }
show(() => new (class extends A { constructor() {} })());
show(() => new (class extends A { constructor() { this.v = 1; super(); } })());
show(() => new (class extends A { constructor() { super(); super(); } })());
show(() => new (class extends A { constructor() { return { v: 'other' }; } })());
show(() => new (class extends A { constructor() { super(); return 5; } })());
show(() => new (class extends A { constructor() { super(); return undefined; } })());
show(() => new (class extends A { constructor() { const f = () => super(); f(); } })());
show(() => new (class extends A {})());
show(() => new (class { constructor() { return 1; } })());
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: ReferenceError: Super constructor may only be called once
// expect: ok other
// expect: TypeError: Derived constructors may only return object or undefined
// expect: ok A
// expect: ok A
// expect: ok A
// expect: ok undefined
