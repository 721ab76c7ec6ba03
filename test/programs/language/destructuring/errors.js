function show(f) { try { f(); console.log('fine'); } catch (e) { console.log(e.name); } }
show(() => { const {} = null; });
show(() => { const { a } = undefined; });
show(() => { const [a] = {}; });
show(() => { const [a] = null; });
show(() => { const { a: { b } } = { a: null }; });
show(() => { const {} = 5; });
show(() => { let a; ({ a } = undefined); });
show(() => { for (const [x] of [1]); });
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: fine
// expect: TypeError
// expect: TypeError
