const A = class Inner { static self() { return Inner; } };
console.log(A.name, A.self() === A, typeof Inner); // expect: Inner true undefined
try { new Later(); } catch (e) { console.log(e.name + ': ' + e.message); } // expect: ReferenceError: Cannot access 'Later' before initialization
class Later {}
try { class X { static [X.name]() {} } } catch (e) { console.log(e.message); } // expect: Cannot access 'X' before initialization
class Y { m() { Y = 1; } }
try { new Y().m(); } catch (e) { console.log('inner binding is const'); } // expect: inner binding is const
let Z = class {};
console.log(Z.name, new Z().constructor === Z, (class {}).name === ''); // expect: Z true true
Z = 5;
console.log(Z); // expect: 5
