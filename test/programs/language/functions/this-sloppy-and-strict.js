function sloppy() { return typeof this; }
function strict() { 'use strict'; return typeof this; }
console.log(sloppy.call(1), strict.call(1)); // expect: object number
console.log(sloppy.call('s'), strict.call('s')); // expect: object string
console.log(sloppy.call(null), strict.call(null)); // expect: object object
console.log(sloppy.call(undefined), strict.call(undefined)); // expect: object undefined
console.log((function () { return this === globalThis; })()); // expect: true
console.log((function () { 'use strict'; return this; })()); // expect: undefined
