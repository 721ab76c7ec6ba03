const log = [];
const t = { set a(v) { log.push('a=' + v); } };
console.log(Object.assign(t, { a: 1 }, null, { b: 2 }, 'xy') === t, log.join(), Object.keys(t).join());
const s = Symbol();
console.log(Object.assign({}, { [s]: 1 })[s], typeof Object.assign(5));
try { Object.assign(Object.freeze({ a: 1 }), { a: 2 }); } catch (e) { console.log(e.name + ': ' + e.message); }
try { Object.assign(null, {}); } catch (e) { console.log(e.message); }
// expect: true a=1 0,1,a,b
// expect: 1 object
// expect: TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: Cannot convert undefined or null to object
