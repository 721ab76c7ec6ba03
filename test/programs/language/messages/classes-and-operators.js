// error messages, as V8 words them
const T=(n,f)=>{try{const r=f();console.log(n,'=> value',typeof r)}catch(e){console.log(n,'=>',e.name+': '+e.message)}};
'use strict';
const S=Symbol('sy'), c=1; class A{ constructor(){} static sm(){} #p=1; static get(o){return o.#p} static set(o){o.#p=1} static has(o){return #p in o} #m(){} static callM(o){o.#m()} static setM(o){o.#m=1} get #g(){return 1} static setG(o){o.#g=1} set #s(v){} static getS(o){return o.#s} static inc(o){o.#p++} static #sp=1; static getSP(){return this.#sp} static #smm(){} static callSM(o){o.#smm()} }
T('k1',()=>A());
T('k2',()=>(class{})());
T('k3',()=>A.call({}));
T('k4',()=>{class B extends A{constructor(){}} new B});
T('k5',()=>{class B extends A{constructor(){super();super()}} new B});
T('k6',()=>{class B extends A{constructor(){return 1}} new B});
T('k7',()=>{class B extends 5{}});
T('k8',()=>{class B extends undefined{}});
T('k9',()=>{class B extends (()=>1){}});
T('k10',()=>{class B extends ({}){}});
T('k11',()=>{function F(){} F.prototype=5; class B extends F{}});
T('k12',()=>{class B extends null{} new B});
T('k13',()=>{class B extends A{constructor(){this.x; super()}} new B});
T('k15',()=>{class B{static ['proto'+'type']=1}});
T('k16',()=>{class B extends A{} Object.setPrototypeOf(B,null); new B});
T('k17',()=>{class B extends A{} Object.setPrototypeOf(B,()=>1); new B});
T('k18',()=>{class B extends A{} Object.setPrototypeOf(B,{}); new B});
T('k19',()=>{const B=class extends A{}; Object.setPrototypeOf(B,null); new B});
T('k20',()=>{new (class extends A{constructor(){super();Object.setPrototypeOf(new.target,null)}})});
T('k21',()=>{class B extends A{constructor(){(()=>super())();(()=>super())()}} new B});
T('k22',()=>{class B{constructor(){return 1}} return new B});
T('k23',()=>{class B extends A{constructor(){return null}} new B});
T('k24',()=>{({m(){super.x.y}}).m()});
T('k25',()=>{class B extends String{}; B('x')});
T('k26',()=>{class B extends Array{}; B()});
T('k27',()=>new (class B{ x=zork }));
T('k28',()=>{class B extends [1]{}});
T('k29',()=>{class B extends 'x'{}});
T('k30',()=>{class B extends new Error('q'){}});
T('k31',()=>{class B extends Symbol('q'){}});
T('k32',()=>{class B extends new Date(0){}});
T('k33',()=>{class B extends /x/{}});
T('k34',()=>{class B extends new Map{}});
T('k35',()=>{class B extends Object.create(null){}});
T('k36',()=>{class B extends async function(){}{}});
T('k37',()=>{class B extends Math.max{}});
T('v1',()=>A.get({}));
T('v2',()=>A.set({}));
T('v3',()=>A.has(1));
T('v4',()=>A.callM({}));
T('v5',()=>A.setM(new A));
T('v6',()=>A.setG(new A));
T('v7',()=>A.getS(new A));
T('v8',()=>A.inc({}));
T('v9',()=>A.getSP.call({}));
T('v10',()=>A.callSM({}));
T('v11',()=>A.get(null));
T('v12',()=>A.get(undefined));
T('v13',()=>A.set(null));
T('v14',()=>A.callM(null));
T('v15',()=>A.get(1));
T('v16',()=>A.has(null));
T('v17',()=>A.setM({}));
T('v18',()=>{class B{#x; constructor(o){return o}} class D extends B{#y=1} const o={}; new D(o); new D(o)});
T('v19',()=>{class B{constructor(o){return o}} class D extends B{#y(){}} const o={}; new D(o); new D(o)});
T('t1',()=>{c=2});
T('t2',()=>{c++});
T('t3',()=>{const q=1; q+=1});
T('t4',()=>{x1; let x1});
T('t5',()=>{x1=1; let x1});
T('t6',()=>{typeof x1; let x1});
T('t7',()=>{let x1=x1});
T('t8',()=>{(function(a=b,b){})()});
T('t9',()=>{new Q; class Q{}});
T('t10',()=>{class Q extends Q{}});
T('t11',()=>{class Q{[Q.x]=1}});
T('t12',()=>{for(const i=0;i<2;i++);});
T('t13',()=>{for(const x of [1]) x=2});
T('t14',()=>{const {a}={}; a=1});
T('t15',()=>{zork});
T('t16',()=>{zork()});
T('t17',()=>{'use strict'; zork=1});
T('t18',()=>{typeof zork});
T('t19',()=>{zork.a});
T('t20',()=>{zork++});
T('t21',()=>{(function f(){'use strict'; f=1})()});
T('t22',()=>{(class Z{static x=(Z=1)})});
T('t23',()=>{switch(1){case 0: let q; case 1: q}});
T('t24',()=>{const f=()=>q2; f(); let q2});
T('s1',()=>S+'');
T('s2',()=>`${S}`);
T('s3',()=>+S);
T('s4',()=>S*1);
T('s5',()=>S<1);
T('s6',()=>String(S).x.y);
T('s7',()=>Number(S));
T('s8',()=>S+1);
T('s9',()=>[S].join());
T('s10',()=>isNaN(S));
T('s11',()=>Math.max(S));
T('s12',()=>new Date(S));
T('s13',()=>parseInt(S));
T('s14',()=>'x'.concat(S));
T('s15',()=>'x'.repeat(S));
T('s16',()=>Object(S)+'');
T('s17',()=>S());
T('s18',()=>{S.x=1; return S.x});
T('s19',()=>{'use strict'; S.x=1});
T('s20',()=>Symbol.for(S));
T('s21',()=>Symbol.keyFor(1));
T('s22',()=>Symbol(S));
T('s23',()=>new Array(S));
T('s24',()=>[].at(S));
T('s25',()=>-S);
T('s26',()=>~S);
T('s27',()=>S++ );
T('s28',()=>S==1);
T('s29',()=>Symbol.prototype.toString.call(1));
T('s30',()=>Symbol.prototype.description);
T('s31',()=>encodeURI(S));
T('s32',()=>new Error(S));
T('s33',()=>RegExp(S));
T('s34',()=>'a'.match(S));
T('s35',()=>JSON.parse(S));
T('s36',()=>'a'.padStart(S));
T('s37',()=>'a'.indexOf(S));
T('s38',()=>new Uint8Array([S]));
T('s39',()=>[1,2].sort(()=>S));
T('s40',()=>BigInt(S));
T('s41',()=>S>>1);
T('s42',()=>S in {});
T('s43',()=>1 in S);
T('b1',()=>1n+1);
T('b2',()=>1n*1.5);
T('b3',()=>+1n);
T('b4',()=>1n>>>0n);
T('b5',()=>1n/0n);
T('b6',()=>1n%0n);
T('b7',()=>2n**-1n);
T('b8',()=>BigInt(1.5));
T('b9',()=>BigInt('x'));
T('b10',()=>BigInt(undefined));
T('b11',()=>BigInt(null));
T('b12',()=>Math.max(1n));
T('b13',()=>Number(1n)+1n);
T('b14',()=>BigInt.asIntN(-1,1n));
T('b15',()=>BigInt.asIntN(1,1));
T('b16',()=>BigInt(NaN));
T('b17',()=>BigInt({}));
T('b18',()=>JSON.stringify(1n));
T('b19',()=>JSON.stringify({a:1n}));
T('b20',()=>new BigInt64Array([1]));
T('b21',()=>new Uint8Array([1n]));
T('b22',()=>1n<<1);
T('b23',()=>1n&1);
T('b24',()=>~1n+1);
T('b25',()=>BigInt.prototype.toString.call(1));
T('b26',()=>1n.toString(1));
T('b27',()=>BigInt('1.5'));
T('b28',()=>BigInt('0x'));
T('b29',()=>BigInt(1e400));
T('b30',()=>new Date(1n));
T('b31',()=>[1n].sort((a,b)=>a-b));
T('b32',()=>[3n,1n].sort((a,b)=>a-b));
T('b33',()=>isNaN(1n));
T('b34',()=>parseInt(1n));
T('b35',()=>2n**(2n**64n));
T('b36',()=>1n<<(2n**64n));
T('b37',()=>'x'.repeat(1n));
T('b38',()=>new Array(1n));
T('b39',()=>[].fill(0,1n));
T('b40',()=>BigInt.asUintN(2**53,1n));
T('b41',()=>1n+S);
T('b42',()=>1n+undefined);
T('b43',()=>1n-null);
T('b44',()=>BigInt('1n'));
T('r1',()=>Reflect.ownKeys(1));
T('r2',()=>Reflect.get(1,'a'));
T('r3',()=>Reflect.set(1,'a',1));
T('r4',()=>Reflect.has('a','b'));
T('r5',()=>Reflect.defineProperty(1,'a',{}));
T('r6',()=>Reflect.defineProperty({},'a',1));
T('r7',()=>Reflect.setPrototypeOf({},1));
T('r8',()=>Reflect.setPrototypeOf(1,{}));
T('r9',()=>Reflect.getPrototypeOf(1));
T('r10',()=>Reflect.apply(()=>1,1));
T('r11',()=>Reflect.apply(()=>1,null,1));
T('r12',()=>Reflect.construct(()=>1,[]));
T('r13',()=>Reflect.construct(A,[],1));
T('r14',()=>Reflect.isExtensible(1));
T('r15',()=>Reflect.preventExtensions(1));
T('r16',()=>Reflect.deleteProperty(1,'a'));
T('r17',()=>Reflect.getOwnPropertyDescriptor(1,'a'));
T('o1',()=>Object.defineProperty(1,'a',{}));
T('o2',()=>Object.defineProperty({},'a',1));
T('o3',()=>Object.defineProperty({},'a',{get:1}));
T('o4',()=>Object.defineProperty({},'a',{get(){},value:1}));
T('o5',()=>Object.defineProperty(Object.freeze({}),'a',{value:1}));
T('o6',()=>Object.defineProperty(Object.freeze({a:1}),'a',{value:2}));
T('o7',()=>Object.defineProperties({},{a:1}));
T('o8',()=>Object.defineProperties(1,{}));
T('o9',()=>Object.create());
T('o10',()=>Object.create(1));
T('o11',()=>Object.create({},1));
T('o12',()=>Object.create({},{a:1}));
T('o13',()=>Object.setPrototypeOf(1));
T('o14',()=>Object.setPrototypeOf(null,{}));
T('o15',()=>Object.setPrototypeOf({},1));
T('o16',()=>Object.setPrototypeOf(Object.freeze({}),{}));
T('o17',()=>{const a={}; Object.setPrototypeOf(a,a)});
T('o18',()=>{const a={},b={__proto__:a}; a.__proto__=b});
T('o19',()=>Object.assign(null));
T('o20',()=>{Object.assign(Object.freeze({a:1}),{a:2})});
T('o21',()=>Object.keys(null));
T('o22',()=>Object.entries());
T('o23',()=>Object.getPrototypeOf(null));
T('o24',()=>Object.fromEntries([[S]]));
T('o25',()=>Object.prototype.toString.call().x.y);
T('o26',()=>Object.prototype.hasOwnProperty.call(null,'a'));
T('o27',()=>Object.prototype.__defineGetter__.call({},'a',1));
T('o28',()=>Object.prototype.valueOf.call(null));
T('o29',()=>({}) + Object.create(null));
T('o30',()=>`${{toString:null,valueOf:null}}`);
T('o31',()=>+{valueOf(){return {}},toString(){return {}}});
T('o32',()=>`${{[Symbol.toPrimitive]:1}}`);
T('o33',()=>`${{[Symbol.toPrimitive](){return {}}}}`);
T('o34',()=>({}) instanceof {});
T('o35',()=>({}) instanceof 5);
T('o36',()=>({}) instanceof (()=>1));
T('o37',()=>({}) instanceof null);
T('o38',()=>'a' in 'b');
T('o39',()=>'a' in null);
T('o40',()=>S in 1);
T('o41',()=>({}) in 1);
T('o42',()=>5 in undefined);
T('o43',()=>'a' in 1n);
T('o44', ()=>'x' in 'a long string value that is long enough to be cut perhaps by the engine');
T('o46',()=>Object.hasOwn(null));
T('o47',()=>({}) instanceof {[Symbol.hasInstance]:5});
(function(){'use strict'; const f=Object.freeze([1,2]), o=Object.freeze({a:1}), g={get a(){return 1}}, n=Object.preventExtensions({}), u8=new Uint8Array(2);
T('w1',()=>{o.a=2});
T('w2',()=>{o.b=2});
T('w3',()=>{delete o.a});
T('w4',()=>{g.a=1});
T('w5',()=>{n.x=1});
T('w6',()=>{f[0]=1});
T('w7',()=>{f.push(1)});
T('w8',()=>{f.length=0});
T('w9',()=>{f[5]=1});
T('w10',()=>{f.pop()});
T('w11',()=>{'a'.length=1});
T('w12',()=>{'a'[0]='b'});
T('w13',()=>{'abc'.x=1});
T('w14',()=>{(5).x=1});
T('w15',()=>{true.x=1});
T('w16',()=>{undefined.x=1});
T('w17',()=>{null[S]=1});
T('w18',()=>{null[{}]=1});
T('w19',()=>{undefined=1});
T('w20',()=>{NaN=1});
T('w21',()=>{Infinity++});
T('w22',()=>{Math.PI=1});
T('w23',()=>{delete [].length});
T('w24',()=>{delete Math.PI});
T('w25',()=>{(()=>1).name='x'});
T('w26',()=>{(function(){}).length=1});
T('w27',()=>{A.prototype=1});
T('w28',()=>{arguments.callee});
T('w29',()=>{(function(){return arguments.callee})()});
T('w30',()=>{(function(){}).caller});
T('w31',()=>{Object.defineProperty({},'x',{get(){}}).x=1});
T('w32',()=>{o[S]=1});
T('w33',()=>{o[1]=1});
T('w34',()=>{delete f[0]});
T('w35',()=>{f.sort()});
T('w36',()=>{f.reverse()});
T('w37',()=>{f.shift()});
T('w38',()=>{f.unshift(1)});
T('w39',()=>{f.splice(0,1)});
T('w40',()=>{f.fill(1)});
T('w41',()=>{f.copyWithin(0,1)});
T('w42',()=>{(class{static x=1}).y.z=1});
T('w43',()=>{null.x++});
T('w44',()=>{undefined[0]+=1});
T('w45',()=>{let q; q.a.b=1});
T('w46',()=>{let q={}; q.a.b=1});
T('w47',()=>{let q={}; q.a.b.c=1});
T('w48',()=>{Symbol.iterator=1});
T('w49',()=>{globalThis.undefined=1});
T('w50',()=>{delete globalThis.NaN});
T('w51',()=>{Object.freeze(A); A.zz=1});
T('w52',()=>{Object.freeze(new A).zz=1});
T('w53',()=>{'x'.foo.bar});
T('w54',()=>{f[0]++});
T('w55',()=>{[o.a]=[1]});
T('w56',()=>{({x:o.a}={x:1})});
T('w57',()=>{new Proxy({},{set(){return false}}).x=1});
T('w58',()=>{delete new Proxy({},{deleteProperty(){return false}}).x});
T('w59',()=>{Object.defineProperty(new Proxy({},{defineProperty(){return false}}),'x',{})});
T('w60',()=>{Object.preventExtensions(new Proxy({},{preventExtensions(){return false}}))});
T('w61',()=>{Object.setPrototypeOf(new Proxy({},{setPrototypeOf(){return false}}),{})});
T('w62',()=>{Object.freeze(u8)});})();
// expect: k1 => TypeError: Class constructor A cannot be invoked without 'new'
// expect: k2 => TypeError: Class constructors cannot be invoked without 'new'
// expect: k3 => TypeError: Class constructor A cannot be invoked without 'new'
// expect: k4 => ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: k5 => ReferenceError: Super constructor may only be called once
// expect: k6 => TypeError: Derived constructors may only return object or undefined
// expect: k7 => TypeError: Class extends value 5 is not a constructor or null
// expect: k8 => TypeError: Class extends value undefined is not a constructor or null
// expect: k9 => TypeError: Class extends value ()=>1 is not a constructor or null
// expect: k10 => TypeError: Class extends value #<Object> is not a constructor or null
// expect: k11 => TypeError: Class extends value does not have valid prototype property 5
// expect: k12 => TypeError: Super constructor null of B is not a constructor
// expect: k13 => ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: k15 => TypeError: Classes may not have a static property named 'prototype'
// expect: k16 => TypeError: Super constructor null of B is not a constructor
// expect: k17 => TypeError: Super constructor null of B is not a constructor
// expect: k18 => TypeError: Super constructor #<Object> of B is not a constructor
// expect: k19 => TypeError: Super constructor null of B is not a constructor
// expect: k20 => value undefined
// expect: k21 => ReferenceError: Super constructor may only be called once
// expect: k22 => value object
// expect: k23 => TypeError: Derived constructors may only return object or undefined
// expect: k24 => TypeError: Cannot read properties of undefined (reading 'y')
// expect: k25 => TypeError: Class constructor B cannot be invoked without 'new'
// expect: k26 => TypeError: Class constructor B cannot be invoked without 'new'
// expect: k27 => ReferenceError: zork is not defined
// expect: k28 => TypeError: Class extends value [object Array] is not a constructor or null
// expect: k29 => TypeError: Class extends value x is not a constructor or null
// expect: k30 => TypeError: Class extends value Error: q is not a constructor or null
// expect: k31 => TypeError: Class extends value Symbol(q) is not a constructor or null
// expect: k32 => TypeError: Class extends value [object Date] is not a constructor or null
// expect: k33 => TypeError: Class extends value [object RegExp] is not a constructor or null
// expect: k34 => TypeError: Class extends value #<Map> is not a constructor or null
// expect: k35 => TypeError: Class extends value [object Object] is not a constructor or null
// expect: k36 => TypeError: Class extends value async function(){} is not a constructor or null
// expect: k37 => TypeError: Class extends value function max() { [native code] } is not a constructor or null
// expect: v1 => TypeError: Cannot read private member #p from an object whose class did not declare it
// expect: v2 => TypeError: Cannot write private member #p to an object whose class did not declare it
// expect: v3 => TypeError: Cannot use 'in' operator to search for '#p' in 1
// expect: v4 => TypeError: Receiver must be an instance of class A
// expect: v5 => TypeError: Private method '#m' is not writable
// expect: v6 => TypeError: '#g' was defined without a setter
// expect: v7 => TypeError: '#s' was defined without a getter
// expect: v8 => TypeError: Cannot read private member #p from an object whose class did not declare it
// expect: v9 => TypeError: Cannot read private member #sp from an object whose class did not declare it
// expect: v10 => TypeError: Receiver must be class A
// expect: v11 => TypeError: Cannot read properties of null (reading '#p')
// expect: v12 => TypeError: Cannot read properties of undefined (reading '#p')
// expect: v13 => TypeError: Cannot set properties of null (setting '#p')
// expect: v14 => TypeError: Cannot read properties of null (reading 'A')
// expect: v15 => TypeError: Cannot read private member #p from an object whose class did not declare it
// expect: v16 => TypeError: Cannot use 'in' operator to search for '#p' in null
// expect: v17 => TypeError: Receiver must be an instance of class A
// expect: v18 => TypeError: Cannot initialize #y twice on the same object
// expect: v19 => TypeError: Cannot initialize private methods of class D twice on the same object
// expect: t1 => TypeError: Assignment to constant variable.
// expect: t2 => TypeError: Assignment to constant variable.
// expect: t3 => TypeError: Assignment to constant variable.
// expect: t4 => ReferenceError: Cannot access 'x1' before initialization
// expect: t5 => ReferenceError: Cannot access 'x1' before initialization
// expect: t6 => ReferenceError: Cannot access 'x1' before initialization
// expect: t7 => ReferenceError: Cannot access 'x1' before initialization
// expect: t8 => ReferenceError: Cannot access 'b' before initialization
// expect: t9 => ReferenceError: Cannot access 'Q' before initialization
// expect: t10 => ReferenceError: Cannot access 'Q' before initialization
// expect: t11 => ReferenceError: Cannot access 'Q' before initialization
// expect: t12 => TypeError: Assignment to constant variable.
// expect: t13 => TypeError: Assignment to constant variable.
// expect: t14 => TypeError: Assignment to constant variable.
// expect: t15 => ReferenceError: zork is not defined
// expect: t16 => ReferenceError: zork is not defined
// expect: t17 => ReferenceError: zork is not defined
// expect: t18 => value undefined
// expect: t19 => ReferenceError: zork is not defined
// expect: t20 => ReferenceError: zork is not defined
// expect: t21 => TypeError: Assignment to constant variable.
// expect: t22 => TypeError: Assignment to constant variable.
// expect: t23 => ReferenceError: Cannot access 'q' before initialization
// expect: t24 => ReferenceError: Cannot access 'q2' before initialization
// expect: s1 => TypeError: Cannot convert a Symbol value to a string
// expect: s2 => TypeError: Cannot convert a Symbol value to a string
// expect: s3 => TypeError: Cannot convert a Symbol value to a number
// expect: s4 => TypeError: Cannot convert a Symbol value to a number
// expect: s5 => TypeError: Cannot convert a Symbol value to a number
// expect: s6 => TypeError: Cannot read properties of undefined (reading 'y')
// expect: s7 => TypeError: Cannot convert a Symbol value to a number
// expect: s8 => TypeError: Cannot convert a Symbol value to a number
// expect: s9 => TypeError: Cannot convert a Symbol value to a string
// expect: s10 => TypeError: Cannot convert a Symbol value to a number
// expect: s11 => TypeError: Cannot convert a Symbol value to a number
// expect: s12 => TypeError: Cannot convert a Symbol value to a number
// expect: s13 => TypeError: Cannot convert a Symbol value to a string
// expect: s14 => TypeError: Cannot convert a Symbol value to a string
// expect: s15 => TypeError: Cannot convert a Symbol value to a number
// expect: s16 => TypeError: Cannot convert a Symbol value to a string
// expect: s17 => TypeError: S is not a function
// expect: s18 => value undefined
// expect: s19 => TypeError: Cannot create property 'x' on symbol 'Symbol(sy)'
// expect: s20 => TypeError: Cannot convert a Symbol value to a string
// expect: s21 => TypeError: 1 is not a symbol
// expect: s22 => TypeError: Cannot convert a Symbol value to a string
// expect: s23 => value object
// expect: s24 => TypeError: Cannot convert a Symbol value to a number
// expect: s25 => TypeError: Cannot convert a Symbol value to a number
// expect: s26 => TypeError: Cannot convert a Symbol value to a number
// expect: s27 => TypeError: Cannot convert a Symbol value to a number
// expect: s28 => value boolean
// expect: s29 => TypeError: Symbol.prototype.toString requires that 'this' be a Symbol
// expect: s30 => TypeError: Symbol.prototype.description requires that 'this' be a Symbol
// expect: s31 => TypeError: Cannot convert a Symbol value to a string
// expect: s32 => TypeError: Cannot convert a Symbol value to a string
// expect: s33 => TypeError: Cannot convert a Symbol value to a string
// expect: s34 => TypeError: Cannot convert a Symbol value to a string
// expect: s35 => TypeError: Cannot convert a Symbol value to a string
// expect: s36 => TypeError: Cannot convert a Symbol value to a number
// expect: s37 => TypeError: Cannot convert a Symbol value to a string
// expect: s38 => TypeError: Cannot convert a Symbol value to a number
// expect: s39 => TypeError: Cannot convert a Symbol value to a number
// expect: s40 => TypeError: Cannot convert Symbol(sy) to a BigInt
// expect: s41 => TypeError: Cannot convert a Symbol value to a number
// expect: s42 => value boolean
// expect: s43 => TypeError: Cannot use 'in' operator to search for '1' in Symbol(sy)
// expect: b1 => TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: b2 => TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: b3 => TypeError: Cannot convert a BigInt value to a number
// expect: b4 => TypeError: BigInts have no unsigned right shift, use >> instead
// expect: b5 => RangeError: Division by zero
// expect: b6 => RangeError: Division by zero
// expect: b7 => RangeError: undefined must be positive
// expect: b8 => RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
// expect: b9 => SyntaxError: Cannot convert x to a BigInt
// expect: b10 => TypeError: Cannot convert undefined to a BigInt
// expect: b11 => TypeError: Cannot convert null to a BigInt
// expect: b12 => TypeError: Cannot convert a BigInt value to a number
// expect: b13 => TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: b14 => RangeError: Invalid value: not (convertible to) a safe integer
// expect: b15 => TypeError: Cannot convert 1 to a BigInt
// expect: b16 => RangeError: The number NaN cannot be converted to a BigInt because it is not an integer
// expect: b17 => SyntaxError: Cannot convert [object Object] to a BigInt
// expect: b18 => TypeError: Do not know how to serialize a BigInt
// expect: b19 => TypeError: Do not know how to serialize a BigInt
// expect: b20 => TypeError: Cannot convert 1 to a BigInt
// expect: b21 => TypeError: Cannot convert a BigInt value to a number
// expect: b22 => TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: b23 => TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: b24 => TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: b25 => TypeError: BigInt.prototype.toString requires that 'this' be a BigInt
// expect: b26 => RangeError: toString() radix argument must be between 2 and 36
// expect: b27 => SyntaxError: Cannot convert 1.5 to a BigInt
// expect: b28 => SyntaxError: Cannot convert 0x to a BigInt
// expect: b29 => RangeError: The number Infinity cannot be converted to a BigInt because it is not an integer
// expect: b30 => TypeError: Cannot convert a BigInt value to a number
// expect: b31 => value object
// expect: b32 => TypeError: Cannot convert a BigInt value to a number
// expect: b33 => TypeError: Cannot convert a BigInt value to a number
// expect: b34 => value number
// expect: b35 => RangeError: Maximum BigInt size exceeded
// expect: b36 => RangeError: Maximum BigInt size exceeded
// expect: b37 => TypeError: Cannot convert a BigInt value to a number
// expect: b38 => value object
// expect: b39 => TypeError: Cannot convert a BigInt value to a number
// expect: b40 => RangeError: Invalid value: not (convertible to) a safe integer
// expect: b41 => TypeError: Cannot convert a Symbol value to a number
// expect: b42 => TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: b43 => TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: b44 => SyntaxError: Cannot convert 1n to a BigInt
// expect: r1 => TypeError: Reflect.ownKeys called on non-object
// expect: r2 => TypeError: Reflect.get called on non-object
// expect: r3 => TypeError: Reflect.set called on non-object
// expect: r4 => TypeError: Reflect.has called on non-object
// expect: r5 => TypeError: Reflect.defineProperty called on non-object
// expect: r6 => TypeError: Property description must be an object: 1
// expect: r7 => TypeError: Object prototype may only be an Object or null: 1
// expect: r8 => TypeError: Reflect.setPrototypeOf called on non-object
// expect: r9 => TypeError: Reflect.getPrototypeOf called on non-object
// expect: r10 => TypeError: CreateListFromArrayLike called on non-object
// expect: r11 => TypeError: CreateListFromArrayLike called on non-object
// expect: r12 => TypeError: ()=>1 is not a constructor
// expect: r13 => TypeError: 1 is not a constructor
// expect: r14 => TypeError: Reflect.isExtensible called on non-object
// expect: r15 => TypeError: Reflect.preventExtensions called on non-object
// expect: r16 => TypeError: Reflect.deleteProperty called on non-object
// expect: r17 => TypeError: Reflect.getOwnPropertyDescriptor called on non-object
// expect: o1 => TypeError: Object.defineProperty called on non-object
// expect: o2 => TypeError: Property description must be an object: 1
// expect: o3 => TypeError: Getter must be a function: 1
// expect: o4 => TypeError: Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, #<Object>
// expect: o5 => TypeError: Cannot define property a, object is not extensible
// expect: o6 => TypeError: Cannot redefine property: a
// expect: o7 => TypeError: Property description must be an object: 1
// expect: o8 => TypeError: Object.defineProperties called on non-object
// expect: o9 => TypeError: Object prototype may only be an Object or null: undefined
// expect: o10 => TypeError: Object prototype may only be an Object or null: 1
// expect: o11 => value object
// expect: o12 => TypeError: Property description must be an object: 1
// expect: o13 => TypeError: Object prototype may only be an Object or null: undefined
// expect: o14 => TypeError: Object.setPrototypeOf called on null or undefined
// expect: o15 => TypeError: Object prototype may only be an Object or null: 1
// expect: o16 => TypeError: #<Object> is not extensible
// expect: o17 => TypeError: Cyclic __proto__ value
// expect: o18 => TypeError: Cyclic __proto__ value
// expect: o19 => TypeError: Cannot convert undefined or null to object
// expect: o20 => TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: o21 => TypeError: Cannot convert undefined or null to object
// expect: o22 => TypeError: Cannot convert undefined or null to object
// expect: o23 => TypeError: Cannot convert undefined or null to object
// expect: o24 => value object
// expect: o25 => TypeError: Cannot read properties of undefined (reading 'y')
// expect: o26 => TypeError: Cannot convert undefined or null to object
// expect: o27 => TypeError: Object.prototype.__defineGetter__: Expecting function
// expect: o28 => TypeError: Cannot convert undefined or null to object
// expect: o29 => TypeError: Cannot convert object to primitive value
// expect: o30 => TypeError: Cannot convert object to primitive value
// expect: o31 => TypeError: Cannot convert object to primitive value
// expect: o32 => TypeError: number 1 is not a function
// expect: o33 => TypeError: Cannot convert object to primitive value
// expect: o34 => TypeError: Right-hand side of 'instanceof' is not callable
// expect: o35 => TypeError: Right-hand side of 'instanceof' is not an object
// expect: o36 => TypeError: Function has non-object prototype 'undefined' in instanceof check
// expect: o37 => TypeError: Right-hand side of 'instanceof' is not an object
// expect: o38 => TypeError: Cannot use 'in' operator to search for 'a' in b
// expect: o39 => TypeError: Cannot use 'in' operator to search for 'a' in null
// expect: o40 => TypeError: Cannot use 'in' operator to search for 'Symbol(sy)' in 1
// expect: o41 => TypeError: Cannot use 'in' operator to search for '#<Object>' in 1
// expect: o42 => TypeError: Cannot use 'in' operator to search for '5' in undefined
// expect: o43 => TypeError: Cannot use 'in' operator to search for 'a' in 1
// expect: o44 => TypeError: Cannot use 'in' operator to search for 'x' in a long string value that is long enough to be cut perhaps by the engine
// expect: o46 => TypeError: Cannot convert undefined or null to object
// expect: o47 => TypeError: number 5 is not a function
// expect: w1 => TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: w2 => TypeError: Cannot add property b, object is not extensible
// expect: w3 => TypeError: Cannot delete property 'a' of #<Object>
// expect: w4 => TypeError: Cannot set property a of #<Object> which has only a getter
// expect: w5 => TypeError: Cannot add property x, object is not extensible
// expect: w6 => TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: w7 => TypeError: Cannot add property 2, object is not extensible
// expect: w8 => TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: w9 => TypeError: Cannot add property 5, object is not extensible
// expect: w10 => TypeError: Cannot delete property '1' of [object Array]
// expect: w11 => TypeError: Cannot assign to read only property 'length' of string 'a'
// expect: w12 => TypeError: Cannot assign to read only property '0' of string 'a'
// expect: w13 => TypeError: Cannot create property 'x' on string 'abc'
// expect: w14 => TypeError: Cannot create property 'x' on number '5'
// expect: w15 => TypeError: Cannot create property 'x' on boolean 'true'
// expect: w16 => TypeError: Cannot set properties of undefined (setting 'x')
// expect: w17 => TypeError: Cannot set properties of null (setting 'Symbol(sy)')
// expect: w18 => TypeError: Cannot set properties of null (setting '#<Object>')
// expect: w19 => TypeError: Cannot assign to read only property 'undefined' of object '#<Object>'
// expect: w20 => TypeError: Cannot assign to read only property 'NaN' of object '#<Object>'
// expect: w21 => TypeError: Cannot assign to read only property 'Infinity' of object '#<Object>'
// expect: w22 => TypeError: Cannot assign to read only property 'PI' of object '#<Object>'
// expect: w23 => TypeError: Cannot delete property 'length' of [object Array]
// expect: w24 => TypeError: Cannot delete property 'PI' of #<Object>
// expect: w25 => TypeError: Cannot assign to read only property 'name' of function '()=>1'
// expect: w26 => TypeError: Cannot assign to read only property 'length' of function 'function(){}'
// expect: w27 => TypeError: Cannot assign to read only property 'prototype' of function 'class A{ constructor(){} static sm(){} #p=1; static get(o){return o.#p} static set(o){o.#p=1} static has(o){ret...<omitted>... }'
// expect: w28 => TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them
// expect: w29 => TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them
// expect: w30 => TypeError: 'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them
// expect: w31 => TypeError: Cannot set property x of #<Object> which has only a getter
// expect: w32 => TypeError: Cannot add property Symbol(sy), object is not extensible
// expect: w33 => TypeError: Cannot add property 1, object is not extensible
// expect: w34 => TypeError: Cannot delete property '0' of [object Array]
// expect: w35 => TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: w36 => TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: w37 => TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: w38 => TypeError: Cannot add property 2, object is not extensible
// expect: w39 => TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: w40 => TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: w41 => TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: w42 => TypeError: Cannot set properties of undefined (setting 'z')
// expect: w43 => TypeError: Cannot read properties of null (reading 'x')
// expect: w44 => TypeError: Cannot read properties of undefined (reading '0')
// expect: w45 => TypeError: Cannot read properties of undefined (reading 'a')
// expect: w46 => TypeError: Cannot set properties of undefined (setting 'b')
// expect: w47 => TypeError: Cannot read properties of undefined (reading 'b')
// expect: w48 => TypeError: Cannot assign to read only property 'iterator' of function 'function Symbol() { [native code] }'
// expect: w49 => TypeError: Cannot assign to read only property 'undefined' of object '#<Object>'
// expect: w50 => TypeError: Cannot delete property 'NaN' of #<Object>
// expect: w51 => TypeError: Cannot add property zz, object is not extensible
// expect: w52 => TypeError: Cannot add property zz, object is not extensible
// expect: w53 => TypeError: Cannot read properties of undefined (reading 'bar')
// expect: w54 => TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: w55 => TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: w56 => TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: w57 => TypeError: 'set' on proxy: trap returned falsish for property 'x'
// expect: w58 => TypeError: 'deleteProperty' on proxy: trap returned falsish for property 'x'
// expect: w59 => TypeError: 'defineProperty' on proxy: trap returned falsish for property 'x'
// expect: w60 => TypeError: 'preventExtensions' on proxy: trap returned falsish
// expect: w61 => TypeError: 'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'
// expect: w62 => TypeError: Cannot freeze array buffer views with elements
