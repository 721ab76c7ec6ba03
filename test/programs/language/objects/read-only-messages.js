'use strict';
const message = (f) => { try { f(); } catch (e) { console.log(e.message); } };
message(() => { 'abc'.foo = 1; }); // expect: Cannot create property 'foo' on string 'abc'
message(() => { (5).foo = 1; }); // expect: Cannot create property 'foo' on number '5'
message(() => { true.foo = 1; }); // expect: Cannot create property 'foo' on boolean 'true'
message(() => { Symbol('x').foo = 1; }); // expect: Cannot create property 'foo' on symbol 'Symbol(x)'
message(() => { 'abc'[1] = 'x'; }); // expect: Cannot assign to read only property '1' of string 'abc'
message(() => { 'abc'.length = 1; }); // expect: Cannot assign to read only property 'length' of string 'abc'
message(() => { (() => {}).name = 'x'; }); // expect: Cannot assign to read only property 'name' of function '() => {}'
message(() => { undefined = 1; }); // expect: Cannot assign to read only property 'undefined' of object '#<Object>'
message(() => { class X extends (() => {}) {} }); // expect: Class extends value () => {} is not a constructor or null
message(() => { class X extends Math.max {} }); // expect: Class extends value function max() { [native code] } is not a constructor or null
