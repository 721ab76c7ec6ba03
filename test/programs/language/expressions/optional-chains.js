function t(f){try{console.log('ok',f())}catch(e){console.log(e.constructor.name+': '+e.message)}}
const oc={ a:{ m(){ return this===oc.a } , arr:[1,2] }, n:null, f(){ return this===oc } };
console.log(oc?.a.m(), oc.a?.m(), oc.a?.['m'](), oc.n?.x.y.z(), (oc?.a).m(), (oc?.a.m)(), oc.a.zz?.(), oc.f?.(), oc?.f(), oc.n?.[console.log('no')], oc?.a?.arr?.[1], (oc.n?.x)===undefined);
t(()=>(oc.n?.x).y); t(()=>oc.a.q.w?.x); t(()=>oc.n?.()); t(()=>oc.a?.()); t(()=>oc.zz?.zz.zz.zz); t(()=>oc?.zz.yy); t(()=>oc.a.nope()); t(()=>oc?.a.nope()); t(()=>new oc.a.nope());
(function(){ console.log(new.target?.x) })(); t(()=>{ class A{ m(){ return super.x?.y } } return new A().m() });
console.log(`${oc?.a.arr}`, oc?.a.arr.length, [..."ab"]?.length, ''?.length, false?.x, 0?.toFixed(1), 1?.5:2);
// expect: true true true undefined true true undefined true true undefined 2 true
// expect: TypeError: Cannot read properties of undefined (reading 'y')
// expect: TypeError: Cannot read properties of undefined (reading 'w')
// expect: ok undefined
// expect: TypeError: oc.a is not a function
// expect: ok undefined
// expect: TypeError: Cannot read properties of undefined (reading 'yy')
// expect: TypeError: oc.a.nope is not a function
// expect: TypeError: oc?.a.nope is not a function
// expect: TypeError: oc.a.nope is not a constructor
// expect: undefined
// expect: ok undefined
// expect: 1,2 2 2 0 undefined 0.0 0.5
