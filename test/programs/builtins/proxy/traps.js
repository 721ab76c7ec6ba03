const t=(f)=>{try{console.log(f())}catch(e){console.log(e.name+': '+e.message)}};
const log=[];
const h=new Proxy({}, {get(_,name){ return (...a)=>{log.push(name); return Reflect[name](...a)} }});
const p=new Proxy({a:1,get b(){return this.a+1},2:'two'},h);
t(()=>p.a); t(()=>p.b); t(()=>p[2]); t(()=>p.zz); p.c=3; p[5]=6; t(()=>delete p.a); t(()=>'c' in p); t(()=>Object.keys(p)); t(()=>JSON.stringify(p)); t(()=>({...p})); t(()=>{const {c,...r}=p; return [c,r]});
t(()=>{const k=[];for(const x in p)k.push(x);return k}); t(()=>Object.getOwnPropertyDescriptor(p,'c')); t(()=>Object.defineProperty(p,'d',{value:1})===p); t(()=>Object.isFrozen(p)); t(()=>Object.freeze(p)===p); t(()=>Object.isFrozen(p)); t(()=>Object.getPrototypeOf(p)===Object.prototype); t(()=>p instanceof Object); t(()=>Object.prototype.hasOwnProperty.call(p,'c')); t(()=>Object.entries(p)); t(()=>Object.assign({},p)); t(()=>Reflect.ownKeys(p));
console.log(log.join());
const f=new Proxy(function(x){return [this===undefined?'u':typeof this,x,new.target===undefined]},{});
t(()=>f(5)); t(()=>f.call('s',6)); t(()=>typeof f); t(()=>f.name+f.length); t(()=>new f(7)[1]);
class C{constructor(x){this.x=x} get dbl(){return this.x*2} static s(){return 's'}}
const PC=new Proxy(C,{construct(t,a,nt){return Reflect.construct(t,[a[0]+1],nt)},apply(){return 'called'}});
t(()=>new PC(1)); t(()=>PC()); t(()=>new PC(1) instanceof PC); t(()=>new PC(1) instanceof C); t(()=>PC.s());
class D extends PC{constructor(){super(10);this.y=1}}; t(()=>new D()); t(()=>new D() instanceof C);
const P2=new Proxy(C,{}); t(()=>new P2(3)); class E2 extends P2{}; t(()=>new E2(4)); t(()=>Object.getPrototypeOf(new E2(4))===E2.prototype); t(()=>new P2(3).constructor===C);
const arr=new Proxy([3,1,2],{}); t(()=>Array.isArray(arr)); t(()=>arr.length); t(()=>arr.map(x=>x*2)); t(()=>[...arr]); t(()=>arr.push(9)); t(()=>arr.sort()); t(()=>arr.join('-')); t(()=>[].concat(arr)); t(()=>JSON.stringify({arr})); t(()=>arr.slice(1)); t(()=>arr); t(()=>Math.max(...arr)); t(()=>arr.includes(9)); t(()=>{arr.length=1; return arr});
const base=new Proxy({},{get(t,k,r){return typeof k==='symbol'?undefined:'miss:'+k+':'+(r===child)},has(t,k){return k==='magic'},set(t,k,v,r){Reflect.set(t,k,v,r);return true}});
const child=Object.create(base); child.own=1; function get(o){return o.own+' '+o.other} 
for(let i=0;i<5;i++) t(()=>get(child)); t(()=>'magic' in child); t(()=>'nope' in child); child.newp=4; t(()=>Object.keys(child)); t(()=>child[7]); t(()=>{const k=[];for(const x in child)k.push(x);return k});
function grow(o,i){o['k'+i]=i;o.z=i;return o.z} for(let i=0;i<5;i++) t(()=>grow(Object.create(base),i));
const {proxy,revoke}=Proxy.revocable({},{}); revoke(); revoke(); t(()=>proxy.x); t(()=>proxy.x=1); t(()=>Array.isArray(proxy)); t(()=>Object.keys(proxy)); t(()=>typeof proxy); t(()=>console.log(proxy));
t(()=>Proxy({},{})); t(()=>new Proxy(1,{})); t(()=>new Proxy({},{get:1}).x); t(()=>{'use strict'; new Proxy({},{set(){return false}}).x=1}); t(()=>{'use strict'; delete new Proxy({},{deleteProperty(){return false}}).x}); t(()=>Object.defineProperty(new Proxy({},{defineProperty(){return false}}),'x',{value:1}));
const fz=Object.freeze({x:1,get y(){return 1}}); t(()=>new Proxy(fz,{get(){return 2}}).x); t(()=>new Proxy(fz,{has(){return false}}).x); t(()=>'x' in new Proxy(fz,{has(){return false}})); t(()=>Object.keys(new Proxy(fz,{ownKeys(){return []}}))); t(()=>Object.keys(new Proxy({},{ownKeys(){return ['a','a']}}))); t(()=>Object.keys(new Proxy({},{ownKeys(){return [1]}}))); t(()=>Object.getPrototypeOf(new Proxy({},{getPrototypeOf(){return 1}}))); t(()=>Object.getOwnPropertyDescriptor(new Proxy({},{getOwnPropertyDescriptor(){return {value:1,configurable:false}}}),'x')); t(()=>Object.isExtensible(new Proxy({},{isExtensible(){return false}}))); t(()=>Object.preventExtensions(new Proxy({},{preventExtensions(){return false}}))); t(()=>Object.setPrototypeOf(new Proxy({},{setPrototypeOf(){return false}}),null)); t(()=>Reflect.setPrototypeOf(new Proxy({},{setPrototypeOf(){return false}}),null)); t(()=>new (new Proxy(class{},{construct(){return 1}}))()); t(()=>new (new Proxy(()=>1,{}))());t(()=>(new Proxy({},{}))());
console.log(new Proxy({a:1,b:[1]},{}), new Proxy(function foo(){},{}), new Proxy([1,2],{}), [new Proxy(new Map([[1,2]]),{})], Object.prototype.toString.call(arr), Object.prototype.toString.call(f), String(f), Proxy.length, Object.getOwnPropertyNames(Proxy));
class S1{m(){return 'S1m'}}; class S2 extends S1{m(){return super.m()+'!'}}; Object.setPrototypeOf(S2.prototype,new Proxy(S1.prototype,{get(t,k,r){return Reflect.get(t,k,r)}})); t(()=>new S2().m());
t(()=>Reflect.get(p,'b',{a:41})); t(()=>Reflect.set(new Proxy({},{}),'x',1)); t(()=>Reflect.apply(f,1,[2])); t(()=>Reflect.construct(Array,[1,2],PC) instanceof C); t(()=>Object.create(new Proxy({z:1},{})).z); t(()=>new Proxy(new Proxy({q:5},{}),{}).q); t(()=>new Proxy({},{get:(t,k)=>k}).hello); t(()=>`${new Proxy({},{get:(t,k)=>k===Symbol.toPrimitive?()=>'prim':undefined})}`);t(()=>new Proxy([],{get(t,k){return k==='length'?3:k}}).concat);
// expect: 1
// expect: 2
// expect: two
// expect: undefined
// expect: true
// expect: true
// expect: [ '2', '5', 'b', 'c' ]
// expect: {"2":"two","5":6,"b":null,"c":3}
// expect: { '2': 'two', '5': 6, b: NaN, c: 3 }
// expect: [ 3, { '2': 'two', '5': 6, b: NaN } ]
// expect: [ '2', '5', 'b', 'c' ]
// expect: { value: 3, writable: true, enumerable: true, configurable: true }
// expect: true
// expect: false
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: [ [ '2', 'two' ], [ '5', 6 ], [ 'b', NaN ], [ 'c', 3 ] ]
// expect: { '2': 'two', '5': 6, b: NaN, c: 3 }
// expect: [ '2', '5', 'b', 'c', 'd' ]
// expect: get,get,get,get,get,set,getOwnPropertyDescriptor,defineProperty,set,getOwnPropertyDescriptor,defineProperty,deleteProperty,has,ownKeys,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getOwnPropertyDescriptor,get,ownKeys,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getOwnPropertyDescriptor,get,get,get,get,get,ownKeys,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,get,get,getOwnPropertyDescriptor,get,get,ownKeys,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,get,get,ownKeys,getPrototypeOf,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getOwnPropertyDescriptor,defineProperty,isExtensible,preventExtensions,ownKeys,getOwnPropertyDescriptor,defineProperty,getOwnPropertyDescriptor,defineProperty,getOwnPropertyDescriptor,defineProperty,getOwnPropertyDescriptor,defineProperty,getOwnPropertyDescriptor,defineProperty,isExtensible,ownKeys,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getOwnPropertyDescriptor,getPrototypeOf,getPrototypeOf,getOwnPropertyDescriptor,ownKeys,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,get,get,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,ownKeys,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,get,get,getOwnPropertyDescriptor,get,getOwnPropertyDescriptor,ownKeys
// expect: [ 'object', 5, true ]
// expect: [ 'object', 6, true ]
// expect: function
// expect: 1
// expect: 7
// expect: C { x: 2 }
// expect: called
// expect: true
// expect: true
// expect: s
// expect: D { x: 11, y: 1 }
// expect: true
// expect: C { x: 3 }
// expect: E2 { x: 4 }
// expect: true
// expect: true
// expect: true
// expect: 3
// expect: [ 6, 2, 4 ]
// expect: [ 3, 1, 2 ]
// expect: 4
// expect: [ 1, 2, 3, 9 ]
// expect: 1-2-3-9
// expect: [ 1, 2, 3, 9 ]
// expect: {"arr":[1,2,3,9]}
// expect: [ 2, 3, 9 ]
// expect: [ 1, 2, 3, 9 ]
// expect: 9
// expect: true
// expect: [ 1 ]
// expect: 1 miss:other:true
// expect: 1 miss:other:true
// expect: 1 miss:other:true
// expect: 1 miss:other:true
// expect: 1 miss:other:true
// expect: true
// expect: false
// expect: [ 'own', 'newp' ]
// expect: miss:7:true
// expect: [ 'own', 'newp' ]
// expect: 0
// expect: 1
// expect: 2
// expect: 3
// expect: 4
// expect: TypeError: Cannot perform 'get' on a proxy that has been revoked
// expect: TypeError: Cannot perform 'set' on a proxy that has been revoked
// expect: TypeError: Cannot perform 'IsArray' on a proxy that has been revoked
// expect: TypeError: Cannot perform 'ownKeys' on a proxy that has been revoked
// expect: object
// expect: <Revoked Proxy>
// expect: undefined
// expect: TypeError: Constructor Proxy requires 'new'
// expect: TypeError: Cannot create proxy with a non-object as target or handler
// expect: TypeError: '1' returned for property 'get' of object '#<Object>' is not a function
// expect: TypeError: 'set' on proxy: trap returned falsish for property 'x'
// expect: TypeError: 'deleteProperty' on proxy: trap returned falsish for property 'x'
// expect: TypeError: 'defineProperty' on proxy: trap returned falsish for property 'x'
// expect: TypeError: 'get' on proxy: property 'x' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '1' but got '2')
// expect: 1
// expect: TypeError: 'has' on proxy: trap returned falsish for property 'x' which exists in the proxy target as non-configurable
// expect: TypeError: 'ownKeys' on proxy: trap result did not include 'x'
// expect: TypeError: 'ownKeys' on proxy: trap returned duplicate entries
// expect: TypeError: 1 is not a valid property name
// expect: TypeError: 'getPrototypeOf' on proxy: trap returned neither object nor null
// expect: TypeError: 'getOwnPropertyDescriptor' on proxy: trap reported non-configurability for property 'x' which is either non-existent or configurable in the proxy target
// expect: TypeError: 'isExtensible' on proxy: trap result does not reflect extensibility of proxy target (which is 'true')
// expect: TypeError: 'preventExtensions' on proxy: trap returned falsish
// expect: TypeError: 'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'
// expect: false
// expect: TypeError: 'construct' on proxy: trap returned non-object ('1')
// expect: TypeError: (intermediate value) is not a constructor
// expect: TypeError: (intermediate value) is not a function
// expect: { a: 1, b: [ 1 ] } [Function: foo] [ 1, 2 ] [ Map(1) { 1 => 2 } ] [object Array] [object Function] function () { [native code] } 2 [ 'length', 'name', 'revocable' ]
// expect: S1m!
// expect: 42
// expect: true
// expect: [ 'object', 2, true ]
// expect: true
// expect: 1
// expect: 5
// expect: hello
// expect: prim
// expect: concat
