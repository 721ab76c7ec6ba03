// Fields are defined, not assigned.
class Twice extends (function(o){return o}) { #f=1; x=1; static r(o){ return o.#f } } { const q={}; new Twice(q); try{ new Twice(q) }catch(e){console.log(e.message)} console.log(Twice.r(q)) }
class Def extends (function(o){return o}) { a=1 } { let n=0; const q={ set a(v){n++} }; new Def(q); console.log(n,q.a); const pr=Object.create({ set a(v){n++} }); new Def(pr); console.log(n,pr.a); try{ new Def(Object.defineProperty({},'a',{value:1})) }catch(e){console.log(e.message)} }
// expect: Cannot initialize #f twice on the same object
// expect: 1
// expect: 0 1
// expect: 0 1
// expect: Cannot redefine property: a
