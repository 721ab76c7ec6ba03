function t(f){try{console.log('ok',f())}catch(e){console.log(e.constructor.name+': '+e.message)}}
function f(){ console.log('f'); return {} }
t(()=>{ f() = console.log('r') }); t(()=>{ f() += 1 }); t(()=>{ f()++ }); t(()=>{ --f() }); t(()=>{ for (f() in {a:1}); }); t(()=>{ for (f() of [1]); }); t(()=>{ for (f() of []); });
// expect: f
// expect: ReferenceError: Invalid left-hand side in assignment
// expect: f
// expect: ReferenceError: Invalid left-hand side in assignment
// expect: f
// expect: ReferenceError: Invalid left-hand side expression in postfix operation
// expect: f
// expect: ReferenceError: Invalid left-hand side expression in prefix operation
// expect: f
// expect: ReferenceError: Invalid left-hand side in for-loop
// expect: f
// expect: ReferenceError: Invalid left-hand side in for-loop
// expect: ok undefined
