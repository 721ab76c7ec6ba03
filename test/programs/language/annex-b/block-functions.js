function t(f){try{console.log('ok',f())}catch(e){console.log(e.constructor.name+': '+e.message)}}
t(()=>{ const b=typeof q; { function q(){return 1} } return b+typeof q });
t(()=>{ { function q(){return 1} q=2; } return typeof q });
t(()=>{ { q=3; function q(){return 1} } return q });
t(()=>{ { function q(){return 1} } { function q(){return 2} } return q() });
t(()=>{ let q=5; { function q(){return 1} } return q });
t(()=>{ if(true) function q(){return 1} else function q(){return 2}  return q() });
t(()=>{ if(false) function q(){return 1} else function q(){return 2}  return q() });
t(()=>{ switch(1){ case 0: function q(){return 'sw'} case 1: q.z=1 } return typeof q });
t(()=>{ switch(1){ case 1: function q(){return 'sw'} } return typeof q });
t(()=>{ try{ throw 1 }catch(e){ var e=2; } return typeof e });
t(()=>{ try{ throw 1 }catch(e){ var e=2; return e } });
t(()=>{ try{ throw 1 }catch(e){ for (var e of []){} return e } });
t(()=>{ try{ throw 1 }catch(f){ { function f(){} } return f } });
t(()=>{ try{ throw {f:1} }catch({f}){ { function f(){} } return f } });
t(()=>{ for(let f;;){ { function f(){} } break } return typeof f });
t(()=>{ function g(a){ { function a(){} } return typeof a } return g(1) });
t(()=>{ function g(a=1){ { function a(){} } return typeof a } return g() });
t(()=>{ function g(){ { function arguments(){} } return typeof arguments } return g() });
t(()=>{ function g(){ { function arguments(){} } return Object.prototype.toString.call(arguments) } return g() });
t(()=>{ lab: { lab2: function q(){} } return typeof q });
t(()=>{ 'use strict'; { function q(){} } return typeof q });
t(()=>{ { { function q(){} } let x } return typeof q });
t(()=>{ { let q; { function q(){} } } return typeof q });
t(()=>{ {  { function q(){} } var q2=1 } return typeof q });
t(()=>{ function q(){return 'outer'} { function q(){return 'inner'} } return q() });
t(()=>{ var q=1; { function q(){} } return typeof q });
t(()=>{ var r=(function(){ if(1){ function h(){return h2()} function h2(){return 7} } return h() })(); return r });
// expect: ok undefinedfunction
// expect: ok function
// expect: ok 3
// expect: ok 2
// expect: ok 5
// expect: ok 1
// expect: ok 2
// expect: ok undefined
// expect: ok function
// expect: ok undefined
// expect: ok 2
// expect: ok 1
// expect: ok 1
// expect: ok 1
// expect: ok undefined
// expect: ok number
// expect: ok number
// expect: ok function
// expect: ok [object Function]
// expect: ok function
// expect: ok undefined
// expect: ok function
// expect: ok undefined
// expect: ok function
// expect: ok inner
// expect: ok function
// expect: ok 7
