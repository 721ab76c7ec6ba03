console.log((function () { return 'a'; })()); // expect: a
console.log((() => 'b')()); // expect: b
console.log(function () { return 'c'; }()); // expect: c
console.log(+function () { return '3'; }()); // expect: 3
(function (g) { console.log(g === globalThis); })(globalThis); // expect: true
!function () { console.log('bang'); }(); // expect: bang
