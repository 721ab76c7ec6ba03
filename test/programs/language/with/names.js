function t(f){try{console.log('ok',f())}catch(e){console.log(e.constructor.name+': '+e.message)}}
t(()=>{ var o={a:1,f(){return this===o}}; var b=2,a=9; with(o){ b=a; a=5; return [a,b,f(),o.a,typeof a,typeof zz,typeof f] } });
t(()=>{ var o={x:1}; with(o){ var x=2, y=3; } return [o.x,x,y,Object.keys(o)] });
t(()=>{ var o={x:1}; with(o){ x+=5; x++; --x; x**=2; x??=1; x&&=x+1 } return o.x });
t(()=>{ var o={x:1,[Symbol.unscopables]:{x:true}}, x='outer'; with(o){ x=2; return [x,o.x] } });
t(()=>{ with([]){ return [typeof values, typeof concat, typeof length, typeof keys, typeof at] } });
t(()=>{ var log=[]; var p=Object.create({z:1}); with(p){ z=2; } return [p.z,Object.keys(p)] });
t(()=>{ var o={x:1}; with(o){ delete x; return [delete x, 'x' in o, typeof x] } });
t(()=>{ var o={x:1}; with(o){ var f=()=>x, g=function(){ return x+y }, y=10; let l='let'; o.l='ol'; return [f(),g(),l] } });
t(()=>{ var o={x:1}, fs=[]; for(var i=0;i<3;i++) with({i}) fs.push(()=>i); return fs.map(f=>f()) });
t(()=>{ with(null){} }); t(()=>{ with(undefined){} }); t(()=>{ with(5){ return toFixed(1) } }); t(()=>{ with('abc'){ return [length,charAt(1)] } });
t(()=>{ a: with({q:1}){ if(q) break a; return 'no' } return 'yes' });
t(()=>{ for(var k in {a:1}) with({k:'w'}){ if(k==='w') continue } return k });
t(()=>{ var o={get x(){ return 'get'+(this===o) }, set x(v){ this.s=v }}; with(o){ x=5; return [x,o.s] } });
t(()=>{ with({undefined:1,NaN:2,Infinity:3}){ return [undefined,NaN,Infinity] } });
t(()=>{ var o={}; with(o){ function_=1; undeclaredW=2 } return [typeof undeclaredW, o.undeclaredW, Object.keys(o)] });
t(()=>{ with({arguments:7}) return arguments }); t(()=>(function(){ with({}) return arguments.length })(1,2,3)); t(()=>(function(a){ with({}) { a=5; return arguments[0] } })(1));
t(()=>{ with({a:1}) with({b:2}) with({c:3,a:4}) return [a,b,c] });
t(()=>{ var o={m(){ return this===o }, tag(s){ return this===o && s[0] }}; with(o) return [m(), (m)(), (0,m)(), tag`x`, new m.constructor('') instanceof Function, m?.()] });
t(()=>{ with({x:1,y:{z:2}}) { let {x:q,...r}={x:3}; [x,y.z]=[7,8]; ({x}={x:9}); for(x of [4]); for(x in {k:1}); return [q,x,y.z] } });
t(()=>{ var o={x:0}; with(o) for (var x=0;x<3;x++); return [o.x,x] });
t(()=>{ var o={x:1}; with(o) { return (function(x){ return x })(2) + (x=>x)(3) + (()=>x)() } });
t(()=>{ try{ throw 1 }catch(e){ with({e:2}) return e } });
t(()=>{ var o={f:1}; with(o){ { function f(){ return 'fn' } } } return [typeof f, typeof o.f] });
t(()=>{ var o={x:1}; with(o){ o=null; return x } });
t(()=>{ with({ get x(){ throw new Error('gx') } }) x });
t(()=>{ with({x:1}) { const x=2; return x } }); t(()=>{ with({y:1}) { y2; let y2=1 } });
t(()=>{ var f=function(){}; with({f:null}) { f=()=>{}; return f.name } });
(function(){ with({n:1}) { setTimeout0 = () => n; } })(); console.log(setTimeout0());
t(()=>{ (p)=function(){}; var p; return p.name==='' });
// expect: ok [ 5, 1, true, 5, 'number', 'undefined', 'function' ]
// expect: ok [ 2, undefined, 3, [ 'x' ] ]
// expect: ok 37
// expect: ok [ 2, 1 ]
// expect: ok [ 'undefined', 'function', 'number', 'undefined', 'undefined' ]
// expect: ok [ 2, [ 'z' ] ]
// expect: ok [ true, false, 'undefined' ]
// expect: ok [ 1, 11, 'let' ]
// expect: ok [ 0, 1, 2 ]
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot convert undefined or null to object
// expect: ok 5.0
// expect: ok [ 3, 'b' ]
// expect: ok yes
// expect: ok a
// expect: ok [ 'gettrue', 5 ]
// expect: ok [ 1, 2, 3 ]
// expect: ok [ 'number', undefined, [] ]
// expect: ok 7
// expect: ok 3
// expect: ok 5
// expect: ok [ 4, 2, 3 ]
// expect: ok [ true, true, false, 'x', true, true ]
// expect: ok [ 3, 'k', 8 ]
// expect: ok [ 3, undefined ]
// expect: ok 6
// expect: ok 2
// expect: ok [ 'function', 'number' ]
// expect: ok 1
// expect: Error: gx
// expect: ok 2
// expect: ReferenceError: Cannot access 'y2' before initialization
// expect: ok f
// expect: 1
// expect: ok true
