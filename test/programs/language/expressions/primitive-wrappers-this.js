String.prototype.sloppy = function () { return typeof this; };
String.prototype.strict = function () { 'use strict'; return typeof this; };
console.log('a'.sloppy(), 'a'.strict());
Number.prototype.twice = function () { return this * 2; };
console.log((4).twice(), 5['twice']());
'abc'.foo = 1;
console.log('abc'.foo);
(function () { 'use strict'; try { 'abc'.foo = 1; } catch (e) { console.log(e.name + ': ' + e.message); } })();
(function () { 'use strict'; try { 'abc'.length = 1; } catch (e) { console.log(e.name + ': ' + e.message); } })();
(function () { 'use strict'; try { 'abc'[0] = 1; } catch (e) { console.log(e.name + ': ' + e.message); } })();
// expect: object string
// expect: 8 10
// expect: undefined
// expect: TypeError: Cannot create property 'foo' on string 'abc'
// expect: TypeError: Cannot assign to read only property 'length' of string 'abc'
// expect: TypeError: Cannot assign to read only property '0' of string 'abc'
