console.log(typeof Function.prototype, Function.prototype(), Function.prototype.length, Function.prototype.name === '');
console.log((() => {}) instanceof Function, Function.prototype.isPrototypeOf(class {}), Object.getPrototypeOf(Function.prototype) === Object.prototype);
console.log(Math.max.name, Math.max.length, [].push.length, 'abc'.slice.name, typeof Math.max.toString());
console.log(Function.prototype.hasOwnProperty('call'), (function () {}).hasOwnProperty('prototype'), Math.max.hasOwnProperty('prototype'));
try { new Math.max(); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: function undefined 0 true
// expect: true true true
// expect: max 2 1 slice string
// expect: true true false
// expect: TypeError: Math.max is not a constructor
