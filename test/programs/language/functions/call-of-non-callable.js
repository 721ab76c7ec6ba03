const o = { a: { b: 1 } };
function show(f) { try { f(); } catch (e) { console.log(e.name + ': ' + e.message); } }
show(() => o.missing());
show(() => o.a.b());
show(() => o.a.c.d());
show(() => undefinedFunction());
show(() => { let x; x(); });
show(() => { let x = null; x.y; });
show(() => { let x; x.y = 1; });
show(() => o['a']['zz']());
show(() => new o.a());
show(() => (1)());
show(() => { const f = 3; f(); });
// expect: TypeError: o.missing is not a function
// expect: TypeError: o.a.b is not a function
// expect: TypeError: Cannot read properties of undefined (reading 'd')
// expect: ReferenceError: undefinedFunction is not defined
// expect: TypeError: x is not a function
// expect: TypeError: Cannot read properties of null (reading 'y')
// expect: TypeError: Cannot set properties of undefined (setting 'y')
// expect: TypeError: o.a.zz is not a function
// expect: TypeError: o.a is not a constructor
// expect: TypeError: 1 is not a function
// expect: TypeError: f is not a function
