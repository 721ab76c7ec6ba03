// All parts of a class are strict code.
try { class A extends (undeclared1 = 1, Object) {} } catch (e) { console.log(e.message); } // expect: undeclared1 is not defined
try { class A { [undeclared2 = 'x']() {} } } catch (e) { console.log(e.message); } // expect: undeclared2 is not defined
const frozen = Object.freeze({ x: 1 });
try { class A { [frozen.x = 2]() {} } } catch (e) { console.log(e.message); } // expect: Cannot assign to read only property 'x' of object '#<Object>'
try { class A { static [delete frozen.x] = 1; } } catch (e) { console.log(e.message); } // expect: Cannot delete property 'x' of #<Object>
undeclared3 = 1; console.log(undeclared3); // expect: 1
