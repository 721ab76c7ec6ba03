// The errors of private elements, as V8 words them.
function t(f){try{console.log('ok',f())}catch(e){console.log(e.constructor.name+': '+e.message)}}
class A{ #x=1; #m(){} get #g(){return 1} set #s(v){} static #sx=1; static #sm(){}; static get #sg(){return 1}
 static r(o){return o.#x} static w(o){o.#x=1} static m(o){return o.#m()} static mw(o){o.#m=1} static g(o){return o.#g} static gw(o){o.#g=1} static s(o){return o.#s} static sw(o){o.#s=1} static i(o){return #x in o} static sr(o){return o.#sx} static smm(o){return o.#sm()} static sgg(o){return o.#sg} static smi(o){return #sm in o} static mi(o){return #m in o} static smw(o){o.#sm=1} static sgw(o){o.#sg=1} static inc(o){o.#x++} static d(o){ [o.#x]=[1]} static call(o){o.#x()} static mref(o){return o.#m}}
const o={};
t(()=>A.r(o));t(()=>A.w(o));t(()=>A.m(o));t(()=>A.mw(o));t(()=>A.mw(new A));t(()=>A.g(o));t(()=>A.gw(o));t(()=>A.gw(new A));t(()=>A.s(o));t(()=>A.s(new A));t(()=>A.sw(o));t(()=>A.i(5));t(()=>A.i(o));t(()=>A.sr(o));t(()=>A.smm(o));t(()=>A.sgg(o));t(()=>A.smi(A));t(()=>A.mi(5));t(()=>A.smw(A));t(()=>A.sgw(A));t(()=>A.inc(o));t(()=>A.d(o));t(()=>A.call(new A));
t(()=>A.r(null));t(()=>A.r(undefined));t(()=>A.r(5));t(()=>A.m(null));t(()=>A.w(null));t(()=>A.call(null));t(()=>A.call(o));t(()=>A.mref(null));t(()=>A.g(null)); t(()=>A.gw(null)); t(()=>A.smm(null));t(()=>A.i('s'));t(()=>A.smm(5));
class B{constructor(o){return o}} class C extends B{#x;} class D extends B{#m(){}; static x(o){o.#m}} const E=class extends B{#m(){} static x(o){o.#m}}; const F=[class extends B{#m(){} static x(o){o.#m} static #y(){} static z(o){o.#y}}][0]; class G extends B{get #q(){}}
t(()=>{new C(o);new C(o)});t(()=>{new D(o);new D(o)});t(()=>{new E(o);new E(o)});t(()=>{new F(o);new F(o)});t(()=>E.x(1));t(()=>F.x(1));t(()=>F.z(1)); t(()=>{new G(o);new G(o)});
t(()=>A.call(5)); t(()=>D.x({}));
const fr=Object.freeze({}); class H extends B{x=1} t(()=>new H(fr)); class I extends B{#z=1; static z(o){o.#z=2;return o.#z}} t(()=>I.z(new I(fr)));
t(()=>{class A{static [('proto'+'type')]=1}}); t(()=>{class A{static [('proto'+'type')](){}}});
t(()=>{class A{ static name='x'; static length=3}; return A.name+A.length});
t(()=>{class A extends Array{length=3}; return new A});
t(()=>{class A{x=this.#y;#y=1}; return new A});
t(()=>{class A{static x=A.#y;static #y=1}; return new A});
t(()=>{class A{constructor(){o.#x; } #x}; return new A});
t(()=>{class A{ #m(){}; static n=(new this).#m.name; #f=()=>1; static g=(new this).#f.name; get #h(){return 1}}; return [A.n,A.g]});
// expect: TypeError: Cannot read private member #x from an object whose class did not declare it
// expect: TypeError: Cannot write private member #x to an object whose class did not declare it
// expect: TypeError: Receiver must be an instance of class A
// expect: TypeError: Receiver must be an instance of class A
// expect: TypeError: Private method '#m' is not writable
// expect: TypeError: Receiver must be an instance of class A
// expect: TypeError: Receiver must be an instance of class A
// expect: TypeError: '#g' was defined without a setter
// expect: TypeError: Receiver must be an instance of class A
// expect: TypeError: '#s' was defined without a getter
// expect: TypeError: Receiver must be an instance of class A
// expect: TypeError: Cannot use 'in' operator to search for '#x' in 5
// expect: ok false
// expect: TypeError: Cannot read private member #sx from an object whose class did not declare it
// expect: TypeError: Receiver must be class A
// expect: TypeError: Receiver must be class A
// expect: ok true
// expect: TypeError: Cannot use 'in' operator to search for 'A' in 5
// expect: TypeError: Private method '#sm' is not writable
// expect: TypeError: '#sg' was defined without a setter
// expect: TypeError: Cannot read private member #x from an object whose class did not declare it
// expect: TypeError: Cannot write private member #x to an object whose class did not declare it
// expect: TypeError: o[#x] is not a function
// expect: TypeError: Cannot read properties of null (reading '#x')
// expect: TypeError: Cannot read properties of undefined (reading '#x')
// expect: TypeError: Cannot read private member #x from an object whose class did not declare it
// expect: TypeError: Cannot read properties of null (reading 'A')
// expect: TypeError: Cannot set properties of null (setting '#x')
// expect: TypeError: Cannot read properties of null (reading '#x')
// expect: TypeError: Cannot read private member #x from an object whose class did not declare it
// expect: TypeError: Cannot read properties of null (reading 'A')
// expect: TypeError: Cannot read properties of null (reading 'A')
// expect: TypeError: Cannot read properties of null (reading 'A')
// expect: TypeError: Receiver must be class A
// expect: TypeError: Cannot use 'in' operator to search for '#x' in s
// expect: TypeError: Receiver must be class A
// expect: TypeError: Cannot initialize #x twice on the same object
// expect: TypeError: Cannot initialize private methods of class D twice on the same object
// expect: TypeError: Cannot initialize private methods of class anonymous twice on the same object
// expect: TypeError: Cannot initialize private methods of class . twice on the same object
// expect: TypeError: Receiver must be an instance of class anonymous
// expect: TypeError: Receiver must be an instance of class .
// expect: TypeError: Receiver must be class .
// expect: TypeError: Cannot initialize private methods of class G twice on the same object
// expect: TypeError: Cannot read private member #x from an object whose class did not declare it
// expect: TypeError: Receiver must be an instance of class D
// expect: TypeError: Cannot define property x, object is not extensible
// expect: ok 2
// expect: TypeError: Classes may not have a static property named 'prototype'
// expect: TypeError: Classes may not have a static property named 'prototype'
// expect: ok x3
// expect: TypeError: Cannot redefine property: length
// expect: TypeError: Cannot read private member #y from an object whose class did not declare it
// expect: TypeError: Cannot read private member #y from an object whose class did not declare it
// expect: TypeError: Cannot read private member #x from an object whose class did not declare it
// expect: ok [ '#m', '#f' ]
