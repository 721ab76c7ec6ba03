function t(f){try{console.log('ok',f())}catch(e){console.log(e.constructor.name+': '+e.message)}}
t(()=>{ const o={a:{b:1}}; return [delete o?.a?.b, delete o?.x?.y.z, delete (o?.a).b, Object.keys(o.a).length] });
class SD { m(){ delete super.x } m2(){ delete super[(console.log('key'),'k')] } static s(){ (()=>delete super.y)() } } t(()=>new SD().m()); t(()=>new SD().m2()); t(()=>SD.s());
class DD extends SD { constructor(){ super(); delete super.x } } t(()=>new DD);
// expect: ok [ true, true, true, 0 ]
// expect: ReferenceError: Unsupported reference to 'super'
// expect: key
// expect: ReferenceError: Unsupported reference to 'super'
// expect: ReferenceError: Unsupported reference to 'super'
// expect: ReferenceError: Unsupported reference to 'super'
