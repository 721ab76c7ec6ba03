function t(f){try{console.log('ok',f())}catch(e){console.log(e.constructor.name+': '+e.message)}}
console.log(typeof undefinedVar, typeof null, typeof (()=>{}), typeof Symbol(), typeof class{}); t(()=>{ typeof tdz; let tdz }); t(()=>{ typeof undefinedVar.x });
// compound order
t(()=>{ 'use strict'; undeclaredQ=(()=>{ globalThis.undeclaredQ=1; return 2 })(); return undeclaredQ });
t(()=>{ let a=1; a += (a=5, 10); return a }); t(()=>{ const c=1; c+=1 }); t(()=>{ const c=1; c&&=1 }); t(()=>{ const c=1; c||=1; return c }); t(()=>{ const c=null; c??=1 });
t(()=>{ (function fe(){ fe=1; return typeof fe })(); return (function fe(){ 'use strict'; fe=1 })() });
t(()=>{ let f2=()=>{}, f3=f3x=()=>{}; let [d1=()=>{}]=[]; let {d2=class{}}={}; return [f2.name,f3.name,d1.name,d2.name, (0,()=>{}).name==='', (()=>{}).name] });

t(()=>{ var o={}, p; o.x=()=>{}; (p)=function(){}; return [o.x.name, p.name] });
// expect: undefined object function symbol function
// expect: ReferenceError: Cannot access 'tdz' before initialization
// expect: ReferenceError: undefinedVar is not defined
// expect: ok 2
// expect: ok 11
// expect: TypeError: Assignment to constant variable.
// expect: TypeError: Assignment to constant variable.
// expect: ok 1
// expect: TypeError: Assignment to constant variable.
// expect: TypeError: Assignment to constant variable.
// expect: ok [ 'f2', 'f3x', 'd1', 'd2', true, '' ]
// expect: ok [ '', '' ]
