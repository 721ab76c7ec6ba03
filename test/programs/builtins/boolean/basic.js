console.log(Boolean(''), Boolean('a'), Boolean(0), Boolean([]), new Boolean(false) ? 't' : 'f', new Boolean(false).valueOf(), typeof new Boolean(1), true.toString());
console.log(new Boolean(true) == true, Boolean.prototype.toString.call(false), Object(true) instanceof Boolean);
try { Boolean.prototype.valueOf.call(1); } catch (e) { console.log(e.name); }
// expect: false true false true t false object true
// expect: true false true
// expect: TypeError
