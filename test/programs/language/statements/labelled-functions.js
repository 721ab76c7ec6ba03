foo: function lf(){ return 'lf' } console.log(lf()); a: b: function lg(){} console.log(typeof lg); { c: function lh(){ return 1 } } console.log(lh());
// expect: lf
// expect: function
// expect: 1
