function t(f){try{console.log('ok',f())}catch(e){console.log(e.constructor.name+': '+e.message)}}
const dg={}; dg.__defineGetter__('a',()=>5); dg.__defineSetter__('a',function(v){this.b=v}); dg.a=7; console.log(dg.a,dg.b,typeof dg.__lookupGetter__('a'),typeof dg.__lookupSetter__('a'),dg.__lookupGetter__('zz'), Object.create(dg).__lookupGetter__('a')()); t(()=>dg.__defineGetter__('x',1)); t(()=>Object.prototype.__defineGetter__.call(null,'x',()=>1));
// expect: 5 7 function function undefined 5
// expect: TypeError: Object.prototype.__defineGetter__: Expecting function
// expect: TypeError: Cannot convert undefined or null to object
