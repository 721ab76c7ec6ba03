function show(f) { try { console.log(f()); } catch (e) { console.log(e && e.name ? e.name + ': ' + e.message : e); } }
const it = (next, ret) => ({ [Symbol.iterator]() { return { next, return: ret }; } });
show(() => { for (const x of 5) ; });
try { for (const x of {}) ; } catch (e) { console.log(e.name); }
show(() => { for (const x of undefined) ; });
show(() => { for (const x of it(() => 1)) ; });
show(() => { for (const x of it(() => { throw 'from next'; }, () => { console.log('must not close'); return {}; })) ; });
show(() => { for (const x of it(() => ({ done: false }), () => { throw 'from return'; })) throw 'from body'; });
show(() => { for (const x of it(() => ({ done: false }), () => { throw 'from return'; })) break; });
show(() => { for (const x of it(() => ({ done: false }), () => 1)) break; });
show(() => { for (const x of it(() => ({ done: false }))) break; return 'no return method'; });
// expect: TypeError: 5 is not iterable
// expect: TypeError
// expect: TypeError: undefined is not iterable
// expect: TypeError: Iterator result 1 is not an object
// expect: from next
// expect: from body
// expect: from return
// expect: TypeError: Iterator result 1 is not an object
// expect: no return method
